"""Every template of ours obeys the strict policy and the readers of the criteria."""

import re
from pathlib import Path

import pytest

RADICE = Path(__file__).resolve().parents[2]
MODELLI = sorted(
    f
    for cartella in ("comune_site", "servizi", "pagamenti", "valutazione", "theme")
    for f in (RADICE / cartella).rglob("*.html")
    if "node_modules" not in f.parts
)
# E-mails are read by mail programs, not by browsers under our policy (decision 19).
PAGINE = [f for f in MODELLI if "email" not in f.parts and not f.name.startswith("email")]


@pytest.mark.parametrize("file", PAGINE, ids=lambda f: str(f.relative_to(RADICE)))
def test_no_inline_script_style_or_handler(file):
    testo = file.read_text()
    assert not re.search(r"<style[\s>]", testo)
    assert not re.search(r"\sstyle\s*=", testo)
    assert not re.search(r"\son[a-z]+\s*=\s*[\"']", testo)
    for apertura in re.findall(r"<script\b[^>]*>", testo):
        assert "src=" in apertura or "application/ld+json" in apertura or "application/json" in apertura


@pytest.mark.parametrize("file", PAGINE, ids=lambda f: str(f.relative_to(RADICE)))
def test_a_class_list_stands_on_one_line(file):
    for lista in re.findall(r'\bclass="([^"]*)"', file.read_text()):
        assert "\n" not in lista


@pytest.mark.parametrize("file", MODELLI, ids=lambda f: str(f.relative_to(RADICE)))
def test_nothing_is_loaded_from_another_host(file):
    assert not re.search(
        r"<(?:script|img|link|iframe|source)\b[^>]*\b(?:src|href)=[\"'](?:https?:)?//", file.read_text()
    )
