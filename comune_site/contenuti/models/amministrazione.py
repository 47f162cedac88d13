"""Amministrazione: bodies, areas, offices, entities."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.validators import RegexValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from comune_site.contenuti import elenchi, ritratti
from comune_site.contenuti.indici import presenti
from comune_site.contenuti.models.base import CARATTERI, PaginaComune, manca
from comune_site.contenuti.models.comuni import pannello_allegati, pannello_collegamenti, pannello_contatti
from comune_site.contenuti.models.relazioni import pannello_argomenti
from comune_site.core.ente import ente
from comune_site.core.validators import valida_telefono

UFFICIO = "C.SI.2.2"
# Documents of an office shown on its page; all are in "Documenti e dati".
DOCUMENTI = 12


class UnitaOrganizzativaPage(PaginaComune):
    """A body, an area, an office or an entity: what it does, who is in it, where it is, how to reach it.

    Who heads it is not written here: it is whoever holds an office (`Incarico`) marked as responsible for it.
    """

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

    OBBLIGATORI: ClassVar[dict[str, str]] = {"descrizione": UFFICIO, "competenze": UFFICIO}
    SOTTO = ("Organi di governo", "Aree amministrative", "Uffici", "Enti e fondazioni")
    # Second-level page -> the types that stand under it (C.SI.1.7); those named nowhere stand under the last.
    TIPI_SOTTO: ClassVar[dict[str, tuple[Tipo, ...]]] = {
        "Organi di governo": (Tipo.SINDACO, Tipo.GIUNTA, Tipo.CONSIGLIO, Tipo.COMMISSIONE, Tipo.STRUTTURA_POLITICA),
        "Aree amministrative": (Tipo.AREA,),
        "Uffici": (Tipo.UFFICIO,),
    }
    etichetta = _("Unità organizzativa")
    template = "contenuti/unita.html"
    parent_page_types: ClassVar[list[str]] = ["contenuti.SottosezionePage"]
    subpage_types: ClassVar[list[str]] = []

    tipo = models.CharField(
        _("tipo di organizzazione"),
        max_length=20,
        choices=Tipo,
        default=Tipo.UFFICIO,
        help_text=_("Decide in quale elenco sta la pagina: le aree in «Aree amministrative», gli uffici in «Uffici»…"),
    )
    competenze = RichTextField(_("cosa fa"), features=CARATTERI, help_text=_("Di che cosa si occupa, in poche righe."))
    genitore = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="uffici",
        verbose_name=_("fa parte di"),
        help_text=_("Per un ufficio, la sua area."),
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
        help_text=_("Se il luogo ha una pagina nel sito: indirizzo e CAP vengono da lì, non serve riscriverli."),
    )
    indirizzo = models.CharField(_("indirizzo"), max_length=120, blank=True, help_text=_("Vuoto: quello del luogo."))
    cap = models.CharField(
        _("CAP"), max_length=5, blank=True, validators=[RegexValidator(r"^\d{5}$", _("Il CAP ha cinque cifre."))]
    )
    localita = models.CharField(_("località"), max_length=80, blank=True)
    orari = RichTextField(
        _("orario per il pubblico"),
        features=["ul", "bold"],
        blank=True,
        help_text=_("Una riga per giorno o gruppo di giorni."),
    )
    telefono = models.CharField(_("telefono"), max_length=20, blank=True, validators=[valida_telefono])
    email = models.EmailField(_("e-mail"), blank=True)
    pec = models.EmailField(_("PEC"), blank=True)
    ulteriori_informazioni = RichTextField(_("ulteriori informazioni"), features=CARATTERI, blank=True)

    content_panels: ClassVar[list[Any]] = [
        *PaginaComune.content_panels,
        FieldPanel("tipo"),
        FieldPanel("competenze"),
        MultiFieldPanel(
            [FieldPanel("genitore"), FieldPanel("assessore")],
            _("Struttura"),
            help_text=_("Responsabile e persone si indicano nelle pagine delle persone, tra i loro incarichi."),
        ),
        MultiFieldPanel(
            [
                FieldPanel("sede"),
                FieldPanel("indirizzo"),
                FieldRowPanel([FieldPanel("cap"), FieldPanel("localita")]),
                FieldPanel("orari"),
            ],
            _("Sede"),
        ),
        MultiFieldPanel([FieldPanel("telefono"), FieldPanel("email"), FieldPanel("pec")], _("Contatti")),
        pannello_contatti(),
        pannello_allegati(),
        pannello_collegamenti(_("Altre sedi (luoghi) e documenti da mostrare in questa pagina.")),
        FieldPanel("immagine"),
        FieldPanel("ulteriori_informazioni"),
        pannello_argomenti(),
    ]
    search_fields: ClassVar[list[Any]] = [*PaginaComune.search_fields, index.SearchField("competenze")]

    class Meta:
        verbose_name = _("unità organizzativa")
        verbose_name_plural = _("unità organizzative")

    @classmethod
    def elenco_di(cls, tipo: str) -> str:
        """Return the title of the second-level page where a type stands."""
        return next((titolo for titolo, tipi in cls.TIPI_SOTTO.items() if tipo in tipi), cls.SOTTO[-1])

    def errori_di_pubblicazione(self) -> dict[str, str]:
        """An office must stand in its list, be somewhere and be reached: at least a telephone or an e-mail."""
        return {
            **super().errori_di_pubblicazione(),
            **self._fuori_posto(),
            **self._senza_sede(),
            **self._irraggiungibile(),
        }

    def _fuori_posto(self) -> dict[str, str]:
        sopra, giusta = self.sopra(), self.elenco_di(self.tipo)
        if sopra is None or sopra.title == giusta:
            return {}
        messaggio = gettext("Una struttura di questo tipo sta in «%(elenco)s» (criterio C.SI.1.7), non in «%(qui)s».")
        return {"tipo": messaggio % {"elenco": giusta, "qui": sopra.title}}

    def _senza_sede(self) -> dict[str, str]:
        if self.sede_id:
            return {}
        return {campo: manca(UFFICIO) for campo in ("indirizzo", "cap", "localita") if not getattr(self, campo)}

    def _irraggiungibile(self) -> dict[str, str]:
        if self.telefono or self.email or self.ha("contatti"):
            return {}
        return {"telefono": gettext("Indica almeno un telefono o un'e-mail: lo chiede il criterio C.SI.2.2.")}

    @property
    def sede_postale(self) -> dict[str, str]:
        """Return `indirizzo`, `cap`, `localita`: its own, or those of the place where it has its seat."""
        if self.indirizzo or not self.sede_id:
            return {"indirizzo": self.indirizzo, "cap": self.cap, "localita": self.localita}
        localita = self.localita or ente().nome_breve
        return {"indirizzo": self.sede.indirizzo, "cap": self.sede.cap, "localita": localita}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add structure, persons, services, contacts, documents, index. The number of queries is fixed."""
        contesto = super().get_context(request, *args, **kwargs)
        contesto["incarichi"] = incarichi = ritratti.incarichi_di(self)
        contesto["ritratti"] = ritratti.per_incarico(incarichi)
        contesto["responsabili"] = [i for i in incarichi if i.responsabile]
        contesto["servizi"] = elenchi.carte(self.servizi.live().order_by("title"))
        contesto["uffici"] = self.uffici.live().order_by("title")
        contesto["collegati"] = collegati = elenchi.collegati(self)
        contesto["documenti"] = elenchi.carte(self.documenti.live().order_by("title")[:DOCUMENTI]) + [
            carta for tipo in ("documentopage", "datasetpage") for carta in collegati.get(tipo, [])
        ]
        contesto["allegati"] = self.allegati.select_related("documento")
        contesto["contatti"] = self.contatti.select_related("punto").prefetch_related("punto__voci")
        contesto["argomenti"] = [c.argomento for c in self.classificazioni.select_related("argomento")]
        contesto["struttura"] = self._struttura(contesto)
        contesto["indice"] = presenti(
            [
                (_("Cosa fa"), "cosa-fa", True),
                (_("Struttura"), "struttura", True),
                (_("Persone"), "persone", incarichi),
                (_("Servizi"), "servizi", contesto["servizi"]),
                (_("Contatti"), "contatti", True),
                (_("Documenti"), "documenti", contesto["documenti"] or contesto["allegati"]),
                (_("Ulteriori informazioni"), "ulteriori-informazioni", self.ulteriori_informazioni),
            ]
        )
        return contesto

    def _struttura(self, contesto: dict[str, Any]) -> list[dict[str, Any]]:
        """Return the lines of "Struttura": label, value, address of the page."""
        voci = [{"etichetta": _("Tipo di organizzazione"), "valore": self.get_tipo_display()}]
        voci += [
            {"etichetta": _("Responsabile"), "valore": i.persona.title, "url": i.persona.url}
            for i in contesto["responsabili"]
        ]
        for etichetta, pagina in ((_("Fa parte di"), self.genitore), (_("Assessore di riferimento"), self.assessore)):
            if pagina and pagina.live:
                voci.append({"etichetta": etichetta, "valore": pagina.title, "url": pagina.url})
        return voci
