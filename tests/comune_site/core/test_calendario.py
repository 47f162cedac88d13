"""Terms in days."""

from datetime import date

import pytest

from comune_site.core.calendario import aggiungi_giorni


@pytest.mark.parametrize(
    ("inizio", "giorni", "fine"),
    [
        (date(2026, 11, 21), 10, date(2026, 12, 1)),
        (date(2026, 12, 31), 30, date(2027, 1, 30)),
        (date(2028, 2, 19), 10, date(2028, 2, 29)),
        (date(2026, 12, 15), 10, date(2026, 12, 25)),
        (date(2027, 3, 27), 1, date(2027, 3, 28)),
    ],
)
def test_the_first_day_is_not_counted_and_a_holiday_does_not_move_the_end(inizio, giorni, fine):
    assert aggiungi_giorni(inizio, giorni) == fine
