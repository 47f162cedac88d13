"""The embedded worker: does the rows that are due, without a broker."""

import logging
import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError, close_old_connections

from comune_site.core.uscita import api

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    """Poll the outbox until told to stop."""

    help = "Esegue i lavori in uscita (posta, ricevute, pagamenti) senza bisogno di un broker."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the options."""
        parser.add_argument("--una-volta", action="store_true", help="esegue quanto dovuto e termina")
        parser.add_argument("--ogni", type=float, default=1.0, help="secondi tra un giro e l'altro")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run until SIGTERM or SIGINT; finish the row at hand first."""
        self.fermo = threading.Event()
        if options["una_volta"]:
            while api.esegui_dovuti():
                continue
            return
        signal.signal(signal.SIGTERM, self._ferma)
        signal.signal(signal.SIGINT, self._ferma)
        while not self.fermo.is_set():
            if not self._un_giro():
                self.fermo.wait(options["ogni"])

    def _un_giro(self) -> int:
        """Do what is due; a database that is away for a moment does not end the worker."""
        close_old_connections()
        try:
            return api.esegui_dovuti(ancora=lambda: not self.fermo.is_set())
        except DatabaseError:
            logger.exception("base_dati_non_disponibile")
            return 0

    def _ferma(self, *_args: object) -> None:
        self.fermo.set()
