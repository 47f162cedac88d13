"""What a page says and what it points to, read from its fields whatever its type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from wagtail import blocks
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex

BLOCCHI = frozenset(("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "blockquote"))
TITOLI = {f"h{n}": n for n in range(1, 7)}


@dataclass(frozen=True)
class Collegamento:
    """A link: its words and the attributes of the `<a>` as Wagtail stores them (`href`, or `linktype` and `id`)."""

    testo: str
    attributi: dict[str, str]


class _Lettore(HTMLParser):
    """Split a stored rich text in blocks, and collect headings, links, pictures and the words that are no link."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocchi: list[str] = []
        self.titoli: list[tuple[int, str]] = []
        self.collegamenti: list[Collegamento] = []
        self.immagini: list[dict[str, str]] = []
        self.sciolto: list[str] = []
        self._blocco: list[str] = []
        self._ancora: tuple[dict[str, str], list[str]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        dati = {nome: valore or "" for nome, valore in attrs}
        if tag in BLOCCHI:
            self._chiudi()
        elif tag == "a":
            self._ancora = (dati, [])
        elif tag == "embed" and dati.get("embedtype") == "image":
            self.immagini.append(dati)
        elif tag == "br":
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in TITOLI:
            self.titoli.append((TITOLI[tag], _una_riga(self._blocco)))
        if tag in BLOCCHI:
            self._chiudi()
        elif tag == "a" and self._ancora:
            attributi, parole = self._ancora
            self.collegamenti.append(Collegamento(_una_riga(parole), attributi))
            self._ancora = None

    def handle_data(self, data: str) -> None:
        self._blocco.append(data)
        (self._ancora[1] if self._ancora else self.sciolto).append(data)

    def _chiudi(self) -> None:
        riga = _una_riga(self._blocco)
        if riga:
            self.blocchi.append(riga)
        self._blocco = []
        self.sciolto.append("\n")

    def close(self) -> None:
        super().close()
        self._chiudi()


def _una_riga(pezzi: list[str]) -> str:
    return " ".join("".join(pezzi).split())


@dataclass(frozen=True)
class Brano:
    """The stored HTML of one rich text, in the field `campo` of the page."""

    campo: str
    html: str

    @cached_property
    def letto(self) -> _Lettore:
        """Return what the HTML holds."""
        lettore = _Lettore()
        lettore.feed(self.html)
        lettore.close()
        return lettore


@dataclass(frozen=True)
class Indirizzo:
    """An address typed in a field of its own, outside any text."""

    campo: str
    url: str


class Contenuto:
    """What a page says: its rich texts, its typed addresses, what it refers to. Each is read once."""

    def __init__(self, pagina: Page) -> None:
        self.pagina = pagina

    @cached_property
    def brani(self) -> list[Brano]:
        """Return the rich texts in the order of the fields."""
        return [foglia for foglia in self._foglie if isinstance(foglia, Brano)]

    @cached_property
    def indirizzi(self) -> list[Indirizzo]:
        """Return the addresses typed in fields and blocks of their own."""
        return [foglia for foglia in self._foglie if isinstance(foglia, Indirizzo)]

    @cached_property
    def riferimenti(self) -> list[tuple[type[models.Model], str, str]]:
        """Return what the page points to as (base model, key, field), also from blocks and rows."""
        trovati = ReferenceIndex._extract_references_from_object(self.pagina)
        return [
            (ContentType.objects.get_for_id(tipo).model_class(), chiave, modello.split(".")[0])
            for tipo, chiave, modello, _percorso in trovati
        ]

    def puntati(self, modello: type[models.Model]) -> dict[int, str]:
        """Return key -> field of the objects of a model that the page points to."""
        return {int(chiave): campo for tipo, chiave, campo in self.riferimenti if tipo is modello}

    @cached_property
    def immagini(self) -> dict[int, str]:
        """Return key -> field of the pictures of the page."""
        return self.puntati(get_image_model())

    @cached_property
    def documenti(self) -> dict[int, str]:
        """Return key -> field of the documents that the page offers."""
        return self.puntati(get_document_model())

    @cached_property
    def _foglie(self) -> list[Brano | Indirizzo]:
        return [foglia for campo in self.pagina._meta.get_fields() for foglia in self._di(campo)]

    def _di(self, campo: Any) -> Iterator[Brano | Indirizzo]:
        """Yield what a field of the page's own type holds."""
        if campo.auto_created or not getattr(campo, "concrete", False):
            return
        valore = getattr(self.pagina, campo.name) if isinstance(campo, _CON_TESTO) else None
        if not valore:
            return
        if isinstance(campo, StreamField):
            yield from _del_blocco(campo.stream_block, valore, campo.name)
        elif isinstance(campo, RichTextField):
            yield Brano(campo.name, valore)
        else:
            yield Indirizzo(campo.name, valore)


_CON_TESTO = (RichTextField, StreamField, models.URLField)


def _del_blocco(blocco: blocks.Block, valore: Any, campo: str) -> Iterator[Brano | Indirizzo]:
    """Yield what a block holds, and its blocks inside."""
    if isinstance(blocco, blocks.BaseStreamBlock):
        for figlio in valore:
            yield from _del_blocco(figlio.block, figlio.value, campo)
    elif isinstance(blocco, blocks.BaseStructBlock):
        for nome, interno in blocco.child_blocks.items():
            yield from _del_blocco(interno, valore.get(nome), campo)
    elif isinstance(blocco, blocks.ListBlock):
        for elemento in valore or ():
            yield from _del_blocco(blocco.child_block, elemento, campo)
    elif isinstance(blocco, blocks.RichTextBlock) and valore:
        yield Brano(campo, valore.source)
    elif isinstance(blocco, blocks.URLBlock) and valore:
        yield Indirizzo(campo, valore)
