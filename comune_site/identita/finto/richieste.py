"""Reading an AuthnRequest as strictly as the rules prescribe (spid-cie §4), with the official error numbers.

The service provider is known from its own metadata only, as a real identity provider would know it.
"""

from __future__ import annotations

import base64
import zlib
from dataclasses import dataclass
from urllib.parse import parse_qsl

from lxml import etree
from onelogin.saml2.constants import OneLogin_Saml2_Constants
from onelogin.saml2.utils import OneLogin_Saml2_Utils
from onelogin.saml2.xml_utils import OneLogin_Saml2_XML

from comune_site.identita.finto.gestore import DS, sso_url
from comune_site.identita.saml.impostazioni import fornitore, impostazioni
from comune_site.identita.saml.nomi import FORMATO_ENTITA, FORMATO_TRANSITORIO, LIVELLI, MD, SAML, SAMLP, nome
from comune_site.identita.saml.profili import PROFILI

MASSIMO_QUERY = 8 * 1024
MASSIMO_XML = 64 * 1024
ALGORITMI = (OneLogin_Saml2_Constants.RSA_SHA256, OneLogin_Saml2_Constants.RSA_SHA512)


class RichiestaRifiutata(Exception):
    """A wrong request. Without `richiesta` nobody knows where to answer: the page shows the error itself."""

    def __init__(self, numero: int, perche: str, richiesta: RichiestaLetta | None = None) -> None:
        super().__init__(f"ErrorCode nr{numero:02d}: {perche}")
        self.numero = numero
        self.richiesta = richiesta


@dataclass(frozen=True, kw_only=True)
class RichiestaLetta:
    """What an answer needs to know of the request."""

    id: str
    sp_entity_id: str
    acs_url: str
    relay_state: str
    livello: int
    attributi: tuple[str, ...]


@dataclass(frozen=True)
class _Servizio:
    """The service provider, from its metadata."""

    entity_id: str
    certificato: str
    acs: dict[str, str]
    insiemi: dict[str, tuple[str, ...]]


def leggi(profilo: str, query: str) -> RichiestaLetta:
    """Return the request in a query string, verified; raise RichiestaRifiutata with the official number."""
    servizio = _servizio(profilo)
    campi = _campi(query)
    documento = _documento(campi["SAMLRequest"])
    _verifica_firma(query, campi, servizio)
    emittente = documento.find(nome(SAML, "Issuer"))
    if emittente is None or (emittente.text or "").strip() != servizio.entity_id:
        raise RichiestaRifiutata(10, "Issuer mancante o sconosciuto")
    letta = _letta(documento, campi, servizio)
    for numero, giusta, perche in _regole(profilo, documento, emittente, servizio):
        if not giusta:
            raise RichiestaRifiutata(numero, perche, letta)
    return letta


def _servizio(profilo: str) -> _Servizio:
    radice = etree.fromstring(impostazioni(fornitore(PROFILI[profilo])).get_sp_metadata())
    acs = radice.iter(nome(MD, "AssertionConsumerService"))
    insiemi = radice.iter(nome(MD, "AttributeConsumingService"))
    chiave = radice.find(f".//{nome(MD, 'KeyDescriptor')}//{nome(DS, 'X509Certificate')}")
    return _Servizio(
        entity_id=radice.get("entityID", ""),
        certificato=OneLogin_Saml2_Utils.format_cert(chiave.text),
        acs={nodo.get("index"): nodo.get("Location") for nodo in acs},
        insiemi={
            nodo.get("index"): tuple(n.get("Name") for n in nodo.findall(nome(MD, "RequestedAttribute")))
            for nodo in insiemi
        },
    )


def _campi(query: str) -> dict[str, str]:
    campi = dict(parse_qsl(query[:MASSIMO_QUERY]))
    mancanti = {"SAMLRequest", "RelayState", "SigAlg", "Signature"} - set(campi)
    if mancanti:
        raise RichiestaRifiutata(4, f"mancano {', '.join(sorted(mancanti))}")
    return campi


