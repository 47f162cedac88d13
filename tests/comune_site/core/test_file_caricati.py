"""What is accepted from citizens, and the reason given for each refusal."""

import io
import unicodedata

import pikepdf
import pytest
from django.core.files.base import ContentFile
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from comune_site.core import file_caricati
from comune_site.core.file_caricati import FileRifiutatoError, controlla, pulisci_nome


def un_pdf(cambia=lambda pdf: None, **salva):
    pdf = pikepdf.new()
    pdf.add_blank_page()
    cambia(pdf)
    uscita = io.BytesIO()
    pdf.save(uscita, **salva)
    return uscita.getvalue()


def immagine(formato="PNG", modo="RGB", misura=(40, 30), **salva):
    uscita = io.BytesIO()
    Image.new(modo, misura).save(uscita, formato, **salva)
    return uscita.getvalue()


def motivo(contenuto, nome="prova.pdf", **opzioni):
    with pytest.raises(FileRifiutatoError) as errore:
        controlla(ContentFile(contenuto, name=nome), **opzioni)
    assert str(errore.value).endswith(".")
    return errore.value.code


def allega(pdf):
    pdf.attachments["altro.txt"] = b"ciao"


def lancia(pdf):
    azione = Dictionary(S=Name.Launch, F=String("calc.exe"))
    pdf.pages[0].Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=azione)])


def programma(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def programma_nei_nomi(pdf):
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), Dictionary(JS=String("1"))])))


def tante_pagine(pdf):
    for _ in range(500):
        pdf.add_blank_page()


def test_a_pdf_is_kept_byte_for_byte():
    contenuto = un_pdf()
    esito = controlla(ContentFile(contenuto, name="Patente.PDF"))
    assert (esito.nome, esito.tipo, esito.contenuto) == ("Patente.pdf", "application/pdf", contenuto)


@pytest.mark.parametrize(
    ("contenuto", "codice"),
    [
        (un_pdf(programma), "pdf_attivo"),
        (un_pdf(programma_nei_nomi), "pdf_attivo"),
        (un_pdf(lancia), "pdf_attivo"),
        (un_pdf(allega), "pdf_con_allegati"),
        (un_pdf(encryption=pikepdf.Encryption(owner="a", user="b")), "pdf_protetto"),
        (un_pdf(encryption=pikepdf.Encryption(owner="a", user="")), "pdf_protetto"),
        (un_pdf(tante_pagine), "troppe_pagine"),
        (un_pdf()[:200], "pdf_rotto"),
        (b"%PDF-1.4\n<html><script>alert(1)</script></html>", "pdf_rotto"),
        (b"%PDF-1.7\n1 0 obj\n" + b"[" * 100_000, "pdf_rotto"),
    ],
)
def test_a_pdf_that_is_broken_or_could_run_something_is_refused_with_its_reason(contenuto, codice):
    assert motivo(contenuto) == codice


def test_a_small_pdf_that_inflates_to_much_is_judged_without_inflating_it():
    def gonfia(pdf):
        pdf.pages[0].Contents = pdf.make_stream(b" " * 80_000_000)

    contenuto = un_pdf(gonfia, compress_streams=True)
    assert len(contenuto) < 200_000
    assert controlla(ContentFile(contenuto, name="a.pdf")).contenuto == contenuto


