"""The choosers of the admin (page, image, document, snippet, task) without their inline script."""

import json
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.widgets import BaseChooser
from wagtail.admin.widgets.workflows import AdminTaskChooser

_TEMPLATE = '{}<template data-gestione="{}" data-per="{}" data-costruttore="{}" data-opzioni="{}"></template>'


def installa() -> None:
    """Put our rendering in the place of Wagtail's, in the class that all choosers come from.

    Wagtail builds the script in Python, so no template can be overridden for it.
    """
    BaseChooser.render = disegna


def disegna(scelta: BaseChooser, name: str, value: Any, attrs: dict | None = None, renderer: Any = None) -> SafeString:
    """Return the chooser's HTML and, beside it, the template that tells the script what to start."""
    id_ = (attrs or {})["id"]
    dati = scelta.get_value_data(value)
    return format_html(
        _TEMPLATE,
        scelta.render_html(name, dati, attrs),
        "compito" if isinstance(scelta, AdminTaskChooser) else "scelta",
        id_,
        _costruttore(scelta),
        json.dumps(scelta.get_js_init_options(id_, name, dati)),
    )


def _costruttore(scelta: BaseChooser) -> str:
    """Return the name of the script's class. A chooser that starts itself in another way would silently not work."""
    proprio = type(scelta).render_js_init not in (BaseChooser.render_js_init, AdminTaskChooser.render_js_init)
    if proprio:
        raise ImproperlyConfigured(f"{type(scelta).__name__} scrive uno script in linea: la CSP non lo permette.")
    return scelta.js_constructor
