"""Health answers."""

import pytest
from django.db import OperationalError

from comune_site.core import salute
from comune_site.core.uscita.models import LavoroInUscita


def test_alive_asks_nothing_of_the_database(client):
    risposta = client.get("/salute/vivo")
    assert (risposta.status_code, risposta.content) == (200, b"vivo\n")
    assert not risposta.cookies
    assert "no-store" in risposta["Cache-Control"]


@pytest.mark.django_db
def test_ready_when_the_database_takes_writes_and_leaves_no_trace(client):
    risposta = client.get("/salute/pronto")
    assert (risposta.status_code, risposta.content) == (200, b"pronto\n")
    assert not LavoroInUscita.objects.exists()


@pytest.mark.django_db
def test_not_ready_when_the_database_refuses_writes(client, monkeypatch):
    def sola_lettura(**_campi):
        raise OperationalError("attempt to write a readonly database")

    monkeypatch.setattr(LavoroInUscita.objects, "create", sola_lettura)
    risposta = client.get("/salute/pronto")
    assert risposta.status_code == 503
    assert b"readonly" not in risposta.content


@pytest.mark.django_db
def test_not_ready_while_a_migration_waits(client, monkeypatch):
    monkeypatch.setattr(salute, "_migrazioni_viste", set())
    monkeypatch.setattr(salute.MigrationExecutor, "migration_plan", lambda esecutore, mete: [("una", False)])
    assert client.get("/salute/pronto").status_code == 503
    monkeypatch.undo()
    assert client.get("/salute/pronto").status_code == 200


@pytest.mark.parametrize("metodo", ["post", "put", "delete"])
def test_health_only_answers_questions(client, metodo):
    assert getattr(client, metodo)("/salute/pronto").status_code == 405
