"""The ZTL permit: amount, conditions, text of the permit."""

import datetime
from decimal import Decimal

import pytest

from servizi.catalogo import permesso_ztl
from servizi.catalogo.permesso_ztl import SERVIZIO, esempio, importo
from servizi.motore import risposte as r
from servizi.motore.percorso import Percorso

OGGI = datetime.date(2026, 3, 10)
TARIFFE = {"rilascio": Decimal("16.00"), "zona-aggiuntiva": Decimal("5.00")}


def risposte(passo: str, sezione: str, **campi) -> dict:
    base = esempio(OGGI)
    return r.con_sezioni(base, passo, {sezione: {**r.di_sezione(base, passo, sezione), **campi}})


def sezioni(risposte: dict, passo: str) -> list[str]:
    percorso = Percorso(SERVIZIO, risposte)
    return [sezione.codice for sezione in percorso.sezioni(percorso.passo(passo))]


@pytest.mark.parametrize("zone, atteso", [(["A"], "16.00"), (["A", "B"], "21.00"), (["A", "B", "C"], "26.00")])
def test_each_zone_after_the_first_costs_more(zone, atteso):
    assert importo(risposte("preferenze", "permesso", zone=zone), TARIFFE) == Decimal(atteso)


def test_the_office_sets_the_amounts():
    assert importo(esempio(OGGI), {**TARIFFE, "rilascio": Decimal("30.00")}) == Decimal("30.00")


@pytest.mark.parametrize(
    "relazione, chiesta", [("proprieta", False), ("", False), ("leasing", True), ("comodato", True)]
)
def test_who_does_not_own_the_vehicle_proves_that_they_may_use_it(relazione, chiesta):
    assert ("concessione" in sezioni(risposte("dati", "veicolo", relazione=relazione), "dati")) is chiesta


@pytest.mark.parametrize("categoria, chiesto", [("residente", False), ("domiciliato", True), ("transito", True)])
def test_only_a_resident_proves_nothing(categoria, chiesto):
    assert ("titolo" in sezioni(risposte("preferenze", "permesso", categoria=categoria), "preferenze")) is chiesto


def test_the_permit_names_plate_zones_and_validity():
    righe = [str(riga) for riga in permesso_ztl.testo_permesso(risposte("preferenze", "permesso", zone=["A", "C"]))]
    assert righe == ["Veicolo con targa FX123RT", "Zone: A, C", "Valido dal 17/03/2026 al 17/03/2027"]
