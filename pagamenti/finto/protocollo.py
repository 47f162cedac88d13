"""What every operation of the stub shares: the key, the JSON body, refusals as ProblemJson."""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from pagamenti.finto.schema import difetti

Vista = Callable[..., HttpResponse]


class Problema(Exception):
    """A refusal, to be answered as ProblemJson."""

    def __init__(self, stato: int, titolo: str, dettaglio: str) -> None:
        super().__init__(dettaglio)
        self.stato, self.titolo, self.dettaglio = stato, titolo, dettaglio

    def risposta(self) -> JsonResponse:
        """Return the answer."""
        corpo = {"title": self.titolo, "status": self.stato, "detail": self.dettaglio}
        return JsonResponse(corpo, status=self.stato, content_type="application/problem+json")


def operazione(metodo: str) -> Callable[[Vista], Vista]:
    """Make a view an operation of the API: method, subscription key, own ente only, refusals, request id."""

    def decora(vista: Vista) -> Vista:
        @csrf_exempt
        @require_http_methods([metodo])
        @wraps(vista)
        def avvolta(request: HttpRequest, **argomenti: Any) -> HttpResponse:
            try:
                _controlla_chiave(request, argomenti.get("ente"))
                risposta = vista(request, **argomenti)
            except Problema as problema:
                risposta = problema.risposta()
            risposta["X-Request-Id"] = request.headers.get("X-Request-Id", "")
            return risposta

        return avvolta

    return decora


def _controlla_chiave(request: HttpRequest, ente: str | None) -> None:
    chiave = request.headers.get("Ocp-Apim-Subscription-Key", "")
    if not (settings.PAGOPA_CHIAVE and constant_time_compare(chiave, settings.PAGOPA_CHIAVE)):
        raise Problema(401, "Unauthorized", "Wrong or missing subscription key")
    if ente is not None and ente != settings.ENTE_CODICE_FISCALE:
        raise Problema(403, "Forbidden", "The key does not cover this organization")


def corpo_json(request: HttpRequest) -> Any:
    """Return the JSON body. Raises Problema 400."""
    try:
        return json.loads(request.body)
    except ValueError as errore:
        raise Problema(400, "Bad request", "The body is not JSON") from errore


def valida(dati: Any, schema: str) -> None:
    """Raise Problema 400 when the schema refuses the data."""
    trovati = difetti(dati, schema)
    if trovati:
        raise Problema(400, "Bad request", "; ".join(trovati[:5]))
