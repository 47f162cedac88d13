"""The store's own periodic command: `manage.py valutazione_pulisci`, once an hour or a day."""

from typing import Any

from django.core.management.base import BaseCommand

from valutazione import api


class Command(BaseCommand):
    """Delete the tickets that nobody spent in time."""

    help = "Cancella i gettoni di voto scaduti."

    def handle(self, *args: Any, **options: Any) -> None:
        """Run."""
        self.stdout.write(f"Gettoni scaduti cancellati: {api.elimina_scaduti()}")
