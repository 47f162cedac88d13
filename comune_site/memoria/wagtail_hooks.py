"""Pages of the site are public, unless a restriction of Wagtail says otherwise (and then forbids keeping them)."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page

from comune_site.core.pubblica import segna
from comune_site.memoria.regole import regola_della_pagina


@hooks.register("before_serve_page")
def segna_pubblica(page: Page, request: HttpRequest, args: Any, kwargs: Any) -> None:
    """Declare the page public before it is drawn."""
    segna(request, regola_della_pagina(page))
