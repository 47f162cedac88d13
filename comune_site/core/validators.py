"""Checks on what citizens type: fiscal codes, plates, IBANs, telephone numbers (rules: form sections of the modello).

Each `normalizza_*` returns the form to store, without judging; each `valida_*` raises `ValidationError` with an
Italian message and can stand in the `validators` of a field. Length is limited before any pattern is tried, so
that no input can keep the server busy; letters that only look like ASCII are refused, never silently converted.
"""

import re

import phonenumbers
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from stdnum import exceptions as stdnum_errors
from stdnum import iban as stdnum_iban
from stdnum.it import codicefiscale

# Longest text worth a look: an IBAN with its spaces.
MASSIMO = 50
# Letters that stand for digits when two people would have the same code (omocodia, DM 23 December 1976).
OMOCODIA = str.maketrans("LMNPQRSTUV", "0123456789")

_SPAZI = re.compile(r"\s+")
_CODICE_FISCALE = re.compile(r"[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]")
_TARGA_RECENTE = re.compile(r"[A-Z]{2}\d{3}[A-Z]{2}", re.ASCII)
_TARGA_RECENTE_LETTERE = re.compile(r"[A-HJ-NPR-TV-Z]{2}\d{3}[A-HJ-NPR-TV-Z]{2}", re.ASCII)
_TARGHE_ALTRE = (
    re.compile(r"[A-Z]{2}\d{5}", re.ASCII),  # motorcycles since 1999
    re.compile(r"X[A-Z0-9]{5}", re.ASCII),  # mopeds since 2006
    re.compile(r"(?:ROMA|[A-Z]{2})(?:\d{4,6}|[A-Z]\d{5}|\d[A-Z]\d{4}|\d{5}[A-Z])", re.ASCII),  # provinces, to 1994
)
_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}", re.ASCII)
_TELEFONO = re.compile(r"\+?[0-9 ()./-]+")


def _compatta(testo: str) -> str:
    return _SPAZI.sub("", testo).upper() if len(testo) <= MASSIMO else testo


def normalizza_codice_fiscale(testo: str) -> str:
    """Return the code upper-case and without blanks."""
    return _compatta(testo)


def valida_codice_fiscale(testo: str) -> None:
    """Refuse what is not the fiscal code of a person: form, date of birth, check letter; omocodia is accepted."""
    codice = _compatta(testo)
    if len(codice) != 16:
        raise ValidationError(
            _("Il codice fiscale ha 16 caratteri: controlla di averli scritti tutti."), code="codice_fiscale_lunghezza"
        )
    if not _CODICE_FISCALE.fullmatch(codice):
        raise ValidationError(
            _("Il codice fiscale contiene caratteri fuori posto: scrivilo come sulla tessera sanitaria."),
            code="codice_fiscale_forma",
        )
    giorno = int(codice[9:11].translate(OMOCODIA))
    try:
        codicefiscale.validate(codice)
    except stdnum_errors.ValidationError:
        giorno = 0
    # Women have 40 added to the day; the library lets days above 71 pass.
    if not (1 <= giorno <= 31 or 41 <= giorno <= 71):
        raise ValidationError(
            _("Il codice fiscale non è corretto: controlla di averlo scritto come sulla tessera sanitaria."),
            code="codice_fiscale_errato",
        )


def normalizza_targa(testo: str) -> str:
    """Return the plate upper-case and without blanks or dashes."""
    return _compatta(testo).replace("-", "") if len(testo) <= MASSIMO else testo


def valida_targa(testo: str) -> None:
    """Refuse an impossible Italian plate: cars since 1994 (without I, O, Q, U), motorcycles, mopeds, older plates."""
    targa = normalizza_targa(testo)
    if _TARGA_RECENTE.fullmatch(targa) and not _TARGA_RECENTE_LETTERE.fullmatch(targa):
        raise ValidationError(
            _("Le targhe non hanno le lettere I, O, Q e U: controlla la targa."), code="targa_lettere"
        )
    if not _TARGA_RECENTE.fullmatch(targa) and not any(forma.fullmatch(targa) for forma in _TARGHE_ALTRE):
        raise ValidationError(
            _("La targa non è corretta: scrivila come sul libretto, per esempio AB123CD."), code="targa_errata"
        )


def normalizza_iban(testo: str) -> str:
    """Return the IBAN upper-case and without blanks."""
    return _compatta(testo)


def valida_iban(testo: str) -> None:
    """Refuse what is not an IBAN: form and length of its country, check digits (mod 97)."""
    iban = _compatta(testo)
    if iban.startswith("IT") and len(iban) != 27:
        raise ValidationError(
            _("L'IBAN italiano ha 27 caratteri: controlla di averli scritti tutti."), code="iban_lunghezza"
        )
    try:
        if not _IBAN.fullmatch(iban):
            raise stdnum_errors.InvalidFormat
        stdnum_iban.validate(iban)
    except stdnum_errors.ValidationError as errore:
        raise ValidationError(
            _("L'IBAN non è corretto: controlla di averlo scritto come sull'estratto conto."), code="iban_errato"
        ) from errore


def normalizza_telefono(testo: str) -> str:
    """Return the number in E.164 form, +39 when no country is given; the same text when it is no number."""
    numero = _numero(testo)
    return testo if numero is None else phonenumbers.format_number(numero, phonenumbers.PhoneNumberFormat.E164)


def valida_telefono(testo: str) -> None:
    """Refuse what cannot be a telephone number. New ranges are accepted: only length and country are judged."""
    numero = _numero(testo)
    if numero is None or not phonenumbers.is_possible_number(numero):
        raise ValidationError(
            _("Il numero di telefono non è corretto: scrivi solo le cifre, per esempio 333 1234567."),
            code="telefono_errato",
        )


def _numero(testo: str) -> phonenumbers.PhoneNumber | None:
    testo = testo.strip() if len(testo) <= MASSIMO else ""
    if not _TELEFONO.fullmatch(testo):
        return None
    try:
        return phonenumbers.parse(testo, "IT")
    except phonenumbers.NumberParseException:
        return None
