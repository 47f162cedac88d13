"""Configuration of the app."""

from django.apps import AppConfig


class MotoreConfig(AppConfig):
    """The abstraction of a digital service; no models."""

    name = "servizi.motore"
    label = "motore"
    verbose_name = "Motore dei servizi"

    def ready(self) -> None:
        """Register the checks on the catalogue."""
        from servizi.motore import checks  # noqa: F401
