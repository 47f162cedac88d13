"""The example comune, sown once a module: what a test changes is undone, the comune stays until the module ends."""

import pytest
from django.core.cache import cache
from django.db import transaction

from tests.istantanea import semina_in_transazione


@pytest.fixture(autouse=True)
def _cache_vuota():
    """Wagtail keeps addresses and cuts of pictures by key: those of a test undone must not answer in another."""
    cache.clear()


@pytest.fixture(scope="module")
def seminato(django_db_setup, django_db_blocker):
    """Sow inside a transaction of the module; the tests' own transactions nest in it."""
    with django_db_blocker.unblock():
        cache.clear()
        with transaction.atomic():
            semina_in_transazione()
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
