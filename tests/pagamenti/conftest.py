"""What the tests of payments share."""

from datetime import timedelta

import httpx
import pytest
from django.utils import timezone

from pagamenti import api, lavori
from pagamenti.finto.models import CarrelloFinto, PosizioneFinta
from pagamenti.models import PosizioneDebitoria
from pagamenti.psp.canale import Canale
from pagamenti.psp.pagopa import PagoPA
from tests.factories.pagamenti import RIFERIMENTI, URL_FINTO, Registratore, dati_posizione, pagopa_in_processo

collect_ignore = [] if RIFERIMENTI.is_dir() else ["test_contratto_ufficiale.py"]


@pytest.fixture(autouse=True)
def _trasporto_di_rete():
    """Every test starts and ends with the client on the network, whatever it put in its place."""
    PagoPA.trasporto = None
    yield
    PagoPA.trasporto = None


@pytest.fixture
def pagopa(settings):
    """The stub, answering inside the process."""
    settings.SITO_URL = "http://testserver"
    settings.SERVIZI_URL = ""
    with pagopa_in_processo(settings):
        yield


@pytest.fixture
def pubblicata(pagopa, django_capture_on_commit_callbacks):
    """A position of ours that the stub has and that can be paid."""
    with django_capture_on_commit_callbacks(execute=True):
        api.crea_posizione(**dati_posizione())
    posizione = PosizioneDebitoria.objects.get()
    assert posizione.stato == PosizioneDebitoria.Stato.PUBBLICATA
    assert PosizioneFinta.objects.get().nav == posizione.nav
    return posizione


class Piattaforma:
    """A platform that answers what the test says, and keeps what it was sent."""

    def __init__(self) -> None:
        self.richieste: list[httpx.Request] = []
        self.risposte: list[httpx.Response | Exception] = []

    def __call__(self, richiesta: httpx.Request) -> httpx.Response:
        richiesta.read()
        self.richieste.append(richiesta)
        risposta = self.risposte.pop(0) if len(self.risposte) > 1 else self.risposte[0]
        if isinstance(risposta, Exception):
            raise risposta
        return risposta


@pytest.fixture
def piattaforma(monkeypatch, settings):
    """A platform made of canned answers: `piattaforma.risposte = [...]`, the last one repeats."""
    finta = Piattaforma()
    settings.PAGOPA_URL = URL_FINTO
    monkeypatch.setattr(PagoPA, "trasporto", httpx.MockTransport(finta))
    monkeypatch.setattr(Canale, "pausa", 0.0, raising=False)
    return finta


@pytest.fixture
def time_machine_ora(time_machine):
    """Move the clock forward by steps: `time_machine_ora(timedelta(...))`."""
    time_machine.move_to(timezone.now(), tick=False)
    return time_machine.shift


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
    lavori.riconcilia()
    assert api.posizione(riferimento).stato == "pagata"
    return registratore
