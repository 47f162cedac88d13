"""A citizen at work on a request: files, Bozze, and the pages of a flow driven as a browser without scripts does."""

import io
import re
import uuid

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from servizi.motore import registro
from servizi.motore import risposte as r
from servizi.motore.checks import con_consenso
from servizi.motore.definizioni import Modulo, Servizio
from servizi.motore.percorso import Percorso
from servizi.pratiche import allegati, azioni
from servizi.pratiche.models import Bozza, Pratica
from tests.factories.identita import CittadinoFactory

CODICE = "permesso-ztl"


def pdf(pagine: int = 1) -> bytes:
    """Return a small true PDF, different at each call."""
    documento, uscita = pikepdf.new(), io.BytesIO()
    for _pagina in range(pagine):
        documento.add_blank_page()
    documento.docinfo["/Title"] = uuid.uuid4().hex
    documento.save(uscita)
    return uscita.getvalue()


def file_pdf(nome: str = "documento.pdf") -> SimpleUploadedFile:
    """Return a PDF as an upload."""
    return SimpleUploadedFile(nome, pdf(), content_type="application/pdf")


def esempio(codice: str = CODICE, caso: str = "") -> dict:
    """Return the valid answers of a service as of today, with the notice accepted."""
    servizio = registro.servizio(codice)
    fornisci = servizio.casi[caso] if caso else servizio.esempio
    return con_consenso(fornisci(timezone.localdate()))


def post_di(percorso: Percorso, codice_passo: str, senza: str = "") -> dict:
    """Return the POST of a step that gives these answers, files as uploads; `senza` is a name of the form left out."""
    dati: dict = {}
    passo = percorso.passo(codice_passo)
    for sezione in percorso.sezioni(passo):
        dati.setdefault("sezione", []).append(sezione.codice)
        for campo, valore in r.di_sezione(percorso.risposte, codice_passo, sezione.codice).items():
            nome = f"{sezione.codice}-{campo}"
            if nome == senza or valore is None or valore is False:
                continue
            if isinstance(valore, list) and valore and isinstance(valore[0], dict):
                dati[nome] = [file_pdf(file["nome"]) for file in valore]
            else:
                dati[nome] = "on" if valore is True else valore
    return dati


def percorso_di_esempio(codice: str = CODICE, caso: str = "") -> Percorso:
    """Return the way through a service with the answers of its example."""
    return Percorso(registro.servizio(codice), esempio(codice, caso))


def passi_dati(percorso: Percorso) -> list[str]:
    """Return the steps that ask for something, in order."""
    return [passo.codice for passo in percorso.passi if passo.modulo == Modulo.DATI]


def apri(client: Client, codice: str = CODICE, scheda: str = "") -> Bozza:
    """Accept the notice as the first page asks, and return the new Bozza."""
    url = reverse("pratiche:avvia", args=[codice])
    chiave = re.search(r'name="bozza" value="([^"]+)"', client.get(url).content.decode())[1]
    risposta = client.post(url, {"bozza": chiave, "consenso-privacy_accettata": "on", "scheda": scheda})
    assert risposta.status_code == 302, risposta.content.decode()
    return Bozza.objects.get(pk=chiave)


def url_passo(bozza: Bozza, passo: str) -> str:
    """Return the address of a step."""
    return reverse("pratiche:passo", args=[bozza.codice_servizio, bozza.pk, passo])


def invia_passo(client: Client, bozza: Bozza, passo: str, dati: dict, azione: str = "avanti", **altro):
    """Post a step as its page would now."""
    bozza.refresh_from_db()
    return client.post(url_passo(bozza, passo), {"revisione": bozza.revisione, "azione": azione, **dati}, **altro)


def compila(client: Client, percorso: Percorso) -> Bozza:
    """Go through every step up to the summary."""
    bozza = apri(client, percorso.servizio.codice)
    for passo in passi_dati(percorso):
        risposta = invia_passo(client, bozza, passo, post_di(percorso, passo))
        assert risposta.status_code == 302, risposta.content.decode()
    return Bozza.objects.get(pk=bozza.pk)


def invia(client: Client, bozza: Bozza):
    """Press "Conferma e invia"."""
    url = reverse("pratiche:invia", args=[bozza.codice_servizio, bozza.pk])
    return client.post(url, {"chiave_invio": bozza.chiave_invio, "azione": "avanti"})


def bozza_completa(cittadino=None, caso: str = "", scheda=None) -> Bozza:
    """Return a Bozza ready to be sent, files included, made without HTTP."""
    percorso = percorso_di_esempio(caso=caso)
    bozza = azioni.apri_bozza(cittadino or CittadinoFactory(), CODICE, scheda=scheda)
    for passo in passi_dati(percorso):
        for sezione, campi in percorso.risposte["passi"][passo].items():
            for campo, valore in campi.items():
                for file in valore if isinstance(valore, list) else ():
                    if isinstance(file, dict):
                        allegati.carica(bozza, passo, sezione, campo, file_pdf(file["nome"]), 5)
        sezioni = {
            sezione: {c: v for c, v in campi.items() if not (isinstance(v, list) and v and isinstance(v[0], dict))}
            for sezione, campi in percorso.risposte["passi"][passo].items()
        }
        bozza = azioni.salva_passo(bozza, passo, sezioni, bozza.revisione)
    return bozza


def servizio_di_prova(**campi) -> Servizio:
    """Return the ZTL permit with some things changed, not registered."""
    import dataclasses

    return dataclasses.replace(registro.servizio(CODICE), **campi)


def solo(bozza: Bozza) -> Pratica:
    """Return the one Pratica that a Bozza became."""
    return Pratica.objects.get(nata_da=bozza.pk)
