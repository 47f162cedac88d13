"""How the steps are drawn."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse

from comune_site.core.ente import ente
from servizi.motore import risposte as r
from servizi.motore.definizioni import Passo, Servizio
from servizi.motore.percorso import PRIVACY, ConsensoForm, Percorso, SezioneAperta
from servizi.motore.riepilogo import testo
from servizi.pratiche.lettura_post import moduli_inviati
from servizi.pratiche.models import Bozza
from servizi.pratiche.schede import Scheda
from servizi.pratiche.views import cornice
from theme.errori import voci_di_errore


def informativa(request: HttpRequest, servizio: Servizio, scheda: Scheda | None, form: ConsensoForm) -> HttpResponse:
    """Draw the first page of a flow that has no Bozza yet."""
    titolo = scheda.titolo if scheda else str(servizio.titolo)
    vuoto = Percorso(servizio, r.vuote(servizio.versione))
    contesto = {
        **cornice.contesto_pagina(request, titolo),
        "briciole": cornice.briciole(titolo, scheda.briciole if scheda else ()),
        "passi": [{**passo, "url": None} for passo in vuoto.stepper(PRIVACY, lambda passo: "")],
        "form": form,
        "errori": voci_di_errore([form]),
        "scheda": scheda,
        "chiave": uuid.uuid4(),
        "bozze": request.user.bozze.vive().filter(codice_servizio=servizio.codice),
        "ente": ente(),
        "azione_url": reverse("pratiche:avvia", args=[servizio.codice]),
    }
    return render(request, "pratiche/avvia.html", contesto)


def passo(
    request: HttpRequest,
    bozza: Bozza,
    percorso: Percorso,
    passo: Passo,
    aperte: Sequence[SezioneAperta],
    *,
    stato: int = 200,
    **altro: Any,
) -> HttpResponse:
    """Draw a step with these sections."""
    _mostra_file(percorso, passo, aperte)
    contesto = {
        **cornice.contesto_passo(request, bozza, percorso, passo),
        "aperte": aperte,
        "indice": [(aperta.sezione.titolo, aperta.sezione.codice) for aperta in aperte],
        "errori": voci_di_errore([aperta.form for aperta in aperte]),
        "ente": ente(),
        "azione_url": cornice.url_passo_corrente(request, bozza, passo),
        **altro,
    }
    modello = "pratiche/privacy.html" if passo is PRIVACY else "pratiche/passo.html"
    return render(request, modello, contesto, status=stato)


def conflitto(request: HttpRequest, bozza: Bozza, passo_: Passo, post: QueryDict) -> HttpResponse:
    """Draw the step as it was typed, beside what somebody saved meanwhile: saving again decides."""
    salvato = cornice.percorso(request, bozza)
    if passo_ not in salvato.passi:
        return redirect(bozza)
    aperte = moduli_inviati(salvato, passo_, post)
    differenze = [voce for aperta in aperte for voce in _differenze(salvato, passo_, aperta)]
    for aperta in aperte:
        aperta.form.errors.clear()
    salvati_url = f"{cornice.url_passo(bozza, passo_)}?salvati=1"
    return passo(request, bozza, salvato, passo_, aperte, stato=409, differenze=differenze, salvati_url=salvati_url)


def _differenze(salvato: Percorso, passo: Passo, aperta: SezioneAperta) -> Iterable[dict[str, str]]:
    salvate = r.di_sezione(salvato.risposte, passo.codice, aperta.sezione.codice)
    for nome, valore in r.da_modulo(aperta.form).items():
        campo = aperta.form.fields[nome]
        prima, adesso = testo(campo, salvate.get(nome)), testo(campo, valore)
        if nome not in aperta.campi_file and prima != adesso:
            yield {"etichetta": str(campo.label), "salvato": prima, "scritto": adesso}


def _mostra_file(percorso: Percorso, passo: Passo, aperte: Iterable[SezioneAperta]) -> None:
    """Give each file field the files that it holds, with the address to open them."""
    for aperta in aperte:
        salvate = r.di_sezione(percorso.risposte, passo.codice, aperta.sezione.codice)
        for nome in aperta.campi_file:
            aperta.form.fields[nome].file_caricati = [  # type: ignore[attr-defined]
                {**file, "url": reverse("pratiche:allegato", args=[file["id"]])} for file in salvate.get(nome) or ()
            ]
