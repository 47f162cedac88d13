"""How the pages behave, whatever the contents."""

import json

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache

from comune_site.contenuti.models import NotiziaPage, ServizioPage
from comune_site.contenuti.templatetags.contenuti import metatag
from tests.factories.contenuti import crea_categoria, crea_scheda

SCHEDA = "/servizi/mobilita-e-trasporti/permesso-ztl/"


@pytest.mark.parametrize(
    ("indirizzo", "massimo"),
    [
        ("/", 25),
        ("/servizi/", 18),
        ("/servizi/mobilita-e-trasporti/", 18),
        (SCHEDA, 22),
        ("/novita/", 20),
        ("/argomenti/", 18),
        ("/argomenti/ztl/", 22),
        ("/ricerca/?q=permesso", 25),
    ],
)
def test_a_page_asks_the_database_a_bounded_number_of_questions(
    comune, client, django_assert_max_num_queries, indirizzo, massimo
):
    client.get(indirizzo)
    cache.clear()
    with django_assert_max_num_queries(massimo):
        client.get(indirizzo)


def test_reading_a_scheda_writes_nothing(comune, client):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.get(SCHEDA)
    with CaptureQueriesContext(connection) as fatte:
        client.get(SCHEDA)
    assert not [q["sql"] for q in fatte if not q["sql"].lstrip().upper().startswith("SELECT")]


def test_a_service_that_is_not_active_says_why_and_cannot_be_started(db, client):
    scheda = crea_scheda(codice_servizio="permesso-ztl", stato="disattivo", motivo_stato="Sospeso fino a marzo.")
    html = client.get(scheda.url).content.decode()
    assert "Servizio non attivo" in html
    assert "Sospeso fino a marzo." in html
    assert "Accedi per richiedere" not in html


def test_a_scheda_whose_service_is_not_installed_sends_to_the_counter(db, client):
    scheda = crea_scheda(codice_servizio="servizio-che-non-esiste")
    html = client.get(scheda.url).content.decode()
    assert "/richieste/" not in html
    assert 'data-element="service-generic-access"' in html


def test_the_metadata_cannot_close_their_element():
    html = metatag({"name": "</script><script>alert(1)</script><!-- & -->"})
    assert html.count("<") == 2
    assert json.loads(BeautifulSoup(html, "html.parser").script.string)["name"].startswith("</script>")


def test_what_an_editor_writes_in_a_title_is_text(db, client):
    scheda = crea_scheda('Scheda <b>"strana"</b> & altro', slug="strana")
    html = client.get(scheda.url).content.decode()
    assert "<b>" not in BeautifulSoup(html, "html.parser").h1.decode_contents()
    dati = json.loads(BeautifulSoup(html, "html.parser").select_one('[data-element="metatag"]').string)
    assert dati["name"] == 'Scheda <b>"strana"</b> & altro'


@pytest.mark.parametrize("chiave", ['"', "*", "' OR 1=1 --", "((", "AND", "a" * 500, "\x00permesso", "%%", "città è"])
def test_an_absurd_search_is_answered(comune, client, chiave):
    for indirizzo in ("/ricerca/", "/servizi/", "/novita/"):
        assert client.get(indirizzo, {"q": chiave, "pagina": "999"}).status_code == 200


def test_search_finds_a_scheda_by_words_of_its_text(comune, client):
    html = client.get("/ricerca/", {"q": "telecamere"}).content.decode()
    assert "Richiedere permesso di accesso ad area ZTL" in html
    assert "Nessun risultato" in client.get("/ricerca/", {"q": "xyzzyx"}).content.decode()


def test_a_draft_is_not_on_the_site(comune, client):
    bozza = crea_categoria().add_child(instance=ServizioPage(title="Ancora da scrivere", live=False))
    assert "Ancora da scrivere" not in client.get("/servizi/").content.decode()
    assert client.get(bozza.url).status_code == 404


def test_the_services_of_a_category_can_be_searched(comune, client):
    html = client.get("/servizi/mobilita-e-trasporti/", {"q": "disabilità"}).content.decode()
    assert html.count('data-element="service-link"') == 1


def test_the_home_shows_the_newest_news_when_none_is_chosen(comune, client):
    from comune_site.contenuti.models import HomePage

    HomePage.objects.update(contenuto_in_evidenza=None)
    nuova = NotiziaPage.objects.order_by("-data").first()
    assert nuova.title in BeautifulSoup(client.get("/").content, "html.parser").find(id="evidenza-titolo").get_text()
