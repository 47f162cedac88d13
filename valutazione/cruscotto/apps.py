"""Configuration of the app."""

from django.apps import AppConfig


class CruscottoConfig(AppConfig):
    """Figures of satisfaction in the admin: the only part that knows Wagtail."""

    name = "valutazione.cruscotto"
    label = "cruscotto"
    verbose_name = "Cruscotto della valutazione"
