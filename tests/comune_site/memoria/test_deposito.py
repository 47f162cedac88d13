"""The memory is one for all the processes: what one publishes, the others forget."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from comune_site.memoria import deposito
from comune_site.settings.base import cache_delle_pagine
from tests.servizi_privati import avvia_redis

pytestmark = pytest.mark.processi
RADICE = Path(__file__).resolve().parents[3]


def in_un_altro_processo(istruzioni: str, **ambiente: str) -> str:
    """Run some lines in a process of its own, with the settings of the tests."""
    testo = f"import django; django.setup()\nfrom comune_site.memoria import deposito\n{istruzioni}"
    valori = {**os.environ, "DJANGO_SETTINGS_MODULE": "comune_site.settings.test", **ambiente}
    esito = subprocess.run([sys.executable, "-c", testo], cwd=RADICE, env=valori, capture_output=True, text=True)
    assert esito.returncode == 0, esito.stderr
    return esito.stdout.strip()


@pytest.fixture(params=["cartella", "redis"])
def condivisa(request, memoria, settings, tmp_path):
    """The two kinds of memory, and the environment that names the same one to a child."""
    if request.param == "cartella":
        yield {"VAR_DIR": str(tmp_path)}
        return
    with tempfile.TemporaryDirectory() as cartella, avvia_redis(Path(cartella)) as url:
        settings.CACHES = {**settings.CACHES, "pagine": cache_delle_pagine(url)}
        yield {"MEMORIA_REDIS_URL": url, "VAR_DIR": str(tmp_path)}


def test_what_another_process_forgets_is_forgotten_here(condivisa):
    _niente, segni = deposito.leggi("pagina:x", "/x/")
    deposito.scrivi("pagina:x", "una pagina", segni, 60)
    assert deposito.leggi("pagina:x", "/x/")[0] == "una pagina"
    in_un_altro_processo("deposito.dimentica({'/x/'})", **condivisa)
    assert deposito.leggi("pagina:x", "/x/")[0] is None


def test_what_another_process_keeps_is_found_here(condivisa):
    istruzioni = "deposito.scrivi('pagina:y', 'sua', deposito.leggi('pagina:y', '/y/')[1], 60)"
    in_un_altro_processo(istruzioni, **condivisa)
    assert deposito.leggi("pagina:y", "/y/")[0] == "sua"


def test_forgetting_an_address_leaves_the_others(memoria):
    for nome in ("a", "b"):
        _niente, segni = deposito.leggi(nome, f"/{nome}/")
        segni.pop(deposito.CONTENUTI)
        deposito.scrivi(nome, nome, segni, 60)
    deposito.dimentica({"/a/"})
    assert deposito.leggi("a", "/a/")[0] is None
    assert deposito.leggi("b", "/b/")[0] == "b"
    deposito.dimentica(None)
    assert deposito.leggi("b", "/b/")[0] is None


def test_a_page_drawn_under_an_old_sign_is_never_good(memoria):
    _niente, segni = deposito.leggi("a", "/a/")
    deposito.dimentica({"/a/"})
    deposito.scrivi("a", "vecchia", segni, 60)
    assert deposito.leggi("a", "/a/")[0] is None


def test_in_production_the_memory_is_the_redis_that_is_there(monkeypatch):
    atteso = "django.core.cache.backends.redis.RedisCache"
    assert cache_delle_pagine("redis://127.0.0.1:6379/0")["BACKEND"] == atteso
    assert cache_delle_pagine("")["OPTIONS"]["MAX_ENTRIES"] <= 10_000
