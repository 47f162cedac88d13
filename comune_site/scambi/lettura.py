"""From an uploaded CSV or XLSX to rows of text. Knows nothing of what the columns mean."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import chain, repeat
from typing import Any, BinaryIO

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from comune_site.scambi.exceptions import TabellaIllegibileError

BYTE_MASSIMI = 10 * 1024 * 1024
# What a workbook of a few kilobytes may unfold into.
BYTE_APERTI_MASSIMI = 100 * 1024 * 1024
RIGHE_MASSIME = 5000
COLONNE_MASSIME = 60
CELLA_MASSIMA = 20_000
# A spreadsheet would run what begins so: on export a quote goes before, on import it comes off.
FORMULE = ("=", "+", "-", "@", "\t", "\r")

Righe = list[dict[str, str]]


def leggi(file: BinaryIO, nome: str) -> Righe:
    """Return the rows as dicts of column name, lower case, to trimmed text. Empty rows are left out.

    Raises TabellaIllegibileError.
    """
    contenuto = file.read(BYTE_MASSIMI + 1)
    if len(contenuto) > BYTE_MASSIMI:
        raise TabellaIllegibileError(_("Il file supera i 10 MB: dividilo in più parti."))
    righe = _da_excel(contenuto) if contenuto.startswith(b"PK") else _da_csv(contenuto, nome)
    return _con_nomi(righe)


def _con_nomi(righe: Iterator[list[str]]) -> Righe:
    nomi = [cella.lower() for cella in next(righe, [])]
    while nomi and not nomi[-1]:
        nomi.pop()
    if not any(nomi):
        raise TabellaIllegibileError(_("Il file è vuoto: nella prima riga servono i nomi delle colonne."))
    if len(nomi) > COLONNE_MASSIME or len(set(nomi)) != len(nomi):
        raise TabellaIllegibileError(_("Nella prima riga ci sono nomi di colonna ripetuti o troppe colonne."))
    trovate: Righe = []
    for riga in righe:
        if any(riga):
            trovate.append(dict(zip(nomi, chain(riga, repeat("")), strict=False)))
        if len(trovate) > RIGHE_MASSIME:
            raise TabellaIllegibileError(
                _("Ci sono più di %(quante)s righe: dividi il file in più parti.") % {"quante": RIGHE_MASSIME}
            )
    if not trovate:
        raise TabellaIllegibileError(_("Sotto i nomi delle colonne non c'è nessuna riga."))
    return trovate


def _da_csv(contenuto: bytes, nome: str) -> Iterator[list[str]]:
    if b"\x00" in contenuto:
        raise TabellaIllegibileError(
            _("«%(nome)s» non è una tabella: servono file CSV o Excel (.xlsx).") % {"nome": nome}
        )
    try:
        testo = contenuto.decode("utf-8-sig")
    except UnicodeDecodeError:
        testo = contenuto.decode("cp1252", errors="replace")  # what Excel in Italian writes as CSV
    prima = testo.split("\n", 1)[0]
    separatore = max(";,\t", key=prima.count)
    try:
        yield from ([pulita(cella) for cella in riga] for riga in csv.reader(io.StringIO(testo), delimiter=separatore))
    except csv.Error as errore:
        raise TabellaIllegibileError(_("Il file CSV non si legge: controlla le virgolette.")) from errore


def _da_excel(contenuto: bytes) -> Iterator[list[str]]:
    try:
        with zipfile.ZipFile(io.BytesIO(contenuto)) as archivio:
            if sum(voce.file_size for voce in archivio.infolist()) > BYTE_APERTI_MASSIMI:
                raise TabellaIllegibileError(_("Il foglio è troppo grande: dividilo in più parti."))
        foglio = load_workbook(io.BytesIO(contenuto), read_only=True, data_only=True).worksheets[0]
        yield from ([pulita(cella) for cella in riga] for riga in foglio.iter_rows(values_only=True))
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, IndexError) as errore:
        raise TabellaIllegibileError(_("Il file Excel non si legge: salvalo di nuovo come .xlsx.")) from errore


def pulita(cella: Any) -> str:
    """Return the text of a cell: dates the Italian way, whole numbers without decimals, spaces at the ends dropped."""
    if cella is None:
        return ""
    if isinstance(cella, datetime):
        return f"{cella:%d/%m/%Y %H:%M}" if (cella.hour or cella.minute) else f"{cella:%d/%m/%Y}"
    if isinstance(cella, date):
        return f"{cella:%d/%m/%Y}"
    if isinstance(cella, float) and cella.is_integer():
        return str(int(cella))
    testo = str(cella).replace("\x00", "").strip()[:CELLA_MASSIMA]
    return testo[1:] if testo[:1] == "'" and testo[1:2] in FORMULE else testo


def protetta(testo: str) -> str:
    """Return the text of a cell so that no spreadsheet takes it for a formula."""
    return f"'{testo}" if testo.startswith(FORMULE) else testo


def scrivi_csv(nomi: Iterable[str], righe: Iterable[Iterable[str]]) -> bytes:
    """Return a CSV that Excel in Italian opens as it is: UTF-8 with its mark, semicolons."""
    uscita = io.StringIO()
    scrittore = csv.writer(uscita, delimiter=";", lineterminator="\r\n")
    scrittore.writerow(nomi)
    scrittore.writerows([protetta(cella) for cella in riga] for riga in righe)
    return uscita.getvalue().encode("utf-8-sig")
