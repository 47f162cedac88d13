"""Metadata of the service provider, and those of identity providers."""

import pytest
from cryptography import x509
from lxml import etree
from onelogin.saml2.utils import OneLogin_Saml2_Utils
from onelogin.saml2.xml_utils import OneLogin_Saml2_XML

from comune_site.identita.finto import gestore
from comune_site.identita.saml import gestori
from comune_site.identita.saml.impostazioni import fornitore
from comune_site.identita.saml.nomi import CIE_EXT, MD, SPID_EXT
from comune_site.identita.saml.profili import SPID

NS = {"md": MD, "spid": SPID_EXT, "cie": CIE_EXT, "ds": "http://www.w3.org/2000/09/xmldsig#"}


def metadati(client, profilo):
    risposta = client.get(f"/{profilo}/metadata")
    assert risposta.status_code == 200
    return risposta


@pytest.mark.parametrize("profilo", ["spid", "cie"])
def test_metadata_are_valid_signed_and_without_cookie(client, profilo):
    risposta = metadati(client, profilo)
    assert risposta["Content-Type"] == "application/samlmetadata+xml"
    assert not risposta.cookies
    assert "no-store" not in risposta["Cache-Control"]
    valido = OneLogin_Saml2_XML.validate_xml(risposta.content, "saml-schema-metadata-2.0.xsd")
    assert not isinstance(valido, str)
    certificato = fornitore(SPID).coppia.certificato
    assert OneLogin_Saml2_Utils.validate_metadata_sign(risposta.content, cert=certificato)
    assert not OneLogin_Saml2_Utils.validate_metadata_sign(
        risposta.content.replace(b"Comune di", b"Comune bis"), cert=certificato
    )


@pytest.mark.parametrize("profilo", ["spid", "cie"])
def test_metadata_hold_what_the_rules_ask(client, profilo):
    radice = etree.fromstring(metadati(client, profilo).content)
    assert radice[0].tag.endswith("}Signature")
    assert radice.get("entityID") == "http://localhost:8000"
    assert "validUntil" not in radice.attrib
    (acs,) = radice.findall(".//md:AssertionConsumerService", NS)
    assert (acs.get("index"), acs.get("isDefault")) == ("0", "true")
    assert acs.get("Location") == f"http://localhost:8000/{profilo}/acs/"
    assert len(radice.findall(".//md:KeyDescriptor[@use='signing']", NS)) == 1
    assert radice.findtext("md:Organization/md:OrganizationName", namespaces=NS) == "Comune di Pietrachiara"


def test_spid_has_one_contact_of_kind_other_with_its_extensions_in_order(client):
    radice = etree.fromstring(metadati(client, "spid").content)
    (contatto,) = radice.findall("md:ContactPerson", NS)
    assert contatto.get("contactType") == "other"
    estensioni = contatto.find("md:Extensions", NS)
    assert [etree.QName(nodo).localname for nodo in estensioni] == ["IPACode", "Public"]
    assert estensioni.findtext("spid:IPACode", namespaces=NS) == "c_m999"


def test_cie_asks_four_attributes_and_names_the_comune_by_its_code(client):
    radice = etree.fromstring(metadati(client, "cie").content)
    chiesti = {nodo.get("Name") for nodo in radice.iter(f"{{{MD}}}RequestedAttribute")}
    assert chiesti == {"fiscalNumber", "name", "familyName", "dateOfBirth"}
    assert radice.findtext(".//cie:Municipality", namespaces=NS) == "M999"


def test_a_name_with_an_ampersand_is_written_well(client, settings):
    settings.ENTE_NOME = "Comune di Là & Qua <Terme>"
    radice = etree.fromstring(metadati(client, "spid").content)
    assert radice.findtext("md:Organization/md:OrganizationName", namespaces=NS) == "Comune di Là & Qua <Terme>"


def test_the_certificate_is_as_avviso_29_prescribes():
    certificato = x509.load_pem_x509_certificate(fornitore(SPID).coppia.certificato.encode())
    soggetto = {attributo.oid.dotted_string: attributo.value for attributo in certificato.subject}
    assert soggetto["2.5.4.97"] == "PA:IT-c_m999"
    assert soggetto["2.5.4.83"].startswith("http")
    assert soggetto["2.5.4.6"] == "IT"
    uso = certificato.extensions.get_extension_for_class(x509.KeyUsage)
    assert uso.critical and uso.value.digital_signature and uso.value.content_commitment
    assert not uso.value.key_cert_sign
    base = certificato.extensions.get_extension_for_class(x509.BasicConstraints)
    assert not base.critical and not base.value.ca
    politiche = certificato.extensions.get_extension_for_class(x509.CertificatePolicies).value
    assert [p.policy_identifier.dotted_string for p in politiche] == ["1.3.76.16.6", "1.3.76.16.4.2.1"]
    assert certificato.public_key().key_size >= 2048


def test_a_federation_of_several_providers_is_read_one_by_one():
    uno, due = gestore.metadati("spid"), gestore.metadati("cie")
    insieme = b'<md:EntitiesDescriptor xmlns:md="%s">%s%s</md:EntitiesDescriptor>' % (MD.encode(), uno, due)
    letti = gestori.da_metadati(insieme)
    assert [idp.nome for idp in letti] == ["Identità di prova", "CIE di prova"]
    assert [idp.entity_id for idp in letti] == [gestore.entity_id("spid"), gestore.entity_id("cie")]
    assert all(idp.certificati and idp.sso_url for idp in letti)


@pytest.mark.parametrize(
    "xml",
    [b"", b"ciao", b"<a/>", b"<!DOCTYPE a><a/>"],
)
def test_what_is_no_metadata_is_refused(xml):
    with pytest.raises(gestori.MetadatiNonValidiError):
        gestori.da_metadati(xml)


def test_a_provider_without_certificate_is_refused():
    xml = gestore.metadati("spid")
    inizio, fine = xml.index(b"<md:KeyDescriptor"), xml.index(b"</md:KeyDescriptor>")
    with pytest.raises(gestori.MetadatiNonValidiError):
        gestori.da_metadati(xml[:inizio] + xml[fine + len(b"</md:KeyDescriptor>") :])
