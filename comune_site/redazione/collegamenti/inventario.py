"""The links of a page, as they are written in its fields."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from wagtail.documents import get_document_model
from wagtail.models import Page

from comune_site.core.indirizzi import url_assoluto
from comune_site.redazione.models import LinkControllato
from comune_site.redazione.testi import Collegamento, Contenuto

LUNGHEZZA = 2000
ESTERNI = ("http", "https")


@dataclass(frozen=True)
class Voce:
    """A link to look at: where it is written, its words, and where it leads."""

    campo: str
    testo: str
    indirizzo: str
    tipo: str

    @property
    def impronta(self) -> str:
        """Return the key of the address."""
        return hashlib.sha256(self.indirizzo.encode()).hexdigest()


def voci(pagina: Page) -> list[Voce]:
    """Return the links of a page, one for each field and address: from texts first, they have words."""
    contenuto = Contenuto(pagina.specific)
    uniche: dict[tuple[str, str], Voce] = {}
    for voce in (*_dei_testi(contenuto), *_degli_indirizzi(contenuto), *_dei_campi(contenuto)):
        uniche.setdefault((voce.campo, voce.indirizzo), voce)
    return list(uniche.values())


def _dei_testi(contenuto: Contenuto) -> Iterator[Voce]:
    for brano in contenuto.brani:
        for collegamento in brano.letto.collegamenti:
            voce = _voce(brano.campo, collegamento)
            if voce:
                yield voce


def _voce(campo: str, collegamento: Collegamento) -> Voce | None:
    """Return the link to look at, or None for what cannot be broken: mail, telephone, a place in the page."""
    attributi, testo = collegamento.attributi, collegamento.testo[:255]
    if attributi.get("linktype") in ("page", "document"):
        return Voce(campo, testo, f"{attributi['linktype']}:{attributi.get('id', '')}", LinkControllato.Tipo.INTERNO)
    return _indirizzo(campo, testo, attributi.get("href", ""))


def _indirizzo(campo: str, testo: str, scritto: str) -> Voce | None:
    url = scritto.strip()[:LUNGHEZZA]
    schema = urlsplit(url).scheme.lower() if url else ""
    if schema in ESTERNI and not url.startswith(url_assoluto("/")):
        return Voce(campo, testo, url, LinkControllato.Tipo.ESTERNO)
    if schema in ESTERNI or url.startswith("/"):
        return Voce(campo, testo, url, LinkControllato.Tipo.INTERNO)
    return None


def _degli_indirizzi(contenuto: Contenuto) -> Iterator[Voce]:
    for indirizzo in contenuto.indirizzi:
        voce = _indirizzo(indirizzo.campo, "", indirizzo.url)
        if voce:
            yield voce


def _dei_campi(contenuto: Contenuto) -> Iterator[Voce]:
    """Yield the pages and documents chosen in fields and rows; what shows the page in the tree is not a link."""
    for modello, tipo in ((Page, "page"), (get_document_model(), "document")):
        for chiave, campo in contenuto.puntati(modello).items():
            yield Voce(campo, "", f"{tipo}:{chiave}", LinkControllato.Tipo.INTERNO)
