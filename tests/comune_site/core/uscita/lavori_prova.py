"""Workers for the tests that start real processes: they leave what they did in a file."""

import os
import signal
import time

from comune_site.core.uscita.api import gestore


def scrivi(percorso, riga):
    """Add one line at once, also when several processes write."""
    descrittore = os.open(percorso, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.write(descrittore, f"{riga}\n".encode())
    os.close(descrittore)


@gestore("prova.scrivi")
def fatto(riferimento, dati):
    scrivi(dati["file"], f"fatto {riferimento}")


@gestore("prova.lento")
def lento(riferimento, dati):
    scrivi(dati["file"], f"inizio {riferimento}")
    time.sleep(dati["secondi"])
    scrivi(dati["file"], f"fine {riferimento}")


@gestore("prova.uccidi")
def ucciso_la_prima_volta(riferimento, dati):
    if not os.path.exists(dati["file"]):
        scrivi(dati["file"], f"ucciso {riferimento}")
        os.kill(os.getpid(), signal.SIGKILL)
    scrivi(dati["file"], f"fatto {riferimento}")
