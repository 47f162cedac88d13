"""The object `sito`: always whole, on every host, never touching the session."""

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.test import RequestFactory

from comune_site.contenuti.contesto import sito

CHIAVI = {
    "nome",
    "nome_breve",
    "motto",
    "stemma_url",
    "regione",
    "lingua",
    "accedi_url",
    "menu",
    "menu_secondario",
    "social",
    "cerca_url",
    "pie",
    "contatti",
    "link",
    "home_url",
}


@pytest.fixture
def richiesta():
    richiesta = RequestFactory().get("/servizi/")
    richiesta.session = SessionStore()
    return richiesta


def test_it_has_every_part_the_layouts_read(comune, richiesta):
    oggetto = sito(richiesta)["sito"]
    assert set(oggetto.keys()) == CHIAVI
    assert [v["titolo"] for v in oggetto["menu"] if v["attivo"]] == ["Servizi"]
    assert [v["titolo"] for v in oggetto["pie"]["novita"]] == ["Notizie", "Comunicati", "Avvisi"]
    assert len(oggetto["pie"]["amministrazione"]) == 7
    assert "Appalti pubblici" not in [v["titolo"] for v in oggetto["pie"]["categorie"]]
    assert oggetto["menu_secondario"][-1]["data_element"] == "all-topics"


def test_it_never_reads_the_session(comune, richiesta):
    str(sito(richiesta)["sito"])
    assert not richiesta.session.accessed


def test_it_costs_four_queries_and_nothing_when_unused(comune, richiesta, django_assert_num_queries):
    with django_assert_num_queries(0):
        oggetto = sito(richiesta)
    from wagtail.models import Site

    Site.get_site_root_paths()
    with django_assert_num_queries(4):
        str(oggetto["sito"])
    with django_assert_num_queries(0):
        str(sito(richiesta)["sito"])


def test_on_two_hosts_the_links_are_absolute(comune, richiesta, settings):
    """C.SE.5.2."""
    settings.SITO_URL = "https://comune.pietrachiara.vt.it"
    settings.SERVIZI_URL = "https://servizi.comune.pietrachiara.vt.it"
    oggetto = sito(richiesta)["sito"]
    assert oggetto["accedi_url"] == "https://servizi.comune.pietrachiara.vt.it/accedi/"
    collegamenti = [v["url"] for v in oggetto["menu"] + oggetto["menu_secondario"] + oggetto["pie"]["categorie"]]
    collegamenti += [oggetto["home_url"], oggetto["cerca_url"], oggetto["link"]["faq"], oggetto["contatti"]["urp_url"]]
    assert all(url.startswith("https://comune.pietrachiara.vt.it/") for url in collegamenti)


def test_an_address_that_does_not_exist_is_answered_inside_the_site(comune, client):
    risposta = client.get("/non/esiste/")
    html = risposta.content.decode()
    assert risposta.status_code == 404
    assert 'data-element="management"' in html
    assert not risposta.cookies
