"""Desk, messages and activities of a citizen. Every query starts from `request.user`; a GET changes nothing."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from comune_site.identita.api import richiede_cittadino
from servizi.area_personale.cornice import cornice
from servizi.area_personale.elenchi import FILTRI, di_bozza, di_pratiche, filtro

ULTIMI = 3
PER_PAGINA = 10


@richiede_cittadino()
@require_safe
def scrivania(request: HttpRequest) -> HttpResponse:
    """The last messages and the last activities."""
    bozze = [di_bozza(bozza) for bozza in request.user.bozze.vive().defer("risposte")[:ULTIMI]]
    pratiche = di_pratiche(request.user.pratiche.defer("risposte", "riepilogo")[:ULTIMI])
    contesto = {
        **cornice(request, "scrivania"),
        "messaggi": request.user.messaggi.all()[:ULTIMI],
        "attivita": sorted([*bozze, *pratiche], key=lambda voce: voce.quando, reverse=True)[:ULTIMI],
        "indice": [(_("Ultimi messaggi"), "messaggi"), (_("Ultime attività"), "attivita")],
    }
    return render(request, "area_personale/scrivania.html", contesto)


@richiede_cittadino()
@require_safe
def messaggi(request: HttpRequest) -> HttpResponse:
    """Every message, newest first."""
    pagina = Paginator(request.user.messaggi.all(), PER_PAGINA).get_page(request.GET.get("pagina"))
    contesto = {**cornice(request, "messaggi", (_("Messaggi"), None)), "pagina": pagina}
    return render(request, "area_personale/messaggi.html", contesto)


@richiede_cittadino()
@require_safe
def messaggio(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One message. Reading it does not mark it: there is a button for that."""
    trovato = get_object_or_404(request.user.messaggi, pk=pk)
    briciole = ((_("Messaggi"), reverse("area_personale:messaggi")), (_("Messaggio"), None))
    contesto = {**cornice(request, "messaggi", *briciole), "messaggio": trovato}
    return render(request, "area_personale/messaggio.html", contesto)


@richiede_cittadino()
@require_POST
def segna_letto(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Mark a message as read."""
    get_object_or_404(request.user.messaggi, pk=pk).segna_letto()
    messages.success(request, _("Messaggio segnato come letto."))
    return redirect("area_personale:messaggi")


@richiede_cittadino()
@require_safe
def attivita(request: HttpRequest) -> HttpResponse:
    """Drafts and Pratiche, with what may be done about each."""
    scelto = filtro(request.GET.get("mostra"))
    pratiche = scelto.pratiche(request.user.pratiche.defer("risposte", "riepilogo"))
    pagina = Paginator(pratiche, PER_PAGINA).get_page(request.GET.get("pagina"))
    bozze = request.user.bozze.vive().defer("risposte") if scelto.bozze and pagina.number == 1 else ()
    contesto = {
        **cornice(request, "attivita", (_("Attività"), None)),
        "filtri": FILTRI,
        "scelto": scelto,
        "bozze": [di_bozza(bozza) for bozza in bozze],
        "pagina": pagina,
        "pratiche": di_pratiche(pagina.object_list),
    }
    return render(request, "area_personale/attivita.html", contesto)
