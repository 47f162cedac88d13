"""First and second level of the site: fixed by the modello (C.SI.1.6, C.SI.1.7)."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from comune_site.contenuti import elenchi, tassonomie
from comune_site.contenuti.liste import lista_di, novita, vivere
from comune_site.contenuti.models.base import PaginaComune, titolo_ammesso
from comune_site.contenuti.models.relazioni import pannello_evidenze


class SezionePage(PaginaComune):
    """One of the four entries of the main menu."""

    class Sezione(models.TextChoices):
        """The four sections of the model."""

        AMMINISTRAZIONE = "amministrazione", _("Amministrazione")
        NOVITA = "novita", _("Novità")
        SERVIZI = "servizi", _("Servizi")
        VIVERE = "vivere", _("Vivere il Comune")

    OBBLIGATORI: ClassVar[dict[str, str]] = {"descrizione": "C.SI.1.6"}
    etichetta = _("Sezione")
    is_creatable = False
    parent_page_types: ClassVar[list[str]] = ["contenuti.HomePage"]
    subpage_types: ClassVar[list[str]] = ["contenuti.SottosezionePage", "contenuti.CategoriaServizioPage"]

    sezione = models.CharField(_("sezione"), max_length=20, choices=Sezione)
    immagine = models.ForeignKey(
        "wagtailimages.Image",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("immagine"),
        help_text=_("Si vede in testa alla pagina «Vivere il Comune»."),
    )

    content_panels: ClassVar[list[Any]] = [
        FieldPanel("title", read_only=True),
        FieldPanel("descrizione"),
        FieldPanel("immagine"),
        pannello_evidenze(
            _("Le pagine da mostrare per prime: al massimo sei servizi, sei eventi e sei luoghi, tre organi o uffici.")
        ),
    ]

    class Meta:
        verbose_name = _("sezione")
        verbose_name_plural = _("sezioni")

    def errori_di_pubblicazione(self) -> dict[str, str]:
        """Refuse a title that is not the menu's; "Vivere" may carry the comune's name."""
        ammesso = self.title.startswith("Vivere ") if self.sezione == self.Sezione.VIVERE else False
        errore = {} if ammesso else titolo_ammesso(self, [tassonomie.sezione(self.sezione)["titolo"]], "C.SI.1.6")
        return {**super().errori_di_pubblicazione(), **errore}

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        """Return the template of this section."""
        return f"contenuti/{self.sezione}.html"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what the section lists."""
        return {**super().get_context(request, *args, **kwargs), **CONTESTI[self.sezione](self, request)}


class SottosezionePage(PaginaComune):
    """A second-level page of Amministrazione, Novità or Vivere: lists its children."""

    OBBLIGATORI: ClassVar[dict[str, str]] = {"descrizione": "C.SI.1.7"}
    etichetta = _("Elenco")
    is_creatable = False
    parent_page_types: ClassVar[list[str]] = ["contenuti.SezionePage"]
    subpage_types: ClassVar[list[str]] = [
        "contenuti.NotiziaPage",
        "contenuti.UnitaOrganizzativaPage",
        "contenuti.PersonaPage",
        "contenuti.TipoDocumentoPage",
        "contenuti.LuogoPage",
        "contenuti.EventoPage",
    ]
    content_panels: ClassVar[list[Any]] = [
        FieldPanel("title", read_only=True),
        FieldPanel("descrizione"),
        pannello_evidenze(_("Le pagine da mostrare per prime: al massimo tre.")),
    ]

    class Meta:
        verbose_name = _("pagina di secondo livello")
        verbose_name_plural = _("pagine di secondo livello")

    def errori_di_pubblicazione(self) -> dict[str, str]:
        """Refuse a title outside the vocabulary of the parent section."""
        sezione = self.get_parent().specific
        return {
            **super().errori_di_pubblicazione(),
            **titolo_ammesso(self, tassonomie.titoli_di(sezione.sezione), "C.SI.1.7"),
        }

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        """Return the template of this list."""
        return lista_di(self.title).template

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what this page lists."""
        return {**super().get_context(request, *args, **kwargs), **lista_di(self.title).contesto(self, request)}


def _sottosezioni(sezione: SezionePage) -> list[elenchi.Carta]:
    return elenchi.carte(SottosezionePage.objects.child_of(sezione).live().order_by("path"))


def _amministrazione(sezione: SezionePage, request: HttpRequest) -> dict[str, Any]:
    """Show what the footer shows, so that an empty list is hidden in both (C.SI.1.7)."""
    return {
        "in_evidenza": elenchi.in_evidenza(sezione)[:3],
        "categorie": elenchi.carte(elenchi.pieni(SottosezionePage.objects.child_of(sezione).live()).order_by("title")),
    }


def _servizi(sezione: SezionePage, request: HttpRequest) -> dict[str, Any]:
    from comune_site.contenuti.models.servizi import CategoriaServizioPage
    from comune_site.contenuti.models.servizio import ServizioPage

    piene = elenchi.pieni(CategoriaServizioPage.objects.child_of(sezione).live())
    categorie = list(elenchi.snella(piene.order_by("title")))
    tutti = ServizioPage.objects.descendant_of(sezione).live().order_by("title")
    chiave = elenchi.parola_chiave(request)
    pagina = elenchi.pagina_di(request, elenchi.snella(elenchi.cerca(tutti, chiave)))
    return {
        "in_evidenza": elenchi.in_evidenza(sezione)[:6],
        "categorie": elenchi.carte(categorie),
        "chiave": chiave,
        "pagina": pagina,
        "carte": elenchi.con_genitore(pagina, categorie),
    }


CONTESTI = {
    SezionePage.Sezione.AMMINISTRAZIONE: _amministrazione,
    SezionePage.Sezione.NOVITA: novita.sezione,
    SezionePage.Sezione.SERVIZI: _servizi,
    SezionePage.Sezione.VIVERE: vivere.sezione,
}
