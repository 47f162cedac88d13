"""The questions that found nothing, kept as a statistic: words, how many times, last day. Never who asked."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.db import DatabaseError, connection, transaction
from django.db.models import F
from django.utils import timezone

from comune_site.core.logs import maschera
from comune_site.ricerca.models import RicercaSenzaEsito, voci
from comune_site.ricerca.testo import parole

log = logging.getLogger(__name__)

RIGHE_AL_MASSIMO = 1000
GIORNI = 180  # what nobody asks any more goes away
CIFRE_PER_PAROLA = 4  # a year, a form (730, F24); longer runs are telephones, files, documents
CIFRE_IN_TUTTO = 7  # a date of birth has eight
PAROLE_AL_MASSIMO = 8
LUNGHEZZA_MASSIMA = 100
ATTESA_MILLISECONDI = 100
_SEGNI = re.compile(r"\[[A-Z]+\]")  # what `maschera` leaves
_AUTOMI = re.compile(r"bot|crawl|spider|slurp|monitor|curl|wget|python-", re.IGNORECASE)
_CODICE_FISCALE = re.compile(r"[a-z]{6}\d{2}[a-z]\d{2}[a-z]\d{3}[a-z]")  # typed with spaces: `maschera` sees the others


def registra(testo: str, programma: str) -> None:
    """Count a question without an answer. `programma`: the User-Agent, to leave automata out.

    It happens while a page is read: whatever the database says (busy, read only, full), the page goes on.
    """
    pulito = ripulisci(testo)
    if not pulito or not programma or _AUTOMI.search(programma):
        return
    try:
        with _transazione_breve():
            _conta(pulito)
    except DatabaseError as errore:
        log.info("ricerca senza esito non contata", extra={"motivo": type(errore).__name__})


def ripulisci(testo: str) -> str:
    """Return the words of a question fit to be kept, without what looks like somebody's data; empty if nothing is."""
    tutte = parole(_SEGNI.sub(" ", maschera(testo)))
    if _CODICE_FISCALE.search("".join(tutte)):
        return ""
    cifre = sum(c.isdigit() for parola in tutte for c in parola)
    ammesse = CIFRE_PER_PAROLA if cifre <= CIFRE_IN_TUTTO else 0
    tenute = [parola for parola in tutte if sum(c.isdigit() for c in parola) <= ammesse]
    return " ".join(tenute[:PAROLE_AL_MASSIMO])[:LUNGHEZZA_MASSIMA].strip()


def risolvi(elenco: str) -> int:
    """Forget the questions that the words of a synonym answer now. Return how many."""
    risolte = set(voci(elenco))
    righe = RicercaSenzaEsito.objects.only("pk", "testo")
    return RicercaSenzaEsito.objects.filter(
        pk__in=[riga.pk for riga in righe if risolte.intersection(voci(riga.testo))]
    ).delete()[0]


def _conta(testo: str) -> None:
    oggi = timezone.localdate()
    righe = RicercaSenzaEsito.objects
    if righe.filter(testo=testo).update(volte=F("volte") + 1, ultimo_giorno=oggi):
        return
    righe.filter(ultimo_giorno__lt=oggi - timedelta(days=GIORNI)).delete()
    if righe.count() >= RIGHE_AL_MASSIMO:
        # A flood of nonsense takes the place of what was asked once, long ago; what is asked often stays.
        troppe = righe.order_by("volte", "ultimo_giorno", "pk").values("pk")[:1]
        righe.filter(pk__in=list(troppe.values_list("pk", flat=True))).delete()
    righe.bulk_create([RicercaSenzaEsito(testo=testo, ultimo_giorno=oggi)], ignore_conflicts=True)


@contextmanager
def _transazione_breve() -> Iterator[None]:
    """Open a transaction that gives up soon on a busy database: a reader must not wait for a statistic."""
    if connection.vendor == "sqlite":
        with _attesa_sqlite(), transaction.atomic():
            yield
        return
    with transaction.atomic():
        with connection.cursor() as cursore:
            cursore.execute("SELECT set_config('lock_timeout', %s, true)", [f"{ATTESA_MILLISECONDI}ms"])
        yield


@contextmanager
def _attesa_sqlite() -> Iterator[None]:
    """Shorten the wait of the connection, which begins with the transaction itself, and put it back."""
    with connection.cursor() as cursore:
        solita = cursore.execute("PRAGMA busy_timeout").fetchone()[0]
        cursore.execute(f"PRAGMA busy_timeout = {ATTESA_MILLISECONDI}")
        try:
            yield
        finally:
            cursore.execute(f"PRAGMA busy_timeout = {int(solita)}")
