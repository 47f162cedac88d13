"""Private file store: citizens' uploads and the PDFs made for them, outside any served folder.

A file lies under a random key, without extension, readable by this user only. It is written to a temporary name
and renamed when whole and on disk, so that a key always names a complete file. Rows point at files, never the
other way: a row without a file cannot be, a file without a row is deleted by a sweep of who keeps the rows.
"""

import errno
import hashlib
import os
import re
import shutil
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.core.files.base import File

# Below this free space uploads are refused early: the database must be able to go on.
RISERVA = 64 * 1024 * 1024
_CHIAVE = re.compile(r"[0-9a-f]{32}")
_DISCO_PIENO = (errno.ENOSPC, errno.EDQUOT)
# Who keeps rows about files: each returns, of the keys that begin with two given characters, those that it has.
_custodi: list[Callable[[str], Iterable[str]]] = []


class SpazioEsauritoError(Exception):
    """There is no room for the file; nothing of it was left behind."""


@dataclass(frozen=True, kw_only=True)
class FileArchiviato:
    """What a row must remember of a stored file: key, size in bytes, SHA-256 in hexadecimal."""

    chiave: str
    dimensione: int
    sha256: str


def salva(contenuto: bytes | File) -> FileArchiviato:
    """Store the content under a new key. Raises `SpazioEsauritoError`; on any error no remnant stays."""
    pezzi: Iterable[bytes] = (contenuto,) if isinstance(contenuto, bytes) else contenuto.chunks()
    chiave = uuid.uuid4().hex
    destinazione = _percorso(chiave)
    provvisorio = destinazione.with_name(f".{chiave}")
    with _spazio_esaurito():
        destinazione.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if shutil.disk_usage(destinazione.parent).free < RISERVA:
            raise SpazioEsauritoError
        try:
            dimensione, sha256 = _scrivi(provvisorio, pezzi)
            provvisorio.rename(destinazione)
        finally:
            provvisorio.unlink(missing_ok=True)
        _fissa_cartella(destinazione.parent)
    return FileArchiviato(chiave=chiave, dimensione=dimensione, sha256=sha256)


def apri(chiave: str) -> BinaryIO:
    """Open a stored file for reading. Raises `FileNotFoundError` for an unknown or malformed key."""
    return _percorso(chiave).open("rb")


def leggi(chiave: str) -> bytes:
    """Return the content of a stored file. Raises `FileNotFoundError`."""
    return _percorso(chiave).read_bytes()


def elimina(chiave: str) -> None:
    """Delete a stored file; deleting it twice is no error."""
    _percorso(chiave).unlink(missing_ok=True)


def custode(funzione: Callable[[str], Iterable[str]]) -> Callable[[str], Iterable[str]]:
    """Register (as a decorator) who keeps rows: a file that no custode knows is deleted by the sweep of orphans."""
    _custodi.append(funzione)
    return funzione


def con_riga(inizio: str) -> set[str]:
    """Return the keys beginning with these two characters that some row names."""
    return {chiave for conosciute in _custodi for chiave in conosciute(inizio)}


def chiavi(prima_di: datetime) -> Iterator[str]:
    """Yield the keys of the files written before that instant; those that begin alike come one after the other."""
    return (file.name for file in _scritti(prima_di) if _CHIAVE.fullmatch(file.name))


def elimina_resti(prima_di: datetime) -> None:
    """Delete what was being written before that instant by a process that died."""
    for file in _scritti(prima_di):
        if file.name.startswith("."):
            file.unlink(missing_ok=True)


def _scritti(prima_di: datetime) -> Iterator[Path]:
    for cartella in sorted(Path(settings.ARCHIVIO_PRIVATO).glob("[0-9a-f][0-9a-f]")):
        for file in cartella.iterdir():
            # Deleted while we look: gone is gone.
            with suppress(FileNotFoundError):
                if file.stat().st_mtime < prima_di.timestamp():
                    yield file


def _percorso(chiave: str) -> Path:
    if not _CHIAVE.fullmatch(chiave):
        raise FileNotFoundError(errno.ENOENT, "chiave non valida")
    return Path(settings.ARCHIVIO_PRIVATO) / chiave[:2] / chiave


def _scrivi(percorso: Path, pezzi: Iterable[bytes]) -> tuple[int, str]:
    impronta, dimensione = hashlib.sha256(), 0
    descrittore = os.open(percorso, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descrittore, "wb") as scrittura:
        for pezzo in pezzi:
            scrittura.write(pezzo)
            impronta.update(pezzo)
            dimensione += len(pezzo)
        scrittura.flush()
        os.fsync(scrittura.fileno())
    return dimensione, impronta.hexdigest()


def _fissa_cartella(cartella: Path) -> None:
    """Make the new name itself survive a power cut."""
    descrittore = os.open(cartella, os.O_RDONLY)
    try:
        os.fsync(descrittore)
    finally:
        os.close(descrittore)


@contextmanager
def _spazio_esaurito() -> Iterator[None]:
    try:
        yield
    except OSError as errore:
        if errore.errno in _DISCO_PIENO:
            raise SpazioEsauritoError from errore
        raise
