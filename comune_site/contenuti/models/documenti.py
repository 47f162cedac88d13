"""Documents and datasets of the administration: the third level below "Documenti e dati"."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtail.search import index

from comune_site.contenuti import elenchi
from comune_site.contenuti.indici import presenti
from comune_site.contenuti.models.base import CARATTERI, PaginaComune
from comune_site.contenuti.models.comuni import pannello_allegati, pannello_collegamenti
from comune_site.contenuti.models.relazioni import pannello_argomenti
from comune_site.contenuti.models.vocabolari import Vocabolario, termine

DOCUMENTO = "C.SI.1.7"


class TipoDocumentoPage(PaginaComune):
    """The list of one of the ten types of document."""

    OBBLIGATORI: ClassVar[dict[str, str]] = {"descrizione": DOCUMENTO}
    SOTTO = ("Documenti e dati",)
    etichetta = _("Tipo di documento")
    is_creatable = False
    template = "contenuti/tipo_documento.html"
    parent_page_types: ClassVar[list[str]] = ["contenuti.SottosezionePage"]
    subpage_types: ClassVar[list[str]] = ["contenuti.DocumentoPage", "contenuti.DatasetPage"]

    tipo = termine(Vocabolario.TIPI_DOCUMENTO, _("tipo di documento"))

    content_panels: ClassVar[list[Any]] = [FieldPanel("title", read_only=True), FieldPanel("descrizione")]

    class Meta:
        verbose_name = _("tipo di documento")
        verbose_name_plural = _("tipi di documento")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the documents of the type, the newest first."""
        contesto = super().get_context(request, *args, **kwargs)
        chiave = contesto["chiave"] = elenchi.parola_chiave(request)
        figli = self.get_children().live().order_by("-first_published_at", "title").specific()
        contesto["pagina"] = elenchi.pagina_di(request, elenchi.cerca(figli, chiave), 12)
        contesto["carte"] = elenchi.carte(contesto["pagina"])
        return contesto


