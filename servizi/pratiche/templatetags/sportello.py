"""Words of the desk's pages."""

from datetime import date, datetime
from decimal import Decimal

from django import template
from django.utils.translation import gettext as _

from servizi.pratiche import formati
from servizi.pratiche.models import Documento, Evento, Pratica
from servizi.pratiche.stati import StatoPratica

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
    """Write number and date of the protocol, if it has come."""
    if not pratica.protocollo_numero:
        return _("In attesa")
    dati = {"numero": pratica.protocollo_numero, "giorno": formati.giorno(pratica.protocollo_data)}
    return _("%(numero)s del %(giorno)s") % dati


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
    """Write what happened: the new state, or the kind of event with its document."""
    if evento.tipo == Evento.Tipo.STATO:
        return str(StatoPratica(evento.a).label)
    if evento.tipo == Evento.Tipo.DOCUMENTO:
        tipo = Documento.Tipo(evento.dati["tipo"]).label
        return _("Documento prodotto: %(tipo)s") % {"tipo": tipo}
    if evento.tipo == Evento.Tipo.ACCESSO:
        return _("Aperto un allegato")
    return str(evento.get_tipo_display())


@register.inclusion_tag("pratiche/sportello/voce.html")
def voce(etichetta: str, valore: str) -> dict[str, str]:
    """Draw a label with its value; nothing when there is no value."""
    return {"etichetta": etichetta, "valore": valore}
