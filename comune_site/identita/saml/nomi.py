"""Names that SAML, SPID and CIE fix: namespaces, formats, levels, attributes."""

from __future__ import annotations

SAMLP = "urn:oasis:names:tc:SAML:2.0:protocol"
SAML = "urn:oasis:names:tc:SAML:2.0:assertion"
MD = "urn:oasis:names:tc:SAML:2.0:metadata"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SPID_EXT = "https://spid.gov.it/saml-extensions"
CIE_EXT = "https://www.cartaidentita.interno.gov.it/saml-extensions"
NSMAP = {"saml": SAML, "samlp": SAMLP}

FORMATO_ENTITA = "urn:oasis:names:tc:SAML:2.0:nameid-format:entity"
FORMATO_TRANSITORIO = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient"
FORMATO_BASE = "urn:oasis:names:tc:SAML:2.0:attrname-format:basic"
BINDING_POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
BINDING_REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"
PORTATORE = "urn:oasis:names:tc:SAML:2.0:cm:bearer"
SUCCESSO = "urn:oasis:names:tc:SAML:2.0:status:Success"
RISPONDENTE = "urn:oasis:names:tc:SAML:2.0:status:Responder"
RICHIEDENTE = "urn:oasis:names:tc:SAML:2.0:status:Requester"

LIVELLI = {f"https://www.spid.gov.it/SpidL{n}": n for n in (1, 2, 3)}
CLASSI = {n: classe for classe, n in LIVELLI.items()}


def nome(spazio: str, elemento: str) -> str:
    """Return the qualified name that lxml wants."""
    return f"{{{spazio}}}{elemento}"
