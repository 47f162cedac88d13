"""Outbox work that deletes: files whose row is gone, Bozze and suspended POSTs that expired."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from comune_site.core import archivio
from comune_site.core.uscita.api import gestore, periodico
from servizi.pratiche.azioni import elimina_se_scaduta
from servizi.pratiche.models import Bozza, PostSospeso
from valutazione import api as valutazione


@gestore("pratiche.elimina_file")
def elimina_file(riferimento: str, dati: dict[str, Any]) -> None:
    """Delete the bytes of a file; `riferimento` is its key in the archive."""
    archivio.elimina(riferimento)


@periodico("pratiche.pulizia", timedelta(hours=1))
def pulisci() -> None:
    """Delete what expired."""
    PostSospeso.objects.filter(scade_il__lt=timezone.now()).delete()
    for pk in Bozza.objects.filter(scade_il__lt=timezone.now()).values_list("pk", flat=True):
        elimina_se_scaduta(pk)


@periodico("valutazione.pulizia", timedelta(hours=1))
def pulisci_valutazione() -> None:
    """Delete the tickets that nobody spent; the store, which knows no outbox, has only a command for it."""
    valutazione.elimina_scaduti()
