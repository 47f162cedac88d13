"""The albo in Wagtail's admin: addresses, menu, list, form of a draft."""

from __future__ import annotations

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.defaultfilters import filesizeformat
from django.urls import path, reverse
from django.urls.resolvers import URLPattern
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.views.generic import CreateView, DeleteView, EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from comune_site.trasparenza import gestione_atto
from comune_site.trasparenza.file_albo import AIUTO, FilePronto, archivia, prepara
from comune_site.trasparenza.models import AllegatoAlbo, AttoAlbo
from comune_site.trasparenza.vocabolario import scelte_tipo

IN_CORSO, FINITI, IN_SCADENZA = "in-corso", "finiti", "in-scadenza"
GIORNI_AVVISO = 2


class AllegatoForm(WagtailAdminModelForm):
    """A file of a draft. The bytes go to the archive when the draft is saved."""

    file = forms.FileField(label=_("File"), required=False, help_text=AIUTO)
    pronto: FilePronto | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.chiave:
            misura = filesizeformat(self.instance.dimensione)
            self.fields["file"].help_text = gettext(
                "C'è già «%(nome)s» (%(misura)s). Scegline un altro solo per sostituirlo."
            ) % {"nome": self.instance.nome, "misura": misura}

    def clean_file(self) -> Any:
        """Refuse what the register cannot hold, with the reason."""
        caricato = self.cleaned_data["file"]
        if caricato:
            self.pronto = prepara(caricato)
        elif not self.instance.chiave:
            raise forms.ValidationError(gettext("Scegli il file da pubblicare."))
        return caricato

    def save(self, commit: bool = True) -> AllegatoAlbo:
        """Put the bytes in the archive, then save the row."""
        if self.pronto:
            archivia(self.pronto, self.instance)
        return super().save(commit)


class PannelloFile(InlinePanel):
    """The files of an act: the form has one field more than the model."""

    def get_form_options(self) -> dict[str, Any]:
        """Add our form to what the panel says of the set of forms."""
        opzioni = super().get_form_options()
        opzioni["formsets"][self.relation_name]["form"] = AllegatoForm
        return opzioni


class AttoFilterSet(WagtailFilterSet):
    """Filters of the office's list."""

    stato = django_filters.MultipleChoiceFilter(
        label=_("Stato"), choices=AttoAlbo.Stato.choices, widget=forms.CheckboxSelectMultiple
    )
    periodo = django_filters.ChoiceFilter(
        label=_("Periodo"),
        choices=[(IN_CORSO, _("In pubblicazione")), (IN_SCADENZA, _("In scadenza")), (FINITI, _("Termine finito"))],
        method="per_periodo",
        empty_label=_("Tutti"),
        widget=forms.RadioSelect,
    )
    tipo = django_filters.ChoiceFilter(label=_("Tipo di atto"), choices=scelte_tipo, empty_label=_("Tutti"))

    class Meta:
        model = AttoAlbo
        fields: list[str] = []

    def per_periodo(self, queryset: QuerySet[AttoAlbo], name: str, value: str) -> QuerySet[AttoAlbo]:
        """Keep the acts that can be read, those about to end, or those that have ended."""
        if value == FINITI:
            return queryset.filter(stato=AttoAlbo.Stato.PUBBLICATO, pubblicato_al__lt=timezone.localdate())
        tenuti = AttoAlbo.objects.in_pubblicazione()
        if value == IN_SCADENZA:
            tenuti = AttoAlbo.objects.in_scadenza(GIORNI_AVVISO)
        return queryset.filter(pk__in=tenuti.order_by().values("pk"))


class ElencoView(IndexView):
    """The register: drafts first, then by number."""

    def order_queryset(self, queryset: QuerySet[AttoAlbo]) -> QuerySet[AttoAlbo]:
        """Put drafts, which have no number, first on every database."""
        from django.db.models import F

        return queryset.select_related("ufficio").order_by(
            F("anno").desc(nulls_first=True), F("numero").desc(nulls_first=True), "-pk"
        )


class _SoloBozze:
    """Send away from what is in the register: it is looked at, not changed."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Check before anything else."""
        if AttoAlbo.objects.registrati().filter(pk=kwargs["pk"]).exists():
            return redirect("albo_gestione:inspect", kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class _ApreDettaglio:
    """After saving, show the act with what may be done next."""

    def get_success_url(self) -> str:
        """Return the page of the act."""
        return reverse("albo_gestione:inspect", args=[self.object.pk])  # type: ignore[attr-defined]


class NuovoView(_ApreDettaglio, CreateView):
    """Write a draft."""


class ModificaView(_SoloBozze, _ApreDettaglio, EditView):
    """Change a draft."""


class EliminaView(_SoloBozze, DeleteView):
    """Delete a draft."""


class AttiViewSet(ModelViewSet):
    """The albo's addresses, under `/gestione/albo/`."""

    name = "albo"
    model = AttoAlbo
    url_namespace = "albo_gestione"
    icon = "clipboard-list"
    menu_label = _("Albo pretorio")
    menu_name = "albo"
    menu_order = 55
    add_to_admin_menu = True
    # Files and history do not go through Wagtail's log: the register has its own, which nobody can change.
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_class = gestione_atto.DettaglioView
    inspect_template_name = "trasparenza/gestione/dettaglio.html"
    index_view_class = ElencoView
    add_view_class = NuovoView
    edit_view_class = ModificaView
    delete_view_class = EliminaView
    filterset_class = AttoFilterSet
    search_fields = ["oggetto", "numero_atto", "emittente"]
    search_backend_name = None
    list_per_page = 30
    edit_handler = ObjectList(
        [
            FieldPanel("tipo"),
            FieldPanel("oggetto"),
            MultiFieldPanel([FieldPanel("ufficio"), FieldPanel("ente_esterno")], _("Chi ha fatto l'atto")),
            FieldRowPanel([FieldPanel("data_atto"), FieldPanel("numero_atto")], _("Estremi dell'atto")),
            FieldRowPanel([FieldPanel("pubblicato_dal"), FieldPanel("pubblicato_al")], _("Pubblicazione")),
            PannelloFile(
                "allegati",
                [FieldPanel("ruolo"), FieldPanel("titolo"), FieldPanel("file")],
                heading=_("File: prima il testo dell'atto, poi gli allegati"),
                label=_("File"),
            ),
        ]
    )
    list_display = [
        TitleColumn("registro", label=_("Numero"), url_name="albo_gestione:inspect", width="12%"),
        Column("get_tipo_display", label=_("Tipo")),
        Column("oggetto", label=_("Oggetto"), width="40%"),
        Column("chi", label=_("Ufficio o ente")),
        Column("pubblicato_al", label=_("Fino al"), accessor=lambda atto: gestione_atto.giorno(atto.pubblicato_al)),
        StatusTagColumn("situazione", label=_("Stato"), primary=lambda atto: atto.in_pubblicazione),
    ]

    def get_urlpatterns(self) -> list[URLPattern]:
        """Add the actions and the files to Wagtail's own pages."""
        return [
            *super().get_urlpatterns(),
            path("atto/<int:pk>/referta/", gestione_atto.referta, name="referta"),
            path("atto/<int:pk>/rettifica/", gestione_atto.crea_rettifica, name="rettifica"),
            path("atto/<int:pk>/file/<uuid:codice>/", gestione_atto.file, name="file"),
            path("atto/<int:pk>/pubblica/", gestione_atto.PubblicaView.as_view(), name="pubblica"),
            path("atto/<int:pk>/annulla/", gestione_atto.AnnullaView.as_view(), name="annulla"),
        ]
