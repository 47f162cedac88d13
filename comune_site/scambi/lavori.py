"""Periodic work of the app."""

from datetime import timedelta

from comune_site.core.uscita.api import periodico
from comune_site.scambi.models import Caricamento


@periodico("scambi.dimentica", timedelta(hours=12))
def dimentica() -> None:
    """Delete the tables that have served their time."""
    Caricamento.objects.scaduti().delete()
