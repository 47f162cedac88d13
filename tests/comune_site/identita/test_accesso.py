"""Who may open a citizen's page, and where the others are sent."""

import time

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpResponse
from django.test import RequestFactory

from comune_site.identita import api, sessione
from tests.factories.identita import CittadinoFactory, identita_di

pytestmark = pytest.mark.django_db


def richiesta(utente=None, metodo="get", livello=2, **extra):
    request = getattr(RequestFactory(), metodo)("/richieste/prova/", **extra)
    request.session = SessionStore()
    request.user = utente or AnonymousUser()
    if utente is not None:
        sessione.scrivi(request.session, identita_di(utente, livello))
    return request


@api.richiede_cittadino(livello=2)
def pagina(request):
    return HttpResponse(request.identita.codice_fiscale)


def test_a_citizen_with_a_live_session_opens_the_page():
    utente = CittadinoFactory()
    assert pagina(richiesta(utente)).content.decode() == utente.codice_fiscale


def test_an_anonymous_visitor_is_sent_to_the_choice_page_and_back():
    risposta = pagina(richiesta())
    assert risposta.status_code == 302
    assert risposta["Location"] == "/accedi/?next=%2Frichieste%2Fprova%2F"


def test_a_session_survives_json_and_gives_back_the_same_identity():
    utente = CittadinoFactory()
    identita = identita_di(utente)
    assert sessione.da_sessione(sessione.in_sessione(identita)) == identita


def test_a_session_idle_too_long_ends(settings):
    request = richiesta(CittadinoFactory())
    request.session[sessione.CHIAVE_ATTIVITA] = int(time.time()) - settings.SESSIONE_INATTIVA - 1
    assert api.identita(request) is None
    assert not request.user.is_authenticated
    assert sessione.CHIAVE not in request.session


def test_activity_keeps_the_session_alive(settings):
    request = richiesta(CittadinoFactory())
    prima = int(time.time()) - settings.SESSIONE_INATTIVA + 5
    request.session[sessione.CHIAVE_ATTIVITA] = prima
    assert api.identita(request) is not None
    assert request.session[sessione.CHIAVE_ATTIVITA] > prima


def test_a_session_however_busy_ends_twelve_hours_after_the_login(settings, time_machine):
    time_machine.move_to("2026-11-21 08:00:00+01:00", tick=False)
    request = richiesta(CittadinoFactory())
    assert settings.SESSION_COOKIE_AGE == 12 * 60 * 60
    for _venti_minuti in range(36):
        time_machine.shift(20 * 60)
        assert api.identita(request) is not None
    time_machine.shift(1)
    assert api.identita(request) is None
    assert sessione.CHIAVE not in request.session


def test_the_identity_of_another_person_is_not_believed():
    request = richiesta(CittadinoFactory())
    request.user = CittadinoFactory()
    assert api.identita(request) is None


def test_staff_are_not_citizens(django_user_model):
    request = richiesta()
    request.user = django_user_model.objects.create_user("redazione", is_staff=True)
    assert api.identita(request) is None


def test_a_level_too_low_asks_for_the_higher_one():
    vista = api.richiede_cittadino(livello=3)(pagina)
    assert vista(richiesta(CittadinoFactory()))["Location"].endswith("&livello=3")


def test_a_higher_level_opens_the_page():
    assert pagina(richiesta(CittadinoFactory(), livello=3)).status_code == 200


def test_a_post_without_session_comes_back_to_the_page_of_the_form(settings):
    settings.SITO_URL = "http://localhost:8000"
    request = richiesta(metodo="post", HTTP_REFERER="http://localhost:8000/richieste/x/dati/?a=1")
    assert pagina(request)["Location"] == "/accedi/?next=%2Frichieste%2Fx%2Fdati%2F%3Fa%3D1"


def test_a_post_from_elsewhere_comes_back_to_the_personal_area():
    request = richiesta(metodo="post", HTTP_REFERER="https://altrove.esempio/")
    assert pagina(request)["Location"] == "/accedi/?next=%2Farea-personale%2F"


def test_a_post_without_session_can_be_kept_for_later():
    visto = []

    def sospendi(request, bozza):
        visto.append(bozza)
        return "/richieste/prova/dati/"

    vista = api.richiede_cittadino(sospendi=sospendi)(pagina)
    risposta = vista(richiesta(metodo="post"), bozza="b1")
    assert visto == ["b1"]
    assert risposta["Location"] == "/accedi/?next=%2Frichieste%2Fprova%2Fdati%2F"


@pytest.mark.parametrize(
    "indirizzo",
    [
        "https://altrove.esempio/",
        "//altrove.esempio/",
        "javascript:alert(1)",
        "http:///altrove.esempio",
        "/\\altrove.esempio",
        "http://localhost:8000.altrove.esempio/",
        "/" + "a" * 2000,
        "/richieste/x/\x00",
        "/richieste/\r\nx/",
        "",
        None,
    ],
)
def test_an_address_of_others_is_never_followed(settings, indirizzo):
    settings.SITO_URL = "http://localhost:8000"
    assert api.next_sicuro(indirizzo) == ""


@pytest.mark.parametrize(
    "indirizzo", ["/richieste/x/", "http://localhost:8000/servizi/", "http://servizi.localhost:8000/richieste/"]
)
def test_an_address_of_ours_is_followed(settings, indirizzo):
    settings.SITO_URL, settings.SERVIZI_URL = "http://localhost:8000", "http://servizi.localhost:8000"
    assert api.next_sicuro(indirizzo) == indirizzo
