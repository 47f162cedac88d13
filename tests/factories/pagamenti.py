"""Made-up positions, and the pagoPA stub answering inside the process."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from decimal import Decimal

import httpx
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.utils import timezone

from pagamenti import api
from pagamenti.psp.pagopa import PagoPA

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
