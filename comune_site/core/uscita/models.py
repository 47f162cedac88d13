"""The outbox table."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# How long a worker holds a row before another may take it: longer than the longest work.
PRESA = timedelta(minutes=5)
ATTESE = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=6),
)


class LavoroQuerySet(models.QuerySet["LavoroInUscita"]):
    """Questions about the rows to do."""

    def dovuti(self, ora: datetime) -> LavoroQuerySet:
        """Return the rows due at that time and held by nobody, oldest first."""
        libero = Q(preso_fino_a__isnull=True) | Q(preso_fino_a__lt=ora)
        return self.filter(libero, stato=LavoroInUscita.Stato.DA_FARE, non_prima_di__lte=ora).order_by(
            "non_prima_di", "pk"
        )

    def prendi(self, pk: int, ora: datetime) -> LavoroInUscita | None:
        """Claim a row with one conditional update; None when somebody else has it or it is not due."""
        scadenza = ora + PRESA
        presi = self.dovuti(ora).order_by().filter(pk=pk).update(preso_fino_a=scadenza, tentativi=F("tentativi") + 1)
        # The deadline is the sign of this claim: read back with it, so that a row asked for anew meanwhile is not ours.
        return self.filter(pk=pk, preso_fino_a=scadenza).first() if presi == 1 else None


class LavoroInUscita(models.Model):
    """One thing to do outside the transaction that asked for it."""

    class Stato(models.TextChoices):
        """Life of a row."""

        DA_FARE = "da_fare", _("Da fare")
        FATTO = "fatto", _("Fatto")

    tipo = models.CharField(max_length=60)
    riferimento = models.CharField(max_length=200)
    dati = models.JSONField(default=dict)
    stato = models.CharField(max_length=10, choices=Stato, default=Stato.DA_FARE)
    tentativi = models.PositiveIntegerField(default=0)
    errori = models.PositiveIntegerField(default=0)
    ultimo_errore = models.CharField(max_length=500, blank=True)
    non_prima_di = models.DateTimeField(default=timezone.now)
    preso_fino_a = models.DateTimeField(null=True, blank=True)
    creato_il = models.DateTimeField(auto_now_add=True)
    fatto_il = models.DateTimeField(null=True, blank=True)

    objects = LavoroQuerySet.as_manager()

    class Meta:
        verbose_name = _("lavoro in uscita")
        verbose_name_plural = _("lavori in uscita")
        constraints = [models.UniqueConstraint(fields=["tipo", "riferimento"], name="lavoro_unico")]
        indexes = [models.Index(fields=["stato", "non_prima_di"], name="lavoro_dovuto")]

    def __str__(self) -> str:
        return f"{self.tipo} {self.riferimento}"

    def chiudi(self, ora: datetime) -> None:
        """Mark as done."""
        self._lascia(stato=self.Stato.FATTO, fatto_il=ora, ultimo_errore="")

    def rimanda(self, ora: datetime, attesa: timedelta) -> None:
        """Put off without counting an error: the work itself said that it is too early."""
        self._lascia(non_prima_di=ora + attesa, errori=0, ultimo_errore="")

    def fallisci(self, ora: datetime, errore: str, *, massimo: timedelta = ATTESE[-1]) -> None:
        """Put off after an error, by a longer wait each time up to `massimo`; nothing is ever dropped."""
        attesa = min(ATTESE[min(self.errori, len(ATTESE) - 1)], massimo)
        self._lascia(errori=self.errori + 1, ultimo_errore=errore[:500], non_prima_di=ora + attesa)

    def _lascia(self, **campi: object) -> None:
        """Write the outcome and let go, unless the claim is no longer ours.

        The claim may have expired and been taken by another, or the work been asked for again while it ran: then the
        row says what is to be done, and this outcome is old news.
        """
        nostra = LavoroInUscita.objects.filter(pk=self.pk, preso_fino_a=self.preso_fino_a)
        nostra.update(preso_fino_a=None, **campi)
