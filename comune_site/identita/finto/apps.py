"""Configuration of the app."""

from django.apps import AppConfig


class IdentitaFintaConfig(AppConfig):
    """The test identity provider. Refused by production."""

    name = "comune_site.identita.finto"
    label = "idp_finto"
    verbose_name = "Gestore di identità di prova"
