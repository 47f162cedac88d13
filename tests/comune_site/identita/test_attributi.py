"""From attributes to the person."""

import datetime
import logging

import pytest
from django.utils import timezone

from comune_site.identita.attributi import codice_fiscale, data, identita_da
from comune_site.identita.finto.cittadini import PER_CODICE, PERSONE
from comune_site.identita.luoghi import dal_codice_fiscale, nome_del_luogo
from comune_site.identita.saml.errori import AccessoRifiutato
from comune_site.identita.saml.risposta import Esito


def persona(attributi, livello=2):
    esito = Esito(id_risposta="_r", id_asserzione="_a", livello=livello, attributi=attributi)
    return identita_da(esito, fornitore="spid", idp="https://idp.esempio.it", quando=timezone.now())


def test_the_attributes_of_spid_make_a_whole_person():
    identita = persona(PER_CODICE["teresa"].attributi)
    assert identita.codice_fiscale == "FRNTRS48C52M082X"
    assert identita.nome_completo == "Teresa Fiorentini"
    assert identita.data_nascita == datetime.date(1948, 3, 12)
    assert identita.luogo_nascita == "Viterbo"
    assert identita.sesso == "F"
    assert identita.domicilio["comune"] == "Pietrachiara"


def test_the_four_attributes_of_cie_are_completed_from_the_fiscal_code():
    quattro = ("fiscalNumber", "name", "familyName", "dateOfBirth")
    identita = persona({n: PER_CODICE["amina"].attributi[n] for n in quattro})
    assert identita.luogo_nascita == "Marocco"
    assert identita.sesso == "F"
    assert identita.email == "" and identita.domicilio == {}


@pytest.mark.parametrize("campione", PERSONE, ids=lambda p: p.codice)
def test_every_sample_citizen_can_be_read(campione):
    identita = persona(campione.attributi)
    assert identita.nome and identita.cognome
    if campione.codice != "piero":
        assert dal_codice_fiscale(identita.codice_fiscale) != ("", "")
        assert identita.data_nascita is not None


def test_accents_apostrophes_and_double_names_are_kept_as_sent():
    assert persona(PER_CODICE["nicolo"].attributi).nome_completo == "Nicolò D'Angiò"
    assert persona(PER_CODICE["annamaria"].attributi).nome == "Anna Maria"


def test_a_wrong_check_letter_is_noted_and_accepted(caplog):
    with caplog.at_level(logging.WARNING):
        assert codice_fiscale("TINIT-GTTPRI58D21M082A") == "GTTPRI58D21M082A"
    assert "controllo" in caplog.text
    assert "GTTPRI" not in caplog.text


@pytest.mark.parametrize("valore", ["TINIT-", "TINIT-PIPPO", "", "VATIT-01234567890", "TINIT-FRNTRS48C52M082X1"])
def test_what_has_not_the_shape_of_a_fiscal_code_is_refused(valore):
    with pytest.raises(AccessoRifiutato):
        codice_fiscale(valore)


@pytest.mark.parametrize("valore", ["tinit-frntrs48c52m082x", " TINIT-FRNTRS48C52M082X ", "FRNTRS48C52M082X"])
def test_the_prefix_goes_and_letters_are_upper_case(valore):
    assert codice_fiscale(valore) == "FRNTRS48C52M082X"


@pytest.mark.parametrize("valore", ["0000-00-00", "", "12/03/1948", "1948-02-30"])
def test_an_unreadable_date_is_a_missing_date(valore):
    assert data(valore) is None


@pytest.mark.parametrize(
    ("codice", "il", "atteso"),
    [
        ("M082", None, "Viterbo"),
        ("Z330", None, "Marocco"),
        ("m082", datetime.date(1948, 3, 12), "Viterbo"),
        ("X999", None, "X999"),
        ("", None, ""),
    ],
)
def test_a_belfiore_code_becomes_a_name(codice, il, atteso):
    assert nome_del_luogo(codice, il) == atteso
