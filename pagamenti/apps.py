"""Configuration of the app."""

from django.apps import AppConfig


class PagamentiConfig(AppConfig):
    """Debt positions, payments and receipts through pagoPA."""

    name = "pagamenti"
    label = "pagamenti"
    verbose_name = "Pagamenti"
