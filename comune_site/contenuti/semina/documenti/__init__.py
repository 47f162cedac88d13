"""Sow the example documents and datasets, with real files."""

from __future__ import annotations

from datetime import date

from wagtail.models import Page

from comune_site.contenuti.models import (
    CollegamentoPagina,
    DatasetPage,
    DistribuzioneDataset,
    DocumentoPage,
    Incarico,
    SottosezionePage,
    Termine,
    TipoDocumentoPage,
    UnitaOrganizzativaPage,
)
from comune_site.contenuti.semina.albero import Seminatore, file_pronto
from comune_site.contenuti.semina.documenti.altri import ALTRI
from comune_site.contenuti.semina.documenti.bilanci import BILANCI
from comune_site.contenuti.semina.documenti.dati import DATASET, Dati
from comune_site.contenuti.semina.documenti.moduli import MODULI
from comune_site.contenuti.semina.documenti.norme import NORME
from comune_site.contenuti.semina.documenti.testo import Documento
from comune_site.core.pdf.composizione import componi

DOCUMENTI = (*NORME, *MODULI, *BILANCI, *ALTRI)
LICENZA = "Attribuzione (CC BY 4.0)"
NOMINA = "decreto-nomina-giunta"
IN_EVIDENZA = ("statuto-comunale", "bilancio-di-previsione-2026-2028", "piano-di-emergenza-che-cosa-fare")


def semina_documenti(semina: Seminatore, uffici: dict[str, UnitaOrganizzativaPage]) -> None:
    """Create what is missing; the links between pages last, when all of them are there."""
    tipi = {t.tipo.titolo: t for t in TipoDocumentoPage.objects.select_related("tipo")}
    termini = {t.titolo: t for t in Termine.objects.filter(vocabolario__in=("licenze", "temi_dataset", "frequenze"))}
    nuovi = [(voce, p) for voce in DOCUMENTI if (p := _documento(semina, voce, tipi[voce.tipo], uffici, termini))]
    for voce in DATASET:
        _dataset(semina, voce, tipi["Dataset"], uffici, termini)
    _collegamenti(nuovi)
    decreto = next((pagina for voce, pagina in nuovi if voce.slug == NOMINA), None)
    if decreto:
        Incarico.objects.filter(unita=uffici["Giunta comunale"], responsabile=False).update(atto_nomina=decreto)
    elenco = SottosezionePage.objects.get(title="Documenti e dati")
    scelti = {d.slug: d for d in DocumentoPage.objects.filter(slug__in=IN_EVIDENZA)}
    semina.evidenzia(elenco, [scelti[slug] for slug in IN_EVIDENZA if slug in scelti])


def _documento(
    semina: Seminatore,
    voce: Documento,
    sopra: TipoDocumentoPage,
    uffici: dict[str, UnitaOrganizzativaPage],
    termini: dict[str, Termine],
) -> DocumentoPage | None:
    """Return the page if it was created now."""
    if semina.presente(sopra, voce.slug):
        return None
    pagina, _ = semina.pagina(
        sopra,
        DocumentoPage,
        voce.slug,
        title=voce.titolo,
        descrizione=voce.descrizione,
        data=date.fromisoformat(voce.data),
        numero_protocollo=voce.protocollo,
        data_protocollo=date.fromisoformat(voce.data) if voce.protocollo else None,
        file=file_pronto(voce.titolo, f"{voce.slug}.pdf", pdf(voce)),
        descrizione_estesa=voce.oggetto,
        ufficio_responsabile=uffici[voce.ufficio],
        licenza=termini[LICENZA],
        data_inizio=date.fromisoformat(voce.data_inizio) if voce.data_inizio else None,
        data_fine=date.fromisoformat(voce.data_fine) if voce.data_fine else None,
        riferimenti_normativi=voce.riferimenti,
    )
    semina.classifica(pagina, voce.argomenti)
    return pagina


def pdf(voce: Documento) -> bytes:
    """Return the file of a document."""
    dati = {"premessa": voce.premessa, "parti": [parte.dati() for parte in voce.parti]}
    return componi("contenuti/documento.typ", dati, titolo=voce.titolo)


def _dataset(
    semina: Seminatore,
    voce: Dati,
    sopra: TipoDocumentoPage,
    uffici: dict[str, UnitaOrganizzativaPage],
    termini: dict[str, Termine],
) -> None:
    if semina.presente(sopra, voce.slug):
        return
    file = [("CSV", voce.csv()), ("JSON", voce.json())]
    pagina, _ = semina.pagina(
        sopra,
        DatasetPage,
        voce.slug,
        title=voce.titolo,
        descrizione=voce.descrizione,
        descrizione_estesa=voce.descrizione_estesa,
        licenza=termini[LICENZA],
        frequenza=termini[voce.frequenza],
        titolare=uffici[voce.ufficio],
        data=date.fromisoformat(voce.data),
        temi=[termini[voce.tema]],
        distribuzioni=[
            DistribuzioneDataset(
                formato=formato,
                file=file_pronto(f"{voce.titolo} ({formato})", f"{voce.slug}.{formato.lower()}", contenuto),
                sort_order=n,
            )
            for n, (formato, contenuto) in enumerate(file)
        ],
    )
    semina.classifica(pagina, voce.argomenti)


def _collegamenti(nuovi: list[tuple[Documento, DocumentoPage]]) -> None:
    titoli = {titolo for voce, _ in nuovi for titolo in voce.collegati}
    pagine = {p.title: p for p in Page.objects.live().filter(title__in=titoli)}
    CollegamentoPagina.objects.bulk_create(
        CollegamentoPagina(pagina_id=pagina.pk, oggetto=pagine[titolo], sort_order=n)
        for voce, pagina in nuovi
        for n, titolo in enumerate(voce.collegati)
    )
