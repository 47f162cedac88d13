"""Configuration of the app."""

from django.apps import AppConfig


class PraticheConfig(AppConfig):
    """Drafts, applications, their files and their history."""

    name = "servizi.pratiche"
    label = "pratiche"
    verbose_name = "Pratiche"

    def ready(self) -> None:
        """Register the workers of the outbox."""
        from servizi.pratiche import lavori, pulizie  # noqa: F401
