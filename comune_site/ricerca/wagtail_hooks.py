"""The search in the admin: synonyms, and the report of what nobody found."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from comune_site.ricerca.gestione import SenzaEsitoView, SinonimoViewSet, politica

register_snippet(SinonimoViewSet)


@hooks.register("register_admin_urls")
def indirizzi() -> list[URLPattern]:
    """Add the addresses of the report."""
    return [
        path("rapporti/ricerche-senza-risultati/", SenzaEsitoView.as_view(), name="ricerche_senza_esito"),
        path(
            "rapporti/ricerche-senza-risultati/elenco/",
            SenzaEsitoView.as_view(results_only=True),
            name="ricerche_senza_esito_elenco",
        ),
    ]


class _VoceRapporto(MenuItem):
    def is_shown(self, request: object) -> bool:
        return politica.user_has_any_permission(request.user, ["view"])  # type: ignore[attr-defined]


@hooks.register("register_reports_menu_item")
def voce_rapporto() -> MenuItem:
    """Add the report to the menu Rapporti."""
    return _VoceRapporto(
        _("Ricerche senza risultati"),
        reverse("ricerche_senza_esito"),
        name="ricerche-senza-esito",
        icon_name="search",
        order=900,
    )
