"""Configuration of the app."""

from django.apps import AppConfig


class GestioneConfig(AppConfig):
    """The Wagtail admin under a strict CSP: template overrides and one external script."""

    name = "comune_site.gestione"
    label = "gestione"
    verbose_name = "Gestione"
