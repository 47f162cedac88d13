"""What the search remembers: synonyms, the words of the site, the questions without an answer."""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from comune_site.ricerca.testo import LUNGHEZZA_MASSIMA, radice, significative


class Sinonimo(models.Model):
    """Words that people use -> words that the site uses. Both lists are separated by commas."""

    PAROLE_PER_VOCE: ClassVar[int] = 3
    VOCI_AL_MASSIMO: ClassVar[int] = 12
    RIGHE_AL_MASSIMO: ClassVar[int] = 1000

    parole = models.CharField(
        _("chi cerca"),
        max_length=255,
        help_text=_("Le parole che usano i cittadini, separate da virgole. Per esempio: spazzatura, immondizia."),
    )
    equivalenti = models.CharField(
        _("trova anche"),
        max_length=255,
        help_text=_("Le parole che usa il sito, separate da virgole. Per esempio: rifiuti."),
    )
    # Of the groups that come with the product: loading them again must not double them.
    codice = models.SlugField(_("codice"), max_length=40, unique=True, null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("sinonimo")
        verbose_name_plural = _("sinonimi")
        ordering = ["parole"]

    def __str__(self) -> str:
        return f"{self.parole} → {self.equivalenti}"

    def clean(self) -> None:
        """Refuse lists that the search could not use."""
        super().clean()
        errori = {campo: _guasto(getattr(self, campo)) for campo in ("parole", "equivalenti")}
        errori = {campo: messaggio for campo, messaggio in errori.items() if messaggio}
        if errori:
            raise ValidationError(errori)

    @classmethod
    def mappa(cls) -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
        """Return stems that may be asked -> alternatives that answer too. One query."""
        mappa: dict[tuple[str, ...], dict[tuple[str, ...], None]] = {}
        for parole, equivalenti in cls.objects.order_by("pk").values_list("parole", "equivalenti")[
            : cls.RIGHE_AL_MASSIMO
        ]:
            for chiesta in voci(parole):
                altre = mappa.setdefault(chiesta, {})
                altre.update(dict.fromkeys(voce for voce in voci(equivalenti) if voce != chiesta))
        return {chiesta: tuple(altre)[: cls.VOCI_AL_MASSIMO] for chiesta, altre in mappa.items()}


def voci(elenco: str) -> list[tuple[str, ...]]:
    """Return the stems of each entry of a list separated by commas; entries that say nothing are left out."""
    radici = (tuple(radice(parola) for parola in significative(pezzo)) for pezzo in elenco.split(","))
    return [voce for voce in radici if voce]


def _guasto(elenco: str) -> str:
    """Return what is wrong in a list, or nothing."""
    trovate = voci(elenco)
    if not trovate:
        return gettext("Scrivi almeno una parola che si possa cercare: articoli e preposizioni non bastano.")
    if len(trovate) > Sinonimo.VOCI_AL_MASSIMO:
        return gettext("Al massimo %(numero)d voci: dividile in due gruppi.") % {"numero": Sinonimo.VOCI_AL_MASSIMO}
    if max(map(len, trovate)) > Sinonimo.PAROLE_PER_VOCE:
        return gettext("Ogni voce può avere al massimo %(numero)d parole: separa le voci con una virgola.") % {
            "numero": Sinonimo.PAROLE_PER_VOCE
        }
    return ""


class Vocabolo(models.Model):
    """A word of the public pages: what a mistyped word is compared with."""

    parola = models.CharField(max_length=LUNGHEZZA_MASSIMA, unique=True)
    # As it is written, with its accents: what a visitor is shown.
    forma = models.CharField(max_length=LUNGHEZZA_MASSIMA)
    radice = models.CharField(max_length=LUNGHEZZA_MASSIMA, db_index=True)
    documenti = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("vocabolo")
        verbose_name_plural = _("vocaboli")
        indexes = [models.Index(fields=["-documenti"], name="vocabolo_piu_usati")]

    def __str__(self) -> str:
        return self.forma


class ParolePagina(models.Model):
    """The words of a page that the vocabulary counts: what to take away when the page changes.

    No key to the page: the row must outlive it until the words are taken away.
    """

    pagina_id = models.PositiveIntegerField(primary_key=True)
    parole = models.TextField()

    class Meta:
        verbose_name = _("parole di una pagina")
        verbose_name_plural = _("parole delle pagine")

    def __str__(self) -> str:
        return str(self.pagina_id)


class RicercaSenzaEsito(models.Model):
    """A question that found nothing: how many times, and when last. Never who, nor at what time."""

    testo = models.CharField(_("parole cercate"), max_length=100, unique=True)
    volte = models.PositiveIntegerField(_("volte"), default=1)
    ultimo_giorno = models.DateField(_("ultimo giorno"))

    class Meta:
        verbose_name = _("ricerca senza risultati")
        verbose_name_plural = _("ricerche senza risultati")
        ordering = ["-volte", "-ultimo_giorno", "testo"]
        default_permissions = ("view", "delete")
        indexes = [models.Index(fields=["volte", "ultimo_giorno"], name="senza_esito_da_togliere")]

    def __str__(self) -> str:
        return self.testo
