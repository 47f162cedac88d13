"""Many pages at once: copies of a piece of news and of a scheda, written straight to their tables."""

from __future__ import annotations

import copy
import uuid
from typing import Any

from django.db import transaction
from django.db.models import F
from wagtail.models import Page

LOTTO = 1000


def moltiplica(modello: type[Any], quante: int) -> None:
    """Add so many live copies of the first page of a type beside it, with its argomenti. No signal is sent."""
    from comune_site.contenuti.models import Classificazione

    stampo = modello.objects.live().order_by("path").first()
    padre = stampo.get_parent()
    argomenti = list(stampo.classificazioni.values_list("argomento_id", flat=True))
    ultimo = padre.get_children().order_by("path").last()
    primo = Page._str2int(ultimo.path[len(padre.path) :]) + 1
    with transaction.atomic():
        for inizio in range(0, quante, LOTTO):
            numeri = range(primo + inizio, primo + min(inizio + LOTTO, quante))
            basi = Page.objects.bulk_create(_base(stampo, padre, numero) for numero in numeri)
            _figli(stampo, basi)
            righe = [Classificazione(pagina_id=b.pk, argomento_id=a, sort_order=0) for b in basi for a in argomenti]
            Classificazione.objects.bulk_create(righe)
        Page.objects.filter(pk=padre.pk).update(numchild=F("numchild") + quante)


def _base(stampo: Any, padre: Page, numero: int) -> Page:
    """Return the core page of a copy, not saved yet."""
    campi = {c.attname: getattr(stampo, c.attname) for c in Page._meta.concrete_fields if not c.primary_key}
    slug = f"copia-{stampo.slug[:40]}-{numero}"
    campi |= {
        "path": Page._get_path(padre.path, padre.depth + 1, numero),
        "title": f"{stampo.title} {numero}",
        "slug": slug,
        "url_path": f"{padre.url_path}{slug}/",
        "translation_key": uuid.uuid4(),
        "numchild": 0,
        "latest_revision_id": None,
        "live_revision_id": None,
    }
    return Page(**campi)


def _figli(stampo: Any, basi: list[Page]) -> None:
    """Write the rows of the type: Django makes many at once only of models without a parent."""
    figli = []
    for base in basi:
        figlio = copy.copy(stampo)
        figlio.page_ptr_id = base.pk
        figli.append(figlio)
    tipo = type(stampo)
    tipo._base_manager._insert(figli, fields=tipo._meta.local_concrete_fields, using="default")
