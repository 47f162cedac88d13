"""How dates, times and amounts are written for people: in messages, PDFs and pages."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from servizi.motore.riepilogo import euro
from servizi.pratiche.models import Pratica
from servizi.pratiche.stati import FINALI

__all__ = ["euro", "giorno", "momento", "termine"]


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


def termine(pratica: Pratica) -> str:
    """Return until when the office must conclude and, while it is open, how many days are left; for the desk."""
    if pratica.scadenza is None:
        return ""
    giorni = (pratica.scadenza - timezone.localdate()).days
    if pratica.stato in FINALI:
        return giorno(pratica.scadenza)
    if giorni < 0:
        return _("%(giorno)s (termine superato)") % {"giorno": giorno(pratica.scadenza)}
    resta = ngettext("%(giorno)s (manca %(giorni)d giorno)", "%(giorno)s (mancano %(giorni)d giorni)", giorni)
    return resta % {"giorno": giorno(pratica.scadenza), "giorni": giorni}
