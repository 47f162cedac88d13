"""Controlled vocabularies of the modello: editors choose a term, they never type one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
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
        limit_choices_to={"vocabolario": vocabolario},
        verbose_name=etichetta,
        **opzioni,
    )


class PerGenitore(forms.models.ModelChoiceIterator):
    """The terms as a menu shows them: each under the one above it, which can be chosen too. One query."""

    def __iter__(self) -> Iterator[Any]:
        """Yield the choices, grouped by the terms of the first level that have others below."""
        if self.field.empty_label is not None:
            yield "", self.field.empty_label
        termini = {t.pk: t for t in self.queryset}
        alberi: dict[int, list[tuple[Any, str]]] = {}
        for t in termini.values():
            cima, nome = _dalla_cima(t, termini)
            alberi.setdefault(cima, []).append((self.choice(t)[0], nome))
        for cima, voci in alberi.items():
            yield voci[0] if len(voci) == 1 else (termini[cima].titolo, voci)


def _dalla_cima(voce: Termine, termini: dict[int, Termine]) -> tuple[int, str]:
    """Return the key of the highest term above, and the name behind those between: "Manifestazione › Mostra"."""
    nome, passo = voce.titolo, voce
    while passo.genitore_id in termini:
        passo = termini[passo.genitore_id]
        if passo.genitore_id in termini:
            nome = f"{passo.titolo} › {nome}"
    return passo.pk, nome


def a_gruppi(campo: forms.ModelChoiceField, attuali: Any) -> None:
    """Let a field of a form show in groups the terms in use, and those it has already: one retired is not lost."""
    scelti = list(attuali) if isinstance(attuali, Iterable) else [attuali]
    campo.iterator = PerGenitore
    campo.queryset = campo.queryset.filter(
        models.Q(attivo=True) | models.Q(pk__in=[getattr(t, "pk", t) for t in scelti if t])
    )
