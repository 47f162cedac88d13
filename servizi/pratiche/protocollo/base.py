"""What a protocol system must do for us (DPR 445/2000 art. 53), whoever makes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol


@dataclass(frozen=True, kw_only=True)
class DocumentoInArrivo:
    """A document as received: name, media type, SHA-256 (hex)."""

    nome: str
    tipo: str
    sha256: str


@dataclass(frozen=True, kw_only=True)
class DaProtocollare:
    """What art. 53 wants recorded for a document received by telematic means.

    `riferimento` is our own id: an adapter looks it up before registering, so that a repeated call is harmless.
    `giorno` is the day of the actual submission (L. 241/1990 art. 18-bis), not the day of the call.
    """

    riferimento: str
    oggetto: str
    mittente: str
    codice_fiscale: str
    giorno: date
    documenti: tuple[DocumentoInArrivo, ...]


@dataclass(frozen=True, kw_only=True)
class Protocollazione:
    """The registration: number as "0000001/2026" (at least 7 digits, art. 57) and date."""

    numero: str
    data: date


class Protocollo(Protocol):
    """A protocol system."""

    def registra(self, richiesta: DaProtocollare) -> Protocollazione:
        """Register and return the registration; for a `riferimento` already registered, return the first one.

        Called outside any transaction, since it may go over the network. Raises what its transport raises.
        """
