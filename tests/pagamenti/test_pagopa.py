import logging
from dataclasses import replace
from datetime import date
from decimal import Decimal

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagamenti.psp import base, psp
from pagamenti.psp.pagopa import PagoPA, fine_giornata, in_centesimi, in_euro

NUOVA = base.NuovaPosizione(
    iupd="99900010564-abc",
    nav="301000000000000144",
    debitore_codice_fiscale="RSSMRA80A01H501U",
    debitore_nome="Mario Rossi",
    debitore_email="",
    importo=Decimal("16.00"),
    causale="Permesso ZTL",
    categoria="9/0101108TS/",
    scadenza=date(2026, 12, 21),
)
CARRELLO = base.Carrello(
    id_carrello="c1",
    nav=NUOVA.nav,
    importo=NUOVA.importo,
    causale=NUOVA.causale,
    email="",
    ritorni=base.Ritorni(
        ok="https://a.it/ok/", annullato="https://a.it/no/", errore="https://a.it/ko/", attesa="https://a.it/boh/"
    ),
)


def letta(**cambi: object) -> dict:
    """Return a position as the platform answers it."""
    rata = {"nav": NUOVA.nav, "iuv": NUOVA.nav[1:], "amount": 1600, "status": "UNPAID"}
    return {
        "iupd": NUOVA.iupd,
        "status": "VALID",
        "paymentOption": [
            {"debtor": {"fiscalCode": "RSSMRA80A01H501U"}, "installments": [rata | cambi.pop("rata", {})]}
        ],
        **cambi,
    }


@given(st.decimals(min_value="0.01", max_value="999999999.99", places=2))
def test_euro_and_cents_turn_into_each_other_without_loss(importo):
    assert in_euro(in_centesimi(importo)) == importo


def test_a_fraction_of_a_cent_is_refused_not_rounded():
    with pytest.raises(ValueError, match="decimali"):
        in_centesimi(Decimal("1.005"))


@pytest.mark.parametrize(
    ("giorno", "atteso"),
    [
        (date(2026, 12, 21), "2026-12-21T22:59:59Z"),
        (date(2026, 7, 1), "2026-07-01T21:59:59Z"),
        # The two days on which Italy changes its clock.
        (date(2026, 3, 29), "2026-03-29T21:59:59Z"),
        (date(2026, 10, 25), "2026-10-25T22:59:59Z"),
    ],
)
def test_due_dates_end_with_the_italian_day(giorno, atteso):
    assert fine_giornata(giorno) == atteso


def test_the_configured_platform_is_pagopa_and_speaks_for_this_ente(settings):
    settings.PAGOPA_URL = "https://api.esempio.it/"
    adattatore = psp()
    assert isinstance(adattatore, PagoPA)
    assert adattatore.canale.url == "https://api.esempio.it"
    assert adattatore.ente_codice_fiscale == settings.ENTE_CODICE_FISCALE


def test_a_position_is_created_and_published_with_the_key_and_a_request_id(piattaforma, settings):
    piattaforma.risposte = [httpx.Response(201, json={})]
    psp().crea(NUOVA)
    (richiesta,) = piattaforma.richieste
    ente = settings.ENTE_CODICE_FISCALE
    assert richiesta.url.path.endswith(f"/gpd/debt-positions-service/v3/organizations/{ente}/debtpositions")
    assert richiesta.url.params["toPublish"] == "true"
    assert richiesta.headers["Ocp-Apim-Subscription-Key"] == settings.PAGOPA_CHIAVE
    assert len(richiesta.headers["X-Request-Id"]) == 32
    assert richiesta.extensions["timeout"] == {"connect": 3.0, "read": 10.0, "write": 10.0, "pool": 10.0}


def test_a_body_debtor_is_of_type_g(piattaforma):
    piattaforma.risposte = [httpx.Response(201, json={})]
    psp().crea(replace(NUOVA, debitore_codice_fiscale="99900020568", debitore_nome="Ditta di prova"))
    assert b'"type":"G"' in piattaforma.richieste[0].content.replace(b" ", b"")


