"""Configuration of the app."""

from django.apps import AppConfig
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


class IdentitaFintaConfig(AppConfig):
    """The test identity provider. Refused by production."""

    name = "comune_site.identita.finto"
    label = "idp_finto"
    verbose_name = "Gestore di identità di prova"

    def ready(self) -> None:
        """Offer the test identity provider to citizens; refuse to exist outside a demo (decision 12)."""
        if not settings.DEMO:
            raise ImproperlyConfigured("Il gestore di identità di prova non è ammesso fuori dalla demo.")
        from comune_site.identita import registro
        from comune_site.identita.finto import gestore

        registro.aggiungi_fonte(gestore.fonte)
