"""The demo comune as it is when just sown: taken once a run, put back in a moment whenever a test wants it.

`semina` is for tests that commit (the browser's): it copies SQLite files. `semina_in_transazione` is for those whose
rows are undone: it puts the rows back table by table, on SQLite and PostgreSQL.
"""

from __future__ import annotations

import atexit
import shutil
import sqlite3
import tempfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection
from pytest import MonkeyPatch

Righe = bytes | tuple[list[str], list[tuple[Any, ...]]]

# Table -> its rows after the sowing, for the tables that the sowing changed. One a process: keys differ between two.
_RIGHE: dict[str, Righe] = {}
_FILE = Path(tempfile.mkdtemp(prefix="comune-istantanea-"))
atexit.register(shutil.rmtree, _FILE, ignore_errors=True)
# What the indexes of SQLite's full text keep by themselves, when rows are put in.
_DI_SQLITE = "_fts"


def semina(cartella: Path) -> None:
    """Fill the database and the folders of the test with the demo comune; `cartella` keeps the copy of the run."""
    if connection.vendor != "sqlite":
        call_command("semina_comune", verbosity=0)
        return
    if not (cartella / "fatta").exists():
        shutil.rmtree(cartella, ignore_errors=True)
        cartella.mkdir(parents=True)
        call_command("semina_comune", verbosity=0)
        _copia(cartella, salva=True)
        (cartella / "fatta").touch()
        return
    _copia(cartella, salva=False)


def _copia(cartella: Path, *, salva: bool) -> None:
    with sqlite3.connect(cartella / "default.sqlite3") as copia:
        connection.ensure_connection()
        viva = connection.connection
        viva.backup(copia) if salva else copia.backup(viva)
    for nome, posto in _cartelle():
        da, a = (posto, cartella / nome) if salva else (cartella / nome, posto)
        _copia_cartella(da, a)


def semina_in_transazione() -> None:
    """Put the demo comune into the open transaction, its PDFs left out. Sowing is done once a process."""
    if _RIGHE:
        for tabella, righe in _RIGHE.items():
            _metti(tabella, righe)
        _riparti()
        for nome, posto in _cartelle():
            _copia_cartella(_FILE / nome, posto)
        return
    prima = {tabella: _prendi(tabella) for tabella in _tabelle()}
    with MonkeyPatch.context() as senza_pdf:
        for modulo in ("condizioni", "curriculum", "documenti"):
            senza_pdf.setattr(f"comune_site.contenuti.semina.{modulo}.componi", lambda *a, **k: b"%PDF-1.7 prova")
        call_command("semina_comune", verbosity=0)
    dopo = {tabella: _prendi(tabella) for tabella in _tabelle()}
    for nome, posto in _cartelle():
        _copia_cartella(posto, _FILE / nome)
    _RIGHE.update({tabella: righe for tabella, righe in dopo.items() if righe != prima.get(tabella)})


def _cartelle() -> list[tuple[str, Path]]:
    return [("media", Path(settings.MEDIA_ROOT)), ("archivio", Path(settings.ARCHIVIO_PRIVATO))]


def _copia_cartella(da: Path, a: Path) -> None:
    if da.exists():
        shutil.copytree(da, a, dirs_exist_ok=True)


def _tabelle() -> list[str]:
    with connection.cursor() as cursore:
        nomi = [t.name for t in connection.introspection.get_table_list(cursore) if t.type == "t"]
    return [nome for nome in nomi if _DI_SQLITE not in nome]


def _prendi(tabella: str) -> Righe:
    nome = connection.ops.quote_name(tabella)
    with connection.cursor() as cursore:
        if connection.vendor == "postgresql":
            with cursore.copy(f"COPY {nome} TO STDOUT") as copia:
                return b"".join(bytes(pezzo) for pezzo in copia)
        # As stored, without Django's converters.
        cursore = connection.connection.execute(f"SELECT * FROM {nome}")  # noqa: S608
        return [colonna[0] for colonna in cursore.description], [tuple(riga) for riga in cursore.fetchall()]


def _metti(tabella: str, righe: Righe) -> None:
    nome = connection.ops.quote_name(tabella)
    with connection.cursor() as cursore:
        cursore.execute(f"DELETE FROM {nome}")  # noqa: S608
        if isinstance(righe, bytes):
            with cursore.copy(f"COPY {nome} FROM STDIN") as copia:
                copia.write(righe)
            return
        colonne, valori = righe
        elenco = ", ".join(connection.ops.quote_name(colonna) for colonna in colonne)
        segni = ", ".join("?" * len(colonne))
        comando = f"INSERT INTO {nome} ({elenco}) VALUES ({segni})"  # noqa: S608
        connection.connection.executemany(comando, valori)


def _riparti() -> None:
    """Let new rows take keys after those put back."""
    from django.apps import apps

    modelli = [m for m in apps.get_models(include_auto_created=True) if m._meta.db_table in _RIGHE]
    with connection.cursor() as cursore:
        for comando in connection.ops.sequence_reset_sql(no_style(), modelli):
            cursore.execute(comando)
