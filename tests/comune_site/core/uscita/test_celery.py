"""Production's way: a real Redis, a real worker, a real beat, and what happens when each of them dies."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
import redis

from comune_site.core.uscita.models import LavoroInUscita
from tests.comune_site.core.uscita.processi import RADICE, ambiente, aspetta, righe
from tests.servizi_privati import avvia_redis, porta_libera

pytestmark = [pytest.mark.processi, pytest.mark.django_db(transaction=True)]

# A request of the site: one commit that asks for work. Prints how long the commit took.
RICHIESTA = """
import django, time
django.setup()
from django.db import transaction
from comune_site.core.uscita.api import accoda
inizio = time.perf_counter()
with transaction.atomic():
    accoda("prova.scrivi", "richiesta", dati={"file": FILE})
print(time.perf_counter() - inizio)
time.sleep(ATTESA)
"""


@pytest.fixture
def cartella():
    percorso = Path(tempfile.mkdtemp(prefix="comune-celery-"))
    yield percorso
    shutil.rmtree(percorso)


@pytest.fixture
def redis_url(cartella):
    with avvia_redis(cartella) as url:
        yield url


@contextmanager
def celery(parte, cartella, redis_url, *opzioni):
    """Run a worker or beat in a group of its own, and end the whole group."""
    processo = subprocess.Popen(
        [sys.executable, "-m", "celery", "-A", "comune_site", parte, "-l", "warning", *opzioni],
        env=ambiente(cartella, LAVORI_MODO="celery", REDIS_URL=redis_url),
        cwd=RADICE,
        start_new_session=True,
    )
    try:
        yield processo
    finally:
        if processo.poll() is None:
            os.killpg(processo.pid, signal.SIGKILL)
            processo.wait(timeout=20)


def worker(cartella, redis_url):
    return celery("worker", cartella, redis_url, "-c", "1", "--without-gossip", "--without-mingle")


def beat(cartella, redis_url):
    return celery("beat", cartella, redis_url, "-s", str(cartella / "beat"), "--pidfile=")


def chiedi(cartella, redis_url, attesa=2):
    """Ask for work as a request does; return the seconds that the commit took."""
    programma = RICHIESTA.replace("FILE", repr(str(cartella / "fatti.txt"))).replace("ATTESA", str(attesa))
    uscita = subprocess.run(
        [sys.executable, "-c", programma],
        env=ambiente(cartella, LAVORI_MODO="celery", REDIS_URL=redis_url),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return float(uscita.stdout)


def metti(cartella, tipo="prova.scrivi", quanti=1):
    for numero in range(quanti):
        LavoroInUscita.objects.create(tipo=tipo, riferimento=str(numero), dati={"file": str(cartella / "fatti.txt")})


def tutto_fatto():
    return not LavoroInUscita.objects.exclude(stato=LavoroInUscita.Stato.FATTO).exists()


def scadi():
    """Let the time of every claim pass."""
    LavoroInUscita.objects.exclude(preso_fino_a=None).update(preso_fino_a="2020-01-01T00:00:00Z")


def test_a_commit_wakes_the_worker_without_waiting_for_the_sweep(cartella, redis_url):
    with worker(cartella, redis_url):
        chiedi(cartella, redis_url)
        aspetta(tutto_fatto)
    assert righe(cartella / "fatti.txt") == ["fatto richiesta"]


def test_what_the_broker_lost_or_never_heard_of_is_done_by_the_sweep_once_each(cartella, redis_url):
    chiedi(cartella, redis_url)
    redis.Redis.from_url(redis_url).flushall()
    metti(cartella, quanti=50)
    with worker(cartella, redis_url), beat(cartella, redis_url):
        aspetta(tutto_fatto)
    assert sorted(righe(cartella / "fatti.txt")) == sorted([*(f"fatto {n}" for n in range(50)), "fatto richiesta"])


def test_a_pool_child_killed_in_the_middle_leaves_a_row_that_the_sweep_heals(cartella, redis_url):
    file = cartella / "fatti.txt"
    metti(cartella, "prova.uccidi")
    with worker(cartella, redis_url), beat(cartella, redis_url):
        aspetta(lambda: righe(file) == ["ucciso 0"])
        scadi()
        aspetta(tutto_fatto)
    assert righe(file) == ["ucciso 0", "fatto 0"]


def test_a_whole_worker_killed_in_the_middle_leaves_a_row_that_the_next_one_heals(cartella, redis_url):
    file = cartella / "fatti.txt"
    LavoroInUscita.objects.create(tipo="prova.lento", riferimento="0", dati={"file": str(file), "secondi": 600})
    with beat(cartella, redis_url):
        with worker(cartella, redis_url) as primo:
            aspetta(lambda: righe(file) == ["inizio 0"])
            os.killpg(primo.pid, signal.SIGKILL)
            primo.wait(timeout=20)
        assert LavoroInUscita.objects.get().stato == LavoroInUscita.Stato.DA_FARE
        LavoroInUscita.objects.update(dati={"file": str(file), "secondi": 0})
        scadi()
        with worker(cartella, redis_url):
            aspetta(tutto_fatto)
    assert righe(file) == ["inizio 0", "inizio 0", "fine 0"]


def test_with_redis_stopped_the_commit_takes_less_than_a_second_and_the_work_is_done_later(cartella):
    spento = f"redis://127.0.0.1:{porta_libera()}/0"
    assert chiedi(cartella, spento) < 1
    assert LavoroInUscita.objects.get().stato == LavoroInUscita.Stato.DA_FARE
    with avvia_redis(cartella) as url, worker(cartella, url), beat(cartella, url):
        aspetta(tutto_fatto)


def test_with_redis_silent_the_commit_takes_less_than_a_second(cartella):
    with socket.socket() as muto:
        muto.bind(("127.0.0.1", 0))
        muto.listen(50)
        assert chiedi(cartella, f"redis://127.0.0.1:{muto.getsockname()[1]}/0", attesa=0) < 1
    assert LavoroInUscita.objects.get().stato == LavoroInUscita.Stato.DA_FARE
