"""The embedded worker: does the rows that are due, without a broker."""

import signal
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import close_old_connections

from comune_site.core.uscita import api


class Command(BaseCommand):
    """Poll the outbox until told to stop."""

    help = "Esegue i lavori in uscita (posta, ricevute, pagamenti) senza bisogno di un broker."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the options."""
        parser.add_argument("--una-volta", action="store_true", help="esegue quanto dovuto e termina")
        parser.add_argument("--ogni", type=float, default=1.0, help="secondi tra un giro e l'altro")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run until SIGTERM or SIGINT; finish the row at hand first."""
        self.fermo = False
        if not options["una_volta"]:
            signal.signal(signal.SIGTERM, self._ferma)
            signal.signal(signal.SIGINT, self._ferma)
        while not self.fermo:
            close_old_connections()
            fatti = api.esegui_dovuti()
            if options["una_volta"] and not fatti:
                break
            if not fatti:
                time.sleep(options["ogni"])

    def _ferma(self, *_args: object) -> None:
        self.fermo = True
