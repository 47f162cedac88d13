"""What editors get wrong: each time a plain message, and nothing lost."""

import io
import json
import struct
import zlib

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image as Foglio
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.documents.models import Document
from wagtail.images import get_image_model

from comune_site.contenuti.models import NotiziaPage
from comune_site.contenuti.models.base import CARATTERI
from tests.comune_site.redazione.modulo import modifica


def messaggi(risposta):
    documento = BeautifulSoup(risposta.content.decode(), "html.parser")
    return " ".join(
        e.get_text(" ", strip=True) for e in documento.select(".error-message, .w-field__errors, .messages")
    )


def carica_immagine(client, nome, contenuto):
    file = SimpleUploadedFile(nome, contenuto)
    return client.post(reverse("wagtailimages:add"), {"title": "La piazza", "file": file, "collection": 1})


def png(larghezza=2, altezza=2):
    """A PNG whose head declares these sides, with little inside."""

    def pezzo(tipo, dati):
        corpo = tipo + dati
        return struct.pack(">I", len(dati)) + corpo + struct.pack(">I", zlib.crc32(corpo))

    testa = struct.pack(">IIBBBBB", larghezza, altezza, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + pezzo(b"IHDR", testa) + pezzo(b"IDAT", zlib.compress(b"\0" * 64)) + pezzo(b"IEND", b"")
    )


def jpeg():
    uscita = io.BytesIO()
    Foglio.new("RGB", (4, 4)).save(uscita, "JPEG")
    return uscita.getvalue()


@pytest.mark.parametrize(
    ("nome", "contenuto", "atteso"),
    [
        ("foto.jpg", jpeg() + b"\0" * (40 * 1024 * 1024), "troppo grande"),
        ("bomba.png", png(30_000, 30_000), "troppi pixel"),
        ("foto.exe", b"MZ", "Carica un'immagine valida"),
        ("atto.pdf", b"%PDF-1.7", "Carica un'immagine valida"),
        ("finta.png", jpeg(), "estensione"),
        ("vuota.png", b"", "vuoto"),
    ],
)
def test_a_wrong_picture_is_refused_in_italian_and_the_title_stays(redattore, nome, contenuto, atteso):
    prima = get_image_model().objects.count()
    risposta = carica_immagine(redattore, nome, contenuto)
    assert risposta.status_code == 200
    assert atteso in risposta.content.decode().replace("&#x27;", "'")
    assert 'value="La piazza"' in risposta.content.decode()
    assert get_image_model().objects.count() == prima


@pytest.mark.parametrize(
    ("nome", "grandezza", "atteso"),
    [("programma.exe", 10, "exe"), ("lettera.docx", 10, "docx"), ("atto.pdf", 31 * 1024 * 1024, "troppo grande")],
)
def test_a_wrong_document_is_refused_in_italian(redattore, nome, grandezza, atteso):
    prima = Document.objects.count()
    file = SimpleUploadedFile(nome, b"x" * grandezza)
    risposta = redattore.post(reverse("wagtaildocs:add"), {"title": "Un atto", "file": file, "collection": 1})
    assert risposta.status_code == 200
    assert atteso in messaggi(risposta)
    assert "not allowed" not in messaggi(risposta)
    assert 'value="Un atto"' in risposta.content.decode()
    assert Document.objects.count() == prima


def test_an_address_already_taken_is_told_by_the_field_and_nothing_typed_is_lost(redattore):
    una, altra = NotiziaPage.objects.live().filter(path__startswith=NotiziaPage.objects.live().first().path[:-4])[:2]
    risposta = modifica(redattore, una, slug=altra.slug, title="Un titolo nuovo")
    testo = risposta.content.decode()
    assert f"ha già l&#x27;indirizzo «{altra.slug}»" in testo or f"ha già l'indirizzo «{altra.slug}»" in testo
    assert 'value="Un titolo nuovo"' in testo


def blocco(testo, **altro):
    base = {"key": "a1b2c", "text": testo, "type": "unstyled", "depth": 0, "inlineStyleRanges": [], "entityRanges": []}
    return {**base, **altro}


def stato(*blocchi, **entita):
    return json.dumps({"blocks": list(blocchi), "entityMap": {str(n): e for n, e in enumerate(entita.values())}})


def pulito(contentstate):
    return ContentstateConverter(features=CARATTERI).to_database_format(contentstate)


def test_what_the_editor_does_not_know_never_reaches_the_page():
    """A forged or careless client may send anything: the server knows the features of the field only."""
    sporco = stato(
        blocco("Ordinanza", type="header-one"),
        blocco("rosso e sottolineato", inlineStyleRanges=[{"offset": 0, "length": 5, "style": "COLOR_RED"}]),
        blocco("<script>alert(1)</script><o:p></o:p>"),
        blocco("foto", entityRanges=[{"offset": 0, "length": 4, "key": 0}]),
        uno={"type": "EMBED", "mutability": "MUTABLE", "data": {"url": "https://x.it"}},
    )
    html = pulito(sporco)
    for vietato in ("<h1", "<script", "<o:p", "style=", "<span", "class=", "<iframe", "<embed"):
        assert vietato not in html, (vietato, html)
    assert "rosso e sottolineato" in html


def test_a_link_to_a_script_is_no_link():
    html = pulito(
        stato(
            blocco("premi", entityRanges=[{"offset": 0, "length": 5, "key": 0}]),
            uno={"type": "LINK", "mutability": "MUTABLE", "data": {"url": "javascript:alert(1)"}},
        )
    )
    assert "javascript:" not in html
    assert "premi" in html


WORD = (
    '<p class="MsoNormal" style="margin-left:36pt"><span style="font-family:Arial;color:red">Orario '
    '<o:p></o:p></span><b style="mso-bidi-font-weight:normal">nuovo</b></p>'
    "<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->"
    '<h1>Titolo</h1><table><tr><td>cella</td></tr></table><font size="5">grande</font><script>alert(1)</script>'
)


def test_html_of_word_in_the_database_is_shown_to_the_editor_clean():
    """What an import may have stored is cleaned as soon as an editor saves it."""
    convertitore = ContentstateConverter(features=CARATTERI)
    html = convertitore.to_database_format(convertitore.from_database_format(WORD))
    for vietato in ("style=", "<span", "o:p", "Mso", "<font", "<table", "<h1", "<script", "WordDocument"):
        assert vietato not in html, (vietato, html)
    for parola in ("Orario", "<b>nuovo</b>", "Titolo", "cella", "grande"):
        assert parola in html, (parola, html)
