"""How dates, times and amounts are written for people: in messages, PDFs and pages."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from servizi.motore.riepilogo import euro

__all__ = ["euro", "giorno", "momento"]


def giorno(valore: date | None) -> str:
    """Return "21 novembre 2026"; an instant is read in Europe/Rome; nothing for None."""
    if valore is None:
        return ""
    locale = timezone.localtime(valore) if isinstance(valore, datetime) else valore
    return date_format(locale, "j F Y").lower()


def momento(valore: datetime) -> str:
    """Return "21 novembre 2026 alle 14:05", in Europe/Rome."""
    return _("%(giorno)s alle %(ora)s") % {
        "giorno": giorno(valore),
        "ora": date_format(timezone.localtime(valore), "H:i"),
    }
