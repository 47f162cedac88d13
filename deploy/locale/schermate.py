"""`make manuale`: take again the pictures of the editors' manual, from a demo served on SITO (see `make run`)."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from passi import RADICE

DOVE = RADICE / "docs" / "manuale" / "immagini"
SITO = os.environ.get("SITO", "http://localhost:8000")
PROGRAMMI = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
OPZIONI = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
CSV = b"elenco;nome;cognome;incarico\nPersonale amministrativo;Lucia;Moretti;Istruttrice\nUscieri;Ugo;Verdi;Messo\n"


def entra(pagina, utente: str) -> None:
    """Log in as somebody of the demo staff."""
    pagina.context.clear_cookies()
    pagina.goto(f"{SITO}/gestione/login/")
    pagina.fill("[name=username]", utente)
    pagina.fill("[name=password]", f"demo-{utente}-2026!")
    pagina.click("button[type=submit]")
    pagina.wait_for_load_state()


def apri(percorso: str) -> Callable:
    """Return how to open an address of the admin."""
    return lambda pagina: pagina.goto(f"{SITO}/gestione/{percorso}")


def anteprima(pagina) -> None:
    """Open the first news and its preview."""
    prima_notizia(pagina)
    pagina.get_by_role("button", name="Attiva/disattiva il pannello anteprima").click()
    pagina.wait_for_timeout(4000)


def prima_notizia(pagina) -> None:
    """Open in the editor the newest page that was changed."""
    pagina.goto(f"{SITO}/gestione/pages/search/?q=ZTL&content_type=contenuti.notiziapage")
    pagina.locator("table.listing .title a").first.click()
    pagina.wait_for_load_state()


def scheda(pagina) -> None:
    """Empty a compulsory field of a scheda and try to publish."""
    pagina.goto(f"{SITO}/gestione/pages/search/?q=IMU&content_type=contenuti.serviziopage")
    pagina.locator("table.listing .title a").first.click()
    pagina.wait_for_load_state()
    pagina.fill("#id_descrizione", "")
    pagina.evaluate("document.querySelector('[name=action-publish]')?.click()")
    pagina.wait_for_load_state()
    pagina.wait_for_timeout(1000)


def importa(pagina) -> None:
    """Bring a table in as far as its preview."""
    pagina.goto(f"{SITO}/gestione/scambi/")
    pagina.set_input_files("#id_file", {"name": "persone.csv", "mimeType": "text/csv", "buffer": CSV})
    pagina.locator("form button[type=submit]").last.click()
    pagina.wait_for_load_state()


# picture, who is logged in, what to do before taking it
SCHERMATE: tuple[tuple[str, str, Callable], ...] = (
    ("entrare", "", lambda pagina: pagina.goto(f"{SITO}/gestione/login/")),
    ("da-fare", "responsabile", apri("")),
    ("albero", "redazione", apri("pages/")),
    ("notizia", "redazione", prima_notizia),
    ("anteprima", "redazione", anteprima),
    ("approvare", "responsabile", apri("reports/workflow/")),
    ("scheda", "responsabile", scheda),
    ("controlli", "responsabile", apri("rapporti/controlli/")),
    ("allerte", "responsabile", apri("snippets/contenuti/allerta/add/")),
    ("importa", "responsabile", importa),
    ("ricerche", "responsabile", apri("rapporti/ricerche/")),
)


def main() -> int:
    """Take every picture, 1280 pixels wide."""
    from playwright.sync_api import sync_playwright

    DOVE.mkdir(parents=True, exist_ok=True)
    programma = next((p for p in PROGRAMMI if Path(p).exists()), None)
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=programma, args=OPZIONI)
        pagina = browser.new_context(viewport={"width": 1280, "height": 800}, locale="it-IT").new_page()
        dentro = ""
        for nome, utente, prepara in SCHERMATE:
            if utente and utente != dentro:
                entra(pagina, utente)
                dentro = utente
            prepara(pagina)
            pagina.wait_for_timeout(500)
            pagina.screenshot(path=DOVE / f"{nome}.png")
            print(f"  {nome}.png")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
