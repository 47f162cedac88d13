"""The sources of the build, and what it left in theme/static/theme."""

import json
import re
from pathlib import Path

import pytest

RADICE = Path(__file__).resolve().parents[2]
THEME = RADICE / "theme"
USCITA = THEME / "static/theme"
ICONE = set(json.loads((THEME / "src/icone.json").read_text()))
MODELLI = [
    file
    for cartella in ("comune_site", "servizi", "pagamenti", "valutazione", "theme")
    for file in (RADICE / cartella).rglob("*.html")
    if "node_modules" not in file.parts
]

costruito = pytest.mark.skipif(not USCITA.exists(), reason="theme not built: npm ci --ignore-scripts && node build.mjs")


@pytest.mark.parametrize("file", MODELLI, ids=lambda file: str(file.relative_to(RADICE)))
def test_every_icon_named_in_a_template_is_in_the_sprite(file):
    nominate = set(re.findall(r"""\{%\s*icona\s+["'](it-[\w-]+)""", file.read_text()))
    nominate |= set(re.findall(r"""icona=["'](it-[\w-]+)""", file.read_text()))
    assert nominate <= ICONE


def test_the_lock_names_no_address():
    lock = (THEME / "package-lock.json").read_text()
    assert '"resolved"' not in lock
    assert "://" not in lock
    assert "integrity" in lock


def test_dependencies_are_pinned_exactly():
    pacchetto = json.loads((THEME / "package.json").read_text())
    versioni = {**pacchetto["dependencies"], **pacchetto["devDependencies"]}
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", versione) for versione in versioni.values())
    assert versioni["bootstrap-italia"].startswith("2.18.")


@costruito
def test_the_stylesheet_keeps_the_version_that_the_validator_reads():
    assert re.search(r"""--bootstrap-italia-version:\s*["']2\.18""", (USCITA / "css/comune.css").read_text())


@costruito
def test_the_stylesheet_names_only_the_three_families_of_the_model_and_files_of_ours():
    css = (USCITA / "css/comune.css").read_text()
    famiglie = set(re.findall(r"@font-face\{font-family:([^;]+);", css))
    assert {famiglia.strip("\"'") for famiglia in famiglie} == {"Titillium Web", "Lora", "Roboto Mono"}
    assert css.count("font-display:swap") == css.count("@font-face")
    for indirizzo in re.findall(r"url\(([^)]+)\)", css):
        indirizzo = indirizzo.strip("\"'")
        assert indirizzo.startswith("data:") or (USCITA / "css" / indirizzo).exists()


@costruito
def test_the_fonts_of_the_documents_are_there():
    assert len(list((USCITA / "fonts/ttf").glob("*.ttf"))) >= 10


@costruito
def test_the_sprite_holds_exactly_the_icons_listed():
    assert set(re.findall(r'<symbol id="([^"]+)"', (USCITA / "sprite.svg").read_text())) == ICONE


@costruito
def test_the_script_asks_for_nothing_and_evaluates_nothing():
    js = (USCITA / "js/comune.js").read_text()
    for vietato in ("eval(", "Function(", "innerHTML", "fetch(", "cssText", 'setAttribute("style"'):
        assert vietato not in js
