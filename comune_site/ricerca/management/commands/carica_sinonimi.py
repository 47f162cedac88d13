"""Load the synonyms that come with the product."""

from typing import Any

from django.core.management.base import BaseCommand

from comune_site.ricerca.sinonimi import carica


class Command(BaseCommand):
    """Idempotent; to be run at each new version."""

    help = "Carica i sinonimi di partenza della ricerca: aggiunge i gruppi che mancano, non cambia gli altri."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load them."""
        self.stdout.write(f"Sinonimi nuovi: {carica()}.")
