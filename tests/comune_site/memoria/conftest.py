"""A page cache of its own for each test, switched on, and a small site that stands in the database."""

import pytest
from django.core.cache import caches
from django.test import Client

from comune_site.memoria import deposito
from tests.factories.contenuti import crea_argomento, crea_scheda


@pytest.fixture
def memoria(settings, tmp_path, monkeypatch):
    """The cache in a folder, as without Redis."""
    settings.MEMORIA_PAGINE = True
    settings.CACHES = {
        **settings.CACHES,
        "pagine": {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": tmp_path / "memoria",
        },
    }
    monkeypatch.setattr(deposito, "_riposa_fino", 0.0)
    return caches["pagine"]


@pytest.fixture
def scheda(db):
    """A scheda that is live, with its office and its argomento."""
    crea_argomento()
    return crea_scheda("Permesso di prova")


@pytest.fixture
def visita():
    """Return a function that asks for an address as a visitor who was never here."""

    def chiedi(indirizzo, **testate):
        return Client().get(indirizzo, headers={"accept-encoding": "br", **testate})

    return chiedi
