"""The admin, empty or with the example comune in it."""

import pytest

from comune_site.identita.models import Utente
from tests.istantanea import semina_in_transazione

PAROLA = "una-parola-lunga-2026!"


@pytest.fixture
def amministratore(request, db):
    """An administrator; made after the example comune where a test wants both, for that takes the place of all rows."""
    if "comune" in request.fixturenames:
        request.getfixturevalue("comune")
    return Utente.objects.create_superuser("amministra", "amministra@comune.it", PAROLA, first_name="Ada")


@pytest.fixture
def gestione(client, amministratore):
    """A client logged in as administrator."""
    client.force_login(amministratore, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def comune(db):
    """The example comune, with its files in the folders of this test."""
    semina_in_transazione()
