import time

import pytest

from valutazione.testo import maschera, pulisci


@pytest.mark.parametrize(
    ("testo", "atteso"),
    [
        ("sono RSSMRA80A01H501U e aspetto", "sono [codice fiscale] e aspetto"),
        ("rssmra80a01h501u", "[codice fiscale]"),
        # The same code as the registry writes it when two persons would share it.
        ("RSSMRA80A01H50MX", "[codice fiscale]"),
        ("scrivete a mario.rossi@esempio.it grazie", "scrivete a [e-mail] grazie"),
        ("chiamate 333 1234567", "chiamate [numero]"),
        ("chiamate +39 0761 123456!", "chiamate [numero]!"),
        ("IT60 X054 2811 1010 0000 0123 456", "[IBAN]"),
        ("IT60X0542811101000000123456", "[IBAN]"),
        ("la mia auto AB123CD", "la mia auto [targa]"),
    ],
)
def test_what_tells_a_person_is_masked(testo, atteso):
    assert maschera(testo) == atteso


@pytest.mark.parametrize("testo", ["Ho aspettato 45 minuti", "Costa 16,00 euro per 3 zone", "Nel 2026 va meglio"])
def test_ordinary_text_stays_as_it_is(testo):
    assert maschera(testo) == testo


def test_control_and_direction_characters_are_dropped():
    assert pulisci("ciao\x00\r\n a\u202etutti\u200b  ") == "ciao atutti"


def test_hostile_text_does_not_make_the_masks_slow():
    inizio = time.perf_counter()
    for pezzo in ("1 ", "IT60 X054 ", "a", "a@", "RSSMRA80A", "+1-"):
        maschera(pulisci(pezzo * 20_000))
    assert time.perf_counter() - inizio < 3
