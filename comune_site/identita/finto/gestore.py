"""The test identity provider as a party: its addresses, key and metadata, for SPID and for CIE."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from django.conf import settings
from lxml import etree
from onelogin.saml2.utils import OneLogin_Saml2_Utils

from comune_site.identita.saml.chiavi import Coppia, coppia_semplice, custodita
from comune_site.identita.saml.nomi import BINDING_REDIRECT, FORMATO_TRANSITORIO, MD, SAMLP, XML_LANG, nome

NOMI = {"spid": "Identità di prova", "cie": "CIE di prova"}
DS = "http://www.w3.org/2000/09/xmldsig#"


def entity_id(profilo: str) -> str:
    """Return the entityID for "spid" or "cie"."""
    return f"{settings.IDP_FINTO_URL}/_finto/idp/{profilo}"


def sso_url(profilo: str) -> str:
    """Return the address that receives requests."""
    return f"{entity_id(profilo)}/sso"


def coppia() -> Coppia:
    """Return the key of the test identity provider, made at first use and kept out of the repository."""
    percorso = Path(settings.VAR_DIR) / "chiavi" / "idp-finto.pem"
    return custodita(percorso, lambda: coppia_semplice("Gestore di identità di prova"))


def metadati(profilo: str) -> bytes:
    """Return the signed metadata."""
    return _metadati(entity_id(profilo), sso_url(profilo), NOMI[profilo], coppia())


def fonte(profilo: str) -> list[bytes]:
    """Return the metadata for the registry; nothing outside a demo."""
    return [metadati(profilo)] if settings.DEMO else []


@lru_cache(maxsize=16)
def _metadati(entita: str, sso: str, titolo: str, chiavi: Coppia) -> bytes:
    radice = etree.Element(nome(MD, "EntityDescriptor"), nsmap={"md": MD, "ds": DS})
    radice.set("entityID", entita)
    descrittore = etree.SubElement(radice, nome(MD, "IDPSSODescriptor"))
    descrittore.set("protocolSupportEnumeration", SAMLP)
    descrittore.set("WantAuthnRequestsSigned", "true")
    chiave = etree.SubElement(descrittore, nome(MD, "KeyDescriptor"), use="signing")
    dati = etree.SubElement(etree.SubElement(chiave, nome(DS, "KeyInfo")), nome(DS, "X509Data"))
    certificato = OneLogin_Saml2_Utils.format_cert(chiavi.certificato, heads=False)
    etree.SubElement(dati, nome(DS, "X509Certificate")).text = certificato
    etree.SubElement(descrittore, nome(MD, "NameIDFormat")).text = FORMATO_TRANSITORIO
    etree.SubElement(descrittore, nome(MD, "SingleSignOnService"), Binding=BINDING_REDIRECT, Location=sso)
    organizzazione = etree.SubElement(radice, nome(MD, "Organization"))
    for elemento, testo in (
        ("OrganizationName", titolo),
        ("OrganizationDisplayName", titolo),
        ("OrganizationURL", entita),
    ):
        nodo = etree.SubElement(organizzazione, nome(MD, elemento))
        nodo.text = testo
        nodo.set(XML_LANG, "it")
    return OneLogin_Saml2_Utils.add_sign(etree.tostring(radice), chiavi.chiave, chiavi.certificato)
