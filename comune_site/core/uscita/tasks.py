"""Celery's side of the outbox. The tasks carry only the id of a row."""

from celery import shared_task

from comune_site.core.uscita import api


@shared_task(name="uscita.esegui_lavoro")
def esegui_lavoro(pk: int) -> None:
    """Do one row."""
    api.esegui(pk)


@shared_task(name="uscita.spazza")
def spazza() -> None:
    """Do every row that is due, whatever the broker thinks."""
    api.esegui_dovuti()
