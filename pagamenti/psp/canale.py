"""How pagoPA is spoken to over HTTP: key, timeouts, repeated reads, answers turned into our closed set of errors."""

from __future__ import annotations

import logging
import time
import uuid
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import tenacity
from django.utils import timezone

from pagamenti.psp import base

logger = logging.getLogger(__name__)

TEMPI = httpx.Timeout(10.0, connect=3.0)
RISPOSTA_MASSIMA = 5 * 1024 * 1024
LETTURE = 3
# Longest wait that we accept from a Retry-After.
ATTESA_MASSIMA = 3600
ATTESA_PREDEFINITA = 60

_PER_STATO: dict[int, type[base.ErrorePSP]] = {
    400: base.DatiNonValidi,
    401: base.NonAutorizzato,
    403: base.NonAutorizzato,
    404: base.NonTrovato,
    409: base.GiaEsistente,
    422: base.StatoNonCompatibile,
}
# The request never left: nothing can have happened there.
_MAI_PARTITA = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)


@dataclass(frozen=True)
class Risposta:
    """A good answer: status 2xx or 302."""

    stato: int
    intestazioni: httpx.Headers
    corpo: bytes


@dataclass(frozen=True)
class Canale:
    """Calls under one base address with one subscription key. `trasporto` is given by tests only."""

    url: str
    chiave: str
    trasporto: httpx.BaseTransport | None = None
    pausa: float = 0.2

    def leggi(self, percorso: str, parametri: dict[str, Any] | None = None) -> Risposta:
        """GET, tried up to three times while the platform gives no usable answer."""
        tentativi = tenacity.Retrying(
            retry=tenacity.retry_if_exception_type(base.NonDisponibile),
            stop=tenacity.stop_after_attempt(LETTURE),
            wait=tenacity.wait_exponential(multiplier=self.pausa, max=2),
            reraise=True,
        )
        risposta: Risposta = tentativi(self._chiama, "GET", percorso, parametri=parametri)
        return risposta

    def invia(self, percorso: str, corpo: Any = None, parametri: dict[str, Any] | None = None) -> Risposta:
        """POST, once: who lost the answer asks again with the same key, and reads back."""
        return self._chiama("POST", percorso, corpo=corpo, parametri=parametri)

    def _chiama(
        self, metodo: str, percorso: str, *, corpo: Any = None, parametri: dict[str, Any] | None = None
    ) -> Risposta:
        richiesta = uuid.uuid4().hex
        inizio = time.monotonic()
        esito = "senza_risposta"
        try:
            risposta = self._scambia(metodo, percorso, corpo, parametri, richiesta)
            esito = str(risposta.stato)
        except _MAI_PARTITA as errore:
            raise base.NonDisponibile(type(errore).__name__) from errore
        except (httpx.HTTPError, httpx.InvalidURL) as errore:
            raise _senza_esito(metodo, type(errore).__name__) from errore
        finally:
            # Path without query, no body: nothing personal.
            logger.info(
                "pagopa_chiamata",
                extra={
                    "metodo": metodo,
                    "percorso": percorso,
                    "esito": esito,
                    "ms": round((time.monotonic() - inizio) * 1000),
                    "x_request_id": richiesta,
                },
            )
        return _controlla(metodo, risposta)

    def _scambia(
        self, metodo: str, percorso: str, corpo: Any, parametri: dict[str, Any] | None, richiesta: str
    ) -> Risposta:
        intestazioni = {"Ocp-Apim-Subscription-Key": self.chiave, "X-Request-Id": richiesta}
        with (
            httpx.Client(transport=self.trasporto, timeout=TEMPI, follow_redirects=False) as cliente,
            cliente.stream(metodo, self.url + percorso, json=corpo, params=parametri, headers=intestazioni) as risposta,
        ):
            return Risposta(risposta.status_code, risposta.headers, _leggi_fino_a(risposta, RISPOSTA_MASSIMA))


def _leggi_fino_a(risposta: httpx.Response, massimo: int) -> bytes:
    pezzi, letti = [], 0
    for pezzo in risposta.iter_bytes():
        letti += len(pezzo)
        if letti > massimo:
            raise httpx.DecodingError("risposta troppo grande")
        pezzi.append(pezzo)
    return b"".join(pezzi)


def _senza_esito(metodo: str, causa: str) -> base.ErrorePSP:
    return base.NonDisponibile(causa) if metodo == "GET" else base.EsitoIgnoto(causa)


def _controlla(metodo: str, risposta: Risposta) -> Risposta:
    """Return the answer if it is good, else raise its error. The body of an error is not kept: it may echo ours."""
    stato = risposta.stato
    if 200 <= stato < 300 or (stato == 302 and metodo == "POST"):
        return risposta
    if stato == 429:
        raise base.TroppeRichieste(_dopo(risposta.intestazioni.get("Retry-After", "")))
    if stato in _PER_STATO:
        raise _PER_STATO[stato](f"HTTP {stato}")
    if 400 <= stato < 500:
        raise base.DatiNonValidi(f"HTTP {stato}")
    raise _senza_esito(metodo, f"HTTP {stato}")


def _dopo(valore: str) -> int:
    """Return the seconds of a Retry-After, given as seconds or as a date."""
    if valore.isascii() and valore.isdigit():
        secondi = int(valore[:6])
    else:
        try:
            secondi = int((parsedate_to_datetime(valore) - timezone.now()).total_seconds())
        except (ValueError, TypeError):
            secondi = ATTESA_PREDEFINITA
    return max(1, min(secondi, ATTESA_MASSIMA))
