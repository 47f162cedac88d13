"""Configuration of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrasparenzaConfig(AppConfig):
    """See the package."""

    name = "comune_site.trasparenza"
    verbose_name = _("trasparenza")
