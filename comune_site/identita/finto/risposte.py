"""Making Responses: every value is a parameter, so that a wrong one can be made on purpose."""

from __future__ import annotations

import base64
import datetime
import secrets
from dataclasses import dataclass, replace

from lxml import etree
from onelogin.saml2.constants import OneLogin_Saml2_Constants
from onelogin.saml2.utils import OneLogin_Saml2_Utils

from comune_site.identita.finto.richieste import RichiestaLetta
from comune_site.identita.saml.chiavi import Coppia
from comune_site.identita.saml.nomi import (
    CLASSI,
    FORMATO_BASE,
    FORMATO_ENTITA,
    FORMATO_TRANSITORIO,
    NSMAP,
    PORTATORE,
    RICHIEDENTE,
    RISPONDENTE,
    SAML,
    SAMLP,
    SUCCESSO,
    nome,
)

VALIDITA = datetime.timedelta(minutes=5)
XSI = "http://www.w3.org/2001/XMLSchema-instance"
XS = "http://www.w3.org/2001/XMLSchema"


@dataclass(frozen=True, kw_only=True)
class Parametri:
    """All that a Response says. None leaves the value out; an empty text writes it empty."""

    acs_url: str
    destinazione: str | None
    in_risposta_a: str | None
    emittente: str | None
    formato_emittente: str | None
    emessa: str | None
    stato: str | None = SUCCESSO
    messaggio: str = ""
    id_risposta: str
    id_asserzione: str
    versione_asserzione: str | None = "2.0"
    emessa_asserzione: str | None
    emittente_asserzione: str | None
    formato_emittente_asserzione: str | None = FORMATO_ENTITA
    name_id: str | None
    formato_name_id: str | None = FORMATO_TRANSITORIO
    qualificatore: str | None
    metodo: str | None = PORTATORE
    recapito: str | None
    in_risposta_a_soggetto: str | None
    non_oltre_soggetto: str | None
    non_prima: str | None
    non_oltre: str | None
    destinatario: str | None
    classe: str | None
    attributi: dict[str, str]
    firma_asserzione: bool = True
    firma_risposta: bool = True
    algoritmo: str = OneLogin_Saml2_Constants.RSA_SHA256
    impronta: str = OneLogin_Saml2_Constants.SHA256


def istante(quando: datetime.datetime) -> str:
    """Return an instant as SAML writes it."""
    return quando.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def identificativo() -> str:
    """Return a new XML identifier."""
    return f"_{secrets.token_hex(20)}"


def parametri(
    richiesta: RichiestaLetta,
    *,
    idp: str,
    profilo: str,
    livello: int,
    attributi: dict[str, str],
    adesso: datetime.datetime,
) -> Parametri:
    """Return the parameters of a good Response. Only the attributes asked for are given."""
    return Parametri(
        acs_url=richiesta.acs_url,
        destinazione=richiesta.acs_url,
        in_risposta_a=richiesta.id,
        emittente=idp,
        formato_emittente=FORMATO_ENTITA if profilo == "spid" else None,
        emessa=istante(adesso),
        id_risposta=identificativo(),
        id_asserzione=identificativo(),
        emessa_asserzione=istante(adesso),
        emittente_asserzione=idp,
        name_id=identificativo(),
        qualificatore=idp,
        recapito=richiesta.acs_url,
        in_risposta_a_soggetto=richiesta.id,
        non_oltre_soggetto=istante(adesso + VALIDITA),
        non_prima=istante(adesso),
        non_oltre=istante(adesso + VALIDITA),
        destinatario=richiesta.sp_entity_id,
        classe=CLASSI[livello],
        attributi={n: attributi[n] for n in richiesta.attributi if n in attributi},
    )


def _nodo(
    padre: etree._Element | None, spazio: str, elemento: str, testo: str | None = None, **campi: str | None
) -> etree._Element:
    presenti = {n: v for n, v in campi.items() if v is not None}
    qualificato = nome(spazio, elemento)
    nodo = etree.Element(qualificato, nsmap=NSMAP) if padre is None else etree.SubElement(padre, qualificato)
    nodo.attrib.update(presenti)
    nodo.text = testo
    return nodo


