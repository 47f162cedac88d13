"""What the office sets and counts: amounts and numbers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from servizi.motore import registro
from servizi.motore.definizioni import Servizio


class Progressivo(models.Model):
    """The last number given in a series of a year. Locked in the transaction that uses it, so without gaps."""

    serie = models.SlugField(max_length=20)
    anno = models.PositiveIntegerField()
    ultimo = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["serie", "anno"], name="progressivo_unico")]

    def __str__(self) -> str:
        return f"{self.serie} {self.anno}: {self.ultimo}"

    @classmethod
    def bloccato(cls, serie: str, anno: int) -> Progressivo:
        """Return the row of a series of a year, locked until the end of the transaction."""
        cls.objects.get_or_create(serie=serie, anno=anno)
        return cls.objects.select_for_update().get(serie=serie, anno=anno)

    def avanza(self) -> int:
        """Return the next number. The row must be locked."""
        self.ultimo += 1
        self.save(update_fields=["ultimo"])
        return self.ultimo

    @classmethod
    def prossimo(cls, serie: str, giorno: date) -> int:
        """Return the next number of the series for the year of that day. Call inside a transaction."""
        return cls.bloccato(serie, giorno.year).avanza()


class Tariffa(models.Model):
    """An amount set by the office from a day on; before the first, the definition's own amount holds."""

    codice_servizio = models.SlugField(_("servizio"), max_length=60)
    codice = models.SlugField(_("voce"), max_length=60)
    importo = models.DecimalField(_("importo"), max_digits=9, decimal_places=2, validators=[MinValueValidator(0)])
    valida_dal = models.DateField(_("valida dal"), default=timezone.localdate)

    class Meta:
        verbose_name = _("tariffa")
        verbose_name_plural = _("tariffe")
        ordering = ["codice_servizio", "codice", "-valida_dal"]
        constraints = [
            models.UniqueConstraint(fields=["codice_servizio", "codice", "valida_dal"], name="tariffa_unica"),
            models.CheckConstraint(condition=Q(importo__gte=0), name="tariffa_non_negativa"),
        ]

    def __str__(self) -> str:
        return f"{self.codice_servizio}/{self.codice}: {self.importo}"

    def clean(self) -> None:
        """Refuse an amount that no service asks for."""
        voci = {
            voce.codice
            for servizio in registro.tutti()
            for voce in servizio.tariffe
            if servizio.codice == self.codice_servizio
        }
        if self.codice not in voci:
            raise ValidationError({"codice": _("Questo servizio non ha una voce di tariffa con questo codice.")})


def tariffe_in_vigore(servizio: Servizio, giorno: date | None = None) -> dict[str, Decimal]:
    """Return the amounts of a service on that day (today), in euro: the office's, else those of the definition."""
    importi = {voce.codice: voce.importo for voce in servizio.tariffe}
    righe = Tariffa.objects.filter(
        codice_servizio=servizio.codice, codice__in=importi, valida_dal__lte=giorno or timezone.localdate()
    )
    return {**importi, **dict(righe.order_by("valida_dal").values_list("codice", "importo"))}
