"""The contract with pagoPA, both ways: what our client sends, what the stub answers.

Our own schemas hold it always. Where the folder named by COMUNE_RIFERIMENTI is, the official ones check it too.
"""

import copy
import json
import os
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from openapi_schema_validator import OAS30Validator

from pagamenti import api, lavori, piattaforma
from pagamenti.finto.models import CarrelloFinto, PosizioneFinta, RicevutaFinta
from pagamenti.finto.schema import CARTELLA, difetti, schema
from pagamenti.models import PosizioneDebitoria
from pagamenti.psp.pagopa import PagoPA
from tests.factories.pagamenti import dati_posizione

RIFERIMENTI = Path(os.environ.get("COMUNE_RIFERIMENTI", "/nessuna")) / "dati" / "openapi"
NOMI = sorted(file.stem for file in CARTELLA.glob("*.json"))

ufficiali = pytest.mark.skipif(not RIFERIMENTI.is_dir(), reason="COMUNE_RIFERIMENTI non indica i contratti ufficiali")


class Registratore(httpx.BaseTransport):
    """Passes calls on and keeps what went out and what came back."""

    def __init__(self, vero: httpx.BaseTransport) -> None:
        self.vero = vero
        self.scambi: list[tuple[httpx.Request, httpx.Response]] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Keep the exchange."""
        request.read()
        risposta = self.vero.handle_request(request)
        risposta.read()
        self.scambi.append((request, risposta))
        return risposta


@pytest.fixture
def scambi(pagopa, settings, client, time_machine_ora, monkeypatch, django_capture_on_commit_callbacks):
    """Every exchange of a whole payment, refusals included."""
    registratore = Registratore(PagoPA.trasporto)
    monkeypatch.setattr(PagoPA, "trasporto", registratore)
    settings.LAVORI_MODO = "lavora"
    riferimento = api.crea_posizione(**dati_posizione()).riferimento
    lavori.pubblica(riferimento, {})
    PosizioneDebitoria.objects.update(stato="bozza")
    lavori.pubblica(riferimento, {})
    api.avvia(riferimento, "mario.rossi@esempio.it")
    client.post(f"/_finto/pagopa/paga/{CarrelloFinto.objects.get().pk}/", {"esito": "paga"})
    time_machine_ora(timedelta(minutes=30))
    with pytest.raises(api.PagamentoNonDisponibileError):
        api.avvia(riferimento, "")
    piattaforma.riconcilia()
    assert api.posizione(riferimento).stato == "pagata"
    return registratore


pytestmark = pytest.mark.django_db(databases=["default", "finto"])


def trova(scambi: Registratore, metodo: str, fine: str, stato: int) -> list[tuple[dict, httpx.Response]]:
    """Return bodies and answers of the calls to such a path that had such a status."""
    return [
        (json.loads(richiesta.content or b"{}"), risposta)
        for richiesta, risposta in scambi.scambi
        if richiesta.method == metodo and richiesta.url.path.endswith(fine) and risposta.status_code == stato
    ]


def test_what_the_client_sends_and_the_stub_answers_keeps_to_our_schemas(scambi):
    (creata,) = trova(scambi, "POST", "/debtpositions", 201)
    (doppia,) = trova(scambi, "POST", "/debtpositions", 409)
    (aperto,) = trova(scambi, "POST", "/carts", 302)
    (rifiutato,) = trova(scambi, "POST", "/carts", 422)
    letta = trova(scambi, "GET", PosizioneDebitoria.objects.get().iupd, 200)[0]
    elenco = trova(scambi, "GET", "/receipts", 200)[0]
    assert difetti(creata[0], "posizione") == difetti(creata[1].json(), "posizione") == []
    assert difetti(aperto[0], "carrello") == difetti(rifiutato[0], "carrello") == []
    assert difetti(letta[1].json(), "posizione_letta") == []
    assert difetti(elenco[1].json(), "elenco_ricevute") == []
    for risposta in (doppia[1], rifiutato[1]):
        assert difetti(risposta.json(), "problema") == []
    assert all(
        richiesta.headers["X-Request-Id"] == risposta.headers["X-Request-Id"] for richiesta, risposta in scambi.scambi
    )


def test_nothing_personal_goes_where_others_read_it(scambi):
    (creata,) = trova(scambi, "POST", "/debtpositions", 201)
    rata = creata[0]["paymentOption"][0]["installments"][0]
    (aperto,) = trova(scambi, "POST", "/carts", 302)
    pubblici = [rata["description"], rata["transfer"][0]["remittanceInformation"], aperto[0]["paymentNotices"]]
    indirizzi = [str(richiesta.url) for richiesta, _risposta in scambi.scambi]
    for testo in map(str, [*pubblici, *indirizzi]):
        assert "Rossi" not in testo
        assert "RSSMRA80A01H501U" not in testo


@pytest.mark.parametrize("nome", NOMI)
def test_our_schemas_are_schemas(nome):
    Draft7Validator.check_schema(schema(nome))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda interno: st.lists(interno, max_size=3) | st.dictionaries(st.text(max_size=8), interno, max_size=3),
    max_leaves=8,
)
BUONI = {
    "problema": {"title": "x", "status": 400, "detail": "y"},
    "elenco_ricevute": {
        "currentPageNumber": 0,
        "length": 1,
        "totalPages": 1,
        "results": [
            {
                "organizationFiscalCode": "99900010569",
                "iuv": "01000000000000144",
                "debtor": "x",
                "paymentDateTime": "2026-11-21T10:00:00",
                "status": "PAID",
            }
        ],
    },
}


def posti(nodo: object, qui: tuple = ()) -> list[tuple]:
    """Return the way to every value inside a JSON value."""
    figli = nodo.items() if isinstance(nodo, dict) else enumerate(nodo) if isinstance(nodo, list) else ()
    return [qui, *(posto for chiave, figlio in figli for posto in posti(figlio, (*qui, chiave)))]


@given(st.data())
def test_the_small_validator_says_what_a_full_one_says(dati):
    nome = dati.draw(st.sampled_from(sorted(BUONI)))
    posto = dati.draw(st.sampled_from(posti(BUONI[nome])))
    corpo = [copy.deepcopy(BUONI[nome])]
    nodo = corpo
    for passo in (0, *posto)[:-1]:
        nodo = nodo[passo]
    nodo[(0, *posto)[-1]] = dati.draw(JSON)
    nostro, pieno = difetti(corpo[0], nome), Draft7Validator(schema(nome)).is_valid(corpo[0])
    # One difference is wanted: 1.0 is an integer for JSON Schema; on this wire it would be a bug.
    if not any(isinstance(valore, float) for valore in valori(corpo[0])):
        assert (nostro == []) == pieno


def valori(nodo: object) -> list[object]:
    """Return the plain values inside a JSON value."""
    figli = nodo.values() if isinstance(nodo, dict) else nodo if isinstance(nodo, list) else None
    return [nodo] if figli is None else [v for figlio in figli for v in valori(figlio)]


def ufficiale(file: str, nome: str) -> OAS30Validator:
    """Return a validator of a component of an official description."""
    documento = yaml.safe_load((RIFERIMENTI / file).read_text())
    return OAS30Validator({**documento["components"]["schemas"][nome], "components": documento["components"]})


GPD, CARRELLI = "gpd-external-v3.json", "checkout-carts-v2-payment-requests.yaml"


@ufficiali
def test_the_official_descriptions_accept_what_goes_out_and_what_comes_back(scambi):
    (creata,) = trova(scambi, "POST", "/debtpositions", 201)
    (doppia,) = trova(scambi, "POST", "/debtpositions", 409)
    (aperto,) = trova(scambi, "POST", "/carts", 302)
    (rifiutato,) = trova(scambi, "POST", "/carts", 422)
    ufficiale(GPD, "PaymentPositionModelV3").validate(creata[0])
    ufficiale(GPD, "PaymentPositionModelV3").validate(creata[1].json())
    for _corpo, risposta in trova(scambi, "GET", PosizioneDebitoria.objects.get().iupd, 200):
        ufficiale(GPD, "PaymentPositionModelResponseV3").validate(risposta.json())
    ufficiale(GPD, "ProblemJson").validate(doppia[1].json())
    ufficiale(CARRELLI, "CartRequest").validate(aperto[0])
    ufficiale(CARRELLI, "ProblemJson").validate(rifiutato[1].json())


@ufficiali
def test_what_the_official_description_refuses_our_schema_refuses_too(scambi):
    (aperto,) = trova(scambi, "POST", "/carts", 302)
    validatore = ufficiale(CARRELLI, "CartRequest")
    for posto in posti(aperto[0])[1:]:
        senza = copy.deepcopy(aperto[0])
        nodo = senza
        for passo in posto[:-1]:
            nodo = nodo[passo]
        del nodo[posto[-1]]
        assert validatore.is_valid(senza) or difetti(senza, "carrello"), posto


def test_the_receipt_of_the_stub_carries_the_cart_that_we_opened(scambi):
    (aperto,) = trova(scambi, "POST", "/carts", 302)
    assert RicevutaFinta.objects.get().id_carrello == aperto[0]["idCart"]
    assert PosizioneFinta.objects.get().stato() == "PAID"
