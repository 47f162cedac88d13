"""The app that registers the workers of the tests, as an app of the product does."""

from pathlib import Path

from django.apps import AppConfig


class ProvaConfig(AppConfig):
    name = "tests.comune_site.core.uscita"
    label = "uscita_di_prova"
    path = str(Path(__file__).parent)

    def ready(self):
        from comune_site.core.uscita import api

        # Only our workers: the product's own sweeps would look for things that these tests do not have.
        api._periodici.clear()
        from tests.comune_site.core.uscita import lavori_prova  # noqa: F401
