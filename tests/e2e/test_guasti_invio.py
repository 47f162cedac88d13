"""kill -9 of the web process between the click on Invia and the answer: one Pratica or the untouched Bozza."""

import contextlib
import http.client
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import reverse

from servizi.pratiche.models import Bozza, Pratica
from tests.factories.identita import CittadinoFactory, accedi_come
from tests.factories.pratiche import bozza_completa

RADICE = Path(__file__).resolve().parents[2]
PUNTI = ("invio.inizio", "invio.pratica", "invio.allegati", "invio.lavori", "invio.fine", "invio.risposta")
DOPO_IL_COMMIT = {"invio.risposta"}
# Nine kills a point, fifty-four in all.
VOLTE = 9
SEGRETO_CSRF = "c" * 32

pytestmark = [pytest.mark.processi, pytest.mark.django_db(transaction=True), pytest.mark.timeout(600)]


def porta_libera() -> int:
    with socket.socket() as presa:
        presa.bind(("127.0.0.1", 0))
        return presa.getsockname()[1]


def url_base_dati() -> str:
    """Return the address of the database of this very test."""
    s = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{s['NAME']}"
    return f"postgres://{s['USER']}:{s['PASSWORD']}@{s['HOST']}:{s['PORT']}/{s['NAME']}"


@contextlib.contextmanager
def sito_che_muore(punto: str):
    """Serve the site with one worker that kills itself at that point; the master starts another."""
    porta = porta_libera()
    env = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "comune_site.settings.test",
        "DATABASE_URL": url_base_dati(),
        "PUNTO_DI_GUASTO": punto,
        "LAVORI_MODO": "lavora",
        "SITO_URL": f"http://localhost:{porta}",
    }
    comando = [sys.executable, "-m", "gunicorn", "comune_site.wsgi", "--bind", f"127.0.0.1:{porta}", "--workers", "1"]
    processo = subprocess.Popen([*comando, "--preload", "--log-level", "critical"], cwd=RADICE, env=env)
    try:
        for _ in range(300):
            with socket.socket() as presa:
                if presa.connect_ex(("127.0.0.1", porta)) == 0:
                    break
            time.sleep(0.1)
        yield porta
    finally:
        processo.terminate()
        processo.wait(timeout=15)


def invia(porta: int, client: Client, bozza: Bozza) -> int | None:
    """Click on Invia; return the status, or None when the answer never came."""
    sessione = client.cookies[settings.SESSION_COOKIE_NAME].value
    corpo = urlencode({"chiave_invio": bozza.chiave_invio, "azione": "avanti", "csrfmiddlewaretoken": SEGRETO_CSRF})
    connessione = http.client.HTTPConnection("127.0.0.1", porta, timeout=30)
    testate = {
        "Host": f"localhost:{porta}",
        "Content-Type": "application/x-www-form-urlencoded",
        "Cookie": f"{settings.SESSION_COOKIE_NAME}={sessione}; {settings.CSRF_COOKIE_NAME}={SEGRETO_CSRF}",
    }
    try:
        connessione.request("POST", reverse("pratiche:invia", args=[bozza.codice_servizio, bozza.pk]), corpo, testate)
        return connessione.getresponse().status
    except (ConnectionError, http.client.HTTPException):
        return None
    finally:
        connessione.close()


def fotografia(bozza: Bozza) -> dict:
    """Return all that must be untouched when the sending did not happen."""
    campi = Bozza.objects.values().get(pk=bozza.pk)
    return campi | {"file": sorted(bozza.allegati.values_list("pk", "sha256", "chiave"))}


def test_a_kill_at_any_point_leaves_one_pratica_or_the_untouched_bozza(settings):
    nate, intatte = 0, 0
    for punto in PUNTI:
        with sito_che_muore(punto) as porta:
            for _ in range(VOLTE):
                cittadino, client = CittadinoFactory(), Client()
                accedi_come(client, cittadino)
                bozza = bozza_completa(cittadino)
                prima = fotografia(bozza)

                assert invia(porta, client, bozza) is None, f"{punto}: the process did not die"

                pratiche = list(Pratica.objects.filter(chiave_invio=bozza.chiave_invio))
                if pratiche:
                    assert punto in DOPO_IL_COMMIT
                    assert not Bozza.objects.filter(pk=bozza.pk).exists()
                    assert len(pratiche) == 1
                    assert pratiche[0].eventi.count() == 1
                    assert pratiche[0].allegati.count() == len(prima["file"])
                    nate += 1
                else:
                    assert fotografia(bozza) == prima
                    intatte += 1

                # The person sends again, on a process that is well.
                url = reverse("pratiche:invia", args=[bozza.codice_servizio, bozza.pk])
                risposta = client.post(url, {"chiave_invio": bozza.chiave_invio, "azione": "avanti"})
                una = Pratica.objects.get(chiave_invio=bozza.chiave_invio)
                assert risposta.status_code == 302
                assert risposta["Location"].endswith(reverse("pratiche:conferma", args=[una.pk]))
    assert (nate, intatte) == (VOLTE, VOLTE * (len(PUNTI) - 1))
    numeri = sorted(Pratica.objects.values_list("numero", flat=True))
    assert [int(numero[4:]) for numero in numeri] == list(range(1, len(PUNTI) * VOLTE + 1))
