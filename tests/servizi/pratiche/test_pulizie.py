"""What the sweeps delete, and what they must leave."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import OperationalError, connection
from django.utils import timezone

from comune_site.core import archivio
from servizi.pratiche import allegati
from servizi.pratiche.documenti import crea
from servizi.pratiche.models import Documento
from servizi.pratiche.pulizie import VITA_SENZA_RIGA, elimina_orfani
from tests.factories.pratiche import bozza_completa, file_pdf
from tests.factories.sportello import con_allegato, con_invio

pytestmark = pytest.mark.django_db
TRE_GIORNI = timedelta(days=3)


def file_in_archivio(settings) -> list[Path]:
    return [p for p in Path(settings.ARCHIVIO_PRIVATO).rglob("*") if p.is_file()]


def invecchia(settings, di: timedelta = TRE_GIORNI) -> None:
    quando = (timezone.now() - di).timestamp()
    for file in file_in_archivio(settings):
        os.utime(file, (quando, quando))


def test_a_file_without_a_row_goes_after_two_days_and_the_others_stay(settings):
    pratica = con_invio()
    tenuti = {con_allegato(pratica).chiave, crea(pratica, Documento.Tipo.RICEVUTA).chiave}
    tenuti |= set(bozza_completa().allegati.values_list("chiave", flat=True))
    orfano = archivio.salva(b"%PDF-1.7 di chi?").chiave
    invecchia(settings, VITA_SENZA_RIGA - timedelta(minutes=5))
    elimina_orfani()
    assert {file.name for file in file_in_archivio(settings)} == {*tenuti, orfano}
    invecchia(settings)
    elimina_orfani()
    assert {file.name for file in file_in_archivio(settings)} == tenuti


def test_what_a_dead_process_was_writing_goes_too(settings):
    chiave = con_allegato(con_invio()).chiave
    cartella = Path(settings.ARCHIVIO_PRIVATO) / chiave[:2]
    (cartella / f".{chiave}").write_bytes(b"%PDF-1.7 meta")
    invecchia(settings)
    elimina_orfani()
    assert [file.name for file in file_in_archivio(settings)] == [chiave]


def test_an_archive_of_another_database_is_not_emptied(settings, caplog):
    con_allegato(con_invio())
    for n in range(3):
        archivio.salva(b"%d" % n)
    invecchia(settings)
    elimina_orfani()
    assert len(file_in_archivio(settings)) == 4
    assert "archivio_e_base_dati_diversi" in caplog.text


@pytest.mark.django_db(transaction=True)
def test_when_the_answer_to_the_commit_is_lost_the_file_of_the_row_is_there(monkeypatch):
    bozza = bozza_completa()
    conferma = connection.commit

    def conferma_e_cade():
        conferma()
        raise OperationalError

    monkeypatch.setattr(connection, "commit", conferma_e_cade)
    with pytest.raises(OperationalError):
        allegati.carica(bozza, "dati", "documenti", "patente", file_pdf("altra.pdf"), 5)
    monkeypatch.undo()
    assert archivio.leggi(bozza.allegati.get(nome="altra.pdf").chiave)
