"""The HTML is well made: closed, without repeated names, with headings in order."""

import pytest

from tests.comune_site.conformita.igiene import errori

pytestmark = pytest.mark.django_db

SANA = '<!doctype html><main><h1 id="a">T</h1><p>x<br></p><ul><li><a href="/">y</a></li></ul></main>'


def test_every_page_is_well_made(risposte):
    """One address for each distinct set of errors: a template repeats its own on all its pages."""
    trovati: dict[str, str] = {}
    for indirizzo, risposta in risposte.items():
        if risposta.html:
            for errore in errori(risposta.html):
                trovati.setdefault(errore.split(": ", 1)[-1], f"{indirizzo} {errore}")
    assert not trovati, list(trovati.values())[:20]


def test_a_well_made_page_has_no_error():
    assert errori(SANA) == []


@pytest.mark.parametrize(
    ("vecchio", "nuovo"),
    [
        ("</p>", ""),
        ("</main>", ""),
        ("<br>", "</b>"),
        ("x<br>", "<div>x</div>"),
        ("x<br>", '<img src="/x.png">'),
        ("x<br>", '<b id="a">x</b>'),
        ("x<br>", '<b class="c" class="d">x</b>'),
        ("x<br>", "<span/>"),
        ("x<br>", '<label for="manca">x</label>'),
        ("<p>", "<h3>x</h3><p>"),
        ("<li>", "<div>x</div><li>"),
        ("<ul>", "<div><li>x</li></div><ul>"),
        ("y", "<button>y</button>"),
    ],
)
def test_each_error_is_noticed(vecchio, nuovo):
    assert vecchio in SANA
    assert errori(SANA.replace(vecchio, nuovo, 1)) != []
