from valutazione.scale import EMOTICON, STELLE_PAGINA, STELLE_SERVIZIO, STRUMENTI

DIFFICOLTA = [
    "A volte le indicazioni non erano chiare",
    "A volte le indicazioni non erano complete",
    "A volte non capivo se stavo procedendo correttamente",
    "Ho avuto problemi tecnici",
    "Altro",
]
PREGI = [
    "Le indicazioni erano chiare",
    "Le indicazioni erano complete",
    "Capivo sempre che stavo procedendo correttamente",
    "Non ho avuto problemi tecnici",
    "Altro",
]


def test_the_questions_of_the_stars_are_those_of_the_criteria():
    assert STRUMENTI[STELLE_PAGINA].domanda == "Quanto sono chiare le informazioni su questa pagina?"
    assert STRUMENTI[STELLE_SERVIZIO].domanda == "Quanto è stato facile usare questo servizio?"


def test_up_to_three_stars_the_difficulties_are_asked_and_from_four_the_merits():
    for codice in (STELLE_PAGINA, STELLE_SERVIZIO):
        strumento = STRUMENTI[codice]
        for stelle in ("1", "2", "3"):
            assert strumento.seguito(stelle).domanda == "Dove hai incontrato le maggiori difficoltà?"
            assert [motivo.etichetta for motivo in strumento.seguito(stelle).motivi] == DIFFICOLTA
        for stelle in ("4", "5"):
            assert strumento.seguito(stelle).domanda == "Quali sono stati gli aspetti che hai preferito?"
            assert [motivo.etichetta for motivo in strumento.seguito(stelle).motivi] == PREGI


def test_after_red_exactly_four_reasons_are_offered_and_after_green_and_yellow_none():
    facce = STRUMENTI[EMOTICON]
    assert facce.seguito("ROSSO").codici == ("ATTESA", "PROFESSIONALITA", "RITORNO", "ESITO")
    assert facce.seguito("VERDE") is None
    assert facce.seguito("GIALLO") is None


def test_every_instrument_says_its_version():
    assert all(strumento.versione >= 1 for strumento in STRUMENTI.values())
