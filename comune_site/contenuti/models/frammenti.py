"""Pieces that editors write once and that pages show: questions, thematic sites, alerts."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import RichTextField
from wagtail.search import index
from wagtail.search.queryset import SearchableQuerySetMixin


class DomandaQuerySet(SearchableQuerySetMixin, models.QuerySet):
    """Questions that can be searched by their words."""


class DomandaFrequente(index.Indexed, models.Model):
    """A question and its answer (C.SI.2.3)."""

    domanda = models.CharField(_("domanda"), max_length=200)
    risposta = RichTextField(_("risposta"), features=["bold", "italic", "ul", "ol", "link", "document-link"])
    categoria = models.ForeignKey(
        "contenuti.CategoriaServizioPage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="domande",
        verbose_name=_("categoria di servizio"),
    )
    servizio = models.ForeignKey(
        "contenuti.ServizioPage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="domande",
        verbose_name=_("servizio"),
        help_text=_("La scheda che porta questa domanda, se ce n'è una."),
    )
    ordine = models.PositiveSmallIntegerField(_("ordine"), default=100, help_text=_("Prima i numeri più bassi."))
    pubblicata = models.BooleanField(_("pubblicata"), default=True)

    objects = DomandaQuerySet.as_manager()

    panels: ClassVar[list[Any]] = [
        FieldPanel("domanda"),
        FieldPanel("risposta"),
        FieldPanel("categoria"),
        FieldPanel("servizio"),
        FieldRowPanel([FieldPanel("ordine"), FieldPanel("pubblicata")]),
    ]
    search_fields: ClassVar[list[Any]] = [
        index.SearchField("domanda"),
        index.AutocompleteField("domanda"),
        index.SearchField("risposta"),
        index.FilterField("pubblicata"),
    ]

    class Meta:
        verbose_name = _("domanda frequente")
        verbose_name_plural = _("domande frequenti")
        ordering = ["ordine", "domanda"]

    def __str__(self) -> str:
        return self.domanda


class SitoTematico(models.Model):
    """Another site of the comune, shown on the home."""

    titolo = models.CharField(_("titolo"), max_length=80)
    descrizione = models.CharField(_("descrizione"), max_length=255)
    url = models.URLField(_("indirizzo"))
    immagine = models.ForeignKey(
        "wagtailimages.Image",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("immagine"),
    )
    ordine = models.PositiveSmallIntegerField(_("ordine"), default=100, help_text=_("Prima i numeri più bassi."))

    panels: ClassVar[list[Any]] = [
        FieldPanel("titolo"),
        FieldPanel("descrizione"),
        FieldPanel("url"),
        FieldPanel("immagine"),
        FieldPanel("ordine"),
    ]

    class Meta:
        verbose_name = _("sito tematico")
        verbose_name_plural = _("siti tematici")
        ordering = ["ordine", "titolo"]

    def __str__(self) -> str:
        return self.titolo


class AllertaQuerySet(models.QuerySet):
    """Questions about alerts."""

    def da_mostrare(self) -> AllertaQuerySet:
        """Return the alerts that are not over, those to come included."""
        return self.filter(Q(al__isnull=True) | Q(al__gt=timezone.now())).select_related("pagina")

    def girate(self, da: datetime, a: datetime) -> AllertaQuerySet:
        """Return the alerts that began or ended between two moments."""
        return self.filter(Q(dal__gt=da, dal__lte=a) | Q(al__gt=da, al__lte=a))


class Allerta(models.Model):
    """An emergency told on top of every page, from an hour to another."""

    class Livello(models.TextChoices):
        """How bad; the words say it, the colour only helps."""

        INFORMAZIONE = "info", _("Informazione")
        ATTENZIONE = "warning", _("Attenzione")
        PERICOLO = "danger", _("Pericolo")

    testo = models.CharField(_("testo"), max_length=140, help_text=_("Al massimo 140 caratteri."))
    livello = models.CharField(_("livello"), max_length=10, choices=Livello, default=Livello.ATTENZIONE)
    pagina = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("pagina con i dettagli"),
    )
    dal = models.DateTimeField(_("da quando"), default=timezone.now)
    al = models.DateTimeField(_("fino a quando"), null=True, blank=True)

    objects = AllertaQuerySet.as_manager()

    panels: ClassVar[list[Any]] = [
        FieldPanel("testo"),
        FieldPanel("livello"),
        FieldPanel("pagina"),
        FieldRowPanel([FieldPanel("dal"), FieldPanel("al")]),
    ]

    class Meta:
        verbose_name = _("allerta")
        verbose_name_plural = _("allerte")
        ordering = ["-dal"]

    def __str__(self) -> str:
        return self.testo

    def in_corso(self, adesso: datetime) -> bool:
        """Tell whether it is to be shown at that moment."""
        return self.dal <= adesso and (self.al is None or self.al > adesso)

    def clean(self) -> None:
        """Refuse an alert that ends before it starts."""
        super().clean()
        if self.dal and self.al and self.al <= self.dal:
            raise ValidationError({"al": gettext("La fine viene prima dell'inizio.")})
