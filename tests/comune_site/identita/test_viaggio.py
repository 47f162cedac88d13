"""The login from the choice page to the service, with real signed messages."""

from __future__ import annotations

from datetime import timedelta

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client
from django.utils import timezone

from comune_site.identita import registro
from comune_site.identita.models import Scambio, Utente
from tests.factories.accesso import consegna, entra, percorso, scegli, vai_al_gestore
from tests.factories.identita import CittadinoFactory, accedi_come

pytestmark = pytest.mark.django_db

TERESA = "FRNTRS48C52M082X"


def dentro(client) -> Utente | None:
    pk = client.session.get("_auth_user_id")
    return Utente.objects.get(pk=pk) if pk else None


def html_di(risposta) -> str:
    return risposta.content.decode()


@pytest.mark.parametrize("profilo", ["spid", "cie"])
def test_a_citizen_enters_and_is_back_in_the_service(client, profilo):
    risposta = entra(client, profilo)
    assert risposta.status_code == 302
    assert risposta["Location"] == "/richieste/prova/"
    utente = dentro(client)
    assert utente.codice_fiscale == TERESA
    assert utente.luogo_nascita == "Viterbo"
    assert client.session["identita"]["livello"] == (3 if profilo == "cie" else 2)
    assert client.session["identita"]["fornitore"] == profilo


def test_without_a_service_the_citizen_goes_to_the_personal_area(client):
    assert entra(client, next="")["Location"] == "/area-personale/"


def test_the_same_fiscal_code_by_spid_and_by_cie_is_one_citizen():
    entra(Client(), "spid")
    entra(Client(), "cie")
    assert Utente.objects.filter(codice_fiscale=TERESA).count() == 1
    assert sorted(SocialAccount.objects.values_list("provider", "uid")) == [("cie", TERESA), ("spid", TERESA)]


def test_two_people_with_the_same_email_are_two_citizens():
    primo, secondo = Client(), Client()
    entra(primo, scelta={"persona": "marco"})
    entra(secondo, scelta={"persona": "sofia"})
    assert dentro(primo) != dentro(secondo)
    assert dentro(primo).email == dentro(secondo).email


def test_a_citizen_is_never_staff_and_has_no_password(client):
    entra(client, scelta={"persona": "elena"})
    utente = dentro(client)
    assert not utente.is_staff and not utente.is_superuser
    assert not utente.has_usable_password()
    assert not utente.user_permissions.exists() and not utente.groups.exists()
    assert TERESA not in utente.username and "elena" not in utente.username


def test_a_clerk_with_the_same_email_stays_another_account(client, django_user_model):
    operatore = django_user_model.objects.create_user(
        "sportello", email="elena@posta.esempio.it", password="x", is_staff=True
    )
    entra(client, scelta={"persona": "elena"})
    assert dentro(client) != operatore


def test_a_new_login_refreshes_what_the_provider_vouches_for_and_spares_what_was_typed(client):
    CittadinoFactory(
        codice_fiscale=TERESA,
        first_name="Vecchio",
        email="scritta@posta.esempio.it",
        telefono="",
        domicilio={"via": "Via Vecchia 1"},
    )
    entra(client)
    utente = dentro(client)
    assert utente.first_name == "Teresa"
    assert utente.domicilio["via"] == "Via della Fonte 3"
    assert utente.email == "scritta@posta.esempio.it"
    assert utente.telefono == "3331234567"


def test_cie_wipes_out_nothing_that_it_does_not_send(client):
    entra(client, "spid")
    entra(Client(), "cie")
    utente = Utente.objects.get(codice_fiscale=TERESA)
    assert utente.domicilio["via"] == "Via della Fonte 3"
    assert utente.email


def test_a_deactivated_citizen_is_told_and_stays_out(client):
    CittadinoFactory(codice_fiscale=TERESA, is_active=False)
    risposta = entra(client)
    assert risposta.status_code == 403
    assert "disattivato" in html_di(risposta)
    assert dentro(client) is None


def test_the_session_gets_a_new_key_at_login(client):
    client.get("/accedi/")
    sessione = client.session
    sessione["x"] = 1
    sessione.save()
    prima = sessione.session_key
    client.cookies["sessionid"] = prima
    entra(client)
    assert client.session.session_key != prima


def test_nothing_of_the_person_is_in_the_addresses(client):
    indirizzo = vai_al_gestore(client)
    acs = consegna("spid", scegli(indirizzo, persona="teresa"))
    assert TERESA not in indirizzo and TERESA not in acs["Location"]


def test_the_finish_is_the_only_step_that_logs_in(client):
    consegna("spid", scegli(vai_al_gestore(client), persona="teresa"))
    assert dentro(client) is None
    assert not Utente.objects.filter(codice_fiscale=TERESA).exists()


def test_the_same_answer_twice_is_refused_the_second_time(client):
    ritorno = scegli(vai_al_gestore(client), persona="teresa")
    assert consegna("spid", ritorno).status_code == 302
    seconda = consegna("spid", ritorno)
    assert seconda.status_code == 403
    assert "già stato usato" in html_di(seconda)


def test_another_browser_cannot_use_the_ticket(client):
    acs = consegna("spid", scegli(vai_al_gestore(client), persona="teresa"))
    altro = Client()
    risposta = altro.get(percorso(acs["Location"]))
    assert risposta.status_code == 403
    assert "altro browser" in html_di(risposta)
    assert dentro(altro) is None