ERRORI = [
    (400, base.DatiNonValidi),
    (401, base.NonAutorizzato),
    (403, base.NonAutorizzato),
    (404, base.NonTrovato),
    (409, base.GiaEsistente),
    (418, base.DatiNonValidi),
    (422, base.StatoNonCompatibile),
    (429, base.TroppeRichieste),
]


@pytest.mark.parametrize(("stato", "errore"), ERRORI)
def test_each_refusal_becomes_its_error_without_a_second_call(piattaforma, stato, errore):
    piattaforma.risposte = [httpx.Response(stato, text="<html>")]
    for chiamata in (lambda: psp().leggi("x"), lambda: psp().crea(NUOVA)):
        with pytest.raises(errore):
            chiamata()
    assert len(piattaforma.richieste) == 2


GUASTI = [httpx.Response(500), httpx.Response(503), httpx.ReadTimeout("lento"), httpx.RemoteProtocolError("chiuso")]


@pytest.mark.parametrize("guasto", GUASTI, ids=["500", "503", "timeout", "protocollo"])
def test_a_read_is_tried_three_times_and_then_it_is_unavailable(piattaforma, guasto):
    piattaforma.risposte = [guasto]
    with pytest.raises(base.NonDisponibile):
        psp().leggi("x")
    assert len(piattaforma.richieste) == 3


def test_a_read_that_works_the_second_time_is_good(piattaforma):
    piattaforma.risposte = [httpx.Response(502), httpx.Response(200, json=letta())]
    assert psp().leggi(NUOVA.iupd).stato is base.StatoRemoto.PAGABILE
    assert len(piattaforma.richieste) == 2


@pytest.mark.parametrize("guasto", GUASTI, ids=["500", "503", "timeout", "protocollo"])
def test_a_change_is_asked_once_and_its_outcome_is_unknown(piattaforma, guasto):
    piattaforma.risposte = [guasto]
    for chiamata in (
        lambda: psp().crea(NUOVA),
        lambda: psp().pubblica("x"),
        lambda: psp().apri_carrello(CARRELLO),
    ):
        with pytest.raises(base.EsitoIgnoto):
            chiamata()
    assert len(piattaforma.richieste) == 3


@pytest.mark.parametrize("guasto", [httpx.ConnectError("giù"), httpx.ConnectTimeout("lento")], ids=["rete", "lento"])
def test_a_change_that_never_left_is_known_not_to_have_happened(piattaforma, guasto):
    piattaforma.risposte = [guasto]
    with pytest.raises(base.NonDisponibile):
        psp().crea(NUOVA)


def test_without_an_address_nothing_is_available(settings):
    settings.PAGOPA_URL = ""
    with pytest.raises(base.NonDisponibile):
        psp().apri_carrello(CARRELLO)


@pytest.mark.parametrize(
    ("valore", "secondi"),
    [("7", 7), ("0", 1), ("999999999999", 3600), ("", 60), ("presto", 60), ("Wed, 21 Oct 2015 07:28:00 GMT", 1)],
)
def test_too_many_requests_says_how_long_to_wait(piattaforma, valore, secondi):
    piattaforma.risposte = [httpx.Response(429, headers={"Retry-After": valore})]
    with pytest.raises(base.TroppeRichieste) as errore:
        psp().leggi("x")
    assert errore.value.dopo == secondi


def test_publishing_what_is_not_a_draft_is_a_matter_of_state(piattaforma):
    piattaforma.risposte = [httpx.Response(409, json={})]
    with pytest.raises(base.StatoNonCompatibile):
        psp().pubblica("x")


@pytest.mark.parametrize(
    ("stato", "atteso"),
    [
        ("DRAFT", base.StatoRemoto.BOZZA),
        ("PUBLISHED", base.StatoRemoto.PUBBLICATA),
        ("VALID", base.StatoRemoto.PAGABILE),
        ("PARTIALLY_PAID", base.StatoRemoto.IN_PARTE_PAGATA),
        ("PAID", base.StatoRemoto.PAGATA),
        ("UNPAYABLE", base.StatoRemoto.NON_PAGABILE),
        ("DI_DOMANI", base.StatoRemoto.IGNOTO),
    ],
)
def test_statuses_are_translated_and_an_unknown_one_is_not_guessed(piattaforma, stato, atteso):
    piattaforma.risposte = [httpx.Response(200, json=letta(status=stato, sconosciuto=1))]
    assert psp().leggi("x").stato is atteso


