"""Where pages are kept: the cache "pagine", whose faults never reach the visitor.

Beside the pages stand the signs: random values, one for everything, one for the contents, one for each of a fixed
number of groups of addresses. A page is kept with the signs read before it was drawn, so one drawn while an editor
publishes is never good afterwards. A sign that is missing (deleted, or thrown out to make room) makes a page old,
never new.
"""

from __future__ import annotations

import logging
import pickle
import secrets
import time
import zlib
from collections.abc import Iterable
from typing import Any
from zlib import crc32

from django.core.cache import caches
from redis.exceptions import RedisError

ALIAS = "pagine"
TUTTO = "segno:tutto"
CONTENUTI = "segno:contenuti"
# Few enough to stay in the cache for good; a change makes a few other pages old without need.
GRUPPI = 512
# Seconds without asking again a cache that did not answer.
RIPOSO = 5.0
# What a cache that is away, or a file that is broken, may raise.
GUASTI = (OSError, RedisError, pickle.PickleError, zlib.error, EOFError, ValueError, LookupError, AttributeError)

Segni = dict[str, str]
logger = logging.getLogger(__name__)
_riposa_fino = 0.0


class GuastoError(Exception):
    """The cache could not be told to forget."""


def gruppo(percorso: str) -> str:
    """Return the name of the sign of an address."""
    return f"segno:{crc32(percorso.encode()) % GRUPPI}"


def leggi(chiave: str, percorso: str) -> tuple[Any, Segni] | None:
    """Return the page kept under a key if it is still good, else None, and the signs to draw it under.

    One look-up when all is there. Returns None alone when the cache does not answer: then nothing is to be kept.
    """
    if time.monotonic() < _riposa_fino:
        return None
    nomi = (TUTTO, CONTENUTI, gruppo(percorso))
    try:
        trovati = caches[ALIAS].get_many((chiave, *nomi))
        segni = {nome: trovati.get(nome) or _nuovo(nome) for nome in nomi}
    except GUASTI as errore:
        _riposa("la lettura", errore)
        return None
    pagina, sotto = trovati.get(chiave) or (None, {})
    buona = pagina is not None and all(segni[nome] == segno for nome, segno in sotto.items())
    return (pagina if buona else None), segni


def scrivi(chiave: str, pagina: Any, sotto: Segni, secondi: int) -> None:
    """Keep a page under the signs it depends on."""
    try:
        caches[ALIAS].set(chiave, (pagina, sotto), secondi)
    except GUASTI as errore:
        _riposa("la scrittura", errore)


def dimentica(percorsi: Iterable[str] | None) -> None:
    """Make old the pages at these addresses and every list; with None, all of them. Raises GuastoError."""
    nomi = {CONTENUTI, *(map(gruppo, percorsi) if percorsi is not None else (TUTTO,))}
    try:
        caches[ALIAS].delete_many(nomi)
    except GUASTI as errore:
        raise GuastoError(type(errore).__name__) from errore


def sostituisci(nome: str, valore: str) -> str | None:
    """Write a value under a name and return the one before; None when there was none or the cache does not answer."""
    try:
        prima: str | None = caches[ALIAS].get(nome)
        caches[ALIAS].set(nome, valore, None)
    except GUASTI as errore:
        _riposa("la cornice", errore)
        return None
    return prima


def _nuovo(nome: str) -> str:
    segno = secrets.token_hex(8)
    caches[ALIAS].add(nome, segno, None)
    return segno


def _riposa(cosa: str, errore: BaseException) -> None:
    global _riposa_fino
    _riposa_fino = time.monotonic() + RIPOSO
    logger.error("memoria_guasta", extra={"operazione": cosa, "guasto": type(errore).__name__})
