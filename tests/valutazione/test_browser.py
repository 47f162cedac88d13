import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.valutazione.test_views import GRAZIE
from valutazione import api
from valutazione.models import Giudizio, MotivoGiudizio

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LARGHEZZE = [320, 390, 1280]


@pytest.fixture
def gettone():
    """A ticket for the confirmation page of the test site."""
    biglietto = api.nuovo_gettone("evento1")
    api.apri_gettoni(biglietto, servizio="permesso-ztl")
    return biglietto


@pytest.fixture
def apri_pagina(chromium, live_server):
    """Open a page in a browser of its own; errors of scripts and of the policy fail the test."""
    contesti, guai = [], []

    def _apri(indirizzo, larghezza=390, script=True):
        contesto = chromium.new_context(viewport={"width": larghezza, "height": 800}, java_script_enabled=script)
        contesti.append(contesto)
        scheda = contesto.new_page()
        scheda.on("pageerror", lambda errore: guai.append(str(errore)))
        scheda.on("console", lambda riga: guai.append(riga.text) if "Content Security" in riga.text else None)
        scheda.goto(live_server.url + indirizzo)
        return scheda

    yield _apri
    cookie = [biscotto for contesto in contesti for biscotto in contesto.cookies()]
    for contesto in contesti:
        contesto.close()
    assert (guai, cookie) == ([], [])


def accessibile(scheda):
    """Assert that axe finds nothing and that nothing sticks out sideways."""
    esito = Axe().run(scheda)
    assert esito.violations_count == 0, esito.generate_report()
    assert scheda.evaluate("document.documentElement.scrollWidth <= innerWidth")


def visibili(scheda):
    """Return which of the two questions is drawn, measured as the official validator does."""
    misura = """segno => { const e = document.querySelector(`[data-element="feedback-rating-${segno}"]`);
        const r = e.getBoundingClientRect(), v = getComputedStyle(e).visibility;
        return v !== 'hidden' && r.width > 0 && r.height > 0 && r.top > 0 && r.bottom > 0 }"""
    return [segno for segno in ("positive", "negative") if scheda.evaluate(misura, segno)]


@pytest.mark.parametrize("larghezza", LARGHEZZE)
def test_one_touch_on_green_is_the_whole_vote(apri_pagina, gettone, larghezza):
    scheda = apri_pagina("/conferma/evento1/", larghezza)
    accessibile(scheda)
    scheda.get_by_role("button", name="Soddisfatto", exact=True).click()
    scheda.get_by_text(GRAZIE).wait_for()
    accessibile(scheda)
    assert Giudizio.objects.get().punteggio == "VERDE"
    assert scheda.evaluate("document.activeElement.textContent") == GRAZIE
    assert scheda.url.endswith("/conferma/evento1/")


@pytest.mark.parametrize("larghezza", LARGHEZZE)
def test_after_red_the_reasons_come_in_place_with_the_focus_on_the_question(apri_pagina, gettone, larghezza):
    scheda = apri_pagina("/conferma/evento1/", larghezza)
    scheda.get_by_role("button", name="Insoddisfatto").click()
    scheda.get_by_role("heading", name="Che cosa non ha funzionato?").wait_for()
    assert Giudizio.objects.get().punteggio == "ROSSO"
    assert scheda.evaluate("document.activeElement.textContent") == "Che cosa non ha funzionato?"
    accessibile(scheda)
    scheda.get_by_role("button", name="Indicazioni poco chiare").click()
    scheda.get_by_text(GRAZIE).wait_for()
    assert MotivoGiudizio.objects.get().codice == "PROFESSIONALITA"


def test_everything_can_be_done_with_the_keyboard_alone(apri_pagina, gettone):
    scheda = apri_pagina("/conferma/evento1/")
    scheda.keyboard.press("Tab")
    scheda.keyboard.press("Tab")
    scheda.keyboard.press("Enter")
    scheda.get_by_text(GRAZIE).wait_for()
    scheda.keyboard.press("Tab")
    for tasto in ("ArrowRight", "ArrowRight", "ArrowRight"):
        scheda.keyboard.press(tasto)
    assert scheda.locator("input[name=stelle]:checked").get_attribute("value") == "4"
    scheda.keyboard.press("Tab")
    scheda.keyboard.press("Space")
    scheda.keyboard.press("Enter")
    scheda.keyboard.press("Tab")
    scheda.keyboard.type("Tutto bene")
    scheda.keyboard.press("Tab")
    scheda.keyboard.press("Tab")
    scheda.keyboard.press("Enter")
    scheda.get_by_text(GRAZIE).nth(1).wait_for()
    stelle = Giudizio.objects.get(strumento=api.STELLE_SERVIZIO)
    assert (stelle.punteggio, stelle.motivo.codice, stelle.testo.testo) == ("4", "CHIAREZZA", "Tutto bene")
    assert Giudizio.objects.get(strumento=api.EMOTICON).punteggio == "GIALLO"


def test_each_star_shows_at_once_its_question_alone_and_stores_nothing(apri_pagina):
    scheda = apri_pagina("/pagina/", 1280)
    richieste = []
    scheda.on("request", lambda richiesta: richieste.append(richiesta.method))
    assert visibili(scheda) == []
    for _giro in range(2):
        for stelle in range(1, 6):
            # Click and look in the same tick, as the official validator does.
            scheda.evaluate(f"document.querySelector('[data-element=feedback-rate-{stelle}]').click()")
            assert visibili(scheda) == (["negative"] if stelle <= 3 else ["positive"])
    assert richieste == []
    assert not Giudizio.objects.exists()


