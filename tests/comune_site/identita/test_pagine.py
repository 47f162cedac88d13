"""The choice page, the error pages, the way out."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from comune_site.identita import registro
from comune_site.identita.saml.errori import DEL_GESTORE, NOSTRE, NUMERI_NOSTRI, spiegazione
from comune_site.identita.saml.profili import Gestore
from tests.factories.accesso import consegna, entra, scegli, vai_al_gestore
from tests.factories.identita import CittadinoFactory, accedi_come

pytestmark = pytest.mark.django_db


def html_di(risposta):
    return unescape(risposta.content.decode())


def gestore(n):
    return Gestore(
        entity_id=f"https://idp{n}.esempio.it", nome=f"Gestore {n}", sso_url="https://x/", certificati=("c",)
    )


def test_anybody_may_see_the_choice_page(client):
    risposta = client.get("/accedi/")
    assert risposta.status_code == 200
    assert "no-store" in risposta["Cache-Control"]
    for parola in ("<h1>Accedi</h1>", "Entra con SPID", "Entra con CIE", "Come attivare SPID", "Come richiedere CIE"):
        assert parola in html_di(risposta)


def test_the_choice_page_makes_no_session(client):
    client.get("/accedi/", {"next": "/richieste/x/"})
    assert "sessionid" not in client.cookies


def test_the_service_asked_for_is_kept_in_every_way_in(client):
    html = html_di(client.get("/accedi/", {"next": "/richieste/x/?a=1&b=2"}))
    modi = re.findall(r'href="(/(?:spid|cie)/login/[^"]*)"', html)
    assert len(modi) == 2
    for modo in modi:
        assert parse_qs(urlsplit(modo).query)["next"] == ["/richieste/x/?a=1&b=2"]


@pytest.mark.parametrize("cattivo", ["https://altrove.esempio/", "//altrove.esempio", "javascript:alert(1)"])
def test_an_address_of_others_is_dropped(client, cattivo):
    assert "next=" not in html_di(client.get("/accedi/", {"next": cattivo}))
    assert entra(client, next=cattivo)["Location"] == "/area-personale/"


def test_providers_come_in_random_order_and_complete(client, monkeypatch):
    monkeypatch.setattr(registro, "elenco", lambda profilo: tuple(gestore(n) for n in range(8)))
    ordini = {tuple(re.findall(r">(Gestore \d)<", html_di(client.get("/accedi/")))) for _ in range(6)}
    assert len(ordini) > 1
    assert all(set(ordine) == {f"Gestore {n}" for n in range(8)} for ordine in ordini)


def test_without_providers_the_page_says_so(client, monkeypatch):
    monkeypatch.setattr(registro, "elenco", lambda profilo: ())
    assert "al momento non è disponibile" in html_di(client.get("/accedi/"))


def test_listing_providers_asks_the_database_nothing(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        registro.elenco("spid")


def test_an_unknown_provider_is_refused_with_a_page(client):
    risposta = client.get("/spid/login/", {"idp": "https://altrove.esempio", "next": "/richieste/x/"})
    assert risposta.status_code == 400
    assert "Accesso non riuscito" in html_di(risposta)
    assert "/accedi/?next=%2Frichieste%2Fx%2F" in html_di(risposta)


@pytest.mark.parametrize(
    ("numero", "parole"),
    [
        (19, "superato il numero di tentativi"),
        (20, "livello di sicurezza"),
        (21, "in tempo"),
        (22, "consenso"),
        (23, "sospesa o revocata"),
        (25, "annullato"),
        (30, "uso professionale"),
    ],
)
def test_each_error_of_the_provider_has_its_page(client, numero, parole):
    risposta = entra(client, scelta={"rinuncia": str(numero)})
    assert risposta.status_code == 403
    assert "no-store" in risposta["Cache-Control"]
    html = html_di(risposta)
    assert "<h1>Accesso non riuscito</h1>" in html
    assert parole in html
    assert "/accedi/?next=%2Frichieste%2Fprova%2F" in html
    assert re.search(r"SPID-[0-9A-F]{6}", html)


def test_an_error_of_the_provider_does_not_use_up_the_exchange(client):
    indirizzo = vai_al_gestore(client)
    assert consegna("spid", scegli(indirizzo, rinuncia="25")).status_code == 403
    assert consegna("spid", scegli(indirizzo, persona="teresa")).status_code == 302


def test_the_code_for_assistance_is_in_the_log_with_the_reason_and_no_personal_data(client, caplog):
    html = html_di(entra(client, scelta={"persona": "teresa", "difetto": "firma"}))
    codice = re.search(r"SPID-[0-9A-F]{6}", html)[0]
    (riga,) = [r for r in caplog.records if getattr(r, "codice", "") == codice]
    assert riga.motivo == "non_valida"
    assert "Signature" in riga.dettaglio
    assert "FRNTRS" not in str(vars(riga))


def test_every_number_of_the_table_has_an_explanation():
    for numero in [*NUMERI_NOSTRI, 24, 99]:
        assert str(spiegazione(str(numero)).motivo)
    assert all(spiegazione(str(n)).colpa_nostra for n in NUMERI_NOSTRI)
    assert spiegazione("None").stato == 403
    for voce in [*NOSTRE.values(), *DEL_GESTORE.values()]:
        assert voce.rimedi and voce.stato in (400, 403)


def test_leaving_asks_first_and_then_ends_the_session(client):
    accedi_come(client, CittadinoFactory())
    chiave = client.session.session_key
    assert "Vuoi uscire?" in html_di(client.get("/esci/"))
    assert client.session.session_key == chiave
    risposta = client.post("/esci/")
    assert risposta["Clear-Site-Data"] == '"cache", "storage"'
    assert "Sei uscito" in html_di(client.get(risposta["Location"]))
    client.cookies["sessionid"] = chiave
    assert client.get("/accedi/").status_code == 200
