"""What persons hold: their offices, and the documents that the law wants of politicians."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable


class IncaricoQuerySet(models.QuerySet):
    """The offices, those of today above all."""

    def in_corso(self) -> IncaricoQuerySet:
        """Return those held today (Europe/Rome)."""
        oggi = timezone.localdate()
        return self.filter(
            models.Q(fine__isnull=True) | models.Q(fine__gte=oggi),
            models.Q(inizio__isnull=True) | models.Q(inizio__lte=oggi),
        )


class Incarico(Orderable):
    """An office that a person holds, in a unit or on their own."""

    class Tipo(models.TextChoices):
        """Types of the model (tipi di incarico)."""

        POLITICO = "politico", _("Politico")
        AMMINISTRATIVO = "amministrativo", _("Amministrativo")
        ALTRO = "altro", _("Altro")

    persona = ParentalKey("contenuti.PersonaPage", on_delete=models.CASCADE, related_name="incarichi")
    objects = IncaricoQuerySet.as_manager()

    titolo = models.CharField(_("incarico"), max_length=120, help_text=_("Per esempio «Assessora alla cultura»."))
    tipo = models.CharField(_("tipo di incarico"), max_length=15, choices=Tipo, default=Tipo.AMMINISTRATIVO)
    unita = models.ForeignKey(
        "contenuti.UnitaOrganizzativaPage",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="incarichi",
        verbose_name=_("organo o ufficio"),
    )
    responsabile = models.BooleanField(
        _("è responsabile della struttura"),
        default=False,
        help_text=_("La pagina dell'organo o dell'ufficio lo mostra come responsabile."),
    )
    inizio = models.DateField(_("data di inizio"), null=True, blank=True)
    fine = models.DateField(_("data di conclusione"), null=True, blank=True)
    insediamento = models.DateField(_("data di insediamento"), null=True, blank=True, help_text=_("Solo politici."))
    compensi = models.CharField(_("compensi"), max_length=255, blank=True, help_text=_("Solo politici."))
    importi_viaggio = models.CharField(
        _("importi di viaggio e servizio"), max_length=255, blank=True, help_text=_("Solo politici.")
    )
    atto_nomina = models.ForeignKey(
        "contenuti.DocumentoPage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("atto di nomina"),
    )

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("titolo"), FieldPanel("tipo")]),
        FieldPanel("unita"),
        FieldPanel("responsabile"),
        FieldRowPanel([FieldPanel("inizio"), FieldPanel("fine"), FieldPanel("insediamento")]),
        FieldPanel("atto_nomina"),
        FieldRowPanel([FieldPanel("compensi"), FieldPanel("importi_viaggio")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("incarico")
        verbose_name_plural = _("incarichi")

    def __str__(self) -> str:
        return self.titolo

    def clean(self) -> None:
        """Refuse an office that ends before it starts, and who heads a structure without saying which."""
        super().clean()
        errori = {}
        if self.inizio and self.fine and self.fine < self.inizio:
            errori["fine"] = gettext("La conclusione viene prima dell'inizio.")
        if self.responsabile and not self.unita_id:
            errori["unita"] = gettext("Indica di quale struttura è responsabile.")
        if errori:
            raise ValidationError(errori)

    @property
    def in_corso(self) -> bool:
        """Tell whether the office is held today (Europe/Rome)."""
        oggi = timezone.localdate()
        return (self.fine is None or self.fine >= oggi) and (self.inizio is None or self.inizio <= oggi)

    @property
    def unita_visibile(self) -> bool:
        """Tell whether the unit has a page that can be read."""
        return bool(self.unita and self.unita.live)


class AttoTrasparenza(Orderable):
    """A document that art. 14 of d.lgs. 33/2013 wants of who holds a political office."""

    class Tipo(models.TextChoices):
        """Kinds, in the order of the model."""

        SITUAZIONE_PATRIMONIALE = "situazione_patrimoniale", _("Situazione patrimoniale")
        DICHIARAZIONE_REDDITI = "dichiarazione_dei_redditi", _("Dichiarazione dei redditi")
        SPESE_ELETTORALI = "spese_elettorali", _("Spese elettorali")
        VARIAZIONE = "variazione_situazione_patrimoniale", _("Variazione situazione patrimoniale")
        INCOMPATIBILITA = "incompatibilita", _("Insussistenza di cause di inconferibilità e incompatibilità")

    persona = ParentalKey("contenuti.PersonaPage", on_delete=models.CASCADE, related_name="atti_trasparenza")
    tipo = models.CharField(_("tipo"), max_length=40, choices=Tipo)
    anno = models.PositiveSmallIntegerField(_("anno"), validators=[MinValueValidator(1990), MaxValueValidator(2100)])
    documento = models.ForeignKey(
        "wagtaildocs.Document", on_delete=models.PROTECT, related_name="+", verbose_name=_("file")
    )

    panels: ClassVar[list[Any]] = [FieldRowPanel([FieldPanel("tipo"), FieldPanel("anno")]), FieldPanel("documento")]

    class Meta(Orderable.Meta):
        verbose_name = _("documento per la trasparenza")
        verbose_name_plural = _("documenti per la trasparenza")

    def __str__(self) -> str:
        return f"{self.get_tipo_display()}, {self.anno}"
