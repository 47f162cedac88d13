"""Lists as open data (d.lgs. 33/2013, art. 7): CSV and JSON of the same rows."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpResponse

from comune_site.core.scarico import disposizione

# A cell that begins so is a formula for a spreadsheet.
FORMULE = ("=", "+", "-", "@", "\t", "\r")
FORMATI = ("csv", "json")


def risposta(formato: str, nome: str, colonne: Sequence[str], righe: Iterable[Mapping[str, Any]]) -> HttpResponse:
    """Return the rows as a file to download; `formato` is one of FORMATI, `nome` is without extension.

    The CSV is UTF-8 with its mark, so that spreadsheets read the accents, and separated by semicolons, as Italian ones
    expect.
    """
    scritto = _csv(colonne, righe) if formato == "csv" else _json(righe)
    tipo = "text/csv; charset=utf-8" if formato == "csv" else "application/json"
    esito = HttpResponse(scritto, content_type=tipo)
    esito["Content-Disposition"] = disposizione(f"{nome}.{formato}")
    return esito


def _csv(colonne: Sequence[str], righe: Iterable[Mapping[str, Any]]) -> str:
    uscita = io.StringIO()
    uscita.write("\ufeff")
    scrittore = csv.writer(uscita, delimiter=";")
    scrittore.writerow(colonne)
    scrittore.writerows([_cella(riga[colonna]) for colonna in colonne] for riga in righe)
    return uscita.getvalue()


def _json(righe: Iterable[Mapping[str, Any]]) -> str:
    return json.dumps(list(righe), cls=DjangoJSONEncoder, ensure_ascii=False, indent=1)


def _cella(valore: Any) -> str:
    testo = "" if valore is None else str(valore)
    return f"'{testo}" if testo.startswith(FORMULE) else testo
