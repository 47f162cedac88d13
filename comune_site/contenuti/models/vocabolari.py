"""Controlled vocabularies of the modello: editors choose a term, they never type one."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class Vocabolario(models.TextChoices):
    """The vocabularies that are loaded from `dati/vocabolari.json`."""

    TIPI_DOCUMENTO = "tipi_documento", _("Tipi di documento")
    TIPI_LUOGO = "tipi_luogo", _("Tipi di luogo")
    TIPI_EVENTO = "tipi_evento", _("Tipi di evento")
    EVENTI_VITA_PERSONE = "eventi_vita_persone", _("Eventi della vita delle persone")
    EVENTI_VITA_IMPRESE = "eventi_vita_imprese", _("Eventi della vita delle imprese")
    LICENZE = "licenze", _("Licenze")
    TEMI_DATASET = "temi_dataset", _("Temi di un dataset")
    FREQUENZE = "frequenze", _("Frequenza di aggiornamento")


class Termine(models.Model):
    """A term of a vocabulary. `codice` never changes; a term that leaves the model is kept, no longer offered."""

    vocabolario = models.CharField(_("vocabolario"), max_length=20, choices=Vocabolario)
    codice = models.SlugField(_("codice"), max_length=120)
    titolo = models.CharField(_("titolo"), max_length=160)
    plurale = models.CharField(_("plurale"), max_length=160, blank=True)
    descrizione = models.CharField(_("descrizione"), max_length=255, blank=True)
    genitore = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="figli", verbose_name=_("dentro")
    )
    # Position in the whole vocabulary, parents before their children.
    ordine = models.PositiveIntegerField(_("ordine"), default=0)
    attivo = models.BooleanField(_("in uso"), default=True)

    class Meta:
        verbose_name = _("termine")
        verbose_name_plural = _("termini")
        ordering = ["vocabolario", "ordine"]
        constraints = [models.UniqueConstraint(fields=["vocabolario", "codice"], name="termine_una_volta")]

    def __str__(self) -> str:
        return self.titolo

    @property
    def titolo_elenco(self) -> str:
        """Return the title of the list of what bears this term."""
        return self.plurale or self.titolo


def termine(vocabolario: Vocabolario, etichetta: Any, **opzioni: Any) -> models.ForeignKey:
    """Return the key to a term of a vocabulary. A term in use cannot be deleted."""
    return models.ForeignKey(
        "contenuti.Termine",
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to={"vocabolario": vocabolario, "attivo": True},
        verbose_name=etichetta,
        **opzioni,
    )
