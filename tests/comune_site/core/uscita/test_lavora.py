"""The embedded worker."""

import os
import signal
import subprocess
import sys
import time

import pytest
from django.core.management import call_command
from django.db import OperationalError

from comune_site.core.uscita import api
from comune_site.core.uscita.management.commands.lavora import Command
from comune_site.core.uscita.models import LavoroInUscita
from tests.comune_site.core.uscita.processi import ambiente, aspetta, righe


@pytest.mark.django_db
def test_once_does_everything_due_and_ends(monkeypatch, settings):
    settings.LAVORI_MODO = "lavora"
    fatti = []
    monkeypatch.setattr(api, "_periodici", {})
    monkeypatch.setattr(api, "_gestori", {"prova": lambda riferimento, dati: fatti.append(riferimento)})
    for numero in range(150):
        api.accoda("prova", str(numero))
    call_command("lavora", "--una-volta")
    assert len(fatti) == 150


@pytest.mark.django_db
def test_a_database_that_is_away_does_not_end_the_worker(monkeypatch):
    comando = Command()
    giri = []

    def esegui_dovuti(**_opzioni):
        giri.append(1)
        if len(giri) == 1:
            raise OperationalError("server closed the connection")
        os.kill(os.getpid(), signal.SIGTERM)
        return 0

    prima = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(api, "esegui_dovuti", esegui_dovuti)
    try:
        comando.handle(una_volta=False, ogni=0.01)
    finally:
        signal.signal(signal.SIGTERM, prima[0])
        signal.signal(signal.SIGINT, prima[1])
    assert len(giri) == 2


@pytest.mark.processi
@pytest.mark.django_db(transaction=True)
def test_told_to_stop_it_finishes_the_row_at_hand(tmp_path):
    file = tmp_path / "fatti.txt"
    for numero in range(5):
        LavoroInUscita.objects.create(
            tipo="prova.lento", riferimento=str(numero), dati={"file": str(file), "secondi": 1.0}
        )
    processo = subprocess.Popen([sys.executable, "manage.py", "lavora"], env=ambiente(tmp_path))
    aspetta(lambda: "inizio" in "".join(righe(file)))
    processo.send_signal(signal.SIGTERM)
    assert processo.wait(timeout=20) == 0
    scritte = righe(file)
    assert len([r for r in scritte if r.startswith("fine")]) == len([r for r in scritte if r.startswith("inizio")]) < 5
    assert not LavoroInUscita.objects.filter(tipo="prova.lento", preso_fino_a__isnull=False).exists()


@pytest.mark.processi
@pytest.mark.django_db(transaction=True)
def test_killed_in_the_middle_the_row_is_done_after_the_claim_expires(tmp_path):
    file = tmp_path / "fatti.txt"
    LavoroInUscita.objects.create(tipo="prova.uccidi", riferimento="1", dati={"file": str(file)})
    processo = subprocess.Popen([sys.executable, "manage.py", "lavora"], env=ambiente(tmp_path))
    assert processo.wait(timeout=30) == -signal.SIGKILL
    assert LavoroInUscita.objects.get(tipo="prova.uccidi").stato == LavoroInUscita.Stato.DA_FARE
    erede = subprocess.Popen([sys.executable, "manage.py", "lavora", "--ogni", "0.1"], env=ambiente(tmp_path))
    try:
        time.sleep(3)
        assert righe(file) == ["ucciso 1"]
        scadi()
        aspetta(lambda: LavoroInUscita.objects.filter(tipo="prova.uccidi", stato="fatto").exists())
    finally:
        erede.terminate()
        erede.wait(timeout=20)
    assert righe(file) == ["ucciso 1", "fatto 1"]


def scadi():
    """Let the time of every claim pass."""
    LavoroInUscita.objects.update(preso_fino_a="2020-01-01T00:00:00Z")
