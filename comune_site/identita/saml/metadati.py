"""Metadata of the service provider, with the extensions of SPID and CIE (spid-cie §3 and §13).

Built with lxml: the library's own templates are filled in without escaping.
"""

from __future__ import annotations

from lxml import etree
from onelogin.saml2.metadata import OneLogin_Saml2_Metadata

from comune_site.identita.saml.nomi import (
    BINDING_POST,
    CIE_EXT,
    FORMATO_BASE,
    FORMATO_TRANSITORIO,
    MD,
    SAMLP,
    SPID_EXT,
    XML_LANG,
    nome,
)
from comune_site.identita.saml.profili import NECESSARI, FornitoreServizi, Organizzazione

CATEGORIA_IPA_COMUNI = "L6"


class Metadati(OneLogin_Saml2_Metadata):
    """The library signs and adds the certificates; the document is ours."""

    @classmethod
    def builder(cls, sp: dict, *args: object, **kwargs: object) -> str:
        """Return the unsigned metadata of `sp["fornitore"]`."""
        return etree.tostring(entita(sp["fornitore"]), encoding="unicode")


def entita(fornitore: FornitoreServizi) -> etree._Element:
    """Return the EntityDescriptor, without signature and certificates."""
    estensioni = {"spid": SPID_EXT} if fornitore.profilo.codice == "spid" else {"cie": CIE_EXT}
    radice = etree.Element(nome(MD, "EntityDescriptor"), nsmap={"md": MD, **estensioni})
    # The same at each request: whoever compares two copies must see a change only when there is one.
    radice.set("ID", f"_{fornitore.profilo.codice}-metadata")
    radice.set("entityID", fornitore.entity_id)
    _descrittore(radice, fornitore)
    _organizzazione(radice, fornitore.organizzazione)
    contatto = _contatto_spid if fornitore.profilo.codice == "spid" else _contatto_cie
    contatto(radice, fornitore.organizzazione)
    return radice


def _figlio(padre: etree._Element, elemento: str, testo: str = "", **campi: str) -> etree._Element:
    nodo = etree.SubElement(padre, nome(MD, elemento), campi)
    if testo:
        nodo.text = testo
    return nodo


def _in_italiano(padre: etree._Element, elemento: str, testo: str) -> None:
    _figlio(padre, elemento, testo).set(XML_LANG, "it")


def _descrittore(radice: etree._Element, fornitore: FornitoreServizi) -> None:
    descrittore = _figlio(
        radice,
        "SPSSODescriptor",
        AuthnRequestsSigned="true",
        WantAssertionsSigned="true",
        protocolSupportEnumeration=SAMLP,
    )
    _figlio(descrittore, "NameIDFormat", FORMATO_TRANSITORIO)
    _figlio(
        descrittore,
        "AssertionConsumerService",
        index="0",
        isDefault="true",
        Binding=BINDING_POST,
        Location=fornitore.acs_url,
    )
    insieme = _figlio(descrittore, "AttributeConsumingService", index="0")
    _in_italiano(insieme, "ServiceName", fornitore.nome_servizio)
    for attributo in fornitore.profilo.attributi:
        campi = {"isRequired": "true"} if attributo in NECESSARI else {}
        _figlio(insieme, "RequestedAttribute", Name=attributo, NameFormat=FORMATO_BASE, **campi)


def _organizzazione(radice: etree._Element, organizzazione: Organizzazione) -> None:
    nodo = _figlio(radice, "Organization")
    _in_italiano(nodo, "OrganizationName", organizzazione.nome)
    _in_italiano(nodo, "OrganizationDisplayName", organizzazione.nome)
    _in_italiano(nodo, "OrganizationURL", organizzazione.url)


def _contatto_spid(radice: etree._Element, organizzazione: Organizzazione) -> None:
    """A body that joins directly: one contact "other"; the order inside Extensions is prescribed."""
    contatto = _figlio(radice, "ContactPerson", contactType="other")
    estensioni = _figlio(contatto, "Extensions")
    etree.SubElement(estensioni, nome(SPID_EXT, "IPACode")).text = organizzazione.codice_ipa
    etree.SubElement(estensioni, nome(SPID_EXT, "Public"))
    _recapiti(contatto, organizzazione)


def _contatto_cie(radice: etree._Element, organizzazione: Organizzazione) -> None:
    contatto = _figlio(radice, "ContactPerson", contactType="administrative")
    estensioni = _figlio(contatto, "Extensions")
    etree.SubElement(estensioni, nome(CIE_EXT, "Public"))
    for elemento, valore in (
        ("IPACode", organizzazione.codice_ipa),
        ("IPACategory", CATEGORIA_IPA_COMUNI),
        ("Municipality", organizzazione.codice_catastale),
        ("Province", organizzazione.provincia),
        ("Country", "IT"),
    ):
        etree.SubElement(estensioni, nome(CIE_EXT, elemento)).text = valore
    _recapiti(contatto, organizzazione)


def _recapiti(contatto: etree._Element, organizzazione: Organizzazione) -> None:
    _figlio(contatto, "Company", organizzazione.nome)
    _figlio(contatto, "EmailAddress", organizzazione.email)
    _figlio(contatto, "TelephoneNumber", organizzazione.telefono.replace(" ", ""))
