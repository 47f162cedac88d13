"""The demo comune as it is when just sown: taken once a run, put back in a moment before each browser test.

SQLite only, where the browser part runs; elsewhere the comune is sown each time.
"""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connections


def semina(cartella: Path) -> None:
    """Fill the databases and the folders of the test with the demo comune; `cartella` keeps the copy of the run."""
    if any(connections[nome].vendor != "sqlite" for nome in connections):
        call_command("semina_comune", verbosity=0)
        return
    if not (cartella / "fatta").exists():
        shutil.rmtree(cartella, ignore_errors=True)
        cartella.mkdir(parents=True)
        call_command("semina_comune", verbosity=0)
        _copia(cartella, salva=True)
        (cartella / "fatta").touch()
        return
    _copia(cartella, salva=False)


def _copia(cartella: Path, *, salva: bool) -> None:
    for nome in connections:
        with sqlite3.connect(cartella / f"{nome}.sqlite3") as copia:
            connections[nome].ensure_connection()
            viva = connections[nome].connection
            viva.backup(copia) if salva else copia.backup(viva)
    for etichetta, posto in (("media", settings.MEDIA_ROOT), ("archivio", settings.ARCHIVIO_PRIVATO)):
        da, a = (Path(posto), cartella / etichetta) if salva else (cartella / etichetta, Path(posto))
        if da.exists():
            shutil.copytree(da, a, dirs_exist_ok=True)
