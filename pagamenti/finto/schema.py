"""Checks a JSON body against our own schemas: the small part of JSON Schema that they use, without a library.

The tests run the same schemas through a full validator too, and hold the two to the same answers.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

CARTELLA = Path(__file__).parent / "schemi"
_TIPI: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "boolean": bool,
}


@cache
def schema(nome: str) -> dict[str, Any]:
    """Return a stored schema by its name."""
    letto: dict[str, Any] = json.loads((CARTELLA / f"{nome}.json").read_text())
    return letto


def difetti(dati: Any, nome: str) -> list[str]:
    """Return what is wrong in the data, each with its place; empty when the schema accepts them."""
    radice = schema(nome)
    return list(_difetti(dati, radice, radice, "$"))


def _difetti(dati: Any, regola: dict[str, Any], radice: dict[str, Any], dove: str) -> list[str]:
    if "$ref" in regola:
        regola = radice["definitions"][regola["$ref"].rsplit("/", 1)[1]]
    if not _tipo_giusto(dati, regola["type"]):
        return [f"{dove}: atteso {regola['type']}"]
    trovati = [f"{dove}: {testo}" for testo in _vincoli(dati, regola)]
    if isinstance(dati, dict):
        trovati += [f"{dove}.{nome}: manca" for nome in regola.get("required", []) if nome not in dati]
        for nome, sotto in regola.get("properties", {}).items():
            if nome in dati:
                trovati += _difetti(dati[nome], sotto, radice, f"{dove}.{nome}")
    elif isinstance(dati, list) and "items" in regola:
        for n, voce in enumerate(dati):
            trovati += _difetti(voce, regola["items"], radice, f"{dove}[{n}]")
    return trovati


def _tipo_giusto(dati: Any, tipo: str) -> bool:
    if tipo == "integer" and isinstance(dati, bool):
        return False
    return isinstance(dati, _TIPI[tipo])


def _vincoli(dati: Any, regola: dict[str, Any]) -> list[str]:
    violati = []
    if isinstance(dati, str | list):
        nomi = ("minLength", "maxLength") if isinstance(dati, str) else ("minItems", "maxItems")
        if len(dati) < regola.get(nomi[0], 0) or len(dati) > regola.get(nomi[1], len(dati)):
            violati.append("lunghezza")
    if isinstance(dati, int) and not regola.get("minimum", dati) <= dati <= regola.get("maximum", dati):
        violati.append("valore")
    if "enum" in regola and dati not in regola["enum"]:
        violati.append("valore non previsto")
    if "pattern" in regola and not re.search(regola["pattern"], dati):
        violati.append("formato")
    return violati
