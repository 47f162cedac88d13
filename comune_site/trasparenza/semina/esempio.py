"""The example comune's part: documents in the sections of the law, acts in the albo."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.documents.models import Document

from comune_site.contenuti.models import DocumentoPage, HomePage, TipoDocumentoPage, UnitaOrganizzativaPage
from comune_site.contenuti.semina.albero import Seminatore
from comune_site.core.ente import ente
from comune_site.core.pdf import componi
from comune_site.trasparenza.models import AttoAlbo, ClassificazioneTrasparenza, SezioneTrasparenzaPage
from comune_site.trasparenza.semina.albo_esempio import semina_atti
from comune_site.trasparenza.semina.documenti_esempio import DOCUMENTI, INTRODUZIONI, Documento


def aggiungi(semina: Seminatore, home: HomePage, **_altro: Any) -> None:
    """Create what is missing: acts only in an albo that has none."""
    oggi = timezone.localdate()
    uffici = {unita.title: unita for unita in UnitaOrganizzativaPage.objects.all()}
    for documento in DOCUMENTI:
        _documento(semina, documento, uffici, oggi)
    for codice, testo in INTRODUZIONI.items():
        SezioneTrasparenzaPage.objects.filter(codice=codice, introduzione="").update(introduzione=testo)
    if not AttoAlbo.objects.exists():
        semina_atti(uffici, oggi)


def _documento(semina: Seminatore, documento: Documento, uffici: dict[str, UnitaOrganizzativaPage], oggi: date) -> None:
    """Create a document, or take the one that has its address, and classify it if nobody has yet."""
    pagina = DocumentoPage.objects.filter(slug=documento.slug).first()
    if pagina is None:
        pagina, _nuova = semina.pagina(
            TipoDocumentoPage.objects.get(title=documento.tipo),
            DocumentoPage,
            documento.slug,
            title=documento.titolo,
            descrizione=documento.descrizione,
            data=_data(documento, oggi),
            file=_file(documento),
            ufficio_responsabile=uffici[documento.ufficio],
        )
        semina.classifica(pagina, (documento.argomento,))
    if not ClassificazioneTrasparenza.objects.filter(pagina_id=pagina.pk).exists():
        sezioni = {s.codice: s for s in SezioneTrasparenzaPage.objects.filter(codice__in=documento.sezioni)}
        ClassificazioneTrasparenza.objects.bulk_create(
            ClassificazioneTrasparenza(pagina_id=pagina.pk, sezione=sezioni[codice], sort_order=n)
            for n, codice in enumerate(documento.sezioni)
        )


def _data(documento: Documento, oggi: date) -> date:
    """Return the day of the document, never in the future."""
    data = date(oggi.year - documento.anni_fa, documento.mese, documento.giorno)
    return data if data <= oggi else data.replace(year=data.year - 1)


def _file(documento: Documento) -> Document:
    dati = {
        "estremi": documento.descrizione,
        "parti": [{"titolo": "Contenuto", "righe": list(documento.testo)}],
        "firma": ente().nome,
    }
    contenuto = componi("trasparenza/documento.typ", dati, titolo=documento.titolo)
    file = Document(title=documento.titolo, file=ContentFile(contenuto, name=f"{documento.slug}.pdf"))
    # Wagtail would work size and hash out at the first view: a GET must not write.
    file._set_document_file_metadata()
    file.save()
    return file
