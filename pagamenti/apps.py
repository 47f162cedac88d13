"""Configuration of the app."""

from django.apps import AppConfig


class PagamentiConfig(AppConfig):
    """Debt positions, payments and receipts through pagoPA."""

    name = "pagamenti"
    label = "pagamenti"
    verbose_name = "Pagamenti"

    def ready(self) -> None:
        """Register the workers and the checks."""
        from pagamenti import checks, lavori  # noqa: F401
