"""Whether a PDF is only a scan: pages that are pictures, with no word that a screen reader may read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

import pikepdf

# Sets, at import, how much a PDF may inflate in this process.
from comune_site.core import file_caricati  # noqa: F401

MOSTRA_TESTO = "Tj TJ ' \""
# The first pages tell: an annex in pictures at the end does not make a scan of a document.
PAGINE = 10
PROFONDITA = 4
_ILLEGGIBILE = (pikepdf.PdfError, pikepdf.ForeignObjectError, ValueError, RuntimeError, RecursionError, TypeError)


@dataclass(frozen=True)
class Esame:
    """What was found in a PDF."""

    leggibile: bool
    solo_scansione: bool


def esamina(file: BinaryIO) -> Esame:
    """Return whether a PDF opens and whether it is only a scan. Text laid invisible over a scan (OCR) is text."""
    try:
        with pikepdf.open(file) as documento:
            pagine = list(documento.pages[:PAGINE])
            testo = any(_ha_testo(pagina.obj, PROFONDITA) for pagina in pagine)
            return Esame(True, not testo and any(_ha_immagini(pagina.obj, PROFONDITA) for pagina in pagine))
    except _ILLEGGIBILE:
        return Esame(False, False)


def _ha_testo(oggetto: pikepdf.Object, profondita: int) -> bool:
    if any(istruzione.operands[0:1] for istruzione in pikepdf.parse_content_stream(oggetto, MOSTRA_TESTO)):
        return True
    return profondita > 0 and any(_ha_testo(modulo, profondita - 1) for modulo in _oggetti(oggetto, "/Form"))


def _ha_immagini(oggetto: pikepdf.Object, profondita: int) -> bool:
    if _oggetti(oggetto, "/Image"):
        return True
    return profondita > 0 and any(_ha_immagini(modulo, profondita - 1) for modulo in _oggetti(oggetto, "/Form"))


def _oggetti(oggetto: pikepdf.Object, tipo: str) -> list[pikepdf.Object]:
    """Return the external objects of a page or form that are of this type."""
    risorse = oggetto.get("/Resources", {})
    return [x for x in risorse.get("/XObject", {}).values() if x.get("/Subtype") == tipo]
