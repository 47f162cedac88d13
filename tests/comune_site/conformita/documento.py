"""A page as it was served, read the way the criteria ask: exact values, whole texts, classes split on single spaces."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

import lxml.html
from lxml.html import HtmlElement


def testo(elemento: HtmlElement) -> str:
    """Return the text of an element, hidden parts and line breaks included, trimmed outside only."""
    return elemento.text_content().strip()


def indirizzo_vero(href: str | None) -> bool:
    """Tell whether a link leads anywhere: an empty one and a bare `#` count as absent."""
    return bool(href) and href != "#"


@dataclass(frozen=True)
class Contesto:
    """What a check may need besides the page.

    `fogli`: text of the site's stylesheets by address. `esiste`: whether an address of the site answers below 400.
    `titolo`: the `h1` of the page at an address of the site, empty when there is none.
    """

    sito: str
    fogli: Mapping[str, str]
    esiste: Callable[[str], bool]
    titolo: Callable[[str], str]


@dataclass
class Documento:
    """One page: its address, its tree, the names of the cookies that came with it."""

    radice: HtmlElement
    indirizzo: str = "/"
    cookie: tuple[str, ...] = field(default=())

    @classmethod
    def leggi(cls, html: str, indirizzo: str = "/", cookie: tuple[str, ...] = ()) -> Documento:
        """Parse a page. A parser that mends what is broken: the checks look at what a browser would see."""
        return cls(lxml.html.document_fromstring(html), indirizzo, cookie)

    def copia(self) -> Documento:
        """Return a copy to be changed."""
        return Documento(copy.deepcopy(self.radice), self.indirizzo, self.cookie)

    def marcati(self, valore: str, dentro: str = "") -> list[HtmlElement]:
        """Return the elements whose `data-element` is exactly this, in the whole page or below the first `dentro`."""
        base = f"(//{dentro})[1]" if dentro else ""
        return self.radice.xpath(f'{base}//*[@data-element="{valore}"]')

    def testi(self, valore: str) -> list[str]:
        """Return the texts of the elements with this `data-element`."""
        return [testo(elemento) for elemento in self.marcati(valore)]

    def briciole(self) -> list[str]:
        """Return the entries of the breadcrumb."""
        return [testo(li) for li in self.radice.xpath('//*[@data-element="breadcrumb"]//li')]

    def titolo(self) -> str:
        """Return the text of the first `h1`, empty when there is none."""
        return next((testo(h1) for h1 in self.radice.xpath("//h1")), "")

    def classi(self) -> Iterator[str]:
        """Yield the class names, split on single spaces as the evaluation does."""
        for valore in self.radice.xpath("//@class"):
            yield from valore.split(" ")

    def fogli(self) -> list[str]:
        """Return the addresses of the stylesheets in the head."""
        return self.radice.xpath("//head//link[@rel='stylesheet']/@href")
