"""The drawing for sharing, whatever the title and the coat of arms."""

import pytest
from wagtail.models import Site

from comune_site.contenuti.models import ImpostazioniSito
from comune_site.contenuti.semina.immagini import immagine
from tests.factories.contenuti import crea_home, crea_scheda
from tests.factories.diffusione import aperta, indirizzo_immagine


@pytest.mark.parametrize("titolo", ["A", "Parola " * 36, "Precipitevolissimevolmente" * 9, "#[*_$ \\ @tag", "日本 🏛️"])
def test_no_title_stops_the_drawing(db, client, titolo):
    scheda = crea_scheda(titolo.strip(), slug="strana")
    assert client.get(indirizzo_immagine(client, scheda.url)).status_code == 200


def test_the_coat_of_arms_of_the_office_takes_the_place_of_ours(db, client):
    home = crea_home()
    prima = indirizzo_immagine(client, home.url)
    sito = Site.objects.get(is_default_site=True)
    ImpostazioniSito.objects.update_or_create(site=sito, defaults={"stemma": immagine("borgo")})
    dopo = indirizzo_immagine(client, home.url)
    assert dopo != prima
    disegno = aperta(client.get(dopo)).convert("RGB")
    angolo = disegno.crop((80, 520, 180, 580)).getcolors(maxcolors=100_000)
    assert len(angolo) > 100
