"""From rich text to words, from data to text that is safe inside a `<script>` of data."""

from __future__ import annotations

import json
from html import unescape
from typing import Any

from django.utils.html import strip_tags

# What could end the element or open a comment inside it: same characters as Django's json_script.
_DA_PROTEGGERE = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def testo_semplice(html: str) -> str:
    """Return the words of a rich text, on one line."""
    return " ".join(unescape(strip_tags(html.replace(">", "> "))).split())


def protetto(dati: Any) -> str:
    """Return the data as JSON that cannot close the element it stands in (R.SI.1.1: never HTML escapes)."""
    return json.dumps(dati, ensure_ascii=False).translate(_DA_PROTEGGERE)


def senza_vuoti(dati: dict[str, Any]) -> dict[str, Any]:
    """Return the data without the keys that say nothing."""
    return {chiave: valore for chiave, valore in dati.items() if valore not in (None, "", [], {})}
