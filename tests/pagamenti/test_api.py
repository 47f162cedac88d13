import threading
from datetime import timedelta
from decimal import Decimal

import httpx
import pytest
from django.db import connections, transaction
from django.utils import timezone

from comune_site.core.uscita.models import LavoroInUscita
from pagamenti import api
from pagamenti.finto.models import CarrelloFinto
from pagamenti.models import PosizioneDebitoria, ProgressivoNav, Tentativo
from tests.factories.pagamenti import dati_posizione

pytestmark = pytest.mark.django_db(databases=["default", "finto"])


def test_a_new_position_is_in_preparation_with_a_notice_number_and_a_row_to_publish_it():
    stato = api.crea_posizione(**dati_posizione())
    assert stato.stato == "in_preparazione"
    assert stato.nav == "301000000000000144"
    assert stato.iuv == stato.nav[1:]
    assert stato.importo == Decimal("16.00")
    assert stato.ricevuta is None
    assert LavoroInUscita.objects.get(tipo="pagamenti.pubblica").riferimento == stato.riferimento


def test_asking_twice_for_a_riferimento_gives_the_same_position():
    primo = api.crea_posizione(**dati_posizione())
    assert api.crea_posizione(**dati_posizione()) == primo
    assert PosizioneDebitoria.objects.count() == 1
    assert ProgressivoNav.objects.get().ultimo == 1


@pytest.mark.parametrize(
    "cambio",
    [
        {"importo": Decimal("17.00")},
        {"debitore": api.Debitore(codice_fiscale="BNCLRA85M41H501A", nome="Laura Bianchi")},
    ],
)
def test_the_same_riferimento_with_other_content_is_refused(cambio):
    api.crea_posizione(**dati_posizione())
    with pytest.raises(api.PosizioneDiversaError):
        api.crea_posizione(**dati_posizione(**cambio))


@pytest.mark.parametrize(
    "cambio",
    [
        {"importo": Decimal("0")},
        {"importo": Decimal("-1.00")},
        {"importo": Decimal("1.005")},
        {"importo": Decimal("1000000000.00")},
        {"causale": ""},
        {"causale": "x" * 141},
        {"causale": "Permesso di RSSMRA80A01H501U"},
        {"causale": "Permesso di mario rossi"},
        {"causale": "Scrivere a mario.rossi@esempio.it"},
        {"debitore": api.Debitore(codice_fiscale="RSSMRA", nome="Mario Rossi")},
        {"debitore": api.Debitore(codice_fiscale="RSSMRA80A01H501U", nome="")},
    ],
)
def test_unacceptable_data_are_refused_before_a_number_is_taken(cambio):
    with pytest.raises(api.DatiPosizioneError):
        api.crea_posizione(**dati_posizione(**cambio))
    assert not ProgressivoNav.objects.exists()


def test_notice_numbers_follow_one_another_and_one_rolled_back_before_leaving_comes_again():
    primo = api.crea_posizione(**dati_posizione(riferimento="pratica:1"))
    with pytest.raises(RuntimeError), transaction.atomic():
        api.crea_posizione(**dati_posizione(riferimento="pratica:2"))
        raise RuntimeError
    terzo = api.crea_posizione(**dati_posizione(riferimento="pratica:3"))
    assert int(terzo.nav[3:16]) == int(primo.nav[3:16]) + 1


def test_the_number_of_a_deleted_position_is_not_used_again():
    primo = api.crea_posizione(**dati_posizione(riferimento="pratica:1"))
    PosizioneDebitoria.objects.all().delete()
    assert api.crea_posizione(**dati_posizione(riferimento="pratica:1")).nav != primo.nav


def test_the_state_of_one_or_many_positions_costs_two_queries(django_assert_num_queries):
    for n in range(5):
        api.crea_posizione(**dati_posizione(riferimento=f"pratica:{n}"))
    with django_assert_num_queries(2):
        assert api.posizione("pratica:1").riferimento == "pratica:1"
    with django_assert_num_queries(2):
        assert len(api.posizioni([f"pratica:{n}" for n in range(5)])) == 5


def test_an_unknown_riferimento_has_no_position():
    assert api.posizione("pratica:nessuna") is None


def test_starting_a_payment_gives_the_checkout_address_and_notes_the_attempt(pubblicata):
    url = api.avvia(pubblicata.riferimento, "mario.rossi@esempio.it")
    carrello = CarrelloFinto.objects.get()
    assert url.startswith(f"http://testserver/_finto/pagopa/ecommerce/checkout/v1/carts/{carrello.pk}/redirect")
    tentativo = Tentativo.objects.get()
    assert tentativo.stato == Tentativo.Stato.INVIATO
    assert carrello.corpo["idCart"] == str(tentativo.id_carrello)
    assert carrello.corpo["emailNotice"] == "mario.rossi@esempio.it"
    assert carrello.corpo["paymentNotices"][0]["amount"] == 1600
    assert carrello.corpo["returnUrls"]["returnOkUrl"] == f"http://testserver/pagamenti/{tentativo.token}/ok/"
    assert api.posizione(pubblicata.riferimento).stato == "da_pagare"


def test_without_an_email_the_cart_carries_none(pubblicata):
    api.avvia(pubblicata.riferimento, "")
    assert "emailNotice" not in CarrelloFinto.objects.get().corpo


def test_pressing_pay_again_uses_the_open_attempt_for_twenty_minutes(pubblicata, time_machine_ora):
    primo = api.avvia(pubblicata.riferimento, "")
    time_machine_ora(timedelta(minutes=19))
    assert api.avvia(pubblicata.riferimento, "") == primo
    time_machine_ora(timedelta(minutes=2))
    assert api.avvia(pubblicata.riferimento, "") != primo
    assert list(Tentativo.objects.order_by("pk").values_list("stato", flat=True)) == ["senza_esito", "inviato"]


