"""The search page: filters, counts, state of the services, bad input."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from comune_site.contenuti.models import ArgomentoPage, Classificazione
from tests.factories.contenuti import crea_argomento, crea_scheda
from tests.factories.ricerca import crea_notizia


def opzioni(risposta, nome):
    filtro = next(f for f in risposta.context["ricerca"].filtri if f.nome == nome)
    return {o.valore: o.quante for o in filtro.opzioni}


@pytest.fixture
def vario(sito):
    """Five pages that say "festa", of two types, argomenti, dates."""
    sport = crea_argomento("Sport")
    for numero, giorno in enumerate([date(2026, 1, 10), date(2026, 2, 10), date(2026, 3, 10)]):
        notizia = crea_notizia(f"Festa numero {numero}", slug=f"festa-{numero}", data=giorno)
        if numero:
            Classificazione.objects.create(pagina_id=notizia.pk, argomento=sport, sort_order=0)
    crea_scheda("Patrocinio per una festa", unita_responsabile=sito["ufficio"])
    return sport


def test_types_argomenti_and_categories_are_counted(vario, client):
    risposta = client.get("/ricerca/", {"q": "festa"})
    assert opzioni(risposta, "tipo") == {"servizi": 1, "novita": 4}
    assert opzioni(risposta, "argomento") == {"sport": 2, ArgomentoPage.objects.first().slug: 1}
    assert opzioni(risposta, "categoria") == {"mobilita-e-trasporti": 1}
    html = BeautifulSoup(risposta.content, "html.parser")
    assert html.find("label", string="Novità (4)")
    assert html.find("label", string="Mobilità e trasporti (1)")


def test_within_a_group_one_is_enough_and_across_groups_all_are_wanted(vario, cerca):
    assert len(cerca("festa", tipo=["servizi", "novita"])) == 5
    assert cerca("festa", tipo="servizi") == ["Patrocinio per una festa"]
    assert set(cerca("festa", tipo=["servizi", "novita"], argomento="sport")) == {"Festa numero 1", "Festa numero 2"}
    assert cerca("festa", tipo="servizi", argomento="sport") == []


def test_the_counts_of_a_group_ignore_its_own_choices_and_obey_the_others(vario, client):
    risposta = client.get("/ricerca/", {"q": "festa", "tipo": "servizi"})
    assert opzioni(risposta, "tipo") == {"servizi": 1, "novita": 4}
    assert "sport" not in opzioni(risposta, "argomento")
    risposta = client.get("/ricerca/", {"q": "festa", "argomento": "sport"})
    assert opzioni(risposta, "tipo") == {"novita": 2}


def test_a_period_narrows_and_the_newest_may_come_first(vario, cerca):
    assert set(cerca("festa", dal="2026-02-01", al="2026-02-28")) == {"Festa numero 1"}
    assert set(cerca("festa", tipo="novita", al="10/02/2026")) == {"Festa numero 0", "Festa numero 1"}
    assert cerca("festa numero", ordine="data") == ["Festa numero 2", "Festa numero 1", "Festa numero 0"]


def test_a_broken_period_is_said_by_its_field_and_does_not_narrow(vario, client):
    for parametri, messaggio in (
        ({"dal": "31/02/2026"}, "Questa data non esiste"),
        ({"dal": "ieri", "al": "9999999-01-01"}, "Questa data non esiste"),
        ({"dal": "2026-05-01", "al": "2026-01-01"}, "La data finale viene prima"),
    ):
        risposta = client.get("/ricerca/", {"q": "festa", **parametri})
        assert messaggio in risposta.content.decode()
        assert len(risposta.context["risultati"]) == 5


def test_a_filter_that_does_not_exist_is_said_and_left_out(vario, client):
    for parametri in ({"tipo": "astronavi"}, {"argomento": "\x00'; --"}, {"categoria": ["x"] * 500}):
        risposta = client.get("/ricerca/", {"q": "festa", **parametri})
        assert "Uno dei filtri richiesti non esiste" in risposta.content.decode()
        assert len(risposta.context["risultati"]) == 5
    assert "astronavi" not in client.get("/ricerca/", {"q": "festa", "tipo": "astronavi"}).context["ricerca"].parametri


def test_a_filter_chosen_stays_ticked_even_when_nothing_is_left(vario, client):
    html = BeautifulSoup(client.get("/ricerca/?q=rifiuti&argomento=sport").content, "html.parser")
    casella = html.select_one("#argomento-sport")
    assert casella.has_attr("checked")
    assert html.find("label", attrs={"for": "argomento-sport"}).text == "Sport (0)"
    assert "Nessun risultato con questi filtri" in html.text
    assert html.find("a", string="Rimuovi tutti i filtri")["href"] == "?q=rifiuti"


def test_pages_are_turned_with_the_filters(vario, client):
    for numero in range(25):
        crea_notizia(f"Gara {numero}", slug=f"gara-{numero}", descrizione="Una festa di sport.")
    risposta = client.get("/ricerca/", {"q": "festa", "tipo": "novita", "pagina": "2"})
    assert risposta.context["pagina"].number == 2
    legami = BeautifulSoup(risposta.content, "html.parser").select(".pagination a")
    assert legami
    assert all("q=festa" in a["href"] and "tipo=novita" in a["href"] for a in legami)


def test_a_service_shows_its_state_and_opens_its_flow_only_when_it_is_active(sito, client):
    html = BeautifulSoup(client.get("/ricerca/", {"q": "permesso ztl"}).content, "html.parser")
    primo = html.select_one("#risultati article")
    assert "Servizi" in primo.select_one(".category").text
    assert "Servizio attivo" in primo.text
    assert primo.select_one("a.btn")["href"].startswith("/richieste/permesso-ztl/")
    html = BeautifulSoup(client.get("/ricerca/", {"q": "rifiuti"}).content, "html.parser")
    primo = html.select_one("#risultati article")
    assert "Servizio non attivo" in primo.text
    assert "Sospeso fino a marzo." in primo.text
    assert primo.select_one("a.btn") is None


@pytest.mark.parametrize(
    "chiave",
    [
        '"',
        "*",
        "' OR 1=1 --",
        "((",
        "AND",
        "NOT ztl",
        "a" * 5000,
        "\x00permesso",
        "%%",
        "città è",
        "ǅ ﬃ İ",
        "🎉",
        "<script>",
        "{title} : x",
        "ztl:*",
        "ztl & !x",
        "-ztl",
        "\u202epermesso",
        "di la",
        "1e5 12a 3.14",
    ],
)
def test_an_absurd_search_is_answered(sito, client, chiave):
    for pagina in ("1", "999999999999999999999", "-1", "abc", ""):
        risposta = client.get("/ricerca/", {"q": chiave, "pagina": pagina})
        assert risposta.status_code == 200
        assert "<script>" not in risposta.content.decode().split("<main")[1].split("</form>")[0]
    assert client.get("/ricerca/suggerimenti/", {"q": chiave}).status_code == 200


def test_a_search_without_words_says_what_to_write(sito, client):
    assert "Scrivi almeno una parola" in client.get("/ricerca/", {"q": "?!"}).content.decode()
    assert "Scrivi almeno una parola" not in client.get("/ricerca/").content.decode()


def test_the_questions_to_the_database_do_not_grow_with_the_site(vario, client, django_assert_max_num_queries):
    client.get("/ricerca/", {"q": "festa"})
    with django_assert_max_num_queries(22) as fatte:
        client.get("/ricerca/", {"q": "festa"})
    poche = len(fatte)
    for numero in range(40):
        notizia = crea_notizia(f"Gara {numero}", slug=f"gara-{numero}", descrizione="Una festa di sport.")
        Classificazione.objects.create(pagina_id=notizia.pk, argomento=vario, sort_order=0)
    client.get("/ricerca/")
    with django_assert_max_num_queries(poche):
        client.get("/ricerca/", {"q": "festa"})
