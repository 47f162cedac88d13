"""The lists of bodies, areas, offices, entities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from comune_site.contenuti import elenchi
from comune_site.contenuti.liste import generica

if TYPE_CHECKING:
    from django.http import HttpRequest
    from wagtail.models import Page

TITOLI = {
    "Organi di governo": _("Esplora tutti gli organi di governo"),
    "Aree amministrative": _("Esplora tutte le aree amministrative"),
    "Uffici": _("Esplora tutti gli uffici"),
    "Enti e fondazioni": _("Esplora tutti gli enti e le fondazioni"),
}


def elenco(pagina: Page, request: HttpRequest) -> dict[str, Any]:
    """Return the units by title."""
    from comune_site.contenuti.models import UnitaOrganizzativaPage

    righe = elenchi.con_immagini(UnitaOrganizzativaPage.objects.child_of(pagina).live().order_by("title"))
    return {**generica.elenco(pagina, request, righe), "titolo_elenco": TITOLI.get(pagina.title)}
