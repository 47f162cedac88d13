"""What the validators accept and refuse."""

import itertools
import time

import pytest
from codicefiscale import codicefiscale as generatore
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st
from stdnum.it import codicefiscale as stdnum_cf

from comune_site.core import validators
from comune_site.core.validators import (
    normalizza_codice_fiscale,
    normalizza_iban,
    normalizza_targa,
    normalizza_telefono,
    valida_codice_fiscale,
    valida_iban,
    valida_targa,
    valida_telefono,
)

MARIO = "RSSMRA80A01H501U"
TUTTI = (valida_codice_fiscale, valida_targa, valida_iban, valida_telefono)


def codice_di(errore):
    return errore.value.error_list[0].code


def test_a_valid_fiscal_code_passes_in_any_case_and_with_blanks():
    for testo in (MARIO, MARIO.lower(), f"  {MARIO[:6]} {MARIO[6:]} "):
        valida_codice_fiscale(testo)
        assert normalizza_codice_fiscale(testo) == MARIO


def test_all_128_omocodia_variants_with_their_check_letter_pass():
    posti = (6, 7, 9, 10, 12, 13, 14)
    cifre = dict(zip("0123456789", "LMNPQRSTUV", strict=True))
    varianti = set()
    for scelta in itertools.product((False, True), repeat=7):
        lettere = list(MARIO[:15])
        for posto, sostituita in zip(posti, scelta, strict=True):
            lettere[posto] = cifre[lettere[posto]] if sostituita else lettere[posto]
        base = "".join(lettere)
        varianti.add(base + stdnum_cf.calc_check_digit(base))
    assert len(varianti) == 128
    for variante in varianti:
        valida_codice_fiscale(variante)


def test_a_fiscal_code_made_by_another_library_passes():
    codice = generatore.encode(lastname="Neri", firstname="Àda", gender="F", birthdate="29/02/2004", birthplace="Roma")
    valida_codice_fiscale(codice)


@given(posto=st.integers(0, 15), nuovo=st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"))
def test_any_change_of_one_character_is_refused(posto, nuovo):
    cambiato = MARIO[:posto] + nuovo + MARIO[posto + 1 :]
    if cambiato != MARIO:
        with pytest.raises(ValidationError):
            valida_codice_fiscale(cambiato)


@pytest.mark.parametrize(
    ("testo", "codice"),
    [
        ("", "codice_fiscale_lunghezza"),
        (MARIO[:15], "codice_fiscale_lunghezza"),
        (MARIO[:15] + "\u200bU", "codice_fiscale_lunghezza"),
        ("00743110157", "codice_fiscale_lunghezza"),
        ("RSSMRA8０A01H501U", "codice_fiscale_forma"),
        ("RSSMRA80A01H501Ｕ", "codice_fiscale_forma"),
        ("1SSMRA80A01H501U", "codice_fiscale_forma"),
        ("GLABNC72H25H501Y", "codice_fiscale_errato"),
        ("RSSMRA80B31H501" + stdnum_cf.calc_check_digit("RSSMRA80B31H501"), "codice_fiscale_errato"),
        ("RSSMRA80A81H501" + stdnum_cf.calc_check_digit("RSSMRA80A81H501"), "codice_fiscale_errato"),
        ("RSSMRA80A40H501" + stdnum_cf.calc_check_digit("RSSMRA80A40H501"), "codice_fiscale_errato"),
    ],
)
def test_a_wrong_fiscal_code_is_refused_with_its_reason(testo, codice):
    with pytest.raises(ValidationError) as errore:
        valida_codice_fiscale(testo)
    assert codice_di(errore) == codice


@pytest.mark.parametrize("testo", ["AB123CD", "ab 123 cd", "AB-123-CD", "AB12345", "X2C3D4", "VT123456", "ROMA0A1234"])
def test_plates_of_every_age_pass(testo):
    valida_targa(testo)


def test_a_plate_is_stored_upper_case_and_bare():
    assert normalizza_targa(" ab-123 cd ") == "AB123CD"


@pytest.mark.parametrize(
    ("testo", "codice"),
    [
        ("AI123BO", "targa_lettere"),
        ("QU123UQ", "targa_lettere"),
        ("", "targa_errata"),
        ("PIPPO", "targa_errata"),
        ("1234567", "targa_errata"),
        ("AB１２３CD", "targa_errata"),
        ("AB123CD\u202e", "targa_errata"),
        ("AB123CDE", "targa_errata"),
    ],
)
def test_an_impossible_plate_is_refused_with_its_reason(testo, codice):
    with pytest.raises(ValidationError) as errore:
        valida_targa(testo)
    assert codice_di(errore) == codice


def test_an_iban_passes_with_or_without_blanks():
    for testo in ("IT60X0542811101000000123456", "it60 x054 2811 1010 0000 0123 456", "DE89370400440532013000"):
        valida_iban(testo)
    assert normalizza_iban("it60 x054 2811 1010 0000 0123 456") == "IT60X0542811101000000123456"


@pytest.mark.parametrize(
    ("testo", "codice"),
    [
        ("IT60X0542811101000000123457", "iban_errato"),
        ("IT12 3456 7890 123456", "iban_lunghezza"),
        ("IT60X054281110100000012345６", "iban_errato"),
        ("ZZ89370400440532013000", "iban_errato"),
        ("", "iban_errato"),
    ],
)
def test_a_wrong_iban_is_refused_with_its_reason(testo, codice):
    with pytest.raises(ValidationError) as errore:
        valida_iban(testo)
    assert codice_di(errore) == codice


@pytest.mark.parametrize(
    ("testo", "e164"),
    [
        ("333 1234567", "+393331234567"),
        ("+39 0761 123456", "+390761123456"),
        ("0761/123456", "+390761123456"),
        ("0041 44 668 18 00", "+41446681800"),
    ],
)
def test_telephone_numbers_pass_and_are_stored_as_e164(testo, e164):
    valida_telefono(testo)
    assert normalizza_telefono(testo) == e164


@pytest.mark.parametrize(
    "testo", ["", "12", "chiamami", "333 1234567 int. 2", "3" * 40, "+999 123456", "３３３1234567"]
)
def test_what_is_no_telephone_number_is_refused_and_left_as_typed(testo):
    with pytest.raises(ValidationError):
        valida_telefono(testo)


def test_what_cannot_be_normalised_is_left_as_typed():
    assert normalizza_telefono("chiamami") == "chiamami"
    assert normalizza_targa("x" * 60) == "x" * 60


@pytest.mark.parametrize("valida", TUTTI)
@pytest.mark.parametrize("testo", ["A" * 100_000, " " * 100_000, "+1 " * 33_000, "AB123" * 20_000, "\u0660" * 100_000])
def test_long_hostile_text_is_refused_at_once(valida, testo):
    inizio = time.perf_counter()
    with pytest.raises(ValidationError):
        valida(testo)
    assert time.perf_counter() - inizio < 0.05


@given(testo=st.text(max_size=60))
def test_no_text_makes_a_validator_or_a_normaliser_crash(testo):
    for nome in ("codice_fiscale", "targa", "iban", "telefono"):
        getattr(validators, f"normalizza_{nome}")(testo)
        try:
            getattr(validators, f"valida_{nome}")(testo)
        except ValidationError as errore:
            assert str(errore.messages[0])
