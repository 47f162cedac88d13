"""Amministrazione: bodies, areas, offices."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from comune_site.contenuti import elenchi
from comune_site.contenuti.indici import presenti
from comune_site.contenuti.models.base import CARATTERI, PaginaComune
from comune_site.contenuti.models.comuni import pannello_allegati, pannello_contatti
from comune_site.contenuti.models.relazioni import pannello_argomenti


class UnitaOrganizzativaPage(PaginaComune):
    """A body, an area or an office: what it does, where it is, when it is open, how to reach it."""

    class Tipo(models.TextChoices):
        """Types of the model (tipi di unità organizzativa)."""

        SINDACO = "sindaco", _("Sindaco")
        GIUNTA = "giunta", _("Giunta comunale")
        CONSIGLIO = "consiglio", _("Consiglio comunale")
        COMMISSIONE = "commissione", _("Commissione")
        STRUTTURA_POLITICA = "struttura_politica", _("Altra struttura politica")
        AREA = "area", _("Area")
        UFFICIO = "ufficio", _("Ufficio")
        BIBLIOTECA = "biblioteca", _("Biblioteca")
        MUSEO = "museo", _("Museo")
        AZIENDA = "azienda", _("Azienda municipalizzata")
        ENTE = "ente", _("Ente")
        FONDAZIONE = "fondazione", _("Fondazione")
        SCUOLA = "scuola", _("Scuola")
        CENTRO_CULTURALE = "centro_culturale", _("Centro culturale")
        ALTRA = "altra", _("Altra struttura")

    OBBLIGATORI: ClassVar[dict[str, str]] = {
        "descrizione": "C.SI.2.2",
        "competenze": "C.SI.2.2",
        "indirizzo": "C.SI.2.2",
        "cap": "R.SI.1.1",
        "localita": "R.SI.1.1",
    }
    SOTTO = ("Organi di governo", "Aree amministrative", "Uffici", "Enti e fondazioni")
    etichetta = _("Unità organizzativa")
    template = "contenuti/unita.html"
    parent_page_types: ClassVar[list[str]] = ["contenuti.SottosezionePage"]
    subpage_types: ClassVar[list[str]] = []

    tipo = models.CharField(_("tipo di organizzazione"), max_length=20, choices=Tipo, default=Tipo.UFFICIO)
    competenze = RichTextField(_("cosa fa"), features=CARATTERI)
    responsabile = models.CharField(_("responsabile"), max_length=120, blank=True)
    genitore = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="uffici", verbose_name=_("fa parte di")
    )
    assessore = models.ForeignKey(
        "contenuti.PersonaPage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="unita_di_riferimento",
        verbose_name=_("assessore di riferimento"),
    )
    immagine = models.ForeignKey(
        "wagtailimages.Image",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("immagine"),
    )
    sede = models.ForeignKey(
        "contenuti.LuogoPage",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="unita_con_sede",
        verbose_name=_("luogo in cui ha sede"),
    )
    indirizzo = models.CharField(_("indirizzo"), max_length=120)
    cap = models.CharField(_("CAP"), max_length=5)
    localita = models.CharField(_("località"), max_length=80)
    orari = RichTextField(_("orario per il pubblico"), features=["ul", "bold"], blank=True)
    telefono = models.CharField(_("telefono"), max_length=20, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    pec = models.EmailField(_("PEC"), blank=True)
    ulteriori_informazioni = RichTextField(_("ulteriori informazioni"), features=CARATTERI, blank=True)

    content_panels: ClassVar[list[Any]] = [
        *PaginaComune.content_panels,
        FieldPanel("tipo"),
        FieldPanel("competenze"),
        MultiFieldPanel([FieldPanel("genitore"), FieldPanel("responsabile"), FieldPanel("assessore")], _("Struttura")),
        MultiFieldPanel(
            [FieldPanel("sede"), FieldPanel("indirizzo"), FieldPanel("cap"), FieldPanel("localita")], _("Sede")
        ),
        MultiFieldPanel(
            [FieldPanel("orari"), FieldPanel("telefono"), FieldPanel("email"), FieldPanel("pec")], _("Contatti")
        ),
        pannello_contatti(),
        FieldPanel("immagine"),
        pannello_allegati(),
        FieldPanel("ulteriori_informazioni"),
        pannello_argomenti(),
    ]
    search_fields: ClassVar[list[Any]] = [*PaginaComune.search_fields, index.SearchField("competenze")]

    class Meta:
        verbose_name = _("unità organizzativa")
        verbose_name_plural = _("unità organizzative")

    def errori_di_pubblicazione(self) -> dict[str, str]:
        """An office that nobody can reach is of no use: at least a telephone or an e-mail."""
        errori = super().errori_di_pubblicazione()
        if not (self.telefono or self.email):
            errori["telefono"] = str(_("Indica almeno un telefono o un'e-mail: lo chiede il criterio C.SI.2.2."))
        return errori

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the services the unit answers for, the offices it has, its argomenti."""
        contesto = super().get_context(request, *args, **kwargs)
        contesto["servizi"] = elenchi.carte(self.servizi.live().order_by("title"))
        contesto["uffici"] = elenchi.carte(self.uffici.live().order_by("title"))
        contesto["argomenti"] = [c.argomento for c in self.classificazioni.select_related("argomento")]
        contesto["indice"] = presenti(
            [
                (_("Cosa fa"), "cosa-fa", True),
                (_("Struttura"), "struttura", self.genitore_id or self.responsabile or contesto["uffici"]),
                (_("Servizi"), "servizi", contesto["servizi"]),
                (_("Contatti"), "contatti", True),
            ]
        )
        return contesto
