"""System checks: a production without keys or with an ending certificate must not go unnoticed."""

from __future__ import annotations

import datetime
from pathlib import Path

from cryptography import x509
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register

PREAVVISO = datetime.timedelta(days=30)


@register(Tags.security, deploy=True)
def saml_keys_are_there(app_configs: object, **kwargs: object) -> list[CheckMessage]:
    """Key and certificate of SPID and CIE are readable, and the certificate does not end within 30 days."""
    percorsi = [getattr(settings, nome, "") for nome in ("SPID_CHIAVE", "SPID_CERTIFICATO")]
    if not all(percorso and Path(percorso).is_file() for percorso in percorsi):
        testo = "SPID_CHIAVE e SPID_CERTIFICATO devono indicare due file leggibili: senza, nessun cittadino entra."
        return [Error(testo, id="identita.E001")]
    certificato = x509.load_pem_x509_certificate(Path(percorsi[1]).read_bytes())
    resta = certificato.not_valid_after_utc - datetime.datetime.now(datetime.UTC)
    if resta < PREAVVISO:
        return [Warning(f"Il certificato di SPID e CIE scade fra {resta.days} giorni.", id="identita.W001")]
    return []
