"""The list of "Documenti e dati" and those of its types (architettura §5.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from comune_site.contenuti import elenchi
from comune_site.contenuti.liste import generica

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet
    from django.http import HttpRequest
    from wagtail.models import Page


def elenco(pagina: Page, request: HttpRequest) -> dict[str, Any]:
    """Return all documents by title and, before any search, the types that have some."""
    contesto = generica.elenco(pagina, request, sotto(pagina), con_tipo)
    if contesto["prima"]:
        scelti = [e.oggetto_id for e in pagina.evidenze.all()]
        in_evidenza = {p.pk: p for p in sotto(pagina).filter(pk__in=scelti)} if scelti else {}
        contesto["in_evidenza"] = con_tipo([in_evidenza[pk] for pk in scelti if pk in in_evidenza])
        contesto["in_evidenza"] = contesto["in_evidenza"][: generica.IN_EVIDENZA]
        contesto["categorie"] = elenchi.carte(tipi_pieni(pagina))
    return contesto


def di_un_tipo(pagina: Page, request: HttpRequest) -> dict[str, Any]:
    """Return the documents of one type by title."""
    return generica.elenco(pagina, request, sotto(pagina), lambda righe: elenchi.senza_immagini(elenchi.carte(righe)))


def sotto(pagina: Page) -> QuerySet[Any]:
    """Return the live documents and datasets below a page, whatever their type, by title."""
    from wagtail.models import Page

    from comune_site.contenuti.models import DatasetPage, DocumentoPage

    return Page.objects.descendant_of(pagina).live().type(DocumentoPage, DatasetPage).order_by("title").specific()


def con_tipo(pagine: Iterable[Any]) -> list[elenchi.Carta]:
    """Return the cards labelled with the type of each document. One query."""
    from comune_site.contenuti.models import TipoDocumentoPage

    righe = list(pagine)
    tipi = TipoDocumentoPage.objects.filter(path__in={p.path[: -p.steplen] for p in righe}) if righe else []
    return elenchi.senza_immagini(elenchi.con_genitore(righe, tipi))


def tipi_pieni(pagina: Page) -> QuerySet[Any]:
    """Return the types of document that have something to show: one without contents is hidden."""
    from comune_site.contenuti.models import TipoDocumentoPage

    return elenchi.pieni(TipoDocumentoPage.objects.child_of(pagina).live()).order_by("title")
