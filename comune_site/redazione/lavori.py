"""Outbox work of redazione: checks and analyses asked for one by one, and the daily rounds."""

from datetime import timedelta
from typing import Any

from wagtail.documents.models import Document
from wagtail.models import Page

from comune_site.core.uscita.api import gestore, periodico
from comune_site.redazione import esiti, revisioni
from comune_site.redazione.collegamenti import esterni, interni

CONTROLLI = "redazione.controlli"
PDF = "redazione.pdf"


@gestore(CONTROLLI)
def controlla(riferimento: str, dati: dict[str, Any]) -> None:
    """Check the page whose key is `riferimento` and its links, unless it is gone or no longer published."""
    pagina = Page.objects.live().filter(pk=riferimento).first()
    if pagina is not None:
        esiti.calcola(pagina)
        interni.aggiorna(pagina)


@gestore(PDF)
def analizza(riferimento: str, dati: dict[str, Any]) -> None:
    """Look into the document whose key is `riferimento`, unless it is gone."""
    documento = Document.objects.filter(pk=riferimento).first()
    if documento is not None:
        esiti.analizza_pdf(documento)


@periodico("redazione.giro", ogni=timedelta(hours=1))
def giro() -> None:
    """Complete what no publication asked for: pages loaded in bulk, links whose target went away."""
    revisioni.completa()
    esiti.ricalcola()
    interni.ricontrolla()


@periodico("redazione.esterni", ogni=timedelta(minutes=30))
def collegamenti_esterni() -> None:
    """Ask other sites, a few addresses at a time."""
    esterni.controlla()
