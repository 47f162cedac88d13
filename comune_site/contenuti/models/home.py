"""The home page."""

from typing import Any, ClassVar

from django.db import models
from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from comune_site.contenuti import elenchi
from comune_site.contenuti.models.base import PaginaComune
from comune_site.contenuti.models.novita import NotiziaPage
from comune_site.contenuti.models.relazioni import Classificazione, pannello_evidenze


class HomePage(PaginaComune):
    """The home: a piece of news in evidence, bodies of government, argomenti, useful links."""

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

    notizia_in_evidenza = models.ForeignKey(
        "contenuti.NotiziaPage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("notizia in evidenza"),
        help_text=_("Vuoto: la notizia più recente."),
    )

    content_panels: ClassVar[list[Any]] = [
        *PaginaComune.content_panels,
        FieldPanel("notizia_in_evidenza"),
        pannello_evidenze(_("Fino a tre organi o uffici, tre argomenti, sei servizi: ciascuno va nel suo riquadro.")),
    ]

    class Meta:
        verbose_name = _("home")

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """Find the page with one query, where Wagtail asks two at each level. No page of ours routes by itself."""
        if not path_components:
            return super().route(request, path_components)
        indirizzo = f"{self.url_path}{'/'.join(path_components)}/"
        # The address alone has no index; the slug has.
        pagina = Page.objects.filter(slug=path_components[-1], url_path=indirizzo).first()
        if pagina is None:
            raise Http404
        return pagina.specific.route(request, [])

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the boxes of the home, in the order of the model."""
        contesto = super().get_context(request, *args, **kwargs)
        evidenze = elenchi.in_evidenza(self)
        argomenti = [c for c in evidenze if c.tipo == "argomentopage"]
        contesto |= {
            "briciole": [],
            "notizia": self._notizia(),
            "organi": [c for c in evidenze if c.tipo == "unitaorganizzativapage"][:3],
            "argomenti": [(c, self._pagine_su(c)) for c in argomenti[:3]],
            "altri_argomenti": argomenti[3:],
            "link_utili": [c for c in evidenze if c.tipo == "serviziopage"][:6],
        }
        return contesto

    def _notizia(self) -> elenchi.Carta | None:
        notizie = elenchi.con_immagini(NotiziaPage.objects.live().descendant_of(self))
        scelta = notizie.filter(pk=self.notizia_in_evidenza_id).first() if self.notizia_in_evidenza_id else None
        notizia = scelta or notizie.order_by("-data", "-pk").first()
        return elenchi.carta(notizia, sopra=notizia.get_parent().title) if notizia else None

    def _pagine_su(self, argomento: elenchi.Carta, quante: int = 4) -> list[Page]:
        """Return the first pages classified under an argomento in evidence."""
        legate = Classificazione.objects.filter(argomento_id=argomento.pk).values("pagina_id")
        return list(Page.objects.live().filter(pk__in=legate).order_by("path")[:quante])
