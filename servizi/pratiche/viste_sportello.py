"""The desk's pages about one Pratica: what was asked, its files, its history, and the office's actions."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from django.views.generic import FormView, TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from comune_site.core.scarico import risposta_file
from pagamenti import api as pagamenti
from servizi.pratiche import esiti
from servizi.pratiche.documenti import TIPO_PDF
from servizi.pratiche.exceptions import CambioConcorrenteError, MossaNonAmmessaError
from servizi.pratiche.models import Evento, Pratica
from servizi.pratiche.stati import StatoPratica, si_puo

PERMESSO = "pratiche.change_pratica"
S = StatoPratica


@dataclass(frozen=True, kw_only=True)
class Azione:
    """Something that the office may do. `a` is the state that it leads to; `fai(pratica, attore, nota)` does it."""

    codice: str
    titolo: str | Promise
    spiegazione: str | Promise
    a: StatoPratica
    fai: Callable[..., Any]
    nota_obbligatoria: bool = False
    grave: bool = False

    def ammessa(self, pratica: Pratica) -> bool:
        """Tell whether it may be done now."""
        aspetta_pagamento = pratica.stato == S.DA_PAGARE
        return si_puo(pratica.stato, self.a) and not aspetta_pagamento


AZIONI = {
    azione.codice: azione
    for azione in (
        Azione(
            codice="prendi-in-carico",
            titolo=_("Prendi in carico"),
            spiegazione=_("Di solito avviene da sola, con la protocollazione. La data resta quella di presentazione."),
            a=S.PRESA_IN_CARICO,
            fai=lambda pratica, attore, nota: esiti.prendi_in_carico(pratica, attore),
        ),
        Azione(
            codice="in-elaborazione",
            titolo=_("In elaborazione"),
            spiegazione=_("Il cittadino saprà che l'ufficio sta esaminando la richiesta."),
            a=S.IN_ELABORAZIONE,
            fai=esiti.metti_in_elaborazione,
        ),
        Azione(
            codice="approva",
            titolo=_("Approva"),
            spiegazione=_(
                "Se il servizio si paga, il cittadino riceverà l'invito a pagare; altrimenti la pratica si "
                "conclude e il documento viene rilasciato."
            ),
            a=S.ACCOLTA,
            fai=esiti.approva,
        ),
        Azione(
            codice="respingi",
            titolo=_("Respingi"),
            spiegazione=_("La pratica si conclude con esito negativo. Il cittadino leggerà la motivazione."),
            a=S.RESPINTA,
            fai=esiti.respingi,
            nota_obbligatoria=True,
            grave=True,
        ),
    )
}


def pratica_o_404(request: HttpRequest, pk: uuid.UUID) -> Pratica:
    """Return the Pratica for who may work on it; raise PermissionDenied or Http404."""
    if not request.user.has_perm(PERMESSO):
        raise PermissionDenied
    return get_object_or_404(Pratica.objects.select_related("cittadino"), pk=pk)


class PaginaPratica(WagtailAdminTemplateMixin):
    """What the pages about one Pratica share: permission, title, breadcrumb."""

    header_icon = "clipboard-list"
    request: HttpRequest
    kwargs: dict[str, Any]

    @cached_property
    def pratica(self) -> Pratica:
        """The Pratica named by the address."""
        return pratica_o_404(self.request, self.kwargs["pk"])

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Check before anything else."""
        self.pratica  # noqa: B018
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Return Home, Pratiche, this one."""
        elenco = {"url": reverse("pratiche_sportello:index"), "label": _("Pratiche")}
        return [*self.breadcrumbs_items, elenco, *self.briciole_proprie()]

    def briciole_proprie(self) -> list[dict[str, Any]]:
        """Return the last parts of the breadcrumb."""
        return [{"url": "", "label": self.pratica.numero}]


class DettaglioView(PaginaPratica, TemplateView):
    """Everything about a Pratica, and what may be done with it now."""

    template_name = "pratiche/sportello/dettaglio.html"

    def get_page_title(self) -> str:
        """Return the number."""
        return self.pratica.numero

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add files, history, payment, actions: a fixed number of queries."""
        pratica = self.pratica
        allegati = {str(allegato.pk): allegato for allegato in pratica.allegati.all()}
        return super().get_context_data(**kwargs) | {
            "pratica": pratica,
            "passi": list(_con_file(pratica.riepilogo, allegati)),
            "allegati": allegati.values(),
            "documenti": pratica.documenti.all(),
            "eventi": pratica.eventi.select_related("attore"),
            "posizione": pagamenti.posizione(esiti.riferimento_pagamento(pratica)),
            "azioni": [azione for azione in AZIONI.values() if azione.ammessa(pratica)],
        }


