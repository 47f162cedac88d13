"""Periodic work of the app."""

from datetime import timedelta

from comune_site.core.uscita.api import periodico
from comune_site.identita.scambi import dimentica_persone_rimaste


@periodico("identita.dimentica", timedelta(minutes=15))
def dimentica() -> None:
    """Clear the person from exchanges that nobody finished."""
    dimentica_persone_rimaste()
