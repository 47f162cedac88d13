"""What a payment platform must do, in our words. Amounts are Decimal euro; times are aware.

An adapter translates units, statuses and errors; nothing of the platform's own vocabulary goes past it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Protocol, Self


class ErrorePSP(Exception):
    """Root of the closed set of errors that an adapter may raise."""


class NonTrovato(ErrorePSP):
    """The platform does not know it."""


class GiaEsistente(ErrorePSP):
    """It is there already: perhaps ours, from a call whose answer was lost."""


class DatiNonValidi(ErrorePSP):
    """The platform refuses what was sent."""


class NonAutorizzato(ErrorePSP):
    """Wrong key, or a key that does not cover this ente or segregation code."""


class StatoNonCompatibile(ErrorePSP):
    """Understood, but not in the present state: paid already, not ready yet, annulled."""


class TroppeRichieste(ErrorePSP):
    """Slow down: `dopo` is how many seconds to wait."""

    def __init__(self, dopo: int) -> None:
        super().__init__(f"riprovare dopo {dopo} s")
        self.dopo = dopo


class NonDisponibile(ErrorePSP):
    """No answer, or no usable answer; nothing was changed there."""


class RicevutaNonLeggibile(NonDisponibile):
    """The receipt came, and nobody can read it: the others must not wait for it."""


class EsitoIgnoto(ErrorePSP):
    """A change was asked and the answer was lost: it may have happened. Retry with the same key."""


class StatoRemoto(StrEnum):
    """State of a position on the platform. IGNOTO: a value that we do not know, to be reported, never guessed."""

    BOZZA = "bozza"
    PUBBLICATA = "pubblicata"
    PAGABILE = "pagabile"
    IN_PARTE_PAGATA = "in_parte_pagata"
    PAGATA = "pagata"
    NON_PAGABILE = "non_pagabile"
    IGNOTO = "ignoto"


@dataclass(frozen=True, kw_only=True)
class NuovaPosizione:
    """A position to create: one payment, one notice."""

    iupd: str
    nav: str
    debitore_codice_fiscale: str
    debitore_nome: str
    debitore_email: str
    importo: Decimal
    causale: str
    categoria: str
    # Legal due date: until 23:59:59 of that day in Italy.
    scadenza: date


@dataclass(frozen=True, kw_only=True)
class PosizioneRemota:
    """A position as the platform has it."""

    iupd: str
    nav: str
    importo: Decimal
    costi_notifica: Decimal
    stato: StatoRemoto
    debitore_codice_fiscale: str


@dataclass(frozen=True, kw_only=True)
class Ritorni:
    """Where the browser is sent after each outcome. They prove nothing (pagopa-io §5)."""

    ok: str
    annullato: str
    errore: str
    attesa: str


@dataclass(frozen=True, kw_only=True)
class Carrello:
    """A cart with one notice."""

    id_carrello: str
    nav: str
    importo: Decimal
    causale: str
    email: str
    ritorni: Ritorni


@dataclass(frozen=True, kw_only=True)
class VoceRicevuta:
    """A line of the list of receipts: enough to know whether we have it."""

    iuv: str
    pagata_il: datetime | None


@dataclass(frozen=True, kw_only=True)
class RicevutaRemota:
    """A receipt as the platform issued it, with the document that proves it."""

    receipt_id: str
    ente_codice_fiscale: str
    nav: str
    iuv: str
    importo: Decimal
    commissione: Decimal | None
    pagata_il: datetime
    psp_nome: str
    psp_codice_fiscale: str
    metodo: str
    id_carrello: str
    originale: bytes


class PSP(Protocol):
    """The platform. Every method may raise NonAutorizzato, TroppeRichieste, NonDisponibile."""

    @classmethod
    def dalle_impostazioni(cls) -> Self:
        """Return an adapter configured by the settings."""
        ...

    def crea(self, posizione: NuovaPosizione) -> None:
        """Create and publish. Raises GiaEsistente, DatiNonValidi, EsitoIgnoto."""
        ...

    def pubblica(self, iupd: str) -> None:
        """Make a draft payable. Raises NonTrovato, StatoNonCompatibile, EsitoIgnoto."""
        ...

    def leggi(self, iupd: str) -> PosizioneRemota:
        """Read a position back. Raises NonTrovato."""
        ...

    def apri_carrello(self, carrello: Carrello) -> str:
        """Open a cart and return the address for the browser.

        Raises StatoNonCompatibile (the platform refuses the notice), DatiNonValidi, EsitoIgnoto.
        """
        ...

    def ricevute(self, da: date, a: date) -> Iterator[VoceRicevuta]:
        """Yield the receipts of the payments between two days, both included."""
        ...

    def ricevuta(self, iuv: str) -> RicevutaRemota:
        """Return the receipt of a notice.

        Raises NonTrovato; StatoNonCompatibile when it is not ready yet; RicevutaNonLeggibile.
        """
        ...
