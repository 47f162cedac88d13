"""The home page."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import PageChooserPanel

from comune_site.contenuti import instradamento
from comune_site.contenuti.liste.home import riquadri
from comune_site.contenuti.models.base import PaginaComune
from comune_site.contenuti.models.relazioni import pannello_evidenze


class HomePage(PaginaComune):
    """The home: a piece of news or an event in evidence, then a box for each part of the site."""

    OBBLIGATORI: ClassVar[dict[str, str]] = {"descrizione": "C.SI.1.6"}
    etichetta = _("Home")
    is_creatable = False
    template = "contenuti/home.html"
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    subpage_types: ClassVar[list[str]] = [
        "contenuti.SezionePage",
        "contenuti.ArgomentiPage",
        "contenuti.PaginaGenerica",
        "contenuti.PaginaInLinguaPage",
        "contenuti.RicercaPage",
    ]

    contenuto_in_evidenza = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("notizia o evento in evidenza"),
        help_text=_("Vuoto, scaduto o concluso: la notizia più recente."),
    )

    content_panels: ClassVar[list[Any]] = [
        *PaginaComune.content_panels,
        PageChooserPanel("contenuto_in_evidenza", ["contenuti.NotiziaPage", "contenuti.EventoPage"]),
        pannello_evidenze(
            _("Tre organi o uffici, tre argomenti (gli altri diventano etichette), tre luoghi, sei servizi.")
        ),
    ]

    class Meta:
        verbose_name = _("home")

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """Find the page at once, where Wagtail asks two questions at each level."""
        if not path_components:
            return super().route(request, path_components)
        return instradamento.trova(self.url_path, path_components).route(request, [])

    def briciole(self) -> list[tuple[str, str | None]]:
        """Return nothing: the home has no breadcrumb."""
        return []

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the boxes of the home, in the order of the model."""
        return {**super().get_context(request, *args, **kwargs), **riquadri(self)}

    def contenuto(self, lette: list[Any]) -> Any:
        """Return the piece of news or the event that the editors put first, None when it is over or was withdrawn.

        `lette`: specific pages read already, where it often is.
        """
        scelto = next((pagina for pagina in lette if pagina.pk == self.contenuto_in_evidenza_id), None)
        if scelto is None and self.contenuto_in_evidenza:
            scelto = self.contenuto_in_evidenza.specific
        if scelto is None or not scelto.live or getattr(scelto, "scaduta", False) or getattr(scelto, "concluso", False):
            return None
        return scelto
