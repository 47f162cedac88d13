"""The private servers of the tests answer, with the machine's programs and with those of the wheels."""

import shutil
import tempfile
from pathlib import Path

import psycopg
import pytest
import redis

from tests.servizi_privati import avvia_postgres, avvia_redis

pytestmark = pytest.mark.processi


@pytest.fixture
def cartella():
    """A folder under the temporary directory: pytest's own is closed to other users."""
    percorso = Path(tempfile.mkdtemp(prefix="comune-servizi-"))
    yield percorso
    shutil.rmtree(percorso)


@pytest.mark.parametrize("solo_ruote", ["0", "1"])
def test_postgresql_starts_answers_and_stops(cartella, monkeypatch, solo_ruote):
    monkeypatch.setenv("SOLO_RUOTE", solo_ruote)
    with avvia_postgres(cartella) as url, psycopg.connect(url) as connessione:
        assert connessione.execute("SELECT lower('È')").fetchone() == ("è",)
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)


@pytest.mark.parametrize("solo_ruote", ["0", "1"])
def test_redis_starts_answers_and_stops(cartella, monkeypatch, solo_ruote):
    monkeypatch.setenv("SOLO_RUOTE", solo_ruote)
    with avvia_redis(cartella) as url:
        assert redis.Redis.from_url(url).ping()
    with pytest.raises(redis.ConnectionError):
        redis.Redis.from_url(url).ping()
