"""Public persons and their offices (incarichi)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import NON_FIELD_ERRORS
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from comune_site.contenuti.indici import presenti
from comune_site.contenuti.models.base import CARATTERI, PaginaComune, PaginaComuneForm
from comune_site.contenuti.models.comuni import pannello_contatti, pannello_galleria
from comune_site.contenuti.models.incarichi import AttoTrasparenza
from comune_site.contenuti.models.relazioni import pannello_argomenti

PERSONA = "C.SI.1.7"


class PersonaPageForm(PaginaComuneForm):
    """The title is name and surname: written once. So is the address, unless the editor writes another."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["slug"].required = False

    def clean(self) -> dict[str, Any]:
        """Compose the title before the page is judged."""
        dati = super().clean()
        self.instance.nome, self.instance.cognome = dati.get("nome", ""), dati.get("cognome", "")
        self.instance.title = self.instance.nome_completo
        return dati


class PersonaPage(PaginaComune):
    """A politician or somebody of the staff: what they do, how to reach them, what the law wants published.

    The title is name and surname. A page may stand under Politici or Personale amministrativo: who has offices of both
    kinds is in both lists.
    """

    OBBLIGATORI: ClassVar[dict[str, str]] = {"nome": PERSONA, "cognome": PERSONA}
    ALMENO_UNO: ClassVar[dict[str, Any]] = {
        "incarichi": _("Indica almeno un incarico: lo chiede il criterio C.SI.1.7."),
    }
    SOTTO = ("Politici", "Personale amministrativo")
    etichetta = _("Persona pubblica")
    template = "contenuti/persona.html"
    base_form_class = PersonaPageForm
    parent_page_types: ClassVar[list[str]] = ["contenuti.SottosezionePage"]
    subpage_types: ClassVar[list[str]] = []

    descrizione = models.CharField(
        _("descrizione breve"),
        max_length=255,
        blank=True,
        help_text=_(
            "Una o due frasi, al massimo 160 caratteri se possibile. Gli incarichi si leggono già sotto il nome."
        ),
    )
    nome = models.CharField(_("nome"), max_length=80)
    cognome = models.CharField(_("cognome"), max_length=80, db_index=True)
    immagine = models.ForeignKey(
        "wagtailimages.Image",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("foto"),
        help_text=_("Senza foto si vedono le iniziali."),
    )
    competenze = RichTextField(
        _("competenze"), features=CARATTERI, blank=True, help_text=_("Di che cosa si occupa chi lavora negli uffici.")
    )
    deleghe = RichTextField(
        _("deleghe"), features=CARATTERI, blank=True, help_text=_("Le materie affidate a un assessore o consigliere.")
    )
    biografia = RichTextField(_("biografia"), features=CARATTERI, blank=True, help_text=_("Solo per i politici."))
    ricevimento = models.CharField(
        _("quando riceve"), max_length=160, blank=True, help_text=_("Per esempio «Giovedì dalle 16 alle 18».")
    )
    curriculum = models.ForeignKey(
        "wagtaildocs.Document",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("curriculum vitae"),
        help_text=_("Obbligatorio per politici e dirigenti (articolo 14 del d.lgs. 33/2013)."),
    )
    altre_cariche = RichTextField(
        _("altre cariche"),
        features=CARATTERI,
        blank=True,
        help_text=_("Cariche presso altri enti e compensi ricevuti (articolo 14 del d.lgs. 33/2013)."),
    )
    ulteriori_informazioni = RichTextField(_("ulteriori informazioni"), features=CARATTERI, blank=True)

    content_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("nome"), FieldPanel("cognome")]),
                FieldPanel("descrizione"),
                FieldPanel("immagine"),
            ],
            _("Chi è"),
        ),
        InlinePanel("incarichi", heading=_("Incarichi"), label=_("Incarico"), min_num=1),
        FieldPanel("competenze"),
        FieldPanel("deleghe"),
        FieldPanel("biografia"),
        MultiFieldPanel(
            [FieldPanel("ricevimento")],
            _("Contatti"),
            help_text=_("Senza punti di contatto propri si mostrano quelli degli uffici in cui ha un incarico."),
        ),
        pannello_contatti(),
        MultiFieldPanel([FieldPanel("curriculum"), FieldPanel("altre_cariche")], _("Trasparenza")),
        InlinePanel(
            "atti_trasparenza",
            heading=_("Documenti per la trasparenza"),
            label=_("Documento"),
            help_text=_("Per chi ha un incarico politico: li vuole l'articolo 14 del d.lgs. 33/2013."),
        ),
        pannello_galleria(),
        FieldPanel("ulteriori_informazioni"),
        pannello_argomenti(),
    ]
    search_fields: ClassVar[list[Any]] = [
        *PaginaComune.search_fields,
        index.SearchField("competenze"),
        index.SearchField("deleghe"),
        index.RelatedFields("incarichi", [index.SearchField("titolo")]),
    ]

    class Meta:
        verbose_name = _("persona pubblica")
        verbose_name_plural = _("persone pubbliche")

    @property
    def nome_completo(self) -> str:
        """Return name and surname: the title of the page."""
        return f"{self.nome} {self.cognome}".strip()

    def errori_di_pubblicazione(self) -> dict[str, str]:
        """Refuse a person without an office, whom no list would show; the form says it by its rows already."""
        errori = super().errori_di_pubblicazione()
        if self.righe_nel_modulo is None and not self.ha("incarichi"):
            errori[NON_FIELD_ERRORS] = str(self.ALMENO_UNO["incarichi"])
        return errori

    @property
    def iniziali(self) -> str:
        """Return the initials, for who has no photo."""
        return f"{self.nome[:1]}{self.cognome[:1]}".upper()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the offices held and once held, the contacts, what the law wants, the index."""
        contesto = super().get_context(request, *args, **kwargs)
        tutti = list(self.incarichi.select_related("unita__sede", "atto_nomina"))
        contesto["incarichi"] = [i for i in tutti if i.in_corso]
        contesto["incarichi_conclusi"] = [i for i in tutti if not i.in_corso]
        contesto["contatti"] = self.contatti.select_related("punto").prefetch_related("punto__voci")
        contesto["strutture"] = list({i.unita_id: i.unita for i in contesto["incarichi"] if i.unita_visibile}.values())
        contesto["trasparenza"] = self._trasparenza()
        contesto["galleria"] = self.galleria.select_related("immagine")
        contesto["argomenti"] = [c.argomento for c in self.classificazioni.select_related("argomento")]
        contesto["indice"] = presenti(
            [
                (_("Incarichi"), "incarichi", contesto["incarichi"]),
                (_("Competenze"), "competenze", self.competenze),
                (_("Deleghe"), "deleghe", self.deleghe),
                (_("Biografia"), "biografia", self.biografia or contesto["galleria"]),
                (_("Contatti"), "contatti", contesto["contatti"] or contesto["strutture"] or self.ricevimento),
                (_("Curriculum vitae"), "curriculum", self.curriculum_id),
                *((titolo, ancora, atti) for titolo, ancora, atti in contesto["trasparenza"]),
                (_("Altre cariche"), "altre-cariche", self.altre_cariche),
                (_("Incarichi conclusi"), "incarichi-conclusi", contesto["incarichi_conclusi"]),
                (_("Ulteriori informazioni"), "ulteriori-informazioni", self.ulteriori_informazioni),
            ]
        )
        return contesto

    def _trasparenza(self) -> list[tuple[str, str, list[AttoTrasparenza]]]:
        """Return title, anchor and documents of each kind that there is, in the order of the model."""
        atti = list(self.atti_trasparenza.select_related("documento").order_by("-anno", "sort_order"))
        gruppi = [
            (tipo.label, tipo.value.replace("_", "-"), [a for a in atti if a.tipo == tipo])
            for tipo in AttoTrasparenza.Tipo
        ]
        return [gruppo for gruppo in gruppi if gruppo[2]]
