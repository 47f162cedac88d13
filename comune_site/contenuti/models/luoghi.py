"""Places: where something is, how to get in, when it is open."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from comune_site.contenuti import elenchi
from comune_site.contenuti.indici import Voci, presenti
from comune_site.contenuti.liste.eventi import prossimi_in as eventi_qui
from comune_site.contenuti.models.base import CARATTERI, PaginaComune
from comune_site.contenuti.models.comuni import pannello_collegamenti, pannello_contatti, pannello_galleria
from comune_site.contenuti.models.relazioni import pannello_argomenti
from comune_site.contenuti.models.vocabolari import Vocabolario, termine

LUOGO = "C.SI.1.7"
MAPPA = "https://www.openstreetmap.org/"
EVENTI_MOSTRATI = 3
cinque_cifre = RegexValidator(r"^\d{5}$", _("Il CAP ha cinque cifre."))


class LuogoPage(PaginaComune):
    """A place of the town, or the seat of an office."""

    OBBLIGATORI: ClassVar[dict[str, str]] = {
        "descrizione": LUOGO,
        "modalita_accesso": LUOGO,
        "indirizzo": LUOGO,
        "cap": LUOGO,
    }
    SOTTO = ("Luoghi",)
    etichetta = _("Luogo")
    template = "contenuti/luogo.html"
    parent_page_types: ClassVar[list[str]] = ["contenuti.SottosezionePage"]
    subpage_types: ClassVar[list[str]] = []

    nome_alternativo = models.CharField(_("nome alternativo"), max_length=120, blank=True)
    tipo = termine(Vocabolario.TIPI_LUOGO, _("tipo di luogo"), null=True, blank=True)
    immagine = models.ForeignKey(
        "wagtailimages.Image",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("immagine"),
    )
    descrizione_estesa = RichTextField(_("descrizione estesa"), features=CARATTERI, blank=True)
    servizi_presenti = RichTextField(_("servizi presenti nel luogo"), features=CARATTERI, blank=True)
    modalita_accesso = RichTextField(
        _("modalità di accesso"),
        features=CARATTERI,
        help_text=_("Come si arriva e si entra, anche con una disabilità."),
    )
    indirizzo = models.CharField(_("indirizzo"), max_length=255)
    cap = models.CharField(_("CAP"), max_length=5, validators=[cinque_cifre])
    quartiere = models.CharField(_("quartiere o frazione"), max_length=120, blank=True)
    latitudine = models.DecimalField(
        _("latitudine"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitudine = models.DecimalField(
        _("longitudine"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    orario_pubblico = RichTextField(_("orario per il pubblico"), features=["ul", "bold"], blank=True)
    struttura_responsabile = models.ForeignKey(
        "contenuti.UnitaOrganizzativaPage",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="luoghi",
        verbose_name=_("struttura responsabile"),
    )
    identificativo = models.CharField(_("identificativo (DBUnico, ISIL)"), max_length=60, blank=True)
    ulteriori_informazioni = RichTextField(_("ulteriori informazioni"), features=CARATTERI, blank=True)

    content_panels: ClassVar[list[Any]] = [
        *PaginaComune.content_panels,
        FieldPanel("nome_alternativo"),
        FieldPanel("tipo"),
        FieldPanel("immagine"),
        pannello_galleria(),
        FieldPanel("descrizione_estesa"),
        FieldPanel("servizi_presenti"),
        FieldPanel("modalita_accesso"),
        MultiFieldPanel(
            [
                FieldPanel("indirizzo"),
                FieldRowPanel([FieldPanel("cap"), FieldPanel("quartiere")]),
                FieldRowPanel([FieldPanel("latitudine"), FieldPanel("longitudine")]),
            ],
            _("Dove si trova"),
        ),
        FieldPanel("orario_pubblico"),
        FieldPanel("struttura_responsabile"),
        pannello_contatti(),
        FieldPanel("identificativo"),
        FieldPanel("ulteriori_informazioni"),
        pannello_collegamenti(_("Luoghi vicini o dello stesso complesso.")),
        pannello_argomenti(),
    ]
    search_fields: ClassVar[list[Any]] = [
        *PaginaComune.search_fields,
        index.SearchField("nome_alternativo"),
        index.SearchField("descrizione_estesa"),
        index.SearchField("servizi_presenti"),
        index.SearchField("indirizzo"),
    ]

    class Meta:
        verbose_name = _("luogo")
        verbose_name_plural = _("luoghi")

    def clean(self) -> None:
        """Refuse half a position on the map."""
        super().clean()
        if (self.latitudine is None) != (self.longitudine is None):
            raise ValidationError({"longitudine": gettext("Servono tutte e due le coordinate, oppure nessuna.")})

    @property
    def mappa(self) -> str:
        """Return the address of the place on OpenStreetMap, empty without a position. A link, nothing is embedded."""
        if self.latitudine is None or self.longitudine is None:
            return ""
        posto = f"{self.latitudine:f}/{self.longitudine:f}"
        return f"{MAPPA}?mlat={self.latitudine:f}&mlon={self.longitudine:f}#map=18/{posto}"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add linked places, offices seated here, coming events, contacts, index, argomenti."""
        contesto = super().get_context(request, *args, **kwargs)
        contesto |= {
            "collegati": elenchi.collegati(self),
            "sede_di": elenchi.carte(self.unita_con_sede.live().order_by("title")),
            "eventi": elenchi.carte(elenchi.illustrate(eventi_qui(self, EVENTI_MOSTRATI))),
            "contatti": list(self.contatti.select_related("punto").prefetch_related("punto__voci")),
            "galleria": elenchi.galleria(self),
            "argomenti": [c.argomento for c in self.classificazioni.select_related("argomento")],
        }
        contesto["indice"] = self._indice(contesto)
        return contesto

    def _indice(self, contesto: dict[str, Any]) -> Voci:
        return presenti(
            [
                (_("Descrizione"), "descrizione", self.descrizione_estesa or contesto["galleria"]),
                (_("Luoghi collegati"), "luoghi-collegati", contesto["collegati"].get("luogopage")),
                (_("Servizi"), "servizi", self.servizi_presenti or contesto["sede_di"]),
                (_("Modalità di accesso"), "modalita-di-accesso", True),
                (_("Indirizzo"), "indirizzo", True),
                (_("Orario per il pubblico"), "orario", self.orario_pubblico),
                (_("Contatti"), "contatti", contesto["contatti"]),
                (_("Struttura responsabile"), "struttura-responsabile", self.struttura_responsabile_id),
                (_("Eventi in questo luogo"), "eventi", contesto["eventi"]),
                (_("Ulteriori informazioni"), "ulteriori-informazioni", self.ulteriori_informazioni),
            ]
        )