def test_a_changed_relay_state_is_refused(client):
    ritorno = scegli(vai_al_gestore(client), persona="teresa")
    assert consegna("spid", {**ritorno, "RelayState": "altro"}).status_code == 403


def test_an_answer_that_nobody_asked_for_is_refused(client):
    risposta = entra(client, scelta={"persona": "teresa", "difetto": "non_richiesta"})
    assert risposta.status_code == 403
    assert "non ha chiesto" in html_di(risposta)


def test_an_exchange_too_old_is_refused(client):
    ritorno = scegli(vai_al_gestore(client), persona="teresa")
    Scambio.objects.update(istante=timezone.now() - timedelta(minutes=20))
    risposta = consegna("spid", ritorno)
    assert risposta.status_code == 403
    assert "troppo tempo" in html_di(risposta)


def test_an_answer_to_spid_brought_to_cie_is_refused(client):
    ritorno = scegli(vai_al_gestore(client), persona="teresa")
    assert consegna("cie", ritorno).status_code == 403


def test_a_provider_removed_meanwhile_gets_a_page_and_not_a_fault(client, monkeypatch):
    ritorno = scegli(vai_al_gestore(client), persona="teresa")
    monkeypatch.setattr(registro, "elenco", lambda profilo: ())
    assert consegna("spid", ritorno).status_code == 400


@pytest.mark.parametrize(
    "difetto",
    ["firma", "senza_firma", "alterata", "scaduta", "destinatario", "destinazione", "recapito", "emittente", "livello"],
)
def test_a_wrong_answer_lets_nobody_in_and_leaves_the_exchange_usable(client, difetto):
    indirizzo = vai_al_gestore(client)
    risposta = consegna("spid", scegli(indirizzo, persona="teresa", difetto=difetto))
    assert risposta.status_code == 403
    assert not Utente.objects.filter(codice_fiscale=TERESA).exists()
    buona = consegna("spid", scegli(indirizzo, persona="teresa"))
    assert client.get(percorso(buona["Location"])).status_code == 302


@pytest.mark.parametrize("spazzatura", ["", "%%%", "PGEvPg==", "A" * 300_000])
def test_rubbish_at_the_acs_is_a_400_and_never_a_fault(spazzatura):
    assert consegna("spid", {"SAMLResponse": spazzatura, "RelayState": "x"}).status_code == 400


def test_the_acs_answers_posts_only(client):
    assert client.get("/spid/acs/").status_code == 405


def test_three_tabs_can_all_be_finished(client):
    indirizzi = [vai_al_gestore(client, next=f"/richieste/prova/{n}/") for n in range(3)]
    for n, indirizzo in reversed(list(enumerate(indirizzi))):
        acs = consegna("spid", scegli(indirizzo, persona="teresa"))
        assert client.get(percorso(acs["Location"]))["Location"] == f"/richieste/prova/{n}/"


def test_who_is_in_goes_straight_on(client):
    accedi_come(client, CittadinoFactory())
    assert client.get("/accedi/", {"next": "/richieste/x/"})["Location"] == "/richieste/x/"


def test_raising_the_level_keeps_the_person_and_stores_the_new_level(client):
    entra(client)
    assert client.session["identita"]["livello"] == 2
    assert entra(client, livello=3)["Location"] == "/richieste/prova/"
    assert client.session["identita"]["livello"] == 3


def test_raising_the_level_as_another_person_is_refused_and_keeps_the_session(client):
    entra(client)
    risposta = entra(client, livello=3, scelta={"persona": "marco"})
    assert risposta.status_code == 403
    assert "altra persona" in html_di(risposta)
    assert dentro(client).codice_fiscale == TERESA
    assert client.session["identita"]["livello"] == 2


def test_two_first_logins_at_once_make_one_citizen(client):
    primo, secondo = Client(), Client()
    biglietti = [consegna("spid", scegli(vai_al_gestore(b), persona="teresa"))["Location"] for b in (primo, secondo)]
    for browser, biglietto in zip((primo, secondo), biglietti, strict=True):
        assert browser.get(percorso(biglietto)).status_code == 302
    assert Utente.objects.filter(codice_fiscale=TERESA).count() == 1


def test_with_services_on_their_own_host_every_address_of_the_exchange_is_there(client, settings):
    settings.SITO_URL, settings.SERVIZI_URL = "https://comune.esempio.it", "https://servizi.comune.esempio.it"
    ritorno = scegli(vai_al_gestore(client, next="https://comune.esempio.it/servizi/"), persona="teresa")
    acs = consegna("spid", ritorno)
    assert acs["Location"].startswith("https://servizi.comune.esempio.it/spid/fine/?gettone=")
    assert client.get(percorso(acs["Location"]))["Location"] == "https://comune.esempio.it/servizi/"


def test_session_and_csrf_cookies_go_with_the_browser(client, settings):
    entra(client)
    client.get("/richieste/permesso-ztl/")
    for biscotto in (client.cookies[settings.SESSION_COOKIE_NAME], client.cookies[settings.CSRF_COOKIE_NAME]):
        assert biscotto.value
        assert not biscotto["max-age"] and not biscotto["expires"]


def test_in_production_the_cookie_of_the_exchange_is_bound_to_the_host(client, settings):
    settings.SESSION_COOKIE_SECURE = True
    settings.ACCESSO_COOKIE_NAME = "__Host-accesso"
    vai_al_gestore(client)
    biscotto = client.cookies["__Host-accesso"]
    assert biscotto["secure"] and biscotto["httponly"]
    assert (biscotto["samesite"], biscotto["path"], biscotto["domain"]) == ("Lax", "/", "")
