"""Bring the controlled vocabularies from `dati/vocabolari.json` into the database."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.text import slugify

from comune_site.contenuti import tassonomie
from comune_site.contenuti.models import Termine


@transaction.atomic
def carica() -> tuple[int, int]:
    """Create and correct terms; retire those no longer in the data. Return how many are new and how many retired.

    A second run changes nothing: a term is known by its vocabulary and code, whatever its title has become.
    """
    nuovi, visti = 0, set()
    for vocabolario, voci in tassonomie.vocabolari().items():
        for ordine, (voce, genitore) in enumerate(_in_fila(voci)):
            chiave = _codice(voce, genitore)
            campi = {
                "titolo": voce["titolo"],
                "plurale": voce.get("plurale", ""),
                "descrizione": voce.get("descrizione", ""),
                "ordine": ordine,
                "attivo": True,
                "genitore": Termine.objects.get(vocabolario=vocabolario, codice=_codice(*genitore))
                if genitore
                else None,
            }
            termine, nuovo = Termine.objects.update_or_create(
                vocabolario=vocabolario, codice=chiave, defaults=campi, create_defaults=campi
            )
            nuovi += nuovo
            visti.add(termine.pk)
    return nuovi, Termine.objects.exclude(pk__in=visti).filter(attivo=True).update(attivo=False)


def _in_fila(voci: list[dict[str, Any]], genitore: tuple[Any, ...] | None = None) -> list[tuple[Any, Any]]:
    """Return each entry with the path of its parent, parents first."""
    fila = []
    for voce in voci:
        fila.append((voce, genitore))
        fila += _in_fila(voce.get("figli", []), (voce, genitore))
    return fila


def _codice(voce: dict[str, Any], genitore: tuple[Any, ...] | None) -> str:
    """Return the code of a term: its title, behind that of its parent where a title may come twice."""
    proprio = voce.get("codice") or slugify(voce["titolo"].replace("'", " "))
    return proprio if genitore is None else f"{_codice(*genitore)[:50]}-{proprio}"[:120]
