"""The collections of the API: for each, the pages, what is said in a list and what is added for one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Length, Substr
from wagtail.models import Page

from comune_site.contenuti.models import PaginaComune
from comune_site.core.indirizzi import url_assoluto
from comune_site.diffusione.api.campi import (
    INDIRIZZO,
    NUMERO,
    Campo,
    elenco,
    indirizzo,
    istante,
    oggetto,
    riferimento,
    testo,
)

RADICE = "/api/v1/"


@dataclass(frozen=True, kw_only=True)
class Raccolta:
    """Pages of one type. `data`: the field that `dal` and `al` look at, empty when the type has no date of its own."""

    codice: str
    nome: str
    titolo: str
    modello: type[PaginaComune]
    sintesi: Sequence[Campo]
    dettaglio: Sequence[Campo] = ()
    legate: Sequence[str] = ()
    elenchi: Sequence[str] = ()
    data: str = ""
    ordine: Sequence[str] = ("title", "pk")

    @property
    def campi(self) -> list[Campo]:
        """Return the values that a list says of each page."""
        return [*comuni(self.codice), *self.sintesi]

    @property
    def campi_interi(self) -> list[Campo]:
        """Return all the values of a page."""
        return [*self.campi, *self.dettaglio]

    def pagine(self) -> QuerySet[Any]:
        """Return the public pages with all that is said of them: a fixed number of queries for any number."""
        genitore = Page.objects.filter(path=Substr(OuterRef("path"), 1, Length(OuterRef("path")) - Page.steplen))
        pagine = self.modello.objects.live().public().annotate(sotto=Subquery(genitore.values("title")))
        pagine = pagine.select_related(*self.legate) if self.legate else pagine
        return pagine.prefetch_related("classificazioni__argomento", *self.elenchi).order_by(*self.ordine)

    def scrivi(self, pagina: Any, *, intera: bool) -> dict[str, Any]:
        """Return what the API says of a page."""
        return {campo.nome: campo.leggi(pagina) for campo in (self.campi_interi if intera else self.campi)}


def comuni(codice: str) -> list[Campo]:
    """Return the values that every page has."""
    return [
        Campo("id", NUMERO, lambda pagina: pagina.pk, "Identificativo, che non cambia."),
        testo("titolo", "Titolo della pagina.", "title"),
        testo("descrizione", "Una o due frasi."),
        Campo("url", INDIRIZZO, indirizzo, "Indirizzo della pagina per le persone."),
        Campo("api", INDIRIZZO, lambda p: url_assoluto(f"{RADICE}{codice}/{p.pk}/"), "Indirizzo di questo contenuto."),
        elenco(
            "argomenti",
            {"$ref": "#/components/schemas/Riferimento"},
            lambda p: [r for c in p.classificazioni.all() if (r := riferimento(c.argomento))],
            "Argomenti di cui si parla.",
        ),
        istante("pubblicata", "Prima pubblicazione.", "first_published_at"),
        istante("modificata", "Ultima pubblicazione.", "last_published_at"),
    ]


RIFERIMENTO = oggetto(id=NUMERO, titolo={"type": "string"}, url=INDIRIZZO)
