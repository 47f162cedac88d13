"""Answers as JSON."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest
from django.utils.translation import gettext_lazy
from hypothesis import given
from hypothesis import strategies as st

from servizi.motore import risposte as r
from servizi.motore.campi import DataField, TargaField
from servizi.motore.moduli import SezioneForm


class Modulo(SezioneForm):
    targa = TargaField(label="Targa")
    dal = DataField(label="Dal")


def test_a_value_that_validates_is_stored_clean_and_one_that_does_not_as_it_was_typed():
    form = Modulo({"targa": " ab 123 cd ", "dal": "31/02/2026"})
    assert r.da_modulo(form) == {"targa": "AB123CD", "dal": "31/02/2026"}


def test_every_agreed_type_has_one_json_form():
    assert r.in_json(
        [
            date(2026, 1, 2),
            datetime(2026, 1, 2, 3, 4),
            time(9, 30),
            Decimal("16.00"),
            True,
            None,
            3,
            gettext_lazy("Sì"),
            {"a": ("b",)},
        ]
    ) == ["2026-01-02", "2026-01-02T03:04:00", "09:30:00", "16.00", True, None, 3, "Sì", {"a": ["b"]}]


def test_a_type_without_an_agreed_form_is_refused():
    with pytest.raises(TypeError):
        r.in_json(1.5)


@given(st.text())
def test_any_text_becomes_utf8_that_postgresql_takes(testo):
    scritto = r.in_json(testo)
    scritto.encode()
    assert "\x00" not in scritto


def test_the_hash_depends_on_content_and_not_on_order():
    assert r.impronta({"a": 1, "b": [1, 2]}) == r.impronta({"b": [1, 2], "a": 1})
    assert r.impronta({"b": [1, 2]}) != r.impronta({"b": [2, 1]})


def test_replacing_a_section_keeps_the_others_and_the_original():
    prima = {"versione": 1, "passi": {"dati": {"uno": {"a": 1}, "due": {"b": 2}}}}
    dopo = r.con_sezioni(prima, "dati", {"uno": {"a": 9}})
    assert dopo["passi"]["dati"] == {"uno": {"a": 9}, "due": {"b": 2}}
    assert prima["passi"]["dati"]["uno"] == {"a": 1}
