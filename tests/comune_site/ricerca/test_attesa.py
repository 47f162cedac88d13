"""A statistic never makes a reader wait."""

import pytest
from django.db import connection

from comune_site.ricerca import registro
from comune_site.ricerca.models import RicercaSenzaEsito

pytestmark = pytest.mark.django_db(transaction=True)


def attesa():
    domanda = "PRAGMA busy_timeout" if connection.vendor == "sqlite" else "SHOW lock_timeout"
    with connection.cursor() as cursore:
        cursore.execute(domanda)
        return str(cursore.fetchone()[0]).removesuffix("ms")


def test_a_busy_database_is_waited_for_a_moment_only_and_then_as_before(monkeypatch):
    prima, durante = attesa(), []
    monkeypatch.setattr(registro, "_conta", lambda testo: durante.append(attesa()))
    registro.registra("monopattini", "Mozilla/5.0")
    assert durante == [str(registro.ATTESA_MILLISECONDI)]
    assert attesa() == prima != durante[0]


def test_it_is_counted_outside_any_transaction():
    registro.registra("monopattini", "Mozilla/5.0")
    assert RicercaSenzaEsito.objects.get().volte == 1
