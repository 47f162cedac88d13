"""Italian text as the search sees it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comune_site.ricerca import testo


@pytest.mark.parametrize(
    ("una", "altra"),
    [
        ("permessi", "permesso"),
        ("tasse", "tassa"),
        ("uffici", "ufficio"),
        ("luoghi", "luogo"),
        ("città", "citta"),
        ("identità", "identita"),
        ("l'imposta", "imposta"),
        ("dell\u2019acqua", "acqua"),
        ("un\u02bcarea", "area"),
        ("I.M.U.", "imu"),
        ("CITTA'", "città"),
        ("bambine", "bambino"),
        ("disabilità", "disabili"),
    ],
)
def test_two_ways_of_writing_a_thing_are_the_same_for_the_search(una, altra):
    assert testo.radici(una) == testo.radici(altra) != []


@pytest.mark.parametrize("codice", ["f24", "730", "cie", "imu", "tari", "ztl", "spid", "isee"])
def test_codes_are_kept_as_they_are(codice):
    assert testo.radici(codice.upper()) == [codice]


def test_what_surrounds_a_question_is_dropped_unless_it_is_all_there_is():
    assert testo.significative("come faccio a pagare la TARI?") == ["pagare", "tari"]
    assert testo.significative("cosa fare") == ["cosa", "fare"]
    assert testo.significative("di la e") == []


def test_a_word_is_remembered_with_its_accent():
    assert testo.forme("Citta, Città, dell'Università") == {
        "citta": "città",
        "dell": "dell",
        "universita": "università",
    }


def test_words_are_replaced_where_they_stand():
    assert testo.sostituisci("carta d'identita eletronica", {"eletronica": "elettronica", "identita": "identità"}) == (
        "carta d'identità elettronica"
    )


@given(st.text(max_size=200))
def test_any_text_becomes_words_of_letters_and_digits_and_saying_them_again_changes_nothing(qualsiasi):
    viste = testo.parole(qualsiasi)
    assert all(parola.isalnum() and len(parola) <= testo.LUNGHEZZA_MASSIMA for parola in viste)
    assert testo.parole(" ".join(viste)) == viste
    assert all(testo.radice(parola) for parola in viste)


@given(st.text(max_size=600))
def test_what_is_typed_is_cut_and_printable(qualsiasi):
    pulito = testo.pulito(qualsiasi)
    assert len(pulito) <= testo.LUNGHEZZA_DOMANDA
    assert pulito.isprintable()
    assert pulito == pulito.strip()


@given(st.text(alphabet="abcdeilmnoprstuzàèìòù' ", max_size=80))
def test_accents_never_make_a_difference(parole):
    senza = parole.translate(str.maketrans("àèìòù", "aeiou"))
    assert testo.radici(parole) == testo.radici(senza)
