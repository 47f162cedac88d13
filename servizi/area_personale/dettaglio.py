"""What the page of a Pratica says: stages with their real dates, documents, history."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from servizi.pratiche.documenti import titolo_di
from servizi.pratiche.models import Documento, Evento, Pratica
from servizi.pratiche.stati import StatoPratica
from servizi.pratiche.tappe import prossimi_passi

S = StatoPratica
# Which Evento gives a stage its date: the state it led to, or its kind.
SEGNI = {
    "in_elaborazione": (S.IN_ELABORAZIONE,),
    "esito": (S.DA_PAGARE, S.ACCOLTA, S.RESPINTA),
    "pagamento": (Evento.Tipo.PAGAMENTO,),
    "rilascio": (S.ACCOLTA,),
}
SOLO_SE_ACCOLTA = ("pagamento", "rilascio")


def tappe(pratica: Pratica, eventi: Iterable[Evento]) -> list[dict[str, Any]]:
    """Return the stages (C.SE.1.9): as `prossimi_passi`, with the day on which each was reached."""
    giorni = _giorni(eventi)
    voci = [_reale(voce, giorni, pratica) for voce in prossimi_passi(pratica)]
    if pratica.stato == S.RESPINTA:
        return [voce for voce in voci if voce["codice"] not in SOLO_SE_ACCOLTA]
    return voci


def _giorni(eventi: Iterable[Evento]) -> dict[str, date]:
    """Return the first day of each state reached and of each kind of event."""
    giorni: dict[str, date] = {}
    for evento in eventi:
        giorni.setdefault(evento.a or evento.tipo, timezone.localdate(evento.creato_il))
    return giorni


def _reale(voce: dict[str, Any], giorni: dict[str, date], pratica: Pratica) -> dict[str, Any]:
    if not voce["raggiunta"] or voce["codice"] not in SEGNI:
        return voce
    giorno = next((giorni[segno] for segno in SEGNI[voce["codice"]] if segno in giorni), None)
    testo = _esito(pratica) if voce["codice"] == "esito" else ""
    if giorno is None:
        # The office went on without this stage: done, on no day of its own.
        return {**voce, "testo": testo, "giorno": "", "mese": "", "anno": None}
    data = {"giorno": f"{giorno:%d}", "mese": date_format(giorno, "M").lower(), "anno": giorno.year}
    return {**voce, "testo": testo, **data}


def _esito(pratica: Pratica) -> str:
    return _("La richiesta non è stata accolta.") if pratica.stato == S.RESPINTA else _("La richiesta è stata accolta.")


def documenti(pratica: Pratica, eventi: Iterable[Evento]) -> list[dict[str, Any]]:
    """Return the documents of a Pratica with their address; those still being made have none."""
    fatti = {documento.tipo: documento for documento in pratica.documenti.all()}
    return [_voce_documento(pratica, tipo, fatti.get(tipo)) for tipo in _attesi(pratica, eventi)]


def _attesi(pratica: Pratica, eventi: Iterable[Evento]) -> list[str]:
    attesi: list[str] = [Documento.Tipo.RICEVUTA]
    if any(evento.tipo == Evento.Tipo.PAGAMENTO for evento in eventi):
        attesi.append(Documento.Tipo.PAGAMENTO)
    if pratica.stato == S.ACCOLTA and pratica.servizio.provvedimento:
        attesi.append(Documento.Tipo.PROVVEDIMENTO)
    return attesi


def _voce_documento(pratica: Pratica, tipo: str, fatto: Documento | None) -> dict[str, Any]:
    return {
        "titolo": titolo_di(pratica, tipo),
        "url": reverse("area_personale:documento", args=[pratica.pk, tipo]) if fatto else "",
        "dimensione": fatto.dimensione if fatto else None,
    }
