"""An answer as it is kept: once compressed for each encoding, with its validators, and as it is given back."""

from __future__ import annotations

import gzip
import hashlib
import re
from dataclasses import dataclass

import brotli
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

# Compressed once and given many times, but somebody waits for the first: brotli's 11 would take a tenth of a second.
QUALITA_BROTLI = 6
LIVELLO_GZIP = 6
CODIFICHE = ("br", "gzip")
# What an answer of 304 repeats (RFC 9110, 15.4.5).
DI_CONFERMA = ("cache-control", "vary")
_QUALITA_ZERO = re.compile(r"^q=0(\.0*)?$")


@dataclass(frozen=True)
class Pagina:
    """An answer kept: headers, the digest of its text, a body for each encoding. Plain text comes from gzip."""

    intestazioni: tuple[tuple[str, str], ...]
    impronta: str
    corpi: dict[str, bytes]


def confeziona(risposta: HttpResponse, cache_control: str) -> Pagina:
    """Return the answer as it is kept."""
    patch_vary_headers(risposta, ("Accept-Encoding",))
    risposta["Cache-Control"] = cache_control
    for nome in ("Content-Length", "ETag", "Last-Modified", "Expires"):
        risposta.headers.pop(nome, None)
    testo = risposta.content
    corpi = {
        "br": brotli.compress(testo, quality=QUALITA_BROTLI),
        "gzip": gzip.compress(testo, LIVELLO_GZIP, mtime=0),
    }
    return Pagina(tuple(risposta.headers.items()), hashlib.sha256(testo).hexdigest()[:24], corpi)


def restituisci(pagina: Pagina, request: HttpRequest, *, stato: str) -> HttpResponse:
    """Answer with a kept page: 304 when the browser has this very body, else the body in the best encoding it takes.

    `stato` goes into Cache-Status (RFC 9211). A Range is not obeyed, as any server may.
    """
    codifica = scegli(request.headers.get("Accept-Encoding", ""))
    etag = f'"{pagina.impronta}-{codifica or "id"}"'
    if confermata(request.headers.get("If-None-Match", ""), etag):
        risposta = HttpResponse(status=304)
        del risposta["Content-Type"]
        ripetute = [(n, v) for n, v in pagina.intestazioni if n.lower() in DI_CONFERMA]
    else:
        corpo = pagina.corpi[codifica] if codifica else gzip.decompress(pagina.corpi["gzip"])
        risposta = HttpResponse(b"" if request.method == "HEAD" else corpo)
        ripetute = [*pagina.intestazioni, ("Content-Length", str(len(corpo)))]
        ripetute += [("Content-Encoding", codifica)] if codifica else []
    for nome, valore in [*ripetute, ("ETag", etag), ("Cache-Status", f"comune; {stato}")]:
        risposta[nome] = valore
    return risposta


def scegli(accettate: str) -> str:
    """Return the encoding to use for an Accept-Encoding header; empty for none."""
    ammesse = set()
    for voce in accettate.lower().split(","):
        nome, _punto, qualita = (parte.strip() for parte in voce.partition(";"))
        if not _QUALITA_ZERO.match(qualita):
            ammesse.add(nome)
    return next((codifica for codifica in CODIFICHE if codifica in ammesse), "")


def confermata(if_none_match: str, etag: str) -> bool:
    """Tell whether an If-None-Match header names the entity tag. Compared weakly, as the header wants."""
    nomi = {nome.strip().removeprefix("W/") for nome in if_none_match.split(",")}
    return "*" in nomi or etag in nomi
