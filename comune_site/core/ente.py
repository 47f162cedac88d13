"""The body that runs this installation, read from the settings."""

from dataclasses import dataclass

from django.conf import settings


@dataclass(frozen=True, kw_only=True)
class Ente:
    """Legal identity of the comune: what protocols, payments and PDFs must carry."""

    nome: str
    nome_breve: str
    provincia: str
    regione: str
    codice_ipa: str
    codice_catastale: str
    codice_fiscale: str
    indirizzo: str
    cap: str
    email: str
    pec: str
    telefono: str


def ente() -> Ente:
    """Return the comune of this installation (one installation, one comune: decision 8)."""
    campi = Ente.__dataclass_fields__
    return Ente(**{campo: getattr(settings, f"ENTE_{campo.upper()}") for campo in campi})
