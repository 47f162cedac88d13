"""Cards and lists: every list of the site is drawn from `Carta`, whatever the page type."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Page as Pagina
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Prefetch, QuerySet, Value
from django.db.models.functions import Concat
from django.http import HttpRequest
from wagtail.images.models import Image
from wagtail.models import Page

from comune_site.ricerca.indice import filtra
from comune_site.ricerca.testo import pulito

# The services list must show at least ten `service-link` at once (C.SI.1.3): a small comune's stands on one page.
PER_PAGINA = 100
# Highest step that a child adds to a path: treebeard's steps are four characters, Z the last of its alphabet.
ULTIMO_FIGLIO = "ZZZZ"
# The cuts of a picture: card, featured news of the home, top of a piece of news.
RITAGLIO_CARTA = "fill-640x360|format-webp"
RITAGLI = (RITAGLIO_CARTA, "fill-636x400|format-webp", "fill-1296x430|format-webp")

# The columns behind a card, behind its address and, for an event, behind its days.
DI_CARTA = ("title", "path", "depth", "url_path", "descrizione", "data", "immagine", "tipo")
DI_EVENTO = ("inizio", "fine", "ricorrenza", "ripeti_fino_al", "tutto_il_giorno", "stato")


@dataclass(frozen=True, kw_only=True)
class Carta:
    """What a card shows of a page. `sopra` is the small label: category of a service, type of a news item.

    `quando` says in words what a date alone cannot: "dal 28 al 29 novembre 2026".
    """

    pk: int
    tipo: str
    titolo: str
    url: str
    descrizione: str
    sopra: str = ""
    data: date | None = None
    immagine: Any = None
    quando: str = ""


def carta(pagina: Any, *, sopra: str = "", quando: str = "") -> Carta:
    """Return the card of a specific page."""
    return Carta(
        pk=pagina.pk,
        tipo=pagina._meta.model_name,
        titolo=pagina.title,
        url=pagina.url,
        descrizione=getattr(pagina, "descrizione", ""),
        sopra=sopra or str(getattr(pagina, "etichetta", "")),
        data=getattr(pagina, "data", None),
        # Only if it was read with the page (`con_immagini`, `illustrate`): else each card would cost a query.
        immagine=pagina._state.fields_cache.get("immagine"),
        quando=quando,
    )


def carta_evento(evento: Any) -> Carta:
    """Return the card of an event: its type, its days in words."""
    return carta(evento, sopra=evento.tipo.titolo if evento.tipo else "", quando=evento.giorni_in_parole)


def carta_luogo(luogo: Any) -> Carta:
    """Return the card of a place: its type."""
    return carta(luogo, sopra=luogo.tipo.titolo if luogo.tipo else "")


CARTE_DI_TIPO = {"eventopage": carta_evento, "luogopage": carta_luogo}


def carte(pagine: Iterable[Any]) -> list[Carta]:
    """Return the cards of specific pages, each as its type wants."""
    righe = snella(pagine) if isinstance(pagine, QuerySet) else pagine
    return [CARTE_DI_TIPO.get(pagina._meta.model_name, carta)(pagina) for pagina in righe]


def snella(pagine: QuerySet[Any]) -> QuerySet[Any]:
    """Return the same pages with only the columns that a card shows, its type at hand: a scheda has sixty."""
    campi = {campo.name: campo for campo in pagine.model._meta.concrete_fields}
    # Reached by a relation (`unita.servizi`) a page is given the key it was found by: left out, each would ask for it.
    chiavi = {campo.name for campo in pagine._known_related_objects}
    scelte = pagine.only(*(nome for nome in (*DI_CARTA, *DI_EVENTO) if nome in campi), *chiavi)
    return scelte.select_related("tipo") if "tipo" in campi and campi["tipo"].is_relation else scelte


def illustrate(pagine: Iterable[Any]) -> list[Any]:
    """Return the same specific pages, of any type, with pictures and cuts at hand. Two queries, whatever their number.

    For lists of mixed types; `con_immagini` does the same for the pages of one.
    """
    trovate = list(pagine)
    chieste = {pagina.immagine_id for pagina in trovate if getattr(pagina, "immagine_id", None)}
    immagini = Image.objects.prefetch_renditions(*RITAGLI).in_bulk(chieste) if chieste else {}
    for pagina in trovate:
        if getattr(pagina, "immagine_id", None):
            pagina.immagine = immagini.get(pagina.immagine_id)
    return trovate


def senza_immagini(elenco: Iterable[Carta]) -> list[Carta]:
    """Return the same cards without pictures: a list of mixed types, where each would cost a query."""
    return [replace(voce, immagine=None) for voce in elenco]


def con_genitore(pagine: Iterable[Any], genitori: Iterable[Any]) -> list[Carta]:
    """Return the cards labelled with the title of the parent: the category, the type of news. No query."""
    titoli = {genitore.path: genitore.title for genitore in genitori}
    return [carta(pagina, sopra=titoli.get(pagina.path[: -pagina.steplen], "")) for pagina in pagine]


def con_immagini(notizie: QuerySet[Any]) -> QuerySet[Any]:
    """Return the same pages with their pictures and cuts: two queries, whatever their number."""
    return notizie.prefetch_related(Prefetch("immagine", Image.objects.prefetch_renditions(*RITAGLI)))


def dentro() -> QuerySet[Any]:
    """Return, for a query on pages, the live contents below each: the types of document, always there, do not count.

    The range of paths uses the index.
    """
    return Page.objects.live().filter(
        path__gt=OuterRef("path"),
        path__lte=Concat(OuterRef("path"), Value(ULTIMO_FIGLIO)),
        tipodocumentopage__isnull=True,
    )


def pieni(pagine: QuerySet[Any]) -> QuerySet[Any]:
    """Return the lists that have something to show: an empty one is hidden (C.SI.1.7)."""
    return pagine.filter(Exists(dentro()))


def in_evidenza(pagina: Any) -> list[Carta]:
    """Return the cards of `pagine_in_evidenza`, with their pictures: two queries more."""
    return carte(illustrate(pagine_in_evidenza(pagina)))


def pagine_in_evidenza(pagina: Any) -> list[Any]:
    """Return the live specific pages that this one puts in evidence, in the editors' order.

    Bounded: one query for the links, one for the core pages, one for each type in use.
    """
    return _vive(evidenza.oggetto_id for evidenza in pagina.evidenze.all())


def argomenti_di(pagina: Any) -> list[Any]:
    """Return the argomenti of a page, as its editors ordered them: title and address only. One query."""
    campi = [f"argomento__{campo}" for campo in ("title", "path", "depth", "url_path")]
    righe = pagina.classificazioni.select_related("argomento").only("sort_order", "pagina_id", *campi)
    return [riga.argomento for riga in righe]


def collegati(pagina: Any) -> dict[str, list[Carta]]:
    """Return the live pages that this one is linked to, by type, in the editors' order. Bounded like `in_evidenza`."""
    per_tipo: dict[str, list[Carta]] = {}
    for scheda in carte(illustrate(_vive(c.oggetto_id for c in pagina.collegamenti.all()))):
        per_tipo.setdefault(scheda.tipo, []).append(scheda)
    return per_tipo


