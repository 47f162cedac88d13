"""The index, on texts counted by hand."""

import pytest

from comune_site.redazione.gulpease import Leggibilita, misura

FRASE = "Il gatto dorme. "


def test_words_letters_and_sentences_are_counted():
    assert misura(["Il gatto dorme. Il cane no!"]) == Leggibilita(frasi=2, parole=6, lettere=20)


def test_the_end_of_a_block_ends_its_sentence():
    assert misura(["Carta d'identità", "codice fiscale"]).frasi == 2


@pytest.mark.parametrize("testo", ["Vedi l'art. 5 del d.lgs. 33 del 2013", "Costa 1.200 euro e 50 cent. circa"])
def test_an_abbreviation_or_a_number_ends_no_sentence(testo):
    assert misura([testo]).frasi == 1


def test_quotes_and_ellipsis_end_a_sentence():
    assert misura(["Disse «basta.» Poi uscì… E tornò"]).frasi == 3


def test_the_formula_is_that_of_gulp():
    assert Leggibilita(frasi=5, parole=100, lettere=500).indice == 89 + (300 * 5 - 10 * 500) // 100


def test_the_index_stays_between_0_and_100():
    assert Leggibilita(frasi=100, parole=100, lettere=200).indice == 100
    assert Leggibilita(frasi=1, parole=100, lettere=1200).indice == 0


def test_a_short_text_has_no_index():
    assert misura([FRASE * 5]).indice is None
    assert misura([FRASE * 50]).indice == 100


@pytest.mark.parametrize(
    ("lettere", "parole"), [(200, "elementare"), (400, "media"), (550, "diploma"), (900, "quasi tutti")]
)
def test_the_judgement_says_who_reads_it(lettere, parole):
    assert parole in str(Leggibilita(frasi=5, parole=100, lettere=lettere).giudizio)


def test_no_text_is_no_error():
    assert misura([]).indice is None
    assert misura(["", "...", "–"]).parole == 0
