"""How an example document is written as data."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Parte:
    """A part of a PDF: paragraphs, then a list, then a table whose first row is the header."""

    titolo: str
    righe: tuple[str, ...] = ()
    elenco: tuple[str, ...] = ()
    tabella: tuple[tuple[str, ...], ...] = ()

    def dati(self) -> dict[str, Any]:
        """Return what the template of the PDF reads."""
        return {
            "titolo": self.titolo,
            "righe": list(self.righe),
            "elenco": list(self.elenco),
            "tabella": [list(riga) for riga in self.tabella] or None,
        }


@dataclass(frozen=True, kw_only=True)
class Documento:
    """A document: `tipo` is a term of the vocabulary, `ufficio` a title, dates are YYYY-MM-DD."""

    titolo: str
    slug: str
    tipo: str
    ufficio: str
    descrizione: str
    data: str
    argomenti: tuple[str, ...]
    parti: tuple[Parte, ...]
    premessa: str = ""
    protocollo: str = ""
    oggetto: str = ""
    riferimenti: str = ""
    data_inizio: str = ""
    data_fine: str = ""
    # Titles of pages that it is linked to: schede, persons, other documents.
    collegati: tuple[str, ...] = ()
