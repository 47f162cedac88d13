"""Build pages only where they are missing: what an editor changed is never touched."""

from __future__ import annotations

from typing import Any, TypeVar

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.models import Page

from comune_site.contenuti.models import ArgomentoPage, Classificazione, Evidenza

P = TypeVar("P", bound=Page)


class Seminatore:
    """Counts what it creates; asks the tree once for each parent."""

    def __init__(self) -> None:
        self.creati = 0
        self._figli: dict[int, set[str]] = {}
        self._argomenti: dict[str, ArgomentoPage] = {}

    def presente(self, genitore: Page, slug: str) -> bool:
        """Tell whether `genitore` has a child with this slug: asked before what costs, such as a PDF."""
        return slug in self._slug_dei_figli(genitore)

    def _slug_dei_figli(self, genitore: Page) -> set[str]:
        if genitore.pk not in self._figli:
            self._figli[genitore.pk] = set(genitore.get_children().values_list("slug", flat=True))
        return self._figli[genitore.pk]

    def pagina(self, genitore: Page, tipo: type[P], slug: str, /, **campi: Any) -> tuple[P, bool]:
        """Return the child of `genitore` with this slug, and whether it was created now, live and complete."""
        presenti = self._slug_dei_figli(genitore)
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


def file_pronto(titolo: str, nome: str, contenuto: bytes) -> Document:
    """Keep a file among those of the site, with size and hash: Wagtail would work them out at the first view."""
    documento = Document(title=titolo, file=ContentFile(contenuto, name=nome))
    documento._set_document_file_metadata()
    documento.save()
    return documento
