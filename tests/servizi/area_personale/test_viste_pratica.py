"""The page of a Pratica, its payment, its documents."""

from decimal import Decimal

import pytest
from django.urls import reverse

from pagamenti import api as pagamenti
from servizi.pratiche import documenti, esiti
from servizi.pratiche.models import Documento, Evento
from servizi.pratiche.stati import StatoPratica
from tests.factories.identita import CittadinoFactory, accedi_come
from tests.factories.sportello import con_allegato, con_invio, con_posizione, con_ricevuta, in_carico

pytestmark = pytest.mark.django_db


@pytest.fixture
def cittadina(client):
    """A citizen logged in."""
    cittadina = CittadinoFactory(first_name="Elena", last_name="Marchetti")
    accedi_come(client, cittadina)
    return cittadina


@pytest.fixture
def da_pagare(cittadina):
    """A Pratica that may be paid now."""
    pratica = in_carico(cittadino=cittadina, stato=StatoPratica.DA_PAGARE)
    posizione = con_posizione(pratica)
    posizione.stato = "pubblicata"
    posizione.save()
    return pratica


def pagina(nome, pratica, *altro):
    return reverse(f"area_personale:{nome}", args=[pratica.pk, *altro])


def corpo(risposta) -> str:
    assert risposta.status_code == 200
    return risposta.content.decode()


@pytest.mark.parametrize("nome", ["pratica", "paga", "documento"])
def test_a_pratica_of_somebody_else_is_not_found(client, cittadina, nome):
    altrui = in_carico(stato=StatoPratica.DA_PAGARE)
    con_posizione(altrui)
    documenti.crea(altrui, Documento.Tipo.RICEVUTA)
    altro = [Documento.Tipo.RICEVUTA] if nome == "documento" else []
    assert client.get(pagina(nome, altrui, *altro)).status_code == 404
    if nome == "paga":
        assert client.post(pagina(nome, altrui)).status_code == 404


@pytest.mark.parametrize("nome", ["pratica", "paga", "documento"])
def test_a_stranger_is_asked_to_log_in(client, nome):
    pratica = in_carico()
    altro = [Documento.Tipo.RICEVUTA] if nome == "documento" else []
    assert client.get(pagina(nome, pratica, *altro)).url.startswith("/accedi/")


def test_the_page_tells_number_protocol_dates_and_what_was_asked(client, cittadina):
    pratica = in_carico(cittadino=cittadina)
    allegato = con_allegato(pratica, nome="libretto-mio.pdf")
    contenuto = corpo(client.get(pagina("pratica", pratica)))
    attesi = (
        pratica.numero,
        "0000001/2026 del",
        "Ultima data per l'esito",
        "FX123RT",
        "libretto-mio.pdf",
        reverse("pratiche:allegato", args=[allegato.pk]),
    )
    assert [atteso for atteso in attesi if atteso not in contenuto] == []


def test_before_the_protocol_the_page_says_that_it_is_awaited(client, cittadina):
    assert "In assegnazione" in corpo(client.get(pagina("pratica", con_invio(cittadino=cittadina))))


def raggiunte(client, pratica) -> list[str]:
    return [tappa["codice"] for tappa in client.get(pagina("pratica", pratica)).context["tappe"] if tappa["raggiunta"]]


def test_the_stages_reached_follow_the_state(client, cittadina, django_user_model):
    operatrice = django_user_model.objects.create_user("operatrice")
    pratica = in_carico(cittadino=cittadina, importo=Decimal("16.00"))
    assert raggiunte(client, pratica) == ["inviata", "presa_in_carico"]
    esiti.metti_in_elaborazione(pratica, operatrice)
    assert raggiunte(client, pratica)[-1] == "in_elaborazione"
    esiti.approva(pratica, operatrice)
    assert raggiunte(client, pratica)[-1] == "esito"
    esiti.concludi(pratica)
    assert raggiunte(client, pratica)[-2:] == ["pagamento", "rilascio"]


def test_after_a_refusal_no_payment_or_release_is_promised(client, cittadina, django_user_model):
    pratica = in_carico(cittadino=cittadina, importo=Decimal("16.00"))
    esiti.respingi(pratica, django_user_model.objects.create_user("operatrice"), "Il veicolo non è ammesso")
    risposta = client.get(pagina("pratica", pratica))
    assert [tappa["codice"] for tappa in risposta.context["tappe"]][-1] == "esito"
    assert risposta.context["tappe"][-1]["testo"] == "La richiesta non è stata accolta."
    assert "Il veicolo non è ammesso" in corpo(risposta)


def test_the_history_tells_that_the_office_opened_a_file_but_not_who(client, cittadina, django_user_model):
    pratica = in_carico(cittadino=cittadina)
    chi = django_user_model.objects.create_user("operatrice", first_name="Marta", last_name="Orsini")
    pratica.eventi.create(tipo=Evento.Tipo.ACCESSO, attore=chi)
    contenuto = corpo(client.get(pagina("pratica", pratica)))
    assert "Allegato aperto dall&#x27;ufficio" in contenuto
    assert "Orsini" not in contenuto


