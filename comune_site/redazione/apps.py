"""Configuration of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RedazioneConfig(AppConfig):
    """See the package."""

    name = "comune_site.redazione"
    verbose_name = _("redazione")

    def ready(self) -> None:
        """Register the checks and the outbox work, and listen to publications."""
        from comune_site.redazione import lavori, segnali  # noqa: F401
        from comune_site.redazione.controlli import file, pagina, testo  # noqa: F401

        segnali.connetti()
