"""Sow the example places, their contacts, the offices seated there, the thematic sites."""

from __future__ import annotations

from decimal import Decimal

from comune_site.contenuti.models import (
    ArgomentoPage,
    CollegamentoPagina,
    ContattoPagina,
    LuogoPage,
    PuntoContatto,
    SezionePage,
    SitoTematico,
    SottosezionePage,
    Termine,
    UnitaOrganizzativaPage,
    VoceContatto,
)
from comune_site.contenuti.semina.albero import Seminatore
from comune_site.contenuti.semina.immagini import immagine
from comune_site.contenuti.semina.territorio.posti_centro import CENTRO
from comune_site.contenuti.semina.territorio.posti_fuori import FUORI
from comune_site.contenuti.semina.territorio.posto import Posto
from comune_site.core.ente import ente

POSTI = (*CENTRO, *FUORI)
SITI = (
    ("Visit Pietrachiara", "Itinerari, alloggi e sapori fra il borgo e il lago.", "https://visit.pietrachiara.example"),
    ("Biblioteche della Tuscia", "Il catalogo e il prestito in rete.", "https://biblioteche.pietrachiara.example"),
    ("Geoportale", "Le mappe del piano urbanistico, del catasto e delle strade.", "https://mappe.pietrachiara.example"),
)
# Argomento -> picture of its page.
FIGURE = {
    "Trasporto pubblico": "autobus",
    "ZTL": "borgo",
    "Istruzione": "scuola",
    "Gestione rifiuti": "raccolta",
    "Turismo": "lago",
    "Sport": "campo",
    "Tempo libero": "teatro",
    "Mercato": "mercato",
    "Spazio Verde": "parco",
    "Patrimonio culturale": "museo",
}


def semina_luoghi(semina: Seminatore, uffici: dict[str, UnitaOrganizzativaPage]) -> dict[str, LuogoPage]:
    """Create the places that are missing; return all of them by slug."""
    elenco = SottosezionePage.objects.get(title="Luoghi")
    tipi = {t.titolo: t for t in Termine.objects.filter(vocabolario="tipi_luogo")}
    luoghi, nuovi = {}, []
    for posto in POSTI:
        luoghi[posto.slug], nuovo = _luogo(semina, elenco, posto, tipi[posto.tipo], uffici)
        nuovi += [posto] if nuovo else []
    for posto in nuovi:
        _lega(luoghi, posto)
        # An office at the same address has its seat there.
        UnitaOrganizzativaPage.objects.filter(indirizzo=posto.indirizzo, sede=None).update(sede=luoghi[posto.slug])
    _siti()
    if nuovi:
        _figure(semina)
    return luoghi


def _luogo(
    semina: Seminatore,
    elenco: SottosezionePage,
    posto: Posto,
    tipo: Termine,
    uffici: dict[str, UnitaOrganizzativaPage],
) -> tuple[LuogoPage, bool]:
    luogo, nuovo = semina.pagina(
        elenco,
        LuogoPage,
        posto.slug,
        title=posto.titolo,
        nome_alternativo=posto.nome_alternativo,
        tipo=tipo,
        descrizione=posto.descrizione,
        immagine=immagine(posto.immagine) if posto.immagine else None,
        descrizione_estesa=posto.testo,
        servizi_presenti=posto.servizi,
        modalita_accesso=posto.accesso,
        indirizzo=posto.indirizzo,
        cap=ente().cap,
        quartiere=posto.quartiere,
        latitudine=Decimal(posto.posizione[0]),
        longitudine=Decimal(posto.posizione[1]),
        orario_pubblico=posto.orario,
        struttura_responsabile=uffici.get(posto.ufficio),
    )
    if nuovo:
        semina.classifica(luogo, posto.argomenti)
        punto, creato = PuntoContatto.objects.get_or_create(nome=posto.titolo)
        if creato:
            VoceContatto.objects.create(punto=punto, tipo="telefono", valore=posto.telefono, sort_order=0)
        ContattoPagina.objects.create(pagina_id=luogo.pk, punto=punto, sort_order=0)
    return luogo, nuovo


def _lega(luoghi: dict[str, LuogoPage], posto: Posto) -> None:
    CollegamentoPagina.objects.bulk_create(
        CollegamentoPagina(pagina_id=luoghi[posto.slug].pk, oggetto_id=luoghi[altro].pk, sort_order=n)
        for n, altro in enumerate(posto.collegati)
    )


def _siti() -> None:
    if not SitoTematico.objects.exists():
        SitoTematico.objects.bulk_create(
            SitoTematico(titolo=titolo, descrizione=descrizione, url=url, ordine=n)
            for n, (titolo, descrizione, url) in enumerate(SITI)
        )


def _figure(semina: Seminatore) -> None:
    """Illustrate some argomenti and the section of the territory."""
    for titolo, nome in FIGURE.items():
        ArgomentoPage.objects.filter(pk=semina.argomento(titolo).pk).update(immagine=immagine(nome))
    SezionePage.objects.filter(sezione=SezionePage.Sezione.VIVERE).update(immagine=immagine("lago"))
