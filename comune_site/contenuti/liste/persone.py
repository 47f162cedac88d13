"""The lists of the persons: politicians, staff."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from comune_site.contenuti import ritratti
from comune_site.contenuti.liste import generica

if TYPE_CHECKING:
    from django.http import HttpRequest
    from wagtail.models import Page


def politici(pagina: Page, request: HttpRequest) -> dict[str, Any]:
    """Return who holds a political office, by surname."""
    return {**_di_tipo(pagina, request, "politico"), "titolo_elenco": _("Esplora tutti i politici")}


def personale(pagina: Page, request: HttpRequest) -> dict[str, Any]:
    """Return who works for the comune, by surname."""
    return {
        **_di_tipo(pagina, request, "amministrativo"),
        "titolo_elenco": _("Esplora tutto il personale amministrativo"),
    }


def _di_tipo(pagina: Page, request: HttpRequest, tipo: str) -> dict[str, Any]:
    contesto = generica.elenco(pagina, request, ritratti.persone(pagina, tipo), ritratti.in_lista)
    usciti = ritratti.non_piu_in_carica(pagina, tipo) if contesto["prima"] else []
    return {**contesto, "usciti": ritratti.in_lista(usciti)}
