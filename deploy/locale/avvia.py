"""`make run` and `make dev`: from nothing to the demo comune served, and supervised until Ctrl-C."""

from __future__ import annotations

import argparse
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

from passi import (
    BIN,
    PYTHON,
    RADICE,
    VAR,
    PreparazioneError,
    controlla_python,
    esegui,
    impronta,
    librerie,
    passo,
    se_cambiato,
    tema,
)

ACCESSI = """
  Sito          {sito}/
  Scheda ZTL    {sito}/servizi/mobilita-e-trasporti/permesso-ztl/
  Posta finta   {sito}/_finto/posta/
  Gestione      {sito}/gestione/

  Cittadini     Marco Bellucci, Teresa Fiorentini, Amina Benali e altri: alla pagina "Accedi" scegli
                SPID o CIE e poi la persona; non servono password
  Redattrice    redazione      demo-redazione-2026!       scrive e invia in approvazione
  Responsabile  responsabile   demo-responsabile-2026!    approva e pubblica
  Amministr.    amministratore demo-amministratore-2026!  utenti, gruppi, impostazioni
  Sportello     sportello      demo-sportello-2026!       pratiche dei cittadini

  Per fermare: Ctrl-C
"""


def ambiente(porta: int, sviluppo: bool) -> dict[str, str]:
    """Return the environment of every process of the demo."""
    return {
        "SITO_URL": f"http://localhost:{porta}",
        **os.environ,
        "DJANGO_SETTINGS_MODULE": f"comune_site.settings.{'dev' if sviluppo else 'demo'}",
        "PYTHONUNBUFFERED": "1",
    }


def prepara(env: dict[str, str], sviluppo: bool) -> None:
    """Bring everything up to date."""
    passo("Librerie Python", lambda: librerie("base.txt"))
    passo("Tema Bootstrap Italia", tema)
    passo("Base dati e comune dimostrativo", lambda: esegui([PYTHON, "deploy/locale/inizializza.py"], ambiente=env))
    if not sviluppo:
        statici = [p for p in RADICE.glob("*/static") if p.is_dir()] + [
            p for p in RADICE.glob("*/*/static") if p.is_dir()
        ]
        valore = impronta([*statici, RADICE / "requirements" / "base.txt"])
        raccogli = lambda: esegui([PYTHON, "manage.py", "collectstatic", "--noinput", "--clear"], ambiente=env)  # noqa: E731
        passo("File statici", se_cambiato(VAR / "static.impronta", valore, raccogli))


def porta_libera(porta: int) -> bool:
    """Return whether nobody listens there."""
    with socket.socket() as presa:
        return presa.connect_ex(("127.0.0.1", porta)) != 0


def comandi(porta: int, sviluppo: bool) -> dict[str, list[str]]:
    """Return the processes to keep alive."""
    web = [
        str(BIN / "gunicorn"),
        "comune_site.wsgi",
        "--bind",
        f"127.0.0.1:{porta}",
        "--workers",
        "1",
        "--threads",
        "8",
    ]
    web += ["--limit-request-line", "8190", "--timeout", "60", "--log-level", "warning"]
    if sviluppo:
        web = [str(PYTHON), "manage.py", "runserver", f"127.0.0.1:{porta}"]
    return {"web": web, "lavori": [str(PYTHON), "manage.py", "lavora"]}


def aspetta(porta: int, web: subprocess.Popen[bytes]) -> None:
    """Wait until the site answers."""
    for _ in range(240):
        if web.poll() is not None:
            raise PreparazioneError("Il sito non parte: il motivo e' scritto qui sopra.")
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{porta}/salute/vivo", timeout=2).close()
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.25)
    raise PreparazioneError("Il sito non risponde dopo un minuto.")


def sorveglia(porta: int, env: dict[str, str], sviluppo: bool) -> None:
    """Run the processes, start again the one that dies, stop all on Ctrl-C."""
    processi: dict[str, subprocess.Popen[bytes]] = {}
    fermo = False

    def ferma(*_args: object) -> None:
        nonlocal fermo
        fermo = True

    signal.signal(signal.SIGTERM, ferma)
    signal.signal(signal.SIGINT, ferma)
    da_tenere = comandi(porta, sviluppo)
    try:
        for nome, comando in da_tenere.items():
            processi[nome] = subprocess.Popen(comando, cwd=RADICE, env=env, start_new_session=True)
        aspetta(porta, processi["web"])
        print(ACCESSI.format(sito=env["SITO_URL"]), flush=True)
        while not fermo:
            time.sleep(0.5)
            for nome, processo in processi.items():
                if processo.poll() is not None and not fermo:
                    print(f"  Il processo {nome} si e' fermato ({processo.returncode}): lo riavvio.", flush=True)
                    time.sleep(1)
                    processi[nome] = subprocess.Popen(da_tenere[nome], cwd=RADICE, env=env, start_new_session=True)
    finally:
        for processo in processi.values():
            if processo.poll() is None:
                processo.terminate()
        for processo in processi.values():
            processo.wait(timeout=15)


def main() -> int:
    """Run the command."""
    argomenti = argparse.ArgumentParser(description=__doc__)
    argomenti.add_argument("--dev", action="store_true", help="server di sviluppo")
    argomenti.add_argument("--porta", type=int, default=int(os.environ.get("PORTA", "8000")))
    argomenti.add_argument("--solo-preparazione", action="store_true")
    scelte = argomenti.parse_args()
    env = ambiente(scelte.porta, scelte.dev)
    try:
        controlla_python()
        print("Preparo il comune dimostrativo")
        prepara(env, scelte.dev)
        if scelte.solo_preparazione:
            return 0
        if not porta_libera(scelte.porta):
            raise PreparazioneError(f"La porta {scelte.porta} e' occupata: scegline un'altra con PORTA=8001 make run")
        sorveglia(scelte.porta, env, scelte.dev)
    except PreparazioneError as errore:
        print(f"\n{errore}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
