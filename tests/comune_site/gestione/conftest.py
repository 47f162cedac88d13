"""The admin, empty or with the example comune in it."""

import pytest
from django.core.management import call_command

from comune_site.identita.models import Utente

PAROLA = "una-parola-lunga-2026!"


@pytest.fixture
def amministratore(db):
    return Utente.objects.create_superuser("amministra", "amministra@comune.it", PAROLA, first_name="Ada")


@pytest.fixture
def gestione(client, amministratore):
    """A client logged in as administrator."""
    client.force_login(amministratore, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def comune(db, monkeypatch):
    """The example comune, with its files in the folders of this test."""
    monkeypatch.setattr("comune_site.contenuti.semina.condizioni.componi", lambda *a, **k: b"%PDF-1.7 prova")
    call_command("semina_comune", verbosity=0)
