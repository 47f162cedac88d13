"""The exchange with an identity provider, from request to login. Its state is in the database, never in memory."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from comune_site.identita.models import Scambio, Utente
from comune_site.identita.saml.errori import AccessoRifiutato
from comune_site.identita.saml.risposta import Esito
from comune_site.identita.sessione import Identita, da_sessione, in_sessione

VITA_SCAMBIO = timedelta(minutes=15)
VITA_GETTONE = timedelta(seconds=60)


def impronta(segreto: str) -> str:
    """Return the hash under which a random secret is kept."""
    return hashlib.sha256(segreto.encode()).hexdigest()


def cerca(id_richiesta: str, relay_state: str) -> Scambio:
    """Return the live exchange that a Response names; refuse unknown, late, used, or with another RelayState."""
    scambio = Scambio.objects.filter(id_richiesta=id_richiesta).first() if id_richiesta else None
    if scambio is None:
        raise AccessoRifiutato("non_richiesta", "scambio sconosciuto")
    if scambio.consumato_il:
        raise AccessoRifiutato("gia_usata", "scambio già consumato")
    if scambio.istante + VITA_SCAMBIO < timezone.now():
        raise AccessoRifiutato("scaduta", "scambio oltre la sua vita")
    if not secrets.compare_digest(scambio.relay_state_hash, impronta(relay_state)):
        raise AccessoRifiutato("non_valida", "RelayState cambiato")
    return scambio


def consuma(scambio: Scambio, esito: Esito, identita: Identita) -> str:
    """Use up the exchange and return the ticket for the last step. Of several answers at once, one wins."""
    gettone = secrets.token_urlsafe(32)
    try:
        with transaction.atomic():
            consumati = Scambio.objects.filter(pk=scambio.pk, consumato_il=None).update(
                consumato_il=timezone.now(),
                id_risposta=esito.id_risposta,
                id_asserzione=esito.id_asserzione,
                identita=in_sessione(identita),
                gettone_hash=impronta(gettone),
            )
    except IntegrityError as errore:
        raise AccessoRifiutato("gia_usata", "asserzione già vista") from errore
    if not consumati:
        raise AccessoRifiutato("gia_usata", "scambio consumato da una risposta contemporanea")
    return gettone


def concludi(gettone: str, browser: str) -> tuple[Scambio, Identita]:
    """Return exchange and person for a ticket never used before, in the browser that started; then it is worthless."""
    scambio = Scambio.objects.filter(gettone_hash=impronta(gettone)).first() if gettone else None
    if scambio is None:
        raise AccessoRifiutato("non_richiesta", "gettone sconosciuto")
    if not secrets.compare_digest(scambio.browser_hash, impronta(browser)):
        raise AccessoRifiutato("altro_browser", "il browser non è quello dell'inizio")
    if scambio.consumato_il + VITA_GETTONE < timezone.now():
        raise AccessoRifiutato("scaduta", "gettone oltre la sua vita")
    usati = Scambio.objects.filter(pk=scambio.pk, gettone_usato_il=None).update(
        gettone_usato_il=timezone.now(), identita=None
    )
    if not usati:
        raise AccessoRifiutato("gia_usata", "gettone già usato")
    return scambio, da_sessione(scambio.identita)


def atteso_per(utente: object, attuale: Identita | None, livello: int) -> Utente | None:
    """Return whom the answer must be about: the citizen who is in and asks for a higher level; None otherwise."""
    if attuale is not None and attuale.livello < livello and isinstance(utente, Utente):
        return utente
    return None


def dimentica_persone_rimaste() -> int:
    """Clear the person from exchanges whose browser never came for the last step; return how many."""
    return (
        Scambio.objects.filter(consumato_il__lt=timezone.now() - VITA_GETTONE, gettone_usato_il=None)
        .exclude(identita=None)
        .update(identita=None)
    )
