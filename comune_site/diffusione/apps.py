"""Configuration of the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DiffusioneConfig(AppConfig):
    """See the package."""

    name = "comune_site.diffusione"
    verbose_name = _("diffusione")
