"""Signed envelopes: what is inside comes out, and nonsense is refused."""

import base64

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from django.core.files.base import ContentFile

from comune_site.core.file_caricati import FileRifiutatoError
from comune_site.trasparenza.busta import BustaNonLeggibileError, SenzaContenutoError, estrai
from comune_site.trasparenza.file_albo import prepara
from tests.factories.trasparenza import PDF, firma


def indefinita(contenuto: bytes) -> bytes:
    """Write the same envelope in BER, with lengths left open and the content in pieces, as many programs do."""
    apri, chiudi = b"\x80", b"\x00\x00"
    pezzi = b"".join(b"\x04\x82" + len(p).to_bytes(2) + p for p in (contenuto[:100], contenuto[100:]))
    dati = b"\xa0" + apri + b"\x24" + apri + pezzi + chiudi + chiudi
    incapsulato = b"\x30" + apri + bytes.fromhex("06092a864886f70d010701") + dati + chiudi
    firmato = b"\x30" + apri + b"\x02\x01\x01" + b"\x31\x00" + incapsulato + b"\x31\x00" + chiudi
    return b"\x30" + apri + bytes.fromhex("06092a864886f70d010702") + b"\xa0" + apri + firmato + chiudi + chiudi


def test_the_document_comes_out_of_every_writing_of_the_envelope():
    der = firma(PDF)
    assert estrai(der) == PDF
    assert estrai(indefinita(PDF)) == PDF
    assert estrai(base64.encodebytes(der)) == PDF
    assert estrai(firma(PDF, codifica=Encoding.PEM)) == PDF
    assert estrai(firma(firma(PDF))) == PDF


def test_a_signature_without_its_document_is_told_apart():
    with pytest.raises(SenzaContenutoError):
        estrai(firma(PDF, separata=True))


@pytest.mark.parametrize(
    "dati",
    [
        b"",
        b"0",
        PDF,
        b"\x30\x80" * 40,
        b"\x30\x84\xff\xff\xff\xff",
        b"\x30\x82\x00\x05\x06\x03abc",
        b"\xff" * 50,
        b"@@@",
    ],
)
def test_what_is_no_envelope_is_refused(dati):
    with pytest.raises(BustaNonLeggibileError):
        estrai(dati)


def test_a_cut_envelope_never_raises_anything_else():
    der = firma(PDF)
    for lunghezza in range(0, 400, 3):
        with pytest.raises(ValueError):
            estrai(der[:lunghezza])


def test_a_signed_pdf_is_kept_as_it_is_and_offered_inside():
    pronto = prepara(ContentFile(firma(PDF), name="../Delibera n. 5.pdf.p7m"))
    assert pronto.nome == "Delibera n. 5.pdf.p7m" and pronto.nome_interno == "Delibera n. 5.pdf"
    assert pronto.tipo == "application/pkcs7-mime" and pronto.tipo_interno == "application/pdf"
    assert estrai(pronto.contenuto) == PDF


def test_what_is_inside_and_is_no_pdf_is_named_but_not_offered():
    pronto = prepara(ContentFile(firma(b"<fattura/>"), name="fattura.xml.p7m"))
    assert (pronto.nome_interno, pronto.tipo_interno) == ("fattura.xml", "")
    assert prepara(ContentFile(firma(PDF, separata=True), name="a.pdf.p7m")).tipo_interno == ""


def test_a_pdf_that_acts_is_refused_also_inside_an_envelope():
    cattivo = PDF.replace(b"/Pages 2 0 R", b"/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>")
    with pytest.raises(FileRifiutatoError):
        prepara(ContentFile(firma(cattivo), name="a.pdf.p7m"))


@pytest.mark.parametrize("nome", ["a.p7m", "a.exe", "a.odt", "a.docx", "senza"])
def test_content_that_is_not_what_the_name_says_is_refused(nome):
    with pytest.raises(FileRifiutatoError):
        prepara(ContentFile(b"MZ\x90\x00 qualunque cosa", name=nome))


def test_open_documents_to_fill_in_are_accepted():
    assert prepara(ContentFile(b"PK\x03\x04....", name="modulo.odt")).tipo.endswith("opendocument.text")
