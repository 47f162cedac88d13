"""Attuazione misure PNRR: the funded projects, and the plan that improves the site (C.SI.4.1)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.template.defaultfilters import floatformat
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtail.search import index

from comune_site.contenuti.models.base import CARATTERI, PaginaComune
from comune_site.contenuti.models.comuni import pannello_allegati

PNRR = "Reg. (UE) 2021/241, art. 34"


class ProgettoPnrrPage(PaginaComune):
    """A project funded by the European Union."""

    class Stato(models.TextChoices):
        """Where it stands."""

        AMMESSO = "ammesso", _("Ammesso a finanziamento")
        IN_CORSO = "in_corso", _("In corso")
        CONCLUSO = "concluso", _("Concluso")

    OBBLIGATORI: ClassVar[dict[str, str]] = {"descrizione": PNRR, "missione": PNRR, "cup": PNRR, "testo": PNRR}
    etichetta = _("Progetto PNRR")
    template = "contenuti/progetto_pnrr.html"
    parent_page_types: ClassVar[list[str]] = ["contenuti.PaginaGenerica"]
    subpage_types: ClassVar[list[str]] = []

    missione = models.CharField(_("missione"), max_length=160)
    componente = models.CharField(_("componente"), max_length=160, blank=True)
    investimento = models.CharField(_("investimento o misura"), max_length=160, blank=True)
    cup = models.CharField(_("CUP"), max_length=15)
    importo = models.DecimalField(
        _("importo finanziato in euro"), max_digits=12, decimal_places=2, null=True, blank=True
    )
    stato = models.CharField(_("stato"), max_length=10, choices=Stato, default=Stato.IN_CORSO)
    inizio = models.DateField(_("data di inizio"), null=True, blank=True)
    fine = models.DateField(_("data di fine"), null=True, blank=True)
    testo = RichTextField(_("obiettivi e attività"), features=CARATTERI)

    content_panels: ClassVar[list[Any]] = [
        *PaginaComune.content_panels,
        FieldPanel("missione"),
        FieldPanel("componente"),
        FieldPanel("investimento"),
        FieldRowPanel([FieldPanel("cup"), FieldPanel("importo")]),
        FieldPanel("stato"),
        FieldRowPanel([FieldPanel("inizio"), FieldPanel("fine")]),
        FieldPanel("testo"),
        pannello_allegati(),
    ]
    search_fields: ClassVar[list[Any]] = [
        *PaginaComune.search_fields,
        index.SearchField("testo"),
        index.SearchField("cup"),
    ]

    class Meta:
        verbose_name = _("progetto PNRR")
        verbose_name_plural = _("progetti PNRR")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the figures of the project as label and value, and the attachments."""
        contesto = super().get_context(request, *args, **kwargs)
        voci = (
            (_("Missione"), self.missione),
            (_("Componente"), self.componente),
            (_("Investimento o misura"), self.investimento),
            (_("CUP"), self.cup),
            (_("Importo finanziato"), self.importo and f"{floatformat(self.importo, '2g')} euro"),
            (_("Stato"), self.get_stato_display()),
            (_("Inizio"), self.inizio and date_format(self.inizio, "j F Y")),
            (_("Fine"), self.fine and date_format(self.fine, "j F Y")),
        )
        contesto["dati"] = [{"etichetta": etichetta, "valore": valore} for etichetta, valore in voci if valore]
        contesto["allegati"] = self.allegati.select_related("documento")
        return contesto


class AzioneMiglioramento(Orderable):
    """What will be done, and by when, for a measure of speed that a page misses (C.SI.4.1)."""

    class Metrica(models.TextChoices):
        """The measures of the criterion."""

        FCP = "fcp", "First Contentful Paint"
        SI = "si", "Speed Index"
        LCP = "lcp", "Largest Contentful Paint"
        TTI = "tti", "Time to Interactive"
        TBT = "tbt", "Total Blocking Time"
        CLS = "cls", "Cumulative Layout Shift"

    pagina = ParentalKey("contenuti.PaginaGenerica", on_delete=models.CASCADE, related_name="azioni_miglioramento")
    metrica = models.CharField(_("metrica"), max_length=3, choices=Metrica)
    dove = models.CharField(_("pagine interessate"), max_length=120)
    azione = models.CharField(_("azione"), max_length=255)
    entro = models.DateField(_("entro il"))

    panels: ClassVar[list[Any]] = [
        FieldPanel("metrica"),
        FieldPanel("dove"),
        FieldPanel("azione"),
        FieldPanel("entro"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("azione di miglioramento")
        verbose_name_plural = _("azioni di miglioramento")

    def __str__(self) -> str:
        return f"{self.get_metrica_display()}: {self.azione}"
