"""The search in a real Chromium: suggestions by keyboard, window of the header, filters on a small screen, admin."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from django.utils import timezone

from comune_site.identita.models import Utente
from comune_site.ricerca.models import RicercaSenzaEsito, Sinonimo
from tests.factories.ricerca import crea_sito

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PAROLA = "una-parola-lunga-2026!"
REGOLE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}


@pytest.fixture
def apri(live_server, settings, chromium):
    """Open a page at a width; at the end no script failed and the policy refused nothing."""
    settings.SITO_URL = live_server.url
    crea_sito()
    contesti, guasti = [], []

    def pagina(indirizzo="/ricerca/", larghezza=1280, **opzioni):
        contesto = chromium.new_context(
            locale="it-IT", viewport={"width": larghezza, "height": 900}, reduced_motion="reduce", **opzioni
        )
        contesti.append(contesto)
        aperta = contesto.new_page()
        aperta.on("pageerror", lambda errore: guasti.append(str(errore)))
        aperta.on("console", lambda riga: guasti.append(riga.text) if "Content Security" in riga.text else None)
        aperta.goto(live_server.url + indirizzo)
        return aperta

    yield pagina
    for contesto in contesti:
        contesto.close()
    assert guasti == []


def violazioni(pagina):
    return [
        (v["id"], [n["html"] for n in v["nodes"]]) for v in Axe().run(pagina, options=REGOLE).response["violations"]
    ]


def test_suggestions_are_walked_by_keyboard_and_enter_opens_the_page(apri):
    pagina = apri()
    campo = pagina.get_by_role("combobox", name="Cerca nel sito")
    campo.press_sequentially("ca")
    pagina.get_by_role("option").first.wait_for()
    assert campo.get_attribute("aria-expanded") == "true"
    assert violazioni(pagina) == []
    campo.press("ArrowDown")
    attiva = campo.get_attribute("aria-activedescendant")
    assert pagina.locator(f"#{attiva}").get_attribute("aria-selected") == "true"
    campo.press("ArrowUp")
    assert campo.get_attribute("aria-activedescendant") is None
    campo.press("Escape")
    assert campo.get_attribute("aria-expanded") == "false"
    assert campo.input_value() == "ca"
    campo.press("ArrowDown")
    voce = pagina.locator('[aria-selected="true"]').inner_text()
    campo.press("Enter")
    pagina.wait_for_url("**/servizi/**")
    assert pagina.locator("h1").inner_text() == voce


def test_enter_without_a_choice_searches_what_was_typed(apri):
    pagina = apri()
    pagina.get_by_role("combobox", name="Cerca nel sito").press_sequentially("permessi ztl")
    pagina.keyboard.press("Enter")
    pagina.wait_for_url("**/ricerca/?q=permessi+ztl*")
    assert pagina.get_by_role("link", name="Permesso di accesso alla ZTL", exact=True).is_visible()


def test_the_icon_of_the_header_opens_a_window_that_escape_closes(apri):
    pagina = apri("/servizi/")
    pagina.get_by_role("link", name="Cerca nel sito").press("Enter")
    campo = pagina.get_by_role("combobox", name="Che cosa cerchi?")
    assert campo.evaluate("e => e === document.activeElement")
    campo.press_sequentially("perm")
    pagina.get_by_role("option").first.wait_for()
    assert violazioni(pagina) == []
    campo.press("Escape")
    assert pagina.get_by_role("dialog").is_visible()
    assert not pagina.get_by_role("listbox").is_visible()
    pagina.keyboard.press("Escape")
    assert not pagina.get_by_role("dialog").is_visible()


@pytest.mark.parametrize("larghezza", [390, 1280])
def test_results_filters_and_messages_have_no_violations(apri, larghezza):
    for indirizzo in ("/ricerca/?q=permesso&tipo=servizi", "/ricerca/?q=pemesso&dal=x", "/ricerca/?q=xyzzyx#filtri"):
        pagina = apri(indirizzo, larghezza)
        assert violazioni(pagina) == []
        assert pagina.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    pagina = apri("/ricerca/?q=permesso&dal=x", larghezza)
    assert pagina.get_by_text("Questa data non esiste").is_visible()


def test_filters_work_without_script_and_wait_behind_a_link_on_a_small_screen(apri):
    pagina = apri("/ricerca/?q=permesso", 390, java_script_enabled=False)
    casella = pagina.get_by_label("Novità (1)")
    assert not casella.is_visible()
    pagina.get_by_role("link", name="Filtra i risultati").click()
    casella.check()
    pagina.get_by_role("button", name="Applica i filtri").click()
    assert "tipo=novita" in pagina.url
    assert not casella.is_visible()
    assert pagina.get_by_role("link", name="La città in festa").is_visible()


def test_an_editor_adds_the_missing_synonym_from_the_report(apri):
    RicercaSenzaEsito.objects.create(testo="immondizia", volte=7, ultimo_giorno=timezone.localdate())
    Utente.objects.create_superuser("ada", "ada@comune.it", PAROLA, first_name="Ada")
    pagina = apri("/gestione/login/")
    pagina.locator("#id_username").fill("ada")
    pagina.locator("#id_password").fill(PAROLA)
    pagina.get_by_role("button", name="Accedi").click()
    pagina.wait_for_url("**/gestione/")
    pagina.goto(pagina.url.removesuffix("/gestione/") + reverse("ricerche_senza_esito"))
    pagina.get_by_role("link", name="Aggiungi sinonimo per «immondizia»").click()
    assert pagina.locator("#id_parole").input_value() == "immondizia"
    pagina.locator("#id_equivalenti").fill("rifiuti")
    pagina.locator("footer button[type=submit]").first.click()
    pagina.locator(".messages .success").wait_for()
    assert Sinonimo.objects.get().parole == "immondizia"
    assert not RicercaSenzaEsito.objects.exists()
