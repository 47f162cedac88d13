"""Two editors on one page: the second save never hides the first in silence.

Wagtail tells in the page, every few seconds, that somebody else saved, and asks before saving over. That needs its
script and luck with the time: here the server says it too, after the save, with the way to see both versions. Nothing
is lost: each save is a version in the history.
"""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext
from wagtail.admin import messages
from wagtail.models import Page, Revision

_NOTA = "_redazione_versione_altrui"


def ricorda(request: HttpRequest, page: Page) -> None:
    """Before a save, note the version of somebody else that this form never saw."""
    if request.method != "POST" or not request.accepts("text/html"):
        return
    visto = request.POST.get("overwrite_revision_id") or request.POST.get("loaded_revision_id", "")
    ultima = page.revisions.order_by("-created_at", "-pk").select_related("user").first()
    if ultima is not None and visto and visto != str(ultima.pk) and ultima.user_id != request.user.pk:
        setattr(request, _NOTA, ultima)


def avvisa(request: HttpRequest, page: Page) -> None:
    """After the save, say whose version was there and offer to compare."""
    altrui: Revision | None = getattr(request, _NOTA, None)
    if altrui is None:
        return
    confronto = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, altrui.pk, "latest"])
    messages.warning(
        request,
        gettext(
            "Mentre lavoravi, %(chi)s ha salvato questa pagina alle %(ora)s. La tua versione è ora l'ultima; la sua è "
            "nella cronologia: confrontale e riporta ciò che manca."
        )
        % {
            "chi": altrui.user or gettext("un'altra persona"),
            "ora": localtime(altrui.created_at).strftime("%H:%M"),
        },
        buttons=[messages.button(confronto, gettext("Confronta le versioni"))],
    )
