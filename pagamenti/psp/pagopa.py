"""pagoPA: debt positions by GPD v3, carts by Checkout v2, receipts by the GPD receipts service.

Units and states of the platform stop here: cents on the wire, Decimal euro outside; UTC on the wire, Italian due
dates outside; an unknown status becomes IGNOTO and a line in the log.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any, ClassVar, Self
from urllib.parse import quote, urlsplit
from zoneinfo import ZoneInfo

import httpx
from django.conf import settings

from comune_site.core.ente import ente
from pagamenti import numeri
from pagamenti.psp import base
from pagamenti.psp.canale import Canale, Risposta
from pagamenti.psp.ricevuta_xml import RicevutaIllegibileError, istante, leggi_ricevuta

logger = logging.getLogger(__name__)

ROMA = ZoneInfo("Europe/Rome")
PAGINA = 100
PAGINE_MASSIME = 1000

_STATI = {
    "DRAFT": base.StatoRemoto.BOZZA,
    "PUBLISHED": base.StatoRemoto.PUBBLICATA,
    "VALID": base.StatoRemoto.PAGABILE,
    "PARTIALLY_PAID": base.StatoRemoto.IN_PARTE_PAGATA,
    "PAID": base.StatoRemoto.PAGATA,
    "UNPAYABLE": base.StatoRemoto.NON_PAGABILE,
}


def in_centesimi(importo: Decimal) -> int:
    """Return an amount in euro as whole cents. Raises ValueError when it has more than two decimals."""
    centesimi = importo * 100
    if centesimi != centesimi.to_integral_value():
        raise ValueError(f"Più di due decimali: {importo}")
    return int(centesimi)


def in_euro(centesimi: int) -> Decimal:
    """Return whole cents as an amount in euro with two decimals."""
    return Decimal(centesimi).scaleb(-2).quantize(Decimal("0.01"))


def fine_giornata(giorno: date) -> str:
    """Return the last second of a day in Italy, in UTC, as the platform reads due dates."""
    return datetime.combine(giorno, time(23, 59, 59), ROMA).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True)
class PagoPA:
    """The adapter (see `psp.base.PSP`)."""

    canale: Canale
    ente_codice_fiscale: str
    ente_nome: str
    segregazione: str
    iban: str

    # Put by tests to stay in the process; None is real HTTP.
    trasporto: ClassVar[httpx.BaseTransport | None] = None

    @classmethod
    def dalle_impostazioni(cls) -> Self:
        """Return an adapter for the ente of this installation. Going live is changing address and key only."""
        return cls(
            canale=Canale(settings.PAGOPA_URL.rstrip("/"), settings.PAGOPA_CHIAVE, cls.trasporto),
            ente_codice_fiscale=ente().codice_fiscale,
            ente_nome=ente().nome,
            segregazione=settings.PAGOPA_CODICE_SEGREGAZIONE,
            iban=settings.PAGOPA_IBAN,
        )

    @property
    def _posizioni(self) -> str:
        return f"/gpd/debt-positions-service/v3/organizations/{self.ente_codice_fiscale}/debtpositions"

    @property
    def _ricevute(self) -> str:
        return f"/gpd/payments-receipts-service/v1/payments/{self.ente_codice_fiscale}/receipts"

    def crea(self, posizione: base.NuovaPosizione) -> None:
        """Create and publish in one call."""
        self.canale.invia(self._posizioni, self._corpo(posizione), {"toPublish": "true"})

    def pubblica(self, iupd: str) -> None:
        """Make a draft payable."""
        try:
            self.canale.invia(f"{self._posizioni}/{quote(iupd, safe='')}/publish")
        except base.GiaEsistente as errore:
            raise base.StatoNonCompatibile(str(errore)) from errore

    def leggi(self, iupd: str) -> base.PosizioneRemota:
        """Read a position back by our own key."""
        dati = _json(self.canale.leggi(f"{self._posizioni}/{quote(iupd, safe='')}"))
        try:
            return _posizione_remota(dati)
        except (KeyError, IndexError, TypeError, ValueError) as errore:
            raise base.NonDisponibile("posizione non leggibile") from errore

    def apri_carrello(self, carrello: base.Carrello) -> str:
        """Open a cart; the 302 is not followed, its Location is for the browser."""
        risposta = self.canale.invia("/checkout/ec/v2/carts", self._corpo_carrello(carrello))
        indirizzo = risposta.intestazioni.get("Location", "")
        if risposta.stato != 302 or urlsplit(indirizzo).scheme not in ("http", "https"):
            raise base.EsitoIgnoto("nessun indirizzo di pagamento nella risposta")
        return indirizzo

    def ricevute(self, da: date, a: date) -> Iterator[base.VoceRicevuta]:
        """Yield the receipts of two days and those between, page by page, of our segregation code only."""
        parametri = {
            "from": da.isoformat(),
            "to": a.isoformat(),
            "segregationCodes": self.segregazione,
            "pageSize": PAGINA,
        }
        for pagina in range(PAGINE_MASSIME):
            try:
                dati = _json(self.canale.leggi(self._ricevute, {**parametri, "pageNum": pagina}))
            except base.NonTrovato:
                return
            voci, pagine = _voci(dati)
            yield from voci
            if pagina + 1 >= pagine:
                return

    def ricevuta(self, iuv: str) -> base.RicevutaRemota:
        """Return the receipt of a notice, read from its XML."""
        risposta = self.canale.leggi(f"{self._ricevute}/{quote(iuv, safe='')}")
        try:
            return leggi_ricevuta(risposta.corpo)
        except RicevutaIllegibileError as errore:
            raise base.RicevutaNonLeggibile(str(errore)) from errore

    def _corpo(self, posizione: base.NuovaPosizione) -> dict[str, Any]:
        importo = in_centesimi(posizione.importo)
        debitore = {
            "type": "F" if len(posizione.debitore_codice_fiscale) == 16 else "G",
            "fiscalCode": posizione.debitore_codice_fiscale,
            "fullName": posizione.debitore_nome,
        }
        if posizione.debitore_email:
            debitore["email"] = posizione.debitore_email
        rata = {
            "nav": posizione.nav,
            "iuv": numeri.iuv_di(posizione.nav),
            "amount": importo,
            "description": posizione.causale,
            "dueDate": fine_giornata(posizione.scadenza),
            "transfer": [
                {
                    "idTransfer": "1",
                    "amount": importo,
                    "organizationFiscalCode": self.ente_codice_fiscale,
                    "remittanceInformation": posizione.causale,
                    "category": posizione.categoria,
                    "iban": self.iban,
                }
            ],
        }
        # switchToExpired off: a late payment is accepted (pagopa-io §10.1 rule 10).
        opzione = {"switchToExpired": False, "debtor": debitore, "installments": [rata]}
        return {
            "iupd": posizione.iupd,
            "payStandIn": True,
            "companyName": self.ente_nome,
            "paymentOption": [opzione],
        }

    def _corpo_carrello(self, carrello: base.Carrello) -> dict[str, Any]:
        corpo: dict[str, Any] = {
            "paymentNotices": [
                {
                    "noticeNumber": carrello.nav,
                    "fiscalCode": self.ente_codice_fiscale,
                    "amount": in_centesimi(carrello.importo),
                    "companyName": self.ente_nome,
                    "description": carrello.causale,
                }
            ],
            "returnUrls": {
                "returnOkUrl": carrello.ritorni.ok,
                "returnCancelUrl": carrello.ritorni.annullato,
                "returnErrorUrl": carrello.ritorni.errore,
                "returnWaitingUrl": carrello.ritorni.attesa,
            },
            "idCart": carrello.id_carrello,
        }
        if carrello.email:
            corpo["emailNotice"] = carrello.email
        return corpo


def _json(risposta: Risposta) -> dict[str, Any]:
    try:
        dati = json.loads(risposta.corpo)
    except ValueError as errore:
        raise base.NonDisponibile("risposta non JSON") from errore
    if not isinstance(dati, dict):
        raise base.NonDisponibile("risposta di altra forma")
    return dati


def _posizione_remota(dati: dict[str, Any]) -> base.PosizioneRemota:
    opzione = dati["paymentOption"][0]
    rata = opzione["installments"][0]
    stato = _STATI.get(dati["status"], base.StatoRemoto.IGNOTO)
    if stato is base.StatoRemoto.IGNOTO:
        logger.error("stato_pagopa_ignoto", extra={"stato": str(dati["status"])[:40]})
    return base.PosizioneRemota(
        iupd=dati["iupd"],
        nav=rata.get("nav") or f"3{rata['iuv']}",
        importo=in_euro(int(rata["amount"])),
        costi_notifica=in_euro(int(rata.get("notificationFee") or 0)),
        stato=stato,
        debitore_codice_fiscale=opzione["debtor"]["fiscalCode"],
    )


def _voci(dati: dict[str, Any]) -> tuple[list[base.VoceRicevuta], int]:
    """Return the lines of a page and how many pages there are. `results` is today's name, the other an older one."""
    try:
        righe = dati.get("results", dati.get("receipts_list", []))
        voci = [base.VoceRicevuta(iuv=riga["iuv"], pagata_il=_istante(riga.get("paymentDateTime"))) for riga in righe]
        return voci, int(dati.get("totalPages") or 1)
    except (KeyError, TypeError, ValueError, AttributeError) as errore:
        raise base.NonDisponibile("elenco delle ricevute non leggibile") from errore


def _istante(testo: str | None) -> datetime | None:
    return istante(testo) if testo else None
