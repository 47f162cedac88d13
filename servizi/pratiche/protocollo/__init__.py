"""The port of the protocollo informatico, and the adapter named by the settings."""

from django.conf import settings
from django.utils.module_loading import import_string

from servizi.pratiche.protocollo.base import Protocollo


def protocollo() -> Protocollo:
    """Return the adapter that `settings.PROTOCOLLO` names by dotted path."""
    adattatore: Protocollo = import_string(settings.PROTOCOLLO)()
    return adattatore
