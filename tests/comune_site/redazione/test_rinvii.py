"""A page that changes address leaves a redirect behind; pictures ask for words; previews are three."""

from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from comune_site.contenuti.models import NotiziaPage, ServizioPage, SottosezionePage
from tests.comune_site.redazione.modulo import modifica


def test_a_new_slug_leaves_a_redirect(responsabile, client, django_capture_on_commit_callbacks):
    notizia = NotiziaPage.objects.live().first()
    prima = notizia.url
    with django_capture_on_commit_callbacks(execute=True):
        modifica(responsabile, notizia, "action-publish", slug="un-altro-indirizzo")
    risposta = client.get(prima)
    assert risposta.status_code == 301
    assert risposta["Location"].endswith("/un-altro-indirizzo/")


def test_a_page_moved_leaves_a_redirect(responsabile, client):
    notizia = NotiziaPage.objects.live().first()
    prima, nuova_madre = notizia.url, SottosezionePage.objects.get(title="Comunicati")
    responsabile.post(reverse("wagtailadmin_pages:move_confirm", args=[notizia.pk, nuova_madre.pk]))
    risposta = client.get(prima)
    assert risposta.status_code == 301
    assert risposta["Location"] == NotiziaPage.objects.get(pk=notizia.pk).url


def test_the_children_of_a_page_moved_leave_theirs(responsabile, django_capture_on_commit_callbacks):
    scheda = ServizioPage.objects.live().first()
    categoria = scheda.get_parent()
    prima = scheda.url
    with django_capture_on_commit_callbacks(execute=True):
        modifica(responsabile, categoria.specific, "action-publish", slug="unaltra-categoria")
    assert Redirect.objects.filter(old_path=prima.rstrip("/"), automatically_created=True).exists()


def test_redirects_are_listed_in_italian_to_who_publishes(responsabile, redattore):
    indirizzo = reverse("wagtailredirects:index")
    testo = responsabile.get(indirizzo).content.decode()
    assert "Reindirizzamenti" in testo
    assert redattore.get(indirizzo).status_code in (302, 403)


def test_a_picture_asks_for_its_description_at_upload(redattore):
    testo = redattore.get(reverse("wagtailimages:add")).content.decode()
    assert 'name="description"' in testo
    assert "escrizione" in testo


def test_the_preview_has_telephone_tablet_and_desktop_in_italian(redattore):
    notizia = NotiziaPage.objects.live().first()
    html = redattore.get(reverse("wagtailadmin_pages:edit", args=[notizia.pk])).content.decode()
    misure = BeautifulSoup(html, "html.parser").select('input[name="preview-size"]')
    assert [misura["value"] for misura in misure] == ["mobile", "tablet", "desktop"]
    assert all("Anteprima" in misura["aria-label"] for misura in misure)
