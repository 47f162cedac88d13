"""Argomenti: the terms of the model's vocabulary, each with a page (C.SI.1.5)."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from comune_site.contenuti import elenchi, tassonomie
from comune_site.contenuti.liste.argomento import famiglie
from comune_site.contenuti.models.base import PaginaComune, titolo_ammesso
from comune_site.contenuti.models.relazioni import pannello_evidenze


class ArgomentiPage(PaginaComune):
    """The complete list of the argomenti, on one page."""

    etichetta = _("Pagina")
    is_creatable = False
    template = "contenuti/argomenti.html"
    parent_page_types: ClassVar[list[str]] = ["contenuti.HomePage"]
    subpage_types: ClassVar[list[str]] = ["contenuti.ArgomentoPage"]
    max_count_per_parent = 1
    content_panels = [*PaginaComune.content_panels, pannello_evidenze(_("Fino a tre argomenti."))]

    class Meta:
        verbose_name = _("elenco degli argomenti")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the argomenti in evidence and all of them, in alphabetical order."""
        contesto = super().get_context(request, *args, **kwargs)
        contesto["in_evidenza"] = elenchi.in_evidenza(self)[:3]
        contesto["argomenti"] = elenchi.carte(ArgomentoPage.objects.child_of(self).live().order_by("title"))
        return contesto


class ArgomentoPage(PaginaComune):
    """One term of the vocabulary. The title is the term: editors cannot change it."""

    OBBLIGATORI: ClassVar[dict[str, str]] = {"descrizione": "C.SI.1.5"}
    etichetta = _("Argomento")
    is_creatable = False
    template = "contenuti/argomento.html"
    parent_page_types: ClassVar[list[str]] = ["contenuti.ArgomentiPage"]
    subpage_types: ClassVar[list[str]] = []
    immagine = models.ForeignKey(
        "wagtailimages.Image",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("immagine"),
    )

    content_panels: ClassVar[list[Any]] = [
        FieldPanel("title", read_only=True),
        FieldPanel("descrizione"),
        FieldPanel("immagine"),
        pannello_evidenze(_("Gli uffici che gestiscono questo argomento e le pagine più utili.")),
    ]

    class Meta:
        verbose_name = _("argomento")
        verbose_name_plural = _("argomenti")

    def errori_di_pubblicazione(self) -> dict[str, str]:
        """Refuse a title outside the vocabulary."""
        return {
            **super().errori_di_pubblicazione(),
            **titolo_ammesso(self, tassonomie.titoli_argomenti(), "C.SI.1.5"),
        }

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the offices in charge and up to three pages of each family about this argomento."""
        contesto = super().get_context(request, *args, **kwargs)
        evidenze = elenchi.in_evidenza(self)
        contesto["uffici"] = [c for c in evidenze if c.tipo == "unitaorganizzativapage"]
        contesto["utili"] = [c for c in evidenze if c.tipo != "unitaorganizzativapage"]
        contesto["gruppi"] = famiglie(self)
        return contesto
