"""`make test`: set up and run the whole suite on SQLite, on PostgreSQL and in the browser.

`ARGS` names one part: `make test ARGS="--parte sqlite"`, or goes to pytest after `--`.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time

from passi import (
    PYTHON,
    RADICE,
    PreparazioneError,
    chromium,
    controlla_python,
    librerie,
    passo,
    programmi_server,
    tema,
)

# Part -> which tests. What judges the HTML served is the same on any database: once is enough.
SCELTE = {"sqlite": "not browser", "postgres": "not browser and not html", "browser": "browser"}
PARTI = tuple(SCELTE)


def prepara() -> None:
    """Set up what the tests need, browser and private servers included."""
    passo("Librerie Python", lambda: librerie("dev.txt"))
    passo("PostgreSQL e Redis per le prove", programmi_server)
    passo("Tema Bootstrap Italia", tema)
    passo("Chromium", chromium)


def esegui_parte(nome: str, extra: list[str]) -> tuple[int, float]:
    """Run one part of the suite; return its exit status and its seconds."""
    print(f"\n=== Prove: {nome}", flush=True)
    inizio = time.monotonic()
    scelta = f"{SCELTE[nome]} and not benchmark"
    comando = [
        str(PYTHON),
        "-m",
        "pytest",
        "-q",
        "--no-header",
        "-p",
        "no:cacheprovider",
        "-m",
        scelta,
        "-n",
        "2",
        *extra,
    ]
    if nome == "postgres":
        comando = [str(PYTHON), "tests/servizi_privati.py", *comando]
    cartella = tempfile.mkdtemp(prefix=f"comune-{nome}-")
    try:
        esito = subprocess.run(comando, cwd=RADICE, env={**os.environ, "VAR_DIR": cartella}, check=False)
    finally:
        shutil.rmtree(cartella, ignore_errors=True)
    return esito.returncode, time.monotonic() - inizio


def main() -> int:
    """Run the command."""
    argomenti = argparse.ArgumentParser(description=__doc__)
    argomenti.add_argument("--solo-preparazione", action="store_true")
    argomenti.add_argument("--parte", choices=PARTI, action="append")
    argomenti.add_argument("pytest", nargs="*", help="opzioni di pytest, dopo --")
    scelte = argomenti.parse_args()
    try:
        controlla_python()
        prepara()
    except PreparazioneError as errore:
        print(f"\n{errore}", file=sys.stderr)
        return 1
    if scelte.solo_preparazione:
        return 0
    esiti = {nome: esegui_parte(nome, scelte.pytest) for nome in scelte.parte or PARTI}
    print("\nRiassunto")
    for nome, (codice, secondi) in esiti.items():
        print(f"  {nome:10} {'passa' if codice == 0 else f'NON PASSA ({codice})'}  {secondi:.0f} s")
    return max(codice for codice, _secondi in esiti.values())


if __name__ == "__main__":
    sys.exit(main())
