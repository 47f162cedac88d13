"""Fill Amministrazione trasparente and the albo of the example comune, already sown by `semina_comune`."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from comune_site.contenuti.models import HomePage
from comune_site.contenuti.semina.albero import Seminatore
from comune_site.trasparenza.models import TrasparenzaPage
from comune_site.trasparenza.semina import esempio


class Command(BaseCommand):
    """Idempotent: documents that are missing, acts only in an empty albo."""

    help = "Crea i documenti e gli atti dell'albo del comune di esempio."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        """Create what is missing."""
        home = HomePage.objects.first()
        if home is None or not TrasparenzaPage.objects.exists():
            raise CommandError("Prima crea il comune di esempio: manage.py semina_comune.")
        semina = Seminatore()
        esempio.aggiungi(semina, home)
        self.stdout.write(f"Documenti creati: {semina.creati}.")
