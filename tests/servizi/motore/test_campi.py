"""Shared form fields."""

import pytest
import time_machine
from django import forms
from django.http import QueryDict

from servizi.motore.campi import (
    DataField,
    DocumentiField,
    EmailField,
    SceltaField,
    TargaField,
    TelefonoField,
)
from servizi.motore.moduli import SezioneForm
from servizi.motore.risposte import file_esempio
from servizi.motore.sezioni.periodo import PeriodoForm

DIECI = [(str(n), str(n)) for n in range(10)]


class Documenti(SezioneForm):
    carta = DocumentiField(label="Carta", massimo=2)


def test_up_to_five_options_are_radio_buttons_and_more_a_select():
    assert isinstance(SceltaField(choices=DIECI[:5]).widget, forms.RadioSelect)
    assert isinstance(SceltaField(choices=DIECI[:6]).widget, forms.Select)


def test_a_select_starts_with_no_choice_made():
    assert SceltaField(choices=DIECI[:6]).choices[0][0] == ""


@pytest.mark.parametrize("targa", ["", "AB", "IO123QU", "ZZ99", "AB123CDE"])
def test_an_impossible_plate_is_refused(targa):
    with pytest.raises(forms.ValidationError):
        TargaField().clean(targa)


def test_plates_and_telephones_are_stored_in_one_form():
    assert TargaField().clean("fx-123 rt") == "FX123RT"
    assert TelefonoField().clean("333 1234567") == "+393331234567"


@pytest.mark.parametrize("data", ["31/02/2026", "domani", "2026-13-01", "0000-00-00"])
def test_a_day_that_does_not_exist_is_refused(data):
    with pytest.raises(forms.ValidationError):
        DataField().clean(data)


def test_days_are_read_as_italians_write_them_and_as_browsers_send_them():
    assert DataField().clean("03/07/2026") == DataField().clean("2026-07-03")


def test_an_email_without_its_domain_is_refused_with_an_example():
    with pytest.raises(forms.ValidationError, match="esempio"):
        EmailField().clean("elena@")


def test_a_document_field_wants_a_file_and_says_it_plainly():
    assert "Documento mancante" in Documenti({}).errors["carta"][0]


def test_text_posted_in_place_of_a_file_is_not_a_file():
    assert "carta" in Documenti(QueryDict("carta=finto")).errors


def test_more_files_than_allowed_are_refused():
    form = Documenti({"carta": [file_esempio("a.pdf"), file_esempio("b.pdf"), file_esempio("c.pdf")]})
    assert "al massimo 2" in form.errors["carta"][0]


def periodo(dal, al):
    return PeriodoForm({"dal": dal, "al": al}).errors


@pytest.mark.parametrize(
    "dal, al, campo",
    [
        ("2026-03-09", "2026-04-01", "dal"),
        ("2026-03-10", "2026-03-10", "al"),
        ("2026-03-10", "2026-03-09", "al"),
        ("2026-03-10", "2031-03-11", "al"),
    ],
)
def test_a_period_in_the_past_reversed_or_too_long_is_refused_at_its_field(dal, al, campo):
    with time_machine.travel("2026-03-10 12:00:00+01:00", tick=False):
        assert list(periodo(dal, al)) == [campo]


@pytest.mark.parametrize("dal, al", [("2026-03-10", "2026-03-11"), ("2026-03-10", "2031-03-10")])
def test_a_period_from_today_up_to_five_years_is_accepted(dal, al):
    with time_machine.travel("2026-03-10 00:30:00+01:00", tick=False):
        assert not periodo(dal, al)


def test_five_years_from_the_leap_day_end_on_the_last_day_of_february():
    with time_machine.travel("2028-02-29 12:00:00+01:00", tick=False):
        assert not periodo("2028-02-29", "2033-02-28")
        assert "al" in periodo("2028-02-29", "2033-03-01")
