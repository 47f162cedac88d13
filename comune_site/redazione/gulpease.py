"""Reading ease of Italian texts by the Gulpease index (GULP, University of Rome, 1988).

89 + (300 * sentences - 10 * letters) / words: 0 is the hardest, 100 the easiest. Made for Italian, it counts letters
and not syllables. Under 80 a text is hard for who has the licenza elementare, under 60 for who has the licenza media,
under 40 for who has a diploma.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# Shorter texts (a notice, two lines) give an index that says nothing.
PAROLE_MINIME = 40
_PAROLA = re.compile(r"\w+")
# A full stop ends a sentence when a capital or the end follows: "art. 5", "d.lgs. 33" and "1.200" do not end one.
_FINE = re.compile(r"[.!?…]+[\"'»”’)]*(?=\s+[\"'«“‘(]*[A-ZÀ-ÖØ-Þ]|\s*$)")


@dataclass(frozen=True)
class Leggibilita:
    """Counts of a text and the index that comes of them."""

    frasi: int
    parole: int
    lettere: int

    @property
    def indice(self) -> int | None:
        """Return the index, 0 to 100, or None for a text too short to judge."""
        if self.parole < PAROLE_MINIME:
            return None
        valore = 89 + (300 * self.frasi - 10 * self.lettere) / self.parole
        return round(min(100.0, max(0.0, valore)))

    @property
    def giudizio(self) -> str | Promise:
        """Return who reads this text without effort."""
        if self.indice is None:
            return _("testo troppo breve per calcolarla")
        return next(giudizio for soglia, giudizio in GIUDIZI if self.indice >= soglia)


GIUDIZI: tuple[tuple[int, str | Promise], ...] = (
    (80, _("facile per chi ha la licenza elementare")),
    (60, _("facile per chi ha la licenza media")),
    (40, _("facile per chi ha un diploma, difficile per gli altri")),
    (0, _("difficile per quasi tutti")),
)


def misura(blocchi: Iterable[str]) -> Leggibilita:
    """Return the counts of a text given as blocks: paragraphs, headings, items of a list.

    The end of a block ends its sentence, whatever the punctuation: a list is not one long sentence.
    """
    frasi = parole = lettere = 0
    for blocco in blocchi:
        trovate = _PAROLA.findall(blocco)
        if trovate:
            frasi += max(1, len(_frasi(blocco)))
            parole += len(trovate)
            lettere += sum(map(len, trovate))
    return Leggibilita(frasi, parole, lettere)


def _frasi(blocco: str) -> list[str]:
    return [pezzo for pezzo in _FINE.split(blocco) if _PAROLA.search(pezzo)]
