"""The dashboard: faces by service and channel, stars apart. The two are never put together."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from valutazione import api
from valutazione.cruscotto.forms import PeriodoForm

PERMESSO = "valutazione.view_giudizio"


def cifre(request: HttpRequest) -> HttpResponse:
    """Show the figures of a period. Needs the permission to see judgements."""
    if not request.user.has_perm(PERMESSO):
        raise PermissionDenied
    modulo = PeriodoForm(request.GET)
    periodo = modulo.periodo()
    contesto = {
        "page_title": _("Valutazione"),
        "header_title": _("Valutazione"),
        "header_icon": "form",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": "", "label": _("Valutazione")},
        ],
        "modulo": modulo,
        "facce": [(nome_servizio(riga.servizio), riga) for riga in api.cifre_facce(periodo)],
        "stelle_servizi": [
            (nome_servizio(riga.oggetto), riga) for riga in api.cifre_stelle(api.STELLE_SERVIZIO, periodo)
        ],
        "stelle_pagine": [(riga.oggetto, riga) for riga in api.cifre_stelle(api.STELLE_PAGINA, periodo)],
        "commenti": [(nome_servizio(riga.oggetto), riga) for riga in api.commenti(periodo)],
    }
    return render(request, "cruscotto/cifre.html", contesto)


def nome_servizio(codice: str) -> str:
    """Return the name of a service for its code, by the function named in VALUTAZIONE_NOME_SERVIZIO; else the code.

    A setting, because this package does not know who offers the services.
    """
    percorso = getattr(settings, "VALUTAZIONE_NOME_SERVIZIO", "")
    return import_string(percorso)(codice) if percorso else codice
