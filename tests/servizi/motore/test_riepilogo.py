"""From answers to labelled nodes."""

from decimal import Decimal

import pytest
from django import forms

from servizi.motore import riepilogo
from servizi.motore.campi import DataField, SceltaField, ScelteField
from servizi.motore.riepilogo import euro, nodi
from tests.factories.pratiche import percorso_di_esempio, servizio_di_prova

ZONE = [("A", "Zona A"), ("B", "Zona B")]


@pytest.mark.parametrize(
    "campo, valore, atteso",
    [
        (DataField(), "2026-07-03", "03/07/2026"),
        (DataField(), "tre luglio", "tre luglio"),
        (forms.TimeField(), "09:30:00", "09:30"),
        (forms.TimeField(), "le nove", "le nove"),
        (SceltaField(choices=ZONE), "A", "Zona A"),
        (SceltaField(choices=ZONE), "Z", "Z"),
        (ScelteField(choices=ZONE), ["A", "B"], "Zona A, Zona B"),
        (ScelteField(choices=ZONE), [], "Non indicato"),
        (forms.ChoiceField(choices=[("Gruppo", ZONE)]), "B", "Zona B"),
        (forms.BooleanField(), True, "Sì"),
        (forms.BooleanField(), False, "No"),
        (forms.CharField(), "", "Non indicato"),
        (forms.CharField(), None, "Non indicato"),
        (forms.DecimalField(), "1234.50", "1.234,50"),
        (forms.DecimalField(), "dodici", "dodici"),
    ],
)
def test_an_answer_is_shown_as_people_read_it(campo, valore, atteso):
    assert riepilogo.testo(campo, valore) == atteso


def test_an_amount_has_two_decimals_and_the_sign_after():
    assert euro(Decimal("1216")) == "1.216,00 €"


def test_each_file_has_its_own_line_with_its_name():
    percorso = percorso_di_esempio(caso="attività con furgone a noleggio")
    fatti = nodi(percorso.servizio, percorso.risposte_finali())
    voci = [voce for nodo in fatti for sezione in nodo["sezioni"] for voce in sezione["voci"] if voce["file"]]
    assert [voce["valore"] for voce in voci if voce["etichetta"].startswith("Documento che prova")] == [
        "visura.pdf",
        "contratto-di-locazione.pdf",
    ]


def test_the_amount_is_explained_line_by_line_at_the_end():
    percorso = percorso_di_esempio(caso="attività con furgone a noleggio")
    tariffe = {"rilascio": Decimal("20.00"), "zona-aggiuntiva": Decimal("2.50")}
    costi = nodi(percorso.servizio, percorso.risposte_finali(), tariffe)[-1]
    assert [voce["valore"] for voce in costi["sezioni"][0]["voci"]] == ["20,00 €", "5,00 €", "25,00 €"]


def test_a_free_service_says_nothing_of_costs():
    percorso = percorso_di_esempio()
    gratuito = servizio_di_prova(importo=None, spiega_importo=None)
    assert "importo" not in [nodo["passo"] for nodo in nodi(gratuito, percorso.risposte_finali(), {})]


def test_the_privacy_notice_is_not_part_of_the_summary():
    percorso = percorso_di_esempio()
    assert [nodo["passo"] for nodo in nodi(percorso.servizio, percorso.risposte_finali())] == ["dati", "preferenze"]
