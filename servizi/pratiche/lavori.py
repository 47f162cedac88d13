"""Outbox work of pratiche. Each function may run twice, or die half way, and the result is the same."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from comune_site.core.uscita.api import accoda, gestore
from pagamenti import api as pagamenti
from servizi.notifiche import api as notifiche
from servizi.pratiche import documenti, esiti
from servizi.pratiche.annunci import annuncio
from servizi.pratiche.models import Documento, Evento, Pratica
from servizi.pratiche.protocollo import protocollo
from servizi.pratiche.protocollo.base import DaProtocollare, DocumentoInArrivo, Protocollazione
from servizi.pratiche.stati import StatoPratica


class PagamentoSenzaRicevutaError(Exception):
    """A payment was reported as concluded, but there is no receipt of it (decision 18)."""


@gestore("pratiche.ricevuta")
def fai_ricevuta(riferimento: str, dati: dict[str, Any]) -> None:
    """Make the receipt of submission (L. 241/1990 art. 18-bis)."""
    documenti.crea(Pratica.objects.get(pk=riferimento), Documento.Tipo.RICEVUTA)


@gestore("pratiche.attestazione")
def fai_attestazione(riferimento: str, dati: dict[str, Any]) -> None:
    """Make the attestation of payment."""
    documenti.crea(Pratica.objects.get(pk=riferimento), Documento.Tipo.PAGAMENTO)


@gestore("pratiche.provvedimento")
def fai_provvedimento(riferimento: str, dati: dict[str, Any]) -> None:
    """Make the document that the service releases."""
    documenti.crea(Pratica.objects.get(pk=riferimento), Documento.Tipo.PROVVEDIMENTO)


@gestore("pratiche.protocollo")
def protocolla(riferimento: str, dati: dict[str, Any]) -> None:
    """Register the Pratica and take charge of it; the protocol system is called outside any transaction."""
    pratica = Pratica.objects.select_related("cittadino").get(pk=riferimento)
    if not pratica.protocollo_numero:
        _segna_protocollo(pratica, protocollo().registra(_da_protocollare(pratica)))


@gestore("pratiche.annuncia")
def annuncia(riferimento: str, dati: dict[str, Any]) -> None:
    """Tell the citizen of the Evento whose id is `riferimento`."""
    evento = Evento.objects.select_related("pratica__cittadino").get(pk=riferimento)
    detto = annuncio(evento)
    if detto:
        notifiche.invia(
            cittadino=evento.pratica.cittadino,
            oggetto=detto.oggetto,
            testo=detto.testo,
            pratica_url=esiti.url_pratica(evento.pratica),
            riferimento=f"evento:{evento.pk}",
        )


@gestore(pagamenti.CONCLUSO)
def concludi_pagamento(riferimento: str, dati: dict[str, Any]) -> None:
    """Write that the receipt came, and close the Pratica that was waiting for it. All or nothing."""
    posizione = pagamenti.posizione(riferimento)
    if posizione is None or posizione.ricevuta is None:
        raise PagamentoSenzaRicevutaError
    with transaction.atomic():
        pratica = Pratica.objects.select_for_update().get(pk=riferimento.removeprefix("pratica:"))
        if pratica.eventi.filter(tipo=Evento.Tipo.PAGAMENTO).exists():
            return
        evento = pratica.eventi.create(
            tipo=Evento.Tipo.PAGAMENTO,
            dati={"importo": str(posizione.ricevuta.importo), "receipt_id": posizione.ricevuta.receipt_id},
        )
        accoda("pratiche.attestazione", str(pratica.pk))
        if pratica.stato == StatoPratica.DA_PAGARE:
            esiti.concludi(pratica)
        else:
            evento.annuncia()


def _segna_protocollo(pratica: Pratica, registrazione: Protocollazione) -> None:
    campi = {"protocollo_numero": registrazione.numero, "protocollo_data": registrazione.data}
    with transaction.atomic():
        if not Pratica.objects.filter(pk=pratica.pk, protocollo_numero="").update(**campi):
            return
        pratica.eventi.create(
            tipo=Evento.Tipo.PROTOCOLLO, dati={"numero": registrazione.numero, "data": registrazione.data.isoformat()}
        )
        if pratica.stato == StatoPratica.INVIATA:
            esiti.prendi_in_carico(pratica)


def _da_protocollare(pratica: Pratica) -> DaProtocollare:
    allegati = [
        DocumentoInArrivo(nome=allegato.nome, tipo=allegato.tipo, sha256=allegato.sha256)
        for allegato in pratica.allegati.all()
    ]
    richiesta = DocumentoInArrivo(nome=f"{pratica.numero}.json", tipo="application/json", sha256=pratica.impronta)
    return DaProtocollare(
        riferimento=str(pratica.pk),
        oggetto=_("%(titolo)s: richiesta %(numero)s") % {"titolo": pratica.titolo, "numero": pratica.numero},
        mittente=pratica.richiedente,
        codice_fiscale=pratica.cittadino.codice_fiscale,
        giorno=timezone.localdate(pratica.inviata_il),
        documenti=(richiesta, *allegati),
    )
