"""Configuration of the app."""

from django.apps import AppConfig


class IdentitaConfig(AppConfig):
    """Citizens' login with SPID and CIE; accounts of citizens and staff."""

    name = "comune_site.identita"
    label = "identita"
    verbose_name = "Identità"
