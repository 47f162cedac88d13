"""Configuration of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RicercaConfig(AppConfig):
    """See the package."""

    name = "comune_site.ricerca"
    verbose_name = _("ricerca")

    def ready(self) -> None:
        """Listen to what changes who may read a page."""
        from comune_site.ricerca import signals

        signals.connetti()
