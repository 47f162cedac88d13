"""The receipt of pagoPA: XML of `paSendRT` or `paSendRTV2`, read by a parser that trusts nothing."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

from lxml import etree

from pagamenti.psp.base import RicevutaRemota

DIMENSIONE_MASSIMA = 1024 * 1024
PAGATA = "OK"


class RicevutaIllegibileError(ValueError):
    """Not a receipt: broken XML, a DTD inside, missing fields, unreadable amounts, or an outcome other than OK."""


def leggi_ricevuta(documento: bytes) -> RicevutaRemota:
    """Return the receipt written in a document. Amounts there are euro with two decimals.

    Raises RicevutaIllegibileError. Unknown elements are ignored: the platform adds some.
    """
    nodo = _nodo_ricevuta(documento)
    try:
        return _ricevuta(nodo, documento)
    except (InvalidOperation, ValueError) as errore:
        raise RicevutaIllegibileError(str(errore)) from errore


def istante(testo: str) -> datetime:
    """Return an ISO time as aware; without an offset it is UTC, as the platform writes it."""
    letto = datetime.fromisoformat(testo)
    return letto if letto.tzinfo else letto.replace(tzinfo=UTC)


def _nodo_ricevuta(documento: bytes) -> etree._Element:
    if len(documento) > DIMENSIONE_MASSIMA:
        raise RicevutaIllegibileError("documento troppo grande")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        radice = etree.fromstring(documento, parser)
    except etree.XMLSyntaxError as errore:
        raise RicevutaIllegibileError("XML non valido") from errore
    if radice.getroottree().docinfo.internalDTD is not None:
        raise RicevutaIllegibileError("DTD non ammesso")
    nodo = radice if etree.QName(radice).localname == "receipt" else radice.find(".//{*}receipt")
    if nodo is None:
        raise RicevutaIllegibileError("manca receipt")
    return nodo


def _testo(nodo: etree._Element, nome: str, massimo: int, *, obbligatorio: bool = True) -> str:
    trovato = nodo.find(f"{{*}}{nome}")
    testo = (trovato.text or "").strip() if trovato is not None else ""
    if obbligatorio and not testo:
        raise ValueError(f"manca {nome}")
    if len(testo) > massimo:
        raise ValueError(f"{nome} troppo lungo")
    return testo


def _euro(testo: str) -> Decimal:
    importo = Decimal(testo)
    if not importo.is_finite() or importo < 0 or importo != importo.quantize(Decimal("0.01")):
        raise ValueError("importo non leggibile")
    return importo


def _ricevuta(nodo: etree._Element, documento: bytes) -> RicevutaRemota:
    if _testo(nodo, "outcome", 10) != PAGATA:
        raise ValueError("esito diverso da OK")
    commissione = _testo(nodo, "fee", 20, obbligatorio=False)
    return RicevutaRemota(
        receipt_id=_testo(nodo, "receiptId", 64),
        ente_codice_fiscale=_testo(nodo, "fiscalCode", 16),
        nav=_testo(nodo, "noticeNumber", 18),
        iuv=_testo(nodo, "creditorReferenceId", 35),
        importo=_euro(_testo(nodo, "paymentAmount", 20)),
        commissione=_euro(commissione) if commissione else None,
        pagata_il=istante(_testo(nodo, "paymentDateTime", 40)),
        psp_nome=_testo(nodo, "PSPCompanyName", 140),
        psp_codice_fiscale=_testo(nodo, "pspFiscalCode", 16, obbligatorio=False),
        metodo=_testo(nodo, "paymentMethod", 35, obbligatorio=False),
        id_carrello=_testo(nodo, "paymentNote", 210, obbligatorio=False),
        originale=documento,
    )
