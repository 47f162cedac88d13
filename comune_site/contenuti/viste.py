"""Views of the site that are not pages."""

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from django.views.static import serve
from wagtail.views import serve as serve_pagina

from comune_site.contenuti.instradamento import prepara

TRENTA_GIORNI = 30 * 24 * 60 * 60


@require_safe
def immagine(request: HttpRequest, percorso: str) -> HttpResponseBase:
    """Serve a cut of a picture of the site. Originals and documents stay out of reach; a proxy may take this over.

    A new picture or a new cut has a new name, so the answer can be kept for long. Raises Http404.
    """
    risposta = serve(request, percorso, document_root=Path(settings.MEDIA_ROOT) / "images")
    patch_cache_control(risposta, public=True, max_age=TRENTA_GIORNI)
    return risposta


def pagina(request: HttpRequest, path: str) -> HttpResponse:
    """Serve a page as Wagtail does, once its site and itself are found."""
    prepara(request, path)
    return serve_pagina(request, path)
