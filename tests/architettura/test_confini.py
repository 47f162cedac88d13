"""Who may import whom, and what a package must not know."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

RADICE = Path(__file__).resolve().parents[2]
PACCHETTI = ("comune_site", "servizi", "pagamenti", "valutazione", "theme")


def moduli(*cartelle: str) -> list[Path]:
    return [
        f for cartella in cartelle for f in sorted((RADICE / cartella).rglob("*.py")) if "node_modules" not in f.parts
    ]


def importati(file: Path) -> set[str]:
    nomi: set[str] = set()
    for nodo in ast.walk(ast.parse(file.read_text())):
        if isinstance(nodo, ast.Import):
            nomi |= {alias.name for alias in nodo.names}
        elif isinstance(nodo, ast.ImportFrom) and nodo.module:
            nomi |= {nodo.module} | {f"{nodo.module}.{alias.name}" for alias in nodo.names}
    return nomi


def test_the_import_contracts_hold():
    esito = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports")], cwd=RADICE, capture_output=True, text=True, check=False
    )
    assert esito.returncode == 0, esito.stdout[-3000:]


@pytest.mark.parametrize("file", moduli("servizi/motore", "servizi/catalogo"), ids=str)
def test_the_engine_and_the_catalogue_know_no_models(file):
    assert not {nome for nome in importati(file) if nome.startswith(("django.db", "servizi.pratiche"))}


@pytest.mark.parametrize("file", moduli(*PACCHETTI), ids=lambda f: str(f.relative_to(RADICE)))
def test_the_environment_is_read_in_the_settings_only(file):
    if "settings" in file.parts or file.name.startswith("settings"):
        return
    testo = file.read_text()
    assert "os.environ" not in testo or file.name in ("wsgi.py",)


@pytest.mark.parametrize("file", moduli(*PACCHETTI), ids=lambda f: str(f.relative_to(RADICE)))
def test_a_module_stays_small(file):
    if "migrations" in file.parts:
        return
    assert len(file.read_text().splitlines()) <= 400
