"""The login in Chromium, site on `localhost` and provider on `127.0.0.1`: two sites for cookies and policies."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from comune_site.identita.models import Utente

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# A page that any citizen may see and that asks for nothing else: the question before leaving.
DOPO = "/esci/"


@pytest.fixture
def porta(live_server):
    return live_server.url.rsplit(":", 1)[1]


@pytest.fixture
def sito(porta, settings):
    settings.SITO_URL = f"http://localhost:{porta}"
    settings.IDP_FINTO_URL = f"http://127.0.0.1:{porta}"
    return settings.SITO_URL


@pytest.fixture
def apri(chromium):
    contesti = []

    def pagina(**opzioni):
        contesto = chromium.new_context(locale="it-IT", **opzioni)
        contesti.append(contesto)
        nuova = contesto.new_page()
        nuova.violazioni = []
        nuova.on("console", lambda m: nuova.violazioni.append(m.text) if "Content Security" in m.text else None)
        return nuova

    yield pagina
    for contesto in contesti:
        contesto.close()


def accessibile(pagina):
    gravi = [v for v in Axe().run(pagina).response["violations"] if v["impact"] in ("serious", "critical")]
    assert not gravi, [(v["id"], [n["target"] for n in v["nodes"]]) for v in gravi]


def test_a_citizen_enters_across_two_sites_and_every_page_is_accessible(apri, sito):
    pagina = apri(viewport={"width": 390, "height": 844})
    pagina.goto(f"{sito}/accedi/?next={DOPO}")
    pagina.get_by_text("Entra con SPID").click()
    accessibile(pagina)
    pagina.get_by_role("link", name="Identità di prova").click()
    pagina.get_by_text("Banco di prova").click()
    accessibile(pagina)
    pagina.get_by_role("button", name="Teresa Fiorentini").click()
    expect(pagina.get_by_role("heading", name="Vuoi uscire?")).to_be_visible()
    assert pagina.url == f"{sito}{DOPO}"
    assert Utente.objects.filter(codice_fiscale="FRNTRS48C52M082X").exists()
    biscotti = {b["name"]: b for b in pagina.context.cookies(sito)}
    assert biscotti["sessionid"]["sameSite"] == "Lax" and biscotti["sessionid"]["httpOnly"]
    assert biscotti["accesso"]["sameSite"] == "Lax" and biscotti["accesso"]["httpOnly"]
    assert not pagina.violazioni


@pytest.mark.parametrize("larghezza", [320, 1280])
def test_a_citizen_who_cancels_reads_why_and_can_try_again(apri, sito, larghezza):
    pagina = apri(viewport={"width": larghezza, "height": 900})
    pagina.goto(f"{sito}/accedi/?next={DOPO}")
    pagina.get_by_role("link", name="Entra con CIE").click()
    assert pagina.evaluate("document.documentElement.scrollWidth") <= larghezza
    pagina.get_by_role("button", name="Annulla").click()
    expect(pagina.get_by_role("heading", name="Accesso non riuscito")).to_be_visible()
    expect(pagina.get_by_text("Hai annullato l'accesso.")).to_be_visible()
    accessibile(pagina)
    assert pagina.evaluate("document.documentElement.scrollWidth") <= larghezza
    pagina.get_by_role("link", name="Riprova").click()
    expect(pagina.get_by_role("heading", name="Accedi", exact=True)).to_be_visible()
    assert pagina.url.endswith("/accedi/?next=%2Fesci%2F")


def test_the_login_works_without_script_and_with_the_keyboard(apri, sito):
    pagina = apri(java_script_enabled=False)
    pagina.goto(f"{sito}/accedi/?next={DOPO}")
    pagina.locator("summary", has_text="Entra con SPID").press("Enter")
    pagina.get_by_role("link", name="Identità di prova").press("Enter")
    pagina.get_by_role("button", name="Amina Benali").press("Enter")
    pagina.get_by_role("button", name="Continua").press("Enter")
    expect(pagina.get_by_role("heading", name="Vuoi uscire?")).to_be_visible()
    pagina.get_by_role("main").get_by_role("button", name="Esci").press("Enter")
    expect(pagina.get_by_role("heading", name="Sei uscito")).to_be_visible()


def test_the_login_works_with_the_services_on_a_host_of_their_own(apri, sito, porta, settings):
    settings.SERVIZI_URL = f"http://servizi.localhost:{porta}"
    pagina = apri()
    pagina.goto(f"{sito}/accedi/?next={DOPO}")
    assert pagina.url.startswith(settings.SERVIZI_URL)
    pagina.get_by_text("Entra con SPID").click()
    pagina.get_by_role("link", name="Identità di prova").click()
    pagina.get_by_role("button", name="Teresa Fiorentini").click()
    expect(pagina.get_by_role("heading", name="Vuoi uscire?")).to_be_visible()
    assert pagina.url == f"{settings.SERVIZI_URL}{DOPO}"
    assert not pagina.context.cookies(sito)
    assert not pagina.violazioni
