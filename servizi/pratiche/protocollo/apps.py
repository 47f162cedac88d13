"""Configuration of the app."""

from django.apps import AppConfig


class ProtocolloConfig(AppConfig):
    """The internal register, for a comune whose protocol system is not connected yet."""

    name = "servizi.pratiche.protocollo"
    label = "protocollo"
    verbose_name = "Registro di protocollo"
