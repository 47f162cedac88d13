"""Configuration of the app."""

from django.apps import AppConfig


class ContenutiConfig(AppConfig):
    """The pages of the modello Comuni."""

    name = "comune_site.contenuti"
    label = "contenuti"
    verbose_name = "Contenuti"
