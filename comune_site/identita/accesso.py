"""Who may open a citizen's page, and where the others are sent."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from comune_site.core.indirizzi import host, url_servizi
from comune_site.identita.sessione import leggi

Vista = Callable[..., HttpResponse]


def next_sicuro(indirizzo: str | None) -> str:
    """Return the address if it is on one of our hosts, else an empty string (no open redirect).

    Refused are control characters too: no address of ours has any, and PostgreSQL stores no NUL.
    """
    if not indirizzo or not indirizzo.isprintable():
        return ""
    nostri = {host(settings.SITO_URL), host(settings.SERVIZI_URL)} - {""}
    ammesso = url_has_allowed_host_and_scheme(indirizzo, nostri, require_https=settings.SITO_URL.startswith("https:"))
    return indirizzo if ammesso and len(indirizzo) <= 1000 else ""


def livello_chiesto(request: HttpRequest) -> int:
    """Return the level in the address, 2 when there is none; the service checks again what was obtained."""
    scritto = request.GET.get("livello", "")
    return int(scritto) if scritto in ("1", "2", "3") else 2


def url_accedi(next_url: str = "", livello: int = 2) -> str:
    """Return the address of the choice page that comes back to `next_url` after login."""
    dati = {"next": next_url} if next_url else {}
    if livello != 2:
        dati["livello"] = str(livello)
    return url_servizi("/accedi/") + (f"?{urlencode(dati)}" if dati else "")


def pagina_di_ritorno(request: HttpRequest) -> str:
    """Return where to come back after login: this page, or for a POST the page that held the form."""
    if request.method in ("GET", "HEAD"):
        return request.get_full_path()
    provenienza = next_sicuro(request.headers.get("Referer"))
    parti = urlsplit(provenienza)
    return parti.path + (f"?{parti.query}" if parti.query else "") if provenienza else settings.LOGIN_REDIRECT_URL


def richiede_cittadino(livello: int = 2, sospendi: Callable[..., str | None] | None = None) -> Callable[[Vista], Vista]:
    """Decorate a view for citizens identified at `livello` or above; others go to the choice page and come back.

    `sospendi(request, *args, **kwargs)` is called for a POST without a live session: it may keep what was typed and
    returns the address to come back to (None: the page that held the form).
    """

    def decora(vista: Vista) -> Vista:
        @wraps(vista)
        def protetta(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            identita = leggi(request)
            if identita is not None and identita.livello >= livello:
                request.identita = identita  # type: ignore[attr-defined]
                return vista(request, *args, **kwargs)
            ritorno = None
            if request.method == "POST":
                if identita is None:
                    testo = _("La sessione è scaduta: accedi di nuovo per continuare.")
                    messages.warning(request, testo, fail_silently=True)
                ritorno = sospendi(request, *args, **kwargs) if sospendi else None
            return HttpResponseRedirect(url_accedi(ritorno or pagina_di_ritorno(request), livello))

        return protetta

    return decora


def esci(request: HttpRequest) -> None:
    """End the local session: the row is deleted, the cookie is worth nothing."""
    logout(request)
