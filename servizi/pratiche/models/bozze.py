"""What is being written: it can still change, and expires."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from servizi.motore import registro
from servizi.motore.definizioni import Servizio


def tra_un_anno(da: datetime | None = None) -> datetime:
    """Return the same instant one calendar year later; from 29 February, 1 March (C.SE.1.6)."""
    inizio = timezone.localtime(da or timezone.now())
    try:
        return inizio.replace(year=inizio.year + 1)
    except ValueError:
        return inizio.replace(year=inizio.year + 1, month=3, day=1)


class BozzaQuerySet(models.QuerySet["Bozza"]):
    """Questions about Bozze."""

    def vive(self) -> BozzaQuerySet:
        """Return those that have not expired."""
        return self.filter(scade_il__gt=timezone.now())


class Bozza(models.Model):
    """A request being written. Kept a calendar year from the last save.

    `risposte` is `{"versione": n, "passi": {passo: {sezione: {campo: value}}}}`, values as JSON.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    cittadino = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="bozze")
    codice_servizio = models.SlugField(max_length=60)
    versione = models.PositiveIntegerField()
    risposte = models.JSONField(default=dict)
    passo = models.SlugField(max_length=60, blank=True)
    # Grows at each save: a step form carries the revision that it was drawn with.
    revisione = models.PositiveIntegerField(default=0)
    # Revision at which each step was last saved: two tabs clash only on the same step.
    revisioni = models.JSONField(default=dict)
    # Made with the Bozza, moved to the Pratica: a second Invia finds the first.
    chiave_invio = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    # Handed by the scheda page; no import of the site is needed to go back to it.
    scheda_titolo = models.CharField(max_length=255, blank=True)
    scheda_url = models.CharField(max_length=500, blank=True)
    # Breadcrumb of the scheda, as `[[title, url], …]`, and its terms of service.
    briciole = models.JSONField(default=list, blank=True)
    condizioni_url = models.CharField(max_length=500, blank=True)
    # Only to read the scheda's term again at submission; not a foreign key, the page may go.
    scheda_id = models.PositiveBigIntegerField(null=True, blank=True)
    creata_il = models.DateTimeField(auto_now_add=True)
    modificata_il = models.DateTimeField(default=timezone.now)
    scade_il = models.DateTimeField(default=tra_un_anno)

    objects = BozzaQuerySet.as_manager()

    class Meta:
        verbose_name = _("bozza")
        verbose_name_plural = _("bozze")
        ordering = ["-modificata_il"]

    def __str__(self) -> str:
        return f"{self.codice_servizio} {self.id}"

    def get_absolute_url(self) -> str:
        """Return where the citizen goes on writing: the step where they left."""
        return reverse("pratiche:riprendi", args=[self.codice_servizio, self.pk])

    @property
    def titolo(self) -> str:
        """What the citizen knows the service by: the title of its scheda."""
        return self.scheda_titolo or str(self.servizio.titolo)

    @property
    def servizio(self) -> Servizio:
        """The definition of the service; raises ServizioSconosciutoError if it is gone."""
        return registro.servizio(self.codice_servizio)


def tra_mezz_ora() -> datetime:
    """Return the instant 30 minutes from now."""
    return timezone.now() + timedelta(minutes=30)


class PostSospeso(models.Model):
    """What was typed on a step whose session had expired: kept for 30 minutes, applied after the login.

    The session of the browser holds the random key; nothing is shown to anybody but the owner of the Bozza.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    bozza = models.ForeignKey(Bozza, on_delete=models.CASCADE, related_name="sospesi")
    passo = models.SlugField(max_length=60)
    # Names of the form to lists of values, as posted; files are not kept.
    dati = models.JSONField()
    scade_il = models.DateTimeField(default=tra_mezz_ora)

    class Meta:
        verbose_name = _("invio sospeso")
        verbose_name_plural = _("invii sospesi")

    def __str__(self) -> str:
        return f"{self.bozza_id} {self.passo}"
