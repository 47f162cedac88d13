"""The synonyms that come with the product."""

import json
from pathlib import Path

from comune_site.ricerca.models import Sinonimo

DATI = Path(__file__).resolve().parent / "dati" / "sinonimi.json"


def carica() -> int:
    """Add the groups that are missing; leave alone those that editors changed. Return how many are new. Two queries."""
    gruppi = json.loads(DATI.read_text(encoding="utf-8"))["gruppi"]
    presenti = set(Sinonimo.objects.exclude(codice=None).values_list("codice", flat=True))
    nuovi = [Sinonimo(**gruppo) for gruppo in gruppi if gruppo["codice"] not in presenti]
    Sinonimo.objects.bulk_create(nuovi, ignore_conflicts=True)
    return len(nuovi)
