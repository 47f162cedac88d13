"""The reports of editors: pages to review, warnings on contents, links that lead nowhere."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import django_filters
from django import forms
from django.contrib.auth import get_user_model
from django.db import models
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page, get_page_content_types
from wagtail.permissions import policy_registry

from comune_site.redazione.controlli.registro import tutti
from comune_site.redazione.models import EsitoControlli, LinkControllato, Revisione

ENTRO = {"scadute": _("Già scadute"), "mese": _("Entro 30 giorni"), "tre-mesi": _("Entro 90 giorni")}
GIORNI = {"scadute": -1, "mese": 30, "tre-mesi": 90}
CHI_LEGGE = ["add", "change", "publish"]


def voce_in_tabella(campo: str) -> TitleColumn:
    """Return the column with the title of the page, a link to its editor."""
    return TitleColumn(
        "pagina",
        label=_("Pagina"),
        accessor="pagina.title",
        get_url=lambda riga: reverse("wagtailadmin_pages:edit", args=[riga.pagina_id]),
        sort_key=campo,
    )


def tipo(riga: models.Model) -> str:
    """Return the type of the page of a row, in words."""
    return str(riga.pagina.page_type_display_name)


class FiltroPerTipo(WagtailFilterSet):
    """Filter by type of page: what all the reports have."""

    content_type = ContentTypeFilter(
        label=_("Tipo di pagina"),
        field_name="pagina__content_type",
        queryset=lambda request: get_page_content_types(include_base_page_type=False),
    )


class RapportoDiPagine(ReportView):
    """A report whose rows are about a page, limited to the pages that this person may change.

    The number of queries is fixed: pages and their types come with the rows.
    """

    any_permission_required = CHI_LEGGE
    is_searchable = True
    search_fields = ["pagina__title"]
    paginate_by = 50

    @cached_property
    def permission_policy(self) -> Any:
        """Judge permissions as for pages: who edits none sees no report."""
        return policy_registry.get_by_type(Page)

    def get_base_queryset(self) -> QuerySet[Any]:
        """Return the rows that this person may act upon."""
        mie = self.permission_policy.instances_user_has_permission_for(self.request.user, "change")
        return self.model.objects.filter(pagina__in=mie.values("pk")).select_related("pagina__content_type")

    def order_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Break ties, so that the pages of the list never overlap."""
        return queryset.order_by(self.ordering, "pk")


class FiltroRevisioni(FiltroPerTipo):
    """By when, and by whom."""

    entro = django_filters.ChoiceFilter(
        label=_("Da rivedere"),
        choices=list(ENTRO.items()),
        method="per_entro",
        empty_label=_("Tutte"),
        widget=forms.RadioSelect,
    )
    responsabile = django_filters.ModelChoiceFilter(
        label=_("Chi la rivede"), queryset=lambda request: get_user_model().objects.filter(is_staff=True)
    )

    class Meta:
        model = Revisione
        fields: list[str] = []

    def per_entro(self, queryset: QuerySet[Revisione], name: str, value: str) -> QuerySet[Revisione]:
        """Keep the reviews due by then."""
        return queryset.filter(da_rivedere_entro__lte=timezone.localdate() + timedelta(days=GIORNI[value]))


def _stato(revisione: Revisione) -> str:
    return gettext("Scaduta") if revisione.scaduta else gettext("In tempo")


def _giorno(revisione: Revisione) -> str:
    """Return the day as Italian writes it, the month without a capital."""
    return date_format(revisione.da_rivedere_entro, "j F Y").lower()


def _azione(revisione: Revisione) -> SafeString:
    url = reverse("redazione_revisione", args=[revisione.pagina_id])
    nome = gettext("Rivedi %(pagina)s") % {"pagina": revisione.pagina.title}
    return format_html('<a href="{}" aria-label="{}">{}</a>', url, nome, gettext("Rivedi"))


class DaRivedereView(RapportoDiPagine):
    """Live pages by day of review, the overdue ones first."""

    model = Revisione
    page_title = _("Pagine da rivedere")
    header_icon = "calendar-check"
    filterset_class = FiltroRevisioni
    default_ordering = "da_rivedere_entro"
    index_url_name = "redazione_da_rivedere"
    index_results_url_name = "redazione_da_rivedere_results"
    columns = [
        voce_in_tabella("pagina__title"),
        Column("tipo", label=_("Tipo"), accessor=tipo),
        Column("da_rivedere_entro", label=_("Da rivedere entro"), accessor=_giorno, sort_key="da_rivedere_entro"),
        StatusTagColumn("stato", label=_("Stato"), accessor=_stato, primary=lambda revisione: revisione.scaduta),
        Column("responsabile", label=_("Chi la rivede"), sort_key="responsabile__last_name"),
        Column("azione", label=_("Revisione"), accessor=_azione),
    ]
    list_export = ["pagina.title", "da_rivedere_entro", "rivista_il", "responsabile"]
    export_headings = {"pagina.title": _("Pagina"), "responsabile": _("Chi la rivede")}

    def get_base_queryset(self) -> QuerySet[Revisione]:
        """Leave out what citizens do not see."""
        return super().get_base_queryset().filter(pagina__live=True).select_related("responsabile")


