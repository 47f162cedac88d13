"""Our own checks of a Response, on the document whose signature the library has verified (spid-cie §5.2, rows "O").

Each function checks one rule and raises `AccessoRifiutato`; the numbers are the official test cases. Texts are compared
trimmed, for equality: never "starts with" or "contains", which the library uses.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from comune_site.identita.saml.errori import AccessoRifiutato
from comune_site.identita.saml.nomi import (
    FORMATO_ENTITA,
    FORMATO_TRANSITORIO,
    LIVELLI,
    PORTATORE,
    SAML,
    SAMLP,
    SUCCESSO,
    nome,
)
from comune_site.identita.saml.profili import NECESSARI, FornitoreServizi, Gestore

# Difference of clocks that we bear, everywhere the same.
TOLLERANZA = datetime.timedelta(seconds=60)


@dataclass(frozen=True, kw_only=True)
class Attesa:
    """What the exchange says that the Response must be. Instants are aware; `livello` is the one asked for."""

    fornitore: FornitoreServizi
    gestore: Gestore
    id_richiesta: str
    istante_richiesta: datetime.datetime
    livello: int
    adesso: datetime.datetime


@dataclass(frozen=True)
class Documento:
    """The verified document: the Response and its only Assertion."""

    risposta: etree._Element
    asserzione: etree._Element


def rifiuta(dettaglio: str, chiave: str = "non_valida") -> AccessoRifiutato:
    """Return the refusal of a check."""
    return AccessoRifiutato(chiave, dettaglio)


def uno(padre: etree._Element, percorso: str, spazio: str = SAML) -> etree._Element:
    """Return the only element at a path of one namespace; refuse none and more than one."""
    trovati = padre.findall("/".join(nome(spazio, parte) for parte in percorso.split("/")))
    if len(trovati) != 1:
        raise rifiuta(f"{percorso}: {len(trovati)} elementi")
    return trovati[0]


def testo(nodo: etree._Element) -> str:
    """Return the trimmed text of an element without children."""
    return (nodo.text or "").strip()


def istante(valore: str | None, che_cosa: str) -> datetime.datetime:
    """Return an xs:dateTime with time zone; refuse anything else."""
    try:
        letto = datetime.datetime.fromisoformat((valore or "").strip())
    except ValueError as errore:
        raise rifiuta(f"{che_cosa} non è un istante") from errore
    if letto.tzinfo is None:
        raise rifiuta(f"{che_cosa} senza fuso orario")
    return letto


def uguale(valore: str | None, atteso: str, che_cosa: str) -> None:
    """Refuse a value that is not the expected one."""
    if (valore or "").strip() != atteso:
        raise rifiuta(f"{che_cosa} diverso da quello atteso")


def destinazione(documento: Documento, attesa: Attesa) -> None:
    """Destination is our ACS, to the letter (cases 19-21)."""
    uguale(documento.risposta.get("Destination"), attesa.fornitore.acs_url, "Destination")


def in_risposta(documento: Documento, attesa: Attesa) -> None:
    """The Response answers this very request (16-18)."""
    uguale(documento.risposta.get("InResponseTo"), attesa.id_richiesta, "InResponseTo")


def stato(documento: Documento, attesa: Attesa) -> None:
    """One StatusCode, Success: the library takes an empty one for a success (22-26)."""
    codice = uno(documento.risposta, "Status/StatusCode", SAMLP)
    uguale(codice.get("Value"), SUCCESSO, "StatusCode")


def istanti_di_emissione(documento: Documento, attesa: Attesa) -> None:
    """Response and Assertion are issued after the request and not in the future (11-15, 36-40)."""
    for nodo, che_cosa in ((documento.risposta, "Response"), (documento.asserzione, "Assertion")):
        emesso = istante(nodo.get("IssueInstant"), f"{che_cosa} IssueInstant")
        if emesso < attesa.istante_richiesta - TOLLERANZA:
            raise rifiuta(f"{che_cosa} IssueInstant prima della richiesta")
        if emesso > attesa.adesso + TOLLERANZA:
            raise rifiuta(f"{che_cosa} IssueInstant nel futuro")


def emittente_della_risposta(documento: Documento, attesa: Attesa) -> None:
    """Issuer of the Response is the provider that was asked; its Format may be left out (27-31)."""
    emittente = uno(documento.risposta, "Issuer")
    uguale(testo(emittente), attesa.gestore.entity_id, "Response Issuer")
    uguale(emittente.get("Format", FORMATO_ENTITA), FORMATO_ENTITA, "Response Issuer Format")


def versione_dell_asserzione(documento: Documento, attesa: Attesa) -> None:
    """Version of the Assertion (35)."""
    uguale(documento.asserzione.get("Version"), "2.0", "Assertion Version")


def emittente_dell_asserzione(documento: Documento, attesa: Attesa) -> None:
    """Issuer of the Assertion, with its Format (67-72); CIE may leave the Format out."""
    emittente = uno(documento.asserzione, "Issuer")
    uguale(testo(emittente), attesa.gestore.entity_id, "Assertion Issuer")
    mancante = "" if attesa.fornitore.profilo.formato_emittente else FORMATO_ENTITA
    uguale(emittente.get("Format", mancante), FORMATO_ENTITA, "Assertion Issuer Format")


def soggetto(documento: Documento, attesa: Attesa) -> None:
    """NameID: transient, qualified, not empty (43-49)."""
    name_id = uno(documento.asserzione, "Subject/NameID")
    uguale(name_id.get("Format"), FORMATO_TRANSITORIO, "NameID Format")
    if not testo(name_id) or not name_id.get("NameQualifier", "").strip():
        raise rifiuta("NameID vuoto o senza NameQualifier")


def conferma_del_soggetto(documento: Documento, attesa: Attesa) -> None:
    """The bearer's confirmation: for us, for this request, still good (51-66)."""
    conferma = uno(documento.asserzione, "Subject/SubjectConfirmation")
    uguale(conferma.get("Method"), PORTATORE, "SubjectConfirmation Method")
    dati = uno(conferma, "SubjectConfirmationData")
    uguale(dati.get("Recipient"), attesa.fornitore.acs_url, "Recipient")
    uguale(dati.get("InResponseTo"), attesa.id_richiesta, "SubjectConfirmationData InResponseTo")
    non_scaduta(dati, attesa, "SubjectConfirmationData")


