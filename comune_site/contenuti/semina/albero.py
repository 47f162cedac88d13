"""Build pages only where they are missing: what an editor changed is never touched."""

from __future__ import annotations

from typing import Any, TypeVar

from django.utils import timezone
from wagtail.models import Page

from comune_site.contenuti.models import ArgomentoPage, Classificazione, Evidenza

P = TypeVar("P", bound=Page)


class Seminatore:
    """Counts what it creates; asks the tree once for each parent."""

    def __init__(self) -> None:
        self.creati = 0
        self._figli: dict[int, set[str]] = {}
        self._argomenti: dict[str, ArgomentoPage] = {}

    def pagina(self, genitore: Page, tipo: type[P], slug: str, /, **campi: Any) -> tuple[P, bool]:
        """Return the child of `genitore` with this slug, and whether it was created now, live and complete."""
        presenti = self._figli.setdefault(genitore.pk, set(genitore.get_children().values_list("slug", flat=True)))
        if slug in presenti:
            return tipo.objects.child_of(genitore).get(slug=slug), False
        adesso = timezone.now()
        pagina = tipo(slug=slug, live=True, first_published_at=adesso, last_published_at=adesso, **campi)
        genitore.add_child(instance=pagina)
        presenti.add(slug)
        self.creati += 1
        return pagina, True

    def argomento(self, titolo: str) -> ArgomentoPage:
        """Return an argomento by title; raise KeyError for a title outside the vocabulary."""
        if not self._argomenti:
            self._argomenti = {a.title: a for a in ArgomentoPage.objects.all()}
        return self._argomenti[titolo]

    def classifica(self, pagina: Page, titoli: tuple[str, ...]) -> None:
        """Put a page under some argomenti."""
        Classificazione.objects.bulk_create(
            Classificazione(pagina_id=pagina.pk, argomento=self.argomento(titolo), sort_order=n)
            for n, titolo in enumerate(titoli)
        )

    def evidenzia(self, pagina: Page, oggetti: list[Page]) -> None:
        """Put pages in evidence on a page that has none yet."""
        if not Evidenza.objects.filter(pagina_id=pagina.pk).exists():
            Evidenza.objects.bulk_create(
                Evidenza(pagina_id=pagina.pk, oggetto_id=oggetto.pk, sort_order=n) for n, oggetto in enumerate(oggetti)
            )
