"""How dates, times and amounts are written for people: in messages, PDFs and pages."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pagamenti.api import StatoPosizione
from servizi.motore.riepilogo import euro
from servizi.pratiche.models import Documento, Evento, Pratica
from servizi.pratiche.stati import FINALI, StatoPratica

__all__ = ["GIA_DECISE", "che_cosa", "euro", "giorno", "momento", "protocollo", "stato_pagamento", "termine"]

# States in which the office has nothing more to decide: its term no longer runs.
GIA_DECISE = FINALI | {StatoPratica.DA_PAGARE}


def giorno(valore: date | None) -> str:
    """Return "21 novembre 2026"; an instant is read in Europe/Rome; nothing for None."""
    if valore is None:
        return ""
    locale = timezone.localtime(valore) if isinstance(valore, datetime) else valore
    return date_format(locale, "j F Y").lower()


def momento(valore: datetime) -> str:
    """Return "21 novembre 2026 alle 14:05", in Europe/Rome."""
    return _("%(giorno)s alle %(ora)s") % {
        "giorno": giorno(valore),
        "ora": date_format(timezone.localtime(valore), "H:i"),
    }


def termine(pratica: Pratica) -> str:
    """Return until when the office must conclude and, while it is open, how many days are left; for the desk."""
    if pratica.scadenza is None:
        return ""
    giorni = (pratica.scadenza - timezone.localdate()).days
    if pratica.stato in GIA_DECISE:
        return giorno(pratica.scadenza)
    if giorni < 0:
        return _("%(giorno)s (termine superato)") % {"giorno": giorno(pratica.scadenza)}
    resta = ngettext("%(giorno)s (manca %(giorni)d giorno)", "%(giorno)s (mancano %(giorni)d giorni)", giorni)
    return resta % {"giorno": giorno(pratica.scadenza), "giorni": giorni}


def protocollo(pratica: Pratica) -> str:
    """Return "0000001/2026 del 21 novembre 2026"; nothing before it has come."""
    if not pratica.protocollo_numero:
        return ""
    dati = {"numero": pratica.protocollo_numero, "giorno": giorno(pratica.protocollo_data)}
    return _("%(numero)s del %(giorno)s") % dati


def che_cosa(evento: Evento) -> str:
    """Return what happened: the new state, or the kind of event with its document. Names nobody."""
    if evento.tipo == Evento.Tipo.STATO:
        return str(StatoPratica(evento.a).label)
    if evento.tipo == Evento.Tipo.DOCUMENTO:
        return _("Documento prodotto: %(tipo)s") % {"tipo": Documento.Tipo(evento.dati["tipo"]).label}
    if evento.tipo == Evento.Tipo.ACCESSO:
        return _("Allegato aperto dall'ufficio")
    return str(evento.get_tipo_display())


def stato_pagamento(posizione: StatoPosizione) -> str:
    """Return where a payment stands, in words."""
    return {
        "in_preparazione": _("In preparazione"),
        "da_pagare": _("Da pagare"),
        "in_verifica": _("In verifica"),
        "pagata": _("Pagato"),
        "non_pagabile": _("Non pagabile"),
    }[posizione.stato]
