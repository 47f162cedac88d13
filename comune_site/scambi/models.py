"""Tables brought by editors, kept between the preview and the confirmation."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

VITA = timedelta(days=7)


class CaricamentoQuerySet(models.QuerySet[Any]):
    """Questions about the tables."""

    def scaduti(self) -> "CaricamentoQuerySet":
        """Return those that have served their time: rows may hold names and telephones."""
        return self.filter(creato__lt=timezone.now() - VITA)


class Caricamento(models.Model):
    """A table read from a file: rows as dicts of heading to text."""

    tracciato = models.CharField(_("tabella"), max_length=20)
    nome_file = models.CharField(_("file"), max_length=120)
    righe = models.JSONField(_("righe"))
    utente = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    creato = models.DateTimeField(_("caricato il"), auto_now_add=True)
    applicato_il = models.DateTimeField(_("importato il"), null=True)
    conteggi = models.JSONField(default=dict)

    objects = CaricamentoQuerySet.as_manager()

    class Meta:
        verbose_name = _("importazione")
        verbose_name_plural = _("importazioni")
        ordering = ["-creato"]

    def __str__(self) -> str:
        return self.nome_file
