"""The scheda servizio: what a service is, for whom, how, by when, at what cost, who answers (C.SI.1.3)."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtail.search import index

from comune_site.contenuti import elenchi
from comune_site.contenuti.indici import indice_scheda, sequenza_fasi
from comune_site.contenuti.metatag import governo_servizio
from comune_site.contenuti.models.base import CARATTERI, PaginaComune, PaginaComuneForm
from comune_site.contenuti.models.comuni import pannello_collegamenti, pannello_contatti
from comune_site.contenuti.models.relazioni import pannello_argomenti
from comune_site.contenuti.models.vocabolari import Vocabolario
from comune_site.core.indirizzi import url_servizi
from servizi.motore import registro
from servizi.motore.definizioni import Servizio

SCHEDA = "C.SI.1.3"


class ServizioPageForm(PaginaComuneForm):
    """Offers the digital services that are installed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "codice_servizio" in self.fields:
            scelte = [(s.codice, s.titolo) for s in registro.tutti()]
            self.fields["codice_servizio"] = forms.ChoiceField(
                label=_("Servizio online"),
                choices=[("", _("Nessuno: il servizio si chiede allo sportello")), *scelte],
                required=False,
                help_text=_("Il servizio digitale che il pulsante «Accedi per richiedere» apre."),
            )


