"""The values of the API: each with its name, its JSON Schema and how it is read from a page."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from operator import attrgetter
from typing import Any

from django.conf import settings
from wagtail.rich_text import expand_db_html

from comune_site.core.indirizzi import url_assoluto

Schema = dict[str, Any]

TESTO: Schema = {"type": "string"}
HTML: Schema = {"type": "string", "contentMediaType": "text/html"}
NUMERO: Schema = {"type": "integer"}
SI_NO: Schema = {"type": "boolean"}
INDIRIZZO: Schema = {"type": "string", "format": "uri"}
GIORNO: Schema = {"type": ["string", "null"], "format": "date"}
ISTANTE: Schema = {"type": ["string", "null"], "format": "date-time"}
RIFERIMENTO: Schema = {"anyOf": [{"$ref": "#/components/schemas/Riferimento"}, {"type": "null"}]}
_INTERNI = re.compile(r'(?<=href=")/(?!/)')


@dataclass(frozen=True)
class Campo:
    """A value: `leggi` takes the page and returns what JSON holds."""

    nome: str
    schema: Schema
    leggi: Callable[[Any], Any]
    descrizione: str


def testo(nome: str, descrizione: str, da: str = "") -> Campo:
    """A plain text of the page, never null."""
    valore = attrgetter(da or nome)
    return Campo(nome, TESTO, lambda pagina: str(valore(pagina) or ""), descrizione)


def scelta(nome: str, descrizione: str) -> Campo:
    """The code of a choice of the model, with the codes that exist."""
    return Campo(nome, TESTO, attrgetter(nome), descrizione)


def html(nome: str, descrizione: str) -> Campo:
    """A rich text, with absolute links."""
    return Campo(nome, HTML, lambda pagina: ricco(getattr(pagina, nome)), descrizione)


def giorno(nome: str, descrizione: str) -> Campo:
    """A date or null."""
    return Campo(nome, GIORNO, lambda pagina: in_iso(getattr(pagina, nome)), descrizione)


def istante(nome: str, descrizione: str, da: str = "") -> Campo:
    """A date with hour and zone, or null."""
    return Campo(nome, ISTANTE, lambda pagina: in_iso(getattr(pagina, da or nome)), descrizione)


def legata(nome: str, descrizione: str) -> Campo:
    """Another page, when the world may know of it."""
    return Campo(nome, RIFERIMENTO, lambda pagina: riferimento(getattr(pagina, nome)), descrizione)


def vocabolo(nome: str, descrizione: str) -> Campo:
    """The title of a term of a controlled vocabulary, empty when none was chosen."""
    return Campo(nome, TESTO, lambda pagina: str(getattr(pagina, nome) or ""), descrizione)


def elenco(nome: str, elementi: Schema, leggi: Callable[[Any], list[Any]], descrizione: str) -> Campo:
    """A list of values."""
    return Campo(nome, {"type": "array", "items": elementi}, leggi, descrizione)


def oggetto(**proprieta: Schema) -> Schema:
    """Return the schema of an object with exactly these keys."""
    return {
        "type": "object",
        "properties": proprieta,
        "required": list(proprieta),
        "additionalProperties": False,
    }


def riferimento(pagina: Any) -> dict[str, Any] | None:
    """Return identifier, title and address of a page; None unless it is on the site."""
    if pagina is None or not pagina.live:
        return None
    return {"id": pagina.pk, "titolo": pagina.title, "url": indirizzo(pagina)}


def indirizzo(pagina: Any) -> str:
    """Return the absolute address of a page."""
    return url_assoluto(pagina.url or "/")


def ricco(valore: str) -> str:
    """Return a rich text as the site shows it."""
    return _INTERNI.sub(f"{settings.SITO_URL}/", expand_db_html(valore)) if valore else ""


def in_iso(valore: date | datetime | None) -> str | None:
    """Return a date or an instant as ISO 8601."""
    return valore.isoformat() if valore else None
