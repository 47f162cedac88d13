"""Days: terms of a procedure are counted in days of the calendar (art. 2 L. 241/1990, art. 2963 c.c.)."""

from datetime import date, timedelta


def aggiungi_giorni(data: date, n: int) -> date:
    """Return the last day of a term of `n` days that runs from `data`, which is not counted itself.

    A term for the office does not move when it ends on a holiday, so that the date shown to the citizen never
    exceeds the scheda's term (C.SE.1.10).
    """
    return data + timedelta(days=n)
