"""Configuration of the app."""

from django.apps import AppConfig


class PagopaFintaConfig(AppConfig):
    """A server that speaks pagoPA's contract. Refused by production."""

    name = "pagamenti.finto"
    label = "pagopa_finto"
    verbose_name = "pagoPA di prova"
