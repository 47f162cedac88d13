"""PDFs: accessible, lasting, and never stopped by what somebody typed."""

import io
import os
import re
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pikepdf
import pytest
from django.apps import apps
from hypothesis import HealthCheck, given
from hypothesis import settings as impostazioni
from hypothesis import strategies as st

from comune_site.core.pdf import ModelloSconosciutoError, componi
from comune_site.core.pdf.testo import INTERVALLI, SOSTITUTO, pulisci

STEMMA = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 12"><path d="M0 0h10v8l-5 4-5-4z" fill="#00673f"/></svg>'
)


@pytest.fixture(autouse=True, scope="module")
def _modelli_di_prova():
    """The templates of this folder stand as if they were those of an app."""
    app, percorso = apps.get_app_config("core"), apps.get_app_config("core").path
    app.path = str(Path(__file__).parent)
    yield
    app.path = percorso


def pdf_di(testo="Tutto bene", voci=(("Targa", "AB123CD"), ("Note", "")), titolo="Ricevuta della richiesta"):
    dati = {
        "avviso": "Conserva questa ricevuta.",
        "voci": [{"etichetta": e, "valore": v} for e, v in voci],
        "testo": testo,
    }
    return componi("prova/completo.typ", dati, titolo=titolo)


def estrai(contenuto):
    """Return what a reader would copy from the PDF: the glyphs shown, by the ToUnicode map of their font."""
    testo = ""
    with pikepdf.open(io.BytesIO(contenuto)) as pdf:
        for pagina in pdf.pages:
            mappe = {nome: mappa(carattere) for nome, carattere in pagina.Resources.Font.items()}
            usata = {}
            for istruzione in pikepdf.parse_content_stream(pagina):
                operatore = str(istruzione.operator)
                if operatore == "Tf":
                    usata = mappe[str(istruzione.operands[0])]
                elif operatore in ("Tj", "TJ"):
                    testo += "".join(usata.get(g, "?") for o in istruzione.operands for g in glifi(o))
                elif operatore == "ET":
                    testo += "\n"
    return testo


def glifi(operando):
    pezzi = operando if isinstance(operando, pikepdf.Array | list) else [operando]
    grezzi = b"".join(bytes(p) for p in pezzi if isinstance(p, pikepdf.String | bytes))
    return [grezzi[i : i + 2].hex() for i in range(0, len(grezzi), 2)]


def mappa(carattere):
    righe = carattere.ToUnicode.read_bytes().decode()
    coppie = re.findall(r"<([0-9a-f]{4})> <([0-9a-f]+)>", righe, re.IGNORECASE)
    return {codice.lower(): bytes.fromhex(valore).decode("utf-16-be") for codice, valore in coppie}


def etichette(nodo):
    """Return the structure types below a node, in reading order."""
    figli = nodo.get("/K", []) if isinstance(nodo, pikepdf.Dictionary) else []
    figli = figli if isinstance(figli, pikepdf.Array) else [figli]
    proprie = [str(nodo.S)] if "/S" in nodo else []
    return proprie + [t for f in figli if isinstance(f, pikepdf.Dictionary) for t in etichette(f)]


def test_a_pdf_is_tagged_titled_and_says_its_language():
    with pikepdf.open(io.BytesIO(pdf_di())) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).startswith("it")
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo.Title) == "Ricevuta della richiesta"
        with pdf.open_metadata() as metadati:
            assert metadati["dc:title"] == "Ricevuta della richiesta"
            assert metadati["pdfuaid:part"] == "1"
            assert metadati.pdfa_status == "2B"
        tipi = etichette(pdf.Root.StructTreeRoot)
    assert tipi.index("/Title") < tipi.index("/H1") < tipi.index("/H2") < tipi.index("/Table")
    assert (tipi.count("/TH"), tipi.count("/TD")) == (2, 4)


def test_the_coat_of_arms_has_a_text_in_its_place(settings, monkeypatch, tmp_path):
    stemma = tmp_path / "stemma.svg"
    stemma.write_text(STEMMA)
    settings.ENTE_STEMMA = "prova/stemma.svg"
    monkeypatch.setattr(
        "comune_site.core.pdf.composizione.finders.find", lambda nome: stemma if nome.endswith(".svg") else None
    )
    with pikepdf.open(io.BytesIO(pdf_di())) as pdf:
        figure = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == pikepdf.Name.Figure]
        assert [str(f.Alt) for f in figure] == [f"Stemma del {settings.ENTE_NOME}"]


