"""What the engine may lean on."""

import ast
import inspect
from pathlib import Path

import servizi.motore
from servizi.motore.flussi import FLUSSI
from servizi.pratiche.stati import StatoPratica

CARTELLA = Path(inspect.getfile(servizi.motore)).parent


def importati(sorgente: str) -> set[str]:
    nomi = set()
    for nodo in ast.walk(ast.parse(sorgente)):
        if isinstance(nodo, ast.Import):
            nomi |= {alias.name for alias in nodo.names}
        elif isinstance(nodo, ast.ImportFrom) and nodo.module:
            nomi |= {f"{nodo.module}.{alias.name}" for alias in nodo.names}
    return nomi


def test_the_engine_imports_no_database():
    moduli = list(CARTELLA.rglob("*.py"))
    assert len(moduli) > 8
    for modulo in moduli:
        proibiti = {nome for nome in importati(modulo.read_text()) if nome.startswith("django.db")}
        assert not proibiti, f"{modulo.name}: {proibiti}"


def test_every_stage_speaks_of_states_that_exist():
    for flusso in FLUSSI:
        assert len({tappa.codice for tappa in flusso.tappe}) == len(flusso.tappe)
        for tappa in flusso.tappe:
            assert set(tappa.stati) <= set(StatoPratica.values)
