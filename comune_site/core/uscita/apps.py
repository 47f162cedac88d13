"""Configuration of the outbox."""

from django.apps import AppConfig


class UscitaConfig(AppConfig):
    """Work to be done after a commit: rows first, then whoever does it (decision 7)."""

    name = "comune_site.core.uscita"
    label = "uscita"
    verbose_name = "Lavori in uscita"
