"""The port towards the payment platform. One implementation, chosen by the dotted path in PAGAMENTI_PSP."""

from django.conf import settings
from django.utils.module_loading import import_string

from pagamenti.psp.base import PSP


def psp() -> PSP:
    """Return the configured platform, made anew from the settings of now."""
    classe = import_string(settings.PAGAMENTI_PSP)
    adattatore: PSP = classe.dalle_impostazioni()
    return adattatore