@pytest.mark.parametrize("modo", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_is_drawn_again(modo):
    esito = controlla(ContentFile(immagine("PNG", modo), name="foto.png"))
    with Image.open(io.BytesIO(esito.contenuto)) as nuova:
        assert (nuova.format, nuova.size) == ("PNG", (40, 30))


@pytest.mark.parametrize("modo", ["L", "RGB", "CMYK"])
def test_every_kind_of_jpeg_is_drawn_again(modo):
    esito = controlla(ContentFile(immagine("JPEG", modo), name="foto.jpeg"))
    assert (esito.nome, esito.tipo) == ("foto.jpeg", "image/jpeg")


def test_position_data_and_hidden_tails_do_not_survive_and_the_photo_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by 90 degrees
    exif[0x8825] = {1: "N", 2: (42.0, 25.0, 0.0)}
    contenuto = immagine("JPEG", exif=exif, comment=b"segreto") + b"<script>alert(1)</script>"
    esito = controlla(ContentFile(contenuto, name="foto.jpg"))
    assert b"<script>" not in esito.contenuto
    assert b"segreto" not in esito.contenuto
    with Image.open(io.BytesIO(esito.contenuto)) as nuova:
        assert not nuova.getexif()
        assert nuova.size == (30, 40)


def test_an_animation_becomes_its_first_picture():
    quadri = [Image.new("RGB", (9, 9), colore) for colore in ("red", "blue")]
    uscita = io.BytesIO()
    quadri[0].save(uscita, "PNG", save_all=True, append_images=quadri[1:])
    esito = controlla(ContentFile(uscita.getvalue(), name="a.png"))
    with Image.open(io.BytesIO(esito.contenuto)) as nuova:
        assert getattr(nuova, "n_frames", 1) == 1


@pytest.mark.parametrize("misura", [(9000, 9000), (20_000, 20_000)])
def test_an_image_of_too_many_pixels_is_refused_before_it_is_decoded(misura):
    assert motivo(immagine("PNG", "1", misura), "a.png") == "troppi_pixel"


@pytest.mark.parametrize(
    ("contenuto", "nome", "codice"),
    [
        (immagine("JPEG", misura=(500, 500))[:700], "a.jpg", "immagine_rotta"),
        (immagine("PNG", misura=(500, 500))[:60], "a.png", "immagine_rotta"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 100, "a.png", "immagine_rotta"),
        (b"\xff\xd8\xff\xe0<script>alert(1)</script>", "a.jpg", "immagine_rotta"),
        (immagine("GIF"), "a.jpg", "tipo_non_ammesso"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.png", "tipo_non_ammesso"),
        (b"PK\x03\x04" + b"x" * 100, "a.pdf", "tipo_non_ammesso"),
        (b"x", "a.pdf", "tipo_non_ammesso"),
        (b"", "a.pdf", "vuoto"),
        (immagine(), "a.exe", "tipo_non_ammesso"),
        (un_pdf(), "a.pdf.exe", "tipo_non_ammesso"),
    ],
)
def test_what_is_not_a_sound_image_or_pdf_is_refused_with_its_reason(contenuto, nome, codice):
    assert motivo(contenuto, nome) == codice


def test_one_byte_over_the_limit_is_refused_unread_and_one_byte_under_is_not(settings):
    contenuto = un_pdf()
    assert motivo(contenuto, max_byte=len(contenuto) - 1) == "troppo_grande"
    assert controlla(ContentFile(contenuto, name="a.pdf"), max_byte=len(contenuto))
    settings.ALLEGATO_MAX_BYTE = 10
    assert motivo(contenuto) == "troppo_grande"


def test_the_limit_is_told_in_the_words_of_the_help_beside_the_field():
    with pytest.raises(FileRifiutatoError, match="al massimo 10 MB"):
        controlla(ContentFile(bytes(10 * 1024 * 1024 + 1), name="a.pdf"))


@pytest.mark.parametrize(
    ("nome", "pulito"),
    [
        ("foto.jpg", "foto.png"),
        ("foto", "foto.png"),
        ("foto.PNG", "foto.png"),
        ("../../etc/.htaccess.png", "htaccess.png"),
        ("C:\\foto\\mia.png", "mia.png"),
        ("con.png", "_con.png"),
        ("a\u202egpj\r\n\x00.png", "agpj.png"),
        ("e\u0300.png", "è.png"),
        (".png", "png.png"),
        ("à" * 300 + ".jpeg", "à" * 115 + ".png"),
    ],
)
def test_the_name_is_cleaned_and_takes_the_extension_of_the_content(nome, pulito):
    assert controlla(ContentFile(immagine(), name=nome)).nome == pulito


@given(nome=st.text(max_size=400))
def test_any_name_becomes_a_short_harmless_one_and_stays_so(nome):
    pulito = pulisci_nome(nome)
    assert 0 < len(pulito) <= file_caricati.NOME_MASSIMO
    assert not {"/", "\\"} & set(pulito)
    assert not pulito.startswith(".")
    assert all(unicodedata.category(c)[0] != "C" for c in pulito)
    assert pulisci_nome(pulito) == pulito
