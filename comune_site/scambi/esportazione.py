"""Everything out: tables of the types that have one, and the whole contents in an open format."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator

from django.core.serializers.json import DjangoJSONEncoder
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.comments import Comment
from openpyxl.styles import Font
from wagtail.models import Page

from comune_site.scambi.lettura import protetta, scrivi_csv
from comune_site.scambi.tracciati import TRACCIATI, Tracciato

LOTTO = 200


def righe(tracciato: Tracciato) -> Iterator[list[str]]:
    """Yield one row a page, in the order of the tree: what imported again would change nothing."""
    for genitore, sopra in tracciato.genitori().items():
        pagine = tracciato.modello.objects.child_of(sopra).live().order_by("path")
        for pagina in pagine.prefetch_related("classificazioni__argomento").iterator(chunk_size=LOTTO):
            yield [pagina.slug, genitore, *[colonna.leggi(pagina) for colonna in tracciato.colonne]]


def csv(tracciato: Tracciato) -> bytes:
    """Return the table as CSV."""
    return scrivi_csv(tracciato.nomi, righe(tracciato))


def excel(tracciato: Tracciato, *, vuoto: bool = False) -> bytes:
    """Return the table as a workbook; empty it is the form to fill in, with one example row."""
    libro = Workbook(write_only=True)
    foglio = libro.create_sheet(str(tracciato.nome)[:31])
    aiuti = {c.nome: c.aiuto for c in tracciato.colonne}
    intestazione = []
    for nome in tracciato.nomi:
        cella = WriteOnlyCell(foglio, value=nome)
        cella.font = Font(bold=True)
        if aiuti.get(nome):
            cella.comment = Comment(aiuti[nome], "")
        intestazione.append(cella)
    foglio.append(intestazione)
    for riga in [_esempio(tracciato)] if vuoto else righe(tracciato):
        foglio.append([protetta(cella) for cella in riga])
    uscita = io.BytesIO()
    libro.save(uscita)
    return uscita.getvalue()


def _esempio(tracciato: Tracciato) -> list[str]:
    return [tracciato.esempio.get(nome, "") for nome in tracciato.nomi]


def tutto() -> bytes:
    """Return a ZIP with every table as CSV and every live page of every type as JSON, one file a type."""
    uscita = io.BytesIO()
    with zipfile.ZipFile(uscita, "w", zipfile.ZIP_DEFLATED) as archivio:
        for tracciato in TRACCIATI.values():
            archivio.writestr(f"tabelle/{tracciato.codice}.csv", csv(tracciato))
        for nome, pagine in _per_tipo():
            testo = json.dumps(pagine, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1)
            archivio.writestr(f"pagine/{nome}.json", testo)
    return uscita.getvalue()


def _per_tipo() -> Iterator[tuple[str, list[dict]]]:
    """Yield the name of each page type in use and its live pages as plain data, with their address."""
    tipi = Page.objects.live().filter(depth__gt=1).order_by().values_list("content_type", flat=True).distinct()
    for tipo in tipi:
        pagine = list(Page.objects.live().filter(content_type=tipo, depth__gt=1).order_by("path").specific())
        if pagine:
            yield pagine[0]._meta.model_name, [{"indirizzo": p.url, **p.serializable_data()} for p in pagine]
