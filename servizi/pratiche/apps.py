"""Configuration of the app."""

from django.apps import AppConfig


class PraticheConfig(AppConfig):
    """Drafts, applications, their files and their history."""

    name = "servizi.pratiche"
    label = "pratiche"
    verbose_name = "Pratiche"

    def ready(self) -> None:
        """Register the workers of the outbox, and what waits for a login."""
        from servizi.pratiche import lavori, pulizie, sospesi  # noqa: F401
