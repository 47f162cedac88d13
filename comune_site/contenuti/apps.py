"""Configuration of the app."""

from django.apps import AppConfig


class ContenutiConfig(AppConfig):
    """The pages of the modello Comuni."""

    name = "comune_site.contenuti"
    label = "contenuti"
    verbose_name = "Contenuti"

    def ready(self) -> None:
        """Listen to changes of the frame."""
        from comune_site.contenuti import lavori, signals  # noqa: F401

        signals.connetti()
