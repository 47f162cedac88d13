"""The four kinds of page in Chromium, at the two widths, under axe; and the office's way through the admin."""

import os
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone

from comune_site.identita.models import Utente
from comune_site.trasparenza.models import AttoAlbo
from tests.factories.trasparenza import PDF

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PAROLA = "una-parola-lunga-2026!"
FOTO = os.environ.get("FOTO_DIR", "")
PAGINE = {
    "indice": "/amministrazione-trasparente/",
    "sezione": "/amministrazione-trasparente/bilanci/bilancio-preventivo-e-consuntivo/",
    "archivio": "/amministrazione-trasparente/bilanci/bilancio-preventivo-e-consuntivo/archivio/",
    "albo": "/albo-pretorio/",
    "albo-errore": "/albo-pretorio/?dal=31/02/2026&q=lavori",
}
ASCOLTA = """document.addEventListener('securitypolicyviolation', (e) => window.segnala(
  `${e.effectiveDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`));"""


def fotografa(scheda, nome):
    if FOTO:
        Path(FOTO).mkdir(parents=True, exist_ok=True)
        scheda.screenshot(path=f"{FOTO}/{nome}.png", full_page=True)


def violazioni(scheda):
    return [(v["id"], v["nodes"][0]["html"][:200]) for v in Axe().run(scheda).response["violations"]]


def test_the_pages_are_accessible_and_fit_the_screen(chromium, sito_vivo):
    atti = {
        "atto-firmato": AttoAlbo.objects.get(allegati__tipo="application/pkcs7-mime"),
        "atto-annullato": AttoAlbo.objects.get(stato="annullato"),
    }
    pagine = PAGINE | {nome: atto.get_absolute_url() for nome, atto in atti.items()}
    contesto = chromium.new_context(locale="it-IT")
    for nome, indirizzo in pagine.items():
        scheda = contesto.new_page()
        errori = []
        scheda.on("console", lambda m, e=errori: e.append(m.text) if m.type == "error" else None)
        assert scheda.goto(f"{sito_vivo}{indirizzo}").ok, nome
        for larghezza in (1280, 390):
            scheda.set_viewport_size({"width": larghezza, "height": 900})
            fotografa(scheda, f"{nome}-{larghezza}")
            assert violazioni(scheda) == [], (nome, larghezza)
            assert not scheda.evaluate("document.documentElement.scrollWidth > innerWidth"), (nome, larghezza)
        assert errori == [], nome
        scheda.close()
    contesto.close()


def test_the_office_writes_publishes_and_annuls_an_act(chromium, sito_vivo, tmp_path):
    Utente.objects.create_superuser("amministra", "amministra@comune.it", PAROLA, first_name="Ada")
    contesto = chromium.new_context(locale="it-IT", viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    rifiuti = []
    contesto.expose_binding("segnala", lambda _sorgente, cosa: rifiuti.append(cosa))
    contesto.add_init_script(ASCOLTA)
    pagina = contesto.new_page()
    pagina.on("pageerror", lambda errore: rifiuti.append(str(errore)))
    pagina.goto(f"{sito_vivo}/gestione/login/")
    pagina.locator("#id_username").fill("amministra")
    pagina.locator("#id_password").fill(PAROLA)
    pagina.get_by_role("button", name="Accedi").click()
    pagina.wait_for_url(f"{sito_vivo}/gestione/")
    fotografa(pagina, "gestione-home")
    pagina.get_by_role("link", name="Albo pretorio", exact=True).click()
    pagina.wait_for_url(re.compile("/gestione/albo/"))
    fotografa(pagina, "gestione-elenco")
    pagina.goto(f"{sito_vivo}/gestione/albo/new/")
    pagina.locator("body.ready").wait_for()
    pagina.locator("#id_tipo").select_option("ordinanza-sindaco")
    pagina.locator("#id_oggetto").fill("Chiusura della scuola per neve")
    pagina.locator("#id_ente_esterno").fill("Prefettura di Viterbo")
    pagina.locator("#id_data_atto").fill(f"{timezone.localdate():%d/%m/%Y}")
    pagina.locator("#id_oggetto").click()
    pagina.locator("#id_allegati-ADD").click()
    file = tmp_path / "ordinanza.pdf"
    file.write_bytes(PDF)
    pagina.locator("#id_allegati-0-file").set_input_files(file)
    fotografa(pagina, "gestione-bozza")
    pagina.locator("#w-editor-form button[type=submit]").last.click()
    pagina.get_by_role("link", name="Pubblica all'albo").click()
    fotografa(pagina, "gestione-pubblica")
    pagina.get_by_role("button", name="Conferma").click()
    pagina.get_by_text("L'atto ha preso il numero").wait_for()
    fotografa(pagina, "gestione-pubblicato")
    assert violazioni_nostre(pagina) == []
    atto = AttoAlbo.objects.get(oggetto="Chiusura della scuola per neve")
    pagina.goto(f"{sito_vivo}{atto.get_absolute_url()}")
    with pagina.expect_download() as scaricato:
        pagina.get_by_role("link", name="ordinanza.pdf").click()
    assert Path(scaricato.value.path()).read_bytes() == PDF
    pagina.goto(f"{sito_vivo}/gestione/albo/atto/{atto.pk}/annulla/")
    pagina.get_by_label("Motivo").fill("La neve non è arrivata.")
    pagina.get_by_role("button", name="Conferma").click()
    pagina.get_by_text("è annullato").wait_for()
    contesto.close()
    assert rifiuti == []


def violazioni_nostre(pagina):
    """What axe says of the part of the page that is ours: the frame around it is Wagtail's."""
    esito = Axe().run(pagina, context="#main .nice-padding, .sportello-dati, .sportello-azioni")
    return [v["id"] for v in esito.response["violations"] if v["impact"] in ("serious", "critical")]
