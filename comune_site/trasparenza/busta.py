"""What a .p7m holds: a CMS SignedData envelope (RFC 5652) around the signed document.

Only the content is taken out; the signature is not verified. Read by hand, for no library of ours opens it: envelopes
are DER or BER (Italian signing programs write indefinite lengths), now and then in base64, and may hold one another.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass

OID_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
SEQUENZA, OID, OTTETTI, OTTETTI_A_PEZZI, ZERO = 0x30, 0x06, 0x04, 0x24, 0xA0
INDEFINITA = 0x80
LIVELLI_MASSIMI = 16
BUSTE_MASSIME = 5
_PEM = re.compile(rb"-----[A-Z0-9 ]+-----")


class BustaNonLeggibileError(ValueError):
    """The bytes are no signed envelope."""


class SenzaContenutoError(ValueError):
    """The envelope is right but the signed document lies elsewhere (detached signature)."""


@dataclass(frozen=True)
class _Nodo:
    """One element: first byte, bounds of its content, where the next one begins."""

    segno: int
    inizio: int
    fine: int
    dopo: int


def estrai(busta: bytes) -> bytes:
    """Return the document inside, through envelopes within envelopes.

    Raises BustaNonLeggibileError for what is no envelope, SenzaContenutoError for a detached signature.
    """
    contenuto = _contenuto(_binaria(busta))
    for _volta in range(BUSTE_MASSIME):
        try:
            contenuto = _contenuto(contenuto)
        except BustaNonLeggibileError:
            break
    return contenuto


def _binaria(dati: bytes) -> bytes:
    """Return the bytes of an envelope that may be written in base64."""
    if dati[:1] == bytes([SEQUENZA]) and dati[1:2] >= b"\x80":
        return dati
    try:
        return base64.b64decode(b"".join(_PEM.sub(b"", dati).split()), validate=True)
    except binascii.Error as errore:
        raise BustaNonLeggibileError from errore


def _contenuto(dati: bytes) -> bytes:
    try:
        tipo, firmato = _figli(dati, _uno(dati, _nodo(dati, 0, len(dati)), SEQUENZA))[:2]
        if dati[tipo.inizio : tipo.fine] != OID_SIGNED_DATA or tipo.segno != OID:
            raise BustaNonLeggibileError
        _versione, _algoritmi, incapsulato = _figli(dati, _figli(dati, _uno(dati, firmato, ZERO))[0])[:3]
        dentro = _figli(dati, _uno(dati, incapsulato, SEQUENZA))
    except (IndexError, ValueError) as errore:
        raise BustaNonLeggibileError from errore
    if len(dentro) < 2:
        raise SenzaContenutoError
    return b"".join(_pezzi(dati, _figli(dati, _uno(dati, dentro[1], ZERO))[0]))


def _pezzi(dati: bytes, nodo: _Nodo) -> Iterator[bytes]:
    """Yield the parts of a string of bytes, whole or in pieces."""
    if nodo.segno == OTTETTI:
        yield dati[nodo.inizio : nodo.fine]
    else:
        for figlio in _figli(dati, _uno(dati, nodo, OTTETTI_A_PEZZI)):
            yield from _pezzi(dati, figlio)


def _uno(dati: bytes, nodo: _Nodo, segno: int) -> _Nodo:
    if nodo.segno != segno:
        raise BustaNonLeggibileError
    return nodo


def _figli(dati: bytes, nodo: _Nodo) -> list[_Nodo]:
    figli, posto = [], nodo.inizio
    while posto < nodo.fine:
        figli.append(_nodo(dati, posto, nodo.fine))
        posto = figli[-1].dopo
    return figli


def _nodo(dati: bytes, posto: int, limite: int, livello: int = 0) -> _Nodo:
    """Read an element. Raises IndexError or BustaNonLeggibileError where the bytes make no sense."""
    segno, lunghezza = dati[posto], dati[posto + 1]
    posto += 2
    if livello > LIVELLI_MASSIMI:
        raise BustaNonLeggibileError
    if lunghezza == INDEFINITA:
        fine = posto
        while dati[fine : fine + 2] != b"\x00\x00":
            fine = _nodo(dati, fine, limite, livello + 1).dopo
        return _Nodo(segno, posto, fine, fine + 2)
    if lunghezza > INDEFINITA:
        cifre = lunghezza - INDEFINITA
        lunghezza = int.from_bytes(dati[posto : posto + cifre])
        posto += cifre
    if posto + lunghezza > limite:
        raise BustaNonLeggibileError
    return _Nodo(segno, posto, posto + lunghezza, posto + lunghezza)
