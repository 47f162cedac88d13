"""Identity providers read from SAML metadata, of one provider or of a whole federation."""

from __future__ import annotations

from lxml import etree
from onelogin.saml2.idp_metadata_parser import OneLogin_Saml2_IdPMetadataParser
from onelogin.saml2.xml_utils import OneLogin_Saml2_XML

from comune_site.identita.saml.nomi import BINDING_REDIRECT, MD, XML_LANG, nome
from comune_site.identita.saml.profili import Gestore


class MetadatiNonValidiError(ValueError):
    """The metadata hold no usable identity provider."""


def da_metadati(xml: bytes) -> tuple[Gestore, ...]:
    """Return the identity providers of an EntityDescriptor or EntitiesDescriptor.

    Raises MetadatiNonValidiError when the text is no SAML metadata or a provider lacks address or certificate.
    """
    try:
        radice = OneLogin_Saml2_XML.to_etree(xml)
    except (etree.LxmlError, ValueError) as errore:
        raise MetadatiNonValidiError(str(errore)) from errore
    descrittori = [
        e for e in radice.iter(nome(MD, "EntityDescriptor")) if e.find(nome(MD, "IDPSSODescriptor")) is not None
    ]
    if not descrittori:
        raise MetadatiNonValidiError("nessun gestore di identità")
    return tuple(_gestore(descrittore) for descrittore in descrittori)


def _gestore(descrittore: etree._Element) -> Gestore:
    entity_id = descrittore.get("entityID", "")
    # One descriptor at a time: given several, the library silently takes the first.
    dati = OneLogin_Saml2_IdPMetadataParser.parse(
        etree.tostring(descrittore), required_sso_binding=BINDING_REDIRECT
    ).get("idp", {})
    sso_url = dati.get("singleSignOnService", {}).get("url", "")
    multipli = dati.get("x509certMulti", {}).get("signing", [])
    certificati = tuple(multipli or filter(None, [dati.get("x509cert", "")]))
    if not (entity_id and sso_url and certificati):
        raise MetadatiNonValidiError(f"mancano indirizzo o certificato: {entity_id}")
    return Gestore(entity_id=entity_id, nome=_nome(descrittore) or entity_id, sso_url=sso_url, certificati=certificati)


def _nome(descrittore: etree._Element) -> str:
    nomi = descrittore.findall(f"{nome(MD, 'Organization')}/{nome(MD, 'OrganizationDisplayName')}")
    italiani = [n for n in nomi if n.get(XML_LANG) == "it"]
    return next(((n.text or "").strip() for n in italiani or nomi), "")
