"""Words and small parts of the pages of the area personale."""

from datetime import date, datetime
from decimal import Decimal

from django import template
from django.utils.translation import gettext as _

from pagamenti.api import StatoPosizione
from servizi.area_personale.elenchi import Filtro
from servizi.pratiche import formati
from servizi.pratiche.models import Evento, Pratica

register = template.Library()


@register.filter
def giorno(valore: date | None) -> str:
    """Write a day for people."""
    return formati.giorno(valore)


@register.filter
def momento(valore: datetime) -> str:
    """Write an instant for people."""
    return formati.momento(valore)


@register.filter
def euro(importo: Decimal | None) -> str:
    """Write an amount in euro for people."""
    return formati.euro(importo) if importo is not None else ""


@register.filter
def protocollo_di(pratica: Pratica) -> str:
    """Write number and date of the protocol, or that it has still to come."""
    return formati.protocollo(pratica) or _("In assegnazione")


@register.filter
def che_cosa(evento: Evento) -> str:
    """Write what happened."""
    return formati.che_cosa(evento)


@register.filter
def stato_pagamento(posizione: StatoPosizione) -> str:
    """Write where a payment stands."""
    return formati.stato_pagamento(posizione)


@register.filter
def ancora(numero: int, prefisso: str) -> str:
    """Return an id for the n-th thing of a list."""
    return f"{prefisso}-{numero}"


@register.filter
def parametri(filtro: Filtro) -> str:
    """Return the query string that keeps a filter from page to page."""
    return f"mostra={filtro.codice}" if filtro.codice else ""


@register.inclusion_tag("area_personale/parti/voce_dati.html")
def voce_dati(etichetta: str, valore: str) -> dict[str, str]:
    """Draw a label with its value; nothing when there is no value."""
    return {"etichetta": etichetta, "valore": valore}
