"""What the app adds to the editors' admin."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.functional import cached_property
from wagtail import hooks
from wagtail.admin.ui.components import Component

from comune_site.trasparenza.gestione_albo import GIORNI_AVVISO, AttiViewSet
from comune_site.trasparenza.gestione_atto import VEDERE
from comune_site.trasparenza.models import AttoAlbo


@hooks.register("register_admin_viewset")
def registra_albo() -> AttiViewSet:
    """Add the menu "Albo pretorio" and its pages."""
    return AttiViewSet()


class AttiInScadenza(Component):
    """The acts about to end, on the first page of the admin: whoever must prolong or certify sees them in time."""

    name = "albo_in_scadenza"
    order = 150
    template_name = "trasparenza/gestione/in_scadenza.html"

    @cached_property
    def atti(self) -> list[AttoAlbo]:
        """The acts, the nearest to the end first."""
        return list(AttoAlbo.objects.in_scadenza(GIORNI_AVVISO))

    def render_html(self, parent_context: Any = None) -> str:
        """Draw the list, or nothing when there is none."""
        return render_to_string(self.template_name, {"atti": self.atti}) if self.atti else ""


@hooks.register("construct_homepage_panels")
def aggiungi_scadenze(request: HttpRequest, panels: list[Any]) -> None:
    """Show the acts about to end to who works on the albo."""
    if request.user.has_perm(VEDERE):
        panels.append(AttiInScadenza())
