"""The calendar in a real browser: the button that loads more, the menus of a page, both widths under axe."""

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import expect

from tests.factories.contenuti import crea_evento, crea_luogo

LINK = '[data-element="event-link"]'
PULSANTE = '[data-element="load-other-cards"]'


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_the_button_adds_the_next_events_in_place_and_the_page_stays_accessible(chromium, live_server):
    luogo = crea_luogo("Piazza")
    for n in range(14):
        crea_evento(f"Evento {n}", inizio=timezone.now() + timedelta(days=1 + n // 3), luogo=luogo)
    passato = crea_evento("Passato", inizio=timezone.now() - timedelta(days=9))
    for larghezza in (390, 1280):
        contesto = chromium.new_context(viewport={"width": larghezza, "height": 900}, locale="it-IT")
        scheda = contesto.new_page()
        indirizzo = f"{live_server.url}/vivere/eventi/"
        scheda.goto(indirizzo, wait_until="load")
        scheda.click(PULSANTE)
        # As the validator of the model does: at once, without waiting.
        assert scheda.locator(LINK).count() >= 12
        expect(scheda.locator(LINK)).to_have_count(14)
        assert (
            len(set(scheda.eval_on_selector_all("[id]", "tutti => tutti.map(e => e.id)")))
            == scheda.locator("[id]").count()
        )
        assert scheda.evaluate("document.activeElement.matches('[data-element=\"event-link\"]')")
        scheda.click(PULSANTE)
        expect(scheda.locator(LINK)).to_have_count(15)
        assert scheda.locator(PULSANTE).count() == 0 and scheda.url == indirizzo
        for pagina in (None, passato.url, luogo.url):
            if pagina:
                scheda.goto(f"{live_server.url}{pagina}", wait_until="load")
            assert Axe().run(scheda).response["violations"] == [], (larghezza, pagina)
            assert not scheda.evaluate("document.documentElement.scrollWidth > innerWidth"), (larghezza, pagina)
        scheda.click("summary:has-text('Vedi azioni')")
        assert scheda.is_visible("text=Stampa")
        contesto.close()
