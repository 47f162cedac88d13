"""The example open data, with their files."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass

INGRESSI = (
    ("mese", "ingressi", "prestiti", "nuovi_iscritti"),
    ("2026-01", 1184, 642, 31),
    ("2026-02", 1102, 598, 24),
    ("2026-03", 1263, 671, 29),
    ("2026-04", 1048, 560, 18),
    ("2026-05", 1139, 604, 22),
    ("2026-06", 902, 713, 27),
    ("2026-07", 764, 802, 33),
    ("2026-08", 388, 411, 9),
    ("2026-09", 1077, 589, 41),
    ("2026-10", 1221, 655, 37),
)
STRADE = (
    ("codice", "denominazione", "quartiere", "cap", "senso_unico"),
    ("0010", "Piazza della Fonte", "Centro storico", "01099", "no"),
    ("0020", "Via delle Mura", "Le Mura", "01099", "sì"),
    ("0030", "Via San Rocco", "San Rocco", "01099", "no"),
    ("0040", "Via dell'Acquedotto", "Centro storico", "01099", "sì"),
    ("0050", "Largo del Teatro", "Centro storico", "01099", "no"),
    ("0060", "Via dei Pozzi", "San Rocco", "01099", "no"),
    ("0070", "Vicolo del Forno", "Centro storico", "01099", "sì"),
    ("0080", "Viale della Stazione", "Le Mura", "01099", "no"),
    ("0090", "Via degli Orti", "San Rocco", "01099", "no"),
    ("0100", "Strada provinciale Pietrachiarese", "Fuori dall'abitato", "01099", "no"),
)


@dataclass(frozen=True, kw_only=True)
class Dati:
    """A dataset: rows under their header. `tema`, `frequenza` are terms, `ufficio` a title."""

    titolo: str
    slug: str
    ufficio: str
    descrizione: str
    descrizione_estesa: str
    tema: str
    frequenza: str
    data: str
    argomenti: tuple[str, ...]
    righe: tuple[tuple[object, ...], ...]

    def csv(self) -> bytes:
        """Return the rows as CSV, UTF-8, commas."""
        testo = io.StringIO()
        csv.writer(testo, lineterminator="\n").writerows(self.righe)
        return testo.getvalue().encode()

    def json(self) -> bytes:
        """Return the rows as an array of objects."""
        testata, *righe = self.righe
        oggetti = [dict(zip(testata, riga, strict=True)) for riga in righe]
        return json.dumps(oggetti, ensure_ascii=False, indent=1).encode()


DATASET = (
    Dati(
        titolo="Ingressi e prestiti della biblioteca",
        slug="ingressi-e-prestiti-della-biblioteca",
        ufficio="Biblioteca comunale",
        descrizione="Quante persone entrano in biblioteca, quanti libri escono, mese per mese.",
        descrizione_estesa=(
            "<p>Gli ingressi sono contati dal sensore della porta, i prestiti dal programma della biblioteca. Le "
            "colonne: <b>mese</b> (anno e mese), <b>ingressi</b>, <b>prestiti</b>, <b>nuovi_iscritti</b>.</p>"
        ),
        tema="Istruzione, cultura e sport",
        frequenza="Mensile",
        data="2026-11-03",
        argomenti=("Patrimonio culturale", "Tempo libero"),
        righe=INGRESSI,
    ),
    Dati(
        titolo="Vie e piazze",
        slug="vie-e-piazze",
        ufficio="Ufficio Urbanistica ed edilizia privata",
        descrizione="L'elenco delle strade del Comune con quartiere, CAP e senso di marcia.",
        descrizione_estesa=(
            "<p>Le denominazioni sono quelle deliberate dalla Giunta. Il <b>codice</b> identifica la strada anche se "
            "cambia nome.</p>"
        ),
        tema="Regioni e città",
        frequenza="Annuale",
        data="2026-01-15",
        argomenti=("Urbanizzazione", "Zone pedonali"),
        righe=STRADE,
    ),
)
