"""What the example comune tells the world, page by page."""

import pytest
from bs4 import BeautifulSoup
from lxml import etree

SPAZIO = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def indirizzi(client) -> list[str]:
    risposta = client.get("/sitemap.xml")
    assert risposta.status_code == 200
    return [luogo.text for luogo in etree.fromstring(risposta.content).findall("s:url/s:loc", SPAZIO)]


def test_the_map_holds_every_public_page_with_its_date_and_nothing_else(comune, client, settings):
    trovati = indirizzi(client)
    assert f"{settings.SITO_URL}/" in trovati
    assert f"{settings.SITO_URL}/servizi/mobilita-e-trasporti/permesso-ztl/" in trovati
    assert len(trovati) == len(set(trovati)) > 100
    assert not [u for u in trovati if "/ricerca/" in u]
    albero = etree.fromstring(client.get("/sitemap.xml").content)
    assert len(albero.findall("s:url/s:lastmod", SPAZIO)) == len(trovati)


def test_each_address_of_the_map_answers(comune, client, settings):
    for indirizzo in indirizzi(client)[::9]:
        assert client.get(indirizzo.removeprefix(settings.SITO_URL)).status_code == 200


@pytest.mark.parametrize(
    ("indirizzo", "attesi"),
    [
        ("/", {"/novita/rss.xml", "/vivere-il-comune/eventi/rss.xml", "/vivere-il-comune/eventi/calendario.ics"}),
        ("/novita/", {"/novita/rss.xml"}),
        ("/novita/avvisi/", {"/novita/rss.xml", "/novita/avvisi/rss.xml"}),
        ("/vivere-il-comune/eventi/", {"/vivere-il-comune/eventi/rss.xml", "/vivere-il-comune/eventi/calendario.ics"}),
        ("/servizi/", set()),
    ],
)
def test_pages_announce_their_feeds_and_each_answers(comune, client, settings, indirizzo, attesi):
    documento = BeautifulSoup(client.get(indirizzo).content, "html.parser")
    annunciati = {
        a["href"].removeprefix(settings.SITO_URL) for a in documento.select('head link[rel="alternate"][type]')
    }
    assert annunciati == attesi
    for flusso in annunciati:
        assert client.get(flusso).status_code == 200


def test_the_example_comune_has_its_sections_in_english_and_every_switch_leads_somewhere(comune, client):
    for indirizzo in ("/", "/servizi/", "/novita/avvisi/", "/en/", "/en/services/", "/en/living-in-pietrachiara/"):
        documento = BeautifulSoup(client.get(indirizzo).content, "html.parser")
        (cambio,) = documento.select("a.lingua")
        assert client.get(cambio["href"]).status_code == 200
    voci = [a.get_text() for a in documento.select('[data-element="main-navigation"] a')]
    assert voci == ["Administration", "News", "Services", "Living in Pietrachiara"]
