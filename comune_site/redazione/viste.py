"""The review of a page: its date, who looks at it, and "looked at today"."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminDateInput
from wagtail.models import Page

from comune_site.contenuti.models.base import PROFONDITA_HOME
from comune_site.redazione import revisioni
from comune_site.redazione.models import Revisione


class RevisioneForm(forms.Form):
    """By when and by whom."""

    da_rivedere_entro = forms.DateField(
        label=_("Da rivedere entro"),
        widget=AdminDateInput,
        help_text=_("Passato questo giorno la pagina compare tra quelle da rivedere."),
        error_messages={"required": _("Scrivi il giorno."), "invalid": _("Scrivi il giorno così: 31/12/2027.")},
    )
    responsabile = forms.ModelChoiceField(
        label=_("Chi la rivede"),
        queryset=get_user_model().objects.none(),
        required=False,
        empty_label=_("Chiunque della redazione"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        personale = get_user_model().objects.filter(is_staff=True, is_active=True)
        self.fields["responsabile"].queryset = personale.order_by("last_name", "first_name")

    def clean_da_rivedere_entro(self) -> Any:
        """Refuse a day that is past: it would say overdue at once."""
        giorno = self.cleaned_data["da_rivedere_entro"]
        if giorno < timezone.localdate():
            raise forms.ValidationError(gettext("Scegli un giorno da oggi in poi."))
        return giorno


class RevisioneView(WagtailAdminTemplateMixin, FormView):
    """The form, for who may change the page."""

    template_name = "redazione/revisione.html"
    form_class = RevisioneForm
    page_title = _("Revisione della pagina")
    header_icon = "calendar-check"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the page and what is set; raises Http404."""
        super().setup(request, *args, **kwargs)
        self.pagina = get_object_or_404(Page, pk=kwargs["pk"], depth__gte=PROFONDITA_HOME)
        self.revisione = Revisione.objects.filter(pagina=self.pagina).first()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse who may not change the page."""
        if not self.pagina.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Set the date, or write that the page was looked at today."""
        if "rivista" in request.POST:
            revisioni.rivista_oggi(self.pagina)
            return self._fatto(gettext("Segnata come rivista oggi: la prossima revisione è tra un anno."))
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: RevisioneForm) -> HttpResponse:
        """Set what was chosen."""
        dati = form.cleaned_data
        revisioni.fissa(self.pagina, entro=dati["da_rivedere_entro"], responsabile=dati["responsabile"])
        return self._fatto(gettext("Data di revisione salvata."))

    def _fatto(self, messaggio: str) -> HttpResponse:
        messages.success(self.request, messaggio)
        return redirect(self._editor())

    def _editor(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.pagina.pk])

    def get_initial(self) -> dict[str, Any]:
        """Return what is set, or a year from now."""
        if self.revisione is None:
            return {"da_rivedere_entro": revisioni.fra_un_anno(timezone.localdate())}
        return {
            "da_rivedere_entro": self.revisione.da_rivedere_entro,
            "responsabile": self.revisione.responsabile_id,
        }

    def get_page_subtitle(self) -> str:
        """Return the title of the page."""
        return self.pagina.get_admin_display_title()

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Lead back to the editor of the page."""
        return [
            {"url": self._editor(), "label": self.get_page_subtitle()},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the page and what is set."""
        return super().get_context_data(
            **kwargs, pagina=self.pagina, revisione=self.revisione, editor_url=self._editor()
        )
