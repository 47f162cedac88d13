"""Pictures for sharing: made once, named by what they show, for public pages only."""

import pytest

from comune_site.contenuti.models import NotiziaPage, ServizioPage
from comune_site.diffusione import deposito
from tests.factories.diffusione import aperta, indirizzo_immagine

SCHEDA = "/servizi/mobilita-e-trasporti/permesso-ztl/"


def test_a_page_announces_a_picture_of_the_right_size_that_may_be_kept(comune, client):
    risposta = client.get(indirizzo_immagine(client, SCHEDA))
    assert risposta.status_code == 200
    assert risposta["Content-Type"] == "image/png"
    assert "immutable" in risposta["Cache-Control"] and "public" in risposta["Cache-Control"]
    assert risposta["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert aperta(risposta).size == (1200, 630)


def test_the_drawing_has_the_colour_of_the_comune_and_words_on_it(comune, client):
    disegno = aperta(client.get(indirizzo_immagine(client, SCHEDA))).convert("RGB")
    colori = {colore for _quanti, colore in disegno.getcolors(maxcolors=1_000_000)}
    assert disegno.getpixel((1190, 10)) == (0, 0x67, 0x3F)
    assert len(colori) > 50
    titolo = disegno.crop((80, 124, 1120, 434)).getcolors(maxcolors=1_000_000)
    assert len(titolo) > 10


def test_a_photo_is_cut_around_its_focal_point(comune, client):
    notizia = NotiziaPage.objects.live().exclude(immagine=None).first()
    risposta = client.get(indirizzo_immagine(client, notizia.url))
    assert risposta["Content-Type"] == "image/jpeg"
    assert aperta(risposta).size == (1200, 630)


def test_a_photo_whose_file_is_gone_gives_way_to_the_drawing(comune, client):
    notizia = NotiziaPage.objects.live().exclude(immagine=None).first()
    indirizzo = indirizzo_immagine(client, notizia.url)
    notizia.immagine.file.storage.delete(notizia.immagine.file.name)
    assert aperta(client.get(indirizzo)).size == (1200, 630)


def test_drawing_a_page_makes_no_picture(comune, client):
    client.get(SCHEDA)
    assert not deposito.cartella().exists()


def test_the_second_request_makes_nothing_again(comune, client, monkeypatch):
    indirizzo = indirizzo_immagine(client, SCHEDA)
    primo = b"".join(client.get(indirizzo).streaming_content)
    monkeypatch.setattr("comune_site.diffusione.viste.immagine_sociale", lambda *a: pytest.fail("fatta di nuovo"))
    assert b"".join(client.get(indirizzo).streaming_content) == primo


def test_a_new_title_gives_a_new_name_and_the_old_one_leads_there(comune, client):
    vecchio = indirizzo_immagine(client, SCHEDA)
    client.get(vecchio)
    scheda = ServizioPage.objects.get(slug="permesso-ztl")
    scheda.title = "Un altro titolo"
    scheda.save()
    nuovo = indirizzo_immagine(client, SCHEDA)
    assert nuovo != vecchio
    risposta = client.get(vecchio)
    assert (risposta.status_code, risposta["Location"]) == (302, nuovo)
    client.get(nuovo)
    assert [p.name for p in deposito.cartella().iterdir()] == [nuovo.rsplit("/", 1)[1]]


def test_a_page_withdrawn_or_made_private_has_no_picture_any_more(comune, client):
    indirizzo = indirizzo_immagine(client, SCHEDA)
    assert client.get(indirizzo).status_code == 200
    scheda = ServizioPage.objects.get(slug="permesso-ztl")
    scheda.unpublish()
    assert client.get(indirizzo).status_code == 404
    scheda.get_latest_revision_as_object().save_revision().publish()
    riservata = scheda.view_restrictions.create(restriction_type="login")
    assert client.get(indirizzo).status_code == 404
    riservata.delete()


@pytest.mark.parametrize(
    "nome", ["999999-0123456789abcdef.png", "1-0123456789abcdef.png", "1-..%2f.png", "9999999999-0123456789abcdef.jpg"]
)
def test_any_other_name_is_not_found(comune, client, nome):
    assert client.get(f"/immagini-sociali/{nome}").status_code == 404


def test_the_folder_is_bounded(comune, client, monkeypatch):
    monkeypatch.setattr(deposito, "FILE_MASSIMI", 3)
    monkeypatch.setattr(deposito, "SCARTO", 1)
    for pagina in ServizioPage.objects.live()[:6]:
        client.get(indirizzo_immagine(client, pagina.url))
    assert len(list(deposito.cartella().iterdir())) <= 3
