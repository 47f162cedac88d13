"""What is read from the fields of a page."""

import pytest
from wagtail.documents.models import Document

from comune_site.contenuti.models import NotiziaPage, PaginaGenerica, ServizioPage
from comune_site.redazione.testi import Brano, Collegamento, Contenuto


def letto(html):
    return Brano("testo", html).letto


def test_a_rich_text_is_read_in_blocks():
    assert letto("<h3>Orari</h3><p>Lunedì<br/>e martedì</p><ul><li>mattina</li></ul>").blocchi == [
        "Orari",
        "Lunedì e martedì",
        "mattina",
    ]


def test_headings_links_and_pictures_are_collected():
    trovato = letto(
        '<h2>A</h2><h4>B <b>C</b></h4><p><a linktype="page" id="3">La <i>pagina</i></a> '
        '<a href="tel:0761">chiama</a><embed embedtype="image" id="7" alt="" format="left"/></p>'
    )
    assert trovato.titoli == [(2, "A"), (4, "B C")]
    assert trovato.collegamenti == [
        Collegamento("La pagina", {"linktype": "page", "id": "3"}),
        Collegamento("chiama", {"href": "tel:0761"}),
    ]
    assert [dati["id"] for dati in trovato.immagini] == ["7"]


def test_the_words_of_links_are_apart():
    assert "".join(letto('<p>Chiama <a href="tel:1">0761 1</a> ora</p>').sciolto).split() == ["Chiama", "ora"]


def test_broken_html_is_no_error():
    assert letto("<p>uno <a href='x'>due <b>tre").blocchi == ["uno due tre"]


def test_texts_come_from_fields_and_from_blocks(comune):
    notizia = Contenuto(NotiziaPage.objects.first())
    assert "testo" in {brano.campo for brano in notizia.brani}
    pagina = PaginaGenerica(title="x", corpo=[("testo", "<p>Nel blocco</p>"), ("domande", [])])
    pagina.corpo.append(("domande", [{"domanda": "Quando?", "risposta": "<p>Sempre</p>"}]))
    assert [b.html for b in Contenuto(pagina).brani] == ["<p>Nel blocco</p>", "<p>Sempre</p>"]


def test_what_a_page_points_to_is_known_with_its_field(comune):
    scheda = ServizioPage.objects.exclude(condizioni_servizio=None).first()
    assert Contenuto(scheda).documenti[scheda.condizioni_servizio_id] == "condizioni_servizio"
    documento = Document.objects.exclude(pk=scheda.condizioni_servizio_id).first()
    scheda.come_fare = f'<p><a linktype="document" id="{documento.pk}">modulo</a></p>'
    assert Contenuto(scheda).documenti[documento.pk] == "come_fare"


@pytest.mark.parametrize("tipo", [NotiziaPage, ServizioPage, PaginaGenerica])
def test_a_page_never_saved_can_be_read(comune, tipo):
    assert Contenuto(tipo(title="nuova")).brani == []
