"""The document of conformity speaks of every criterion and names only what exists."""

import re
from pathlib import Path

import pytest

from tests.comune_site.conformita import criteri
from tests.comune_site.conformita.dove import CONTROLLI

RADICE = Path(__file__).resolve().parents[3]
TESTO = (RADICE / "docs/conformita.md").read_text()
RIGHE = {riga.split("|")[1].strip(): riga for riga in TESTO.splitlines() if re.match(r"\| [CR]\.S[IE]\.", riga)}

QUANTI = {"C.SI": (7, 6, 4, 1, 2), "C.SE": (10, 2, 3, 1, 2), "R.SI": (1, 2), "R.SE": (4, 3)}
CODICI = [
    f"{famiglia}.{gruppo}.{numero}"
    for famiglia, gruppi in QUANTI.items()
    for gruppo, quanti in enumerate(gruppi, 1)
    for numero in range(1, quanti + 1)
]


@pytest.mark.parametrize("codice", CODICI)
def test_each_criterion_has_its_row(codice):
    assert codice in RIGHE


def test_no_row_speaks_of_a_criterion_that_does_not_exist():
    assert set(RIGHE) == set(CODICI)


def test_every_path_that_it_names_exists():
    percorsi = set(re.findall(r"`((?:tests|theme|comune_site|servizi|docs)/[\w./-]+)`", TESTO))
    assert len(percorsi) > 20
    assert [p for p in sorted(percorsi) if not (RADICE / p).exists()] == []


def test_every_check_that_it_names_exists():
    nomi = set(re.findall(r"`(controlla_\w+)`", TESTO))
    assert [nome for nome in sorted(nomi) if not hasattr(criteri, nome)] == []


@pytest.mark.parametrize(("codice", "controllo"), [(codice, controllo) for codice, controllo, _ in CONTROLLI])
def test_the_row_of_a_criterion_names_its_check(codice, controllo):
    assert f"`{controllo.__name__}`" in RIGHE[codice]
