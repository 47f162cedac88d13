"""Addresses: which host serves what, and absolute links that never trust the request (C.SE.5.2)."""

from urllib.parse import urlsplit

from django.conf import settings

# First path segments of what lives on `servizi.<dominio>` when SERVIZI_URL is set.
SEGMENTI_SERVIZI = ("richieste", "area-personale", "accedi", "esci", "spid", "cie", "pagamenti")
# Served on both hosts: what pages of either need, and what must not depend on the host.
SEGMENTI_COMUNI = ("static", "media", "valutazione", "_finto", "salute", "api", "favicon.ico")


def radice_servizi() -> str:
    """Return scheme and host of flows, login and area personale, without a final slash."""
    return settings.SERVIZI_URL or settings.SITO_URL


def url_servizi(percorso: str) -> str:
    """Return the link to a path of the services: absolute when they have their own host."""
    return f"{settings.SERVIZI_URL}{percorso}"


def url_sito(percorso: str) -> str:
    """Return the link to a path of the site: absolute when the services have their own host."""
    return f"{settings.SITO_URL}{percorso}" if settings.SERVIZI_URL else percorso


def url_assoluto(percorso: str) -> str:
    """Return the absolute address of a path, for e-mails, PDFs and metadata."""
    primo = percorso.lstrip("/").split("/", 1)[0]
    radice = radice_servizi() if primo in SEGMENTI_SERVIZI else settings.SITO_URL
    return f"{radice}{percorso}"


def host(url: str) -> str:
    """Return host and port of an address, lower case."""
    return urlsplit(url).netloc.lower()
