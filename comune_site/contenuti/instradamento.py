"""The page of an address in two small questions, where Wagtail asks five large ones."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.http import Http404, HttpRequest
from wagtail.models import Page, Site

from comune_site.contenuti.models.cornice import VersioneCornice

# Of each host and port: the site, and the sign of the frame under which it was read.
_siti: dict[tuple[str, str], tuple[uuid.UUID, Site | None]] = {}
SITI_MASSIMI = 50


def segno_di(request: HttpRequest) -> uuid.UUID | None:
    """Return the sign of the frame, read once a request."""
    if not hasattr(request, "_segno_cornice"):
        request._segno_cornice = VersioneCornice.attuale()  # type: ignore[attr-defined]
    return request._segno_cornice  # type: ignore[attr-defined]


def sito_di(request: HttpRequest) -> Site | None:
    """Return the site of a request, from memory while no site or page has changed."""
    segno, dove = segno_di(request), (request._get_raw_host(), request.get_port())
    ricordo = _siti.get(dove)
    if segno is None or ricordo is None or ricordo[0] != segno:
        luogo = Site.find_for_request(request)
        if segno is None:
            return luogo
        if len(_siti) >= SITI_MASSIMI:
            _siti.clear()
        ricordo = _siti[dove] = (segno, luogo)
    request._wagtail_site = ricordo[1]  # type: ignore[attr-defined]
    return ricordo[1]


def trova(radice: str, passi: list[str]) -> Page:
    """Return the specific page below a root (its `url_path`). Raises Http404. No page of ours routes by itself."""
    # The address alone has no index; the slug has.
    cercate = Page.objects.filter(slug=passi[-1], url_path=f"{radice}{'/'.join(passi)}/")
    trovata = cercate.values_list("pk", "content_type_id").first()
    modello = ContentType.objects.get_for_id(trovata[1]).model_class() if trovata else None
    if trovata is None or modello is None:
        raise Http404
    # What every page of the type shows of other rows comes with it.
    return modello._default_manager.select_related(*getattr(modello, "INSIEME", ())).get(pk=trovata[0])


def prepara(request: HttpRequest, path: str) -> None:
    """Tell Wagtail the site and the page of an address, where it looks before it searches."""
    luogo = sito_di(request)
    passi = [passo for passo in path.split("/") if passo]
    if luogo and passi:
        request._wagtail_route_for_request = _percorso(request, luogo, passi)  # type: ignore[attr-defined]


def _percorso(request: HttpRequest, luogo: Site, passi: list[str]) -> Any:
    try:
        return trova(luogo.root_page.url_path, passi).route(request, [])
    except Http404:
        return None
