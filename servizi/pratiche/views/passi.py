"""The pages of a flow before the summary."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from servizi.motore import risposte as r
from servizi.motore.definizioni import Passo, Servizio
from servizi.motore.percorso import PRIVACY, RIEPILOGO, ConsensoForm, PassoSconosciutoError, Percorso
from servizi.pratiche import azioni, lettura_post, schede, sospesi
from servizi.pratiche.exceptions import CambioConcorrenteError
from servizi.pratiche.models import Bozza
from servizi.pratiche.views import cornice, pagina
from servizi.pratiche.views.caricamenti import Caricamenti


def _torna_ad_avvia(request: HttpRequest, codice: str) -> str:
    return reverse("pratiche:avvia", args=[codice])


def _torna_a_riprendi(request: HttpRequest, codice: str, bozza: uuid.UUID) -> str:
    return reverse("pratiche:riprendi", args=[codice, bozza])


@cornice.per_servizio(_torna_ad_avvia)
@require_http_methods(["GET", "HEAD", "POST"])
def avvia(request: HttpRequest, servizio: Servizio) -> HttpResponse:
    """First page of the flow, reached straight after the login (C.SE.1.1): the notice, and the Bozze to resume."""
    dati = request.POST if request.method == "POST" else request.GET
    scheda = schede.scheda(dati.get("scheda"), servizio)
    form = ConsensoForm(request.POST if request.method == "POST" else None, prefix="consenso")
    if request.method == "POST" and form.is_valid():
        return _apri(request, servizio, scheda)
    return pagina.informativa(request, servizio, scheda, form)


def _apri(request: HttpRequest, servizio: Servizio, scheda: schede.Scheda | None) -> HttpResponse:
    chiave = cornice.uuid_o_404(request.POST.get("bozza", ""))
    if request.user.pratiche.filter(nata_da=chiave).exists():
        return cornice.gia_inviata(request, chiave)
    try:
        bozza = azioni.apri_bozza(request.user, servizio.codice, scheda=scheda, bozza_id=chiave)
    except Bozza.DoesNotExist as errore:
        raise Http404 from errore
    return redirect(bozza)


@cornice.con_bozza(_torna_a_riprendi)
@require_safe
def riprendi(request: HttpRequest, bozza: Bozza) -> HttpResponse:
    """Lead to the step where the citizen left, from any browser (C.SE.1.6)."""
    percorso = cornice.percorso(request, bozza)
    try:
        passo = percorso.passo(bozza.passo)
    except PassoSconosciutoError:
        passo = percorso.primo_incompleto() or RIEPILOGO
    return HttpResponseRedirect(cornice.url_passo(bozza, passo))


@cornice.con_bozza(sospesi.sospendi_passo)
@require_http_methods(["GET", "HEAD", "POST"])
def passo(request: HttpRequest, bozza: Bozza, passo: str) -> HttpResponse:
    """One step: its sections, or what was typed on it."""
    percorso = cornice.percorso(request, bozza)
    try:
        attuale = percorso.passo(passo)
    except PassoSconosciutoError as errore:
        raise Http404 from errore
    if not percorso.raggiungibile(attuale):
        messages.info(request, _("Prima di questo passo ne manca un altro."))
        return HttpResponseRedirect(cornice.url_passo(bozza, percorso.primo_incompleto() or PRIVACY))
    if request.method == "POST":
        return _ricevi(request, bozza, percorso, attuale)
    sospeso = sospesi.in_conflitto(request, bozza, passo)
    if sospeso is not None and "salvati" not in request.GET:
        return pagina.conflitto(request, bozza, attuale, sospesi.come_post(sospeso))
    aperte = percorso.vincolati(attuale) if "controlla" in request.GET else percorso.moduli(attuale)
    return pagina.passo(request, bozza, percorso, attuale, aperte)


def _ricevi(request: HttpRequest, bozza: Bozza, percorso: Percorso, passo: Passo) -> HttpResponse:
    """Keep the files, then the answers, valid or not; then go where the button says."""
    caricamenti = Caricamenti(request, bozza, passo)
    try:
        if caricamenti.esegui(percorso):
            percorso = cornice.percorso(request, bozza)
        aperte = lettura_post.moduli_inviati(percorso, passo, request.POST)
        risposte = lettura_post.risposte_inviate(aperte)
        dopo = Percorso(bozza.servizio, r.con_sezioni(percorso.risposte, passo.codice, risposte), percorso.persona)
        meta = _meta(request, dopo, passo, caricamenti)
        sezioni = azioni.con_data(lettura_post.da_salvare(aperte, risposte))
        bozza = azioni.salva_passo(
            bozza, passo.codice, sezioni, lettura_post.revisione(request.POST), vai_a=meta.codice if meta else ""
        )
    except CambioConcorrenteError:
        return _conflitto(request, bozza, passo)
    except Bozza.DoesNotExist:
        return cornice.gia_inviata(request, bozza.pk)
    sospesi.dimentica(request, bozza, passo.codice)
    if meta is not None:
        return HttpResponseRedirect(cornice.url_passo(bozza, meta))
    return _resta(request, bozza, dopo, passo, caricamenti, inviate=set(risposte))


def _conflitto(request: HttpRequest, bozza: Bozza, passo: Passo) -> HttpResponse:
    attuale = request.user.bozze.filter(pk=bozza.pk).first()
    if attuale is None:
        return cornice.gia_inviata(request, bozza.pk)
    return pagina.conflitto(request, attuale, passo, request.POST)


def _meta(request: HttpRequest, dopo: Percorso, passo: Passo, caricamenti: Caricamenti) -> Passo | None:
    """Return the step to go to, None to stay on this one."""
    if request.POST.get("azione") != "avanti" or caricamenti.chiesti or not dopo.completo(passo):
        return None
    return RIEPILOGO if request.GET.get("da") == cornice.DA_RIEPILOGO else dopo.successivo(passo)


def _resta(
    request: HttpRequest, bozza: Bozza, dopo: Percorso, passo: Passo, caricamenti: Caricamenti, *, inviate: set[str]
) -> HttpResponse:
    if request.POST.get("azione") == "avanti" and not caricamenti.eliminati:
        aperte = tuple(
            aperta if aperta.sezione.codice in inviate else dopo.modulo(passo, aperta.sezione)
            for aperta in dopo.vincolati(passo)
        )
        nuove = any(not aperta.form.is_bound for aperta in aperte)
        caricamenti.aggiungi_errori(aperte)
        return pagina.passo(request, bozza, dopo, passo, aperte, sezioni_nuove=nuove)
    for testo in _fatto(request, caricamenti):
        messages.success(request, testo)
    if caricamenti.errori:
        aperte = dopo.vincolati(passo)
        for aperta in aperte:
            aperta.form.errors.clear()
        caricamenti.aggiungi_errori(aperte)
        return pagina.passo(request, bozza, dopo, passo, aperte, stato=caricamenti.stato)
    return HttpResponseRedirect(_qui(request, bozza, passo, caricamenti.sezione))


def _fatto(request: HttpRequest, caricamenti: Caricamenti) -> Iterable[str]:
    """Yield what to say of a step that stays: what became of the files, and that the answers are kept if asked for."""
    if caricamenti.messaggio:
        yield caricamenti.messaggio
    if request.POST.get("azione") == "salva" or not (caricamenti.messaggio or caricamenti.errori):
        yield _("Richiesta salvata con successo")


def _qui(request: HttpRequest, bozza: Bozza, passo: Passo, sezione: str) -> str:
    return cornice.url_passo_corrente(request, bozza, passo) + (f"#{sezione}" if sezione else "")
