"""Configuration of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ScambiConfig(AppConfig):
    """See the package."""

    name = "comune_site.scambi"
    verbose_name = _("importazione ed esportazione")
