"""The list of the places and their pages."""

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comune_site.contenuti.models import ContattoPagina, PuntoContatto, VoceContatto
from tests.factories.contenuti import crea_elenco, crea_evento, crea_luogo, crea_termine, crea_ufficio

pytestmark = pytest.mark.django_db


@pytest.fixture
def leggi(client):
    """Return the document at an address, which must answer 200."""

    def _leggi(indirizzo, **parametri):
        cache.clear()
        risposta = client.get(indirizzo, parametri)
        assert risposta.status_code == 200
        return BeautifulSoup(risposta.content, "html.parser")

    return _leggi


def elenco():
    return crea_elenco("Luoghi", "vivere").url


def titoli(zuppa):
    return [a.get_text() for a in zuppa.select(".it-card-title a")]


def test_the_categories_in_use_are_links_that_count_and_narrow(leggi):
    cultura = crea_termine("tipi_luogo", "Centro per la cultura")
    crea_luogo("Teatro", tipo=crea_termine("tipi_luogo", "Teatro", cultura))
    crea_luogo("Museo", tipo=crea_termine("tipi_luogo", "Museo", cultura))
    crea_luogo("Parco", tipo=crea_termine("tipi_luogo", "Parco e giardino"))
    zuppa = leggi(elenco())
    categorie = {a.get_text(): a["href"] for a in zuppa.select('nav[aria-label="Categorie di luoghi"] a')}
    assert categorie == {
        "Tutti i luoghi": "?",
        "Centro per la cultura (2)": "?tipo=centro-per-la-cultura",
        "Parco e giardino (1)": "?tipo=parco-e-giardino",
    }
    assert titoli(zuppa) == ["Museo", "Parco", "Teatro"]
    assert titoli(leggi(elenco(), tipo="centro-per-la-cultura")) == ["Museo", "Teatro"]
    assert titoli(leggi(elenco(), tipo="teatro")) == ["Teatro"]


def test_an_unknown_category_is_told_and_all_places_stay(leggi):
    crea_luogo("Parco")
    zuppa = leggi(elenco(), tipo="inventata", pagina="99")
    assert "La categoria che hai chiesto non esiste" in zuppa.get_text()
    assert titoli(zuppa) == ["Parco"]


def test_every_place_is_in_a_plain_list_with_its_address(leggi):
    crea_luogo("Parco", indirizzo="Via del Lago 12")
    voce = leggi(elenco()).select_one(".elenco-indirizzi li")
    assert "Via del Lago 12" in voce.get_text()
    assert voce.select("a")[1]["href"].startswith("https://www.openstreetmap.org/?mlat=42.448120&mlon=12.081340")


def test_the_page_says_where_it_is_who_sits_there_and_what_happens(leggi):
    luogo = crea_luogo("Municipio")
    crea_ufficio("Ufficio in piazza", sede=luogo)
    crea_evento("Concerto", luogo=luogo)
    punto = PuntoContatto.objects.create(nome="Portineria")
    VoceContatto.objects.create(punto=punto, tipo="telefono", valore="0761 000100")
    ContattoPagina.objects.create(pagina_id=luogo.pk, punto=punto)
    zuppa = leggi(luogo.url)
    assert "Apri nella mappa" in zuppa.find(id="indirizzo").get_text()
    assert "Ufficio in piazza" in zuppa.find(id="servizi").get_text()
    assert zuppa.find(id="eventi").select_one('a[data-element="event-link"]').get_text() == "Concerto"
    assert zuppa.find(id="contatti").find("a", string="0761 000100")["href"].startswith("tel:")
    assert not zuppa.find_all(["iframe", "embed"])
    voci = [a["href"][1:] for a in zuppa.select('[data-element="page-index"] a')]
    assert voci and all(zuppa.find(id=ancora) for ancora in voci)


def test_a_place_without_position_has_no_link_to_the_map(leggi):
    luogo = crea_luogo("Da trovare", latitudine=None, longitudine=None)
    assert "Apri nella mappa" not in leggi(luogo.url).get_text()


def test_half_a_position_is_refused():
    with pytest.raises(ValidationError) as errore:
        crea_luogo(longitudine=None)
    assert "longitudine" in errore.value.error_dict


def test_the_questions_to_the_database_do_not_grow_with_the_places(client):
    def quante():
        cache.clear()
        with CaptureQueriesContext(connection) as fatte:
            client.get(elenco())
        return len(fatte)

    crea_luogo("Primo", tipo=crea_termine("tipi_luogo", "Parco"))
    quante()
    poche = quante()
    for n in range(20):
        crea_luogo(f"Luogo {n}", tipo=crea_termine("tipi_luogo", f"Tipo {n}"))
    quante()
    assert quante() <= poche + 1
