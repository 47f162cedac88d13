"""Configuration of the app."""

from django.apps import AppConfig


class ThemeConfig(AppConfig):
    """Bootstrap Italia 2: layouts, components, form rendering."""

    name = "theme"
    label = "theme"
    verbose_name = "Tema"
