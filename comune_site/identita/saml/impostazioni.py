"""python3-saml's settings for one profile and one identity provider, and ourselves from Django's settings."""

from __future__ import annotations

import uuid
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from onelogin.saml2.constants import OneLogin_Saml2_Constants
from onelogin.saml2.settings import OneLogin_Saml2_Settings

from comune_site.core.ente import ente
from comune_site.core.indirizzi import radice_servizi
from comune_site.identita.saml import chiavi
from comune_site.identita.saml.metadati import Metadati
from comune_site.identita.saml.nomi import BINDING_POST, FORMATO_TRANSITORIO
from comune_site.identita.saml.profili import FornitoreServizi, Gestore, Organizzazione, Profilo


class Impostazioni(OneLogin_Saml2_Settings):
    """The library's settings with our metadata."""

    metadata_class = Metadati


def fornitore(profilo: Profilo) -> FornitoreServizi:
    """Return this installation as a service provider of `profilo`; one entityID and certificate serve both."""
    radice = radice_servizi()
    entity_id = getattr(settings, "SPID_ENTITY_ID", "") or radice
    comune = ente()
    organizzazione = Organizzazione(
        nome=comune.nome,
        url=settings.SITO_URL,
        codice_ipa=comune.codice_ipa,
        codice_catastale=comune.codice_catastale,
        provincia=comune.provincia,
        email=comune.email,
        telefono=comune.telefono,
    )
    return FornitoreServizi(
        profilo=profilo,
        entity_id=entity_id,
        radice=radice,
        coppia=coppia(entity_id),
        organizzazione=organizzazione,
        nome_servizio=_nome_servizio(profilo, comune.nome, entity_id),
    )


def _nome_servizio(profilo: Profilo, nome: str, entity_id: str) -> str:
    """CIE wants a UUID in the place of the name of the service."""
    if profilo.codice == "cie":
        return getattr(settings, "CIE_UUID_SERVIZIO", "") or str(uuid.uuid5(uuid.NAMESPACE_URL, entity_id))
    return f"Servizi digitali del {nome}"


def coppia(entity_id: str) -> chiavi.Coppia:
    """Return our key and certificate: from the files of the settings, or made at first use in a demo.

    Raises ImproperlyConfigured outside a demo when a file is missing.
    """
    chiave, certificato = getattr(settings, "SPID_CHIAVE", ""), getattr(settings, "SPID_CERTIFICATO", "")
    if chiave and certificato:
        return chiavi.dai_file(chiave, certificato)
    if not settings.DEMO:
        raise ImproperlyConfigured("SPID_CHIAVE e SPID_CERTIFICATO: mancano chiave e certificato per SPID e CIE.")
    comune = ente()
    return chiavi.custodita(
        Path(settings.VAR_DIR) / "chiavi" / "spid.pem",
        lambda: chiavi.coppia_di_ente(
            nome=comune.nome, localita=comune.nome_breve, codice_ipa=comune.codice_ipa, uri=entity_id
        ),
    )


@lru_cache(maxsize=64)
def impostazioni(fornitore: FornitoreServizi, gestore: Gestore | None = None) -> Impostazioni:
    """Return the checked settings of the library for this pair; without a provider they serve the metadata only."""
    dati = {"strict": True, "debug": False, "sp": _sp(fornitore), "security": _sicurezza(fornitore)}
    if gestore is not None:
        dati["idp"] = _idp(gestore)
    return Impostazioni(dati, sp_validation_only=gestore is None)


def _sp(fornitore: FornitoreServizi) -> dict[str, object]:
    return {
        "fornitore": fornitore,
        "entityId": fornitore.entity_id,
        "assertionConsumerService": {"url": fornitore.acs_url, "binding": BINDING_POST},
        "NameIDFormat": FORMATO_TRANSITORIO,
        "x509cert": fornitore.coppia.certificato,
        "privateKey": fornitore.coppia.chiave,
    }


def _idp(gestore: Gestore) -> dict[str, object]:
    return {
        "entityId": gestore.entity_id,
        "singleSignOnService": {"url": gestore.sso_url},
        "x509certMulti": {"signing": list(gestore.certificati)},
    }


def _sicurezza(fornitore: FornitoreServizi) -> dict[str, object]:
    host = urlsplit(fornitore.radice).hostname or ""
    return {
        "authnRequestsSigned": True,
        "wantAssertionsSigned": True,
        # The signature of the Response is optional for SPID; when present it is checked all the same.
        "wantMessagesSigned": False,
        "signMetadata": True,
        "signatureAlgorithm": OneLogin_Saml2_Constants.RSA_SHA256,
        "digestAlgorithm": OneLogin_Saml2_Constants.SHA256,
        "rejectDeprecatedAlgorithm": True,
        "wantNameId": True,
        "wantAttributeStatement": True,
        # Levels are compared by our own check: the library would refuse a level higher than asked.
        "failOnAuthnContextMismatch": False,
        # Empty texts: otherwise the library makes the metadata expire in two days.
        "metadataValidUntil": "",
        "metadataCacheDuration": "",
        "allowSingleLabelDomains": "." not in host,
    }
