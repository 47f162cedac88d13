"""`/sitemap.xml`: every public page with its date. One file up to 5,000 addresses, then an index of files."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from math import ceil
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.html import escape
from django.views.decorators.http import require_safe
from wagtail.models import PageQuerySet

from comune_site.core.indirizzi import url_assoluto
from comune_site.diffusione.pubbliche import pagine_pubbliche
from comune_site.diffusione.risposte import da_conservare

PER_FILE = 5000
UN_ORA = 60 * 60
SPAZIO = "http://www.sitemaps.org/schemas/sitemap/0.9"
Riga = tuple[str, datetime | None]


@require_safe
def mappa(request: HttpRequest) -> HttpResponse:
    """Answer the map, or the index of its files when the pages are many."""
    pagine = pagine_pubbliche()
    file = ceil(pagine.count() / PER_FILE)
    if file <= 1:
        return _xml(request, "urlset", "url", _righe(pagine, 1))
    return _xml(
        request, "sitemapindex", "sitemap", [(url_assoluto(f"/sitemap-{n}.xml"), None) for n in range(1, file + 1)]
    )


@require_safe
def parte(request: HttpRequest, numero: int) -> HttpResponse:
    """Answer one file of the map, from 1. Raises Http404 beyond the last one."""
    righe = _righe(pagine_pubbliche(), numero) if numero else []
    if not righe:
        raise Http404
    return _xml(request, "urlset", "url", righe)


def _righe(pagine: PageQuerySet, numero: int) -> list[Riga]:
    """Return address and date of a slice of the pages, in the order of the tree. One query, no page is built."""
    inizio = (numero - 1) * PER_FILE
    righe = pagine.order_by("path").values_list("url_path", "last_published_at", "first_published_at")
    return [(url_assoluto(_percorso(url)), ultima or prima) for url, ultima, prima in righe[inizio : inizio + PER_FILE]]


def _percorso(url_path: str) -> str:
    """Return the address of a page from its path in the tree, whose first step is the home."""
    return "/" + url_path.split("/", 2)[-1]


def _xml(request: HttpRequest, radice: str, elemento: str, righe: Iterable[Riga]) -> HttpResponse:
    corpo = "".join(f"<{elemento}><loc>{escape(url)}</loc>{_data(quando)}</{elemento}>\n" for url, quando in righe)
    testo = f'<?xml version="1.0" encoding="UTF-8"?>\n<{radice} xmlns="{SPAZIO}">\n{corpo}</{radice}>\n'
    return da_conservare(request, testo, "application/xml; charset=utf-8", secondi=UN_ORA)


def _data(quando: Any) -> str:
    return f"<lastmod>{quando.isoformat(timespec='seconds')}</lastmod>" if quando else ""
