"""Free text: cleaned and masked before it is written, because nobody should be recognised by it."""

import re
import unicodedata

# Linear patterns: no nested repetition, so that no text makes them slow.
_REGOLE = (
    (
        re.compile(r"\b[A-Z]{6}[0-9LMNP-V]{2}[A-EHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]\b", re.I),
        "codice fiscale",
    ),
    (re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b", re.I), "IBAN"),
    (re.compile(r"[^\s@]{1,64}@[^\s@]{1,190}"), "e-mail"),
    (re.compile(r"(?<!\w)\+?\d(?:[ ./-]?\d){7,14}(?!\w)"), "numero"),
    (re.compile(r"\b[A-HJ-NPR-TV-Z]{2} ?\d{3} ?[A-HJ-NPR-TV-Z]{2}\b", re.I), "targa"),
)


def pulisci(testo: str) -> str:
    """Return the text in NFC, on one line, without control or direction characters."""
    lettere = (" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in unicodedata.normalize("NFC", testo))
    return " ".join("".join(c for c in lettere if unicodedata.category(c) not in ("Cf", "Cs", "Co")).split())


def maschera(testo: str) -> str:
    """Return the text with fiscal codes, IBANs, e-mail addresses, numbers and plates put out of sight."""
    for regola, nome in _REGOLE:
        testo = regola.sub(f"[{nome}]", testo)
    return testo
