"""The pages with a role: questions, funded projects, plan of improvement, cookies, site map."""

import re
from datetime import date, timedelta

import pytest

from comune_site.contenuti import ruoli
from comune_site.contenuti.models import (
    AzioneMiglioramento,
    DomandaFrequente,
    NotiziaPage,
    PaginaGenerica,
    ProgettoPnrrPage,
    ServizioPage,
    SottosezionePage,
)


def test_the_questions_are_all_there_and_those_of_a_service_lead_to_its_scheda(pagina):
    testo = pagina("/domande-frequenti/")
    assert testo.count("<summary>") == DomandaFrequente.objects.count() >= 12
    scheda = ServizioPage.objects.get(codice_servizio="permesso-ztl")
    assert f'href="{scheda.url}"' in testo


def test_a_question_is_found_by_its_words_and_one_not_published_is_not_shown(pagina):
    DomandaFrequente.objects.create(domanda="Dove si prende il gonfalone?", risposta="<p>In municipio.</p>")
    DomandaFrequente.objects.create(domanda="Una bozza sul gonfalone?", risposta="<p>Si vedrà.</p>", pubblicata=False)
    testo = pagina("/domande-frequenti/?q=gonfalone")
    assert "Dove si prende il gonfalone?" in testo
    assert "1 domanda trovata" in testo
    assert "Una bozza" not in testo
    assert "Nessun risultato" in pagina("/domande-frequenti/?q=xyzzyx")


def test_a_scheda_shows_its_own_questions_and_their_entry_in_the_index(pagina):
    scheda = ServizioPage.objects.get(codice_servizio="permesso-ztl")
    testo = pagina(scheda.url)
    assert 'href="#domande-frequenti"' in testo and "Posso chiedere il permesso ZTL per un" in testo
    scheda.domande.all().delete()
    assert "#domande-frequenti" not in pagina(scheda.url)


def test_the_funded_projects_are_listed_by_mission_and_each_says_its_figures(pagina):
    elenco = pagina("/attuazione-misure-pnrr/")
    assert elenco.index("Missione 1") < elenco.index("Missione 2")
    progetto = ProgettoPnrrPage.objects.get(slug="nuovo-sito-e-servizi-online")
    testo = pagina(progetto.url)
    assert "79.922,00 euro" in testo
    assert progetto.cup in testo
    assert progetto.get_stato_display() in testo
    assert testo.split("<footer")[0].count("NextGenerationEU") >= 1


def test_the_plan_of_improvement_is_in_the_footer_only_while_it_is_published(pagina):
    assert "Piano di miglioramento del sito" not in pagina("/")
    home = PaginaGenerica.objects.get(ruolo="faq").get_parent()
    piano = home.add_child(
        instance=PaginaGenerica(
            title="Piano di miglioramento del sito", slug="piano", ruolo="piano", descrizione="Che cosa faremo."
        )
    )
    for giorni, azione in ((60, "Ridurre gli script"), (30, "Comprimere le immagini")):
        AzioneMiglioramento.objects.create(
            pagina=piano, metrica="lcp", dove="Home", azione=azione, entro=date(2026, 12, 1) + timedelta(days=giorni)
        )
    piede = pagina("/").split("<footer")[1]
    assert re.search(r'<a href="/piano/">Piano di miglioramento del sito</a>', piede)
    testo = pagina("/piano/")
    assert testo.index("Comprimere le immagini") < testo.index("Ridurre gli script")
    piano.unpublish()
    assert "Piano di miglioramento del sito" not in pagina("/")


def test_the_page_of_cookies_names_those_that_the_site_really_sets(pagina, settings):
    settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME = "__Host-sessione", "__Host-csrf"
    testo = pagina("/cookie/")
    for nome in ("__Host-sessione", "__Host-csrf", settings.ACCESSO_COOKIE_NAME):
        assert f"<code>{nome}</code>" in testo
    assert "Web Analytics Italia" not in testo
    assert 'href="/cookie/"' in testo.split("<footer")[1]


def test_without_a_number_of_the_statistics_nothing_of_them_is_on_the_page(pagina, settings):
    assert "statistiche.js" not in pagina("/")
    settings.WAI_SITO = "123"
    testo = pagina("/cookie/")
    assert "statistiche.js" in testo and 'data-statistiche="123"' in testo and "data-consenso-cambia" in testo


def test_a_long_list_stands_in_the_site_map_by_its_own_page_alone(pagina, monkeypatch):
    notizia = NotiziaPage.objects.live().filter(path__startswith=SottosezionePage.objects.get(title="Notizie").path)[0]
    assert notizia.title in pagina("/mappa-del-sito/")
    monkeypatch.setattr(ruoli, "FIGLI_NELLA_MAPPA", 1)
    testo = pagina("/mappa-del-sito/").split("<main")[1].split("<footer")[0]
    assert notizia.title not in testo
    assert ">Notizie</a>" in testo


@pytest.mark.parametrize("indirizzo", ["/non-esiste/", "/servizi/non-esiste/"])
def test_who_gets_lost_finds_the_search_and_the_four_sections(comune, client, indirizzo):
    risposta = client.get(indirizzo)
    testo = risposta.content.decode().split("<main")[1].split("<footer")[0]
    assert risposta.status_code == 404
    assert 'name="q"' in testo
    for sezione in ("Amministrazione", "Novità", "Servizi", "Vivere"):
        assert sezione in testo


def test_a_service_on_another_platform_has_its_button_here(pagina):
    scheda = ServizioPage.objects.live().filter(codice_servizio="").first()
    scheda.canale_digitale_url = "https://pratiche.example.it/edilizia"
    scheda.save()
    assert scheda.url_online == ""
    testo = pagina(scheda.url)
    assert re.search(
        r'<a[^>]*href="https://pratiche.example.it/edilizia"[^>]*data-element="service-online-access"', testo
    )
    scheda.stato, scheda.motivo_stato = "disattivo", "Lavori in corso."
    scheda.save()
    assert "pratiche.example.it" not in pagina(scheda.url)


def test_the_questions_cost_the_same_whatever_their_number(comune, client, django_assert_max_num_queries):
    client.get("/domande-frequenti/")
    with django_assert_max_num_queries(30) as prima:
        client.get("/domande-frequenti/")
    scheda = ServizioPage.objects.first()
    DomandaFrequente.objects.bulk_create(
        DomandaFrequente(domanda=f"Domanda {n}?", risposta="<p>Sì.</p>", servizio=scheda) for n in range(30)
    )
    with django_assert_max_num_queries(len(prima)):
        client.get("/domande-frequenti/")


def test_a_category_with_nothing_in_it_is_not_in_the_site_map(pagina):
    testo = pagina("/mappa-del-sito/").split("<main")[1].split("<footer")[0]
    assert ">Appalti pubblici</a>" not in testo
    assert ">Mobilità e trasporti</a>" in testo
