"""Controlled vocabularies of the modello Comuni, kept as data in `dati/` (C.SI.1.5, C.SI.1.6, C.SI.1.7, C.SI.3.4).

Titles of first and second level pages and of the argomenti come from here and nowhere else: editors choose them.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

_DATI = Path(__file__).parent / "dati"


@cache
def _leggi(nome: str) -> dict[str, Any]:
    return json.loads((_DATI / f"{nome}.json").read_text(encoding="utf-8"))


def argomenti() -> list[dict[str, str]]:
    """Return the 64 argomenti of the model: `titolo` (as prescribed, straight apostrophe) and `descrizione`."""
    return _leggi("argomenti")["argomenti"]


def sezioni() -> list[dict[str, Any]]:
    """Return the four sections in menu order: codice, titolo, slug, data_element, descrizione, figli."""
    return _leggi("sezioni")["sezioni"]


def sezione(codice: str) -> dict[str, Any]:
    """Return one section; raise KeyError if the model has none with this code."""
    return {voce["codice"]: voce for voce in sezioni()}[codice]


def titoli_di(codice: str) -> list[str]:
    """Return the only second-level titles that the model admits in a section (C.SI.1.7)."""
    return [figlio["titolo"] for figlio in sezione(codice)["figli"]]


def titoli_argomenti() -> list[str]:
    """Return the titles of the argomenti."""
    return [voce["titolo"] for voce in argomenti()]


def licenza() -> dict[str, str]:
    """Return the prescribed licence: `titolo`, `corpo` (exact wording), `url_licenza` (C.SI.3.4)."""
    return _leggi("licenza-contenuti")


def vocabolari() -> dict[str, list[dict[str, Any]]]:
    """Return the other vocabularies: name -> trees of `titolo`, `figli` and, for some, `plurale`, `descrizione`."""
    return _leggi("vocabolari")["vocabolari"]
