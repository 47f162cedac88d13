"""The door of the outbox: ask for work inside a transaction, say who does it, do what is due.

A package registers its workers in a module `lavori.py` imported by its `AppConfig.ready`::

    @gestore("pratiche.ricevuta")
    def fai_ricevuta(riferimento: str, dati: dict[str, Any]) -> None: ...

and asks for work with `accoda("pratiche.ricevuta", str(pratica.pk))`. A worker must be idempotent: it may run twice.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from comune_site.core.logs import maschera
from comune_site.core.uscita.models import ATTESE, LavoroInUscita
from comune_site.core.uscita.sveglia import campanello

Gestore = Callable[[str, dict[str, Any]], None]
Periodico = Callable[[], None]

logger = logging.getLogger(__name__)
_gestori: dict[str, Gestore] = {}
_periodici: dict[str, tuple[timedelta, Periodico]] = {}


class LavoroSconosciutoError(Exception):
    """No worker is registered for this kind of work."""


class RiprovaPiuTardi(Exception):
    """Raised by a worker that is too early: run again after `fra`, without counting an error."""

    def __init__(self, fra: timedelta) -> None:
        super().__init__(f"fra {fra}")
        self.fra = fra


def gestore(tipo: str) -> Callable[[Gestore], Gestore]:
    """Register the function that does this kind of work. Two for one kind is a start-up error."""

    def registra(funzione: Gestore) -> Gestore:
        if _gestori.get(tipo, funzione) is not funzione:
            raise ValueError(f"Due gestori per il lavoro {tipo}")
        _gestori[tipo] = funzione
        return funzione

    return registra


def periodico(nome: str, ogni: timedelta) -> Callable[[Periodico], Periodico]:
    """Register a sweep to run about every `ogni`, as a row of the outbox that puts itself off."""

    def registra(funzione: Periodico) -> Periodico:
        _periodici[nome] = (ogni, funzione)

        def esegui_e_rimanda(riferimento: str, dati: dict[str, Any]) -> None:
            funzione()
            raise RiprovaPiuTardi(ogni)

        gestore(nome)(esegui_e_rimanda)
        return funzione

    return registra


def accoda(
    tipo: str, riferimento: str, *, dati: dict[str, Any] | None = None, non_prima_di: datetime | None = None
) -> None:
    """Write down work to do after this transaction; asking twice for the same (tipo, riferimento) is one row.

    Waking a worker is best effort: it may fail or be lost, the sweep finds the row.
    """
    lavoro, creato = LavoroInUscita.objects.get_or_create(
        tipo=tipo,
        riferimento=riferimento,
        defaults={"dati": dati or {}, "non_prima_di": non_prima_di or timezone.now()},
    )
    if creato:
        transaction.on_commit(lambda: _sveglia(lavoro.pk), robust=True)


def riaccoda(tipo: str, riferimento: str, *, dati: dict[str, Any] | None = None) -> None:
    """Like `accoda`, but work already done is to be done again, and work put off is due now."""
    lavoro, _creato = LavoroInUscita.objects.update_or_create(
        tipo=tipo,
        riferimento=riferimento,
        defaults={
            "dati": dati or {},
            "stato": LavoroInUscita.Stato.DA_FARE,
            "non_prima_di": timezone.now(),
            "preso_fino_a": None,
            "errori": 0,
        },
    )
    transaction.on_commit(lambda: _sveglia(lavoro.pk), robust=True)


def esegui(pk: int) -> bool:
    """Do one row if it is due and free; return whether it is done now. Errors are written on the row."""
    lavoro = LavoroInUscita.objects.prendi(pk, timezone.now())
    if lavoro is None:
        return False
    try:
        funzione = _gestori.get(lavoro.tipo)
        if funzione is None:
            raise LavoroSconosciutoError(lavoro.tipo)
        funzione(lavoro.riferimento, lavoro.dati)
    except RiprovaPiuTardi as attesa:
        lavoro.rimanda(timezone.now(), attesa.fra)
        return False
    # Whatever a worker may raise belongs to its row: one bad row must not stop the others.
    except Exception as errore:
        logger.exception("lavoro_fallito", extra={"tipo": lavoro.tipo, "tentativi": lavoro.tentativi})
        ogni = _periodici[lavoro.tipo][0] if lavoro.tipo in _periodici else ATTESE[-1]
        lavoro.fallisci(timezone.now(), maschera(f"{type(errore).__name__}: {errore}"), massimo=ogni)
        return False
    lavoro.chiudi(timezone.now())
    return True


def esegui_dovuti(limite: int = 100, *, ancora: Callable[[], bool] = lambda: True) -> int:
    """Do the rows that are due, oldest first, while `ancora()` says so; return how many were tried."""
    _semina_periodici()
    dovuti = LavoroInUscita.objects.dovuti(timezone.now()).values_list("pk", flat=True)[:limite]
    tentati = 0
    for pk in list(dovuti):
        if not ancora():
            break
        esegui(pk)
        tentati += 1
    return tentati


def _semina_periodici() -> None:
    presenti = set(LavoroInUscita.objects.filter(riferimento="periodico").values_list("tipo", flat=True))
    for nome in _periodici.keys() - presenti:
        LavoroInUscita.objects.get_or_create(tipo=nome, riferimento="periodico")


def _sveglia(pk: int) -> None:
    if settings.LAVORI_MODO == "subito":
        esegui(pk)
    elif settings.LAVORI_MODO == "celery":
        campanello.suona(pk)
