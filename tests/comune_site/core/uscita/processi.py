"""Starting real processes on the database of the test."""

import os
import time
from pathlib import Path

from django.db import connection

RADICE = Path(__file__).resolve().parents[4]


def indirizzo_base_dati():
    """Return the URL of the database that this test uses."""
    dati = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{dati['NAME']}"
    return f"postgres://{dati['USER']}:{dati['PASSWORD']}@{dati['HOST']}:{dati['PORT']}/{dati['NAME']}"


def ambiente(cartella, **altro):
    """Return the environment of a child process that shares the database of the test."""
    return {
        **os.environ,
        "PYTHONPATH": str(RADICE),
        "DJANGO_SETTINGS_MODULE": "tests.comune_site.core.uscita.impostazioni",
        "DATABASE_URL": indirizzo_base_dati(),
        "VAR_DIR": str(cartella),
        "LAVORI_MODO": "lavora",
        **altro,
    }


def aspetta(condizione, secondi=90):
    """Wait until the condition holds."""
    limite = time.monotonic() + secondi
    while not condizione():
        assert time.monotonic() < limite, "tempo scaduto"
        time.sleep(0.1)


def righe(file):
    """Return the lines that the workers wrote."""
    return file.read_text().splitlines() if file.exists() else []
