"""The AuthnRequest by HTTP-Redirect (spid-cie §4)."""

from __future__ import annotations

import datetime

from lxml import etree
from onelogin.saml2.auth import OneLogin_Saml2_Auth
from onelogin.saml2.authn_request import OneLogin_Saml2_Authn_Request
from onelogin.saml2.utils import OneLogin_Saml2_Utils

from comune_site.identita.saml.impostazioni import Impostazioni
from comune_site.identita.saml.nomi import CLASSI, FORMATO_ENTITA, FORMATO_TRANSITORIO, NSMAP, SAML, SAMLP, nome
from comune_site.identita.saml.profili import FornitoreServizi

CONFRONTO = "minimum"


class Richiesta(OneLogin_Saml2_Authn_Request):
    """A request for at least `livello` (1, 2, 3), to the identity provider of the settings.

    `istante` is kept to the second: the answer must not be older.
    """

    def __init__(self, impostazioni: Impostazioni, livello: int) -> None:
        self._settings = impostazioni
        self._id = self._generate_request_id()
        self.istante = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
        fornitore = impostazioni.get_sp_data()["fornitore"]
        self._authn_request = etree.tostring(self._documento(fornitore, livello), encoding="unicode")

    def _documento(self, fornitore: FornitoreServizi, livello: int) -> etree._Element:
        radice = etree.Element(nome(SAMLP, "AuthnRequest"), nsmap=NSMAP)
        radice.set("ID", self._id)
        radice.set("Version", "2.0")
        radice.set("IssueInstant", self.istante.strftime("%Y-%m-%dT%H:%M:%SZ"))
        radice.set("Destination", self._settings.get_idp_sso_url())
        if livello > 1 or fornitore.profilo.codice == "cie":
            radice.set("ForceAuthn", "true")
        radice.set("AssertionConsumerServiceIndex", "0")
        radice.set("AttributeConsumingServiceIndex", "0")
        emittente = etree.SubElement(radice, nome(SAML, "Issuer"))
        emittente.set("NameQualifier", fornitore.entity_id)
        emittente.set("Format", FORMATO_ENTITA)
        emittente.text = fornitore.entity_id
        etree.SubElement(radice, nome(SAMLP, "NameIDPolicy")).set("Format", FORMATO_TRANSITORIO)
        contesto = etree.SubElement(radice, nome(SAMLP, "RequestedAuthnContext"))
        contesto.set("Comparison", CONFRONTO)
        etree.SubElement(contesto, nome(SAML, "AuthnContextClassRef")).text = CLASSI[livello]
        return radice

    def url(self, relay_state: str) -> str:
        """Return the signed address to send the browser to. `relay_state`: opaque, at most 80 bytes."""
        parametri = {"SAMLRequest": self.get_request(), "RelayState": relay_state}
        firmatario = OneLogin_Saml2_Auth({}, self._settings)
        firmatario.add_request_signature(parametri, self._settings.get_security_data()["signatureAlgorithm"])
        ordine = ("SAMLRequest", "RelayState", "SigAlg", "Signature")
        # The query must be written exactly as it was signed.
        query = "&".join(f"{n}={OneLogin_Saml2_Utils.escape_url(parametri[n])}" for n in ordine)
        destinazione = self._settings.get_idp_sso_url()
        return f"{destinazione}{'&' if '?' in destinazione else '?'}{query}"
