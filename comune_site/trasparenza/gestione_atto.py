"""The office's pages about one act: what it is, its files, its history, and what may be done with it."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe
from django.views.generic import FormView
from wagtail.admin.views.generic import InspectView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from comune_site.core.scarico import disposizione, risposta_file
from comune_site.trasparenza import azioni
from comune_site.trasparenza.models import AllegatoAlbo, AttoAlbo, EventoAlbo
from comune_site.trasparenza.referta import pdf_referta

PUBBLICARE = "trasparenza.publish_attoalbo"
VEDERE = "trasparenza.view_attoalbo"
SCRIVERE = "trasparenza.add_attoalbo"
NON_PIU = _("Questa azione non è più possibile: l'atto nel frattempo ha cambiato stato.")


def giorno(data: date | None) -> str:
    """Return a day as it is written in Italy, or nothing."""
    return f"{data:%d/%m/%Y}" if data else ""


def atto_o_404(request: HttpRequest, pk: int, permesso: str) -> AttoAlbo:
    """Return the act for who has that permission; raise PermissionDenied or Http404."""
    if not request.user.has_perm(permesso):
        raise PermissionDenied
    return get_object_or_404(AttoAlbo.objects.select_related("ufficio", "rettifica_di"), pk=pk)


class DettaglioView(InspectView):
    """Everything about an act, and what this person may do with it now."""

    page_title = _("Atto dell'albo")

    @property
    def header_more_buttons(self) -> list[Any]:
        """Return nothing: the page has its own buttons, which know the state of the act."""
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add files, history, actions."""
        atto, puo = self.object, self.request.user.has_perm
        return super().get_context_data(**kwargs) | {
            "atto": atto,
            "allegati": AllegatoAlbo.objects.filter(atto=atto).order_by("sort_order", "pk"),
            "eventi": atto.eventi.select_related("attore"),
            "rettifiche": atto.rettifiche.all(),
            "puo_modificare": atto.bozza and puo("trasparenza.change_attoalbo"),
            "puo_eliminare": atto.bozza and puo("trasparenza.delete_attoalbo"),
            "puo_pubblicare": atto.bozza and puo(PUBBLICARE),
            "puo_annullare": atto.stato == AttoAlbo.Stato.PUBBLICATO and puo(PUBBLICARE),
            "puo_rettificare": not atto.bozza and puo(SCRIVERE),
            "puo_certificare": atto.finito and puo(PUBBLICARE),
        }


class _AzioneView(WagtailAdminTemplateMixin, FormView):
    """Ask for confirmation, then do it; say so when somebody else was quicker."""

    template_name = "trasparenza/gestione/azione.html"
    form_class: type[forms.Form] = forms.Form
    header_icon = "clipboard-list"
    titolo: Any = ""
    spiegazione: Any = ""
    grave = False
    da = AttoAlbo.Stato.PUBBLICATO

    @cached_property
    def atto(self) -> AttoAlbo:
        """The act named by the address."""
        return atto_o_404(self.request, self.kwargs["pk"], PUBBLICARE)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send back to the act when its state does not allow this."""
        if self.atto.stato != self.da:
            messages.warning(request, NON_PIU)
            return redirect(self.get_success_url())
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        """Return action and act."""
        return f"{self.titolo}: {self.atto.registro}"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Return the list, the act, the action."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse("albo_gestione:index"), "label": _("Albo pretorio")},
            {"url": self.get_success_url(), "label": self.atto.registro},
            {"url": "", "label": self.titolo},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the act and what is about to be done."""
        extra = {"atto": self.atto, "titolo": self.titolo, "spiegazione": self.spiegazione, "grave": self.grave}
        return super().get_context_data(**kwargs) | extra | {"ritorno": self.get_success_url()}

    def form_valid(self, form: forms.Form) -> HttpResponse:
        """Do it."""
        try:
            atto = self.fai(form)
        except azioni.AzioneNonAmmessaError:
            messages.warning(self.request, NON_PIU)
        except ValidationError as errore:
            for testo in errore.messages:
                form.add_error(None, testo)
            return self.form_invalid(form)
        else:
            messages.success(self.request, self.fatto % {"numero": atto.registro})
        return redirect(self.get_success_url())

    def fai(self, form: forms.Form) -> AttoAlbo:
        """Do the action and return the act."""
        raise NotImplementedError

    def get_success_url(self) -> str:
        """Return the page of the act."""
        return reverse("albo_gestione:inspect", args=[self.kwargs["pk"]])


class PubblicaView(_AzioneView):
    """Give a draft its number and publish it."""

    titolo = _("Pubblica all'albo")
    spiegazione = _(
        "L'atto prende il prossimo numero del registro e diventa pubblico. Dopo non si può più cambiare: si può solo "
        "annullare, con un motivo, o rettificare con un nuovo atto."
    )
    fatto = _("L'atto ha preso il numero %(numero)s.")
    da = AttoAlbo.Stato.BOZZA

    def fai(self, form: forms.Form) -> AttoAlbo:
        """Publish."""
        return azioni.pubblica(self.atto, self.request.user)


class MotivoForm(forms.Form):
    """Why an act is annulled."""

    motivo = forms.CharField(
        label=_("Motivo"),
        help_text=_("Sarà letto da chiunque apra l'atto, fino alla fine del termine."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=1000,
        error_messages={"required": _("Scrivi il motivo: resta nel registro.")},
    )


class AnnullaView(_AzioneView):
    """Take an act away, with a reason."""

    form_class = MotivoForm
    titolo = _("Annulla l'atto")
    spiegazione = _(
        "I file non si possono più leggere; il numero resta nel registro, con il motivo. Non si torna indietro."
    )
    fatto = _("L'atto %(numero)s è annullato.")
    grave = True

    def fai(self, form: forms.Form) -> AttoAlbo:
        """Annul."""
        return azioni.annulla(self.atto, self.request.user, form.cleaned_data["motivo"])


@require_POST
def crea_rettifica(request: HttpRequest, pk: int) -> HttpResponse:
    """Prepare the draft of the act that rectifies this one, and open it."""
    atto = atto_o_404(request, pk, SCRIVERE)
    try:
        nuovo = azioni.rettifica(atto)
    except azioni.AzioneNonAmmessaError:
        messages.warning(request, NON_PIU)
        return redirect("albo_gestione:inspect", pk)
    return redirect("albo_gestione:edit", nuovo.pk)


@require_POST
def referta(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the certificate of publication of an act whose term is over; who took it is written in the history."""
    atto = atto_o_404(request, pk, PUBBLICARE)
    if not atto.finito:
        raise Http404
    risposta = HttpResponse(pdf_referta(atto), content_type="application/pdf")
    risposta["Content-Disposition"] = disposizione(f"referta-{atto.anno}-{atto.numero}.pdf")
    atto.eventi.create(tipo=EventoAlbo.Tipo.REFERTA, attore=request.user)
    return risposta


@require_safe
def file(request: HttpRequest, pk: int, codice: uuid.UUID) -> HttpResponse:
    """Open a file of an act, whatever its state."""
    atto = atto_o_404(request, pk, VEDERE)
    trovato = get_object_or_404(AllegatoAlbo, atto=atto, codice=codice)
    return risposta_file(trovato.chiave, trovato.nome, trovato.tipo)
