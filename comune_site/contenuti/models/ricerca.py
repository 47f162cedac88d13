"""The search page."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from comune_site.contenuti import elenchi
from comune_site.contenuti.models.base import PaginaComune
from comune_site.ricerca import registro

RISULTATI_PER_PAGINA = 20
FORSE_CERCAVI = 6


class RicercaPage(PaginaComune):
    """Search over all public pages."""

    etichetta = _("Pagina")
    is_creatable = False
    template = "contenuti/ricerca.html"
    parent_page_types: ClassVar[list[str]] = ["contenuti.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("pagina di ricerca")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add filters and results. Of a search only the words are kept, and only when nothing holds them."""
        from comune_site.contenuti.risultati import Ricerca, risultati

        contesto = super().get_context(request, *args, **kwargs)
        home = self.get_parent()
        ricerca = Ricerca(request.GET, elenchi.parola_chiave(request), home)
        pagina = elenchi.pagina_di(request, ricerca.trovate, RISULTATI_PER_PAGINA)
        contesto |= {"ricerca": ricerca, "pagina": pagina, "risultati": risultati(pagina)}
        if not ricerca.trovate:
            contesto["forse"] = _servizi_in_evidenza(home)
        if ricerca.senza_esito:
            registro.registra(ricerca.chiave, request.headers.get("User-Agent", ""))
        return contesto


def _servizi_in_evidenza(home: Page) -> list[elenchi.Carta]:
    """Return the services that the editors put on the home: what people look for most."""
    return [carta for carta in elenchi.in_evidenza(home) if carta.tipo == "serviziopage"][:FORSE_CERCAVI]
