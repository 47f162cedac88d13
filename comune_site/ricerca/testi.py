"""The searchable texts of an object, as its model declares them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Manager
from modelsearch.index import AutocompleteField, RelatedFields, SearchField


def testi(oggetto: Any, campi: list[Any] | None = None) -> Iterator[tuple[Any, str]]:
    """Yield each search or autocomplete field with its text; related objects are followed."""
    for campo in oggetto.get_search_fields() if campi is None else campi:
        if isinstance(campo, SearchField | AutocompleteField):
            yield campo, _testo(campo.get_value(oggetto))
        elif isinstance(campo, RelatedFields):
            for collegato in _collegati(campo.get_value(oggetto)):
                yield from testi(collegato, campo.fields)


def _collegati(valore: Any) -> list[Any]:
    if valore is None:
        return []
    return list(valore.all()) if isinstance(valore, Manager) else [valore]


def _testo(valore: Any) -> str:
    if isinstance(valore, dict):
        valore = list(valore.values())
    if isinstance(valore, list | tuple):
        return " ".join(_testo(v) for v in valore)
    return "" if valore is None else str(valore)
