"""Checks on pictures and documents."""

import io

import pikepdf
import pytest
from django.core.files.base import ContentFile
from PIL import Image as Foglio
from wagtail.documents.models import Document
from wagtail.images import get_image_model

from comune_site.contenuti.models import NotiziaPage
from comune_site.core.pdf.composizione import componi
from comune_site.redazione import esiti, pdf
from comune_site.redazione.controlli import file
from comune_site.redazione.models import AnalisiPdf
from comune_site.redazione.testi import Contenuto


def scansione(testo_invisibile=False):
    """A PDF whose only page is a picture, with a layer of recognised text or without."""
    documento = pikepdf.new()
    pagina = documento.add_blank_page(page_size=(200, 200))
    immagine = documento.make_stream(
        b"\xff" * 100, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=10, Height=10
    )
    immagine.BitsPerComponent, immagine.ColorSpace = 8, pikepdf.Name.DeviceGray
    pagina.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=immagine))
    ocr = b"BT /F1 10 Tf 3 Tr (Ordinanza) Tj ET " if testo_invisibile else b""
    pagina.Contents = documento.make_stream(b"q 200 0 0 200 0 0 cm /Im0 Do Q " + ocr)
    uscita = io.BytesIO()
    documento.save(uscita)
    return uscita.getvalue()


def un_documento(contenuto, nome="atto.pdf"):
    documento = Document(title="Un atto", file=ContentFile(contenuto, name=nome))
    documento._set_document_file_metadata()
    documento.save()
    return documento


def test_a_scan_is_known_from_a_text():
    assert pdf.esamina(io.BytesIO(scansione())) == pdf.Esame(leggibile=True, solo_scansione=True)
    assert not pdf.esamina(io.BytesIO(scansione(testo_invisibile=True))).solo_scansione


def test_a_pdf_of_ours_is_no_scan():
    vero = componi(
        "contenuti/condizioni.typ", {"descrizione": "x", "ufficio": "y", "tempo": "z", "parti": []}, titolo="t"
    )
    assert pdf.esamina(io.BytesIO(vero)) == pdf.Esame(leggibile=True, solo_scansione=False)


@pytest.mark.parametrize("rotto", [b"", b"%PDF-1.7", b"PK\x03\x04", scansione()[:200]])
def test_what_does_not_open_is_said_and_raises_nothing(rotto):
    assert not pdf.esamina(io.BytesIO(rotto)).solo_scansione


@pytest.mark.django_db
def test_an_upload_is_looked_at_once_and_again_when_the_file_changes(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        documento = un_documento(scansione())
    assert AnalisiPdf.objects.get(documento=documento).solo_scansione
    documento.file = ContentFile(scansione(testo_invisibile=True), name="atto.pdf")
    documento._set_document_file_metadata()
    with django_capture_on_commit_callbacks(execute=True):
        documento.save()
    assert not AnalisiPdf.objects.get(documento=documento).solo_scansione
    with django_capture_on_commit_callbacks() as chiamate:
        documento.save()
    assert not [c for c in chiamate if "redazione" in c.__module__]


@pytest.mark.django_db
def test_what_is_no_pdf_is_not_looked_at():
    assert esiti.analizza_pdf(un_documento(b"a;b", "dati.csv")) is None
    assert not AnalisiPdf.objects.exists()


@pytest.mark.django_db
def test_a_page_that_offers_a_scan_is_told():
    documento = un_documento(scansione())
    pagina = NotiziaPage(title="x", testo=f'<p><a linktype="document" id="{documento.pk}">Ordinanza</a></p>')
    assert not list(file.pdf_scansione(Contenuto(pagina)))
    esiti.analizza_pdf(documento)
    ((messaggio, campo),) = file.pdf_scansione(Contenuto(pagina))
    assert "Un atto" in messaggio
    assert campo == "testo"


@pytest.mark.django_db
def test_a_picture_without_words_is_told_unless_the_text_gives_them():
    uscita = io.BytesIO()
    Foglio.new("RGB", (10, 10)).save(uscita, "PNG")
    immagine = get_image_model().objects.create(title="La piazza", file=ContentFile(uscita.getvalue(), name="p.png"))
    pagina = NotiziaPage(title="x", testo="", immagine=immagine)
    ((messaggio, campo),) = file.immagine_senza_testo(Contenuto(pagina))
    assert "La piazza" in messaggio
    assert campo == "immagine"
    nel_testo = NotiziaPage(
        title="x", testo=f'<embed embedtype="image" id="{immagine.pk}" alt="La piazza" format="left"/>'
    )
    assert not list(file.immagine_senza_testo(Contenuto(nel_testo)))
    immagine.description = "La piazza con la fontana"
    immagine.save()
    assert not list(file.immagine_senza_testo(Contenuto(pagina)))
