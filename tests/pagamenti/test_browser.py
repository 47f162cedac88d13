"""A payment in a real browser, by keyboard, without scripts; both pages judged by axe."""

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone

from comune_site.core.uscita.models import LavoroInUscita
from pagamenti import api, lavori
from pagamenti.finto.models import RicevutaFinta
from tests.factories.pagamenti import dati_posizione

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases=["default", "finto"], transaction=True)]


@pytest.fixture
def da_pagare(live_server, settings):
    """A published position, on a site whose pages and checkout are on two hosts."""
    porta = live_server.url.rsplit(":", 1)[1]
    settings.SITO_URL = f"http://localhost:{porta}"
    settings.PAGOPA_URL = f"http://127.0.0.1:{porta}/_finto/pagopa"
    settings.LAVORI_MODO = "lavora"
    riferimento = api.crea_posizione(**dati_posizione()).riferimento
    lavori.pubblica(riferimento, {})
    return riferimento


def gravi(pagina) -> list[str]:
    """Return the serious and critical violations that axe finds."""
    trovate = Axe().run(pagina).response["violations"]
    return [violazione["id"] for violazione in trovate if violazione["impact"] in ("serious", "critical")]


@pytest.mark.parametrize("larghezza", [390, 1280])
def test_paying_by_keyboard_goes_to_verification_and_then_to_paid(chromium, da_pagare, larghezza):
    pagina = chromium.new_page(viewport={"width": larghezza, "height": 900})
    rifiuti: list[str] = []
    pagina.on("console", lambda messaggio: rifiuti.append(messaggio.text) if messaggio.type == "error" else None)
    pagina.goto(api.avvia(da_pagare, "mario.rossi@esempio.it"))
    assert gravi(pagina) == []
    pagina.keyboard.press("Tab")
    assert pagina.locator(":focus").inner_text() == "Paga con successo"
    pagina.keyboard.press("Enter")
    pagina.wait_for_url("**/ok/")
    assert pagina.locator("h1").inner_text() == "Pagamento in verifica"
    assert gravi(pagina) == []
    assert pagina.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    RicevutaFinta.objects.update(disponibile_il=timezone.now() - timedelta(seconds=1))
    lavori.controlla(da_pagare, {})
    pagina.get_by_role("heading", name="Pagamento ricevuto").wait_for(timeout=15_000)
    assert gravi(pagina) == []
    assert not [testo for testo in rifiuti if "Content Security Policy" in testo]
    assert LavoroInUscita.objects.filter(tipo=api.CONCLUSO, riferimento=da_pagare).exists()
    pagina.close()


def test_without_scripts_the_page_in_verification_still_looks_again(chromium, da_pagare):
    contesto = chromium.new_context(java_script_enabled=False)
    pagina = contesto.new_page()
    pagina.goto(api.avvia(da_pagare, ""))
    pagina.get_by_role("button", name="Paga, esito in ritardo di un minuto").click()
    pagina.wait_for_url("**/attesa/")
    pagina.wait_for_url("**/attesa/?giro=1", timeout=15_000)
    pagina.get_by_role("link", name="Ferma l'aggiornamento automatico").click()
    assert pagina.get_by_role("link", name="Controlla di nuovo").is_visible()
    contesto.close()


def test_a_cancel_comes_back_across_hosts(chromium, da_pagare):
    pagina = chromium.new_page()
    pagina.goto(api.avvia(da_pagare, ""))
    pagina.get_by_role("button", name="Annulla").click()
    pagina.wait_for_url("http://localhost:*/pagamenti/**/annullato/")
    assert pagina.locator("h1").inner_text() == "Pagamento annullato"
    pagina.close()
