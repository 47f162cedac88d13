"""Configuration of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MemoriaConfig(AppConfig):
    """See the package."""

    name = "comune_site.memoria"
    verbose_name = _("memoria delle pagine")

    def ready(self) -> None:
        """Listen to changes and register the workers."""
        from comune_site.memoria import lavori, signals  # noqa: F401

        signals.connetti()
