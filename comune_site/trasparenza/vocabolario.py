"""The tree of the law and the kinds of act of the register, read once from `dati/`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

DATI = Path(__file__).parent / "dati"


@dataclass(frozen=True, kw_only=True)
class Voce:
    """A heading of the annex of d.lgs. 33/2013. `codice` is its path in the tree, such as "bilanci" or "personale/oiv".

    `norma` is the law that wants it; `aggiornamento` how often the data change; `nota` what became of the duty.
    """

    codice: str
    slug: str
    titolo: str
    norma: str
    aggiornamento: str
    descrizione: str
    nota: str
    figli: tuple[Voce, ...]


@dataclass(frozen=True, kw_only=True)
class TipoAtto:
    """A kind of act of the albo. `giorni`: consecutive days of publication that `norma` wants."""

    codice: str
    titolo: str
    gruppo: str
    giorni: int
    norma: str


@lru_cache(maxsize=1)
def sezioni() -> tuple[Voce, ...]:
    """Return the 22 headings of the first level, each with its `figli`."""
    return tuple(_voce(dati, "") for dati in _leggi("sezioni.json")["sezioni"])


@lru_cache(maxsize=1)
def per_codice() -> dict[str, Voce]:
    """Return every heading by its code."""
    return {voce.codice: voce for voce in _tutte(sezioni())}


@lru_cache(maxsize=1)
def tipi_atto() -> dict[str, TipoAtto]:
    """Return the kinds of act by code, in the order of the vocabulary."""
    dati = _leggi("tipi_atto.json")
    usuali = {"giorni": dati["giorni"], "norma": dati["norma"]}
    return {riga["codice"]: TipoAtto(**{**usuali, **riga}) for riga in dati["tipi"]}


def scelte_tipo() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the kinds of act as choices of a form, in their groups."""
    gruppi: dict[str, list[tuple[str, str]]] = {}
    for tipo in tipi_atto().values():
        gruppi.setdefault(tipo.gruppo, []).append((tipo.codice, tipo.titolo))
    return list(gruppi.items())


def _leggi(nome: str) -> dict[str, Any]:
    return json.loads((DATI / nome).read_text(encoding="utf-8"))


def _voce(dati: dict[str, Any], sopra: str) -> Voce:
    codice = f"{sopra}{dati['slug']}"
    figli = tuple(_voce(figlio, f"{codice}/") for figlio in dati.get("figli", ()))
    propri = {nome: dati[nome] for nome in ("slug", "titolo", "norma", "aggiornamento", "descrizione")}
    return Voce(codice=codice, nota=dati.get("nota", ""), figli=figli, **propri)


def _tutte(voci: tuple[Voce, ...]) -> Iterator[Voce]:
    for voce in voci:
        yield voce
        yield from _tutte(voce.figli)
