"""Two hosts from one process: the site, and `servizi.<dominio>` when the setting asks for it (C.SE.5.2)."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from comune_site.core.indirizzi import SEGMENTI_COMUNI, SEGMENTI_SERVIZI, host


class HostServiziMiddleware:
    """Send each address to the host that owns it. Does nothing while SERVIZI_URL is empty."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Redirect a GET that came to the other host; a POST is served where it came."""
        if settings.SERVIZI_URL and request.method in ("GET", "HEAD"):
            giusto = self._radice_giusta(request)
            if giusto:
                return HttpResponsePermanentRedirect(giusto + request.get_full_path())
        return self.get_response(request)

    def _radice_giusta(self, request: HttpRequest) -> str | None:
        primo = request.path_info.lstrip("/").split("/", 1)[0]
        if primo in SEGMENTI_COMUNI:
            return None
        radice = settings.SERVIZI_URL if primo in SEGMENTI_SERVIZI else settings.SITO_URL
        altro = settings.SITO_URL if primo in SEGMENTI_SERVIZI else settings.SERVIZI_URL
        return radice if request.get_host().lower() == host(altro) else None