def test_the_notification_fee_is_read_in_euro(piattaforma):
    piattaforma.risposte = [httpx.Response(200, json=letta(rata={"notificationFee": 250}))]
    assert psp().leggi("x").costi_notifica == Decimal("2.50")


@pytest.mark.parametrize(
    "corpo",
    [b"", b"null", b"[]", b"{}", b"\xff", b'{"paymentOption": []}', b'{"paymentOption": [{"installments": [{}]}]}'],
)
def test_an_answer_that_cannot_be_read_is_no_answer(piattaforma, corpo):
    piattaforma.risposte = [httpx.Response(200, content=corpo)]
    with pytest.raises(base.NonDisponibile):
        psp().leggi("x")


def test_an_answer_too_long_is_cut_off(piattaforma):
    piattaforma.risposte = [httpx.Response(200, content=b" " * (6 * 1024 * 1024))]
    with pytest.raises(base.NonDisponibile):
        psp().leggi("x")


def test_the_redirect_to_checkout_is_handed_over_not_followed(piattaforma):
    piattaforma.risposte = [httpx.Response(302, headers={"Location": "https://checkout.esempio.it/c/1"})]
    assert psp().apri_carrello(CARRELLO) == "https://checkout.esempio.it/c/1"
    assert len(piattaforma.richieste) == 1


def test_receipts_are_read_page_by_page_for_our_segregation_code(piattaforma):
    def pagina(iuv: str) -> httpx.Response:
        voce = {"iuv": iuv, "paymentDateTime": "2026-11-21T10:00:00.000000"}
        return httpx.Response(200, json={"results": [voce], "totalPages": 2})

    piattaforma.risposte = [pagina("1"), pagina("2")]
    voci = list(psp().ricevute(date(2026, 11, 1), date(2026, 11, 21)))
    assert [voce.iuv for voce in voci] == ["1", "2"]
    parametri = [dict(richiesta.url.params) for richiesta in piattaforma.richieste]
    assert [p["pageNum"] for p in parametri] == ["0", "1"]
    assert parametri[0]["from"] == "2026-11-01"
    assert parametri[0]["segregationCodes"] == "01"


@pytest.mark.parametrize(
    "risposta",
    [httpx.Response(404), httpx.Response(200, json={"receipts_list": []}), httpx.Response(200, json={"results": []})],
    ids=["404", "nome di prima", "vuota"],
)
def test_no_receipts_is_an_empty_list(piattaforma, risposta):
    piattaforma.risposte = [risposta]
    assert list(psp().ricevute(date(2026, 11, 1), date(2026, 11, 21))) == []


@pytest.mark.parametrize("righe", [[{}], [None], 3, [{"iuv": "1", "paymentDateTime": "ieri"}]])
def test_a_list_that_cannot_be_read_is_no_answer(piattaforma, righe):
    piattaforma.risposte = [httpx.Response(200, json={"results": righe})]
    with pytest.raises(base.NonDisponibile):
        list(psp().ricevute(date(2026, 11, 1), date(2026, 11, 21)))


def test_a_receipt_that_cannot_be_read_is_no_answer(piattaforma):
    piattaforma.risposte = [httpx.Response(200, content=b"<a/>")]
    with pytest.raises(base.NonDisponibile):
        psp().ricevuta("01000000000000144")


def test_the_log_of_a_call_holds_nobody_and_no_key(piattaforma, caplog, settings):
    settings.PAGOPA_CHIAVE = "chiave-segreta"
    piattaforma.risposte = [httpx.Response(400, json={"detail": "RSSMRA80A01H501U Mario Rossi"})]
    with caplog.at_level(logging.DEBUG), pytest.raises(base.DatiNonValidi) as errore:
        psp().crea(NUOVA)
    scritto = f"{errore.value} " + " ".join(str(vars(riga)) for riga in caplog.records)
    for segreto in ("RSSMRA80A01H501U", "Rossi", "chiave-segreta"):
        assert segreto not in scritto
