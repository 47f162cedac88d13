"""The door of pagamenti: ask for a position, know its state, start its payment.

`servizi` calls these three and registers a worker for `pagamenti.concluso` (riferimento of the position), queued in
the transaction that records the receipt. Amounts are Decimal euro; times are aware.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from django.db.models import Prefetch

from pagamenti import azioni
from pagamenti.exceptions import (
    DatiPosizioneError,
    PagamentoNonDisponibileError,
    PosizioneDiversaError,
)
from pagamenti.models import PosizioneDebitoria, Ricevuta

__all__ = [
    "CONCLUSO",
    "DatiPosizioneError",
    "DatiRicevuta",
    "Debitore",
    "PagamentoNonDisponibileError",
    "PosizioneDiversaError",
    "Stato",
    "StatoPosizione",
    "avvia",
    "crea_posizione",
    "posizione",
    "posizioni",
]

Stato = Literal["in_preparazione", "da_pagare", "in_verifica", "pagata", "non_pagabile"]
# Kind of the outbox row written when a position becomes paid; its riferimento is the position's.
CONCLUSO = azioni.CONCLUSO

_STATI: dict[str, Stato] = {
    PosizioneDebitoria.Stato.BOZZA: "in_preparazione",
    PosizioneDebitoria.Stato.PUBBLICATA: "da_pagare",
    PosizioneDebitoria.Stato.PAGATA: "pagata",
    PosizioneDebitoria.Stato.NON_PAGABILE: "non_pagabile",
}


@dataclass(frozen=True, kw_only=True)
class Debitore:
    """Who owes: a natural person's fiscal code (16) or a body's (11), name and e-mail (may be empty)."""

    codice_fiscale: str
    nome: str
    email: str = ""


@dataclass(frozen=True, kw_only=True)
class DatiRicevuta:
    """What an "Attestazione di pagamento" must carry of the receipt (minimum set by SANP for PSPs' copies)."""

    receipt_id: str
    iuv: str
    nav: str
    ente_codice_fiscale: str
    importo: Decimal
    # Fee kept by the PSP, on top of the amount; None when the receipt does not say it.
    commissione: Decimal | None
    pagata_il: datetime
    psp_nome: str
    psp_codice_fiscale: str
    metodo: str


@dataclass(frozen=True, kw_only=True)
class StatoPosizione:
    """A position as the citizen may see it. `in_verifica`: back from paying, the receipt has not come yet."""

    riferimento: str
    iupd: str
    nav: str
    iuv: str
    importo: Decimal
    causale: str
    stato: Stato
    scadenza: date
    debitore: Debitore
    pagata_il: datetime | None
    ricevuta: DatiRicevuta | None


def crea_posizione(
    *,
    riferimento: str,
    debitore: Debitore,
    importo: Decimal,
    causale: str,
    scadenza: date,
    categoria: str,
    ritorno_url: str,
) -> StatoPosizione:
    """Write down what is owed and queue its publication; call it inside the transaction that makes it owed.

    Idempotent on `riferimento`. `causale` (at most 140 characters) is shown outside: no names or fiscal codes.
    `ritorno_url` is our own page where the citizen sees the state. Raises DatiPosizioneError, and
    PosizioneDiversaError when the riferimento is taken by another amount or debtor.
    """
    riga = azioni.crea_posizione(
        riferimento=riferimento,
        debitore_codice_fiscale=debitore.codice_fiscale,
        debitore_nome=debitore.nome,
        debitore_email=debitore.email,
        importo=importo,
        causale=causale,
        scadenza=scadenza,
        categoria=categoria,
        ritorno_url=ritorno_url,
    )
    return posizioni([riga.riferimento])[riga.riferimento]


def posizione(riferimento: str) -> StatoPosizione | None:
    """Return the state of a position, None if there is none. Two queries."""
    return posizioni([riferimento]).get(riferimento)


def posizioni(riferimenti: Iterable[str]) -> dict[str, StatoPosizione]:
    """Return the states of many positions, by riferimento. Two queries however many they are."""
    ricevute = Ricevuta.objects.defer("originale").order_by("doppio_pagamento", "pagata_il")
    righe = (
        PosizioneDebitoria.objects.filter(riferimento__in=list(riferimenti))
        .con_verifica()
        .prefetch_related(Prefetch("ricevute", queryset=ricevute))
    )
    return {riga.riferimento: _stato(riga) for riga in righe}


def avvia(riferimento: str, email: str) -> str:
    """Open a cart and return the address to send the browser to (HTTP 303). Never call it inside `atomic`.

    `email` is where the platform sends its own receipt; it may be empty. An attempt younger than 20 minutes is used
    again. Raises PagamentoNonDisponibileError, whose `messaggio` is for the citizen.
    """
    return azioni.avvia(riferimento, email)


def _stato(riga: PosizioneDebitoria) -> StatoPosizione:
    stato = _STATI[riga.stato]
    if stato == "da_pagare" and riga.verifica_in_corso:  # type: ignore[attr-defined]
        stato = "in_verifica"
    ricevute = list(riga.ricevute.all())
    return StatoPosizione(
        riferimento=riga.riferimento,
        iupd=riga.iupd,
        nav=riga.nav,
        iuv=riga.iuv,
        importo=riga.importo,
        causale=riga.causale,
        stato=stato,
        scadenza=riga.scadenza,
        debitore=Debitore(
            codice_fiscale=riga.debitore_codice_fiscale, nome=riga.debitore_nome, email=riga.debitore_email
        ),
        pagata_il=riga.pagata_il,
        ricevuta=_dati_ricevuta(ricevute[0]) if ricevute else None,
    )


def _dati_ricevuta(ricevuta: Ricevuta) -> DatiRicevuta:
    return DatiRicevuta(**{campo: getattr(ricevuta, campo) for campo in DatiRicevuta.__dataclass_fields__})
