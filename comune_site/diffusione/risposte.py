"""Answers that a reader may keep: with a validator, so that asking again costs a few bytes."""

from __future__ import annotations

import hashlib

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import quote_etag


def da_conservare(request: HttpRequest, corpo: str | bytes, tipo: str, *, secondi: int) -> HttpResponse:
    """Return 200 with the body, or 304 when the reader has it already. `secondi`: how long it may not ask."""
    risposta = HttpResponse(corpo, content_type=tipo)
    etag = quote_etag(hashlib.sha256(risposta.content).hexdigest()[:32])
    risposta["ETag"] = etag
    patch_cache_control(risposta, public=True, max_age=secondi)
    return get_conditional_response(request, etag=etag, response=risposta)


def senza_controlli(testo: str) -> str:
    """Return the text without the characters that XML and calendars refuse; every white space becomes a space."""
    return " ".join("".join(c if c.isprintable() else " " for c in testo).split())
