"""Drive a gunicorn with two workers and read what its processes cost."""

from __future__ import annotations

import contextlib
import http.client
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

RADICE = Path(__file__).resolve().parents[2]
TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Misura:
    """Requests per second, and CPU milliseconds of the server for each request."""

    al_secondo: float
    cpu_ms: float


def porta_libera() -> int:
    """Return a free TCP port of the loopback."""
    with socket.socket() as presa:
        presa.bind(("127.0.0.1", 0))
        return int(presa.getsockname()[1])


@contextlib.contextmanager
def gunicorn(app: str, porta: int, env: dict[str, str]) -> Iterator[int]:
    """Serve an application with two synchronous workers; yield the pid of the master."""
    comando = [sys.executable, "-m", "gunicorn", app, "--bind", f"127.0.0.1:{porta}", "--workers", "2", "--preload"]
    comando += ["--log-level", "error", "--limit-request-line", "8190"]
    processo = subprocess.Popen(comando, cwd=RADICE, env={**os.environ, **env})
    try:
        for _ in range(200):
            with socket.socket() as presa:
                if presa.connect_ex(("127.0.0.1", porta)) == 0:
                    break
            time.sleep(0.1)
        yield processo.pid
    finally:
        processo.terminate()
        # A worker may end what it was answering: gunicorn gives it thirty seconds.
        processo.wait(timeout=45)


def _figli(pid: int) -> list[int]:
    testo = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(figlio) for figlio in testo.split()]


def _cpu(pid: int) -> float:
    campi = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(campi[11]) + int(campi[12])) / TICK


def _chiedi(porta: int, percorso: str, volte: int, testate: dict[str, str], errori: list[str]) -> None:
    for _ in range(volte):
        connessione = http.client.HTTPConnection("localhost", porta, timeout=30)
        connessione.request("GET", percorso, headers=testate)
        risposta = connessione.getresponse()
        risposta.read()
        if risposta.status != 200:
            errori.append(f"{percorso}: {risposta.status}")
        connessione.close()


def misura(pid: int, porta: int, percorso: str, volte: int, testate: dict[str, str] | None = None) -> Misura:
    """Ask for a path many times from two threads; raise AssertionError if any answer is not 200."""
    errori: list[str] = []
    # Enough for both workers to have compiled the templates.
    _chiedi(porta, percorso, 40, testate or {}, errori)
    prima, inizio = sum(map(_cpu, _figli(pid))), time.perf_counter()
    fili = [threading.Thread(target=_chiedi, args=(porta, percorso, volte // 2, testate or {}, errori)) for _ in (1, 2)]
    for filo in fili:
        filo.start()
    for filo in fili:
        filo.join()
    passati, cpu = time.perf_counter() - inizio, sum(map(_cpu, _figli(pid))) - prima
    if errori:
        raise AssertionError(errori[0])
    return Misura(al_secondo=volte / passati, cpu_ms=1000 * cpu / volte)
