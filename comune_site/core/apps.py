"""Configuration of the core app."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """No domain lives here: validators, private storage, logs, PDF, outbox."""

    name = "comune_site.core"
    label = "core"
    verbose_name = "Nucleo"

    def ready(self) -> None:
        """Register the system checks."""
        from comune_site.core import checks  # noqa: F401
