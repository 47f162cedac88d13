"""The example comune, sown once a module, and clients logged in as its staff."""

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client

from comune_site.identita.models import Utente
from tests.istantanea import semina_in_transazione


@pytest.fixture(autouse=True)
def _cache_vuota():
    """Wagtail keeps addresses by key: those of a test undone must not answer in another."""
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
    """The example comune."""


def entra(username: str) -> Client:
    """Return a client logged in as this member of the staff."""
    client = Client()
    client.force_login(Utente.objects.get(username=username), backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def redattore(comune):
    """A client that writes but does not publish."""
    return entra("redazione")


@pytest.fixture
def responsabile(comune):
    """A client that publishes."""
    return entra("responsabile")


@pytest.fixture
def amministratore(comune):
    """A client that may do everything of the site."""
    return entra("amministratore")
