"""Search on PostgreSQL: its full text with the `simple` configuration, the words being stems already."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import F, IntegerField, QuerySet, Value
from django.db.models.expressions import CombinedExpression, Expression
from django.db.models.functions import Cast
from modelsearch.backends.database.postgres.postgres import (
    IndexEntry,
    PostgresAutocompleteQueryCompiler,
    PostgresIndex,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
)

from comune_site.ricerca.domanda import Domanda
from comune_site.ricerca.motore.comune import DomandaItaliana, IndiceItaliano
from comune_site.ricerca.testo import parole

CONFIGURAZIONE = "simple"
# Divide the rank by 1 + the logarithm of the length: a short page about the subject before a long one that names it.
PER_LUNGHEZZA = 1


class _Indice(IndiceItaliano, PostgresIndex):
    """The index."""


class _Compilatore(DomandaItaliana, PostgresSearchQueryCompiler):
    """Whole words."""

    def chiede_all_indice(self) -> bool:
        """Return whether no field is named: one that is named is read in its own table, with its words as written."""
        return self.fields is None


class _CompilatoreIniziali(DomandaItaliana, PostgresAutocompleteQueryCompiler):
    """Beginnings of words."""

    normalizza = staticmethod(parole)

    def chiede_all_indice(self) -> bool:
        """See above."""
        return self.fields is None


class Motore(PostgresSearchBackend):
    """The backend that Wagtail uses."""

    index_class = _Indice
    query_compiler_class = _Compilatore
    autocomplete_query_compiler_class = _CompilatoreIniziali

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__({"SEARCH_CONFIG": CONFIGURAZIONE, **params})


def voci(domanda: Domanda, tipi: Sequence[int]) -> QuerySet[Any]:
    """Return the entries that answer, with `pagina`, `tipo` and `punteggio` (higher is better)."""
    # The same expression as the index that Wagtail makes on title and body together.
    vettore = CombinedExpression(F("title"), "||", F("body"))
    chiesto = _chiesto(domanda.espressione(" & ", " | ", "'{}'"))
    punteggio = SearchRank(vettore, chiesto, normalization=Value(PER_LUNGHEZZA))
    return _voci(chiesto, vettore, tipi, punteggio)


def voci_per_inizio(parole: Sequence[str], tipi: Sequence[int]) -> QuerySet[Any]:
    """Return the entries whose title holds the words, the last of which may be cut short; short titles score more."""
    chiesto = _chiesto(" & ".join(f"'{p}'" for p in parole) + ":*")
    return _voci(chiesto, F("autocomplete"), tipi, F("title_norm"))


def _chiesto(espressione: str) -> SearchQuery:
    return SearchQuery(espressione, search_type="raw", config=CONFIGURAZIONE)


def _voci(chiesto: SearchQuery, vettore: Expression | F, tipi: Sequence[int], punteggio: Any) -> QuerySet[Any]:
    return (
        IndexEntry.objects.filter(content_type__in=tipi)
        .annotate(dove=vettore)
        .filter(dove=chiesto)
        .annotate(
            pagina=Cast("object_id", IntegerField()),
            tipo=F("content_type_id"),
            punteggio=punteggio,
        )
    )
