"""What the first visit weighs, and what the build saves against the full library."""

from __future__ import annotations

import shutil
from pathlib import Path

import brotli
from playwright.sync_api import sync_playwright

RADICE = Path(__file__).resolve().parents[2]
TEMA = RADICE / "theme" / "static" / "theme"
LIBRERIA = RADICE / "theme" / "node_modules" / "bootstrap-italia" / "dist"


def prima_visita(indirizzo: str) -> tuple[int, int]:
    """Return bytes on the wire and number of requests of a first load in Chromium, phone sized."""
    byte: list[float] = []
    with sync_playwright() as p:
        browser = p.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        pagina = browser.new_page(viewport={"width": 390, "height": 844})
        cdp = pagina.context.new_cdp_session(pagina)
        cdp.send("Network.enable")
        cdp.on("Network.loadingFinished", lambda evento: byte.append(evento["encodedDataLength"]))
        pagina.goto(indirizzo, wait_until="networkidle")
        browser.close()
    return int(sum(byte)), len(byte)


def compresso(percorso: Path) -> int:
    """Return the size of a file under brotli at its best."""
    return len(brotli.compress(percorso.read_bytes(), quality=11))


def tema() -> dict[str, float]:
    """Return brotli bytes of our CSS and JS, and their share of the full library's."""
    css, js = compresso(TEMA / "css" / "comune.css"), compresso(TEMA / "js" / "comune.js")
    return {
        "css_brotli_byte": css,
        "js_brotli_byte": js,
        "css_quota_libreria": round(css / compresso(LIBRERIA / "css" / "bootstrap-italia.min.css"), 3),
        "js_quota_libreria": round(js / compresso(LIBRERIA / "js" / "bootstrap-italia.bundle.min.js"), 3),
    }
