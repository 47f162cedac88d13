"""What editors' tools remember of a page or of a document, beside the page and never in it."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class RevisioneQuerySet(models.QuerySet["Revisione"]):
    """Questions about what is to be looked at again."""

    def scadute(self, oggi: date) -> RevisioneQuerySet:
        """Return the reviews of live pages whose day is past."""
        return self.filter(pagina__live=True, da_rivedere_entro__lt=oggi)


class Revisione(models.Model):
    """By when somebody looks at a page again, and who. A page published for the first time gets one in a year."""

    pagina = models.OneToOneField("wagtailcore.Page", on_delete=models.CASCADE, related_name="revisione")
    da_rivedere_entro = models.DateField(_("da rivedere entro"), db_index=True)
    responsabile = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("chi la rivede"),
    )
    rivista_il = models.DateField(_("rivista il"), null=True, blank=True)

    objects = RevisioneQuerySet.as_manager()
    # The pointer of a review to its page is no use of the page: it must not be told at its deletion.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("revisione")
        verbose_name_plural = _("revisioni")
        ordering = ["da_rivedere_entro", "pk"]

    def __str__(self) -> str:
        return f"{self.pagina_id} {self.da_rivedere_entro}"

    @property
    def scaduta(self) -> bool:
        """Tell whether the day is past."""
        return self.da_rivedere_entro < timezone.localdate()


class EsitoControlli(models.Model):
    """What the checks of contents found on a page as it is published: so that the report asks one table."""

    pagina = models.OneToOneField("wagtailcore.Page", on_delete=models.CASCADE, related_name="esito_controlli")
    # [{"codice", "messaggio", "campo", "importante"}], the important ones first
    avvisi = models.JSONField(default=list)
    quanti = models.PositiveSmallIntegerField(_("avvisi"), default=0)
    importanti = models.PositiveSmallIntegerField(_("importanti"), default=0)
    gulpease = models.PositiveSmallIntegerField(_("indice Gulpease"), null=True)
    calcolato_il = models.DateTimeField(_("controllata il"))

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("esito dei controlli")
        verbose_name_plural = _("esiti dei controlli")
        ordering = ["-importanti", "-quanti", "pk"]

    def __str__(self) -> str:
        return f"{self.pagina_id} {self.quanti}"


class AnalisiPdf(models.Model):
    """What was found in a PDF when it was uploaded: opening it at each check would cost too much."""

    documento = models.OneToOneField("wagtaildocs.Document", on_delete=models.CASCADE, related_name="analisi_pdf")
    # Of the file that was looked at: another file is looked at again.
    impronta = models.CharField(max_length=40)
    leggibile = models.BooleanField(_("si apre"), default=True)
    solo_scansione = models.BooleanField(_("solo scansione"), default=False)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("analisi di un PDF")
        verbose_name_plural = _("analisi dei PDF")

    def __str__(self) -> str:
        return f"{self.documento_id} {self.solo_scansione}"


class LinkControllatoQuerySet(models.QuerySet["LinkControllato"]):
    """Questions about the links of the site."""

    def rotti(self) -> LinkControllatoQuerySet:
        """Return the links that lead nowhere, on pages that citizens see."""
        return self.filter(pagina__live=True, esito=LinkControllato.Esito.ROTTO)


class LinkControllato(models.Model):
    """A link of a live page and how it was found the last time."""

    class Tipo(models.TextChoices):
        """Where it leads: the way to look at it differs."""

        INTERNO = "interno", _("Nel sito")
        ESTERNO = "esterno", _("Altro sito")

    class Esito(models.TextChoices):
        """What was found."""

        DA_CONTROLLARE = "da_controllare", _("Da controllare")
        FUNZIONA = "funziona", _("Funziona")
        ROTTO = "rotto", _("Non funziona")

    pagina = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="link_controllati")
    campo = models.CharField(max_length=60)
    testo = models.CharField(_("testo"), max_length=255, blank=True)
    # As it is written, or `page:12`, `document:3` for what Wagtail stores by key.
    indirizzo = models.CharField(_("indirizzo"), max_length=2000)
    # Of the address: some databases cannot index long texts.
    impronta = models.CharField(max_length=64)
    tipo = models.CharField(max_length=10, choices=Tipo)
    esito = models.CharField(_("esito"), max_length=15, choices=Esito, default=Esito.DA_CONTROLLARE)
    motivo = models.CharField(_("motivo"), max_length=120, blank=True)
    controllato_il = models.DateTimeField(_("controllato il"), null=True, blank=True)
    rotto_dal = models.DateTimeField(_("non funziona dal"), null=True, blank=True)

    objects = LinkControllatoQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("collegamento")
        verbose_name_plural = _("collegamenti")
        ordering = ["rotto_dal", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["pagina", "campo", "impronta"], name="link_una_volta"),
            models.CheckConstraint(
                condition=Q(esito="rotto", rotto_dal__isnull=False) | ~Q(esito="rotto"), name="link_rotto_da_quando"
            ),
        ]
        indexes = [
            models.Index(fields=["tipo", "controllato_il"], name="link_da_controllare"),
            models.Index(fields=["esito", "rotto_dal"], name="link_rotti"),
        ]

    def __str__(self) -> str:
        return f"{self.pagina_id} {self.indirizzo}"

    def annota(self, motivo: str) -> None:
        """Write what was found now: an empty `motivo` is a link that works. Saves nothing."""
        adesso = timezone.now()
        self.controllato_il, self.motivo = adesso, motivo[:120]
        self.esito = self.Esito.ROTTO if motivo else self.Esito.FUNZIONA
        self.rotto_dal = (self.rotto_dal or adesso) if motivo else None