def _con_file(riepilogo: list[dict[str, Any]], allegati: dict[str, Any]) -> Any:
    """Yield the frozen sections with, beside each file named in them, the row that holds it."""
    for passo in riepilogo:
        for sezione in passo["sezioni"]:
            voci = [{**voce, "allegato": allegati.get((voce.get("file") or {}).get("id"))} for voce in sezione["voci"]]
            yield {"titolo": sezione["titolo"], "passo": passo["titolo"], "voci": voci}


class NotaForm(forms.Form):
    """What the office says to the citizen with a decision."""

    nota = forms.CharField(
        label=_("Nota per il cittadino"),
        help_text=_("Sarà letta dal cittadino nella sua area personale."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=4000,
        required=False,
    )

    def __init__(self, *args: Any, obbligatoria: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if obbligatoria:
            self.fields["nota"].required = True
            self.fields["nota"].label = _("Motivazione per il cittadino")
            self.fields["nota"].error_messages["required"] = _(
                "Scrivi il motivo: un rifiuto senza motivo non è valido."
            )


class AzioneView(PaginaPratica, FormView):
    """Ask for confirmation and a note, then do it."""

    template_name = "pratiche/sportello/azione.html"
    form_class = NotaForm

    @cached_property
    def azione(self) -> Azione:
        """The action named by the address."""
        if self.kwargs["azione"] not in AZIONI:
            raise Http404
        return AZIONI[self.kwargs["azione"]]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send back to the Pratica when its state allows this no more."""
        if not self.azione.ammessa(self.pratica):
            return self._non_piu()
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        """Return action and number."""
        return _("%(azione)s %(numero)s") % {"azione": self.azione.titolo, "numero": self.pratica.numero}

    def briciole_proprie(self) -> list[dict[str, Any]]:
        """Return the Pratica, then the action."""
        return [
            {"url": self.get_success_url(), "label": self.pratica.numero},
            {"url": "", "label": self.azione.titolo},
        ]

    def get_form_kwargs(self) -> dict[str, Any]:
        """Make the note compulsory where the action wants it."""
        return super().get_form_kwargs() | {"obbligatoria": self.azione.nota_obbligatoria}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what is about to be done, and what it will ask the citizen to pay."""
        importo = self.pratica.importo if self.azione.a == S.ACCOLTA else None
        extra = {"pratica": self.pratica, "azione": self.azione, "importo": importo, "ritorno": self.get_success_url()}
        return super().get_context_data(**kwargs) | extra

    def form_valid(self, form: NotaForm) -> HttpResponse:
        """Do it, unless somebody else was quicker."""
        try:
            self.azione.fai(self.pratica, self.request.user, form.cleaned_data["nota"])
        except (MossaNonAmmessaError, CambioConcorrenteError):
            return self._non_piu()
        self.pratica.refresh_from_db()
        testo = _("%(numero)s: ora è «%(stato)s». Il cittadino riceverà un avviso.")
        messages.success(
            self.request, testo % {"numero": self.pratica.numero, "stato": self.pratica.get_stato_display()}
        )
        return redirect(self.get_success_url())

    def get_success_url(self) -> str:
        """Return the address of the Pratica."""
        return reverse("pratiche_sportello:dettaglio", args=[self.pratica.pk])

    def _non_piu(self) -> HttpResponse:
        messages.warning(
            self.request, _("Questa azione non è più possibile: la pratica nel frattempo ha cambiato stato.")
        )
        return redirect(self.get_success_url())


@require_safe
def allegato(request: HttpRequest, pk: uuid.UUID, allegato: uuid.UUID) -> HttpResponse:
    """Open a file of the citizen; the access is written in the history."""
    pratica = pratica_o_404(request, pk)
    file = get_object_or_404(pratica.allegati, pk=allegato)
    risposta = risposta_file(file.chiave, file.nome, file.tipo)
    pratica.eventi.create(tipo=Evento.Tipo.ACCESSO, attore=request.user, dati={"allegato": str(file.pk)})
    return risposta


@require_safe
def documento(request: HttpRequest, pk: uuid.UUID, tipo: str) -> HttpResponse:
    """Open a PDF made by us."""
    file = get_object_or_404(pratica_o_404(request, pk).documenti, tipo=tipo)
    return risposta_file(file.chiave, file.nome, TIPO_PDF)
