"""Sow the example news, dated before the day of the seeding so that the example never looks old."""

from __future__ import annotations

from datetime import date, timedelta

from comune_site.contenuti.models import NotiziaPage, SottosezionePage, UnitaOrganizzativaPage
from comune_site.contenuti.semina.albero import Seminatore
from comune_site.contenuti.semina.immagini import immagine
from comune_site.contenuti.semina.novita import avvisi, comunicati, notizie
from comune_site.contenuti.semina.novita.notizia import Notizia
from comune_site.contenuti.semina.testo import datato

# The first is the one in evidence on the home.
NOTIZIE: tuple[Notizia, ...] = (*notizie.NOTIZIE, *avvisi.AVVISI, *comunicati.COMUNICATI)


def semina_notizie(semina: Seminatore, uffici: dict[str, UnitaOrganizzativaPage], oggi: date) -> list[NotiziaPage]:
    """Create the news that are missing; return all of them, in order."""
    pagine = {pagina.slug: pagina for pagina in NotiziaPage.objects.filter(slug__in=[n.slug for n in NOTIZIE])}
    sezioni = {sezione.title: sezione for sezione in SottosezionePage.objects.all()}
    for notizia in NOTIZIE:
        if notizia.slug in pagine:
            continue
        pagina, _ = semina.pagina(
            sezioni[notizia.tipo],
            NotiziaPage,
            notizia.slug,
            title=notizia.titolo,
            descrizione=datato(notizia.descrizione, oggi),
            data=oggi - timedelta(days=notizia.giorni_fa),
            data_scadenza=None if notizia.scade_tra is None else oggi + timedelta(days=notizia.scade_tra),
            testo=datato(notizia.testo, oggi),
            immagine=immagine(notizia.immagine) if notizia.immagine else None,
            a_cura_di=uffici[notizia.ufficio],
        )
        semina.classifica(pagina, notizia.argomenti)
        pagine[notizia.slug] = pagina
    return [pagine[notizia.slug] for notizia in NOTIZIE]
