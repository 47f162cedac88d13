"""Where the pictures for sharing are kept: files named by their content, a bounded number of them."""

from __future__ import annotations

import secrets
from pathlib import Path

from django.conf import settings
from PIL import Image

# About 60 kB each. Beyond it the oldest go: they are drawn again when somebody asks.
FILE_MASSIMI = 4000
# Room made at once, so that a full folder is not counted at every picture.
SCARTO = 200
OPZIONI = {".jpg": {"format": "JPEG", "quality": 85, "optimize": True}, ".png": {"format": "PNG", "optimize": True}}


def cartella() -> Path:
    """Return the folder, outside what the web server gives of the media."""
    return Path(settings.MEDIA_ROOT) / "immagini-sociali"


def trova(nome: str) -> Path | None:
    """Return the file with this name, None when it must still be made."""
    percorso = cartella() / nome
    return percorso if percorso.is_file() else None


def riponi(nome: str, immagine: Image.Image) -> Path:
    """Store a picture under its name, whole or not at all; drop the earlier ones of the same page."""
    percorso = cartella() / nome
    percorso.parent.mkdir(parents=True, exist_ok=True)
    provvisorio = percorso.with_name(f".{secrets.token_hex(8)}")
    immagine.save(provvisorio, **OPZIONI[percorso.suffix])
    provvisorio.replace(percorso)
    for vecchio in percorso.parent.glob(f"{nome.split('-')[0]}-*"):
        if vecchio != percorso:
            vecchio.unlink(missing_ok=True)
    _sfoltisci()
    return percorso


def _sfoltisci() -> None:
    presenti = [p for p in cartella().iterdir() if not p.name.startswith(".")]
    if len(presenti) > FILE_MASSIMI:
        presenti.sort(key=_eta)
        for vecchio in presenti[: len(presenti) - FILE_MASSIMI + SCARTO]:
            vecchio.unlink(missing_ok=True)


def _eta(percorso: Path) -> float:
    try:
        return percorso.stat().st_mtime
    except FileNotFoundError:
        return 0
