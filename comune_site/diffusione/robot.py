"""`/robots.txt`: what crawlers need not visit, and where the map is."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from comune_site.core.indirizzi import url_assoluto
from comune_site.diffusione.risposte import da_conservare

UN_GIORNO = 24 * 60 * 60
# Places for one person, or with no end of addresses. `/accedi/` stays open: it says noindex by itself.
ESCLUSI = ("/gestione/", "/richieste/", "/area-personale/", "/pagamenti/", "/valutazione/", "/spid/", "/cie/")
INFINITI = ("/ricerca/?", "/*?q=")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Answer the rules. Where INDICIZZABILE is off crawlers may come and read the `noindex` of every answer."""
    righe = ["User-agent: *"]
    if settings.INDICIZZABILE:
        righe += [f"Disallow: {percorso}" for percorso in (*ESCLUSI, *INFINITI)]
    else:
        righe.append("Disallow:")
    righe += ["", f"Sitemap: {url_assoluto('/sitemap.xml')}", ""]
    return da_conservare(request, "\n".join(righe), "text/plain; charset=utf-8", secondi=UN_GIORNO)
