"""The picture of a page for social networks, made when somebody first asks for it."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Site

from comune_site.contenuti.contesto import costruisci
from comune_site.contenuti.metatag.condivisione import CARTELLA, nome_immagine
from comune_site.contenuti.models import ImpostazioniSito, PaginaComune
from comune_site.core.indirizzi import url_sito
from comune_site.diffusione import deposito
from comune_site.diffusione.immagini import immagine_sociale
from comune_site.diffusione.pubbliche import pagine_pubbliche

UN_ANNO = 365 * 24 * 60 * 60


@require_safe
def immagine(request: HttpRequest, pk: int, impronta: str, estensione: str) -> HttpResponseBase:
    """Answer the picture of a public page; an old name leads to the new one. Raises Http404 for any other page.

    The stored file is looked up only after the page: what was withdrawn is not shown any more.
    """
    pagina = pagine_pubbliche().filter(pk=pk).specific().first()
    if not isinstance(pagina, PaginaComune):
        raise Http404
    impostazioni = ImpostazioniSito.objects.select_related("stemma").filter(site=Site.find_for_request(request)).first()
    nome = nome_immagine(pagina, costruisci(request)["stemma_url"])
    if nome != f"{pk}-{impronta}.{estensione}":
        return HttpResponseRedirect(url_sito(f"/{CARTELLA}/{nome}"))
    file = deposito.trova(nome) or deposito.riponi(nome, immagine_sociale(pagina, impostazioni))
    risposta = FileResponse(file.open("rb"), content_type="image/png" if estensione == "png" else "image/jpeg")
    patch_cache_control(risposta, public=True, max_age=UN_ANNO, immutable=True)
    risposta["Cross-Origin-Resource-Policy"] = "cross-origin"
    return risposta
