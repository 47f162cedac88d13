"""Configuration of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ScambiConfig(AppConfig):
    """Contents in and out as tables."""

    name = "comune_site.scambi"
    verbose_name = _("importazione ed esportazione")

    def ready(self) -> None:
        """Register the periodic work."""
        from comune_site.scambi import lavori  # noqa: F401
