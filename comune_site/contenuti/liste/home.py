"""The boxes of the home. Pages are gathered first, pictures once for all of them, cards last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import F, Window
from django.db.models.functions import RowNumber

from comune_site.contenuti import elenchi
from comune_site.contenuti.liste import eventi, luoghi, novita
from comune_site.contenuti.liste.giorni import per_prossima_data

if TYPE_CHECKING:
    from wagtail.models import Page

NOVITA, EVENTI, LUOGHI, ORGANI, ARGOMENTI, SITI, LINK = 3, 4, 3, 3, 3, 3, 6
PAGINE_DI_UN_ARGOMENTO = 4


def riquadri(home: Any) -> dict[str, Any]:
    """Return what the template of the home reads. The number of queries does not grow with the contents."""
    from comune_site.contenuti.models import SitoTematico, SottosezionePage

    scelte = elenchi.pagine_in_evidenza(home)
    tipi = {p.path: p for p in elenchi.snella(SottosezionePage.objects.descendant_of(home).live())}
    notizie = list(novita.ultime(home, NOVITA + 1))
    in_evidenza = home.contenuto(notizie) or next(iter(notizie), None)
    ultime = [notizia for notizia in notizie if in_evidenza is None or notizia.pk != in_evidenza.pk][:NOVITA]
    posti = luoghi.in_evidenza(home, _di_tipo(scelte, "luogopage"), LUOGHI)
    organi = _di_tipo(scelte, "unitaorganizzativapage")[:ORGANI]
    siti = list(SitoTematico.objects.all()[:SITI])
    elenchi.illustrate([*filter(None, [in_evidenza]), *ultime, *posti, *organi, *siti])
    argomenti = _di_tipo(scelte, "argomentopage")
    return {
        "in_evidenza": _carta(in_evidenza, tipi),
        "novita": elenchi.con_genitore(ultime, tipi.values()),
        "organi": elenchi.carte(organi),
        "giorni": per_prossima_data(eventi.prossimi(home, EVENTI)),
        "pagina_eventi": _di_titolo(tipi, "Eventi"),
        "argomenti": _con_pagine(argomenti[:ARGOMENTI]),
        "altri_argomenti": elenchi.carte(argomenti[ARGOMENTI:]),
        "luoghi": elenchi.carte(posti),
        "pagina_luoghi": _di_titolo(tipi, "Luoghi"),
        "siti_tematici": siti,
        "link_utili": elenchi.carte(_di_tipo(scelte, "serviziopage")[:LINK]),
    }


def _di_tipo(pagine: list[Any], tipo: str) -> list[Any]:
    return [pagina for pagina in pagine if pagina._meta.model_name == tipo]


def _di_titolo(tipi: dict[str, Any], titolo: str) -> Any:
    return next((pagina for pagina in tipi.values() if pagina.title == titolo), None)


def _carta(pagina: Any, tipi: dict[str, Any]) -> elenchi.Carta | None:
    """Return the card of the content in evidence: under the list of a piece of news, under the type of an event."""
    if pagina is None:
        return None
    if pagina._meta.model_name == "eventopage":
        return elenchi.carta_evento(pagina)
    return elenchi.con_genitore([pagina], tipi.values())[0]


def _con_pagine(argomenti: list[Any]) -> list[tuple[elenchi.Carta, list[Page]]]:
    """Return each argomento with the first pages about it. One query for all of them, one for the pages."""
    from wagtail.models import Page

    from comune_site.contenuti.models import Classificazione

    legate = list(
        Classificazione.objects.filter(argomento__in=[a.pk for a in argomenti], pagina__live=True)
        .annotate(posto=Window(RowNumber(), partition_by="argomento_id", order_by=F("pagina__path").asc()))
        .filter(posto__lte=PAGINE_DI_UN_ARGOMENTO)
        .order_by("posto")
        .values_list("argomento_id", "pagina_id")
    )
    pagine = elenchi.snella(Page.objects.all()).in_bulk([pagina for _argomento, pagina in legate]) if legate else {}
    return [(elenchi.carta(a), [pagine[p] for argomento, p in legate if argomento == a.pk]) for a in argomenti]
