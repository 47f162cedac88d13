"""Configuration of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DiffusioneConfig(AppConfig):
    """See the package."""

    name = "comune_site.diffusione"
    verbose_name = _("diffusione")

    def ready(self) -> None:
        """Add the pages in English to the example comune."""
        from comune_site.diffusione import semina

        semina.connetti()
