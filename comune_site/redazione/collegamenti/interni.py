"""Links inside the site: checked in the database, never by asking the site to itself."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from django.db.models import F, Q
from django.urls import Resolver404, resolve
from django.utils.translation import gettext
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.models import Page, Site

from comune_site.contenuti.models.base import PROFONDITA_HOME
from comune_site.redazione.collegamenti.inventario import Voce, voci
from comune_site.redazione.models import LinkControllato

PER_GIRO = 2000
PAGINE_PER_GIRO = 300
DI_WAGTAIL = "wagtail_serve"


def aggiorna(pagina: Page) -> None:
    """Write down the links of a page as they are now, forget those taken away, and check the internal ones."""
    trovate = {(voce.campo, voce.impronta): voce for voce in voci(pagina)}
    presenti = {(link.campo, link.impronta): link for link in pagina.link_controllati.all()}
    LinkControllato.objects.filter(pk__in=[link.pk for k, link in presenti.items() if k not in trovate]).delete()
    nuovi = [_link(pagina, voce) for chiave, voce in trovate.items() if chiave not in presenti]
    LinkControllato.objects.bulk_create(nuovi, ignore_conflicts=True)
    controlla(pagina.link_controllati.filter(tipo=LinkControllato.Tipo.INTERNO))


def _link(pagina: Page, voce: Voce) -> LinkControllato:
    return LinkControllato(
        pagina_id=pagina.pk,
        campo=voce.campo[:60],
        testo=voce.testo,
        indirizzo=voce.indirizzo,
        impronta=voce.impronta,
        tipo=voce.tipo,
    )


def ricontrolla() -> None:
    """Take stock of pages never looked at, then check again the internal links looked at the longest ago."""
    mai = Page.objects.live().filter(
        Q(esito_controlli__isnull=False),
        ~Q(pk__in=LinkControllato.objects.values("pagina")),
        depth__gte=PROFONDITA_HOME,
    )
    for pagina in mai.order_by("pk")[:PAGINE_PER_GIRO]:
        aggiorna(pagina)
    interni = LinkControllato.objects.filter(tipo=LinkControllato.Tipo.INTERNO)
    controlla(interni.order_by(F("controllato_il").asc(nulls_first=True), "pk")[:PER_GIRO])


def controlla(links: Iterable[LinkControllato]) -> None:
    """Check these links, in a few queries whatever their number."""
    links = list(links)
    pagine = _vive("page:", links, Page.objects.live().public())
    documenti = _vive("document:", links, get_document_model().objects.all())
    for link in links:
        link.annota(_motivo(link.indirizzo, pagine, documenti))
    LinkControllato.objects.bulk_update(links, ["esito", "motivo", "controllato_il", "rotto_dal"], batch_size=200)


def _vive(prefisso: str, links: list[LinkControllato], oggetti: object) -> set[str]:
    """Return the addresses with this prefix whose object is there for citizens."""
    chiavi = {link.indirizzo.removeprefix(prefisso) for link in links if link.indirizzo.startswith(prefisso)}
    numeri = {int(chiave) for chiave in chiavi if chiave.isdigit()}
    return {f"{prefisso}{pk}" for pk in oggetti.filter(pk__in=numeri).values_list("pk", flat=True)}


def _motivo(indirizzo: str, pagine: set[str], documenti: set[str]) -> str:
    """Return why an internal link leads nowhere, or an empty string."""
    if indirizzo.startswith("page:"):
        return "" if indirizzo in pagine else gettext("La pagina non c'è più o non è pubblicata.")
    if indirizzo.startswith("document:"):
        return "" if indirizzo in documenti else gettext("Il documento non c'è più.")
    return "" if esiste(urlsplit(indirizzo).path) else gettext("Nessuna pagina a questo indirizzo.")


def esiste(percorso: str) -> bool:
    """Tell whether the site answers at this path: a view, a live page, or a redirect."""
    try:
        if resolve(percorso).view_name != DI_WAGTAIL:
            return True
    except Resolver404:
        return False
    sito = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if sito is None:
        return False
    url_path = f"{sito.root_page.url_path.rstrip('/')}/{percorso.strip('/')}"
    if Page.objects.live().filter(url_path=f"{url_path.rstrip('/')}/").exists():
        return True
    return Redirect.objects.filter(old_path=Redirect.normalise_path(percorso)).exists()
