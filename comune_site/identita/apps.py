"""Configuration of the app."""

from django.apps import AppConfig


class IdentitaConfig(AppConfig):
    """Citizens' login with SPID and CIE; accounts of citizens and staff."""

    name = "comune_site.identita"
    label = "identita"
    verbose_name = "Identità"

    def ready(self) -> None:
        """Register the system checks and the outbox work."""
        from comune_site.identita import checks, lavori  # noqa: F401