def test_as_many_queries_for_a_short_history_as_for_a_long_one(client, cittadina, django_assert_max_num_queries):
    pratica = in_carico(cittadino=cittadina)
    con_ricevuta(con_posizione(pratica))
    client.get(pagina("pratica", pratica))
    with django_assert_max_num_queries(20) as prima:
        client.get(pagina("pratica", pratica))
    for _volta in range(10):
        con_allegato(pratica)
        pratica.eventi.create(tipo=Evento.Tipo.ACCESSO)
    with django_assert_max_num_queries(len(prima)):
        client.get(pagina("pratica", pratica))


def test_a_document_not_made_yet_is_said_to_be_coming(client, cittadina):
    pratica = in_carico(cittadino=cittadina)
    assert "in preparazione" in corpo(client.get(pagina("pratica", pratica)))
    documenti.crea(pratica, Documento.Tipo.RICEVUTA)
    contenuto = corpo(client.get(pagina("pratica", pratica)))
    assert pagina("documento", pratica, "ricevuta") in contenuto
    assert "in preparazione" not in contenuto


def test_a_document_comes_as_a_private_download(client, cittadina):
    pratica = in_carico(cittadino=cittadina)
    documenti.crea(pratica, Documento.Tipo.RICEVUTA)
    risposta = client.get(pagina("documento", pratica, "ricevuta"))
    assert b"".join(risposta.streaming_content).startswith(b"%PDF-")
    assert risposta["Content-Type"] == "application/pdf"
    assert pratica.numero in risposta["Content-Disposition"]
    assert "no-store" in risposta["Cache-Control"]
    assert client.get(pagina("documento", pratica, "pagamento")).status_code == 404


def test_the_payment_page_shows_what_is_owed_and_changes_nothing(client, da_pagare, monkeypatch):
    monkeypatch.setattr(pagamenti, "avvia", lambda *_: pytest.fail("a GET started a payment"))
    contenuto = corpo(client.get(pagina("paga", da_pagare)))
    for atteso in (da_pagare.numero, "Importo pagamento: 16,00", "Paga con pagoPA", "Descrizione pagamento"):
        assert atteso in contenuto, atteso


def test_paying_leads_to_the_checkout(client, da_pagare, cittadina, monkeypatch):
    chiamate = []

    def avvia(riferimento, email):
        chiamate.append((riferimento, email))
        return "https://checkout.esempio.it/c/1"

    monkeypatch.setattr(pagamenti, "avvia", avvia)
    risposta = client.post(pagina("paga", da_pagare), {"importo": "0.01"})
    assert (risposta.status_code, risposta.url) == (303, "https://checkout.esempio.it/c/1")
    assert chiamate == [(f"pratica:{da_pagare.pk}", cittadina.email)]


def test_when_the_platform_is_down_the_page_says_so_and_nothing_is_lost(client, da_pagare, monkeypatch):
    def guasta(*_):
        raise pagamenti.PagamentoNonDisponibileError

    monkeypatch.setattr(pagamenti, "avvia", guasta)
    risposta = client.post(pagina("paga", da_pagare), follow=True)
    contenuto = corpo(risposta)
    assert risposta.redirect_chain == [(pagina("paga", da_pagare), 302)]
    assert "Riprova tra qualche minuto" in contenuto
    assert 'role="alert"' in contenuto
    assert "Paga con pagoPA" in contenuto
    da_pagare.refresh_from_db()
    assert da_pagare.stato == StatoPratica.DA_PAGARE


def test_while_the_notice_is_being_prepared_there_is_no_button(client, cittadina):
    pratica = in_carico(cittadino=cittadina, stato=StatoPratica.DA_PAGARE)
    con_posizione(pratica)
    contenuto = corpo(client.get(pagina("paga", pratica)))
    assert "in preparazione" in contenuto
    assert "Paga con pagoPA" not in contenuto


@pytest.mark.parametrize("stato", [StatoPratica.PRESA_IN_CARICO, StatoPratica.ACCOLTA, StatoPratica.RESPINTA])
def test_what_is_not_to_be_paid_leads_back_to_the_pratica(client, cittadina, stato, monkeypatch):
    monkeypatch.setattr(pagamenti, "avvia", lambda *_: pytest.fail("nothing was owed"))
    pratica = in_carico(cittadino=cittadina, stato=stato)
    for metodo in (client.get, client.post):
        assert metodo(pagina("paga", pratica)).url == pagina("pratica", pratica)


def test_the_form_may_end_on_pagopa_and_nowhere_else(client, da_pagare, settings):
    settings.PAGOPA_URL = "https://api.platform.pagopa.it/x"
    settings.PAGOPA_CHECKOUT_HOSTS = ["https://checkout.pagopa.it"]
    regole = dict(
        regola.strip().split(" ", 1)
        for regola in client.get(pagina("paga", da_pagare))["Content-Security-Policy"].split(";")
        if " " in regola.strip()
    )
    assert set(regole["form-action"].split()) == {
        "'self'",
        "https://checkout.pagopa.it",
        "https://api.platform.pagopa.it",
    }
    altra = client.get(pagina("pratica", da_pagare))["Content-Security-Policy"]
    assert "checkout.pagopa.it" not in altra
