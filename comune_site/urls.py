"""Wiring of the addresses (decision 13). No logic here."""

from django.conf import settings
from django.templatetags.static import static
from django.urls import include, path, re_path
from django.utils.functional import lazy
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from comune_site.contenuti.viste import immagine, pagina

handler500 = "comune_site.errori.errore_500"

urlpatterns = [
    path("gestione/", include(wagtailadmin_urls)),
    path("documenti/", include(wagtaildocs_urls)),
    path("media/images/<path:percorso>", immagine),
    path("", include("comune_site.identita.urls")),
    path("", include("servizi.pratiche.urls")),
    path("", include("servizi.area_personale.urls")),
    path("", include("pagamenti.urls")),
    path("", include("valutazione.urls")),
    path("", include("comune_site.core.urls")),
    path("", include("comune_site.ricerca.urls")),
    path("", include("comune_site.diffusione.urls")),
    path("", include("comune_site.trasparenza.urls")),
    # Browsers ask for it by this name on pages that name no icon: the stubs', files, error answers of others.
    path("favicon.ico", RedirectView.as_view(url=lazy(static, str)("theme/immagini/favicon.svg"))),
]

if settings.DEMO:
    urlpatterns += [
        path("_finto/idp/", include("comune_site.identita.finto.urls")),
        path("_finto/pagopa/", include("pagamenti.finto.urls")),
        path("_finto/", include("comune_site.core.urls_finto")),
        path("_finto/componenti/", include("theme.urls")),
    ]

urlpatterns += [
    path("", include([indirizzo for indirizzo in wagtail_urls.urlpatterns if indirizzo.name != "wagtail_serve"])),
    # Under Wagtail's own name: it makes the addresses of pages from it.
    re_path(wagtail_urls.serve_pattern, pagina, name="wagtail_serve"),
]
