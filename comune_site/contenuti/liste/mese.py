"""A month as a table: weeks of days, those with an event to be opened, the months before and after."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from django.db.models import Max, Min
from django.utils import timezone
from django.utils.formats import date_format

if TYPE_CHECKING:
    from django.db.models import QuerySet

GIORNI = (
    ("L", "lunedì"),
    ("M", "martedì"),
    ("M", "mercoledì"),
    ("G", "giovedì"),
    ("V", "venerdì"),
    ("S", "sabato"),
    ("D", "domenica"),
)


def fine_mese(primo: date) -> date:
    """Return the last day of the month that starts on `primo`."""
    return primo.replace(day=calendar.monthrange(primo.year, primo.month)[1])


@dataclass(frozen=True)
class Cella:
    """A day of the table: None outside the month."""

    giorno: date | None
    pieno: bool = False
    oggi: bool = False


@dataclass(frozen=True)
class Mese:
    """A month, and the neighbours that can be reached: None where there is nothing any more, so no crawler runs on."""

    primo: date
    settimane: list[list[Cella]]
    precedente: date | None
    successivo: date | None

    @classmethod
    def di(cls, date_: QuerySet, primo: date) -> Mese:
        """Return the month that starts on `primo` with the days on which something happens. Two queries."""
        prima, dopo = primo - timedelta(days=1), fine_mese(primo) + timedelta(days=1)
        estremi = date_.order_by().aggregate(inizio=Min("inizio"), fine=Max("fine"))
        ha_prima = estremi["inizio"] is not None and timezone.localdate(estremi["inizio"]) < primo
        ha_dopo = estremi["fine"] is not None and timezone.localdate(estremi["fine"]) >= dopo
        return cls(
            primo,
            _settimane(primo, _giorni_pieni(date_, primo, dopo)),
            prima.replace(day=1) if ha_prima else None,
            dopo if ha_dopo else None,
        )

    @staticmethod
    def nome_di(primo: date) -> str:
        """Return "dicembre 2026"."""
        return date_format(primo, "F Y").lower()

    @property
    def nome(self) -> str:
        """Return the name of this month."""
        return self.nome_di(self.primo)

    @property
    def intestazione(self) -> tuple[tuple[str, str], ...]:
        """Return letter and name of the days of the week."""
        return GIORNI


def _giorni_pieni(date_: QuerySet, primo: date, dopo: date) -> set[date]:
    """Return the days of the month on which an event goes on."""
    da, a = (timezone.make_aware(datetime.combine(giorno, time.min)) for giorno in (primo, dopo))
    pieni: set[date] = set()
    coppie = date_.order_by().filter(inizio__lt=a, fine__gte=da).values_list("inizio", "fine").distinct()
    for inizio, fine in coppie:
        giorno = max(timezone.localdate(inizio), primo)
        ultimo = min(timezone.localdate(fine), dopo - timedelta(days=1))
        pieni |= {giorno + timedelta(days=n) for n in range((ultimo - giorno).days + 1)}
    return pieni


def _settimane(primo: date, pieni: set[date]) -> list[list[Cella]]:
    oggi = timezone.localdate()
    settimane = calendar.Calendar().monthdatescalendar(primo.year, primo.month)
    return [
        [Cella(g, g in pieni, g == oggi) if g.month == primo.month else Cella(None) for g in settimana]
        for settimana in settimane
    ]
