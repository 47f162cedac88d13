"""The program that drew a page: after an update, pages drawn by the one before are not given any more."""

import hashlib
import os
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage

PACCHETTI = ("comune_site", "servizi", "pagamenti", "valutazione", "theme")
DISEGNANO = (".py", ".html", ".json", ".mo")
ALTROVE = ("node_modules", "static", "__pycache__")


@cache
def impronta_programma() -> str:
    """Return a short digest of code, templates and names of the static files. Read once a process."""
    somma = hashlib.sha256(getattr(staticfiles_storage, "manifest_hash", "").encode())
    for pacchetto in PACCHETTI:
        for cartella, sotto, file in os.walk(Path(settings.BASE_DIR) / pacchetto):
            sotto[:] = sorted(set(sotto).difference(ALTROVE))
            for nome in sorted(file):
                if nome.endswith(DISEGNANO):
                    stato = os.stat(os.path.join(cartella, nome))
                    somma.update(f"{nome} {stato.st_size} {stato.st_mtime_ns};".encode())
    return somma.hexdigest()[:16]
