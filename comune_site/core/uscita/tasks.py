"""Celery's side of the outbox. The tasks carry only the id of a row."""

import time

from celery import shared_task

from comune_site.core.uscita import api

# A sweep ends by itself before Celery's soft limit (120 s) falls on whichever row is at hand; beat starts the next.
DURATA_SPAZZATA = 60.0


@shared_task(name="uscita.esegui_lavoro")
def esegui_lavoro(pk: int) -> None:
    """Do one row."""
    api.esegui(pk)


@shared_task(name="uscita.spazza")
def spazza() -> None:
    """Do every row that is due, whatever the broker thinks."""
    fine = time.monotonic() + DURATA_SPAZZATA
    api.esegui_dovuti(ancora=lambda: time.monotonic() < fine)
