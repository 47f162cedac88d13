"""Answers as JSON: how they are read, written, cleaned and hashed.

The envelope is `{"versione": n, "passi": {passo: {sezione: {campo: value}}}}`. A value is what the field cleaned,
as JSON (days and times in ISO form, amounts as text); a value that does not validate stays as it was typed, so that
nothing is lost. A file is `{"id", "nome", "sha256", "dimensione"}` in a list.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.functional import Promise

from servizi.motore.definizioni import Risposte

# PostgreSQL's JSON refuses NUL, UTF-8 refuses lone surrogates.
_NON_SCRIVIBILI = re.compile("[\x00\ud800-\udfff]")


def vuote(versione: int) -> dict[str, Any]:
    """Return an envelope without answers."""
    return {"versione": versione, "passi": {}}


def di_sezione(risposte: Risposte, passo: str, sezione: str) -> dict[str, Any]:
    """Return the answers of a section, empty when there are none."""
    return dict(risposte.get("passi", {}).get(passo, {}).get(sezione, {}))


def valore(risposte: Risposte, passo: str, sezione: str, campo: str) -> Any:
    """Return one answer as JSON, None when it was not given."""
    return risposte.get("passi", {}).get(passo, {}).get(sezione, {}).get(campo)


def con_sezioni(risposte: Risposte, passo: str, sezioni: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Return the answers with some sections of a step replaced; the others stay, even when they no longer apply."""
    passi = dict(risposte.get("passi", {}))
    passi[passo] = {**passi.get(passo, {}), **{codice: dict(valori) for codice, valori in sezioni.items()}}
    return {**risposte, "passi": passi}


def in_json(valore: Any) -> Any:
    """Return a cleaned or typed value as JSON; raise TypeError for what has no agreed form."""
    if valore is None or isinstance(valore, bool | int):
        return valore
    if isinstance(valore, str | Promise):
        return _NON_SCRIVIBILI.sub("", str(valore))
    if isinstance(valore, datetime | date | time):
        return valore.isoformat()
    if isinstance(valore, Decimal):
        return format(valore, "f")
    if isinstance(valore, Mapping):
        return {in_json(str(chiave)): in_json(dato) for chiave, dato in valore.items()}
    if isinstance(valore, Iterable):
        return [in_json(dato) for dato in valore]
    raise TypeError(f"{type(valore).__name__} has no JSON form in the answers")


def da_modulo(form: forms.Form) -> dict[str, Any]:
    """Return the answers of a bound form: cleaned where they validate, as typed where they do not."""
    puliti = form.cleaned_data if form.is_valid() else getattr(form, "cleaned_data", {})
    return {nome: in_json(puliti[nome] if nome in puliti else form[nome].data) for nome in form.fields}


def canonico(valore: Any) -> bytes:
    """Return JSON with one form only: sorted keys, no blanks, UTF-8."""
    return json.dumps(valore, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def impronta(valore: Any) -> str:
    """Return the SHA-256, in hexadecimal, of the canonical JSON."""
    return hashlib.sha256(canonico(valore)).hexdigest()


def file_esempio(nome: str) -> dict[str, Any]:
    """Return what an uploaded file looks like among the answers, for examples: it stands in no archive."""
    return {
        "id": "00000000-0000-4000-8000-000000000000",
        "nome": nome,
        "sha256": hashlib.sha256(nome.encode()).hexdigest(),
        "dimensione": 1024,
    }
