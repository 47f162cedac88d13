"""What a visitor asks, ready for the index: groups of stems, all wanted, each with its synonyms."""

from __future__ import annotations

from dataclasses import dataclass, replace

from comune_site.ricerca.models import Sinonimo
from comune_site.ricerca.testo import radice, significative

PAROLE_AL_MASSIMO = 12
# One or more stems that must all be there: a word, or a synonym of more words.
Alternativa = tuple[str, ...]


@dataclass(frozen=True)
class Domanda:
    """`gruppi`: what must be found; of each group one alternative is enough. `tutti` False: one group is enough."""

    gruppi: tuple[tuple[Alternativa, ...], ...]
    tutti: bool = True

    def __bool__(self) -> bool:
        return bool(self.gruppi)

    def una_qualsiasi(self) -> Domanda:
        """Return the same question, content with any of its words."""
        return replace(self, tutti=False)

    def espressione(self, e: str, o: str, termine: str) -> str:
        """Return the question in the language of a search engine: its "and", its "or", its form of a word.

        Words are letters and digits only (`testo.parole`), so nothing in them can be taken for syntax.
        """

        def tra_parentesi(pezzi: list[str], segno: str) -> str:
            return pezzi[0] if len(pezzi) == 1 else f"({segno.join(pezzi)})"

        gruppi = [
            tra_parentesi([tra_parentesi([termine.format(p) for p in parole], e) for parole in gruppo], o)
            for gruppo in self.gruppi
        ]
        return tra_parentesi(gruppi, e if self.tutti else o)


def domanda(testo: str) -> Domanda:
    """Return the question that a text asks, with the synonyms of the editors. One query, none for an empty text."""
    radici = [radice(parola) for parola in significative(testo)[:PAROLE_AL_MASSIMO]]
    if not radici:
        return Domanda(())
    sinonimi = Sinonimo.mappa()
    gruppi, posto = [], 0
    while posto < len(radici):
        presa = _piu_lunga(radici, posto, sinonimi)
        gruppi.append((presa, *sinonimi.get(presa, ())))
        posto += len(presa)
    return Domanda(tuple(dict.fromkeys(gruppi)))


def _piu_lunga(radici: list[str], posto: int, sinonimi: dict[Alternativa, tuple[Alternativa, ...]]) -> Alternativa:
    """Return the longest run of words from here that has synonyms; the word alone when none has."""
    for lunghezza in range(min(Sinonimo.PAROLE_PER_VOCE, len(radici) - posto), 0, -1):
        presa = tuple(radici[posto : posto + lunghezza])
        if presa in sinonimi:
            return presa
    return (radici[posto],)
