"""What the office sees of payments in Wagtail's admin: lists and details, nothing to press."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.urls import URLPattern, path
from django.utils.formats import number_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.views.generic import IndexView, InspectView
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.permission_policies import ModelPermissionPolicy

from pagamenti.models import PosizioneDebitoria, Ricevuta


class SolaLettura(ModelPermissionPolicy):
    """Whoever may look may look; nobody may add, change or delete, not even a superuser."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Refuse every action but looking."""
        return action == "view" and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        """Refuse every action but looking."""
        return any(self.user_has_permission(user, action) for action in actions)


def euro(importo: Decimal) -> str:
    """Return an amount as it is written in Italy."""
    return f"{number_format(importo, 2, force_grouping=True)} €"


def momento(valore: datetime) -> str:
    """Return a time of Italy."""
    return localtime(valore).strftime("%d/%m/%Y %H:%M")


def leggibile(valore: Any) -> Any:
    """Return a value as a clerk reads it: nothing is a dash, times are Italian, amounts carry their unit."""
    if valore in (None, ""):
        return "–"
    if isinstance(valore, bool):
        return _("Sì") if valore else _("No")
    if isinstance(valore, Decimal):
        return euro(valore)
    if isinstance(valore, datetime):
        return momento(valore)
    return f"{valore:%d/%m/%Y}" if isinstance(valore, date) else valore


class PosizioneFilterSet(WagtailFilterSet):
    """Filters of the positions."""

    stato = django_filters.MultipleChoiceFilter(
        label=_("Stato"), choices=PosizioneDebitoria.Stato.choices, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = PosizioneDebitoria
        fields: list[str] = []


DA_CONTROLLARE = {
    "doppio": (_("Doppio pagamento, da rimborsare"), Q(doppio_pagamento=True)),
    "importo": (_("Importo diverso dal dovuto"), Q(importo_diverso=True)),
    "sconosciuto": (_("Avviso sconosciuto"), Q(posizione=None)),
}


class RicevutaFilterSet(WagtailFilterSet):
    """Filters of the receipts: what somebody has to look at."""

    controllo = django_filters.ChoiceFilter(
        label=_("Da controllare"),
        choices=[(codice, etichetta) for codice, (etichetta, _quali) in DA_CONTROLLARE.items()],
        method="per_controllo",
        empty_label=_("Tutte"),
        widget=forms.RadioSelect,
    )

    class Meta:
        model = Ricevuta
        fields: list[str] = []

    def per_controllo(self, queryset: QuerySet[Ricevuta], name: str, value: str) -> QuerySet[Ricevuta]:
        """Keep those with that flag."""
        return queryset.filter(DA_CONTROLLARE[value][1])


def segnalazioni(ricevuta: Ricevuta) -> str:
    """Return what is to be looked at in a receipt, or that all is well."""
    trovate = []
    if ricevuta.doppio_pagamento:
        trovate.append(DA_CONTROLLARE["doppio"][0])
    if ricevuta.importo_diverso:
        trovate.append(DA_CONTROLLARE["importo"][0])
    if ricevuta.posizione_id is None:
        trovate.append(DA_CONTROLLARE["sconosciuto"][0])
    return ", ".join(map(str, trovate)) or str(_("Regolare"))


class RicevuteView(IndexView):
    """The list of receipts, without the documents."""

    def get_base_queryset(self) -> QuerySet[Ricevuta]:
        """Leave the XML in the database."""
        return super().get_base_queryset().defer("originale")


class DettaglioView(InspectView):
    """The detail of a row."""

    page_title = _("Dettaglio")

    def get_field_display_value(self, field_name: str, field: Any) -> Any:
        """Return the value in a form that can be read."""
        return leggibile(super().get_field_display_value(field_name, field))


class SoloElencoViewSet(ModelViewSet):
    """A list and a detail, no other address."""

    inspect_view_enabled = True
    inspect_view_class = DettaglioView
    copy_view_enabled = False
    add_to_reference_index = False
    list_per_page = 20

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the addresses that only read."""
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("inspect/<int:pk>/", self.inspect_view, name="inspect"),
        ]

    def register_admin_url_finder(self) -> None:
        """There is no edit page to find."""


class PosizioniViewSet(SoloElencoViewSet):
    """Debt positions."""

    model = PosizioneDebitoria
    name = "pagamenti_posizioni"
    url_prefix = "pagamenti/posizioni"
    icon = "doc-full"
    menu_label = _("Posizioni")
    filterset_class = PosizioneFilterSet
    search_fields = ["nav", "riferimento", "debitore_nome", "debitore_codice_fiscale"]
    ordering = "-creata_il"
    list_display = [
        TitleColumn("nav", label=_("Codice avviso"), url_name="pagamenti_posizioni:inspect"),
        Column("causale", label=_("Causale")),
        Column("debitore_nome", label=_("Debitore"), sort_key="debitore_nome"),
        Column("importo", label=_("Importo"), sort_key="importo", accessor=lambda riga: euro(riga.importo)),
        Column("scadenza", label=_("Scadenza"), sort_key="scadenza", accessor=lambda r: leggibile(r.scadenza)),
        StatusTagColumn(
            "get_stato_display",
            label=_("Stato"),
            sort_key="stato",
            primary=lambda riga: riga.stato == PosizioneDebitoria.Stato.PAGATA,
        ),
    ]
    inspect_view_fields = [
        "nav",
        "iupd",
        "riferimento",
        "stato",
        "importo",
        "costi_notifica",
        "causale",
        "categoria",
        "scadenza",
        "debitore_nome",
        "debitore_codice_fiscale",
        "debitore_email",
        "creata_il",
        "pubblicata_il",
        "pagata_il",
    ]


class RicevuteViewSet(SoloElencoViewSet):
    """Receipts."""

    model = Ricevuta
    name = "pagamenti_ricevute"
    url_prefix = "pagamenti/ricevute"
    icon = "success"
    menu_label = _("Ricevute")
    index_view_class = RicevuteView
    filterset_class = RicevutaFilterSet
    search_fields = ["nav", "iuv", "receipt_id"]
    ordering = "-pagata_il"
    list_display = [
        TitleColumn("nav", label=_("Codice avviso"), url_name="pagamenti_ricevute:inspect"),
        Column("pagata_il", label=_("Pagata il"), sort_key="pagata_il", accessor=lambda r: momento(r.pagata_il)),
        Column("importo", label=_("Importo"), sort_key="importo", accessor=lambda riga: euro(riga.importo)),
        Column("psp_nome", label=_("Pagata con"), sort_key="psp_nome"),
        Column("segnalazioni", label=_("Controllo"), accessor=segnalazioni),
    ]
    inspect_view_fields = [
        "receipt_id",
        "nav",
        "iuv",
        "importo",
        "commissione",
        "pagata_il",
        "psp_nome",
        "psp_codice_fiscale",
        "metodo",
        "doppio_pagamento",
        "importo_diverso",
        "posizione",
        "registrata_il",
    ]


class PagamentiViewSetGroup(ModelViewSetGroup):
    """The menu entry."""

    menu_label = _("Pagamenti")
    menu_icon = "doc-full"
    menu_order = 160
    items = (PosizioniViewSet, RicevuteViewSet)
