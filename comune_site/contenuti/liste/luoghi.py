"""The list of the places: by category, by word, with addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from comune_site.contenuti import elenchi
from comune_site.contenuti.liste.filtri import Filtro, filtri, parametri

if TYPE_CHECKING:
    from django.http import HttpRequest
    from wagtail.models import Page

PER_PAGINA = 12


def elenco(pagina: Page, request: HttpRequest) -> dict[str, Any]:
    """Return the places by title with the categories in use: the second-level page."""
    from comune_site.contenuti.models import LuogoPage

    tutti = LuogoPage.objects.child_of(pagina).live()
    valori = {"q": elenchi.parola_chiave(request), "tipo": ""}
    scelto, avvisi = _tipo_chiesto(request)
    if scelto:
        valori["tipo"] = scelto.codice
    luoghi = elenchi.pagina_di(request, elenchi.cerca(_di_tipo(tutti, scelto), valori["q"]), PER_PAGINA)
    return {
        "chiave": valori["q"],
        "valori": valori,
        "avvisi": avvisi,
        "tipo": scelto,
        "categorie": _categorie(tutti, valori),
        "parametri": parametri(valori),
        "pagina": luoghi,
        "carte": [elenchi.carta_luogo(luogo) for luogo in elenchi.illustrate(luoghi)],
        "luoghi": list(luoghi),
    }


def in_evidenza(radice: Page, scelti: list[Any], quanti: int) -> list[Any]:
    """Return the places that the editors chose, then others with a picture, until there are `quanti`. Pages."""
    from comune_site.contenuti.models import LuogoPage

    scelti = scelti[:quanti]
    altri = (
        LuogoPage.objects.live()
        .descendant_of(radice)
        .exclude(pk__in=[luogo.pk for luogo in scelti])
        .select_related("tipo")
        .order_by(F("immagine").asc(nulls_last=True), "title")[: quanti - len(scelti)]
    )
    return [*scelti, *altri] if len(scelti) < quanti else scelti


def _tipo_chiesto(request: HttpRequest) -> tuple[Any, list[str]]:
    from comune_site.contenuti.models import Termine, Vocabolario

    codice = request.GET.get("tipo", "")
    if not codice:
        return None, []
    trovato = Termine.objects.filter(vocabolario=Vocabolario.TIPI_LUOGO, codice=codice[:120]).first()
    return trovato, [] if trovato else [_("La categoria che hai chiesto non esiste: vedi tutti i luoghi.")]


def _di_tipo(tutti: QuerySet[Any], tipo: Any) -> QuerySet[Any]:
    luoghi = tutti.select_related("tipo").order_by("title")
    return luoghi.filter(Q(tipo=tipo) | Q(tipo__genitore=tipo)) if tipo else luoghi


def _categorie(tutti: QuerySet[Any], valori: dict[str, str]) -> list[Filtro]:
    """Return the categories in use: the first level of the vocabulary. One query."""
    voci = (
        tutti.filter(tipo__isnull=False)
        .order_by()
        .annotate(
            codice=Coalesce("tipo__genitore__codice", "tipo__codice"),
            titolo=Coalesce("tipo__genitore__titolo", "tipo__titolo"),
        )
        .values_list("codice", "titolo")
        .annotate(quanti=Count("pk"))
        .order_by("titolo")
    )
    return filtri("tipo", voci, valori, (_("Tutti i luoghi"), None))
