"""Pages in other languages: which exist, and where menus and the switch of the header lead (decision 0011)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from wagtail.models import Page

from comune_site.core.indirizzi import url_assoluto, url_sito

ITALIANO = "it"
# Code, which is the first step of the addresses -> the name that its speakers give it.
LINGUE = {ITALIANO: "Italiano", "en": "English"}
ALTRE = tuple(codice for codice in LINGUE if codice != ITALIANO)
# As Open Graph writes them.
LOCALI = {"it": "it_IT", "en": "en_GB"}
# Language -> address of an Italian page -> address and title of the page that stands for it.
Traduzioni = dict[str, dict[str, tuple[str, str]]]


def lingua_di(percorso: str) -> str:
    """Return the code of the language of an address."""
    primo = percorso.lstrip("/").split("/", 1)[0]
    return primo if primo in ALTRE else ITALIANO


def traduzioni(home: Page) -> Traduzioni:
    """Return the published translations of published pages. One query."""
    from comune_site.contenuti.models import PaginaInLinguaPage

    trovate: Traduzioni = {codice: {} for codice in ALTRE}
    pagine = PaginaInLinguaPage.objects.live().descendant_of(home).filter(originale__live=True)
    for url_path, originale, titolo in pagine.values_list("url_path", "originale__url_path", "title"):
        percorso = _percorso(url_path, home)
        codice = lingua_di(percorso)
        if codice in trovate:
            trovate[codice][_percorso(originale, home)] = (percorso, titolo)
    return trovate


def originale_di(percorso: str, esistenti: Traduzioni) -> str | None:
    """Return the address of the Italian page that an address stands for: itself when it is Italian."""
    codice = lingua_di(percorso)
    if codice == ITALIANO:
        return percorso
    return next((o for o, (tradotta, _titolo) in esistenti[codice].items() if tradotta == percorso), None)


def interruttore(percorso: str, esistenti: Traduzioni) -> list[dict[str, str]]:
    """Return code, name and address of the other languages: of this page, else of their home. Never a missing page."""
    originale, voci = originale_di(percorso, esistenti), []
    for codice, nome in LINGUE.items():
        if codice == lingua_di(percorso):
            continue
        if codice == ITALIANO:
            url = originale or "/"
        else:
            url, _titolo = esistenti[codice].get(originale or "/") or esistenti[codice].get("/") or ("", "")
        if url:
            voci.append({"codice": codice, "nome": nome, "url": url_sito(url)})
    return voci


def alternative(percorso: str, esistenti: Traduzioni) -> list[tuple[str, str]]:
    """Return code and absolute address of a page in each of its languages; nothing when it has only one."""
    originale = originale_di(percorso, esistenti)
    tradotte = [(codice, pagine[originale][0]) for codice, pagine in esistenti.items() if originale in pagine]
    if not tradotte or originale is None:
        return []
    tutte = [(ITALIANO, originale), *tradotte, ("x-default", originale)]
    return [(codice, url_assoluto(indirizzo)) for codice, indirizzo in tutte]


def in_lingua(voci: Iterable[dict[str, Any]], percorso: str, esistenti: Traduzioni) -> list[dict[str, Any]]:
    """Return links of the frame as a page at `percorso` shows them: translated, or marked as Italian."""
    codice = lingua_di(percorso)
    if codice == ITALIANO:
        return list(voci)
    return [_voce(voce, percorso, esistenti[codice]) for voce in voci]


def _voce(voce: dict[str, Any], percorso: str, pagine: dict[str, tuple[str, str]]) -> dict[str, Any]:
    trovata = pagine.get(urlsplit(voce["url"]).path)
    if trovata is None:
        return {**voce, "lingua": ITALIANO}
    url, titolo = trovata
    return {**voce, "titolo": titolo, "url": url_sito(url), "attivo": percorso.startswith(url)}


def _percorso(url_path: str, home: Page) -> str:
    return "/" + url_path.removeprefix(home.url_path)
