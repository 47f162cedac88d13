"""Which pages answer a question. The engine of the database in use does the work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Model, QuerySet
from modelsearch.utils import get_descendants_content_types_pks
from wagtail.models import Page

from comune_site.ricerca import motore
from comune_site.ricerca.domanda import Domanda, domanda


def voci(chiesta: Domanda, modello: type[Model] = Page) -> QuerySet[Any]:
    """Return the entries of pages that answer: `pagina` (key), `tipo` (content type), `punteggio` (higher is better).

    With another indexed model, of its objects. Not a word of who may see the page: filter `Page` by `pagina`.
    """
    return motore.modulo().voci(chiesta, get_descendants_content_types_pks(modello))


def voci_per_inizio(parole: Sequence[str]) -> QuerySet[Any]:
    """Return the entries of pages whose title holds the words, the last of which may be cut short."""
    return motore.modulo().voci_per_inizio(parole, get_descendants_content_types_pks(Page))


def filtra(pagine: QuerySet[Any], testo: str) -> QuerySet[Any]:
    """Return the pages, or other indexed objects, of a set that hold what is asked, in the order of the set.

    None when nothing can be looked for. No query here but for the synonyms.
    """
    chiesta = domanda(testo)
    return pagine.filter(pk__in=voci(chiesta, pagine.model).values("pagina")) if chiesta else pagine.none()
