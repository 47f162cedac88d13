"""What editors' tools add to the admin: reports, the review of a page, what is to be done, warnings after a save."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.permissions import policy_registry

from comune_site.redazione import concorrenza, esiti
from comune_site.redazione.da_fare import DaFarePanel
from comune_site.redazione.rapporti import CHI_LEGGE, CollegamentiView, ControlliView, DaRivedereView
from comune_site.redazione.viste import RevisioneView

RAPPORTI = (
    ("rapporti/da-rivedere/", DaRivedereView, "redazione_da_rivedere", _("Pagine da rivedere"), "calendar-alt"),
    ("rapporti/controlli/", ControlliView, "redazione_controlli", _("Controlli sui contenuti"), "glasses"),
    ("rapporti/collegamenti/", CollegamentiView, "redazione_collegamenti", _("Collegamenti non funzionanti"), "link"),
)


class VoceRapporto(MenuItem):
    """A report in the menu, for who edits pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether this person may."""
        return policy_registry.get_by_type(Page).user_has_any_permission(request.user, CHI_LEGGE)


@hooks.register("register_admin_urls")
def indirizzi() -> list[URLPattern]:
    """Add the addresses of the reports and of the review."""
    viste = [path("revisione/<int:pk>/", RevisioneView.as_view(), name="redazione_revisione")]
    for percorso, vista, nome, _titolo, _icona in RAPPORTI:
        viste.append(path(percorso, vista.as_view(), name=nome))
        viste.append(path(f"{percorso}results/", vista.as_view(results_only=True), name=f"{nome}_results"))
    return viste


def _registra(nome: str, titolo: Any, icona: str, ordine: int) -> None:
    hooks.register(
        "register_reports_menu_item",
        lambda: VoceRapporto(titolo, reverse(nome), name=nome, icon_name=icona, order=ordine),
    )


for _ordine, (_percorso, _vista, _nome, _titolo, _icona) in enumerate(RAPPORTI):
    _registra(_nome, _titolo, _icona, 100 + _ordine)


@hooks.register("insert_global_admin_css")
def stili() -> SafeString:
    """Load the looks of the warnings and of the lists."""
    return format_html('<link rel="stylesheet" href="{}">', static("redazione/redazione.css"))


@hooks.register("construct_homepage_panels")
def da_fare(request: HttpRequest, pannelli: list[Any]) -> None:
    """Put what is to be done before the lists of the home."""
    pannelli.append(DaFarePanel())


@hooks.register("register_page_header_buttons")
def bottone_revisione(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Lead from a page to its review."""
    if page.pk and page.permissions_for_user(user).can_edit():
        url = reverse("redazione_revisione", args=[page.pk])
        yield Button(_("Revisione"), url, icon_name="calendar-alt", priority=70)


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def avvisa(request: HttpRequest, page: Page) -> None:
    """Say after a save how many warnings the page has. Automatic saves, which reload nothing, stay quiet."""
    if not request.accepts("text/html"):
        return
    avvisi = esiti.avvisi_di(page)
    if avvisi:
        messages.warning(request, _riassunto(len(avvisi), sum(avviso.importante for avviso in avvisi)))


def _riassunto(quanti: int, importanti: int) -> str:
    testo = ngettext("Controlli: %(n)s avviso", "Controlli: %(n)s avvisi", quanti) % {"n": quanti}
    if importanti:
        testo += ngettext(", di cui %(n)s importante", ", di cui %(n)s importanti", importanti) % {"n": importanti}
    return testo + gettext(". Li trovi nel pannello «Controlli» della pagina.")


hooks.register("before_edit_page", concorrenza.ricorda)
hooks.register("after_edit_page", concorrenza.avvisa)
