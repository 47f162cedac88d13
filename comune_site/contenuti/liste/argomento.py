"""The pages about an argomento, by family, in the order of the model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from comune_site.contenuti import elenchi

if TYPE_CHECKING:
    from wagtail.models import Page

PROFONDITA_HOME = 2


def famiglie(argomento: Page, quante: int = 3) -> list[dict[str, Any]]:
    """Return the families that have pages about the argomento: `titolo`, `codice`, `carte`, where to find `tutti`.

    One query a family and two for all the pictures.
    """
    trovate = [(voce, list(voce[2].live().filter(classificazioni__argomento=argomento)[:quante])) for voce in _voci()]
    elenchi.illustrate(pagina for _voce, pagine in trovate for pagina in pagine)
    indirizzi = _indirizzi(argomento)
    return [
        {"codice": codice, "titolo": titolo, "tutti": tutti, "url": indirizzi[dove], "carte": elenchi.carte(pagine)}
        for (codice, titolo, _pagine, tutti, dove), pagine in trovate
        if pagine and dove in indirizzi
    ]


def _voci() -> Iterator[tuple[str, str, Any, str, str]]:
    """Yield code, title, pages, words of the link to all of them, title of the page that it leads to."""
    from comune_site.contenuti.models import (
        DocumentoPage,
        EventoPage,
        LuogoPage,
        NotiziaPage,
        ServizioPage,
        UnitaOrganizzativaPage,
    )

    notizie = NotiziaPage.objects.valide().order_by("-data", "title")
    unita = UnitaOrganizzativaPage.objects.order_by("title")
    eventi = EventoPage.objects.select_related("tipo").order_by("-inizio")
    luoghi = LuogoPage.objects.select_related("tipo").order_by("title")
    yield "novita", _("Novità"), notizie, _("Tutte le novità"), "Novità"
    yield "amministrazione", _("Amministrazione"), unita, _("Tutta l'amministrazione"), "Amministrazione"
    yield "servizi", _("Servizi"), ServizioPage.objects.order_by("title"), _("Tutti i servizi"), "Servizi"
    yield (
        "documenti",
        _("Documenti"),
        DocumentoPage.objects.order_by("title"),
        _("Tutti i documenti"),
        "Documenti e dati",
    )
    yield "eventi", _("Eventi"), eventi, _("Tutti gli eventi"), "Eventi"
    yield "luoghi", _("Luoghi"), luoghi, _("Tutti i luoghi"), "Luoghi"


def _indirizzi(argomento: Page) -> dict[str, str]:
    """Return the address of each page of first and second level by its title, which is fixed. Two queries."""
    from comune_site.contenuti.models import SezionePage, SottosezionePage

    casa = argomento.path[: PROFONDITA_HOME * argomento.steplen]
    return {
        pagina.title: pagina.url
        for tipo in (SezionePage, SottosezionePage)
        for pagina in tipo.objects.live().filter(path__startswith=casa)
    }
