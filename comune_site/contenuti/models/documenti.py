"""Documents and datasets of the administration: the third level below "Documenti e dati"."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
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
from comune_site.contenuti.liste.documenti import di_un_tipo
from comune_site.contenuti.models.base import CARATTERI, PaginaComune, titolo_ammesso
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

    def errori_di_pubblicazione(self) -> dict[str, str]:
        """Refuse a title that is not the vocabulary's (C.SI.1.7)."""
        return {**super().errori_di_pubblicazione(), **titolo_ammesso(self, [self.tipo.titolo_elenco], DOCUMENTO)}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the documents of the type, by title."""
        return {**super().get_context(request, *args, **kwargs), **di_un_tipo(self, request)}


class DocumentoPage(PaginaComune):
    """A public document: a file or an address elsewhere, with who answers for it."""

    OBBLIGATORI: ClassVar[dict[str, str]] = {"descrizione": DOCUMENTO, "ufficio_responsabile": DOCUMENTO}
    etichetta = _("Documento")
    template = "contenuti/documento.html"
    parent_page_types: ClassVar[list[str]] = ["contenuti.TipoDocumentoPage"]
    subpage_types: ClassVar[list[str]] = []

    data = models.DateField(_("data del documento"), default=timezone.localdate)
    identificativo = models.CharField(
        _("identificativo"), max_length=120, blank=True, help_text=_("Per esempio un codice DOI o ISBN.")
    )
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
        MultiFieldPanel(
            [FieldPanel("file"), FieldPanel("url_documento"), FieldPanel("formati"), FieldPanel("licenza")],
            _("Documento"),
        ),
        FieldPanel("ufficio_responsabile"),
        FieldPanel("descrizione_estesa"),
        MultiFieldPanel(
            [
                FieldPanel("data"),
                FieldRowPanel([FieldPanel("numero_protocollo"), FieldPanel("data_protocollo")]),
                FieldPanel("identificativo"),
                FieldRowPanel([FieldPanel("data_inizio"), FieldPanel("data_fine")]),
            ],
            _("Date e protocollo"),
        ),
        pannello_allegati(),
        pannello_collegamenti(_("Servizi, autori, dataset e altri documenti che lo riguardano.")),
        FieldPanel("riferimenti_normativi"),
        FieldPanel("ulteriori_informazioni"),
        FieldPanel("immagine"),
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
        if self.data_protocollo and not self.numero_protocollo:
            errori["numero_protocollo"] = gettext("Indica anche il numero: la data di protocollo da sola non basta.")
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
        contesto["tipo_documento"] = self.get_parent()
        contesto["collegati"] = collegati = elenchi.collegati(self)
        contesto["allegati"] = self.allegati.select_related("documento")
        contesto["argomenti"] = [c.argomento for c in self.classificazioni.select_related("argomento")]
        contesto["indice"] = presenti(
            [
                (_("Descrizione"), "descrizione", self.descrizione_estesa),
                (_("Documento"), "documento", True),
                (_("Allegati"), "allegati", contesto["allegati"]),
                (_("Ufficio responsabile"), "ufficio-responsabile", self.ufficio_responsabile_id),
                (_("Autori"), "autori", collegati.get("personapage")),
                (_("Formati disponibili"), "formati", self.formato),
                (_("Licenza di distribuzione"), "licenza", self.licenza_id),
                (_("Periodo"), "date", self.data_inizio or self.data_fine),
                (_("Servizi collegati"), "servizi", collegati.get("serviziopage")),
                (_("Dataset"), "dataset", collegati.get("datasetpage")),
                (_("Ulteriori informazioni"), "ulteriori-informazioni", self.ulteriori_informazioni),
                (_("Riferimenti normativi"), "riferimenti-normativi", self.riferimenti_normativi),
                (_("Documenti collegati"), "documenti-collegati", collegati.get("documentopage")),
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
    ALMENO_UNO: ClassVar[dict[str, Any]] = {
        **PaginaComune.ALMENO_UNO,
        "distribuzioni": _("Indica almeno una distribuzione, cioè da dove si scaricano i dati: lo chiede C.SI.1.7."),
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
    url_dataset = models.URLField(
        _("indirizzo del dataset"),
        blank=True,
        help_text=_("Se il dataset è anche in un catalogo, per esempio https://www.dati.gov.it."),
    )
    data = models.DateField(_("ultima modifica dei dati"), default=timezone.localdate)

    content_panels: ClassVar[list[Any]] = [
        *PaginaComune.content_panels,
        FieldPanel("temi"),
        FieldPanel("descrizione_estesa"),
        InlinePanel(
            "distribuzioni",
            heading=_("Distribuzioni"),
            label=_("Distribuzione"),
            help_text=_("I file da scaricare, uno per formato."),
            min_num=1,
        ),
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
        """Refuse data that nobody can take; the form says it by its rows already."""
        errori = super().errori_di_pubblicazione()
        if self.righe_nel_modulo is None and not self.ha("distribuzioni"):
            errori["url_dataset"] = str(self.ALMENO_UNO["distribuzioni"])
        return errori

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add distributions, themes, argomenti, index."""
        contesto = super().get_context(request, *args, **kwargs)
        contesto["temi"] = list(self.temi.all())
        contesto["distribuzioni"] = self.distribuzioni.select_related("file")
        contesto["argomenti"] = [c.argomento for c in self.classificazioni.select_related("argomento")]
        contesto["indice"] = presenti(
            [
                (_("Descrizione"), "descrizione", self.descrizione_estesa),
                (_("Distribuzioni"), "distribuzioni", True),
                (_("Temi"), "temi", contesto["temi"]),
                (_("Aggiornamento"), "aggiornamento", True),
                (_("Licenza di distribuzione"), "licenza", self.licenza_id),
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

    def clean(self) -> None:
        """Refuse a distribution without its data."""
        super().clean()
        if not (self.file_id or self.url):
            raise ValidationError({"file": gettext("Carica il file oppure indica l'indirizzo.")})

    @property
    def indirizzo(self) -> str:
        """Return where the data are."""
        return self.file.url if self.file else self.url
