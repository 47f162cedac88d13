"""Load the tree of Amministrazione trasparente, in an installation that has its home already."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from comune_site.contenuti.models import HomePage
from comune_site.contenuti.semina.albero import Seminatore
from comune_site.trasparenza.semina.struttura import semina_albero, semina_permessi


class Command(BaseCommand):
    """Idempotent: creates the sections that are missing, changes none that is there."""

    help = "Crea le sezioni di Amministrazione trasparente (d.lgs. 33/2013) che mancano."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        """Create what is missing."""
        home = HomePage.objects.first()
        if home is None:
            raise CommandError("Prima crea il sito: manage.py semina_comune --solo-struttura.")
        semina = Seminatore()
        semina_albero(semina, home)
        semina_permessi()
        self.stdout.write(f"Sezioni create: {semina.creati}.")
