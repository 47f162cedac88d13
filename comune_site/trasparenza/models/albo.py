"""The acts of the albo pretorio (l. 69/2009, art. 32; d.lgs. 267/2000, art. 124)."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel

from comune_site.core.calendario import aggiungi_giorni
from comune_site.trasparenza.vocabolario import TipoAtto, scelte_tipo, tipi_atto

# What the register says of an act and nobody may change once it is there.
FISSI = (
    "anno",
    "numero",
    "oggetto",
    "tipo",
    "ufficio_id",
    "ente_esterno",
    "emittente",
    "data_atto",
    "numero_atto",
    "pubblicato_dal",
    "pubblicato_al",
    "registrato_il",
    "rettifica_di_id",
)


class AttoImmutabileError(Exception):
    """The act stands in the register: it can be annulled or rectified by a new one, not changed."""


class AttoQuerySet(models.QuerySet["AttoAlbo"]):
    """Questions about acts. Days are those of Italy: an act leaves the public view at midnight in Rome."""

    def registrati(self) -> AttoQuerySet:
        """Return those that have a number."""
        return self.exclude(stato=AttoAlbo.Stato.BOZZA)

    def visibili(self) -> AttoQuerySet:
        """Return what the public may see today: in publication, or annulled while it would have been."""
        oggi = timezone.localdate()
        return self.registrati().filter(pubblicato_dal__lte=oggi, pubblicato_al__gte=oggi)

    def in_pubblicazione(self) -> AttoQuerySet:
        """Return those whose files the public may read today."""
        return self.visibili().filter(stato=AttoAlbo.Stato.PUBBLICATO)

    def in_scadenza(self, giorni: int) -> AttoQuerySet:
        """Return those in publication whose last day is at most `giorni` days away, the nearest first."""
        fine = aggiungi_giorni(timezone.localdate(), giorni)
        return self.in_pubblicazione().filter(pubblicato_al__lte=fine).order_by("pubblicato_al", "anno", "numero")


class AttoAlbo(ClusterableModel):
    """An act of the comune, or of another body, to be published for a number of days.

    A draft has no number. The first publication gives the next one of the year, without gaps; from then on only
    `stato` may change, through `azioni`.
    """

    class Stato(models.TextChoices):
        """What became of it. The end of the term is no state: it is a day."""

        BOZZA = "bozza", _("Bozza")
        PUBBLICATO = "pubblicato", _("Pubblicato")
        ANNULLATO = "annullato", _("Annullato")

    anno = models.PositiveIntegerField(_("anno"), null=True, editable=False)
    numero = models.PositiveIntegerField(_("numero di registro"), null=True, editable=False)
    stato = models.CharField(_("stato"), max_length=12, choices=Stato, default=Stato.BOZZA, editable=False)
    oggetto = models.TextField(
        _("oggetto"),
        max_length=1000,
        help_text=_(
            "Come nell'atto, ma senza dati personali che non servono: niente nomi di chi è in condizioni di disagio, "
            "niente dati sulla salute."
        ),
    )
    tipo = models.CharField(_("tipo di atto"), max_length=40, choices=scelte_tipo)
    ufficio = models.ForeignKey(
        "contenuti.UnitaOrganizzativaPage",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="atti_albo",
        verbose_name=_("ufficio o organo"),
    )
    ente_esterno = models.CharField(
        _("oppure ente esterno"), max_length=200, blank=True, help_text=_("Per gli atti che altri chiedono di esporre.")
    )
    # Name of office or body on the day of registration: an office that is renamed does not change the register.
    emittente = models.CharField(max_length=255, blank=True, editable=False)
    data_atto = models.DateField(_("data dell'atto"))
    numero_atto = models.CharField(_("numero dell'atto"), max_length=40, blank=True)
    pubblicato_dal = models.DateField(
        _("pubblicato dal"), null=True, blank=True, help_text=_("Vuoto: dal giorno in cui si pubblica.")
    )
    pubblicato_al = models.DateField(
        _("pubblicato fino al"),
        null=True,
        blank=True,
        help_text=_("Vuoto: la durata di legge per il tipo di atto. L'ultimo giorno è compreso."),
    )
    registrato_il = models.DateTimeField(_("registrato il"), null=True, editable=False)
    motivo_annullamento = models.TextField(_("motivo dell'annullamento"), blank=True, editable=False)
    rettifica_di = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="rettifiche",
        verbose_name=_("rettifica dell'atto"),
    )

    objects = AttoQuerySet.as_manager()

    class Meta:
        verbose_name = _("atto dell'albo")
        verbose_name_plural = _("atti dell'albo")
        ordering = ["-anno", "-numero", "-pk"]
        permissions: ClassVar[list[Any]] = [("publish_attoalbo", _("Può pubblicare e annullare all'albo pretorio"))]
        constraints = [
            models.UniqueConstraint(fields=["anno", "numero"], name="numero_di_registro_unico"),
            models.CheckConstraint(
                condition=Q(stato="bozza", anno__isnull=True, numero__isnull=True)
                | (
                    ~Q(stato="bozza")
                    & Q(anno__isnull=False, numero__isnull=False, pubblicato_dal__isnull=False)
                    & Q(pubblicato_al__gte=models.F("pubblicato_dal"))
                ),
                name="registrato_con_numero_e_date",
            ),
        ]
        indexes = [models.Index(fields=["pubblicato_al", "stato"], name="albo_per_scadenza")]

    def __str__(self) -> str:
        oggetto = self.oggetto if len(self.oggetto) <= 80 else f"{self.oggetto[:79]}…"
        return gettext("%(numero)s - %(oggetto)s") % {"numero": self.registro, "oggetto": oggetto}

    @property
    def registro(self) -> str:
        """Return number and year as they are quoted, such as "12/2026"."""
        return f"{self.numero}/{self.anno}" if self.numero else gettext("Bozza")

    @property
    def dati_tipo(self) -> TipoAtto:
        """Return the kind of the act."""
        return tipi_atto()[self.tipo]

    @property
    def chi(self) -> str:
        """Return office or body: as registered, else as the draft has it."""
        return self.emittente or (self.ufficio.title if self.ufficio else self.ente_esterno)

    @property
    def bozza(self) -> bool:
        """Whether it may still be changed."""
        return self.stato == self.Stato.BOZZA

    @property
    def annullato(self) -> bool:
        """Whether it was annulled."""
        return self.stato == self.Stato.ANNULLATO

    @property
    def visibile(self) -> bool:
        """Whether the public may see today that it exists."""
        return not self.bozza and self.pubblicato_dal <= timezone.localdate() <= self.pubblicato_al

    @property
    def in_pubblicazione(self) -> bool:
        """Whether the public may read its files today."""
        return self.visibile and not self.annullato

    @property
    def finito(self) -> bool:
        """Whether its term has run to the end, so that the publication can be certified."""
        return self.stato == self.Stato.PUBBLICATO and self.pubblicato_al < timezone.localdate()

    @property
    def situazione(self) -> str:
        """Return in words what the office wants to know of it today."""
        if self.stato != self.Stato.PUBBLICATO:
            return self.get_stato_display()
        if self.finito:
            return gettext("Termine finito")
        return gettext("In pubblicazione") if self.visibile else gettext("In attesa di cominciare")

    @property
    def giorni(self) -> int:
        """Return the days of publication: the first one is not counted (art. 2963 c.c.)."""
        return (self.pubblicato_al - self.pubblicato_dal).days

    def get_absolute_url(self) -> str:
        """Return the public address; a draft has none."""
        return reverse("albo:atto", args=[self.anno, self.numero]) if self.numero else ""

    def fine_di_legge(self, dal: date) -> date:
        """Return the last day that the law wants for this kind of act, published from that day."""
        return aggiungi_giorni(dal, self.dati_tipo.giorni)

    def clean(self) -> None:
        """Name one body and only one; no act of tomorrow, no term shorter than the law's."""
        errori = {}
        if bool(self.ufficio_id) == bool(self.ente_esterno):
            errori["ufficio"] = gettext("Indica l'ufficio che ha fatto l'atto, oppure l'ente esterno: uno dei due.")
        if self.data_atto and self.data_atto > timezone.localdate():
            errori["data_atto"] = gettext("La data dell'atto è nel futuro.")
        if self.pubblicato_al and self.tipo in tipi_atto():
            minima = self.fine_di_legge(self.pubblicato_dal or timezone.localdate())
            if self.pubblicato_al < minima:
                errori["pubblicato_al"] = gettext("Troppo presto: la legge (%(norma)s) vuole almeno il %(giorno)s.") % {
                    "norma": self.dati_tipo.norma,
                    "giorno": f"{minima:%d/%m/%Y}",
                }
        if errori:
            raise ValidationError(errori)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; raise AttoImmutabileError when what the register says would change."""
        if self.pk and not self._state.adding:
            prima = AttoAlbo.objects.filter(pk=self.pk).exclude(stato=self.Stato.BOZZA).values(*FISSI).first()
            if prima and any(getattr(self, campo) != valore for campo, valore in prima.items()):
                raise AttoImmutabileError(self.registro)
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete a draft; raise AttoImmutabileError for what has a number."""
        if not self.bozza:
            raise AttoImmutabileError(self.registro)
        return super().delete(*args, **kwargs)
