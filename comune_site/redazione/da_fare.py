"""What waits for somebody, in one place on the home of the admin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from wagtail.admin.ui.components import Component
from wagtail.models import Page, TaskState
from wagtail.permissions import policy_registry

from comune_site.redazione.models import EsitoControlli, LinkControllato, Revisione

# The report of another app, if it is installed: known by the name of its address only.
SENZA_RISULTATI = "ricerca_senza_risultato"


@dataclass(frozen=True)
class Voce:
    """A line of the list: what, and where to do it."""

    testo: str
    url: str
    icona: str


def voci(request: HttpRequest) -> list[Voce]:
    """Return what waits for this person, most pressing first; nothing for who edits no page."""
    policy = policy_registry.get_by_type(Page)
    if not policy.user_has_any_permission(request.user, ["add", "change", "publish"]):
        return []
    mie = policy.instances_user_has_permission_for(request.user, "change").values("pk")
    trovate = [conta(request, mie) for conta in (_da_approvare, _scadute, _rotti, _importanti, _senza_risultati)]
    return [voce for voce in trovate if voce is not None]


Conta = Callable[[HttpRequest, Any], Voce | None]


def _da_approvare(request: HttpRequest, mie: Any) -> Voce | None:
    n = TaskState.objects.reviewable_by(request.user).count()
    testo = ngettext("%(n)s pagina aspetta la tua approvazione", "%(n)s pagine aspettano la tua approvazione", n)
    return _se(n, testo, reverse("wagtailadmin_reports:workflow_tasks"), "tasks")


def _scadute(request: HttpRequest, mie: Any) -> Voce | None:
    n = Revisione.objects.scadute(timezone.localdate()).filter(pagina__in=mie).count()
    testo = ngettext("%(n)s pagina da rivedere è scaduta", "%(n)s pagine da rivedere sono scadute", n)
    return _se(n, testo, f"{reverse('redazione_da_rivedere')}?entro=scadute", "calendar-alt")


def _rotti(request: HttpRequest, mie: Any) -> Voce | None:
    n = LinkControllato.objects.rotti().filter(pagina__in=mie).count()
    testo = ngettext("%(n)s collegamento non funziona", "%(n)s collegamenti non funzionano", n)
    return _se(n, testo, reverse("redazione_collegamenti"), "link")


def _importanti(request: HttpRequest, mie: Any) -> Voce | None:
    n = EsitoControlli.objects.filter(pagina__in=mie, pagina__live=True, importanti__gt=0).count()
    testo = ngettext("%(n)s pagina ha avvisi importanti", "%(n)s pagine hanno avvisi importanti", n)
    return _se(n, testo, reverse("redazione_controlli"), "glasses")


def _senza_risultati(request: HttpRequest, mie: Any) -> Voce | None:
    try:
        url = reverse(SENZA_RISULTATI)
    except NoReverseMatch:
        return None
    return Voce(gettext("Guarda le ricerche senza risultato"), url, "search")


def _se(n: int, testo: str, url: str, icona: str) -> Voce | None:
    return Voce(testo % {"n": n}, url, icona) if n else None


class DaFarePanel(Component):
    """The list on the home of the admin, first of all."""

    name = "da_fare"
    template_name = "redazione/da_fare.html"
    order = 50

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Return the lines for who is asking."""
        return {"voci": voci(parent_context["request"])}
