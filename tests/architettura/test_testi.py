"""The words that people read are ours: no library changes them on the way."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.utils import translation

RADICE = Path(__file__).resolve().parents[2]
PACCHETTI = ("comune_site", "pagamenti", "servizi", "theme", "valutazione")
FUNZIONI = {"_", "gettext", "gettext_lazy"}
ETICHETTA = re.compile(r"""{%\s*translate\s+(["'])(.*?)\1""")


def parole() -> Iterator[tuple[str, str]]:
    """Yield each text that is marked for translation, with its file."""
    for pacchetto in PACCHETTI:
        for percorso in (RADICE / pacchetto).rglob("*.py"):
            if "node_modules" not in percorso.parts:
                yield from ((testo, str(percorso)) for testo in nel_codice(percorso.read_text()))
        for percorso in (RADICE / pacchetto).rglob("*.html"):
            if "node_modules" not in percorso.parts:
                yield from ((testo, str(percorso)) for _apice, testo in ETICHETTA.findall(percorso.read_text()))


def nel_codice(sorgente: str) -> Iterator[str]:
    chiamate = (nodo for nodo in ast.walk(ast.parse(sorgente)) if isinstance(nodo, ast.Call))
    for chiamata in chiamate:
        if getattr(chiamata.func, "id", "") in FUNZIONI and isinstance(chiamata.args[0], ast.Constant):
            yield chiamata.args[0].value


def test_no_italian_word_is_taken_for_an_english_one_of_a_library():
    """The word Note would be shown as Nota: the Italian catalogue of another package translates it from English."""
    trovati = dict(parole())
    assert len(trovati) > 500
    with translation.override("it"):
        assert {testo: dove for testo, dove in trovati.items() if translation.gettext(testo) != testo} == {}
