"""A small site to search in."""

import pytest
from django.core.cache import cache
from django.db import transaction

from tests.factories.ricerca import crea_sito


@pytest.fixture(autouse=True)
def _cache_vuota():
    """The words of the site are kept there: those of a test undone must not answer in another."""
    cache.clear()


@pytest.fixture(scope="module")
def _fondato(django_db_setup, django_db_blocker):
    """Made once a module, in a transaction; the tests' own transactions nest in it."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield crea_sito()
        transaction.set_rollback(True)


@pytest.fixture
def sito(_fondato, db):
    return _fondato


@pytest.fixture
def cerca(sito, client):
    """Return the titles that the search page shows for some parameters, in order."""

    def titoli(chiave, **parametri):
        risposta = client.get("/ricerca/", {"q": chiave, **parametri})
        assert risposta.status_code == 200
        return [risultato.carta.titolo for risultato in risposta.context["risultati"]]

    return titoli
