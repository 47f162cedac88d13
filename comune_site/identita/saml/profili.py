"""What differs between SPID and CIE, as data; and the two parties of an exchange."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from comune_site.identita.saml.chiavi import Coppia

# Without these nobody can be recognised: a response that lacks one is refused (spid-cie §5.3).
NECESSARI = ("fiscalNumber", "name", "familyName")

ATTRIBUTI_SPID = (
    "fiscalNumber",
    "name",
    "familyName",
    "dateOfBirth",
    "gender",
    "placeOfBirth",
    "email",
    "mobilePhone",
    "domicileStreetAddress",
    "domicilePostalCode",
    "domicileMunicipality",
    "domicileProvince",
    "domicileNation",
)
ATTRIBUTI_CIE = ("fiscalNumber", "name", "familyName", "dateOfBirth")


@dataclass(frozen=True, kw_only=True)
class Profilo:
    """The rules of one federation.

    `formato_emittente` says whether the Assertion's Issuer must state its Format (SPID) or may leave it out (CIE).
    """

    codice: str
    nome: str
    attributi: tuple[str, ...]
    formato_emittente: bool

    @property
    def percorso_acs(self) -> str:
        """Path of the Assertion Consumer Service: part of the metadata, never changed."""
        return f"/{self.codice}/acs/"


SPID = Profilo(codice="spid", nome="SPID", attributi=ATTRIBUTI_SPID, formato_emittente=True)
CIE = Profilo(codice="cie", nome="CIE", attributi=ATTRIBUTI_CIE, formato_emittente=False)
PROFILI = {profilo.codice: profilo for profilo in (SPID, CIE)}


@dataclass(frozen=True, kw_only=True)
class Organizzazione:
    """The public body, as the metadata state it."""

    nome: str
    url: str
    codice_ipa: str
    codice_catastale: str
    provincia: str
    email: str
    telefono: str


@dataclass(frozen=True, kw_only=True)
class FornitoreServizi:
    """Us, for one profile: entityID, base address (no final slash), keys, organisation, attributes asked for."""

    profilo: Profilo
    entity_id: str
    radice: str
    coppia: Coppia
    organizzazione: Organizzazione
    nome_servizio: str

    @property
    def acs_url(self) -> str:
        """Absolute address of our Assertion Consumer Service."""
        return self.radice + self.profilo.percorso_acs

    @property
    def dati_richiesta(self) -> dict[str, str]:
        """The address of the ACS as python3-saml wants it: from the settings, never from request headers."""
        parti = urlsplit(self.acs_url)
        return {
            "https": "on" if parti.scheme == "https" else "off",
            "http_host": parti.netloc,
            "script_name": parti.path,
        }


@dataclass(frozen=True, kw_only=True)
class Gestore:
    """An identity provider, from its metadata. `certificati` are all its signing certificates, base64 without lines."""

    entity_id: str
    nome: str
    sso_url: str
    certificati: tuple[str, ...]
