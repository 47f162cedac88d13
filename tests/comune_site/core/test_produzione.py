"""Production's settings: they refuse to start incomplete or with anything of the demo, and pass Django's own checks."""

import ast
import os
import secrets
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa

pytestmark = pytest.mark.processi
RADICE = Path(__file__).resolve().parents[3]


def obbligatorie():
    """Return the names that production asks for, read from its source: importing it needs them all."""
    albero = ast.parse((RADICE / "comune_site/settings/prod.py").read_text())
    for nodo in albero.body:
        if isinstance(nodo, ast.Assign) and nodo.targets[0].id == "OBBLIGATORIE":
            return list(ast.literal_eval(nodo.value))
    raise AssertionError("prod.py non elenca le variabili obbligatorie")


@pytest.fixture(scope="module")
def ambiente(tmp_path_factory):
    """A complete environment of production."""
    cartella = tmp_path_factory.mktemp("produzione")
    chiave, certificato = chiave_e_certificato(cartella)
    return {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "comune_site.settings.prod",
        "SECRET_KEY": secrets.token_urlsafe(64),
        "VALUTAZIONE_CHIAVE": secrets.token_urlsafe(40),
        "DATABASE_URL": f"sqlite:///{cartella / 'comune.sqlite3'}",
        "VAR_DIR": str(cartella),
        "SITO_URL": "https://comune.esempio.vt.it",
        "EMAIL_URL": "smtp+tls://utente:parola@posta.esempio.it:587",
        "ENTE_NOME": "Comune di Esempio",
        "ENTE_NOME_BREVE": "Esempio",
        "ENTE_CODICE_IPA": "c_a123",
        "ENTE_CODICE_CATASTALE": "A123",
        "ENTE_CODICE_FISCALE": "00743110157",
        "ENTE_PROVINCIA": "VT",
        "ENTE_REGIONE": "Regione Lazio",
        "ENTE_INDIRIZZO": "Piazza del Comune 1",
        "ENTE_CAP": "01100",
        "ENTE_EMAIL": "protocollo@comune.esempio.vt.it",
        "ENTE_PEC": "comune@pec.comune.esempio.vt.it",
        "ENTE_TELEFONO": "+390761123456",
        "DEFAULT_FROM_EMAIL": "servizi@comune.esempio.vt.it",
        "SPID_CHIAVE": str(chiave),
        "SPID_CERTIFICATO": str(certificato),
        "PAGOPA_URL": "https://pagopa.esempio.it",
        "PAGOPA_CHIAVE": "una-chiave",
        "PAGOPA_IBAN": "IT60X0542811101000000123456",
        "PAGOPA_CHECKOUT_HOSTS": "https://checkout.esempio.it",
    }


def chiave_e_certificato(cartella):
    chiave = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    nome = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Comune di Esempio")])
    ora = datetime.now(tz=UTC)
    certificato = (
        x509.CertificateBuilder()
        .subject_name(nome)
        .issuer_name(nome)
        .public_key(chiave.public_key())
        .serial_number(1)
        .not_valid_before(ora)
        .not_valid_after(ora + timedelta(days=365))
        .sign(chiave, hashes.SHA256())
    )
    percorsi = cartella / "chiave.pem", cartella / "certificato.pem"
    percorsi[0].write_bytes(
        chiave.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    percorsi[1].write_bytes(certificato.public_bytes(serialization.Encoding.PEM))
    return percorsi


def comanda(ambiente, *argomenti):
    return subprocess.run(
        [sys.executable, "manage.py", *argomenti], env=ambiente, cwd=RADICE, capture_output=True, text=True, timeout=120
    )


def test_without_anything_every_missing_variable_is_named_at_once(ambiente):
    esito = comanda({"PATH": ambiente["PATH"], "DJANGO_SETTINGS_MODULE": "comune_site.settings.prod"}, "check")
    assert esito.returncode != 0
    assert [nome for nome in obbligatorie() if f"  {nome}: " not in esito.stderr] == []


@pytest.mark.parametrize("nome", obbligatorie())
def test_each_missing_variable_stops_the_start_and_is_named_alone(ambiente, nome):
    programma = "import comune_site.settings.prod"
    esito = subprocess.run(
        [sys.executable, "-c", programma],
        env={chiave: valore for chiave, valore in ambiente.items() if chiave != nome},
        cwd=RADICE,
        capture_output=True,
        text=True,
    )
    assert esito.returncode != 0
    assert f"  {nome}: " in esito.stderr
    assert [altro for altro in obbligatorie() if altro != nome and f"  {altro}: " in esito.stderr] == []


@pytest.mark.parametrize(
    ("nome", "valore"),
    [
        ("DEMO", "1"),
        ("PUNTO_DI_GUASTO", "invio.prima"),
        ("SITO_URL", "http://comune.esempio.vt.it"),
        ("SERVIZI_URL", "http://servizi.comune.esempio.vt.it"),
        ("SECRET_KEY", "corta"),
        ("VALUTAZIONE_CHIAVE", "corta"),
    ],
)
def test_what_belongs_to_the_demo_or_is_weak_stops_the_start(ambiente, nome, valore):
    esito = comanda({**ambiente, nome: valore}, "check")
    assert esito.returncode != 0
    assert nome in esito.stderr


def test_nothing_of_the_invented_comune_is_left_in_production(ambiente):
    programma = (
        "from comune_site.settings import prod\n"
        "valori = {nome: str(valore).lower() for nome, valore in vars(prod).items() if nome.isupper()}\n"
        "print([nome for nome, valore in valori.items() if 'pietrachiara' in valore])"
    )
    esito = subprocess.run([sys.executable, "-c", programma], env=ambiente, cwd=RADICE, capture_output=True, text=True)
    assert esito.stdout.strip() == "[]", esito.stderr


def test_a_complete_environment_passes_the_checks_with_nothing_silenced(ambiente):
    esito = comanda(ambiente, "check", "--deploy", "--fail-level", "WARNING")
    assert esito.returncode == 0, esito.stderr
    assert "0 silenced" in esito.stdout


def test_nothing_of_the_demo_has_an_address_in_production(ambiente):
    programma = (
        "import django; django.setup()\n"
        "from django.conf import settings\n"
        "from django.urls import resolve\n"
        "assert not [a for a in settings.INSTALLED_APPS if 'finto' in a]\n"
        "assert settings.SESSION_COOKIE_NAME.startswith('__Host-')\n"
        "assert settings.CSRF_COOKIE_NAME.startswith('__Host-')\n"
        "assert settings.ALLOWED_HOSTS == ['comune.esempio.vt.it']\n"
        "print(resolve('/_finto/posta/').view_name)\n"
    )
    esito = subprocess.run([sys.executable, "-c", programma], env=ambiente, cwd=RADICE, capture_output=True, text=True)
    assert esito.stdout.strip() == "wagtail_serve", esito.stderr
