"""Which pages show something of a page or of a file: what refers to it, what it refers to, what lies around it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
from wagtail.contrib.settings.registry import registry
from wagtail.models import Page, ReferenceIndex

# Beyond this many, forgetting everything costs less than finding them.
TROPPE = 500
# A page shows others of its list only where the list is short (schede of one category).
FRATELLI_MASSIMI = 200

Nodo = tuple[int, str]


class TroppiLegamiError(Exception):
    """The change reaches so far that everything is to be forgotten."""


def vicine(pagina: Page) -> set[int]:
    """Return the ids of the pages that may show something of this one, itself included. Raises TroppiLegamiError.

    In words: above and below it in the tree, beside it, those it names, those that name it, and those that name what
    it names (an argomento or an office under which both are shown).
    """
    io = _nodo(pagina)
    nominate = _nominate(io)
    trovate = {pagina.pk, *_pagine(nominate), *_pagine(che_nominano({io, *nominate}))}
    trovate.update(pagina.get_ancestors().filter(depth__gt=1).values_list("pk", flat=True))
    sotto = list(pagina.get_descendants().values_list("pk", flat=True)[: TROPPE + 1])
    fratelli = list(pagina.get_siblings(inclusive=False).values_list("pk", flat=True)[: FRATELLI_MASSIMI + 1])
    trovate.update(sotto, fratelli if len(fratelli) <= FRATELLI_MASSIMI else ())
    if len(trovate) > TROPPE:
        raise TroppiLegamiError
    return trovate


def che_mostrano(oggetto: Model) -> set[int]:
    """Return the ids of the pages that name a picture, a document or another object. Raises TroppiLegamiError."""
    trovate = _pagine(che_nominano({_nodo(oggetto)}))
    if len(trovate) > TROPPE:
        raise TroppiLegamiError
    return trovate


def che_nominano(nodi: set[Nodo]) -> set[Nodo]:
    """Return what names these: through snippets too, one step. A setting names for every page: TroppiLegamiError."""
    diretti = _righe(nodi)
    impostazioni = {ContentType.objects.get_for_model(modello).pk for modello in registry}
    if any(tipo in impostazioni for tipo, _pk in diretti):
        raise TroppiLegamiError
    pagina = _tipo_pagina()
    return diretti | _righe({nodo for nodo in diretti if nodo[0] != pagina})


def _righe(nodi: set[Nodo]) -> set[Nodo]:
    per_tipo: dict[int, list[str]] = {}
    for tipo, pk in nodi:
        per_tipo.setdefault(tipo, []).append(pk)
    quali = Q()
    for tipo, chiavi in per_tipo.items():
        quali |= Q(to_content_type=tipo, to_object_id__in=chiavi)
    if not nodi:
        return set()
    righe = ReferenceIndex.objects.filter(quali).values_list("base_content_type_id", "object_id").distinct()
    return set(righe[: TROPPE * 2])


def _nominate(nodo: Nodo) -> set[Nodo]:
    """Return what a page names, without its pictures and files."""
    righe = ReferenceIndex.objects.filter(
        base_content_type=nodo[0], object_id=nodo[1], to_content_type=_tipo_pagina()
    ).values_list("to_content_type_id", "to_object_id")
    return set(righe)


def _pagine(nodi: Iterable[Nodo]) -> set[int]:
    pagina = _tipo_pagina()
    return {int(pk) for tipo, pk in nodi if tipo == pagina}


def _nodo(oggetto: Any) -> Nodo:
    modello = Page if isinstance(oggetto, Page) else oggetto._meta.model
    return ContentType.objects.get_for_model(modello).pk, str(oggetto.pk)


def _tipo_pagina() -> int:
    return ContentType.objects.get_for_model(Page).pk