def test_changing_the_stars_starts_again_and_back_clears_them(apri_pagina):
    scheda = apri_pagina("/pagina/")
    scheda.locator("[data-element=feedback-rate-2]").click()
    scheda.get_by_label("Ho avuto problemi tecnici", exact=True).check()
    scheda.locator("[data-element=feedback-rate-5]").click()
    assert scheda.locator(".val-scelta input:checked").count() == 0
    accessibile(scheda)
    scheda.get_by_role("button", name="Avanti").click()
    accessibile(scheda)
    scheda.get_by_role("button", name="Indietro").click()
    assert visibili(scheda) == ["positive"]
    scheda.get_by_role("button", name="Indietro").click()
    assert visibili(scheda) == []
    assert scheda.locator("input[name=stelle]:checked").count() == 0


def test_when_the_network_fails_the_citizen_is_told_and_nothing_typed_is_lost(apri_pagina):
    scheda = apri_pagina("/pagina/")
    scheda.locator("[data-element=feedback-rate-2]").click()
    scheda.get_by_role("button", name="Avanti").click()
    scheda.get_by_label("Dettaglio").fill("Non si apre")
    scheda.route("**/valutazione/**", lambda rotta: rotta.abort())
    scheda.get_by_role("button", name="Invia").click()
    scheda.get_by_text("Non siamo riusciti a registrare la valutazione. Riprova.").wait_for()
    assert scheda.get_by_label("Dettaglio").input_value() == "Non si apre"
    scheda.unroute("**/valutazione/**")
    scheda.get_by_role("button", name="Invia").click()
    scheda.get_by_text(GRAZIE).wait_for()
    assert Giudizio.objects.get().testo.testo == "Non si apre"


def test_an_answer_lost_on_the_way_and_sent_again_is_one_vote(apri_pagina):
    scheda = apri_pagina("/pagina/")
    scheda.locator("[data-element=feedback-rate-2]").click()
    scheda.get_by_role("button", name="Avanti").click()

    def perdi(rotta):
        rotta.fetch()
        rotta.abort()

    scheda.route("**/valutazione/**", perdi)
    scheda.get_by_role("button", name="Invia").click()
    scheda.get_by_text("Riprova.").wait_for()
    scheda.unroute("**/valutazione/**")
    scheda.get_by_role("button", name="Invia").click()
    scheda.get_by_role("heading", name="Hai già votato").wait_for()
    assert Giudizio.objects.count() == 1


def test_a_double_click_on_a_face_is_one_vote(apri_pagina, gettone):
    scheda = apri_pagina("/conferma/evento1/")
    scheda.get_by_role("button", name="Insoddisfatto").dblclick()
    scheda.get_by_role("heading", name="Che cosa non ha funzionato?").wait_for()
    assert Giudizio.objects.count() == 1


def test_the_request_does_not_say_which_confirmation_page_it_comes_from(apri_pagina, gettone):
    scheda = apri_pagina("/conferma/evento1/")
    with scheda.expect_request("**/valutazione/faccia/") as attesa:
        scheda.get_by_role("button", name="Soddisfatto", exact=True).click()
    intestazioni = attesa.value.all_headers()
    assert "evento1" not in str(intestazioni)
    assert "cookie" not in intestazioni
    scheda.get_by_text(GRAZIE).wait_for()


@pytest.mark.parametrize("larghezza", LARGHEZZE)
def test_without_javascript_both_instruments_work_page_by_page(apri_pagina, gettone, larghezza):
    scheda = apri_pagina("/conferma/evento1/", larghezza, script=False)
    scheda.get_by_role("button", name="Insoddisfatto").click()
    scheda.get_by_role("button", name="Preferisco non rispondere").click()
    assert scheda.get_by_text(GRAZIE).is_visible()
    scheda.locator("[data-element=feedback-rate-3]").click()
    scheda.get_by_role("button", name="Avanti").click()
    scheda.get_by_label("Ho avuto problemi tecnici").check()
    scheda.get_by_role("button", name="Invia").click()
    assert scheda.get_by_text(GRAZIE).is_visible()
    voti = Giudizio.objects.values_list("punteggio", "motivo__codice")
    assert sorted(voti) == [("3", "TECNICA"), ("ROSSO", None)]


@pytest.mark.parametrize("larghezza", [320, 360, 372, 390, 430, 1280])
def test_the_word_of_each_face_stays_inside_its_button(apri_pagina, gettone, larghezza):
    scheda = apri_pagina("/conferma/evento1/", larghezza)
    fuori = "b => { const d = b.querySelector('span').getBoundingClientRect(), f = b.getBoundingClientRect();"
    fuori += " return d.left < f.left || d.right > f.right || d.bottom > f.bottom }"
    assert not any(bottone.evaluate(fuori) for bottone in scheda.locator(".val-faccia").all())


def test_targets_are_large_enough_to_be_touched(apri_pagina, gettone):
    scheda = apri_pagina("/conferma/evento1/", 320)
    scheda.locator("[data-element=feedback-rate-3]").click()
    for bersaglio in scheda.locator("button:visible, .val-stella:visible, .val-scelta:visible").all():
        riquadro = bersaglio.bounding_box()
        assert min(riquadro["width"], riquadro["height"]) >= 47.9
