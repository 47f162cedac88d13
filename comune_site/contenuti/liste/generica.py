"""The plain list: pages by title, with a search, and what the editors put in evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from comune_site.contenuti import elenchi

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from django.db.models import QuerySet
    from django.http import HttpRequest
    from wagtail.models import Page

PER_PAGINA = 12
IN_EVIDENZA = 3


def figli(pagina: Page, request: HttpRequest) -> dict[str, Any]:
    """Return the children by title: `chiave`, `pagina` of the list, `carte`, `in_evidenza`."""
    righe = pagina.get_children().live().order_by("title").specific()
    return elenco(pagina, request, righe, lambda trovate: elenchi.carte(elenchi.illustrate(trovate)))


def elenco(
    pagina: Page,
    request: HttpRequest,
    righe: QuerySet[Any],
    carte: Callable[[Iterable[Any]], list[Any]] = elenchi.carte,
) -> dict[str, Any]:
    """Return one page of what is found among `righe`; in evidence only on the first, with no search."""
    chiave = elenchi.parola_chiave(request)
    trovate = elenchi.pagina_di(request, elenchi.cerca(righe, chiave), PER_PAGINA)
    prima = not chiave and trovate.number == 1
    return {
        "chiave": chiave,
        "pagina": trovate,
        "carte": carte(trovate),
        "in_evidenza": elenchi.in_evidenza(pagina)[:IN_EVIDENZA] if prima else [],
        "prima": prima,
    }
