"""Reading and checking a Response (spid-cie §5)."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass

from lxml import etree
from onelogin.saml2.response import OneLogin_Saml2_Response
from onelogin.saml2.xml_utils import OneLogin_Saml2_XML

from comune_site.identita.saml import controlli
from comune_site.identita.saml.controlli import Attesa, Documento
from comune_site.identita.saml.errori import AccessoRifiutato, ErroreDelGestore
from comune_site.identita.saml.impostazioni import Impostazioni, impostazioni
from comune_site.identita.saml.nomi import SAML, SAMLP, SUCCESSO, nome

# A signed assertion is about 12 kB in base64.
MASSIMO_CARATTERI = 256 * 1024
NUMERO = re.compile(r"ErrorCode\s*nr\s*(\d{1,3})", re.IGNORECASE)


@dataclass(frozen=True)
class Esito:
    """What a good Response says. `attributi` are raw: name → text."""

    id_risposta: str
    id_asserzione: str
    livello: int
    attributi: dict[str, str]


class Risposta(OneLogin_Saml2_Response):
    """The library's Response on a document already parsed.

    Texts are compared trimmed: the rules' own sample is padded with line breaks.
    """

    def __init__(self, settings: Impostazioni, documento: etree._Element) -> None:
        self._settings = settings
        self._error = None
        self.document = documento
        self.decrypted_document = None
        self.encrypted = None
        self.valid_scd_not_on_or_after = None

    def get_issuers(self) -> list[str]:
        """Return the issuers, trimmed."""
        return [emittente.strip() for emittente in super().get_issuers()]

    def get_audiences(self) -> list[str]:
        """Return the audiences, trimmed."""
        return [destinatario.strip() for destinatario in super().get_audiences()]

    def numero_di_errore(self) -> int | None:
        """Return the number in "ErrorCode nrNN": the sub-status is not reliable."""
        messaggio = self.document.findtext(f"{nome(SAMLP, 'Status')}/{nome(SAMLP, 'StatusMessage')}") or ""
        trovato = NUMERO.search(messaggio)
        return int(trovato[1]) if trovato else None

    def con_successo(self) -> bool:
        """Whether the provider says that all went well, or says nothing that the checks could not catch later."""
        codice = self.document.find(f"{nome(SAMLP, 'Status')}/{nome(SAMLP, 'StatusCode')}")
        return codice is None or codice.get("Value") in ("", None, SUCCESSO)


def leggi(codificata: str) -> etree._Element:
    """Parse the base64 text of a form; DTD, entities, depth and size are refused. Nothing is verified yet."""
    if not codificata or len(codificata) > MASSIMO_CARATTERI:
        raise AccessoRifiutato("non_leggibile", "vuota o troppo lunga")
    try:
        documento = OneLogin_Saml2_XML.to_etree(base64.b64decode(codificata))
    except (etree.LxmlError, ValueError) as errore:  # ValueError: bad base64, and a DTD where none is allowed
        raise AccessoRifiutato("non_leggibile", type(errore).__name__) from errore
    if documento.tag != nome(SAMLP, "Response"):
        raise AccessoRifiutato("non_leggibile", "non è una Response")
    if documento.find(nome(SAML, "EncryptedAssertion")) is not None:
        raise AccessoRifiutato("non_valida", "asserzione cifrata, non prevista")
    return documento


def verifica(documento: etree._Element, attesa: Attesa) -> Esito:
    """Check everything and return what the Response says.

    Raises ErroreDelGestore for an answer of error (unsigned, so it proves nothing), AccessoRifiutato for the rest.
    """
    risposta = Risposta(impostazioni(attesa.fornitore, attesa.gestore), documento)
    if not risposta.con_successo():
        raise ErroreDelGestore(risposta.numero_di_errore())
    if not risposta.is_valid(attesa.fornitore.dati_richiesta, attesa.id_richiesta):
        raise AccessoRifiutato(_chiave(risposta.get_error()), f"python3-saml: {risposta.get_error()}")
    verificato = Documento(documento, controlli.uno(documento, "Assertion"))
    for controllo in controlli.CONTROLLI:
        controllo(verificato, attesa)
    return Esito(
        id_risposta=documento.get("ID"),
        id_asserzione=verificato.asserzione.get("ID"),
        livello=controlli.livello_ottenuto(verificato),
        attributi=controlli.attributi_ricevuti(verificato),
    )


def _chiave(errore: str | None) -> str:
    return "scaduta" if errore and "expired" in errore else "non_valida"
