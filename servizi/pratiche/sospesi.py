"""A POST whose session had expired: kept for half an hour, applied when its author has logged in again."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from comune_site.identita.models import Utente
from servizi.motore.percorso import PassoSconosciutoError
from servizi.pratiche import azioni, lettura_post
from servizi.pratiche.exceptions import CambioConcorrenteError
from servizi.pratiche.letture import percorso_di
from servizi.pratiche.models import Bozza, PostSospeso

# Session keys: references waiting for a login, and those that clash with what was saved meanwhile.
IN_ATTESA = "pratiche.sospesi"
IN_CONFLITTO = "pratiche.in_conflitto"
RIFERIMENTI_MASSIMI = 5


def sospendi_passo(request: HttpRequest, codice: str, bozza: uuid.UUID, passo: str) -> str:
    """Keep what was typed and return the page to come back to; files are not kept."""
    dati = {nome: valori for nome, valori in request.POST.lists() if nome != "csrfmiddlewaretoken"}
    sospeso = azioni.sospendi(bozza, codice, passo, dati)
    if sospeso is not None:
        riferimenti = [*request.session.get(IN_ATTESA, []), str(sospeso.pk)]
        request.session[IN_ATTESA] = riferimenti[-RIFERIMENTI_MASSIMI:]
        messages.info(request, _("Quello che hai scritto è conservato: lo ritrovi dopo l'accesso."))
    return reverse("pratiche:passo", args=[codice, bozza, passo])


@receiver(user_logged_in)
def applica_dopo_accesso(sender: type, request: HttpRequest | None, user: Utente, **kwargs: Any) -> None:
    """Apply what was waiting in this browser, if it belongs to who logged in; otherwise throw it away and say so."""
    riferimenti = request.session.pop(IN_ATTESA, []) if request is not None else []
    for sospeso in PostSospeso.objects.filter(pk__in=riferimenti).select_related("bozza"):
        scaduto = sospeso.scade_il <= timezone.now()
        if sospeso.bozza.cittadino_id != user.pk or scaduto:
            sospeso.delete()
            messages.warning(
                request,
                _("Quello che era stato scritto prima dell'accesso non è stato conservato."),
                fail_silently=True,
            )
        elif _applica(sospeso):
            sospeso.delete()
            messages.success(
                request,
                _(
                    "La sessione era scaduta: abbiamo salvato quello che avevi scritto. Se avevi scelto dei file non "
                    "ancora caricati, sceglili di nuovo."
                ),
                fail_silently=True,
            )
        else:
            dove = f"{sospeso.bozza_id}/{sospeso.passo}"
            request.session[IN_CONFLITTO] = {**request.session.get(IN_CONFLITTO, {}), dove: str(sospeso.pk)}


def _applica(sospeso: PostSospeso) -> bool:
    percorso = percorso_di(sospeso.bozza, None)
    post = come_post(sospeso)
    try:
        aperte = lettura_post.moduli_inviati(percorso, percorso.passo(sospeso.passo), post)
        sezioni = azioni.con_data(lettura_post.da_salvare(aperte, lettura_post.risposte_inviate(aperte)))
        azioni.salva_passo(sospeso.bozza, sospeso.passo, sezioni, lettura_post.revisione(post))
    except (CambioConcorrenteError, PassoSconosciutoError):
        return False
    return True


def come_post(sospeso: PostSospeso) -> QueryDict:
    """Return what was posted as Django gives it to a view."""
    post = QueryDict(mutable=True)
    for nome, valori in sospeso.dati.items():
        post.setlist(nome, valori)
    return post


def in_conflitto(request: HttpRequest, bozza: Bozza, passo: str) -> PostSospeso | None:
    """Return what this citizen typed on this step and could not be saved, while it lasts."""
    pk = request.session.get(IN_CONFLITTO, {}).get(f"{bozza.pk}/{passo}")
    return bozza.sospesi.filter(pk=pk, scade_il__gt=timezone.now()).first() if pk else None


def dimentica(request: HttpRequest, bozza: Bozza, passo: str) -> None:
    """Forget a clash that the citizen has settled by saving the step."""
    conflitti = dict(request.session.get(IN_CONFLITTO, {}))
    pk = conflitti.pop(f"{bozza.pk}/{passo}", None)
    if pk:
        request.session[IN_CONFLITTO] = conflitti
        bozza.sospesi.filter(pk=pk).delete()