def _documento(codificato: str) -> etree._Element:
    try:
        compresso = base64.b64decode(codificato)
        documento = OneLogin_Saml2_XML.to_etree(zlib.decompressobj(-15).decompress(compresso, MASSIMO_XML))
    except (ValueError, zlib.error, etree.LxmlError) as errore:
        raise RichiestaRifiutata(8, "SAMLRequest non leggibile") from errore
    if documento.tag != nome(SAMLP, "AuthnRequest"):
        raise RichiestaRifiutata(8, "non è una AuthnRequest")
    return documento


def _verifica_firma(query: str, campi: dict[str, str], servizio: _Servizio) -> None:
    """Check the signature over the query as it was written, never over a copy written anew."""
    pezzi = dict(pezzo.split("=", 1) for pezzo in query.split("&") if "=" in pezzo)
    firmato = "&".join(f"{n}={pezzi[n]}" for n in ("SAMLRequest", "RelayState", "SigAlg"))
    try:
        firma = base64.b64decode(campi["Signature"])
    except ValueError as errore:
        raise RichiestaRifiutata(5, "Signature non leggibile") from errore
    buona = campi["SigAlg"] in ALGORITMI and OneLogin_Saml2_Utils.validate_binary_sign(
        firmato, firma, servizio.certificato, campi["SigAlg"]
    )
    if not buona:
        raise RichiestaRifiutata(5, "firma non valida")


def _letta(documento: etree._Element, campi: dict[str, str], servizio: _Servizio) -> RichiestaLetta:
    classe = documento.findtext(f".//{nome(SAML, 'AuthnContextClassRef')}") or ""
    return RichiestaLetta(
        id=documento.get("ID", ""),
        sp_entity_id=servizio.entity_id,
        acs_url=servizio.acs.get(documento.get("AssertionConsumerServiceIndex"), servizio.acs["0"]),
        relay_state=campi["RelayState"],
        livello=LIVELLI.get(classe.strip(), 2),
        attributi=servizio.insiemi.get(documento.get("AttributeConsumingServiceIndex"), ()),
    )


def _regole(
    profilo: str, documento: etree._Element, emittente: etree._Element, servizio: _Servizio
) -> list[tuple[int, bool, str]]:
    """Return number, whether the rule is kept, and the rule."""
    politica = documento.find(nome(SAMLP, "NameIDPolicy"))
    contesti = documento.findall(nome(SAMLP, "RequestedAuthnContext"))
    classi = [nodo.text for nodo in documento.iter(nome(SAML, "AuthnContextClassRef"))]
    vietati = ("AssertionConsumerServiceURL", "ProtocolBinding", "ProviderName")
    livello = LIVELLI.get((classi or [""])[0], 0)
    return [
        (9, documento.get("Version") == "2.0", "Version deve essere 2.0"),
        (8, emittente.get("Format") == FORMATO_ENTITA, "Issuer Format"),
        (8, emittente.get("NameQualifier") == servizio.entity_id, "Issuer NameQualifier"),
        (8, not any(n in documento.attrib for n in vietati), "attributi non ammessi"),
        (11, bool(documento.get("ID")), "ID mancante"),
        (12, len(contesti) == 1 and len(classi) == 1 and livello > 0, "RequestedAuthnContext"),
        (12, livello == 1 or documento.get("ForceAuthn") == "true", "ForceAuthn con i livelli 2 e 3"),
        (13, (documento.get("IssueInstant") or "").endswith("Z"), "IssueInstant"),
        (14, documento.get("Destination") == sso_url(profilo), "Destination"),
        (15, "IsPassive" not in documento.attrib, "IsPassive"),
        (16, documento.get("AssertionConsumerServiceIndex") in servizio.acs, "AssertionConsumerServiceIndex"),
        (17, politica is not None and dict(politica.attrib) == {"Format": FORMATO_TRANSITORIO}, "NameIDPolicy"),
        (18, documento.get("AttributeConsumingServiceIndex") in servizio.insiemi, "AttributeConsumingServiceIndex"),
    ]
