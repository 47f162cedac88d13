"""Periodic work of the app."""

from datetime import timedelta
from importlib import import_module

from django.conf import settings

from comune_site.core.uscita.api import periodico
from comune_site.identita.scambi import dimentica_persone_rimaste


@periodico("identita.dimentica", timedelta(minutes=15))
def dimentica() -> None:
    """Clear the person from exchanges that nobody finished."""
    dimentica_persone_rimaste()


@periodico("identita.sessioni", timedelta(hours=6))
def elimina_sessioni_finite() -> None:
    """Delete the sessions past their end: a citizen's holds what the identity provider sent."""
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