def test_the_letterhead_and_the_values_are_written(settings):
    testo = estrai(pdf_di(voci=[("Importo", Decimal("16.00")), ("Giorno", date(2026, 11, 21)), ("Privacy", True)]))
    for atteso in (settings.ENTE_NOME, settings.ENTE_PEC, "Ricevuta della richiesta", "16.00", "2026-11-21", "Sì"):
        assert atteso in testo
    assert "Pagina 1 di 1" in testo


@pytest.mark.parametrize(
    "testo",
    [
        '#eval("1+1") *grassetto* $x$ `codice` @rif <lab> // nota /* x */ \\u{41} = titolo',
        "<script>alert(1)</script> {{7*7}} ]]> \r\nBcc: a@b.it",
        "emoji 🇮🇹👨\u200d👩\u200d👧 e ideogrammi 漢字, שלום, العربية, \u202egpj",
        "\x00\x07\x1b[31m\ufeff\u2028\u2029\ud800\U000e0001\uffff",
        "a\u0300\u0301\u0363" * 50,
        "",
        "x" * 5000,
    ],
)
def test_hostile_text_is_printed_as_text_or_as_a_square(testo):
    contenuto = pdf_di(testo, voci=[(testo, testo)], titolo=f"Prova {testo[:200]}")
    assert contenuto.startswith(b"%PDF-")


def test_markup_is_shown_as_it_was_typed():
    assert '#eval("1+1") *grassetto*' in estrai(pdf_di('#eval("1+1") *grassetto*'))


@impostazioni(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(testo=st.text(min_size=1, max_size=200))
def test_no_text_stops_a_pdf(testo):
    assert pdf_di(testo, voci=[(testo, testo)])


def test_every_character_that_we_keep_can_be_drawn_also_in_bold():
    for primo, ultimo in INTERVALLI:
        testo = " ".join(chr(c) for c in range(primo, ultimo + 1))
        assert pdf_di(testo, voci=[(testo, testo)], titolo=f"Prova {testo}")


def test_names_keep_their_letters_and_lose_what_cannot_be_drawn():
    assert pulisci("E\u0300 Łukasz Șerban Ђорђе Nguyễn") == "È Łukasz Șerban Ђорђе Nguyễn"
    assert pulisci("a\tb\x00c\u202ed\r\ne\u00a0f") == "a bcd\ne f"
    assert pulisci("漢字🎉") == SOSTITUTO * 3


def test_a_long_word_may_be_broken():
    assert pulisci("x" * 85) == "x" * 40 + "\u200b" + "x" * 40 + "\u200b" + "xxxxx"


def test_long_answers_go_on_to_more_pages_and_stay_in_order():
    voci = [(f"Campo {n}", "parola " * 60) for n in range(40)]
    testo = estrai(pdf_di(voci=voci))
    posti = [testo.index(f"Campo {n}\n") for n in range(40)]
    assert posti == sorted(posti)
    assert "Pagina 2 di " in testo


def test_an_unknown_template_is_an_error_of_ours():
    with pytest.raises(ModelloSconosciutoError):
        componi("prova/assente.typ", {}, titolo="x")


def test_without_the_theme_s_fonts_those_inside_typst_are_used():
    programma = (
        "import django; django.setup()\n"
        "from comune_site.core.pdf import composizione\n"
        "composizione.finders.find = lambda nome: None\n"
        "assert 'Titillium Web' not in composizione._caratteri().families()\n"
        "from pathlib import Path\n"
        f"composizione._trova = lambda modello: Path({str(Path(__file__).parent / 'pdf/prova/completo.typ')!r})\n"
        "assert composizione.componi('x', {'avviso': 'à', 'voci': [], 'testo': 'Ђ'}, titolo='x')\n"
    )
    subprocess.run([sys.executable, "-c", programma], check=True, env=dict(os.environ))
