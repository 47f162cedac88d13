"""What the engines of the two databases share: Italian words go in the index, Italian words are asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from modelsearch.index import AutocompleteField, SearchField
from modelsearch.query import MATCH_ALL, MATCH_NONE, And, Boost, Not, Or, Phrase, PlainText, SearchQuery
from wagtail.models import Page

from comune_site.ricerca import vocabolario
from comune_site.ricerca.testi import testi
from comune_site.ricerca.testo import parole, radici


class _Cercato(SearchField):
    """A field whose value is known already."""

    def __init__(self, campo: SearchField, valore: str) -> None:
        super().__init__(campo.field_name, boost=campo.boost)
        self.valore = " ".join(radici(valore))

    def get_value(self, obj: Any) -> str:
        """Return it."""
        return self.valore


class _Completato(AutocompleteField):
    """The same for a field that is looked for by the beginning of its words: whole words, no stems."""

    def __init__(self, campo: AutocompleteField, valore: str) -> None:
        super().__init__(campo.field_name)
        self.valore = " ".join(parole(valore))

    def get_value(self, obj: Any) -> str:
        """Return it."""
        return self.valore


class Documento:
    """What modelsearch's indexer sees in place of an object: the same fields, their words normalised."""

    def __init__(self, oggetto: Any) -> None:
        self.pk = oggetto.pk
        self._campi = [
            _Cercato(campo, valore) if isinstance(campo, SearchField) else _Completato(campo, valore)
            for campo, valore in testi(oggetto)
        ]

    def get_search_fields(self) -> list[Any]:
        """Return the fields with their values."""
        return self._campi


class IndiceItaliano:
    """Mixin of an index: normalises what goes in, and tells the vocabulary which pages changed."""

    def add_items(self, model: Any, objs: Iterable[Any]) -> None:
        """Index objects of one model."""
        oggetti = list(objs)
        super().add_items(model, [Documento(oggetto) for oggetto in oggetti])  # type: ignore[misc]
        if issubclass(model, Page):
            vocabolario.segna(oggetto.pk for oggetto in oggetti)

    def delete_item(self, item: Any) -> None:
        """Take an object out of the index."""
        super().delete_item(item)  # type: ignore[misc]
        if isinstance(item, Page):
            vocabolario.segna([item.pk])


class DomandaItaliana:
    """Mixin of a query compiler: asks for the words that the index holds."""

    normalizza: Callable[[str], list[str]] = staticmethod(radici)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.chiede_all_indice():
            self.query = traduci(self.query, self.normalizza) or MATCH_NONE

    def chiede_all_indice(self) -> bool:
        """Return whether the question goes to our index, and not to the fields of the model."""
        return True


def traduci(domanda: SearchQuery, normalizza: Callable[[str], list[str]]) -> SearchQuery | None:
    """Return the question with its words normalised; None when it says nothing."""
    if isinstance(domanda, PlainText):
        testo = " ".join(normalizza(domanda.query_string))
        return PlainText(testo, operator=domanda.operator) if testo else None
    if isinstance(domanda, Phrase):
        testo = " ".join(normalizza(domanda.query_string))
        return Phrase(testo) if testo else None
    if isinstance(domanda, And | Or):
        parti = [parte for sotto in domanda.subqueries if (parte := traduci(sotto, normalizza))]
        return type(domanda)(parti) if parti else None
    if isinstance(domanda, Not):
        interna = traduci(domanda.subquery, normalizza)
        return Not(interna) if interna else MATCH_ALL
    if isinstance(domanda, Boost):
        interna = traduci(domanda.subquery, normalizza)
        return Boost(interna, domanda.boost) if interna else None
    return domanda
