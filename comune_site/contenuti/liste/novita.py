"""The lists of the news: all of them, one type, the latest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Count
from django.db.models.functions import Substr
from django.utils.translation import gettext as _

from comune_site.contenuti import elenchi
from comune_site.contenuti.liste.filtri import Filtro, filtri, parametri

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest
    from wagtail.models import Page

PER_PAGINA = 9


def sezione(pagina: Page, request: HttpRequest) -> dict[str, Any]:
    """Return all news by date, with filters by type and year: the first-level page."""
    tipi = _tipi(pagina)
    return {
        "in_evidenza": elenchi.con_genitore(elenchi.illustrate(_valide(pagina)[:3]), tipi),
        "categorie": elenchi.carte(tipi),
        **_elenco(pagina, request, tipi),
    }


def di_un_tipo(pagina: Page, request: HttpRequest) -> dict[str, Any]:
    """Return the news of one type by date, with a filter by year: a second-level page."""
    return _elenco(pagina, request, [])


def ultime(radice: Page, quante: int) -> QuerySet[Any]:
    """Return the latest news below a page, expired ones left out."""
    return _valide(radice)[:quante]


def _tipi(pagina: Page) -> list[Any]:
    from comune_site.contenuti.models import SottosezionePage

    return list(SottosezionePage.objects.child_of(pagina).live().order_by("path"))


def _valide(radice: Page) -> QuerySet[Any]:
    from comune_site.contenuti.models import NotiziaPage

    return NotiziaPage.objects.live().valide().descendant_of(radice).order_by("-data", "title")


def _elenco(pagina: Page, request: HttpRequest, tipi: list[Any]) -> dict[str, Any]:
    tutte, avvisi = _valide(pagina), []
    valori = {"q": elenchi.parola_chiave(request), "tipo": "", "anno": ""}
    quanti = {t.slug: n for t, n in _per_tipo(tutte, tipi)}
    if request.GET.get("tipo"):
        valori["tipo"] = request.GET["tipo"] if request.GET["tipo"] in quanti else ""
        avvisi += [] if valori["tipo"] else [_("Il tipo di novità che hai chiesto non esiste: le vedi tutte.")]
    anni = [str(giorno.year) for giorno in tutte.order_by().dates("data", "year", order="DESC")]
    if request.GET.get("anno"):
        valori["anno"] = request.GET["anno"] if request.GET["anno"] in anni else ""
        avvisi += [] if valori["anno"] else [_("Per l'anno che hai chiesto non ci sono novità: le vedi tutte.")]
    scelte = elenchi.pagina_di(request, elenchi.cerca(_scelte(tutte, tipi, valori), valori["q"]), PER_PAGINA)
    return {
        "chiave": valori["q"],
        "valori": valori,
        "avvisi": avvisi,
        "filtri_tipo": filtri(
            "tipo", [(t.slug, t.title, quanti[t.slug]) for t in tipi], valori, (_("Tutte"), sum(quanti.values()))
        )
        if tipi
        else [],
        "filtri_anno": _per_anno(anni, valori),
        "parametri": parametri(valori),
        "pagina": scelte,
        "carte": elenchi.con_genitore(elenchi.illustrate(scelte), tipi),
    }


def _per_anno(anni: list[str], valori: dict[str, str]) -> list[Filtro]:
    """Return the filter by year; with a single year there is nothing to choose."""
    return filtri("anno", [(a, a, None) for a in anni], valori, (_("Tutti gli anni"), None)) if len(anni) > 1 else []


def _per_tipo(tutte: QuerySet[Any], tipi: list[Any]) -> list[tuple[Any, int]]:
    """Return each type with how many it holds. One query: the path of the parent is the start of the page's own."""
    if not tipi:
        return []
    conteggi = dict(
        tutte.order_by()
        .annotate(sopra=Substr("path", 1, len(tipi[0].path)))
        .values_list("sopra")
        .annotate(quante=Count("pk"))
    )
    return [(tipo, conteggi.get(tipo.path, 0)) for tipo in tipi]


def _scelte(tutte: QuerySet[Any], tipi: list[Any], valori: dict[str, str]) -> QuerySet[Any]:
    scelto = next((tipo for tipo in tipi if tipo.slug == valori["tipo"]), None)
    if scelto:
        tutte = tutte.descendant_of(scelto)
    return tutte.filter(data__year=int(valori["anno"])) if valori["anno"] else tutte
