"""When an event happens: from a rule of repetition to its dates. Pure, no database."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice

from dateutil.rrule import DAILY, MONTHLY, WEEKLY, YEARLY, rrule
from django.utils import timezone

# A daily event of a year: beyond it an editor wants a place with opening hours, not an event.
RIPETIZIONI_MASSIME = 370
FREQUENZE = {"giorno": DAILY, "settimana": WEEKLY, "mese": MONTHLY, "anno": YEARLY}


def fine_del_giorno(quando: datetime) -> datetime:
    """Return the last second of the day of `quando` in Europe/Rome."""
    return timezone.make_aware(datetime.combine(timezone.localdate(quando), time(23, 59, 59)))


def occorrenze(
    inizio: datetime, fine: datetime | None, frequenza: str, fino_al: date | None
) -> Iterator[tuple[datetime, datetime | None]]:
    """Yield start and end of each occurrence, aware, the first included.

    `frequenza` is a key of FREQUENZE or empty. The hour stays the same on the clock of Europe/Rome across daylight
    saving. A monthly event on the 31st skips the months that have none.
    """
    if not frequenza or fino_al is None:
        yield inizio, fine
        return
    locale = timezone.localtime(inizio)
    durata = timezone.localtime(fine).replace(tzinfo=None) - locale.replace(tzinfo=None) if fine else None
    # Naive: the rule counts days of the calendar; the time zone is put back on each.
    limite = datetime.combine(fino_al, datetime.max.time())
    date_ = rrule(FREQUENZE[frequenza], dtstart=locale.replace(tzinfo=None), until=limite)
    for quando in islice(date_, RIPETIZIONI_MASSIME):
        yield timezone.make_aware(quando), timezone.make_aware(quando + durata) if durata is not None else None
