"""Deleting what is still in use."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from comune_site.contenuti.models import FaseServizio, ServizioPage
from comune_site.gestione import eliminazione
from tests.factories.contenuti import crea_scheda


@pytest.fixture
def scheda(db):
    return crea_scheda("Permesso di sosta")


def elimina(gestione, pagina):
    return reverse("wagtailadmin_pages:delete", args=[pagina.pk])


@pytest.mark.parametrize("metodo", ["get", "post"])
def test_an_office_in_use_says_by_whom_and_offers_a_way(gestione, scheda, metodo):
    ufficio = scheda.unita_responsabile
    ufficio.live = True
    ufficio.save()
    risposta = getattr(gestione, metodo)(elimina(gestione, ufficio))
    testo = risposta.content.decode()
    assert risposta.status_code == 409
    assert "Permesso di sosta" in testo
    assert reverse("wagtailadmin_pages:edit", args=[scheda.pk]) in testo
    assert reverse("wagtailadmin_pages:unpublish", args=[ufficio.pk]) in testo
    assert Page.objects.filter(pk=ufficio.pk).exists()


def test_so_does_the_page_above_it(gestione, scheda):
    risposta = gestione.post(elimina(gestione, scheda.unita_responsabile.get_parent()))
    assert risposta.status_code == 409
    assert "Permesso di sosta" in risposta.content.decode()


def test_and_the_deletion_of_many_at_once(gestione, scheda):
    indirizzo = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    ufficio = scheda.unita_responsabile
    domanda = gestione.get(f"{indirizzo}?id={ufficio.pk}").content.decode()
    assert reverse("wagtailadmin_pages:usage", args=[ufficio.pk]) in domanda
    sopra = ufficio.get_parent()
    risposta = gestione.post(f"{indirizzo}?id={sopra.pk}", {"id": sopra.pk})
    assert risposta.status_code == 409
    assert "Permesso di sosta" in risposta.content.decode()
    assert Page.objects.filter(pk=ufficio.pk).exists()


def test_a_document_in_use_is_not_deleted_and_says_where_it_is_used(gestione, scheda):
    documento = scheda.condizioni_servizio
    indirizzo = reverse("wagtaildocs:delete", args=[documento.pk])
    testo = gestione.get(indirizzo).content.decode()
    assert reverse("wagtaildocs:document_usage", args=[documento.pk]) in testo
    assert gestione.post(indirizzo, follow=True).status_code in (200, 403, 409)
    assert type(documento).objects.filter(pk=documento.pk).exists()
    uso = gestione.get(reverse("wagtaildocs:document_usage", args=[documento.pk])).content.decode()
    assert "Permesso di sosta" in uso


def test_what_nobody_uses_is_deleted(gestione, scheda):
    gestione.post(elimina(gestione, scheda))
    assert not ServizioPage.objects.filter(pk=scheda.pk).exists()
    assert not Page.objects.filter(pk=scheda.pk).exists()


def test_a_row_is_told_as_its_page_and_once(gestione, scheda, rf, amministratore):
    fasi = [FaseServizio.objects.create(scheda=scheda, titolo=t, sort_order=n) for n, t in enumerate("ab")]
    richiesta = rf.get("/")
    richiesta.user = amministratore
    assert [uso.nome for uso in eliminazione.usi_di(richiesta, [*fasi, scheda])] == ["Permesso di sosta"]


def test_other_faults_stay_faults(rf):
    assert eliminazione.oggetto_trattenuto(rf.get("/gestione/"), ValueError()) is None


def test_a_long_list_is_cut_and_the_rest_counted(gestione, scheda):
    ufficio = scheda.unita_responsabile
    for n in range(35):
        crea_scheda(f"Servizio {n}", unita_responsabile=ufficio, condizioni_servizio=scheda.condizioni_servizio)
    testo = gestione.get(elimina(gestione, ufficio)).content.decode()
    assert "E altri 6." in testo
