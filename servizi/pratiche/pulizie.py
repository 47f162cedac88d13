"""Outbox work that deletes: files whose row is gone, Bozze and suspended POSTs that expired."""

from __future__ import annotations

import logging
from datetime import timedelta
from itertools import groupby
from typing import Any

from django.utils import timezone

from comune_site.core import archivio
from comune_site.core.uscita.api import gestore, periodico
from servizi.pratiche.azioni import elimina_se_scaduta
from servizi.pratiche.models import Allegato, Bozza, Documento, PostSospeso
from valutazione import api as valutazione

# How long a file may wait for its row: no request or worker lasts that long.
VITA_SENZA_RIGA = timedelta(hours=48)

logger = logging.getLogger(__name__)


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


@periodico("pratiche.orfani", timedelta(days=1))
def elimina_orfani() -> None:
    """Delete the files whose row was never written, because the process died between the two.

    More files without a row than with one means that archive and database do not belong together: nothing is touched.
    """
    limite = timezone.now() - VITA_SENZA_RIGA
    archivio.elimina_resti(limite)
    tenuti, orfani = 0, set[str]()
    for inizio, gruppo in groupby(archivio.chiavi(limite), key=lambda chiave: chiave[:2]):
        chiavi, con_riga = set(gruppo), archivio.con_riga(inizio)
        tenuti += len(chiavi & con_riga)
        orfani |= chiavi - con_riga
    if len(orfani) > tenuti:
        logger.error("archivio_e_base_dati_diversi", extra={"con_riga": tenuti, "senza_riga": len(orfani)})
        return
    for chiave in orfani:
        archivio.elimina(chiave)


@archivio.custode
def _file_delle_pratiche(inizio: str) -> set[str]:
    return {
        chiave
        for modello in (Allegato, Documento)
        for chiave in modello.objects.filter(chiave__startswith=inizio).values_list("chiave", flat=True)
    }


@periodico("valutazione.pulizia", timedelta(hours=1))
def pulisci_valutazione() -> None:
    """Delete the tickets that nobody spent; the store, which knows no outbox, has only a command for it."""
    valutazione.elimina_scaduti()
