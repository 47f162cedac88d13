"""Pictures are served; originals and documents are not."""

from django.core.files.storage import default_storage

from comune_site.contenuti.semina.immagini import immagine


def test_a_cut_of_a_picture_is_served_and_may_be_kept(db, client):
    taglio = immagine("borgo").get_rendition("fill-416x234|format-webp")
    risposta = client.get(taglio.url)
    assert risposta.status_code == 200
    assert risposta["Content-Type"] == "image/webp"
    assert "public" in risposta["Cache-Control"]
    assert b"".join(risposta.streaming_content)[8:12] == b"WEBP"


def test_the_view_leads_to_nothing_but_the_cuts(db, client):
    originale = immagine("borgo").file
    assert default_storage.exists(originale.name)
    for salto in ("..", "%2e%2e", "%2e%2e%2f%2e%2e/media"):
        assert client.get(f"/media/images/{salto}/{originale.name}").status_code in (400, 404)


def test_the_coat_of_arms_chosen_by_the_office_takes_the_place_of_ours(db, client):
    from wagtail.models import Site

    from comune_site.contenuti.models import ImpostazioniSito
    from tests.factories.contenuti import crea_home

    crea_home()
    assert "contenuti/stemma" in client.get("/").content.decode()
    ImpostazioniSito.objects.create(site=Site.objects.get(is_default_site=True), stemma=immagine("fonte"))
    html = client.get("/").content.decode()
    assert "contenuti/stemma" not in html
    assert "/media/images/fonte.max-164x164" in html
