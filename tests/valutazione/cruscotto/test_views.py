import datetime
import re

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission

from valutazione import api

pytestmark = pytest.mark.django_db
INDIRIZZO = "/gestione/valutazione/"


@pytest.fixture(autouse=True)
def _sito_intero(settings, _sito_di_prova):
    """The dashboard lives in the site's admin."""
    settings.ROOT_URLCONF = "comune_site.urls"
    settings.VALUTAZIONE_NOME_SERVIZIO = ""


def persona(*permessi):
    utente = get_user_model().objects.create_user(username="responsabile", is_staff=True)
    utente.user_permissions.set(Permission.objects.filter(codename__in=["access_admin", *permessi]))
    return utente


@pytest.fixture
def ufficio(client):
    """A browser of who may see the figures."""
    client.force_login(persona("view_giudizio"), backend="django.contrib.auth.backends.ModelBackend")
    return client


def in_parole(risposta):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", risposta.content.decode()))


def test_faces_and_stars_are_shown_apart_with_their_numbers(ufficio, apri):
    for numero, faccia in enumerate(["VERDE", "VERDE", "ROSSO"]):
        registrato = api.registra_faccia(apri(f"p{numero}"), faccia)
    api.registra_motivo(registrato.modifica, "ESITO")
    apri("senza voto")
    api.registra_stelle(api.nuovo_gettone("p0"), "4")
    api.registra_stelle(api.nuovo_gettone("p1"), "1", testo="Troppi passi")
    pagina = in_parole(ufficio.get(INDIRIZZO))
    assert "3 voti su 4 utenti serviti (partecipazione 75,0%)" in pagina
    assert "Soddisfatto 2 su 3 66,7%" in pagina
    assert "Risposta negativa 1 su 1 100,0%" in pagina
    assert "2 voti , media 2,5 su 5; positivi (4 o 5 stelle): 1, 50,0%" in pagina
    assert "Troppi passi" in pagina


def test_months_can_be_chosen_and_single_days_cannot(ufficio, apri):
    for mese in (9, 10):
        with time_machine.travel(datetime.datetime(2026, mese, 30, 12, tzinfo=datetime.UTC)):
            api.registra_faccia(apri(f"p{mese}"), "VERDE")
    assert "1 voto su 1 utente servito" in in_parole(ufficio.get(INDIRIZZO, {"dal": "2026-10", "al": "2026-10"}))
    assert "2 voti su 2 utenti serviti" in in_parole(ufficio.get(INDIRIZZO))
    assert "Scegli un'opzione valida" in in_parole(ufficio.get(INDIRIZZO, {"dal": "2026-10-30"})).replace("&#x27;", "'")


def test_a_period_that_ends_before_it_starts_is_explained(ufficio, apri):
    for mese in (9, 10):
        with time_machine.travel(datetime.datetime(2026, mese, 30, 12, tzinfo=datetime.UTC)):
            api.registra_faccia(apri(f"p{mese}"), "VERDE")
    risposta = ufficio.get(INDIRIZZO, {"dal": "2026-10", "al": "2026-09"})
    assert "Il mese finale viene prima di quello iniziale." in in_parole(risposta)


def test_services_are_called_by_name_where_the_site_says_how(ufficio, apri, settings):
    settings.VALUTAZIONE_NOME_SERVIZIO = "tests.valutazione.cruscotto.nomi.nome"
    api.registra_faccia(apri(), "VERDE")
    assert "Il servizio permesso-ztl" in in_parole(ufficio.get(INDIRIZZO))


def test_without_the_permission_neither_page_nor_menu_entry(client):
    client.force_login(persona(), backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(INDIRIZZO).status_code == 302
    assert INDIRIZZO not in client.get("/gestione/").content.decode()


def test_with_the_permission_the_menu_has_the_entry(ufficio):
    assert INDIRIZZO in ufficio.get("/gestione/").content.decode()


def test_nobody_gets_in_without_login(client):
    assert client.get(INDIRIZZO).status_code == 302


def test_our_part_of_the_page_has_nothing_inline(ufficio, apri):
    api.registra_faccia(apri(), "VERDE")
    html = ufficio.get(INDIRIZZO).content.decode()
    nostra = html[html.index('class="vc-filtro"') : html.index("Stelle delle pagine")]
    assert not re.search(r"<script|<style|\sstyle=|\son\w+=", nostra)


def test_free_text_is_shown_as_text(ufficio, apri):
    api.registra_stelle(apri(), "1", testo="<script>alert(1)</script>")
    assert "<script>alert(1)" not in ufficio.get(INDIRIZZO).content.decode()
