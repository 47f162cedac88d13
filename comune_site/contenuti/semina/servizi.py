"""Sow the schede of the services, each with its PDF of terms and conditions."""

from __future__ import annotations

from datetime import date

from django.core.files.base import ContentFile
from wagtail.documents.models import Document

from comune_site.contenuti.metatag import testo_semplice
from comune_site.contenuti.models import (
    CategoriaServizioPage,
    FaseServizio,
    ServizioPage,
    Termine,
    UnitaOrganizzativaPage,
)
from comune_site.contenuti.semina import condizioni
from comune_site.contenuti.semina.albero import Seminatore
from comune_site.contenuti.semina.schede import SCHEDE
from comune_site.contenuti.semina.schede.completamenti import chi_puo_presentare, eventi_vita, procedure_collegate
from comune_site.contenuti.semina.testo import Scheda, date_delle_fasi

# Fields of the page that the data name the same way.
CAMPI = (
    "descrizione",
    "motivo_stato",
    "a_chi_e_rivolto",
    "descrizione_estesa",
    "come_fare",
    "cosa_serve",
    "cosa_si_ottiene",
    "tempi_e_scadenze",
    "termine_giorni",
    "costi",
    "canale_digitale_url",
    "canale_digitale_etichetta",
    "canale_fisico",
    "casi_particolari",
    "ulteriori_informazioni",
    "codice_servizio",
)


def semina_servizi(semina: Seminatore, uffici: dict[str, UnitaOrganizzativaPage], oggi: date) -> list[ServizioPage]:
    """Create the schede that are missing, their stages still to come on `oggi`; return all of them in order."""
    pagine = {pagina.slug: pagina for pagina in ServizioPage.objects.filter(slug__in=[s.slug for s in SCHEDE])}
    categorie = {categoria.title: categoria for categoria in CategoriaServizioPage.objects.all()}
    for scheda in SCHEDE:
        if scheda.slug in pagine:
            continue
        pagina, _ = semina.pagina(
            categorie[scheda.categoria],
            ServizioPage,
            scheda.slug,
            condizioni_servizio=_documento(scheda),
            unita_responsabile=uffici[scheda.ufficio],
            **_campi(scheda),
        )
        _collega(semina, pagina, scheda, oggi)
        pagine[scheda.slug] = pagina
    return [pagine[scheda.slug] for scheda in SCHEDE]


def _campi(scheda: Scheda) -> dict[str, object]:
    return {
        **{campo: getattr(scheda, campo) for campo in CAMPI},
        "title": scheda.titolo,
        "stato": ServizioPage.Stato.DISATTIVO if scheda.motivo_stato else ServizioPage.Stato.ATTIVO,
        "chi_puo_presentare": chi_puo_presentare(scheda),
        "procedure_collegate": procedure_collegate(scheda),
    }


def _documento(scheda: Scheda) -> Document:
    titolo = f"Termini e condizioni di servizio: {testo_semplice(scheda.titolo)}"
    documento = Document(title=titolo, file=ContentFile(condizioni.pdf(scheda), name=f"condizioni-{scheda.slug}.pdf"))
    # Wagtail would work size and hash out at the first view: a GET must not write.
    documento._set_document_file_metadata()
    documento.save()
    return documento


def _collega(semina: Seminatore, pagina: ServizioPage, scheda: Scheda, oggi: date) -> None:
    """Give a new page its argomenti, its stages and its events of life."""
    semina.classifica(pagina, scheda.argomenti)
    quando = date_delle_fasi(scheda.fasi, oggi)
    FaseServizio.objects.bulk_create(
        FaseServizio(scheda=pagina, titolo=f.titolo, testo=f.testo, giorni=f.giorni, data=giorno, sort_order=n)
        for n, (f, giorno) in enumerate(zip(scheda.fasi, quando, strict=True))
    )
    legame = ServizioPage.eventi_vita.through
    eventi = Termine.objects.filter(titolo__in=eventi_vita(scheda), vocabolario__startswith="eventi_vita")
    legame.objects.bulk_create(legame(serviziopage_id=pagina.pk, termine_id=evento.pk) for evento in eventi)
