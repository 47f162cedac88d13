"""What is to be forgotten after a transaction: gathered while it runs, done once when it is safely stored."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable

from django.db import DatabaseError, transaction
from wagtail.models import Page, Site

from comune_site.contenuti.contesto import impronta_cornice
from comune_site.core.uscita import api as uscita
from comune_site.memoria import deposito, legami, proxy

SEGNO_CORNICE = "segno:cornice"
logger = logging.getLogger(__name__)


class _Raccolta(threading.local):
    """What changed in this thread's transaction. What a rollback leaves is forgotten with the next: no harm."""

    def __init__(self) -> None:
        self.vuota()

    def vuota(self) -> None:
        self.tutto = False
        self.pagine: set[int] = set()
        self.percorsi: set[str] = set()


_raccolta = _Raccolta()


def tutto() -> None:
    """Every page is to be forgotten."""
    _raccolta.tutto = True
    _al_termine()


def pagine(pk: Iterable[int]) -> None:
    """These pages changed, or rows that belong to them."""
    _raccolta.pagine.update(pk)
    _al_termine()


def pagina_prima(pk: int) -> None:
    """A page is about to change: who shows it now is noted, for it may not be found afterwards."""
    pagina = None if _raccolta.tutto else Page.objects.live().filter(pk=pk).first()
    if pagina:
        _annota(pagina)
        _al_termine()


def percorsi_di(pk: Iterable[int]) -> set[str]:
    """Return the paths of these pages on their site."""
    indirizzi = _Indirizzi()
    parti = (pagina.get_url_parts(indirizzi) for pagina in Page.objects.filter(pk__in=pk))
    return {percorso for _sito, _radice, percorso in filter(None, parti) if percorso}


class _Indirizzi:
    """Where Wagtail keeps the roots of the sites while it makes many addresses."""


def _annota(pagina: Page) -> None:
    try:
        _raccolta.percorsi |= percorsi_di(legami.vicine(pagina))
    except legami.TroppiLegamiError:
        _raccolta.tutto = True


def _al_termine() -> None:
    transaction.on_commit(_dimentica, robust=True)


def _dimentica() -> None:
    """Forget what was gathered. Called once for each change of a transaction: the first call does it all."""
    if not (_raccolta.tutto or _raccolta.pagine or _raccolta.percorsi):
        return
    try:
        for pagina in Page.objects.filter(pk__in=_raccolta.pagine):
            if not _raccolta.tutto:
                _annota(pagina)
        percorsi = None if _raccolta.tutto or _cornice_cambiata() else _raccolta.percorsi
    except DatabaseError:
        # Better to forget too much than to show what is no longer true.
        logger.exception("legami_non_letti")
        percorsi = None
    _raccolta.vuota()
    dimentica(percorsi)


def dimentica(percorsi: set[str] | None) -> None:
    """Forget these addresses and every list, here and in the proxy; with None everything, later if not now."""
    try:
        deposito.dimentica(percorsi)
    except deposito.GuastoError:
        logger.exception("memoria_non_dimentica")
        uscita.riaccoda("memoria.dimentica_tutto", "tutto")
    proxy.avvisa(percorsi)


def _cornice_cambiata() -> bool:
    """Tell whether menus or footer are not what they were at the change before: they stand on every page."""
    adesso = ";".join(map(impronta_cornice, Site.objects.select_related("root_page")))
    return deposito.sostituisci(SEGNO_CORNICE, adesso) != adesso
