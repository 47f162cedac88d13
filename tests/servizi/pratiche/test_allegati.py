"""Files: each is checked, stored and written down on its own."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from comune_site.core import archivio
from comune_site.core.file_caricati import FileRifiutatoError
from servizi.pratiche import allegati, azioni
from servizi.pratiche.exceptions import TroppiFileError
from servizi.pratiche.models import Bozza
from tests.factories.identita import CittadinoFactory, accedi_come
from tests.factories.pratiche import CODICE, bozza_completa, file_pdf, pdf

pytestmark = pytest.mark.django_db
DOVE = ("dati", "documenti", "patente")


@pytest.fixture
def bozza():
    return azioni.apri_bozza(CittadinoFactory(), CODICE)


def in_archivio(settings) -> list[Path]:
    return [p for p in Path(settings.ARCHIVIO_PRIVATO).rglob("*") if p.is_file()]


def test_a_file_is_kept_with_type_size_and_hash(bozza):
    contenuto = pdf()
    allegato = allegati.carica(bozza, *DOVE, SimpleUploadedFile("../patente.pdf", contenuto), 5)
    assert (allegato.nome, allegato.tipo, allegato.dimensione) == ("patente.pdf", "application/pdf", len(contenuto))
    assert archivio.leggi(allegato.chiave) == contenuto


def test_a_refused_file_leaves_nothing(bozza, settings):
    with pytest.raises(FileRifiutatoError):
        allegati.carica(bozza, *DOVE, SimpleUploadedFile("virus.exe", b"MZ" + b"\0" * 100), 5)
    assert not bozza.allegati.exists() and not in_archivio(settings)


def test_one_file_more_than_allowed_leaves_nothing(bozza, settings):
    for _n in range(2):
        allegati.carica(bozza, *DOVE, file_pdf(), 2)
    with pytest.raises(TroppiFileError):
        allegati.carica(bozza, *DOVE, file_pdf(), 2)
    assert bozza.allegati.count() == len(in_archivio(settings)) == 2


def test_the_files_of_a_request_have_a_total(bozza, monkeypatch, settings):
    monkeypatch.setattr(allegati, "BYTE_PER_RICHIESTA", 10)
    with pytest.raises(TroppiFileError):
        allegati.carica(bozza, *DOVE, file_pdf(), 5)
    assert not in_archivio(settings)


def test_a_file_for_a_bozza_that_is_gone_leaves_nothing(bozza, settings):
    copia = Bozza.objects.get(pk=bozza.pk)
    azioni.elimina_bozza(bozza)
    with pytest.raises(Bozza.DoesNotExist):
        allegati.carica(copia, *DOVE, file_pdf(), 5)
    assert not in_archivio(settings)


def test_deleting_takes_row_and_bytes(bozza, django_capture_on_commit_callbacks):
    allegato = allegati.carica(bozza, *DOVE, file_pdf(), 5)
    with django_capture_on_commit_callbacks(execute=True):
        allegati.elimina(allegato)
    with pytest.raises(FileNotFoundError):
        archivio.leggi(allegato.chiave)


def test_only_the_owner_gets_a_file_back(client):
    bozza = bozza_completa()
    url = f"/richieste/allegati/{bozza.allegati.first().pk}/"
    assert client.get(url).status_code == 302
    accedi_come(client, CittadinoFactory())
    assert client.get(url).status_code == 404
    accedi_come(client, bozza.cittadino)
    risposta = client.get(url)
    assert risposta.status_code == 200
    assert risposta["Content-Disposition"].startswith("attachment")
    assert "sandbox" in risposta["Content-Security-Policy"]
    assert "no-store" in risposta["Cache-Control"]
