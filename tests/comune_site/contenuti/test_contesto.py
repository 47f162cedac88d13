"""The object `sito`: always whole, on every host, never touching the session."""

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.test import RequestFactory

from comune_site.contenuti.contesto import sito
from comune_site.contenuti.models import CategoriaServizioPage, ImpostazioniSito, PaginaGenerica, VersioneCornice

CHIAVI = {
    "allerte",
    "statistiche",
    "nome",
    "nome_breve",
    "motto",
    "stemma_url",
    "regione",
    "lingua",
    "lingue",
    "alternative",
    "accedi_url",
    "menu",
    "menu_secondario",
    "social",
    "cerca_url",
    "pie",
    "contatti",
    "link",
    "home_url",
    "frammenti",
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


def test_it_costs_few_queries_fewer_once_read_and_nothing_when_unused(comune, richiesta, django_assert_num_queries):
    with django_assert_num_queries(0):
        oggetto = sito(richiesta)
    from wagtail.models import Site

    Site.get_site_root_paths()
    VersioneCornice.cambia()
    with django_assert_num_queries(7):
        str(oggetto["sito"])
    with django_assert_num_queries(0):
        str(sito(richiesta)["sito"])
    with django_assert_num_queries(1):
        str(sito(RequestFactory().get("/"))["sito"])


def _oggetto():
    return sito(RequestFactory().get("/"))["sito"]


def test_a_page_moved_drafted_or_deleted_shows_at_once(comune):
    faq = PaginaGenerica.objects.get(ruolo="faq")
    assert _oggetto()["link"]["faq"] == "/domande-frequenti/"
    faq.slug = "domande"
    faq.save()
    assert _oggetto()["link"]["faq"] == "/domande/"
    ambiente = CategoriaServizioPage.objects.get(title="Ambiente")
    assert "Ambiente" in {v["titolo"] for v in _oggetto()["pie"]["categorie"]}
    *altre, ultima = ambiente.get_children().live()
    for scheda in altre:
        scheda.specific.unpublish()
    assert "Ambiente" in {v["titolo"] for v in _oggetto()["pie"]["categorie"]}
    ultima.specific.delete()
    assert "Ambiente" not in {v["titolo"] for v in _oggetto()["pie"]["categorie"]}


def test_a_setting_changed_shows_at_once(comune):
    assert _oggetto()["motto"]
    impostazioni = ImpostazioniSito.objects.get()
    impostazioni.motto = "Un motto nuovo"
    impostazioni.save()
    assert _oggetto()["motto"] == "Un motto nuovo"


def test_what_another_process_changed_shows_at_once(comune):
    """It leaves no trace here but the sign in the database."""
    prima = _oggetto()["motto"]
    ImpostazioniSito.objects.update(motto="Scritto altrove")
    assert _oggetto()["motto"] == prima
    VersioneCornice.cambia()
    assert _oggetto()["motto"] == "Scritto altrove"


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
