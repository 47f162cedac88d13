"""From a rule of repetition to its dates."""

from datetime import date, datetime

import pytest
from django.utils import timezone

from comune_site.contenuti.periodi import fino_a, giorno_in_parole, orario, periodo
from comune_site.contenuti.ricorrenze import RIPETIZIONI_MASSIME, fine_del_giorno, occorrenze


def roma(*parti):
    return timezone.make_aware(datetime(*parti))


def giorni(*argomenti):
    return [timezone.localtime(inizio).strftime("%Y-%m-%d %H:%M") for inizio, _fine in occorrenze(*argomenti)]


def test_an_event_without_a_rule_happens_once():
    assert list(occorrenze(roma(2026, 12, 3, 21, 0), None, "", None)) == [(roma(2026, 12, 3, 21, 0), None)]
    assert len(list(occorrenze(roma(2026, 12, 3, 21, 0), None, "settimana", None))) == 1


def test_a_weekly_event_keeps_its_hour_on_the_clock_across_daylight_saving():
    assert giorni(roma(2026, 10, 22, 9, 0), None, "settimana", date(2026, 11, 5)) == [
        "2026-10-22 09:00",
        "2026-10-29 09:00",
        "2026-11-05 09:00",
    ]


def test_each_date_lasts_as_long_as_the_first():
    date_ = list(occorrenze(roma(2026, 10, 24, 22, 0), roma(2026, 10, 25, 1, 0), "giorno", date(2026, 10, 25)))
    assert [fine for _inizio, fine in date_] == [roma(2026, 10, 25, 1, 0), roma(2026, 10, 26, 1, 0)]


def test_a_monthly_event_of_the_31st_skips_the_months_that_have_none():
    assert giorni(roma(2026, 1, 31, 10, 0), None, "mese", date(2026, 5, 31)) == [
        "2026-01-31 10:00",
        "2026-03-31 10:00",
        "2026-05-31 10:00",
    ]


def test_a_rule_without_end_in_sight_is_cut():
    assert len(giorni(roma(2026, 1, 1, 10, 0), None, "giorno", date(2090, 1, 1))) == RIPETIZIONI_MASSIME


def test_the_day_ends_a_second_before_midnight_of_rome():
    assert fine_del_giorno(roma(2026, 7, 1, 0, 0)) == roma(2026, 7, 1, 23, 59, 59)


@pytest.mark.parametrize(
    ("inizio", "fine", "attesa"),
    [
        (date(2026, 12, 3), date(2026, 12, 3), "3 dicembre 2026"),
        (date(2026, 11, 28), date(2026, 11, 29), "dal 28 al 29 novembre 2026"),
        (date(2026, 12, 8), date(2026, 12, 11), "dall'8 all'11 dicembre 2026"),
        (date(2026, 11, 30), date(2026, 12, 1), "dal 30 novembre al 1° dicembre 2026"),
        (date(2026, 12, 28), date(2027, 1, 6), "dal 28 dicembre 2026 al 6 gennaio 2027"),
    ],
)
def test_a_period_is_said_as_one_would(inizio, fine, attesa):
    assert periodo(inizio, fine) == attesa


def test_hours_and_days_are_said_as_one_would():
    assert orario(roma(2026, 12, 3, 9, 0), roma(2026, 12, 3, 13, 30)) == "dalle 9:00 alle 13:30"
    assert orario(roma(2026, 12, 3, 21, 0), None) == "ore 21:00"
    assert orario(roma(2026, 12, 3, 1, 0), roma(2026, 12, 3, 2, 0)) == "dall'1:00 alle 2:00"
    assert fino_a(date(2026, 12, 8)) == "fino all'8 dicembre 2026"
    assert giorno_in_parole(date(2026, 12, 1)) == "1° dicembre 2026"
