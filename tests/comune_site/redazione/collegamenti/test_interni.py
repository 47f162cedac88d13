"""Links inside the site: found in the texts and fields, judged in the database."""

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents.models import Document

from comune_site.contenuti.models import NotiziaPage, ServizioPage
from comune_site.redazione import lavori
from comune_site.redazione.collegamenti import interni, inventario
from comune_site.redazione.models import LinkControllato


@pytest.fixture
def notizia(comune):
    return NotiziaPage.objects.live().first()


def con(notizia, html):
    notizia.testo = f"<p>Il testo della notizia, con i suoi collegamenti.</p>{html}"
    notizia.save()
    interni.aggiorna(notizia)
    return {link.indirizzo: link for link in notizia.link_controllati.filter(campo="testo")}


def test_the_inventory_has_texts_fields_and_addresses_each_once(notizia):
    altra = ServizioPage.objects.live().first()
    notizia.testo = (
        f'<p><a linktype="page" id="{altra.pk}">scheda</a> <a linktype="page" id="{altra.pk}">ancora</a> '
        '<a href="https://www.esempio.it/">fuori</a> <a href="mailto:a@b.it">posta</a> <a href="tel:1">tel</a> '
        '<a href="#giu">giù</a> <a href="/servizi/">dentro</a> <a href="HTTPS://MAIUSCOLO.IT/">grande</a></p>'
    )
    trovate = {(voce.indirizzo, voce.tipo): voce.testo for voce in inventario.voci(notizia) if voce.campo == "testo"}
    assert trovate == {
        (f"page:{altra.pk}", "interno"): "scheda",
        ("https://www.esempio.it/", "esterno"): "fuori",
        ("/servizi/", "interno"): "dentro",
        ("HTTPS://MAIUSCOLO.IT/", "esterno"): "grande",
    }


def test_an_address_of_the_site_written_in_full_is_inside(notizia, settings):
    notizia.testo = f'<p><a href="{settings.SITO_URL}/servizi/">dentro</a></p>'
    (voce,) = (voce for voce in inventario.voci(notizia) if voce.campo == "testo")
    assert voce.tipo == "interno"


def test_a_page_taken_down_or_deleted_is_a_broken_link_and_heals_when_it_comes_back(notizia):
    altra = NotiziaPage.objects.live().exclude(pk=notizia.pk).first()
    indirizzo = f"page:{altra.pk}"
    assert con(notizia, f'<p><a linktype="page" id="{altra.pk}">altra</a></p>')[indirizzo].esito == "funziona"
    altra.unpublish()
    interni.ricontrolla()
    link = notizia.link_controllati.get(indirizzo=indirizzo)
    assert (link.esito, link.motivo) == ("rotto", "La pagina non c'è più o non è pubblicata.")
    prima = link.rotto_dal
    interni.ricontrolla()
    link.refresh_from_db()
    assert link.rotto_dal == prima
    altra.get_latest_revision_as_object().save_revision().publish()
    interni.ricontrolla()
    link.refresh_from_db()
    assert (link.esito, link.motivo, link.rotto_dal) == ("funziona", "", None)


def test_documents_addresses_and_redirects_are_judged(notizia, comune):
    documento = Document.objects.first()
    Redirect.objects.create(old_path="/vecchia", redirect_link="/servizi/")
    trovati = con(
        notizia,
        f'<p><a linktype="document" id="{documento.pk}">c\'è</a> <a linktype="document" id="999999">no</a> '
        '<a href="/servizi/?x=1#giu">c\'è</a> <a href="/sparita/">no</a> <a href="/vecchia/">c\'è</a> '
        '<a href="/accedi/">c\'è</a> <a href="/">home</a></p>',
    )
    rotti = {indirizzo for indirizzo, link in trovati.items() if link.esito == "rotto"}
    assert rotti == {"document:999999", "/sparita/"}


def test_a_link_taken_away_is_forgotten(notizia):
    assert con(notizia, '<p><a href="/sparita/">no</a></p>')
    assert not con(notizia, "<p>niente</p>")


def test_a_publication_asks_for_it(notizia, django_capture_on_commit_callbacks):
    notizia.testo = '<p>Il testo della notizia, con il <a href="/sparita/">modulo</a>.</p>'
    with django_capture_on_commit_callbacks(execute=True):
        notizia.save_revision().publish()
    assert LinkControllato.objects.rotti().get(pagina=notizia, campo="testo").indirizzo == "/sparita/"


def test_the_round_takes_stock_of_all_pages_and_the_demo_has_no_broken_link(comune, django_assert_max_num_queries):
    lavori.giro()
    assert LinkControllato.objects.filter(esito="funziona").count() > 20
    assert [(link.pagina.title, link.indirizzo) for link in LinkControllato.objects.rotti()] == []
    quanti = LinkControllato.objects.filter(tipo="interno").count()
    with django_assert_max_num_queries(12 + quanti // 100):
        interni.controlla(LinkControllato.objects.filter(tipo="interno", indirizzo__contains=":"))


def test_the_report_names_it(redattore, notizia):
    con(notizia, '<p><a href="/sparita/">Il modulo</a></p>')
    testo = redattore.get(reverse("redazione_collegamenti")).content.decode()
    assert "Il modulo" in testo
    assert "/sparita/" in testo
