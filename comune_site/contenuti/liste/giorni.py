"""Dates of events grouped by day, as the calendar and the home draw them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from comune_site.contenuti.periodi import fino_a, orario


@dataclass(frozen=True)
class Voce:
    """One event on one day. `stato` is empty unless the event was called off or put off."""

    titolo: str
    url: str
    tipo: str
    quando: str
    luogo: str
    stato: str
    descrizione: str


@dataclass(frozen=True)
class Giorno:
    """A day and what happens on it."""

    data: date
    voci: list[Voce] = field(default_factory=list)


def per_giorno(occorrenze: Iterable[Any], dal: date) -> list[Giorno]:
    """Return the days, in order, of occurrences sorted by start. What began before `dal` stands on `dal`. No query."""
    return _raggruppati(((occorrenza.evento, occorrenza.inizio, occorrenza.fine) for occorrenza in occorrenze), dal)


def per_prossima_data(eventi: Iterable[Any]) -> list[Giorno]:
    """Return the days of events that bear their next date as `prossima_data`, sorted by it. No query."""
    return _raggruppati(
        ((e, e.prossima_data, e.prossima_data + ((e.fine or e.inizio) - e.inizio)) for e in eventi),
        timezone.localdate(),
    )


def _raggruppati(date_: Iterable[tuple[Any, datetime, datetime]], dal: date) -> list[Giorno]:
    giorni: dict[date, Giorno] = {}
    for evento, inizio, fine in date_:
        giorno = max(timezone.localdate(inizio), dal)
        voce = _voce(evento, quando(evento, inizio, fine, giorno))
        giorni.setdefault(giorno, Giorno(giorno)).voci.append(voce)
    return list(giorni.values())


def _voce(evento: Any, quando_: str) -> Voce:
    return Voce(
        titolo=evento.title,
        url=evento.url,
        tipo=evento.tipo.titolo if evento.tipo else "",
        quando=quando_,
        luogo=evento.luogo.title if evento.luogo else evento.indirizzo,
        stato="" if evento.stato == evento.Stato.CONFERMATO else str(evento.get_stato_display()),
        descrizione=evento.descrizione,
    )


def quando(evento: Any, inizio: datetime, fine: datetime, giorno: date) -> str:
    """Return the hours, on the first day, and until when for what goes on after `giorno`."""
    ultimo = timezone.localdate(fine)
    parti = [fino_a(ultimo, "j F")] if ultimo > giorno else []
    if not evento.tutto_il_giorno and timezone.localdate(inizio) == giorno:
        parti.insert(0, orario(inizio, fine if evento.fine else None))
    return ", ".join(parti)