def asserzione(p: Parametri) -> etree._Element:
    """Return the Assertion, not signed."""
    radice = _nodo(
        None, SAML, "Assertion", ID=p.id_asserzione, Version=p.versione_asserzione, IssueInstant=p.emessa_asserzione
    )
    if p.emittente_asserzione is not None:
        _nodo(radice, SAML, "Issuer", p.emittente_asserzione, Format=p.formato_emittente_asserzione)
    soggetto = _nodo(radice, SAML, "Subject")
    if p.name_id is not None:
        _nodo(soggetto, SAML, "NameID", p.name_id, Format=p.formato_name_id, NameQualifier=p.qualificatore)
    conferma = _nodo(soggetto, SAML, "SubjectConfirmation", Method=p.metodo)
    _nodo(
        conferma,
        SAML,
        "SubjectConfirmationData",
        Recipient=p.recapito,
        InResponseTo=p.in_risposta_a_soggetto,
        NotOnOrAfter=p.non_oltre_soggetto,
    )
    condizioni = _nodo(radice, SAML, "Conditions", NotBefore=p.non_prima, NotOnOrAfter=p.non_oltre)
    if p.destinatario is not None:
        _nodo(_nodo(condizioni, SAML, "AudienceRestriction"), SAML, "Audience", p.destinatario)
    dichiarazione = _nodo(radice, SAML, "AuthnStatement", AuthnInstant=p.emessa_asserzione)
    contesto = _nodo(dichiarazione, SAML, "AuthnContext")
    if p.classe is not None:
        _nodo(contesto, SAML, "AuthnContextClassRef", p.classe)
    _attributi(radice, p.attributi)
    return radice


def _attributi(radice: etree._Element, attributi: dict[str, str]) -> None:
    dichiarazione = _nodo(radice, SAML, "AttributeStatement")
    for chiave, valore in attributi.items():
        attributo = _nodo(dichiarazione, SAML, "Attribute", Name=chiave, NameFormat=FORMATO_BASE)
        nodo = etree.SubElement(attributo, nome(SAML, "AttributeValue"), nsmap={"xs": XS, "xsi": XSI})
        nodo.set(nome(XSI, "type"), "xs:string")
        nodo.text = valore


def risposta(p: Parametri, coppia: Coppia) -> bytes:
    """Return the Response: Assertion signed first, put in, then the whole signed."""
    radice = _nodo(
        None,
        SAMLP,
        "Response",
        ID=p.id_risposta,
        Version="2.0",
        IssueInstant=p.emessa,
        Destination=p.destinazione,
        InResponseTo=p.in_risposta_a,
    )
    if p.emittente is not None:
        _nodo(radice, SAML, "Issuer", p.emittente, Format=p.formato_emittente)
    stato = _nodo(radice, SAMLP, "Status")
    _nodo(stato, SAMLP, "StatusCode", Value=p.stato)
    if p.messaggio:
        _nodo(stato, SAMLP, "StatusMessage", p.messaggio)
    else:
        dentro = etree.tostring(asserzione(p))
        radice.append(etree.fromstring(_firma(dentro, p, coppia) if p.firma_asserzione else dentro))
    return _firma(etree.tostring(radice), p, coppia) if p.firma_risposta else etree.tostring(radice)


def _firma(xml: bytes, p: Parametri, coppia: Coppia) -> bytes:
    firmato = OneLogin_Saml2_Utils.add_sign(
        xml, coppia.chiave, coppia.certificato, sign_algorithm=p.algoritmo, digest_algorithm=p.impronta
    )
    return firmato if isinstance(firmato, bytes) else firmato.encode()


def errore(p: Parametri, numero: int, coppia: Coppia) -> bytes:
    """Return a Response of error with the official number; the fault is the person's from 19 on, else the request's."""
    stato = RISPONDENTE if numero >= 19 else RICHIEDENTE
    return risposta(replace(p, stato=stato, messaggio=f"ErrorCode nr{numero:02d}"), coppia)


def codifica(xml: bytes) -> str:
    """Return the text of the form field."""
    return base64.b64encode(xml).decode()
