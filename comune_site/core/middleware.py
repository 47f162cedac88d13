"""Middleware that every answer passes through."""

import uuid
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from comune_site.core.logs import ID_RICHIESTA

PERMESSI = "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()"


class RichiestaMiddleware:
    """Give each request a random identifier, for the log and for the error pages."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Set the identifier around the request."""
        request.id_richiesta = uuid.uuid4().hex[:12]  # type: ignore[attr-defined]
        segno = ID_RICHIESTA.set(request.id_richiesta)  # type: ignore[attr-defined]
        try:
            return self.get_response(request)
        finally:
            ID_RICHIESTA.reset(segno)


class IntestazioniMiddleware:
    """Headers by kind of address: a page for one person, or of an error, is never kept by a cache.

    Stands outside the session middleware, so that it sees whether the session was read.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Add the permissions policy, and `private, no-store` where the session was used or something went wrong."""
        risposta = self.get_response(request)
        risposta.setdefault("Permissions-Policy", PERMESSI)
        risposta.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if not settings.INDICIZZABILE:
            risposta["X-Robots-Tag"] = "noindex, nofollow"
        if risposta.status_code >= 400 or self._personale(request, risposta):
            if "public" in risposta.get("Cache-Control", ""):
                del risposta["Cache-Control"]
            patch_cache_control(risposta, private=True, no_store=True)
        return risposta

    def _personale(self, request: HttpRequest, risposta: HttpResponse) -> bool:
        sessione = getattr(request, "session", None)
        return sessione is not None and (sessione.accessed or bool(risposta.cookies))
