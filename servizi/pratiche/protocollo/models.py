"""The rows of the internal register: written once, never changed (DPR 445/2000 art. 53)."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class RegistrazioneImmutabileError(Exception):
    """A registration cannot be changed or deleted."""


class Registrazione(models.Model):
    """One registration. The number starts again each year and has no gaps."""

    anno = models.PositiveIntegerField(_("anno"))
    numero = models.PositiveIntegerField(_("numero"))
    data = models.DateField(_("data"))
    registrata_il = models.DateTimeField(_("registrata il"), auto_now_add=True)
    riferimento = models.CharField(max_length=100, unique=True)
    oggetto = models.CharField(_("oggetto"), max_length=300)
    mittente = models.CharField(_("mittente"), max_length=200)
    codice_fiscale = models.CharField(_("codice fiscale"), max_length=16)
    # [{"nome", "tipo", "sha256"}]: the documents with their fingerprints.
    documenti = models.JSONField(_("documenti"))

    class Meta:
        verbose_name = _("registrazione di protocollo")
        verbose_name_plural = _("registrazioni di protocollo")
        ordering = ["-anno", "-numero"]
        constraints = [models.UniqueConstraint(fields=["anno", "numero"], name="protocollo_numero_unico")]

    def __str__(self) -> str:
        return f"{self.numero:07}/{self.anno}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write a new registration; a second save raises RegistrazioneImmutabileError."""
        if not self._state.adding:
            raise RegistrazioneImmutabileError(str(self))
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Raise RegistrazioneImmutabileError."""
        raise RegistrazioneImmutabileError(str(self))
