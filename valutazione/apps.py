"""Configuration of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ValutazioneConfig(AppConfig):
    """The satisfaction store: faces and stars."""

    name = "valutazione"
    label = "valutazione"
    verbose_name = _("Valutazione")

    def ready(self) -> None:
        """Register the checks."""
        from valutazione import checks  # noqa: F401
