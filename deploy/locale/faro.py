"""`make lighthouse`: one page of every template of the demo comune, in Chromium, median of some runs.

Prints a table, writes `var/lighthouse.json`, and returns 1 when a page is under the marks. `VOLTE` (5) is how many
runs, `PAGINE` a list of paths, parted by commas, to measure those alone. Run it while the machine does nothing else.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys

from avvia import ambiente, aspetta, comandi, porta_libera, prepara
from passi import PYTHON, RADICE, VAR, PreparazioneError, ambiente_node, chromium, librerie, moduli_node, node, passo

CARTELLA = RADICE / "tests" / "lighthouse"
PORTA = int(os.environ.get("PORTA", "8010"))
VOLTE = int(os.environ.get("VOLTE", "5"))
PERFETTE = ("accessibility", "pratiche", "seo")
MINIMO_HOME, MINIMO = 97, 98
# Kept out of search engines on purpose: the login, and the albo (Garante, provv. 243/2014).
NASCOSTE = ("/accedi/", "/albo-pretorio/")
# Milliseconds, simulated phone on a slow line.
LCP_HOME, LCP = 2000, 1800


def percorsi(env: dict[str, str]) -> list[str]:
    """Return the paths to measure: those asked for, else one for each template found in the database."""
    if os.environ.get("PAGINE"):
        return os.environ["PAGINE"].split(",")
    comando = [str(PYTHON), "-m", "tests.lighthouse.pagine"]
    esito = subprocess.run(comando, cwd=RADICE, env=env, capture_output=True, text=True, check=True)
    return json.loads(esito.stdout.splitlines()[-1])


def misura(indirizzo: str) -> dict[str, object]:
    """Return the median of every figure of a page, and what is missing."""
    dove = node()
    nomi = ("chromium", "chromium-browser", "google-chrome")
    browser = next(filter(None, map(shutil.which, nomi)), "")
    env = {**ambiente_node(dove), "CHROME_PATH": browser}
    comando = [dove / "node", "misura.mjs", str(VOLTE), indirizzo]
    esito = subprocess.run(comando, cwd=CARTELLA, env=env, capture_output=True, text=True, check=False)
    if esito.returncode:
        raise PreparazioneError(f"Lighthouse non e' riuscito su {indirizzo}:\n{esito.stderr[-2000:]}")
    corse = [json.loads(riga) for riga in esito.stdout.splitlines() if riga.startswith("{")]
    cifre = {n: statistics.median(corsa[n] for corsa in corse) for n in corse[0] if n not in ("indirizzo", "mancanze")}
    return {**cifre, "mancanze": sorted({m for corsa in corse for m in corsa["mancanze"]})}


def sotto_i_minimi(percorso: str, cifre: dict[str, object]) -> list[str]:
    """Return the figures of a page that do not reach the marks."""
    home = percorso == "/"
    minimi = {"performance": MINIMO_HOME if home else MINIMO, **dict.fromkeys(PERFETTE, 100)}
    if percorso in NASCOSTE:
        minimi.pop("seo")
    mancano = [f"{nome} {cifre[nome]:.0f}" for nome, minimo in minimi.items() if cifre[nome] < minimo]
    troppo = cifre["lcp_ms"] > (LCP_HOME if home else LCP)
    return [*mancano, *([f"LCP {cifre['lcp_ms']:.0f} ms"] if troppo else [])]


def riporta(tutte: dict[str, dict[str, object]]) -> int:
    """Print the table, write the file; return 1 when a page is under the marks."""
    for percorso, cifre in tutte.items():
        voti = " ".join(f"{cifre[nome]:>4.0f}" for nome in ("performance", *PERFETTE))
        sotto = ", ".join(sotto_i_minimi(percorso, cifre))
        print(f"{voti}  LCP {cifre['lcp_ms']:>5.0f} ms  CLS {cifre['cls']:.3f}  {percorso}  {sotto}")
        for mancanza in cifre["mancanze"]:
            print(f"      {mancanza}")
    (VAR / "lighthouse.json").write_text(json.dumps(tutte, indent=2, ensure_ascii=False) + "\n")
    return int(any(sotto_i_minimi(percorso, cifre) for percorso, cifre in tutte.items()))


def main() -> int:
    """Prepare the demo, serve it as `make run` does, measure."""
    env = ambiente(PORTA, sviluppo=False)
    passo("Librerie Python", lambda: librerie("dev.txt"))
    prepara(env, sviluppo=False)
    passo("Chromium", chromium)
    passo("Lighthouse", lambda: moduli_node(CARTELLA))
    if not porta_libera(PORTA):
        raise PreparazioneError(f"La porta {PORTA} e' occupata: scegline un'altra con PORTA=8011 make lighthouse")
    web = subprocess.Popen(comandi(PORTA, sviluppo=False)["web"], cwd=RADICE, env=env, start_new_session=True)
    try:
        aspetta(PORTA, web)
        sito = f"http://localhost:{PORTA}"
        return riporta({percorso: misura(f"{sito}{percorso}") for percorso in percorsi(env)})
    finally:
        web.terminate()
        web.wait(timeout=45)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except PreparazioneError as errore:
        print(f"\n{errore}", file=sys.stderr)
        sys.exit(1)
