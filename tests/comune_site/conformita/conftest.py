"""The example comune as a visitor finds it: sown and visited once for all the tests of this folder."""

from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.cache import cache, caches
from django.db import transaction
from django.test import Client

from tests.comune_site.conformita.documento import Contesto, Documento
from tests.comune_site.conformita.dove import Sito
from tests.comune_site.conformita.esplora import Risposta, visita
from tests.istantanea import semina_in_transazione


def _svuota() -> None:
    cache.clear()
    caches["pagine"].clear()


@pytest.fixture(scope="session")
def risposte(django_db_setup, django_db_blocker) -> dict[str, Risposta]:
    """Every page that can be reached from the home, by address; the comune is gone when it returns."""
    with django_db_blocker.unblock():
        _svuota()
        with transaction.atomic():
            semina_in_transazione()
            visitate = visita(Client())
            transaction.set_rollback(True)
        _svuota()
    return visitate


def _foglio(indirizzo: str) -> str:
    trovato = finders.find(indirizzo.removeprefix(settings.STATIC_URL))
    return Path(trovato).read_text() if trovato else ""


@pytest.fixture(scope="session")
def sito(risposte) -> Sito:
    """The visited pages, parsed, with what the checks may ask about the rest of the site."""
    documenti = {i: Documento.leggi(r.html, r.arrivo) for i, r in risposte.items() if r.html}
    fogli = {foglio for documento in documenti.values() for foglio in documento.fogli()}
    contesto = Contesto(
        settings.SITO_URL,
        {foglio: _foglio(foglio) for foglio in fogli},
        lambda href: href in risposte and risposte[href].stato < 400,
        lambda href: documenti[href].titolo() if href in documenti else "",
    )
    return Sito(risposte, contesto)


def pytest_collection_modifyitems(items):
    """Mark what stands in this folder."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("html")
