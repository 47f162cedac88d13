"""Filters that are links: each says how many pages it leaves and keeps the other filters in its address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode


@dataclass(frozen=True)
class Filtro:
    """A link of a filter. `quanti` is None where nothing is counted."""

    titolo: str
    url: str
    attivo: bool
    quanti: int | None = None


def parametri(valori: Mapping[str, str]) -> str:
    """Return the query string of the values that are not empty, without question mark."""
    return urlencode({nome: valore for nome, valore in valori.items() if valore})


def filtri(
    nome: str, scelte: Iterable[tuple[str, str, int | None]], valori: Mapping[str, str], tutti: tuple[str, int | None]
) -> list[Filtro]:
    """Return the links of one filter: first the one that takes it away.

    `scelte` are triples (value, title, how many), `tutti` is title and number of the link that takes the filter away.
    """
    voci = [("", *tutti), *scelte]
    return [
        Filtro(
            titolo,
            # A bare "?" is the page itself, whatever was asked before.
            f"?{parametri({**valori, nome: valore})}",
            valori.get(nome, "") == valore,
            quanti,
        )
        for valore, titolo, quanti in voci
    ]
