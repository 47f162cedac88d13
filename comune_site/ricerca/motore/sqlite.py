"""Search on SQLite: FTS5, which knows no Italian and needs none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import ExpressionWrapper, F, IntegerField, QuerySet, Value
from django.db.models.functions import Cast
from modelsearch.backends.database.sqlite.query import BM25, MatchExpression, SearchQueryExpression
from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteFTSIndexEntry,
    SQLiteIndex,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
)

from comune_site.ricerca.domanda import Domanda
from comune_site.ricerca.motore.comune import DomandaItaliana, IndiceItaliano
from comune_site.ricerca.testo import parole

# Weights of the columns as they stand in the table: autocomplete, body, title.
PESI = "0.0, 1.0, 10.0"


class _Indice(IndiceItaliano, SQLiteIndex):
    """The index."""


class _Compilatore(DomandaItaliana, SQLiteSearchQueryCompiler):
    """Whole words."""


class _CompilatoreIniziali(DomandaItaliana, SQLiteAutocompleteQueryCompiler):
    """Beginnings of words."""

    normalizza = staticmethod(parole)


class Motore(SQLiteSearchBackend):
    """The backend that Wagtail uses."""

    index_class = _Indice
    query_compiler_class = _Compilatore
    autocomplete_query_compiler_class = _CompilatoreIniziali


class _Rilevanza(BM25):
    """How well a row answers: the lower, the better. A word of the title is worth ten of the text."""

    def as_sql(self, compiler: Any, connection: Any, *args: Any, **kwargs: Any) -> tuple[str, list[Any]]:
        """Return the call with the weights."""
        return f"bm25({SQLiteFTSIndexEntry._meta.db_table}, {PESI})", []


def voci(domanda: Domanda, tipi: Sequence[int]) -> QuerySet[Any]:
    """Return the entries that answer, with `pagina`, `tipo` and `punteggio` (higher is better)."""
    return _voci(domanda.espressione(" AND ", " OR ", '"{}"'), ["title", "body"], tipi, -_Rilevanza())


def voci_per_inizio(parole: Sequence[str], tipi: Sequence[int]) -> QuerySet[Any]:
    """Return the entries whose title holds the words, the last of which may be cut short; short titles score more."""
    espressione = " AND ".join(f'"{p}"' for p in parole) + "*"
    return _voci(espressione, ["autocomplete"], tipi, F("index_entry__title_norm"))


def _voci(espressione: str, colonne: list[str], tipi: Sequence[int], punteggio: Any) -> QuerySet[Any]:
    chiesto = MatchExpression(colonne, SearchQueryExpression(Value(espressione)))
    # A sum, and not the column alone: by its index SQLite would try the words on each entry of the type, one by one.
    tipo = ExpressionWrapper(F("index_entry__content_type_id") + 0, IntegerField())
    return (
        SQLiteFTSIndexEntry.objects.filter(chiesto)
        .annotate(pagina=Cast("index_entry__object_id", IntegerField()), tipo=tipo, punteggio=punteggio)
        .filter(tipo__in=tipi)
    )
