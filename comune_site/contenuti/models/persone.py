"""Public persons and their offices (incarichi)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtail.search import index

from comune_site.contenuti.indici import presenti
from comune_site.contenuti.models.base import CARATTERI, PaginaComune, PaginaComuneForm
from comune_site.contenuti.models.comuni import pannello_allegati, pannello_contatti, pannello_galleria
from comune_site.contenuti.models.relazioni import pannello_argomenti

PERSONA = "C.SI.1.7"


class PersonaPageForm(PaginaComuneForm):
    """The title is name and surname: written once."""

    def clean(self) -> dict[str, Any]:
        """Compose the title before the page is judged."""
        dati = super().clean()
        self.instance.nome, self.instance.cognome = dati.get("nome", ""), dati.get("cognome", "")
        self.instance.title = self.instance.nome_completo
        return dati


class PersonaPage(PaginaComune):
    """A politician or somebody of the staff: what they do, how to reach them, what the law wants published.

    Documents that art. 14 of d.lgs. 33/2013 wants (returns, expenses) are attachments.
    """

    OBBLIGATORI: ClassVar[dict[str, str]] = {"nome": PERSONA, "cognome": PERSONA}
    SOTTO = ("Politici", "Personale amministrativo")
    etichetta = _("Persona pubblica")
    template = "contenuti/persona.html"
    base_form_class = PersonaPageForm
    parent_page_types: ClassVar[list[str]] = ["contenuti.SottosezionePage"]
    subpage_types: ClassVar[list[str]] = []

    nome = models.CharField(_("nome"), max_length=80)
    cognome = models.CharField(_("cognome"), max_length=80)
    immagine = models.ForeignKey(
        "wagtailimages.Image",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("foto"),
    )
    competenze = RichTextField(_("competenze"), features=CARATTERI, blank=True)
    deleghe = RichTextField(_("deleghe"), features=CARATTERI, blank=True)
    biografia = RichTextField(_("biografia"), features=CARATTERI, blank=True)
    ricevimento = models.CharField(_("quando riceve"), max_length=160, blank=True)
    curriculum = models.ForeignKey(
        "wagtaildocs.Document",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("curriculum vitae"),
    )
    altre_cariche = RichTextField(_("altre cariche"), features=CARATTERI, blank=True)
    ulteriori_informazioni = RichTextField(_("ulteriori informazioni"), features=CARATTERI, blank=True)
    data_conclusione_incarico = models.DateField(_("data di conclusione dell'incarico"), null=True, blank=True)

    content_panels: ClassVar[list[Any]] = [
        MultiFieldPanel([FieldPanel("nome"), FieldPanel("cognome")], _("Chi è")),
        FieldPanel("descrizione"),
        FieldPanel("immagine"),
        InlinePanel("incarichi", heading=_("Incarichi"), label=_("Incarico"), min_num=1),
        FieldPanel("competenze"),
        FieldPanel("deleghe"),
        FieldPanel("biografia"),
        FieldPanel("ricevimento"),
        pannello_contatti(),
        FieldPanel("curriculum"),
        pannello_allegati(),
        pannello_galleria(),
        FieldPanel("altre_cariche"),
        FieldPanel("ulteriori_informazioni"),
        FieldPanel("data_conclusione_incarico"),
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

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the offices held and once held, the contacts, the index."""
        contesto = super().get_context(request, *args, **kwargs)
        incarichi = list(self.incarichi.select_related("unita", "atto_nomina"))
        contesto["incarichi"] = [i for i in incarichi if i.in_corso]
        contesto["incarichi_conclusi"] = [i for i in incarichi if not i.in_corso]
        contesto["contatti"] = self.contatti.select_related("punto").prefetch_related("punto__voci")
        contesto["allegati"] = self.allegati.select_related("documento")
        contesto["indice"] = presenti(
            [
                (_("Incarichi"), "incarichi", incarichi),
                (_("Competenze"), "competenze", self.competenze),
                (_("Deleghe"), "deleghe", self.deleghe),
                (_("Biografia"), "biografia", self.biografia),
                (_("Contatti"), "contatti", contesto["contatti"] or self.ricevimento),
                (_("Curriculum vitae"), "curriculum", self.curriculum_id),
                (_("Documenti"), "documenti", contesto["allegati"]),
                (_("Altre cariche"), "altre-cariche", self.altre_cariche),
                (_("Ulteriori informazioni"), "ulteriori-informazioni", self.ulteriori_informazioni),
            ]
        )
        return contesto


class Incarico(Orderable):
    """An office that a person holds, in a unit or on their own."""

    class Tipo(models.TextChoices):
        """Types of the model (tipi di incarico)."""

        POLITICO = "politico", _("Politico")
        AMMINISTRATIVO = "amministrativo", _("Amministrativo")
        ALTRO = "altro", _("Altro")

    persona = ParentalKey(PersonaPage, on_delete=models.CASCADE, related_name="incarichi")
    titolo = models.CharField(_("incarico"), max_length=120, help_text=_("Per esempio «Assessora alla cultura»."))
    tipo = models.CharField(_("tipo di incarico"), max_length=15, choices=Tipo, default=Tipo.AMMINISTRATIVO)
    unita = models.ForeignKey(
        "contenuti.UnitaOrganizzativaPage",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="incarichi",
        verbose_name=_("organo o ufficio"),
    )
    responsabile = models.BooleanField(_("è responsabile della struttura"), default=False)
    inizio = models.DateField(_("data di inizio"), null=True, blank=True)
    fine = models.DateField(_("data di conclusione"), null=True, blank=True)
    insediamento = models.DateField(_("data di insediamento"), null=True, blank=True, help_text=_("Solo politici."))
    compensi = models.CharField(_("compensi"), max_length=255, blank=True)
    importi_viaggio = models.CharField(_("importi di viaggio e servizio"), max_length=255, blank=True)
    atto_nomina = models.ForeignKey(
        "contenuti.DocumentoPage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("atto di nomina"),
    )

    panels: ClassVar[list[Any]] = [
        FieldPanel("titolo"),
        FieldPanel("tipo"),
        FieldPanel("unita"),
        FieldPanel("responsabile"),
        FieldPanel("inizio"),
        FieldPanel("fine"),
        FieldPanel("insediamento"),
        FieldPanel("compensi"),
        FieldPanel("importi_viaggio"),
        FieldPanel("atto_nomina"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("incarico")
        verbose_name_plural = _("incarichi")

    def __str__(self) -> str:
        return self.titolo

    def clean(self) -> None:
        """Refuse an office that ends before it starts."""
        super().clean()
        if self.inizio and self.fine and self.fine < self.inizio:
            raise ValidationError({"fine": gettext("La conclusione viene prima dell'inizio.")})

    @property
    def in_corso(self) -> bool:
        """Tell whether the office is held today (Europe/Rome)."""
        return self.fine is None or self.fine >= timezone.localdate()
