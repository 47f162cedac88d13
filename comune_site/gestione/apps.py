"""Configuration of the app."""

from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class GestioneConfig(AppConfig):
    """The Wagtail admin under a strict CSP (decision 19): template overrides and one external script.

    Wherever Wagtail writes an inline script, this app writes a `<template data-gestione="…">` that names what to start
    and carries its options as data; `gestione.js` starts it, also when a panel or a dialog inserts it later.
    """

    # Two configurations stand in this module: without this Django would take neither, and no chooser would be mended.
    default = True
    name = "comune_site.gestione"
    label = "gestione"
    verbose_name = "Gestione"

    def ready(self) -> None:
        """Make the choosers say in a template what they said in an inline script."""
        from comune_site.gestione import scelte

        scelte.installa()


class UtentiConfig(WagtailUsersAppConfig):
    """Wagtail's users, without the citizens."""

    user_viewset = "comune_site.gestione.utenti.PersonaleViewSet"