class ServizioPage(PaginaComune):
    """A scheda. With `codice_servizio` its button opens the flow of that digital service (C.SE.1.1)."""

    class Stato(models.TextChoices):
        """State of the service, shown under the title."""

        ATTIVO = "attivo", _("Servizio attivo")
        DISATTIVO = "disattivo", _("Servizio non attivo")

    OBBLIGATORI: ClassVar[dict[str, str]] = {
        "descrizione": SCHEDA,
        "a_chi_e_rivolto": SCHEDA,
        "come_fare": SCHEDA,
        "cosa_serve": SCHEDA,
        "cosa_si_ottiene": SCHEDA,
        "tempi_e_scadenze": SCHEDA,
        "condizioni_servizio": SCHEDA,
        "unita_responsabile": "C.SI.2.2",
    }
    INSIEME: ClassVar[tuple[str, ...]] = ("unita_responsabile", "condizioni_servizio")
    etichetta = _("Servizio")
    template = "contenuti/scheda.html"
    base_form_class = ServizioPageForm
    parent_page_types: ClassVar[list[str]] = ["contenuti.CategoriaServizioPage"]
    subpage_types: ClassVar[list[str]] = []

    stato = models.CharField(_("stato del servizio"), max_length=10, choices=Stato, default=Stato.ATTIVO)
    motivo_stato = models.CharField(_("motivo dello stato"), max_length=255, blank=True)
    immagine = models.ForeignKey(
        "wagtailimages.Image",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("immagine"),
    )
    a_chi_e_rivolto = RichTextField(_("a chi è rivolto"), features=CARATTERI)
    chi_puo_presentare = RichTextField(_("chi può fare domanda"), features=CARATTERI, blank=True)
    descrizione_estesa = RichTextField(_("descrizione estesa"), features=CARATTERI, blank=True)
    copertura_geografica = models.CharField(
        _("copertura geografica"), max_length=120, blank=True, help_text=_("Vuoto: tutto il territorio comunale.")
    )
    come_fare = RichTextField(_("come fare"), features=CARATTERI)
    cosa_serve = RichTextField(_("cosa serve"), features=CARATTERI)
    cosa_si_ottiene = RichTextField(_("cosa si ottiene"), features=CARATTERI)
    tempi_e_scadenze = RichTextField(_("tempi e scadenze"), features=CARATTERI)
    termine_giorni = models.PositiveSmallIntegerField(
        _("tempo massimo di risposta, in giorni"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(730)],
        help_text=_("Il termine di conclusione del procedimento (legge 241/1990, articolo 2), se c'è."),
    )
    costi = RichTextField(
        _("quanto costa"), features=CARATTERI, blank=True, help_text=_("Se si paga, l'importo va scritto qui.")
    )
    canale_digitale_url = models.URLField(
        _("servizio online su un altro sito"),
        blank=True,
        help_text=_("Per i servizi che stanno su un'altra piattaforma: ogni servizio del comune ha qui la sua scheda."),
    )
    canale_digitale_etichetta = models.CharField(_("testo del pulsante"), max_length=60, blank=True)
    canale_fisico = RichTextField(_("come fare allo sportello"), features=CARATTERI, blank=True)
    procedure_collegate = RichTextField(
        _("procedure collegate all'esito"),
        features=CARATTERI,
        blank=True,
        help_text=_("Come si conosce l'esito e che cosa si può fare dopo."),
    )
    vincoli = RichTextField(_("vincoli"), features=CARATTERI, blank=True)
    casi_particolari = RichTextField(_("casi particolari"), features=CARATTERI, blank=True)
    ulteriori_informazioni = RichTextField(_("ulteriori informazioni"), features=CARATTERI, blank=True)
    codice_servizio = models.SlugField(_("servizio online"), max_length=60, blank=True)
    eventi_vita = ParentalManyToManyField(
        "contenuti.Termine",
        limit_choices_to={
            "vocabolario__in": [Vocabolario.EVENTI_VITA_PERSONE, Vocabolario.EVENTI_VITA_IMPRESE],
            "attivo": True,
        },
        related_name="+",
        verbose_name=_("eventi della vita"),
        blank=True,
    )
    condizioni_servizio = models.ForeignKey(
        "wagtaildocs.Document",
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("condizioni di servizio"),
        help_text=_("Il documento PDF con termini e condizioni del servizio."),
    )
    unita_responsabile = models.ForeignKey(
        "contenuti.UnitaOrganizzativaPage",
        null=True,
        on_delete=models.PROTECT,
        related_name="servizi",
        verbose_name=_("ufficio responsabile"),
    )

    content_panels: ClassVar[list[Any]] = [
        *PaginaComune.content_panels,
        MultiFieldPanel([FieldPanel("stato"), FieldPanel("motivo_stato")], _("Stato")),
        FieldPanel("immagine"),
        FieldPanel("a_chi_e_rivolto"),
        FieldPanel("chi_puo_presentare"),
        FieldPanel("descrizione_estesa"),
        FieldPanel("copertura_geografica"),
        FieldPanel("come_fare"),
        FieldPanel("cosa_serve"),
        FieldPanel("cosa_si_ottiene"),
        MultiFieldPanel(
            [FieldPanel("tempi_e_scadenze"), FieldPanel("termine_giorni")],
            _("Tempi e scadenze"),
        ),
        InlinePanel("fasi", heading=_("Fasi e scadenze"), label=_("Fase")),
        FieldPanel("costi"),
        FieldPanel("procedure_collegate"),
        MultiFieldPanel(
            [
                FieldPanel("codice_servizio"),
                FieldPanel("canale_digitale_url"),
                FieldPanel("canale_digitale_etichetta"),
                FieldPanel("canale_fisico"),
            ],
            _("Accedi al servizio"),
        ),
        FieldPanel("vincoli"),
        FieldPanel("ulteriori_informazioni"),
        FieldPanel("casi_particolari"),
        FieldPanel("condizioni_servizio"),
        FieldPanel("unita_responsabile"),
        pannello_contatti(),
        FieldPanel("eventi_vita", widget=forms.CheckboxSelectMultiple),
        pannello_collegamenti(_("Documenti, moduli e altri servizi utili a chi legge.")),
        pannello_argomenti(minimo=1),
    ]
    search_fields: ClassVar[list[Any]] = [
        *PaginaComune.search_fields,
        index.SearchField("a_chi_e_rivolto"),
        index.SearchField("descrizione_estesa"),
        index.SearchField("come_fare"),
        index.SearchField("cosa_serve"),
        index.SearchField("cosa_si_ottiene"),
        index.SearchField("costi"),
        index.FilterField("stato"),
    ]

    class Meta:
        verbose_name = _("scheda servizio")
        verbose_name_plural = _("schede servizio")

    def errori_di_pubblicazione(self) -> dict[str, str]:
        """A service that is not active says why (C.SI.1.3)."""
        errori = super().errori_di_pubblicazione()
        if self.stato == self.Stato.DISATTIVO and not self.motivo_stato.strip():
            errori["motivo_stato"] = gettext("Se il servizio non è attivo va detto il motivo: criterio C.SI.1.3.")
        return errori

    @cached_property
    def servizio(self) -> Servizio | None:
        """The definition of the digital service, when there is one and it is installed."""
        try:
            return registro.servizio(self.codice_servizio)
        except registro.ServizioSconosciutoError:
            return None

    @property
    def url_online(self) -> str:
        """Where the flow starts, or an empty string: not active, not online, or never saved."""
        if self.servizio is None or self.stato != self.Stato.ATTIVO or not self.pk:
            return ""
        return url_servizi(f"/richieste/{self.codice_servizio}/?scheda={self.pk}")

    @property
    def canale_esterno(self) -> dict[str, str] | None:
        """Return address and label of the service on another platform; None when it is not active or is ours."""
        if not self.canale_digitale_url or self.stato != self.Stato.ATTIVO or self.servizio:
            return None
        return {
            "url": self.canale_digitale_url,
            "etichetta": self.canale_digitale_etichetta or gettext("Richiedi online"),
        }

    @property
    def avvertenze(self) -> list[str]:
        """Return what the editor should know: the flow promises a time that the scheda does not (C.SE.1.10)."""
        termine = self.servizio.termine_giorni if self.servizio else None
        if termine is None or (self.termine_giorni and termine <= self.termine_giorni):
            return []
        return [
            gettext(
                "Il servizio online si conclude in %(flusso)s giorni, la scheda ne indica %(scheda)s: "
                "il tempo massimo della scheda non può essere più breve (criterio C.SE.1.10)."
            )
            % {"flusso": termine, "scheda": self.termine_giorni or gettext("nessuno")}
        ]

    def correlati(self, argomenti: list[Any], scelti: list[elenchi.Carta]) -> dict[str, Any]:
        """Return up to four services, those that the editors chose or others of the category, and up to three news."""
        from comune_site.contenuti.models.novita import NotiziaPage

        notizie = NotiziaPage.objects.live().filter(classificazioni__argomento__in=argomenti)
        servizi = ServizioPage.objects.sibling_of(self, inclusive=False).live()
        return {
            "servizi": scelti[:4] or elenchi.carte(servizi.order_by("title")[:4]),
            "notizie": elenchi.carte(notizie.order_by("-data").distinct()[:3]),
        }

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add index, timeline, argomenti, related pages and the metadata of R.SI.1.1."""
        contesto = super().get_context(request, *args, **kwargs)
        contesto["collegati"] = collegati = elenchi.collegati(self)
        contesto["domande"] = list(self.domande.filter(pubblicata=True)) if self.pk else []
        contesto["contatti"] = self.contatti.select_related("punto").prefetch_related("punto__voci")
        contesto["indice"] = indice_scheda(
            self, domande=bool(contesto["domande"]), documenti="documentopage" in collegati
        )
        contesto["fasi"] = sequenza_fasi(self.fasi.all())
        contesto["argomenti"] = elenchi.argomenti_di(self)
        contesto["correlati"] = self.correlati(contesto["argomenti"], collegati.get("serviziopage", []))
        contesto["metatag"] = governo_servizio(self, contesto["argomenti"])
        return contesto


class FaseServizio(Orderable):
    """A stage of the timeline: on a date, or so many days after the request."""

    scheda = ParentalKey(ServizioPage, on_delete=models.CASCADE, related_name="fasi")
    titolo = models.CharField(_("titolo"), max_length=120)
    giorni = models.PositiveSmallIntegerField(_("giorni dalla richiesta"), null=True, blank=True)
    data = models.DateField(_("data"), null=True, blank=True)
    testo = models.CharField(_("testo"), max_length=255, blank=True)

    panels = [FieldPanel("titolo"), FieldPanel("giorni"), FieldPanel("data"), FieldPanel("testo")]

    class Meta(Orderable.Meta):
        verbose_name = _("fase")
        verbose_name_plural = _("fasi")

    def __str__(self) -> str:
        return self.titolo
