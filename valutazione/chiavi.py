"""Keyed hashes and signatures. Each use has its own prefix, so that one can never stand for another."""

from __future__ import annotations

import hmac
import uuid
from datetime import datetime, timedelta
from hashlib import sha256

from django.conf import settings
from django.core import signing
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone

ORA = timedelta(hours=1)
# How long a page that was served (and perhaps kept by a cache) may still send its vote.
VITA_PAGINA = timedelta(hours=24)
# How long a reason may follow a red face.
VITA_MODIFICA = timedelta(minutes=15)
_SALE_MODIFICA = "valutazione.modifica"


def ente() -> str:
    """Return the IPA code of the body that this installation serves; every record carries it."""
    codice: str = settings.ENTE_CODICE_IPA
    return codice


def _chiave() -> str:
    chiave: str = settings.VALUTAZIONE_CHIAVE
    if not chiave:
        raise ImproperlyConfigured("VALUTAZIONE_CHIAVE è vuota: i gettoni di voto non sarebbero segreti.")
    return chiave


def _hmac(uso: str, *parti: str) -> bytes:
    messaggio = "\x1f".join((uso, *parti)).encode()
    return hmac.new(_chiave().encode(), messaggio, sha256).digest()


def gettone(segreto_evento: str) -> str:
    """Return the ticket of an event: always the same for it, and nobody can guess it without the key."""
    return _hmac("gettone", segreto_evento).hex()


def impronta(gettone_in_chiaro: str, strumento: str) -> str:
    """Return what is stored of a ticket: a hash that cannot be recomputed without the key."""
    return _hmac("impronta", gettone_in_chiaro, strumento).hex()


def identificativo(invio: str) -> uuid.UUID:
    """Return the id of the judgement sent under this random value: sent again, it is the same judgement.

    Keyed, so that who knows what the browser sent cannot find the row.
    """
    return uuid.UUID(bytes=_hmac("invio", invio)[:16], version=4)


def firma_pagina(pagina: str, ora: datetime | None = None) -> str:
    """Return the page token: path and hour under a signature. It is the same for everybody within the hour, so
    that the page can be kept by shared caches."""
    segno = int((ora or timezone.now()).timestamp() // ORA.total_seconds())
    return f"{segno}.{_hmac('pagina', pagina, str(segno)).hex()[:32]}"


def pagina_firmata(pagina: str, contrassegno: str) -> bool:
    """Return whether the token was made for that page in the last 24 hours."""
    segno, _punto, _firma = contrassegno.partition(".")
    if not (segno.isascii() and segno.isdigit() and len(segno) < 12):
        return False
    fatto = datetime.fromtimestamp(int(segno) * ORA.total_seconds(), tz=timezone.get_default_timezone())
    if not timedelta(0) <= timezone.now() - fatto <= VITA_PAGINA + ORA:
        return False
    # Bytes: the comparison of texts refuses letters outside ASCII with an exception.
    return hmac.compare_digest(firma_pagina(pagina, fatto).encode(), contrassegno.encode())


def firma_modifica(giudizio: uuid.UUID) -> str:
    """Return the secret that lets whoever touched the red face add the reason. It is never stored."""
    return signing.dumps(giudizio.hex, key=_chiave(), salt=_SALE_MODIFICA)


def giudizio_da_modifica(modifica: str) -> uuid.UUID | None:
    """Return the judgement that the secret opens; None if it is forged or older than 15 minutes."""
    try:
        return uuid.UUID(signing.loads(modifica, key=_chiave(), salt=_SALE_MODIFICA, max_age=VITA_MODIFICA))
    except (signing.BadSignature, ValueError, TypeError):
        return None
