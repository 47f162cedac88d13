"""Text that a tagged PDF can hold: a missing glyph or a control character makes the exporter refuse the whole page."""

import json
import unicodedata
from collections.abc import Mapping
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

# What the fonts draw, measured: Latin, Greek, Cyrillic, Armenian, punctuation, signs. Bounds are included.
INTERVALLI = (
    (0x20, 0x7E),
    (0xA0, 0x2AF),
    (0x370, 0x4FF),
    (0x531, 0x58F),
    (0x1E00, 0x1FFF),
    (0x2010, 0x2027),
    (0x2030, 0x2040),
    (0x20A0, 0x20C0),
    (0x2190, 0x22FF),
    (0x25A0, 0x25FF),
)
SOSTITUTO = "\u25a1"
# A word longer than this gets places where it may be broken, or it would run off the page.
PAROLA_MASSIMA = 40
PUNTO_DI_ROTTURA = "\u200b"


def pulisci(testo: str) -> str:
    """Return the text with line feeds kept, controls dropped, and what no font can draw as an empty square."""
    testo = unicodedata.normalize("NFC", testo.replace("\r\n", "\n"))
    return "\n".join(_riga(riga) for riga in testo.splitlines())


def json_pulito(dati: Mapping[str, Any]) -> str:
    """Return the data as JSON for Typst, every text in it cleaned. Decimals and dates become text as they are."""
    grezzi = json.loads(json.dumps(dati, cls=DjangoJSONEncoder))
    return json.dumps(_pulisci_tutto(grezzi))


def _riga(riga: str) -> str:
    parole = "".join(_carattere(c) for c in riga).split(" ")
    return " ".join(_spezza(parola) for parola in parole)


def _carattere(carattere: str) -> str:
    categoria = unicodedata.category(carattere)
    if carattere == "\t" or categoria == "Zs":
        return " "
    if categoria in ("Cc", "Cf", "Mn", "Me"):
        return ""
    codice = ord(carattere)
    disegnabile = categoria != "Cn" and any(primo <= codice <= ultimo for primo, ultimo in INTERVALLI)
    return carattere if disegnabile else SOSTITUTO


def _spezza(parola: str) -> str:
    pezzi = [parola[i : i + PAROLA_MASSIMA] for i in range(0, len(parola), PAROLA_MASSIMA)]
    return PUNTO_DI_ROTTURA.join(pezzi)


def _pulisci_tutto(valore: Any) -> Any:
    if isinstance(valore, str):
        return pulisci(valore)
    if isinstance(valore, list):
        return [_pulisci_tutto(v) for v in valore]
    if isinstance(valore, dict):
        return {chiave: _pulisci_tutto(v) for chiave, v in valore.items()}
    return valore
