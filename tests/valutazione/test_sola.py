"""The package by itself: copied alone into an empty folder, with its own settings."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.processi
RADICE = Path(__file__).resolve().parents[2]
PROVE = [
    "test_scale",
    "test_testo",
    "test_models",
    "test_api",
    "test_cifre",
    "test_difesa",
    "test_views",
    "test_views_difesa",
]
AIUTI = ["conftest", "urls_prova", "moduli_html"]


@pytest.fixture
def da_sola(tmp_path):
    """A folder with the package, without its part for Wagtail, and its tests; returns how to run Python there."""
    shutil.copytree(
        RADICE / "valutazione", tmp_path / "valutazione", ignore=shutil.ignore_patterns("cruscotto", "__py*")
    )
    (tmp_path / "tests/valutazione").mkdir(parents=True)
    for nome in PROVE + AIUTI:
        shutil.copy(Path(__file__).with_name(f"{nome}.py"), tmp_path / "tests/valutazione")
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    ambiente = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "valutazione.settings_sola",
        "SECRET_KEY": "solo-per-le-prove-" + "x" * 40,
        "VALUTAZIONE_CHIAVE": "solo-per-le-prove-" + "y" * 40,
        "ENTE_CODICE_IPA": "c_m999",
        "DATABASE_URL": f"sqlite:///{tmp_path}/voti.sqlite3",
    }

    def esegui(*argomenti, **variabili):
        comando = [sys.executable, "-m", *argomenti]
        return subprocess.run(comando, cwd=tmp_path, env={**ambiente, **variabili}, capture_output=True, text=True)

    return esegui


def test_alone_it_passes_the_checks_and_makes_its_tables(da_sola):
    for comando in (
        ["check", "--fail-level", "WARNING"],
        ["makemigrations", "--check"],
        ["migrate"],
        ["valutazione_pulisci"],
    ):
        esito = da_sola("django", *comando)
        assert esito.returncode == 0, esito.stdout + esito.stderr


def test_alone_it_passes_its_own_tests(da_sola):
    esito = da_sola("pytest", "-q", "--import-mode=importlib", "-p", "no:randomly", "-p", "no:cacheprovider", "tests")
    assert esito.returncode == 0, esito.stdout[-4000:] + esito.stderr[-2000:]
    assert " passed" in esito.stdout
    assert "skipped" not in esito.stdout


def test_alone_it_does_not_start_without_its_keys(da_sola):
    esito = da_sola("django", "check", VALUTAZIONE_CHIAVE="")
    assert esito.returncode != 0
    assert "VALUTAZIONE_CHIAVE" in esito.stderr


def test_without_the_code_of_the_body_the_check_fails(da_sola):
    esito = da_sola("django", "check", ENTE_CODICE_IPA="")
    assert esito.returncode != 0
    assert "valutazione.E002" in esito.stderr
