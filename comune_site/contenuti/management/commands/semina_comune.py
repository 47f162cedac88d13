"""Fill an empty installation: the structure of the modello and, in a demo, the invented Comune di Pietrachiara."""

import logging
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction

from comune_site.contenuti.semina.albero import Seminatore
from comune_site.contenuti.semina.approvazione import semina_approvazione
from comune_site.contenuti.semina.esempio import semina_esempio
from comune_site.contenuti.semina.personale import semina_gruppi, semina_personale
from comune_site.contenuti.semina.struttura import semina_struttura
from comune_site.contenuti.semina.tappe import esempio_pronto, struttura_pronta


class Command(BaseCommand):
    """Idempotent: creates what is missing, changes nothing that is there."""

    help = "Crea la struttura del sito e, nella demo, i contenuti e gli utenti del comune di esempio."

    def add_arguments(self, parser: CommandParser) -> None:
        """Let a real comune take the structure alone."""
        parser.add_argument(
            "--solo-struttura",
            action="store_true",
            help="Crea soltanto sezioni, categorie, argomenti e gruppi, senza contenuti né utenti di esempio.",
        )

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        """Create what is missing, in one transaction."""
        # Wagtail logs each page at INFO, three lines a page.
        logging.disable(logging.INFO)
        try:
            self._semina(**options)
        finally:
            logging.disable(logging.NOTSET)

    def _semina(self, **options: Any) -> None:
        semina = Seminatore()
        home = semina_struttura(semina)
        semina_gruppi(home)
        semina_approvazione(home)
        struttura_pronta.send(self.__class__, semina=semina, home=home)
        if not options["solo_struttura"]:
            semina_esempio(semina, home)
            esempio_pronto.send(self.__class__, semina=semina, home=home)
            if settings.DEMO:
                semina_personale()
            else:
                self.stderr.write("Gli utenti di esempio si creano solo nella demo: le loro password sono pubbliche.")
        self.stdout.write(f"Pagine create: {semina.creati}.")