def non_scaduta(nodo: etree._Element, attesa: Attesa, che_cosa: str) -> None:
    """NotOnOrAfter is there and is not past."""
    if istante(nodo.get("NotOnOrAfter"), f"{che_cosa} NotOnOrAfter") <= attesa.adesso - TOLLERANZA:
        raise rifiuta(f"{che_cosa} scaduto", "scaduta")


def condizioni(documento: Documento, attesa: Attesa) -> None:
    """Conditions with both ends of their time (73-82)."""
    nodo = uno(documento.asserzione, "Conditions")
    if istante(nodo.get("NotBefore"), "Conditions NotBefore") > attesa.adesso + TOLLERANZA:
        raise rifiuta("Conditions NotBefore nel futuro")
    non_scaduta(nodo, attesa, "Conditions")


def destinatario(documento: Documento, attesa: Attesa) -> None:
    """One Audience, us (83-87)."""
    audience = uno(documento.asserzione, "Conditions/AudienceRestriction/Audience")
    uguale(testo(audience), attesa.fornitore.entity_id, "Audience")


def livello(documento: Documento, attesa: Attesa) -> None:
    """The level obtained is known and not below the one asked; a higher one is always accepted (92-97)."""
    if livello_ottenuto(documento) < attesa.livello:
        raise rifiuta("livello più basso di quello chiesto", "livello_basso")


def livello_ottenuto(documento: Documento) -> int:
    """Return 1, 2 or 3; refuse a class of authentication that is not a SPID level."""
    classe = testo(uno(documento.asserzione, "AuthnStatement/AuthnContext/AuthnContextClassRef"))
    if classe not in LIVELLI:
        raise rifiuta("AuthnContextClassRef sconosciuta")
    return LIVELLI[classe]


def attributi(documento: Documento, attesa: Attesa) -> None:
    """No attribute without value, none twice, the necessary ones there (99, 103)."""
    if any(not valore for valore in attributi_ricevuti(documento).values()):
        raise rifiuta("Attribute senza valore")
    mancanti = [n for n in NECESSARI if n not in attributi_ricevuti(documento)]
    if mancanti:
        raise rifiuta(f"mancano {', '.join(mancanti)}", "dati_mancanti")


def attributi_ricevuti(documento: Documento) -> dict[str, str]:
    """Return name → first value, trimmed; refuse a name that comes twice."""
    ricevuti: dict[str, str] = {}
    for nodo in documento.asserzione.findall(f"{nome(SAML, 'AttributeStatement')}/{nome(SAML, 'Attribute')}"):
        chiave = nodo.get("Name", "")
        if chiave in ricevuti:
            raise rifiuta("Attribute ripetuto")
        valore = nodo.find(nome(SAML, "AttributeValue"))
        ricevuti[chiave] = "" if valore is None else testo(valore)
    return ricevuti


CONTROLLI: tuple[Callable[[Documento, Attesa], None], ...] = (
    stato,
    in_risposta,
    destinazione,
    istanti_di_emissione,
    emittente_della_risposta,
    versione_dell_asserzione,
    emittente_dell_asserzione,
    soggetto,
    conferma_del_soggetto,
    condizioni,
    destinatario,
    livello,
    attributi,
)
