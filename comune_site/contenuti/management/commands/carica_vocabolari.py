"""Load the controlled vocabularies of the modello."""

from typing import Any

from django.core.management.base import BaseCommand

from comune_site.contenuti.vocabolari import carica


class Command(BaseCommand):
    """Idempotent; to be run at each new version."""

    help = "Carica i vocabolari controllati del modello Comuni: crea e corregge i termini, ritira quelli tolti."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load them all, in one transaction."""
        nuovi, ritirati = carica()
        self.stdout.write(f"Termini nuovi: {nuovi}; ritirati: {ritirati}.")
