"""The results of the checks, kept for the report, and the analysis of the PDFs they need."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.models import Page

from comune_site.contenuti.models.base import PROFONDITA_HOME
from comune_site.redazione import pdf
from comune_site.redazione.controlli.registro import Avviso, esamina
from comune_site.redazione.controlli.testo import leggibilita
from comune_site.redazione.models import AnalisiPdf, EsitoControlli
from comune_site.redazione.testi import Contenuto


def avvisi_di(pagina: Page) -> list[Avviso]:
    """Return the warnings on a page as it is in hand, published or not."""
    return esamina(Contenuto(pagina.specific))


def calcola(pagina: Page) -> EsitoControlli:
    """Check a page as it is published, and keep what was found."""
    contenuto = Contenuto(pagina.specific)
    avvisi = esamina(contenuto)
    esito, _nuovo = EsitoControlli.objects.update_or_create(
        pagina_id=pagina.pk,
        defaults={
            "avvisi": [_come_dato(avviso) for avviso in avvisi],
            "quanti": len(avvisi),
            "importanti": sum(avviso.importante for avviso in avvisi),
            "gulpease": leggibilita(contenuto).indice,
            "calcolato_il": timezone.now(),
        },
    )
    return esito


def _come_dato(avviso: Avviso) -> dict[str, Any]:
    return {
        "codice": avviso.controllo.codice,
        "messaggio": avviso.messaggio,
        "campo": avviso.campo,
        "importante": avviso.importante,
    }


def ricalcola(limite: int = 200) -> int:
    """Check the live pages never checked, or published since; return how many were checked."""
    vecchie = Page.objects.live().filter(
        Q(esito_controlli__isnull=True) | Q(last_published_at__gt=F("esito_controlli__calcolato_il")),
        depth__gte=PROFONDITA_HOME,
    )
    pagine = list(vecchie.order_by("pk").specific()[:limite])
    for trovata in pagine:
        calcola(trovata)
    return len(pagine)


def analizza_pdf(documento: Document) -> AnalisiPdf | None:
    """Look into the file of a document and keep what was found; None for what is no PDF or has lost its file."""
    if documento.file_extension.lower() != "pdf" or not documento.file.storage.exists(documento.file.name):
        AnalisiPdf.objects.filter(documento=documento).delete()
        return None
    with documento.open_file() as aperto:
        esame = pdf.esamina(aperto)
    analisi, _nuova = AnalisiPdf.objects.update_or_create(
        documento=documento,
        defaults={
            "impronta": documento.file_hash,
            "leggibile": esame.leggibile,
            "solo_scansione": esame.solo_scansione,
        },
    )
    return analisi
