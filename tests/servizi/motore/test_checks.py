"""A broken definition stops the start."""

from dataclasses import replace
from datetime import date

import pytest
from django import forms
from django.core.checks import run_checks

from servizi.motore import registro
from servizi.motore.checks import controlla
from servizi.motore.definizioni import Passo, Sezione
from servizi.motore.flussi import SERVIZI_A_PAGAMENTO
from servizi.motore.moduli import SezioneForm
from servizi.motore.risposte import valore
from tests.factories.pratiche import servizio_di_prova


class SenzaEtichetta(SezioneForm):
    campo = forms.CharField(label="")


class NomeCattivo(SezioneForm):
    Campo = forms.CharField(label="Campo")


def codici(**campi) -> list[str]:
    return sorted({errore.id for errore in controlla(servizio_di_prova(**campi))})


def passo(form=SezioneForm, codice="passo", sezioni=("sezione",)) -> Passo:
    return Passo(
        codice=codice, titolo="Passo", sezioni=tuple(Sezione(codice=s, titolo="Sezione", form=form) for s in sezioni)
    )


def test_the_installed_catalogue_is_sound():
    assert [errore for errore in run_checks() if errore.id and errore.id.startswith("motore.")] == []


@pytest.mark.parametrize("codice", ["Permesso", "permesso_ztl", "../etc", "", "a--b", "x" * 61, "città"])
def test_an_unsafe_codice_is_refused(codice):
    assert "motore.E001" in codici(codice=codice)


def test_a_step_may_not_take_the_name_of_a_page_of_the_flow():
    assert "motore.E001" in codici(passi=(passo(codice="riepilogo"),))


def test_a_paying_flow_without_an_amount_is_refused():
    assert "motore.E002" in codici(flusso=SERVIZI_A_PAGAMENTO, importo=None)


def test_two_sections_of_a_step_with_one_name_are_refused():
    assert "motore.E003" in codici(passi=(passo(sezioni=("uno", "uno")),))


def test_two_steps_with_one_name_are_refused():
    assert "motore.E003" in codici(passi=(passo(), passo()))


def test_a_field_without_a_label_is_refused():
    assert "motore.E004" in codici(passi=(passo(SenzaEtichetta),))


def test_an_unsafe_name_of_a_field_is_refused():
    assert "motore.E001" in codici(passi=(passo(NomeCattivo),))


def test_an_example_that_does_not_validate_is_refused():
    assert codici(esempio=lambda oggi: {"versione": 1, "passi": {}}) == ["motore.E005"]


def test_a_further_case_that_does_not_validate_is_refused():
    assert codici(casi={"rotto": lambda oggi: {"versione": 1, "passi": {}}}) == ["motore.E005"]


def test_explained_lines_that_do_not_add_up_to_the_amount_are_refused():
    assert codici(importo=lambda r, tariffe: tariffe["rilascio"]) == ["motore.E007"]


class SenzaForma(SezioneForm):
    metri = forms.FloatField(label="Metri")


def test_an_answer_that_cannot_be_stored_is_refused():
    assert codici(
        passi=(passo(SenzaForma),),
        esempio=lambda oggi: {"versione": 1, "passi": {"passo": {"sezione": {"metri": "1.5"}}}},
        casi={},
    ) == ["motore.E006"]


class Contati(SezioneForm):
    numero = forms.IntegerField(label="Numero")


def test_a_condition_that_fails_on_what_is_still_being_typed_shows_itself_at_the_check():
    primo, secondo = passo(Contati), passo(Contati, codice="altro")
    molti = replace(secondo, se=lambda r: valore(r, "passo", "sezione", "numero") > 5)
    with pytest.raises(TypeError):
        codici(
            passi=(primo, molti),
            esempio=lambda oggi: {"versione": 1, "passi": {"passo": {"sezione": {"numero": 2}}}},
            casi={},
        )


def test_a_document_that_cannot_be_written_shows_itself_at_the_check():
    with pytest.raises(TypeError):
        codici(testo_provvedimento=lambda r: (date.fromisoformat(None),))


def test_two_definitions_with_one_codice_do_not_start():
    originale = registro.servizio("permesso-ztl")
    with pytest.raises(registro.CodiceRipetutoError):
        registro.registra(replace(originale, versione=2))
    assert registro.servizio("permesso-ztl") is originale


def test_an_unknown_codice_is_an_error_of_its_own():
    with pytest.raises(registro.ServizioSconosciutoError):
        registro.servizio("non-esiste")
