"""The history of an act: rows that are added and never touched."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comune_site.trasparenza.models.albo import AttoAlbo, AttoImmutabileError


class EventoAlbo(models.Model):
    """What happened to an act, when and by whom: append-only. It keeps a registered act from being deleted."""

    class Tipo(models.TextChoices):
        """Kinds of event."""

        PUBBLICATO = "pubblicato", _("Registrato e pubblicato")
        ANNULLATO = "annullato", _("Annullato")
        RETTIFICATO = "rettificato", _("Rettificato da un altro atto")
        REFERTA = "referta", _("Referta di pubblicazione rilasciata")

    atto = models.ForeignKey(AttoAlbo, on_delete=models.PROTECT, related_name="eventi")
    tipo = models.CharField(max_length=12, choices=Tipo)
    nota = models.TextField(blank=True)
    attore = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    creato_il = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("evento dell'albo")
        verbose_name_plural = _("eventi dell'albo")
        ordering = ["creato_il", "pk"]

    def __str__(self) -> str:
        return f"{self.get_tipo_display()} {self.creato_il:%d/%m/%Y}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Add the row; raise AttoImmutabileError for one that is there already."""
        if not self._state.adding:
            raise AttoImmutabileError(str(self))
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Raise AttoImmutabileError: history is not deleted."""
        raise AttoImmutabileError(str(self))
