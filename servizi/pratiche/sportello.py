"""The desk in Wagtail's admin: addresses, menu, list of Pratiche."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import django_filters
from django import forms
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.urls.resolvers import URLPattern
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.base import ViewSet

from servizi.motore import registro
from servizi.pratiche import formati
from servizi.pratiche import viste_sportello as viste
from servizi.pratiche.models import Pratica
from servizi.pratiche.stati import FINALI, StatoPratica

SCADENZE = {
    "scadute": _("Termine superato"),
    "tre": _("Entro 3 giorni"),
    "dieci": _("Entro 10 giorni"),
}
ENTRO = {"tre": 3, "dieci": 10}


def scelte_servizi() -> list[tuple[str, str]]:
    """Return every service of the catalogue: code and title."""
    return [(servizio.codice, servizio.titolo) for servizio in registro.tutti()]


class PraticaFilterSet(WagtailFilterSet):
    """Filters of the list. The term is a choice, not a calendar: the office asks "what is late"."""

    stato = django_filters.MultipleChoiceFilter(
        label=_("Stato"), choices=StatoPratica.choices, widget=forms.CheckboxSelectMultiple
    )
    codice_servizio = django_filters.MultipleChoiceFilter(
        label=_("Servizio"), choices=scelte_servizi, widget=forms.CheckboxSelectMultiple
    )
    scadenza = django_filters.ChoiceFilter(
        label=_("Termine"),
        choices=list(SCADENZE.items()),
        method="per_scadenza",
        empty_label=_("Tutte"),
        widget=forms.RadioSelect,
    )

    class Meta:
        model = Pratica
        fields: list[str] = []

    def per_scadenza(self, queryset: QuerySet[Pratica], name: str, value: str) -> QuerySet[Pratica]:
        """Keep those that still wait for the office's decision and whose term is past, or near."""
        oggi, da_decidere = timezone.localdate(), queryset.exclude(stato__in=formati.GIA_DECISE)
        if value == "scadute":
            return da_decidere.filter(scadenza__lt=oggi)
        return da_decidere.filter(scadenza__range=(oggi, oggi + timedelta(days=ENTRO[value])))


class ElencoView(IndexView):
    """The list: newest first, a fixed number of queries whatever its length."""

    model = Pratica
    permission_required = "change"
    any_permission_required = None
    page_title = _("Pratiche")
    header_icon = "clipboard-list"
    filterset_class = PraticaFilterSet
    search_fields = ["numero", "richiedente", "protocollo_numero"]
    default_ordering = "-inviata_il"
    paginate_by = 20
    columns = [
        TitleColumn(
            "numero", label=_("Numero"), sort_key="numero", width="15%", url_name="pratiche_sportello:dettaglio"
        ),
        Column("titolo", label=_("Servizio"), sort_key="titolo"),
        Column("richiedente", label=_("Richiedente"), sort_key="richiedente"),
        Column(
            "inviata_il",
            label=_("Inviata il"),
            sort_key="inviata_il",
            accessor=lambda pratica: formati.giorno(pratica.inviata_il),
        ),
        Column(
            "scadenza",
            label=_("Da concludere entro"),
            sort_key="scadenza",
            accessor=formati.termine,
        ),
        StatusTagColumn(
            "get_stato_display",
            label=_("Stato"),
            sort_key="stato",
            primary=lambda pratica: pratica.stato not in FINALI,
        ),
    ]

    def get_base_queryset(self) -> QuerySet[Pratica]:
        """Leave out the heavy columns: a list shows no answers."""
        return super().get_base_queryset().defer("risposte", "riepilogo", "identita")

    def order_queryset(self, queryset: QuerySet[Pratica]) -> QuerySet[Pratica]:
        """Put those without a term last, and break ties so that pages never overlap."""
        if self.ordering in ("scadenza", "-scadenza"):
            verso = (
                F("scadenza").desc(nulls_last=True) if self.ordering[0] == "-" else F("scadenza").asc(nulls_last=True)
            )
            return queryset.order_by(verso, "pk")
        return super().order_queryset(queryset).order_by(self.ordering, "pk")


class VocePratiche(MenuItem):
    """The menu item, for those who may use the desk."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether this person may."""
        return request.user.has_perm("pratiche.change_pratica")


class PraticheViewSet(ViewSet):
    """The desk's addresses, under `/gestione/pratiche/`."""

    name = "pratiche"
    url_namespace = "pratiche_sportello"
    icon = "clipboard-list"
    menu_label = _("Pratiche")
    menu_name = "pratiche"
    menu_order = 50
    menu_item_class = VocePratiche
    add_to_admin_menu = True

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return list, list fragment, detail, files, action."""
        return [
            path("", self._elenco(), name="index"),
            path("results/", self._elenco(results_only=True), name="index_results"),
            path("<uuid:pk>/", viste.DettaglioView.as_view(), name="dettaglio"),
            path("<uuid:pk>/allegati/<uuid:allegato>/", viste.allegato, name="allegato"),
            path("<uuid:pk>/documenti/<slug:tipo>/", viste.documento, name="documento"),
            path("<uuid:pk>/<slug:azione>/", viste.AzioneView.as_view(), name="azione"),
        ]

    def _elenco(self, **campi: Any) -> Callable[..., HttpResponse]:
        return ElencoView.as_view(
            index_url_name="pratiche_sportello:index",
            index_results_url_name="pratiche_sportello:index_results",
            **campi,
        )
