"""Answers that carry a private file. The caller has already checked who asks, from the person's own querysets."""

import re
import unicodedata
from typing import TypeVar
from urllib.parse import quote

from django.http import FileResponse, HttpResponse, HttpResponseBase

from comune_site.core import archivio

R = TypeVar("R", bound=HttpResponseBase)

_NON_ASCII_SICURO = re.compile(r"[^A-Za-z0-9 ._()-]")


def risposta_file(chiave: str, nome: str, tipo: str, *, inline: bool = False) -> FileResponse:
    """Return a stored file as a download that cannot run in the reader's browser (`tipo`: from our own list).

    Raises `FileNotFoundError` when the store has no such key.
    """
    return _protetta(FileResponse(archivio.apri(chiave), content_type=tipo), nome, inline)


def risposta_byte(contenuto: bytes, nome: str, tipo: str) -> HttpResponse:
    """Return bytes taken out of a stored file, under the same protection."""
    return _protetta(HttpResponse(contenuto, content_type=tipo), nome, inline=False)


def _protetta(risposta: R, nome: str, inline: bool) -> R:
    risposta["Content-Disposition"] = disposizione(nome, inline=inline)
    risposta["X-Content-Type-Options"] = "nosniff"
    risposta["Content-Security-Policy"] = "sandbox; default-src 'none'"
    risposta["Cache-Control"] = "private, no-store"
    return risposta


def disposizione(nome: str, *, inline: bool = False) -> str:
    """Return the Content-Disposition of a file name: an ASCII form for old clients, the real one by RFC 5987."""
    piatto = unicodedata.normalize("NFKD", nome).encode("ascii", "ignore").decode()
    piatto = _NON_ASCII_SICURO.sub("_", piatto).strip() or "documento"
    esteso = quote(nome.encode("utf-8", "replace"), safe="")
    return f"{'inline' if inline else 'attachment'}; filename=\"{piatto}\"; filename*=UTF-8''{esteso}"
