"""The gallery, a step and an error page in a real Chromium: axe, widths, menu with and without script."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

GALLERIA = "/_finto/componenti/"
PASSO = "/_finto/componenti/passo/"
PASSO_ERRATO = "/_finto/componenti/passo/?errato=1"
MANCANTE = "/questa-pagina-non-esiste/"
PAGINE = [GALLERIA, PASSO, PASSO_ERRATO, MANCANTE]
LIBRERIA = Path(__file__).resolve().parents[2] / "theme/node_modules/bootstrap-italia/dist/css/bootstrap-italia.min.css"
REGOLE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture
def apri(chromium, live_server):
    """Open an address at a width; keep what the browser complains of in `pagina.lamentele`."""
    contesti = []

    def _apri(indirizzo: str, larghezza: int = 1280, *, script: bool = True):
        contesto = chromium.new_context(
            viewport={"width": larghezza, "height": 900}, java_script_enabled=script, reduced_motion="reduce"
        )
        contesti.append(contesto)
        pagina = contesto.new_page()
        pagina.lamentele = []
        pagina.on("console", lambda m: pagina.lamentele.append(m.text) if m.type == "error" else None)
        pagina.on("pageerror", lambda e: pagina.lamentele.append(str(e)))
        risposta = pagina.goto(live_server.url + indirizzo)
        assert risposta.status == (404 if indirizzo == MANCANTE else 200)
        return pagina

    yield _apri
    for contesto in contesti:
        contesto.close()


@pytest.mark.parametrize("larghezza", [1280, 390, 320])
@pytest.mark.parametrize("indirizzo", PAGINE)
def test_axe_finds_nothing_and_nothing_runs_over_the_edge(apri, indirizzo, larghezza):
    pagina = apri(indirizzo, larghezza)
    esito = Axe().run(pagina, options={"runOnly": REGOLE})
    assert [(v["id"], v["nodes"][0]["html"]) for v in esito.response["violations"]] == []
    assert pagina.evaluate("document.documentElement.scrollWidth") <= larghezza
    if indirizzo != MANCANTE:
        assert pagina.lamentele == []


def test_headings_and_paragraphs_use_the_families_of_the_model(apri):
    famiglie = apri(GALLERIA).evaluate(
        """() => [...new Set([...document.querySelectorAll('h1,h2,h3,h4,h5,h6,p')]
            .map((e) => getComputedStyle(e).fontFamily.split(',')[0].replace(/["']/g, '').trim()))]"""
    )
    assert set(famiglie) <= {"Titillium Web", "Lora", "Roboto Mono"}


@pytest.mark.parametrize("indirizzo", [GALLERIA, PASSO, MANCANTE])
def test_most_class_names_are_of_the_library_and_its_version_shows(apri, indirizzo):
    """C.SI.1.2 asks for 30 %; the validator splits on single spaces."""
    pagina = apri(indirizzo)
    assert pagina.evaluate("window.BOOTSTRAP_ITALIA_VERSION").startswith("2.18")
    assert "2.18" in pagina.evaluate("getComputedStyle(document.body).getPropertyValue('--bootstrap-italia-version')")
    usate = set(
        pagina.evaluate("""() => [...document.querySelectorAll('body *')]
            .flatMap((e) => (e.getAttribute('class') || '').split(' ')).filter(Boolean)""")
    )
    note = set(re.findall(r"\.([a-zA-Z][\w-]*)", LIBRERIA.read_text()))
    assert len(usate & note) / len(usate) >= 0.5


def test_first_load_of_a_step_stays_within_its_limits(live_server, chromium):
    pagina = chromium.new_page()
    risposte = []
    pagina.on("response", lambda r: risposte.append(r))
    pagina.goto(live_server.url + PASSO, wait_until="networkidle")
    assert all(r.status == 200 for r in risposte)
    assert len(risposte) <= 14
    assert all(r.url.startswith(live_server.url) for r in risposte)
    pagina.close()


@pytest.mark.parametrize("script", [True, False])
def test_the_menu_opens_and_closes_on_a_telephone(apri, script):
    pagina = apri(GALLERIA, 390, script=script)
    voce = pagina.locator("[data-element=management]")
    assert not voce.is_visible()
    pagina.click("[data-menu-apri]")
    voce.wait_for(state="visible")
    pagina.click(".close-menu")
    voce.wait_for(state="hidden")


def test_the_menu_is_worked_with_the_keyboard(apri):
    pagina = apri(GALLERIA, 390)
    pagina.focus("[data-menu-apri]")
    pagina.keyboard.press("Enter")
    assert pagina.evaluate("document.activeElement.classList.contains('close-menu')")
    assert pagina.evaluate("document.querySelector('main').inert")
    pagina.keyboard.press("Escape")
    assert pagina.evaluate("document.activeElement.hasAttribute('data-menu-apri')")
    assert pagina.get_attribute("[data-menu-apri]", "aria-expanded") == "false"
    assert not pagina.evaluate("document.querySelector('main').inert")


def test_the_user_menu_closes_with_escape_and_gives_the_focus_back(apri):
    pagina = apri(PASSO)
    pagina.click(".it-user-wrapper > summary")
    uscita = pagina.get_by_role("button", name="Esci")
    uscita.focus()
    pagina.keyboard.press("Escape")
    assert not uscita.is_visible()
    assert pagina.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_the_focus_goes_to_the_summary_of_errors_and_from_there_to_the_field(apri):
    pagina = apri(PASSO_ERRATO)
    assert pagina.evaluate("document.activeElement.hasAttribute('data-riepilogo-errori')")
    pagina.click("[data-riepilogo-errori] a >> nth=0")
    assert pagina.evaluate("document.activeElement.name") == "errato-nome"


def test_a_skip_link_is_the_first_stop_and_leads_to_the_content(apri):
    pagina = apri(PASSO)
    pagina.keyboard.press("Tab")
    assert pagina.evaluate("document.activeElement.textContent") == "Vai ai contenuti"
    pagina.keyboard.press("Enter")
    assert pagina.evaluate("document.activeElement.id") == "contenuto"
