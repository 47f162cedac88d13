"""Configuration of the app."""

from django.apps import AppConfig


class AreaPersonaleConfig(AppConfig):
    """Read-only views over the citizen's own things."""

    name = "servizi.area_personale"
    label = "area_personale"
    verbose_name = "Area personale"
