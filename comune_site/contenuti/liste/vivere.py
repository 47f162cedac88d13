"""The first-level page "Vivere il Comune": six events, six places, the doors to the lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from comune_site.contenuti import elenchi
from comune_site.contenuti.liste import eventi, luoghi

if TYPE_CHECKING:
    from django.http import HttpRequest
    from wagtail.models import Page

QUANTI = 6


def sezione(pagina: Page, request: HttpRequest) -> dict[str, Any]:
    """Return events and places in evidence: first those that the editors chose, then the next and the others."""
    from comune_site.contenuti.models import SottosezionePage

    scelte = elenchi.pagine_in_evidenza(pagina)
    posti = luoghi.in_evidenza(pagina, [p for p in scelte if p._meta.model_name == "luogopage"], QUANTI)
    date_ = _eventi(pagina, [p for p in scelte if p._meta.model_name == "eventopage"])
    elenchi.illustrate([*posti, *date_])
    sotto = {figlia.title: figlia for figlia in SottosezionePage.objects.child_of(pagina).live()}
    return {
        "eventi": elenchi.carte(date_),
        "luoghi": elenchi.carte(posti),
        "pagina_eventi": sotto.get("Eventi"),
        "pagina_luoghi": sotto.get("Luoghi"),
    }


def _eventi(pagina: Page, scelti: list[Any]) -> list[Any]:
    """Return the chosen events that are not over, then the next ones."""
    da_venire = [evento for evento in scelti if not evento.concluso][:QUANTI]
    altri = eventi.prossimi(pagina, QUANTI - len(da_venire), [evento.pk for evento in da_venire])
    return [*da_venire, *altri]
