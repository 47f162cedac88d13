"""The pages in a real browser, at the two widths, under axe."""

import pytest
from axe_playwright_python.sync_playwright import Axe

PAGINE = (
    "/",
    "/servizi/",
    "/servizi/mobilita-e-trasporti/",
    "/servizi/mobilita-e-trasporti/permesso-ztl/",
    "/novita/notizie/permessi-ztl-online/",
    "/amministrazione/uffici/polizia-locale-e-mobilita/",
    "/amministrazione/politici/",
    "/amministrazione/politici/elena-ferranti/",
    "/amministrazione/documenti-e-dati/",
    "/amministrazione/documenti-e-dati/atti-normativi/statuto-comunale/",
    "/amministrazione/documenti-e-dati/dataset/vie-e-piazze/",
    "/argomenti/",
    "/domande-frequenti/",
)
FAMIGLIE = "Array.from(document.querySelectorAll('h1,h2,h3,h4,h5,h6,p'), e => getComputedStyle(e).fontFamily)"
AMMESSE = {"titillium web", "lora", "roboto mono"}


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("larghezza", [320, 390, 1280])
def test_pages_are_accessible_quiet_and_fit_the_screen(chromium, sito_vivo, larghezza):
    contesto = chromium.new_context(viewport={"width": larghezza, "height": 900}, locale="it-IT")
    for indirizzo in PAGINE:
        scheda = contesto.new_page()
        problemi, estranei = [], []
        scheda.on("console", lambda m, p=problemi: p.append(m.text) if m.type == "error" else None)
        scheda.on("request", lambda r, e=estranei: e.append(r.url) if not r.url.startswith(sito_vivo) else None)
        scheda.goto(f"{sito_vivo}{indirizzo}", wait_until="networkidle")
        gravi = [
            (v["id"], v["nodes"][0]["target"])
            for v in Axe().run(scheda).response["violations"]
            if v["impact"] in ("serious", "critical")
        ]
        assert gravi == [], (indirizzo, gravi)
        assert problemi == [], (indirizzo, problemi)
        assert [u for u in estranei if not u.startswith("data:")] == [], indirizzo
        assert not scheda.evaluate("document.documentElement.scrollWidth > innerWidth"), indirizzo
        famiglie = {f.split(",")[0].strip('" ').lower() for f in scheda.evaluate(FAMIGLIE)}
        assert famiglie <= AMMESSE, indirizzo
        assert contesto.cookies() == []
        scheda.close()
    contesto.close()
