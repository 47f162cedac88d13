"""The example comune, sown once a module: what a test changes is undone, the comune stays until the module ends."""

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import transaction


@pytest.fixture(autouse=True)
def _cache_vuota():
    """Wagtail keeps addresses and cuts of pictures by key: those of a test undone must not answer in another."""
    cache.clear()


@pytest.fixture(scope="module")
def seminato(django_db_setup, django_db_blocker):
    """Sow inside a transaction of the module; the tests' own transactions nest in it."""
    prima = pytest.MonkeyPatch()
    for modulo in ("condizioni", "curriculum", "documenti"):
        prima.setattr(f"comune_site.contenuti.semina.{modulo}.componi", lambda *a, **k: b"%PDF-1.7 prova")
    with django_db_blocker.unblock():
        cache.clear()
        with transaction.atomic():
            call_command("semina_comune", verbosity=0)
            prima.undo()
            yield
            transaction.set_rollback(True)
        cache.clear()


@pytest.fixture
def comune(seminato, db):
    """The example comune, for tests that read it."""


@pytest.fixture
def pagina(comune, client):
    """Return the HTML of an address of the example comune, which must answer 200."""

    def leggi(indirizzo: str) -> str:
        risposta = client.get(indirizzo)
        assert risposta.status_code == 200, (indirizzo, risposta.status_code)
        return risposta.content.decode()

    return leggi
