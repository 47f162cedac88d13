"""Who may send a vote: no session and no CSRF cookie, so that public pages set none and stay in shared caches.

The endpoints hold no authority of the visitor, so a forged request gains nothing but a vote; what is checked instead:
the browser says that the form is ours, the page token is ours and fresh, and one address does not send too many.
"""

from __future__ import annotations

import hmac
import ipaddress
import secrets
from hashlib import sha256
from importlib.util import find_spec
from urllib.parse import urlsplit

from django.conf import settings
from django.core.cache import cache
from django.core.cache.backends.base import BaseCache
from django.core.cache.backends.locmem import LocMemCache
from django.http import HttpRequest

# A vote is a few short fields.
CORPO_MASSIMO = 16 * 1024
ORA_IN_SECONDI = 3600

if find_spec("redis"):
    from redis.exceptions import RedisError

    _CACHE_GIU: tuple[type[Exception], ...] = (OSError, RedisError)
else:
    _CACHE_GIU = (OSError,)

# Where votes are counted when the cache is down: this process alone.
_di_riserva = LocMemCache("valutazione-limite", {})


def viene_da_qui(request: HttpRequest) -> bool:
    """Return whether the browser says that the form was on this site, or on an origin of VALUTAZIONE_ORIGINI.

    Browsers add these headers to every POST. A client that sends neither is no browser acting for somebody else.
    """
    origine = request.headers.get("Origin")
    if origine is not None and origine in getattr(settings, "VALUTAZIONE_ORIGINI", ()):
        return True
    sito = request.headers.get("Sec-Fetch-Site")
    if sito is not None:
        return sito == "same-origin"
    return origine is None or urlsplit(origine).netloc.lower() == request.get_host().lower()


def corpo_troppo_grande(request: HttpRequest) -> bool:
    """Return whether the body is larger than any vote."""
    lunghezza = request.META.get("CONTENT_LENGTH") or "0"
    return not lunghezza.isdigit() or int(lunghezza) > CORPO_MASSIMO


def entro_il_limite(request: HttpRequest) -> bool:
    """Count one vote from this address; return whether it is within the hour's limit (VALUTAZIONE_LIMITE_ORA, 60).

    The address is never written: the counter's name is an HMAC under a random key that lives an hour, in the cache
    only. When the cache is down, or the address is unknown, votes are not refused.
    """
    indirizzo = _indirizzo(request)
    if not indirizzo:
        return True
    try:
        conto = _conta(cache, indirizzo)
    except _CACHE_GIU:
        conto = _conta(_di_riserva, indirizzo)
    return conto <= getattr(settings, "VALUTAZIONE_LIMITE_ORA", 60)


def _conta(dove: BaseCache, indirizzo: str) -> int:
    chiave = dove.get_or_set("valutazione:chiave", lambda: secrets.token_hex(32), ORA_IN_SECONDI)
    nome = "valutazione:" + hmac.new(chiave.encode(), indirizzo.encode(), sha256).hexdigest()
    if dove.add(nome, 1, ORA_IN_SECONDI):
        return 1
    try:
        return dove.incr(nome)
    except ValueError:  # it expired between the two
        return 1


def _indirizzo(request: HttpRequest) -> str:
    """Return the visitor's address, or "" when it cannot be known.

    Behind our own proxy (VALUTAZIONE_DIETRO_PROXY) the last entry of X-Forwarded-For is the one the proxy wrote;
    whatever comes before it was written by the visitor. An IPv6 visitor owns a whole /64.
    """
    if getattr(settings, "VALUTAZIONE_DIETRO_PROXY", False):
        scritto = request.META.get("HTTP_X_FORWARDED_FOR", "").rsplit(",", 1)[-1].strip()
    else:
        scritto = request.META.get("REMOTE_ADDR", "")
    try:
        indirizzo = ipaddress.ip_address(scritto)
    except ValueError:
        return ""
    if indirizzo.version == 6:
        return str(ipaddress.ip_network((indirizzo, 64), strict=False))
    return str(indirizzo)
