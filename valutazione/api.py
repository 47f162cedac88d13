"""The door of the satisfaction store.

Whoever ends a service event opens its tickets once, in the event's own transaction::

    gettone = api.nuovo_gettone(f"pratica:{pratica.pk}")
    api.apri_gettoni(gettone, servizio=pratica.codice_servizio)

and shows the ticket on the confirmation page. The ticket is computed, not stored: the page can show it again.
A ticket is spent once per instrument; from a vote nobody can go back to the ticket or to the event.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from valutazione import chiavi, scale
from valutazione.cifre import (
    CifreFacce,
    CifreStelle,
    Commento,
    Periodo,
    cifre_facce,
    cifre_stelle,
    commenti,
    mesi_con_voti,
)
from valutazione.errori import (
    GettoneNonValidoError,
    GiaVotatoError,
    GiudizioNonValidoError,
    ModificaScadutaError,
    ValutazioneError,
)
from valutazione.models import Canale, FasciaOraria, GettoneVoto, Giudizio, MotivoGiudizio, TestoLibero, UtentiServiti
from valutazione.scale import EMOTICON, STELLE_PAGINA, STELLE_SERVIZIO, STRUMENTI
from valutazione.testo import maschera, pulisci

__all__ = [
    "EMOTICON",
    "STELLE_PAGINA",
    "STELLE_SERVIZIO",
    "CifreFacce",
    "CifreStelle",
    "Commento",
    "GettoneNonValidoError",
    "GiaVotatoError",
    "GiudizioNonValidoError",
    "ModificaScadutaError",
    "Periodo",
    "ValutazioneError",
    "VotoRegistrato",
    "apri_gettoni",
    "cifre_facce",
    "cifre_stelle",
    "commenti",
    "elimina_scaduti",
    "gettone_valido",
    "mesi_con_voti",
    "nuovo_gettone",
    "registra_faccia",
    "registra_motivo",
    "registra_stelle",
    "registra_stelle_pagina",
    "scadenze",
]

# How long a ticket can be spent (one of the bodies of 2009 gave a day too: A4).
VITA_GETTONE = timedelta(hours=24)


@dataclass(frozen=True)
class VotoRegistrato:
    """A vote that is safely stored.

    `modifica` is the secret with which the reason can be added within 15 minutes; empty where none is asked.
    """

    modifica: str = ""


def nuovo_gettone(segreto_evento: str) -> str:
    """Return the ticket of a service event: 64 hexadecimal digits, always the same for the same event.

    `segreto_evento` names the event, for example "pratica:<uuid>"; it is hashed with the key and kept nowhere.
    """
    return chiavi.gettone(segreto_evento)


def apri_gettoni(gettone: str, *, servizio: str, canale: str = "web") -> None:
    """Allow one vote per instrument for an event just concluded, and count a person served.

    Call it once per event, in the event's transaction. Called again while the tickets are unspent it does nothing.
    Raises ValueError when the service is empty or the channel unknown.
    """
    if not servizio or canale not in Canale.values:
        raise ValueError(f"Servizio o canale non validi: {servizio!r}, {canale!r}")
    # Rounded up, so that everybody has the full 24 hours.
    emesso = _ora_piena(timezone.now()) + chiavi.ORA
    righe = [
        GettoneVoto(
            impronta=chiavi.impronta(gettone, strumento),
            ente=chiavi.ente(),
            strumento=strumento,
            servizio=servizio,
            canale=canale,
            emesso_il=emesso,
            scade_il=emesso + VITA_GETTONE,
        )
        for strumento in scale.STRUMENTI_SERVIZIO
    ]
    with transaction.atomic():
        if GettoneVoto.objects.filter(pk__in=[riga.pk for riga in righe]).exists():
            return
        GettoneVoto.objects.bulk_create(righe)
        conta_servito(servizio, canale)


def conta_servito(servizio: str, canale: str) -> None:
    """Count one more person served today."""
    riga, _nuova = UtentiServiti.objects.get_or_create(
        ente=chiavi.ente(), servizio=servizio, canale=canale, giorno=timezone.localdate()
    )
    UtentiServiti.objects.filter(pk=riga.pk).update(numero=F("numero") + 1)


def gettone_valido(gettone: str, strumento: str) -> bool:
    """Return whether the ticket can still be spent with that instrument."""
    return _gettoni(gettone, strumento).exists()


def scadenze(gettone: str) -> dict[str, datetime]:
    """Return the instruments that the ticket can still be spent with, each with the moment it expires."""
    impronte = [chiavi.impronta(gettone, strumento) for strumento in scale.STRUMENTI_SERVIZIO]
    righe = GettoneVoto.objects.filter(pk__in=impronte, scade_il__gt=timezone.now())
    return dict(righe.values_list("strumento", "scade_il"))


def registra_faccia(gettone: str, faccia: str, *, lingua: str = "it") -> VotoRegistrato:
    """Spend the ticket on one face: "VERDE", "GIALLO" or "ROSSO". The touch is the whole vote (A2).

    Raises GiudizioNonValidoError, GettoneNonValidoError.
    """
    giudizio = _spendi(gettone, EMOTICON, faccia, lingua=lingua)
    chiede_motivo = STRUMENTI[EMOTICON].seguito(faccia) is not None
    return VotoRegistrato(modifica=chiavi.firma_modifica(giudizio.pk) if chiede_motivo else "")


def registra_motivo(modifica: str, motivo: str) -> None:
    """Add the reason to a red face, within 15 minutes and once.

    Raises ModificaScadutaError, GiudizioNonValidoError, GiaVotatoError.
    """
    pk = chiavi.giudizio_da_modifica(modifica)
    giudizio = Giudizio.objects.filter(pk=pk).first() if pk else None
    if giudizio is None:
        raise ModificaScadutaError
    _controlla(giudizio.strumento, giudizio.punteggio, motivo, "")
    if MotivoGiudizio.objects.filter(pk=giudizio.pk).exists():
        raise GiaVotatoError
    try:
        with transaction.atomic():
            _scrivi_seguito(giudizio, motivo, "")
    except IntegrityError as errore:
        raise GiaVotatoError from errore


def registra_stelle(gettone: str, stelle: str, *, motivo: str = "", testo: str = "", lingua: str = "it") -> None:
    """Spend the ticket on the ease of the service, "1" to "5" (C.SE.1.7), with reason and text if given.

    Raises GiudizioNonValidoError, GettoneNonValidoError.
    """
    _spendi(gettone, STELLE_SERVIZIO, stelle, motivo=motivo, testo=testo, lingua=lingua)


def registra_stelle_pagina(
    pagina: str, stelle: str, *, invio: str, motivo: str = "", testo: str = "", lingua: str = "it"
) -> None:
    """Store how clear a page is, "1" to "5" (C.SI.2.5, C.SI.2.6). `invio` is a random value made for this sending.

    Raises GiudizioNonValidoError, and GiaVotatoError when the same sending comes again.
    """
    if not pagina:
        raise GiudizioNonValidoError("pagina")
    testo = _controlla(STELLE_PAGINA, stelle, motivo, testo)
    pk = chiavi.identificativo(invio)
    if Giudizio.objects.filter(pk=pk).exists():
        raise GiaVotatoError
    try:
        with transaction.atomic():
            giudizio = _scrivi(STELLE_PAGINA, stelle, pk=pk, canale=Canale.WEB, pagina=pagina, lingua=lingua)
            _scrivi_seguito(giudizio, motivo, testo)
    except IntegrityError as errore:
        raise GiaVotatoError from errore


def elimina_scaduti() -> int:
    """Delete the tickets that nobody spent in time; return how many. Run by the periodic command."""
    quanti, _per_tipo = GettoneVoto.objects.filter(scade_il__lte=timezone.now()).delete()
    return quanti


def _gettoni(gettone: str, strumento: str) -> QuerySet[GettoneVoto]:
    return GettoneVoto.objects.filter(pk=chiavi.impronta(gettone, strumento), scade_il__gt=timezone.now())


def _spendi(
    gettone: str, strumento: str, punteggio: str, *, motivo: str = "", testo: str = "", lingua: str
) -> Giudizio:
    """Delete the ticket and write the vote in one transaction: of many at once only one deletes the row."""
    testo = _controlla(strumento, punteggio, motivo, testo)
    with transaction.atomic():
        riga = _gettoni(gettone, strumento).first()
        if riga is None or GettoneVoto.objects.filter(pk=riga.pk).delete()[0] != 1:
            raise GettoneNonValidoError
        giudizio = _scrivi(strumento, punteggio, canale=riga.canale, servizio=riga.servizio, lingua=lingua)
        _scrivi_seguito(giudizio, motivo, testo)
    return giudizio


def _controlla(strumento: str, punteggio: str, motivo: str, testo: str) -> str:
    """Return the text cleaned and masked; raise GiudizioNonValidoError when the vote breaks the instrument's rules."""
    regole = STRUMENTI[strumento]
    if punteggio not in regole.punteggi:
        raise GiudizioNonValidoError("punteggio")
    seguito = regole.seguito(punteggio)
    if motivo and (seguito is None or motivo not in seguito.codici):
        raise GiudizioNonValidoError("motivo")
    testo = pulisci(testo)
    if len(testo) > (scale.TESTO_MASSIMO if regole.testo_libero else 0):
        raise GiudizioNonValidoError("testo")
    return maschera(testo)[: scale.TESTO_MASSIMO]


def _scrivi(strumento: str, punteggio: str, *, lingua: str, pk: uuid.UUID | None = None, **dove: str) -> Giudizio:
    adesso = timezone.localtime()
    giudizio = Giudizio(
        pk=pk or uuid.uuid4(),
        ente=chiavi.ente(),
        strumento=strumento,
        versione=STRUMENTI[strumento].versione,
        punteggio=punteggio,
        giorno=adesso.date(),
        fascia=FasciaOraria.di(adesso.hour),
        lingua=lingua,
        **dove,
    )
    giudizio.save()
    return giudizio


def _scrivi_seguito(giudizio: Giudizio, motivo: str, testo: str) -> None:
    if motivo:
        MotivoGiudizio(
            giudizio=giudizio, strumento=giudizio.strumento, punteggio=giudizio.punteggio, codice=motivo
        ).save()
    if testo:
        TestoLibero(giudizio=giudizio, strumento=giudizio.strumento, testo=testo).save(force_insert=True)


def _ora_piena(momento: datetime) -> datetime:
    return momento.replace(minute=0, second=0, microsecond=0)
