"""Configuration of the app."""

from django.apps import AppConfig


class NotificheConfig(AppConfig):
    """Messages to citizens, in the area personale and by e-mail."""

    name = "servizi.notifiche"
    label = "notifiche"
    verbose_name = "Notifiche"

    def ready(self) -> None:
        """Register the outbox work."""
        from servizi.notifiche import lavori  # noqa: F401
