"""Key and certificate pairs of SAML: read from files, or made once and kept in a private folder."""

from __future__ import annotations

import datetime
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

# Attribute "uri" of the subject and the two policies of a public service provider (AgID, Avviso 29 v3).
OID_URI = x509.ObjectIdentifier("2.5.4.83")
POLITICHE_PUBBLICHE = (("1.3.76.16.6", "agIDcert"), ("1.3.76.16.4.2.1", "cert_SP_Pub"))
INTESTAZIONE_CERTIFICATO = "-----BEGIN CERTIFICATE-----"
GIORNI_DI_VITA = 3650


@dataclass(frozen=True)
class Coppia:
    """A private key and its certificate, both PEM text."""

    chiave: str
    certificato: str


def dai_file(chiave: str | Path, certificato: str | Path) -> Coppia:
    """Read a pair from two PEM files; OSError if one cannot be read."""
    return Coppia(Path(chiave).read_text(), Path(certificato).read_text())


def custodita(percorso: Path, fabbrica: Callable[[], Coppia]) -> Coppia:
    """Return the pair kept at `percorso`, making it at first use. Safe when several processes start together."""
    if not percorso.exists():
        percorso.parent.mkdir(parents=True, exist_ok=True)
        coppia = fabbrica()
        provvisorio = percorso.with_name(f".{percorso.name}.{secrets.token_hex(8)}")
        descrittore = os.open(provvisorio, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descrittore, "w") as file:
            file.write(coppia.chiave + coppia.certificato)
        try:
            os.link(provvisorio, percorso)  # unlike a rename, never replaces the pair that another process made
        except FileExistsError:
            pass
        finally:
            provvisorio.unlink()
    chiave, _, certificato = percorso.read_text().partition(INTESTAZIONE_CERTIFICATO)
    return Coppia(chiave, INTESTAZIONE_CERTIFICATO + certificato)


def coppia_di_ente(*, nome: str, localita: str, codice_ipa: str, uri: str) -> Coppia:
    """Make the pair of a public service provider, self-signed, as Avviso 29 v3 prescribes."""
    soggetto = x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, nome[:64]),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, nome[:64]),
            x509.NameAttribute(NameOID.ORGANIZATION_IDENTIFIER, f"PA:IT-{codice_ipa}"),
            x509.NameAttribute(OID_URI, uri),
            x509.NameAttribute(NameOID.COUNTRY_NAME, "IT"),
            x509.NameAttribute(NameOID.LOCALITY_NAME, localita[:128]),
        ]
    )
    politiche = x509.CertificatePolicies(
        [
            x509.PolicyInformation(x509.ObjectIdentifier(oid), [x509.UserNotice(None, testo)])
            for oid, testo in POLITICHE_PUBBLICHE
        ]
    )
    return _autofirmata(soggetto, [(politiche, False)])


def coppia_semplice(nome: str) -> Coppia:
    """Make a pair with a common name only."""
    return _autofirmata(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, nome[:64])]), [])


def _autofirmata(soggetto: x509.Name, estensioni: list[tuple[x509.ExtensionType, bool]]) -> Coppia:
    chiave = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    adesso = datetime.datetime.now(datetime.UTC)
    costruttore = (
        x509.CertificateBuilder()
        .subject_name(soggetto)
        .issuer_name(soggetto)
        .public_key(chiave.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(adesso - datetime.timedelta(minutes=5))
        .not_valid_after(adesso + datetime.timedelta(days=GIORNI_DI_VITA))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=False)
        .add_extension(_uso_firma(), critical=True)
    )
    for estensione, critica in estensioni:
        costruttore = costruttore.add_extension(estensione, critical=critica)
    certificato = costruttore.sign(chiave, hashes.SHA256())
    return Coppia(
        chiave.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        ).decode(),
        certificato.public_bytes(serialization.Encoding.PEM).decode(),
    )


def _uso_firma() -> x509.KeyUsage:
    """Signing and non-repudiation, nothing else (Avviso 29 v3)."""
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
