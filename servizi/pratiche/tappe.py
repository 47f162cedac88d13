"""The stages of a Pratica as the citizen sees them, with their dates (C.SE.1.9, C.SE.1.10)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from servizi.motore.definizioni import Tappa
from servizi.pratiche.models import Pratica


def prossimi_passi(pratica: Pratica) -> list[dict[str, Any]]:
    """Return the stages for the timeline: `titolo`, `testo`, `giorno`, `mese`, `anno` (or None), `raggiunta`.

    A stage that depends on the one before it has no date, and says so in the place of the month. Payment is left
    out of a request that costs nothing, and the release of a document where the service has none.
    """
    date_note = {
        "inviata": timezone.localdate(pratica.inviata_il),
        "presa_in_carico": pratica.presa_in_carico_il,
        "esito": pratica.scadenza,
    }
    return [_voce(tappa, date_note.get(tappa.codice), pratica) for tappa in _tappe(pratica)]


def _tappe(pratica: Pratica) -> tuple[Tappa, ...]:
    return tuple(tappa for tappa in pratica.servizio.flusso.tappe if _riguarda(tappa, pratica))


def _riguarda(tappa: Tappa, pratica: Pratica) -> bool:
    if tappa.codice == "pagamento":
        return bool(pratica.importo)
    return bool(pratica.servizio.provvedimento) or not tappa.del_documento


def _voce(tappa: Tappa, giorno: date | None, pratica: Pratica) -> dict[str, Any]:
    return {
        "codice": tappa.codice,
        "titolo": _titolo(tappa, pratica),
        "testo": str(tappa.testo),
        "giorno": f"{giorno:%d}" if giorno else "",
        "mese": date_format(giorno, "M").lower() if giorno else _("in seguito"),
        "anno": giorno.year if giorno else None,
        "raggiunta": pratica.stato in tappa.stati,
    }


def _titolo(tappa: Tappa, pratica: Pratica) -> str:
    """Return the title of a stage; the last one names the document that the service releases."""
    provvedimento = pratica.servizio.provvedimento
    if tappa.codice != "rilascio" or not provvedimento:
        return str(tappa.titolo)
    return f"{tappa.titolo}: {provvedimento}"
