"""Made-up positions, and the pagoPA stub answering inside the process."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import httpx
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.utils import timezone

from pagamenti import api
from pagamenti.psp.pagopa import PagoPA

# The official descriptions, where the machine has them: a check more, never needed.
RIFERIMENTI = Path(os.environ.get("COMUNE_RIFERIMENTI", "/nessuna")) / "dati" / "openapi"
URL_FINTO = "http://testserver/_finto/pagopa"

DATI = {
    "riferimento": "pratica:11111111-1111-4111-8111-111111111111",
    "debitore": api.Debitore(codice_fiscale="RSSMRA80A01H501U", nome="Mario Rossi", email="mario.rossi@esempio.it"),
    "importo": Decimal("16.00"),
    "causale": "Permesso ZTL, pratica AN260000001",
    "categoria": "9/0101108TS/",
    "ritorno_url": "/area-personale/pratiche/11111111-1111-4111-8111-111111111111/",
}


def dati_posizione(**cambi: object) -> dict:
    """Return arguments for `api.crea_posizione`."""
    scadenza: date = timezone.localdate() + timedelta(days=30)
    return {**DATI, "scadenza": scadenza, **cambi}


class NelProcesso(httpx.WSGITransport):
    """Calls the site's WSGI application. A request inside a request must not close the test's connections."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request, with the closing of connections put off as Django's test client does."""
        segnali = (request_started, request_finished)
        for segnale in segnali:
            segnale.disconnect(close_old_connections)
        try:
            risposta = super().handle_request(request)
            contenuto = risposta.read()
            risposta.close()
        finally:
            for segnale in segnali:
                segnale.connect(close_old_connections)
        return httpx.Response(risposta.status_code, headers=risposta.headers, content=contenuto)


@contextmanager
def pagopa_in_processo(settings) -> Iterator[None]:
    """Answer the client's calls with the stub, by WSGI and without sockets: same client code, same bytes."""
    settings.PAGOPA_URL = URL_FINTO
    PagoPA.trasporto = NelProcesso(app=get_wsgi_application())
    try:
        yield
    finally:
        PagoPA.trasporto = None


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

    def trova(self, metodo: str, fine: str, stato: int) -> list[tuple[dict, httpx.Response]]:
        """Return bodies and answers of the calls to such a path that had such a status."""
        return [
            (json.loads(richiesta.content or b"{}"), risposta)
            for richiesta, risposta in self.scambi
            if richiesta.method == metodo and richiesta.url.path.endswith(fine) and risposta.status_code == stato
        ]


def posti(nodo: object, qui: tuple = ()) -> list[tuple]:
    """Return the way to every value inside a JSON value."""
    figli = nodo.items() if isinstance(nodo, dict) else enumerate(nodo) if isinstance(nodo, list) else ()
    return [qui, *(posto for chiave, figlio in figli for posto in posti(figlio, (*qui, chiave)))]
