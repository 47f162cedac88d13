"""Dates and hours of an event in words, as one would say them. Pure, no database."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

# "l'otto", "l'undici": the article loses its vowel.
ELISI = (8, 11)


def giorno_in_parole(giorno: date, formato: str = "j F Y") -> str:
    """Return "3 dicembre 2026"; the first of a month is "1°"."""
    testo = date_format(giorno, formato).lower()
    return f"1°{testo[1:]}" if giorno.day == 1 and formato.startswith("j") else testo


def periodo(inizio: date, fine: date) -> str:
    """Return "3 dicembre 2026", or "dal 28 al 29 novembre 2026", repeating no month and no year."""
    if fine <= inizio:
        return giorno_in_parole(inizio)
    if (inizio.year, inizio.month) == (fine.year, fine.month):
        primo = giorno_in_parole(inizio, "j")
    else:
        primo = giorno_in_parole(inizio, "j F" if inizio.year == fine.year else "j F Y")
    return f"{_con('da', inizio, primo)} {_con('a', fine, giorno_in_parole(fine))}"


def fino_a(giorno: date, formato: str = "j F Y") -> str:
    """Return "fino al 3 dicembre 2026", "fino all'8 dicembre 2026"."""
    return f"fino {_con('a', giorno, giorno_in_parole(giorno, formato))}"


def orario(inizio: datetime, fine: datetime | None) -> str:
    """Return "ore 21:00", or "dalle 9:00 alle 13:00" when the end is known and is the same day."""
    apre = timezone.localtime(inizio)
    if fine is None or timezone.localdate(fine) != apre.date() or fine <= inizio:
        return f"ore {apre:%-H:%M}"
    return f"{_ore('dalle', apre)} {_ore('alle', timezone.localtime(fine))}"


def inizio_e_fine(inizio: datetime, fine: datetime | None) -> str:
    """Return the hours of a day, or "da sabato 28 novembre, ore 10:00, a domenica 29 novembre, ore 22:00"."""
    if fine is None or timezone.localdate(fine) <= timezone.localdate(inizio):
        return orario(inizio, fine)
    return _("da %(inizio)s a %(fine)s") % {"inizio": _momento(inizio), "fine": _momento(fine)}


def _momento(quando: datetime) -> str:
    locale = timezone.localtime(quando)
    return f"{date_format(locale, 'l j F').lower()}, ore {locale:%-H:%M}"


def _con(preposizione: str, giorno: date, testo: str) -> str:
    """Return the date behind "dal" or "al", with the elision where it is wanted."""
    return f"{preposizione}ll'{testo}" if giorno.day in ELISI else f"{preposizione}l {testo}"


def _ore(preposizione: str, ora: datetime) -> str:
    """Return the hour behind "dalle" or "alle"; one o'clock in the morning is "l'una"."""
    return f"{preposizione[:-1]}'{ora:%-H:%M}" if ora.hour == 1 else f"{preposizione} {ora:%-H:%M}"
