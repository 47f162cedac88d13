"""The admin in a real Chromium: what editors do works, and the browser refuses nothing."""

import pytest
from PIL import Image
from wagtail.images import get_image_model

from comune_site.contenuti.models import NotiziaPage, ServizioPage
from tests.comune_site.gestione.conftest import PAROLA

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ASCOLTA = """
document.addEventListener('securitypolicyviolation', (e) => window.segnala(
  `${e.effectiveDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber} ${e.sample}`));
"""


@pytest.fixture
def redazione(sito_vivo, amministratore, chromium):
    """A page of Chromium logged in the admin; at the end nothing was refused and no script failed."""
    contesto = chromium.new_context(locale="it-IT", viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    contesto.set_default_timeout(20_000)
    rifiuti = []
    contesto.expose_binding("segnala", lambda sorgente, cosa: rifiuti.append(f"{sorgente['frame'].url}: {cosa}"))
    contesto.add_init_script(ASCOLTA)
    pagina = contesto.new_page()
    pagina.on("pageerror", lambda errore: rifiuti.append(f"{pagina.url}: {errore}"))
    pagina.base = sito_vivo
    pagina.goto(f"{sito_vivo}/gestione/login/")
    pagina.locator("#id_username").fill("amministra")
    pagina.locator("#id_password").fill(PAROLA)
    pagina.get_by_role("button", name="Accedi").click()
    pagina.wait_for_url(f"{sito_vivo}/gestione/")
    yield pagina
    contesto.close()
    assert rifiuti == []


def apri(pagina, oggetto):
    pagina.goto(f"{pagina.base}/gestione/pages/{oggetto.pk}/edit/")
    pagina.locator("body.ready").wait_for()


def scegli_giorno(pagina, campo, giorno):
    """Pick a day of the month shown by the calendar of a field."""
    pagina.locator(campo).click()
    pagina.locator(f".xdsoft_datetimepicker:visible td[data-date='{giorno}']:not(.xdsoft_other_month)").first.click()
    pagina.locator(".xdsoft_datetimepicker:visible").wait_for(state="detached")


def scegli(pagina, campo, voce):
    """Open the dialog of a chooser and take the first thing that it offers."""
    scelta = pagina.locator(f"#{campo}-chooser")
    if scelta.locator(".chosen").is_visible():
        scelta.locator(".chosen button").first.click()
    pagina.locator("[data-chooser-action-choose]:visible").first.click()
    pagina.locator(f".modal-body {voce}").first.click()
    pagina.locator(".modal-body").wait_for(state="detached")
    pagina.locator(f"#{campo}-chooser:not(.blank)").wait_for()
    return pagina.locator(f"#{campo}").input_value()


def pubblica(pagina):
    pagina.locator("footer [data-w-dropdown-target=toggle]").first.click()
    pagina.locator("button[name=action-publish]").click()
    pagina.locator(".messages .success").wait_for()


def anteprima(pagina):
    """Open the preview panel and return its frame, once it shows the page."""
    pagina.get_by_role("button", name="Attiva/disattiva anteprima").click()
    cornice = pagina.frame_locator("iframe[data-w-preview-target=iframe], iframe.preview-panel__iframe").last
    cornice.locator("h1").wait_for()
    return cornice


def test_the_login_the_home_and_the_lists_open(redazione):
    assert redazione.get_by_role("link", name="Immagini", exact=True).is_visible()
    for indirizzo in ("pages/", "images/", "documents/", "users/", "users/new/", "groups/new/", "workflows/add/"):
        assert redazione.goto(f"{redazione.base}/gestione/{indirizzo}").ok
        redazione.locator("body.ready").wait_for()


def test_a_news_item_is_written_dated_illustrated_previewed_and_published(redazione):
    notizia = NotiziaPage.objects.live().exclude(immagine=None).first()
    apri(redazione, notizia)
    redazione.locator("[contenteditable=true]").first.click()
    redazione.keyboard.press("Control+End")
    redazione.keyboard.type(" Aggiunta della redazione.")
    scegli_giorno(redazione, "#id_data", 15)
    scegli_giorno(redazione, "#id_data_scadenza", 20)
    assert scegli(redazione, "id_immagine", "a[data-chooser-modal-choice]")
    assert scegli(redazione, "id_a_cura_di", "a.choose-page")
    cornice = anteprima(redazione)
    assert "Aggiunta della redazione." in cornice.locator("main").inner_text()
    pubblica(redazione)
    notizia.refresh_from_db()
    assert "Aggiunta della redazione." in notizia.testo
    assert (notizia.data.day, notizia.data_scadenza.day) == (15, 20)


def test_rows_are_added_to_a_scheda_each_with_its_calendar_and_a_document_is_chosen(redazione):
    scheda = ServizioPage.objects.live().first()
    prima = scheda.fasi.count()
    apri(redazione, scheda)
    redazione.locator("#id_fasi-ADD").click()
    redazione.locator("#id_fasi-ADD").click()
    redazione.locator(f"#id_fasi-{prima}-titolo").fill("Fine dei lavori")
    scegli_giorno(redazione, f"#id_fasi-{prima}-data", 12)
    redazione.locator(f"#id_fasi-{prima + 1}-titolo").fill("Collaudo")
    scegli_giorno(redazione, f"#id_fasi-{prima + 1}-data", 14)
    assert scegli(redazione, "id_condizioni_servizio", "a[data-chooser-modal-choice]")
    pubblica(redazione)
    nuove = {fase.titolo: fase.data.day for fase in scheda.fasi.all() if fase.data}
    assert {"Fine dei lavori": 12, "Collaudo": 14}.items() <= nuove.items()


def test_blocks_tasks_copies_and_uploads_work_too(redazione, tmp_path):
    redazione.goto(f"{redazione.base}/gestione/settings/contenuti/impostazionisito/")
    redazione.locator("body.ready").wait_for()
    quanti = int(redazione.locator("[name=menu_secondario-count]").input_value())
    redazione.locator("button.c-sf-add-button").nth(quanti).click()
    redazione.locator(f"[name=menu_secondario-{quanti}-value-titolo]").wait_for()

    redazione.goto(f"{redazione.base}/gestione/workflows/add/")
    redazione.locator("#id_workflow_tasks-ADD").click()
    redazione.locator("#id_workflow_tasks-FORMS [data-chooser-action-choose]:visible").first.click()
    redazione.locator(".modal-body [name$=name]").first.wait_for()

    apri(redazione, NotiziaPage.objects.live().first())
    redazione.locator("[contenteditable=true]").first.click()
    redazione.keyboard.press("Control+a")
    redazione.keyboard.press("Control+c")

    redazione.goto(f"{redazione.base}/gestione/images/{get_image_model().objects.first().pk}/")
    redazione.locator(".jcrop-holder").wait_for()

    immagine = tmp_path / "prova.png"
    Image.new("RGB", (300, 200), "green").save(immagine)
    redazione.goto(f"{redazione.base}/gestione/images/multiple/add/")
    redazione.locator("#fileupload").set_input_files([immagine])
    redazione.locator("#upload-list form").first.wait_for()