def _vive(scelte: Iterable[int]) -> list[Any]:
    """Return the live pages among these, in this order, slim: a query for their types, one for each type."""
    ordine = list(scelte)
    per_tipo: dict[int, list[int]] = {}
    for pk, tipo in Page.objects.live().filter(pk__in=ordine).values_list("pk", "content_type_id") if ordine else ():
        per_tipo.setdefault(tipo, []).append(pk)
    trovate: dict[int, Any] = {}
    for tipo, chiavi in per_tipo.items():
        modello = ContentType.objects.get_for_id(tipo).model_class()
        if modello is not None:
            trovate |= {pagina.pk: pagina for pagina in snella(modello._default_manager.filter(pk__in=chiavi))}
    return [trovate[pk] for pk in ordine if pk in trovate]


def galleria(pagina: Any) -> list[Any]:
    """Return the pictures of the gallery of a page with their cuts. Three queries."""
    return list(
        pagina.galleria.prefetch_related(Prefetch("immagine", Image.objects.prefetch_renditions(RITAGLIO_CARTA)))
    )


def parola_chiave(request: HttpRequest, nome: str = "q") -> str:
    """Return what was typed in the search field: trimmed, of a bounded length."""
    return pulito(request.GET.get(nome, ""))


def cerca(pagine: QuerySet[Any], chiave: str) -> QuerySet[Any]:
    """Return the pages of the set that hold every word, in its order; the set itself when nothing is asked."""
    return filtra(pagine, chiave) if chiave else pagine


def pagina_di(request: HttpRequest, righe: Any, per_pagina: int = PER_PAGINA) -> Pagina[Any]:
    """Return the page asked for by `?pagina=`; the last one when it is beyond, the first when it is no number."""
    return Paginator(righe, per_pagina).get_page(request.GET.get("pagina"))
