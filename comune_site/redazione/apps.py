"""Configuration of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RedazioneConfig(AppConfig):
    """See the package."""

    name = "comune_site.redazione"
    verbose_name = _("redazione")