def test_nothing_can_be_paid_before_it_is_published():
    stato = api.crea_posizione(**dati_posizione())
    with pytest.raises(api.PagamentoNonDisponibileError) as errore:
        api.avvia(stato.riferimento, "")
    assert "in preparazione" in str(errore.value.messaggio)


def test_who_presses_pay_too_early_wakes_the_publication(pagopa):
    riferimento = api.crea_posizione(**dati_posizione()).riferimento
    LavoroInUscita.objects.update(non_prima_di=timezone.now() + timedelta(hours=6))
    with pytest.raises(api.PagamentoNonDisponibileError):
        api.avvia(riferimento, "")
    assert LavoroInUscita.objects.get(tipo="pagamenti.pubblica").non_prima_di <= timezone.now()


def test_a_payment_of_nothing_is_refused():
    with pytest.raises(api.PagamentoNonDisponibileError):
        api.avvia("pratica:nessuna", "")


@pytest.mark.parametrize(("stato", "parola"), [("pagata", "già effettuato"), ("non_pagabile", "non è più pagabile")])
def test_a_closed_position_says_why_it_cannot_be_paid(pubblicata, stato, parola):
    PosizioneDebitoria.objects.update(stato=stato)
    with pytest.raises(api.PagamentoNonDisponibileError) as errore:
        api.avvia(pubblicata.riferimento, "")
    assert parola in str(errore.value.messaggio)


def test_who_has_just_come_back_from_paying_is_told_to_wait(pubblicata):
    api.avvia(pubblicata.riferimento, "")
    Tentativo.objects.update(stato=Tentativo.Stato.TORNATO_OK, tornato_il=timezone.now())
    assert api.posizione(pubblicata.riferimento).stato == "in_verifica"
    with pytest.raises(api.PagamentoNonDisponibileError) as errore:
        api.avvia(pubblicata.riferimento, "")
    assert "in verifica" in str(errore.value.messaggio)


@pytest.mark.parametrize(
    "guasto",
    [
        httpx.ReadTimeout("lento"),
        httpx.ConnectError("giù"),
        httpx.Response(500),
        httpx.Response(429, headers={"Retry-After": "7"}),
        httpx.Response(401),
        httpx.Response(400),
        httpx.Response(200, json={}),
        httpx.Response(302, headers={"Location": "javascript:alert(1)"}),
        httpx.Response(302),
    ],
    ids=["timeout", "rete", "500", "429", "401", "400", "200", "schema", "senza"],
)
def test_when_the_cart_fails_the_citizen_is_told_and_the_next_try_is_the_same_attempt(pubblicata, piattaforma, guasto):
    piattaforma.risposte = [guasto]
    with pytest.raises(api.PagamentoNonDisponibileError) as errore:
        api.avvia(pubblicata.riferimento, "")
    assert "Riprova" in str(errore.value.messaggio)
    assert len(piattaforma.richieste) == 1
    piattaforma.risposte = [httpx.Response(302, headers={"Location": "https://checkout.esempio.it/c/1"})]
    assert api.avvia(pubblicata.riferimento, "") == "https://checkout.esempio.it/c/1"
    assert Tentativo.objects.count() == 1
    assert len({httpx_json(r)["idCart"] for r in piattaforma.richieste}) == 1


def httpx_json(richiesta: httpx.Request) -> dict:
    return httpx.Response(200, content=richiesta.content).json()


def test_a_cart_refused_by_the_platform_has_its_own_words_and_wakes_the_check(pubblicata, piattaforma):
    piattaforma.risposte = [httpx.Response(422, json={"title": "Invalid payment info", "status": 422})]
    LavoroInUscita.objects.filter(tipo="pagamenti.controlla").update(non_prima_di=timezone.now() + timedelta(hours=9))
    with pytest.raises(api.PagamentoNonDisponibileError) as errore:
        api.avvia(pubblicata.riferimento, "")
    assert "pagoPA non permette" in str(errore.value.messaggio)
    assert LavoroInUscita.objects.get(tipo="pagamenti.controlla").non_prima_di <= timezone.now()


@pytest.mark.django_db(databases=["default", "finto"], transaction=True)
def test_many_requests_for_one_riferimento_make_one_position_and_numbers_stay_dense(settings):
    settings.LAVORI_MODO = "lavora"
    partenza, esiti = threading.Barrier(6), []

    def chiedi(n: int) -> None:
        partenza.wait()
        try:
            esiti.append(api.crea_posizione(**dati_posizione(riferimento=f"pratica:{n % 3}")).nav)
        finally:
            connections.close_all()

    fili = [threading.Thread(target=chiedi, args=(n,)) for n in range(6)]
    for filo in fili:
        filo.start()
    for filo in fili:
        filo.join()
    assert len(esiti) == 6
    assert sorted(int(nav[3:16]) for nav in set(esiti)) == [1, 2, 3]


@pytest.mark.django_db(databases=["default", "finto"], transaction=True)
def test_two_clicks_on_pay_at_once_are_one_attempt(pagopa):
    api.crea_posizione(**dati_posizione())
    riferimento = dati_posizione()["riferimento"]
    partenza, esiti = threading.Barrier(4), []

    def paga() -> None:
        partenza.wait()
        try:
            esiti.append(api.avvia(riferimento, ""))
        finally:
            connections.close_all()

    fili = [threading.Thread(target=paga) for _ in range(4)]
    for filo in fili:
        filo.start()
    for filo in fili:
        filo.join()
    assert len(esiti) == 4
    assert Tentativo.objects.count() == 1
