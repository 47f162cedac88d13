"""The private file store."""

import errno
import hashlib
import os
import stat

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile

from comune_site.core import archivio
from comune_site.core.archivio import SpazioEsauritoError


def file_in(cartella):
    return [p for p in cartella.rglob("*") if p.is_file()] if cartella.exists() else []


def test_what_is_stored_is_read_back_with_its_size_and_hash(settings):
    esito = archivio.salva(b"patente")
    assert archivio.leggi(esito.chiave) == b"patente"
    assert (esito.dimensione, esito.sha256) == (7, hashlib.sha256(b"patente").hexdigest())
    with archivio.apri(esito.chiave) as lettura:
        assert lettura.read(3) == b"pat"


@pytest.mark.parametrize("file", [ContentFile(b"a" * 200_000), SimpleUploadedFile("x.pdf", b"a" * 200_000)])
def test_a_django_file_is_stored_in_pieces(file):
    esito = archivio.salva(file)
    assert archivio.leggi(esito.chiave) == b"a" * 200_000


def test_only_this_user_can_read_the_file_and_its_name_says_nothing(settings):
    esito = archivio.salva(b"x")
    (percorso,) = file_in(settings.ARCHIVIO_PRIVATO)
    assert percorso.name == esito.chiave
    assert stat.S_IMODE(percorso.stat().st_mode) == 0o600
    assert stat.S_IMODE(percorso.parent.stat().st_mode) == 0o700


def test_equal_contents_have_different_keys():
    assert archivio.salva(b"x").chiave != archivio.salva(b"x").chiave


@pytest.mark.parametrize(
    "chiave", ["", "../../etc/passwd", "a" * 31, "A" * 32, "a" * 32 + "\n", "/etc/passwd", "\x00" * 32]
)
def test_a_key_that_we_did_not_make_opens_nothing(chiave):
    for funzione in (archivio.apri, archivio.leggi, archivio.elimina):
        with pytest.raises(FileNotFoundError):
            funzione(chiave)


def test_a_deleted_file_is_gone_and_may_be_deleted_again(settings):
    esito = archivio.salva(b"x")
    archivio.elimina(esito.chiave)
    archivio.elimina(esito.chiave)
    assert file_in(settings.ARCHIVIO_PRIVATO) == []
    with pytest.raises(FileNotFoundError):
        archivio.leggi(esito.chiave)


@pytest.mark.parametrize("numero", [errno.ENOSPC, errno.EDQUOT])
def test_a_disk_that_fills_up_leaves_no_remnant(settings, monkeypatch, numero):
    def pieno(descrittore):
        raise OSError(numero, os.strerror(numero))

    with monkeypatch.context() as guasto:
        guasto.setattr(archivio.os, "fsync", pieno)
        with pytest.raises(SpazioEsauritoError):
            archivio.salva(b"x" * 100_000)
    assert file_in(settings.ARCHIVIO_PRIVATO) == []
    assert archivio.salva(b"x")


def test_another_error_of_the_disk_is_not_called_lack_of_room_and_leaves_no_remnant(settings, monkeypatch):
    def rotto(descrittore):
        raise OSError(errno.EIO, "I/O")

    monkeypatch.setattr(archivio.os, "fsync", rotto)
    with pytest.raises(OSError, match="I/O"):
        archivio.salva(b"x")
    assert file_in(settings.ARCHIVIO_PRIVATO) == []


def test_uploads_are_refused_early_while_the_database_still_has_room(settings, monkeypatch):
    monkeypatch.setattr(archivio, "RISERVA", 10**18)
    with pytest.raises(SpazioEsauritoError):
        archivio.salva(b"x")
    assert file_in(settings.ARCHIVIO_PRIVATO) == []


def test_an_upload_cut_short_by_its_sender_leaves_no_remnant(settings):
    class Spezzato(ContentFile):
        def chunks(self, chunk_size=None):
            yield b"meta"
            raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        archivio.salva(Spezzato(b"x"))
    assert file_in(settings.ARCHIVIO_PRIVATO) == []
