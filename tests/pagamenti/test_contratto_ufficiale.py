"""The official descriptions of pagoPA accept our traffic. Collected where COMUNE_RIFERIMENTI names their folder."""

import copy

import pytest
import yaml
from openapi_schema_validator import OAS30Validator

from pagamenti.finto.schema import difetti
from pagamenti.models import PosizioneDebitoria
from tests.factories.pagamenti import RIFERIMENTI, posti

pytestmark = pytest.mark.django_db(databases=["default", "finto"])


def ufficiale(file: str, nome: str) -> OAS30Validator:
    """Return a validator of a component of an official description."""
    documento = yaml.safe_load((RIFERIMENTI / file).read_text())
    return OAS30Validator({**documento["components"]["schemas"][nome], "components": documento["components"]})


GPD, CARRELLI = "gpd-external-v3.json", "checkout-carts-v2-payment-requests.yaml"


def test_the_official_descriptions_accept_what_goes_out_and_what_comes_back(scambi):
    (creata,) = scambi.trova("POST", "/debtpositions", 201)
    (doppia,) = scambi.trova("POST", "/debtpositions", 409)
    (aperto,) = scambi.trova("POST", "/carts", 302)
    (rifiutato,) = scambi.trova("POST", "/carts", 422)
    ufficiale(GPD, "PaymentPositionModelV3").validate(creata[0])
    ufficiale(GPD, "PaymentPositionModelV3").validate(creata[1].json())
    for _corpo, risposta in scambi.trova("GET", PosizioneDebitoria.objects.get().iupd, 200):
        ufficiale(GPD, "PaymentPositionModelResponseV3").validate(risposta.json())
    ufficiale(GPD, "ProblemJson").validate(doppia[1].json())
    ufficiale(CARRELLI, "CartRequest").validate(aperto[0])
    ufficiale(CARRELLI, "ProblemJson").validate(rifiutato[1].json())


def test_what_the_official_description_refuses_our_schema_refuses_too(scambi):
    (aperto,) = scambi.trova("POST", "/carts", 302)
    validatore = ufficiale(CARRELLI, "CartRequest")
    for posto in posti(aperto[0])[1:]:
        senza = copy.deepcopy(aperto[0])
        nodo = senza
        for passo in posto[:-1]:
            nodo = nodo[passo]
        del nodo[posto[-1]]
        assert validatore.is_valid(senza) or difetti(senza, "carrello"), posto
