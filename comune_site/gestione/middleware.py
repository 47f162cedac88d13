"""What the admin needs of the security headers, and its answer to a deletion that cannot be.

The preview of a page stands in a frame of the page that edits it; an image about to be uploaded is shown from memory.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from comune_site.gestione import eliminazione

# Where the admin lives (decision 13).
RADICE = "/gestione/"
PROPRI = ["'self'"]


class GestioneMiddleware:
    """Under the admin's path only, let its own pages frame its own pages (decision 19), and images be `blob:`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Widen three directives of the policy; everything else stays as strict as on the site."""
        risposta = self.get_response(request)
        if self._della_gestione(request):
            sostituite = getattr(risposta, "_csp_replace", None) or {}
            risposta._csp_replace = {**sostituite, "frame-src": PROPRI, "frame-ancestors": PROPRI}
            risposta._csp_update = {**(getattr(risposta, "_csp_update", None) or {}), "img-src": ["blob:"]}
            risposta["X-Frame-Options"] = "SAMEORIGIN"
        return risposta

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Say who still uses what was to be deleted, wherever in the admin it was asked."""
        return eliminazione.oggetto_trattenuto(request, exception) if self._della_gestione(request) else None

    def _della_gestione(self, request: HttpRequest) -> bool:
        """Tell whether the answer is the admin's: its own pages, and the preview, for which Wagtail makes up a request
        to the address of the page.
        """
        return getattr(request, "is_preview", False) or request.path_info.startswith(RADICE)
