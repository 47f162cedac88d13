"""The address that the search field asks while a visitor types."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site

from comune_site.ricerca.suggerimenti import suggerisci
from comune_site.ricerca.testo import pulito

UN_MINUTO = 60


@require_safe
def suggerimenti(request: HttpRequest) -> JsonResponse:
    """Return `{"suggerimenti": [{"testo", "url"}, …]}`, at most eight. What is typed is kept nowhere."""
    luogo = Site.find_for_request(request)
    pagine = Page.objects.live().public().descendant_of(luogo.root_page) if luogo else Page.objects.none()
    risposta = JsonResponse({"suggerimenti": suggerisci(pulito(request.GET.get("q", "")), pagine)})
    patch_cache_control(risposta, public=True, max_age=UN_MINUTO)
    return risposta