class FiltroControlli(FiltroPerTipo):
    """By check, and how much it matters."""

    controllo = django_filters.ChoiceFilter(
        label=_("Controllo"),
        choices=lambda: [(c.codice, c.nome) for c in tutti()],
        method="per_controllo",
        empty_label=_("Tutti"),
        widget=forms.RadioSelect,
    )

    class Meta:
        model = EsitoControlli
        fields: list[str] = []

    def per_controllo(self, queryset: QuerySet[EsitoControlli], name: str, value: str) -> QuerySet[EsitoControlli]:
        """Keep the pages where this check found something. The codes are ours, and in quotes in the stored JSON."""
        return queryset.annotate(in_testo=models.functions.Cast("avvisi", models.TextField())).filter(
            in_testo__contains=f'"{value}"'
        )


def _messaggi(esito: EsitoControlli) -> str:
    return " ".join(avviso["messaggio"] for avviso in esito.avvisi)


class ControlliView(RapportoDiPagine):
    """What the checks found on the pages as published, the heaviest first."""

    model = EsitoControlli
    page_title = _("Controlli sui contenuti")
    header_icon = "glasses"
    filterset_class = FiltroControlli
    default_ordering = "-importanti"
    index_url_name = "redazione_controlli"
    index_results_url_name = "redazione_controlli_results"
    columns = [
        voce_in_tabella("pagina__title"),
        Column("tipo", label=_("Tipo"), accessor=tipo),
        Column("importanti", label=_("Importanti"), sort_key="importanti"),
        Column("quanti", label=_("Avvisi"), sort_key="quanti"),
        Column("gulpease", label=_("Leggibilità"), sort_key="gulpease"),
        Column("messaggi", label=_("Che cosa migliorare"), accessor=_messaggi),
    ]
    list_export = ["pagina.title", "importanti", "quanti", "gulpease", "calcolato_il"]
    export_headings = {"pagina.title": _("Pagina")}

    def get_base_queryset(self) -> QuerySet[EsitoControlli]:
        """Leave out pages without warnings."""
        return super().get_base_queryset().filter(pagina__live=True, quanti__gt=0)


class FiltroCollegamenti(FiltroPerTipo):
    """Inside the site or outside."""

    class Meta:
        model = LinkControllato
        fields = ["tipo"]


def _indirizzo(link: LinkControllato) -> str:
    genere, _due_punti, chiave = link.indirizzo.partition(":")
    if genere == "page":
        return gettext("Pagina del sito n. %(chiave)s") % {"chiave": chiave}
    if genere == "document":
        return gettext("Documento n. %(chiave)s") % {"chiave": chiave}
    return link.indirizzo


class CollegamentiView(RapportoDiPagine):
    """Links that lead nowhere, the oldest first."""

    model = LinkControllato
    page_title = _("Collegamenti non funzionanti")
    header_icon = "link"
    filterset_class = FiltroCollegamenti
    default_ordering = "rotto_dal"
    search_fields = ["pagina__title", "indirizzo", "testo"]
    index_url_name = "redazione_collegamenti"
    index_results_url_name = "redazione_collegamenti_results"
    columns = [
        voce_in_tabella("pagina__title"),
        Column("testo", label=_("Testo"), sort_key="testo"),
        Column("indirizzo", label=_("Indirizzo"), accessor=_indirizzo, sort_key="indirizzo"),
        Column("motivo", label=_("Motivo"), sort_key="motivo"),
        DateColumn("rotto_dal", label=_("Non funziona da"), sort_key="rotto_dal"),
    ]
    list_export = ["pagina.title", "testo", "indirizzo", "motivo", "rotto_dal"]
    export_headings = {"pagina.title": _("Pagina")}

    def get_base_queryset(self) -> QuerySet[LinkControllato]:
        """Keep what does not work, on pages that citizens see."""
        return super().get_base_queryset().filter(pagina__live=True, esito=LinkControllato.Esito.ROTTO)
