"""What the tests of the satisfaction store share. Nothing here comes from the rest of the project."""

import pytest
from django.core.cache import cache

from tests.valutazione.moduli_html import moduli
from valutazione import api


@pytest.fixture(autouse=True)
def _sito_di_prova(settings):
    """Each test has a tiny site of its own, its key, and nobody's votes in the limiter."""
    settings.ROOT_URLCONF = "tests.valutazione.urls_prova"
    settings.VALUTAZIONE_CHIAVE = "una-chiave-solo-per-queste-prove"
    settings.ENTE_CODICE_IPA = "c_m999"
    settings.VALUTAZIONE_BASE = "valutazione/base.html"
    settings.VALUTAZIONE_RISORSE = True
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "voti"}}
    cache.clear()


@pytest.fixture
def gettone(db):
    """A ticket just opened for the permit."""
    biglietto = api.nuovo_gettone("pratica:1")
    api.apri_gettoni(biglietto, servizio="permesso-ztl")
    return biglietto


@pytest.fixture
def apri(db):
    """Open the tickets of an event and return the ticket."""

    def _apri(evento="pratica:2", servizio="permesso-ztl", canale="web"):
        biglietto = api.nuovo_gettone(evento)
        api.apri_gettoni(biglietto, servizio=servizio, canale=canale)
        return biglietto

    return _apri


@pytest.fixture
def conferma(client, apri):
    """The two forms of a confirmation page: faces, then stars."""
    apri("evento1")
    return moduli(client.get("/conferma/evento1/"))


@pytest.fixture
def pagina(client):
    """The form of a public page."""
    return moduli(client.get("/pagina/"))[0]