class DocumentoPage(PaginaComune):
    """A public document: a file or an address elsewhere, with who answers for it."""

    OBBLIGATORI: ClassVar[dict[str, str]] = {"descrizione": DOCUMENTO, "ufficio_responsabile": DOCUMENTO}
    etichetta = _("Documento")
    template = "contenuti/documento.html"
    parent_page_types: ClassVar[list[str]] = ["contenuti.TipoDocumentoPage"]
    subpage_types: ClassVar[list[str]] = []

    data = models.DateField(_("data del documento"), default=timezone.localdate)
    identificativo = models.CharField(_("identificativo"), max_length=120, blank=True)
    numero_protocollo = models.CharField(_("numero di protocollo"), max_length=60, blank=True)
    data_protocollo = models.DateField(_("data di protocollo"), null=True, blank=True)
    file = models.ForeignKey(
        "wagtaildocs.Document",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("file del documento"),
    )
    url_documento = models.URLField(_("oppure indirizzo del documento"), blank=True)
    immagine = models.ForeignKey(
        "wagtailimages.Image",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("immagine"),
    )
    descrizione_estesa = RichTextField(_("oggetto"), features=CARATTERI, blank=True)
    ufficio_responsabile = models.ForeignKey(
        "contenuti.UnitaOrganizzativaPage",
        null=True,
        on_delete=models.PROTECT,
        related_name="documenti",
        verbose_name=_("ufficio responsabile"),
    )
    formati = models.CharField(
        _("formati disponibili"), max_length=120, blank=True, help_text=_("Vuoto: quello del file.")
    )
    licenza = termine(Vocabolario.LICENZE, _("licenza di distribuzione"), null=True, blank=True)
    data_inizio = models.DateField(_("data di inizio"), null=True, blank=True, help_text=_("Per bandi e avvisi."))
    data_fine = models.DateField(_("data di fine"), null=True, blank=True)
    riferimenti_normativi = RichTextField(_("riferimenti normativi"), features=CARATTERI, blank=True)
    ulteriori_informazioni = RichTextField(_("ulteriori informazioni"), features=CARATTERI, blank=True)

    content_panels: ClassVar[list[Any]] = [
        *PaginaComune.content_panels,
        MultiFieldPanel([FieldPanel("file"), FieldPanel("url_documento"), FieldPanel("formati")], _("Documento")),
        FieldPanel("data"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("numero_protocollo"), FieldPanel("data_protocollo")]),
                FieldPanel("identificativo"),
            ],
            _("Protocollo"),
        ),
        FieldPanel("immagine"),
        FieldPanel("descrizione_estesa"),
        FieldPanel("ufficio_responsabile"),
        FieldPanel("licenza"),
        FieldRowPanel([FieldPanel("data_inizio"), FieldPanel("data_fine")]),
        FieldPanel("riferimenti_normativi"),
        FieldPanel("ulteriori_informazioni"),
        pannello_allegati(),
        pannello_collegamenti(_("Servizi, autori, dataset e altri documenti che lo riguardano.")),
        pannello_argomenti(minimo=1),
    ]
    search_fields: ClassVar[list[Any]] = [
        *PaginaComune.search_fields,
        index.SearchField("descrizione_estesa"),
        index.SearchField("numero_protocollo"),
        index.FilterField("data"),
    ]

    class Meta:
        verbose_name = _("documento pubblico")
        verbose_name_plural = _("documenti pubblici")

    def errori_di_pubblicazione(self) -> dict[str, str]:
        """A document without a document is no document; it cannot end before it begins."""
        errori = super().errori_di_pubblicazione()
        if not (self.file_id or self.url_documento):
            errori["file"] = gettext("Carica il file oppure indica l'indirizzo: lo chiede il criterio C.SI.1.7.")
        if self.data_inizio and self.data_fine and self.data_fine < self.data_inizio:
            errori["data_fine"] = gettext("La data di fine viene prima di quella di inizio.")
        return errori

    @property
    def formato(self) -> str:
        """Return the formats offered, as text."""
        return self.formati or (self.file.file_extension.upper() if self.file else "")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add linked pages by type, attachments, argomenti, index."""
        contesto = super().get_context(request, *args, **kwargs)
        contesto["collegati"] = collegati = elenchi.collegati(self)
        contesto["allegati"] = self.allegati.select_related("documento")
        contesto["argomenti"] = [c.argomento for c in self.classificazioni.select_related("argomento")]
        contesto["indice"] = presenti(
            [
                (_("Descrizione"), "descrizione", True),
                (_("Documento"), "documento", self.file_id or self.url_documento),
                (_("Allegati"), "allegati", contesto["allegati"]),
                (_("Ufficio responsabile"), "ufficio-responsabile", self.ufficio_responsabile_id),
                (_("Autori"), "autori", collegati.get("personapage")),
                (_("Licenza di distribuzione"), "licenza", self.licenza_id),
                (_("Date"), "date", self.data_inizio or self.data_fine),
                (_("Servizi collegati"), "servizi", collegati.get("serviziopage")),
                (_("Dataset"), "dataset", collegati.get("datasetpage")),
                (_("Riferimenti normativi"), "riferimenti-normativi", self.riferimenti_normativi),
                (_("Documenti collegati"), "documenti-collegati", collegati.get("documentopage")),
                (_("Ulteriori informazioni"), "ulteriori-informazioni", self.ulteriori_informazioni),
            ]
        )
        return contesto


class DatasetPage(PaginaComune):
    """Open data: themes, licence, how often it is renewed, in which formats."""

    OBBLIGATORI: ClassVar[dict[str, str]] = {
        "descrizione": DOCUMENTO,
        "licenza": DOCUMENTO,
        "frequenza": DOCUMENTO,
        "titolare": DOCUMENTO,
    }
    etichetta = _("Dataset")
    template = "contenuti/dataset.html"
    parent_page_types: ClassVar[list[str]] = ["contenuti.TipoDocumentoPage"]
    subpage_types: ClassVar[list[str]] = []

    temi = ParentalManyToManyField(
        "contenuti.Termine",
        limit_choices_to={"vocabolario": Vocabolario.TEMI_DATASET},
        related_name="+",
        verbose_name=_("temi"),
        blank=True,
    )
    descrizione_estesa = RichTextField(_("descrizione estesa"), features=CARATTERI, blank=True)
    licenza = termine(Vocabolario.LICENZE, _("licenza"), null=True)
    frequenza = termine(Vocabolario.FREQUENZE, _("frequenza di aggiornamento"), null=True)
    titolare = models.ForeignKey(
        "contenuti.UnitaOrganizzativaPage",
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("titolare"),
    )
    url_dataset = models.URLField(_("indirizzo del dataset"), blank=True)
    data = models.DateField(_("ultima modifica dei dati"), default=timezone.localdate)

    content_panels: ClassVar[list[Any]] = [
        *PaginaComune.content_panels,
        FieldPanel("temi"),
        FieldPanel("descrizione_estesa"),
        InlinePanel("distribuzioni", heading=_("Distribuzioni"), label=_("Distribuzione")),
        FieldPanel("url_dataset"),
        FieldPanel("licenza"),
        FieldPanel("frequenza"),
        FieldPanel("data"),
        FieldPanel("titolare"),
        pannello_argomenti(minimo=1),
    ]
    search_fields: ClassVar[list[Any]] = [*PaginaComune.search_fields, index.SearchField("descrizione_estesa")]

    class Meta:
        verbose_name = _("dataset")
        verbose_name_plural = _("dataset")

    def errori_di_pubblicazione(self) -> dict[str, str]:
        """Data that nobody can take are not open."""
        errori = super().errori_di_pubblicazione()
        if not self.url_dataset and not self.distribuzioni.exists():
            errori["url_dataset"] = gettext("Indica dove si scaricano i dati: un indirizzo o una distribuzione.")
        return errori

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add distributions, argomenti, index."""
        contesto = super().get_context(request, *args, **kwargs)
        contesto["distribuzioni"] = self.distribuzioni.select_related("file")
        contesto["argomenti"] = [c.argomento for c in self.classificazioni.select_related("argomento")]
        contesto["indice"] = presenti(
            [
                (_("Descrizione"), "descrizione", True),
                (_("Distribuzioni"), "distribuzioni", True),
                (_("Temi"), "temi", self.temi.all()),
                (_("Licenza"), "licenza", self.licenza_id),
                (_("Titolare"), "titolare", self.titolare_id),
            ]
        )
        return contesto


class DistribuzioneDataset(Orderable):
    """The data in one format."""

    dataset = ParentalKey(DatasetPage, on_delete=models.CASCADE, related_name="distribuzioni")
    formato = models.CharField(_("formato"), max_length=20, help_text=_("Per esempio CSV, JSON, GeoJSON."))
    file = models.ForeignKey(
        "wagtaildocs.Document",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("file"),
    )
    url = models.URLField(_("oppure indirizzo"), blank=True)

    panels: ClassVar[list[Any]] = [FieldPanel("formato"), FieldPanel("file"), FieldPanel("url")]

    class Meta(Orderable.Meta):
        verbose_name = _("distribuzione")
        verbose_name_plural = _("distribuzioni")

    def __str__(self) -> str:
        return self.formato

    @property
    def indirizzo(self) -> str:
        """Return where the data are."""
        return self.file.url if self.file else self.url
