"""From a template and data to the bytes of a PDF."""

from collections.abc import Mapping
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst
from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles import finders

from comune_site.core.ente import ente
from comune_site.core.pdf.testo import json_pulito, pulisci

PUNTI_AL_POLLICE = 72


class ModelloSconosciutoError(LookupError):
    """No app has this template in its `pdf` folder."""


def componi(modello: str, dati: Mapping[str, Any], *, titolo: str) -> bytes:
    """Return the PDF of a template such as "pratiche/ricevuta.typ", found in the `pdf` folder of the apps.

    `dati` reaches the template as `dati` of base.typ: JSON values, amounts and dates already written for people.
    No text in it can make the composition fail. Raises `ModelloSconosciutoError`; any other error is a fault of
    the template.
    """
    return typst.compile(
        _trova(modello),
        root=settings.BASE_DIR,
        font_paths=_caratteri(),
        # For who reads with a screen reader, and for the archive: one file is both.
        pdf_standards=["ua-1", "a-2b"],
        sys_inputs=_ingressi(dati, titolo),
    )


def disegna(modello: str, dati: Mapping[str, Any], *, stemma: bool = True) -> bytes:
    """Return the PNG of a template of one page, one pixel a typographic point. As `componi` for the rest.

    `stemma` False leaves out the coat of arms of the settings.
    """
    return typst.compile(
        _trova(modello),
        root=settings.BASE_DIR,
        font_paths=_caratteri(),
        format="png",
        ppi=PUNTI_AL_POLLICE,
        sys_inputs={**_ingressi(dati, ""), **({} if stemma else {"stemma": ""})},
    )


def _ingressi(dati: Mapping[str, Any], titolo: str) -> dict[str, str]:
    return {
        "titolo": pulisci(titolo),
        "dati": json_pulito(dati),
        "ente": json_pulito(asdict(ente())),
        "stemma": _stemma(),
    }


def _trova(modello: str) -> Path:
    for app in apps.get_app_configs():
        percorso = Path(app.path) / "pdf" / modello
        if percorso.is_file():
            return percorso
    raise ModelloSconosciutoError(modello)


@lru_cache(maxsize=1)
def _caratteri() -> typst.Fonts:
    """Load the theme's fonts once; without a built theme those inside Typst do."""
    cartella = finders.find("theme/fonts/ttf")
    return typst.Fonts(include_system_fonts=False, font_paths=[cartella] if cartella else [])


def _stemma() -> str:
    """Return the SVG text of the coat of arms named by the settings, or nothing."""
    percorso = finders.find(settings.ENTE_STEMMA) if settings.ENTE_STEMMA else None
    return Path(percorso).read_text(encoding="utf-8") if percorso else ""
