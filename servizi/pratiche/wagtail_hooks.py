"""What pratiche adds to Wagtail's admin: the desk, the permission that opens it, the office's amounts."""

from django import forms
from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from servizi.motore import registro
from servizi.pratiche.models import Tariffa
from servizi.pratiche.sportello import PraticheViewSet, scelte_servizi


@hooks.register("register_admin_viewset")
def registra_sportello() -> PraticheViewSet:
    """Add the menu "Pratiche" and its pages."""
    return PraticheViewSet()


@hooks.register("register_permissions")
def permesso_sportello() -> QuerySet[Permission]:
    """Let administrators give the desk to a group, such as "Operatori di sportello"."""
    return Permission.objects.filter(content_type__app_label="pratiche", codename="change_pratica")


def scelte_voci() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the amounts that services ask for, grouped by service."""
    return [
        (servizio.titolo, [(voce.codice, voce.titolo) for voce in servizio.tariffe])
        for servizio in registro.tutti()
        if servizio.tariffe
    ]


class TariffaForm(WagtailAdminModelForm):
    """Choose among what services ask for, instead of typing codes."""

    codice_servizio = forms.ChoiceField(label=_("Servizio"), choices=scelte_servizi)
    codice = forms.ChoiceField(label=_("Voce"), choices=scelte_voci)


class TariffaViewSet(SnippetViewSet):
    """The amounts that the office sets, each from a day on."""

    model = Tariffa
    icon = "decimal"
    menu_label = _("Tariffe")
    menu_order = 60
    add_to_admin_menu = True
    list_display = ["codice_servizio", "codice", "importo", "valida_dal"]
    edit_handler = ObjectList(
        [
            FieldPanel("codice_servizio"),
            FieldPanel("codice"),
            FieldPanel("importo", help_text=_("In euro.")),
            FieldPanel("valida_dal", help_text=_("Vale per le richieste inviate da questo giorno.")),
        ],
        base_form_class=TariffaForm,
    )


register_snippet(TariffaViewSet)
