"""What the generic pages with a role show beside their text: one function a role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.db.models.functions import Length, Substr
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Page

from comune_site.contenuti import elenchi, tassonomie

if TYPE_CHECKING:
    from comune_site.contenuti.models import PaginaGenerica

# The words of the prescribed text that carry the link (C.SI.3.4).
NOME_LICENZA = "licenza CC-BY 4.0"
DOMANDE_PER_PAGINA = 50
# A list longer than this is in the site map with its own page alone, which has search and pages.
FIGLI_NELLA_MAPPA = 60


def note_legali(pagina: PaginaGenerica, request: HttpRequest) -> dict[str, Any]:
    """Return the prescribed licence, cut around the words that carry the link."""
    licenza = tassonomie.licenza()
    prima, nome, dopo = licenza["corpo"].partition(NOME_LICENZA)
    return {"licenza": {**licenza, "prima": prima, "nome": nome, "dopo": dopo}}


def mappa(pagina: PaginaGenerica, request: HttpRequest) -> dict[str, Any]:
    """Return the tree of the live pages, three levels below the home. A category with nothing in it is left out."""
    from comune_site.contenuti.models import CategoriaServizioPage, TipoDocumentoPage

    radice = pagina.get_parent()
    sotto = radice.get_descendants().live()
    lunghi = sotto.filter(depth=radice.depth + 2, numchild__gt=FIGLI_NELLA_MAPPA).values_list("path", flat=True)
    visibili = sotto.filter(depth__lte=radice.depth + 3).exclude(pk=pagina.pk).order_by("path")
    sopra = Substr("path", 1, Length("path") - Page.steplen)
    pagine = visibili.annotate(sopra=sopra).exclude(Q(depth=radice.depth + 3) & Q(sopra__in=list(lunghi)))
    rami: dict[str, dict[str, Any]] = {radice.path: {"figli": []}}
    elenchi_vuoti = ContentType.objects.get_for_models(CategoriaServizioPage, TipoDocumentoPage).values()
    for voce in pagine.exclude(numchild=0, content_type__in=elenchi_vuoti).defer_streamfields():
        ramo = rami.get(voce.path[: -Page.steplen])
        if ramo is not None:
            rami[voce.path] = {"titolo": voce.title, "url": voce.url, "figli": []}
            ramo["figli"].append(rami[voce.path])
    return {"albero": rami[radice.path]["figli"]}


def faq(pagina: PaginaGenerica, request: HttpRequest) -> dict[str, Any]:
    """Return the published questions, those that hold the words typed when there are any (C.SI.2.3)."""
    from comune_site.contenuti.models import DomandaFrequente

    chiave = elenchi.parola_chiave(request)
    domande = DomandaFrequente.objects.filter(pubblicata=True).select_related("servizio")
    trovate = elenchi.cerca(domande, chiave)
    return {"chiave": chiave, "pagina": elenchi.pagina_di(request, trovate, DOMANDE_PER_PAGINA)}


def pnrr(pagina: PaginaGenerica, request: HttpRequest) -> dict[str, Any]:
    """Return the funded projects by mission."""
    from comune_site.contenuti.models import ProgettoPnrrPage

    missioni: dict[str, list[Any]] = {}
    for progetto in ProgettoPnrrPage.objects.child_of(pagina).live().order_by("missione", "title"):
        missioni.setdefault(progetto.missione, []).append(progetto)
    return {"missioni": missioni}


def piano(pagina: PaginaGenerica, request: HttpRequest) -> dict[str, Any]:
    """Return the actions of the plan, the nearest first (C.SI.4.1)."""
    return {"azioni": sorted(pagina.azioni_miglioramento.all(), key=lambda a: a.entro)}


def biscotti(pagina: PaginaGenerica, request: HttpRequest) -> dict[str, Any]:
    """Return the cookies that the site may set, with their real names (C.SI.3.1)."""
    return {
        "biscotti": [
            {
                "nome": settings.SESSION_COOKIE_NAME,
                "scopo": _("Tiene aperto l'accesso di chi è entrato con SPID, CIE o come dipendente."),
                "durata": _("Fino alla chiusura del browser, al massimo dodici ore."),
            },
            {
                "nome": settings.CSRF_COOKIE_NAME,
                "scopo": _("Impedisce che un altro sito invii moduli al posto di chi è entrato."),
                "durata": _("Fino alla chiusura del browser."),
            },
            {
                "nome": settings.ACCESSO_COOKIE_NAME,
                "scopo": _("Lega la risposta di SPID o CIE al browser che ha chiesto l'accesso."),
                "durata": _("Quindici minuti."),
            },
        ],
        "statistiche": bool(settings.WAI_SITO),
    }


# Role -> template and what it needs. The other roles have their text alone.
RUOLI = {
    "faq": ("contenuti/faq.html", faq),
    "note_legali": ("contenuti/note_legali.html", note_legali),
    "mappa": ("contenuti/mappa.html", mappa),
    "attuazione_pnrr": ("contenuti/pnrr.html", pnrr),
    "piano": ("contenuti/piano.html", piano),
    "cookie": ("contenuti/cookie.html", biscotti),
}
