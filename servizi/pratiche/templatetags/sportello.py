"""Words of the desk's pages."""

from datetime import date, datetime
from decimal import Decimal

from django import template
from django.utils.translation import gettext as _

from pagamenti.api import StatoPosizione
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
def euro(importo: Decimal) -> str:
    """Write an amount in euro for people."""
    return formati.euro(importo)


@register.filter
def termine(pratica: Pratica) -> str:
    """Write until when to conclude, and how many days are left."""
    return formati.termine(pratica)


@register.filter
def protocollo_di(pratica: Pratica) -> str:
    """Write number and date of the protocol, or that it is awaited."""
    return formati.protocollo(pratica) or _("In attesa")


@register.filter
def stato_pagamento(posizione: StatoPosizione) -> str:
    """Write where a payment stands."""
    return formati.stato_pagamento(posizione)


@register.filter
def identificazione(pratica: Pratica) -> str:
    """Write with what the applicant logged in, and at which level."""
    dati = {
        "fornitore": str(pratica.identita.get("fornitore", "")).upper(),
        "livello": pratica.identita.get("livello", ""),
    }
    return _("%(fornitore)s, livello %(livello)s") % dati if dati["fornitore"] else ""


@register.filter
def che_cosa(evento: Evento) -> str:
    """Write what happened."""
    return formati.che_cosa(evento)


@register.inclusion_tag("pratiche/sportello/voce.html")
def voce(etichetta: str, valore: str) -> dict[str, str]:
    """Draw a label with its value; nothing when there is no value."""
    return {"etichetta": etichetta, "valore": valore}
