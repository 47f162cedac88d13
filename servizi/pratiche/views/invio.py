"""Summary, sending, confirmation; and the end of a Bozza that is not sent."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from comune_site.core import guasti
from comune_site.core.indirizzi import url_servizi
from comune_site.core.scarico import risposta_file
from comune_site.identita.api import richiede_cittadino
from servizi.motore.definizioni import Servizio
from servizi.motore.percorso import RIEPILOGO, Percorso
from servizi.motore.riepilogo import nodi
from servizi.pratiche import azioni
from servizi.pratiche.esiti import url_pratica
from servizi.pratiche.exceptions import BozzaCambiataError, BozzaIncompletaError
from servizi.pratiche.invio import gettone
from servizi.pratiche.models import Allegato, Bozza, Documento, Pratica, tariffe_in_vigore
from servizi.pratiche.tappe import prossimi_passi
from servizi.pratiche.views import cornice


def _torna_al_riepilogo(request: HttpRequest, codice: str, bozza: uuid.UUID) -> str:
    return reverse("pratiche:riepilogo", args=[codice, bozza])


def _torna_a_elimina(request: HttpRequest, codice: str, bozza: uuid.UUID) -> str:
    return reverse("pratiche:elimina", args=[codice, bozza])


@cornice.con_bozza(_torna_al_riepilogo)
@require_safe
def riepilogo(request: HttpRequest, bozza: Bozza) -> HttpResponse:
    """Everything that was given, as text on one screen, right before the sending (C.SE.1.4)."""
    percorso = cornice.percorso(request, bozza)
    incompleto = percorso.primo_incompleto()
    if incompleto is not None:
        return _manca(request, cornice.url_passo(bozza, incompleto))
    contesto = {
        **cornice.contesto_passo(request, bozza, percorso, RIEPILOGO),
        "nodi": _nodi(bozza, percorso),
        "avanti_testo": _("Conferma e invia"),
        "azione_url": reverse("pratiche:invia", args=[bozza.codice_servizio, bozza.pk]),
    }
    return render(request, "pratiche/riepilogo.html", contesto)


def _manca(request: HttpRequest, url: str) -> HttpResponse:
    messages.warning(request, _("Prima di inviare la richiesta completa le informazioni che mancano."))
    return HttpResponseRedirect(f"{url}?controlla=1")


def _nodi(bozza: Bozza, percorso: Percorso) -> list[dict[str, Any]]:
    """Return the nodes of the summary with the addresses of "Modifica" and of the files."""
    fatti = nodi(bozza.servizio, percorso.risposte_finali(), tariffe_in_vigore(bozza.servizio))
    passi = {passo.codice: passo for passo in percorso.passi}
    for nodo in fatti:
        for sezione in nodo["sezioni"]:
            if nodo["passo"] in passi:
                url = cornice.url_passo(bozza, passi[nodo["passo"]])
                sezione["modifica_url"] = f"{url}?da={cornice.DA_RIEPILOGO}#{sezione['codice']}"
            for voce in sezione["voci"]:
                voce["url"] = reverse("pratiche:allegato", args=[voce["file"]["id"]]) if voce["file"] else ""
    return fatti


@cornice.per_servizio(_torna_al_riepilogo)
@require_POST
def invia(request: HttpRequest, servizio: Servizio, bozza: uuid.UUID) -> HttpResponse:
    """Send. However often the button is pressed, there is one Pratica and one answer."""
    if request.POST.get("azione") == "salva":
        return _salva_dal_riepilogo(request, servizio, bozza)
    chiave = cornice.uuid_o_404(request.POST.get("chiave_invio", ""))
    if request.user.pratiche.filter(chiave_invio=chiave).exists():
        return cornice.gia_inviata(request, bozza)
    try:
        pratica = azioni.invia_bozza(bozza, chiave, request.user, request.identita)  # type: ignore[attr-defined]
    except Pratica.DoesNotExist as errore:
        raise Http404 from errore
    except BozzaIncompletaError as errore:
        return _manca(request, reverse("pratiche:passo", args=[servizio.codice, bozza, errore.passo]))
    except BozzaCambiataError:
        messages.warning(request, _("Le domande di questo servizio sono cambiate: controlla le risposte e salva."))
        return redirect("pratiche:passo", servizio.codice, bozza, servizio.passi[0].codice)
    guasti.punto("invio.risposta")
    return redirect("pratiche:conferma", pratica.pk)


def _salva_dal_riepilogo(request: HttpRequest, servizio: Servizio, pk: uuid.UUID) -> HttpResponse:
    """Every answer is saved already: only say so, and count the year from now."""
    try:
        azioni.prolunga(request.user.bozze.vive().get(pk=pk, codice_servizio=servizio.codice))
    except Bozza.DoesNotExist:
        return cornice.gia_inviata(request, pk)
    messages.success(request, _("Richiesta salvata con successo"))
    return redirect("pratiche:riepilogo", servizio.codice, pk)


@richiede_cittadino()
@require_safe
def conferma(request: HttpRequest, pratica: uuid.UUID) -> HttpResponse:
    """What was sent, what happens now, by when; and how easy it was (C.SE.1.2, C.SE.1.7, C.SE.1.10)."""
    inviata = get_object_or_404(request.user.pratiche, pk=pratica)
    contesto = {
        **cornice.contesto_pagina(request, inviata.titolo),
        "pratica": inviata,
        "briciole": cornice.briciole(inviata.titolo),
        "ricevuta": inviata.documenti.filter(tipo=Documento.Tipo.RICEVUTA).first(),
        # Fixed addresses of decision 13: the area personale is a row above, its URL names are not ours to know.
        "ricevuta_url": url_servizi(f"/area-personale/documenti/{inviata.pk}/{Documento.Tipo.RICEVUTA}/"),
        "pratica_url": url_servizi(url_pratica(inviata)),
        "prossimi_passi": [voce for voce in prossimi_passi(inviata) if voce["codice"] != "inviata"],
        "gettone": gettone(inviata),
        "indice": [(_("Prossimi passi"), "prossimi-passi"), (_("Valuta il servizio"), "valuta")],
    }
    risposta = render(request, "pratiche/conferma.html", contesto)
    # A vote sent from here without script must not tell, even to our own logs, which pratica it follows.
    risposta["Referrer-Policy"] = "strict-origin"
    return risposta


@cornice.con_bozza(_torna_a_elimina)
@require_http_methods(["GET", "HEAD", "POST"])
def elimina(request: HttpRequest, bozza: Bozza) -> HttpResponse:
    """Ask, then delete the Bozza with its files."""
    if request.method == "POST":
        try:
            azioni.elimina_bozza(bozza)
        except Bozza.DoesNotExist:
            return cornice.gia_inviata(request, bozza.pk)
        messages.success(request, _("Bozza eliminata"))
        return redirect("pratiche:avvia", bozza.codice_servizio)
    contesto = {
        **cornice.contesto_pagina(request, bozza.titolo),
        "bozza": bozza,
        "briciole": cornice.briciole(bozza.titolo, bozza.briciole),
    }
    return render(request, "pratiche/elimina.html", contesto)


@richiede_cittadino()
@require_safe
def allegato(request: HttpRequest, allegato: uuid.UUID) -> HttpResponse:
    """Give back a file to the citizen who gave it."""
    propri = Allegato.objects.filter(bozza__cittadino=request.user) | Allegato.objects.filter(
        pratica__cittadino=request.user
    )
    trovato = get_object_or_404(propri, pk=allegato)
    return risposta_file(trovato.chiave, trovato.nome, trovato.tipo)
