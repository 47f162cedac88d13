from datetime import UTC, date, datetime, timedelta

import pytest

from pagamenti.cadenza import prossimo_controllo

PUBBLICATA = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
SCADENZA = date(2026, 12, 1)


def attesa(dopo: timedelta, *, tentato: bool) -> timedelta | None:
    ora = PUBBLICATA + dopo
    return prossimo_controllo(
        ora, pubblicata_il=PUBBLICATA, tentato_il=PUBBLICATA if tentato else None, scadenza=SCADENZA
    )


def test_after_a_return_the_looks_are_5_10_20_40_80_160_seconds_apart():
    passati, attese = timedelta(0), []
    while passati < timedelta(minutes=5):
        prossima = attesa(passati, tentato=True)
        attese.append(prossima.total_seconds())
        passati += prossima
    assert attese == [5, 10, 20, 40, 80, 160]


@pytest.mark.parametrize(
    ("dopo", "tentato", "atteso"),
    [
        (timedelta(minutes=6), True, timedelta(minutes=1)),
        (timedelta(minutes=21), True, timedelta(minutes=10)),
        (timedelta(0), False, timedelta(minutes=10)),
        (timedelta(hours=47), False, timedelta(minutes=10)),
        (timedelta(hours=49), False, timedelta(days=1)),
        (timedelta(days=60), False, timedelta(days=1)),
        (timedelta(days=120), False, None),
    ],
)
def test_then_it_slows_down_and_ends_long_after_the_due_date(dopo, tentato, atteso):
    assert attesa(dopo, tentato=tentato) == atteso


def test_a_clock_set_back_never_asks_for_a_negative_wait():
    assert attesa(timedelta(seconds=-30), tentato=True) == timedelta(seconds=5)


def test_a_new_attempt_on_an_old_position_is_followed_closely():
    ora = PUBBLICATA + timedelta(days=20)
    fitta = prossimo_controllo(ora, pubblicata_il=PUBBLICATA, tentato_il=ora, scadenza=SCADENZA)
    dopo_un_giorno = prossimo_controllo(
        ora + timedelta(days=1), pubblicata_il=PUBBLICATA, tentato_il=ora, scadenza=SCADENZA
    )
    assert (fitta, dopo_un_giorno) == (timedelta(seconds=5), timedelta(minutes=10))
