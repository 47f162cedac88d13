"""The timeline of a Pratica."""

import dataclasses
import datetime

import pytest

from servizi.motore.flussi import VANTAGGI
from servizi.pratiche.stati import StatoPratica
from servizi.pratiche.tappe import prossimi_passi
from tests.factories.sportello import PraticaFactory

pytestmark = pytest.mark.django_db


def codici(pratica) -> list[str]:
    return [voce["codice"] for voce in prossimi_passi(pratica)]


def test_the_dates_known_are_shown_and_the_others_come_later():
    pratica = PraticaFactory(
        presa_in_carico_il=datetime.date(2026, 3, 2), scadenza=datetime.date(2026, 3, 12), importo="16.00"
    )
    voci = {voce["codice"]: voce for voce in prossimi_passi(pratica)}
    assert (voci["presa_in_carico"]["giorno"], voci["presa_in_carico"]["mese"]) == ("02", "mar")
    assert (voci["esito"]["giorno"], voci["esito"]["mese"], voci["esito"]["anno"]) == ("12", "mar", 2026)
    assert (voci["pagamento"]["giorno"], voci["pagamento"]["mese"]) == ("", "in seguito")
    assert voci["rilascio"]["titolo"] == "Rilascio: Permesso di accesso alla ZTL"


def test_a_free_request_has_no_payment_among_its_stages():
    assert "pagamento" not in codici(PraticaFactory(importo=None))
    assert "pagamento" in codici(PraticaFactory(importo="16.00"))


def test_a_service_that_releases_no_document_promises_none(monkeypatch):
    pratica = PraticaFactory(importo=None)
    assert "rilascio" in codici(pratica)
    senza = dataclasses.replace(pratica.servizio, provvedimento=None)
    monkeypatch.setattr(type(pratica), "servizio", senza)
    assert "rilascio" not in codici(pratica)
    monkeypatch.setattr(type(pratica), "servizio", dataclasses.replace(senza, flusso=VANTAGGI))
    assert "rilascio" in codici(pratica)


def test_stages_are_reached_as_the_state_moves_on():
    raggiunte = {
        stato: [
            voce["codice"] for voce in prossimi_passi(PraticaFactory(stato=stato, importo="16.00")) if voce["raggiunta"]
        ]
        for stato in StatoPratica
    }
    assert raggiunte[StatoPratica.INVIATA] == ["inviata"]
    assert raggiunte[StatoPratica.DA_PAGARE][-1] == "esito"
    assert raggiunte[StatoPratica.ACCOLTA][-1] == "rilascio"
    assert raggiunte[StatoPratica.RESPINTA][-1] == "esito"
