"""Views of the admin: synonyms, and the questions without an answer, one click from the first."""

from __future__ import annotations

from typing import Any, ClassVar
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet

from comune_site.ricerca import registro
from comune_site.ricerca.models import RicercaSenzaEsito, Sinonimo

politica = ModelPermissionPolicy(RicercaSenzaEsito)


class NuovoSinonimoView(CreateView):
    """The form of a new synonym: `?parole=` fills in the first field."""

    def get_initial_form_instance(self) -> Sinonimo:
        """Return a synonym with the words that the report passes on."""
        return Sinonimo(parole=self.request.GET.get("parole", "")[:255])

    def save_instance(self) -> Sinonimo:
        """Save, and take out of the report what is answered from now on."""
        sinonimo = super().save_instance()
        registro.risolvi(sinonimo.parole)
        return sinonimo


class SinonimoViewSet(SnippetViewSet):
    """Synonyms among the snippets."""

    model = Sinonimo
    icon = "search"
    add_view_class = NuovoSinonimoView
    list_display: ClassVar[list[str]] = ["parole", "equivalenti"]
    search_fields: ClassVar[list[str]] = ["parole", "equivalenti"]
    panels: ClassVar[list[Any]] = [FieldPanel("parole"), FieldPanel("equivalenti")]


class SenzaEsitoView(ReportView):
    """What was looked for and not found: each row opens the form of a new synonym, already filled in."""

    model = RicercaSenzaEsito
    page_title = _("Ricerche senza risultati")
    header_icon = "search"
    permission_policy = politica
    permission_required = "view"
    index_url_name = "ricerche_senza_esito"
    index_results_url_name = "ricerche_senza_esito_elenco"
    is_searchable = False
    default_ordering = "-volte"
    list_export: ClassVar[list[str]] = ["testo", "volte", "ultimo_giorno"]
    export_filename = "ricerche-senza-risultati"

    @property
    def columns(self) -> list[Column]:
        """Return what a row shows."""
        return [
            Column("testo", label=_("Parole cercate"), sort_key="testo"),
            Column("volte", label=_("Volte"), sort_key="volte"),
            Column("ultimo_giorno", label=_("Ultimo giorno"), accessor=_giorno, sort_key="ultimo_giorno"),
            TitleColumn("aggiungi", label=_("Che cosa fare"), accessor=_azione, get_url=_url_sinonimo),
        ]


def _giorno(riga: RicercaSenzaEsito) -> str:
    return date_format(riga.ultimo_giorno, "j F Y")


def _azione(riga: RicercaSenzaEsito) -> str:
    return gettext("Aggiungi sinonimo per «%(parole)s»") % {"parole": riga.testo}


def _url_sinonimo(riga: RicercaSenzaEsito) -> str:
    return f"{reverse(SinonimoViewSet().get_url_name('add'))}?{urlencode({'parole': riga.testo})}"
