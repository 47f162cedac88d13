"""Novità: notizie, comunicati, avvisi. The type is the page they stand under."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from comune_site.contenuti import elenchi
from comune_site.contenuti.indici import presenti
from comune_site.contenuti.metatag import testo_semplice
from comune_site.contenuti.models.base import CARATTERI, PaginaComune
from comune_site.contenuti.models.comuni import pannello_allegati, pannello_collegamenti, pannello_galleria
from comune_site.contenuti.models.relazioni import pannello_argomenti

PAROLE_AL_MINUTO = 200


class NotiziaQuerySet(PageQuerySet):
    """Questions about news."""

    def valide(self) -> "NotiziaQuerySet":
        """Leave out what has expired: it stays at its address, in no list."""
        return self.exclude(data_scadenza__lt=timezone.localdate())


class NotiziaPage(PaginaComune):
    """A piece of news."""

    OBBLIGATORI: ClassVar[dict[str, str]] = {"descrizione": "C.SI.1.7", "testo": "C.SI.1.7", "a_cura_di": "C.SI.1.7"}
    SOTTO = ("Notizie", "Comunicati", "Avvisi")
    etichetta = _("Notizia")
    template = "contenuti/notizia.html"
    parent_page_types: ClassVar[list[str]] = ["contenuti.SottosezionePage"]
    subpage_types: ClassVar[list[str]] = []

    data = models.DateField(_("data della notizia"), default=timezone.localdate)
    data_scadenza = models.DateField(
        _("data di scadenza"),
        null=True,
        blank=True,
        help_text=_("Per gli avvisi: dal giorno dopo non sono più negli elenchi."),
    )
    numero_comunicato = models.CharField(_("numero del comunicato"), max_length=40, blank=True)
    immagine = models.ForeignKey(
        "wagtailimages.Image",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("immagine"),
    )
    testo = RichTextField(_("testo completo"), features=CARATTERI)
    a_cura_di = models.ForeignKey(
        "contenuti.UnitaOrganizzativaPage",
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("a cura di"),
    )

    content_panels: ClassVar[list[Any]] = [
        *PaginaComune.content_panels,
        FieldPanel("data"),
        FieldPanel("data_scadenza"),
        FieldPanel("immagine"),
        FieldPanel("testo"),
        FieldPanel("a_cura_di"),
        FieldPanel("numero_comunicato"),
        pannello_galleria(),
        pannello_allegati(),
        pannello_collegamenti(_("Persone, luoghi, documenti, dataset e altre notizie di cui si parla.")),
        pannello_argomenti(minimo=1),
    ]
    search_fields: ClassVar[list[Any]] = [*PaginaComune.search_fields, index.SearchField("testo")]

    objects = PageManager.from_queryset(NotiziaQuerySet)()

    class Meta:
        verbose_name = _("notizia")
        verbose_name_plural = _("notizie")

    def errori_di_pubblicazione(self) -> dict[str, str]:
        """Refuse an end before the beginning."""
        errori = super().errori_di_pubblicazione()
        if self.data_scadenza and self.data and self.data_scadenza < self.data:
            errori["data_scadenza"] = gettext("La scadenza viene prima della data della notizia.")
        return errori

    @property
    def scaduta(self) -> bool:
        """Whether the last day on which it holds is past."""
        return self.data_scadenza is not None and self.data_scadenza < timezone.localdate()

    @property
    def minuti_di_lettura(self) -> int:
        """Return how long the text takes to read, at least one minute."""
        return max(1, round(len(testo_semplice(self.testo).split()) / PAROLE_AL_MINUTO))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add type, linked pages by type, gallery, attachments, index, argomenti."""
        contesto = super().get_context(request, *args, **kwargs)
        contesto["tipo"] = self.get_parent().title
        contesto["collegati"] = elenchi.collegati(self)
        contesto["galleria"] = elenchi.galleria(self)
        contesto["allegati"] = list(self.allegati.select_related("documento"))
        contesto["argomenti"] = [c.argomento for c in self.classificazioni.select_related("argomento")]
        contesto["indice"] = presenti(
            [
                (_("Descrizione"), "descrizione", True),
                (_("Galleria di immagini"), "galleria", contesto["galleria"]),
                (_("Documenti"), "documenti", contesto["collegati"].get("documentopage")),
                (_("Allegati"), "allegati", contesto["allegati"]),
                (_("Dataset"), "dataset", contesto["collegati"].get("datasetpage")),
                (_("A cura di"), "a-cura-di", self.a_cura_di_id),
                (_("Persone"), "persone", contesto["collegati"].get("personapage")),
                (_("Luoghi"), "luoghi", contesto["collegati"].get("luogopage")),
                (_("Eventi"), "eventi", contesto["collegati"].get("eventopage")),
                (_("Servizi"), "servizi", contesto["collegati"].get("serviziopage")),
                (_("Novità correlate"), "correlate", contesto["collegati"].get("notiziapage")),
            ]
        )
        return contesto
