"""Configuration of the app."""

from django.apps import AppConfig


class CatalogoConfig(AppConfig):
    """One file per service."""

    name = "servizi.catalogo"
    label = "catalogo"
    verbose_name = "Catalogo dei servizi"

    def ready(self) -> None:
        """Register every service of this package."""
        from servizi.motore.registro import scopri

        scopri(self.name)
