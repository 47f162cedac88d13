"""Configuration of the app."""

from django.apps import AppConfig


class ValutazioneConfig(AppConfig):
    """The satisfaction store: faces and stars."""

    name = "valutazione"
    label = "valutazione"
    verbose_name = "Valutazione"
