"""The skeleton every comune starts from: home, four sections, second level, argomenti, fixed pages, groups' rights."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Page, Site

from comune_site.contenuti import tassonomie
from comune_site.contenuti.models import (
    ArgomentiPage,
    ArgomentoPage,
    CategoriaServizioPage,
    HomePage,
    RicercaPage,
    SezionePage,
    SottosezionePage,
    Termine,
    TipoDocumentoPage,
    Vocabolario,
)
from comune_site.contenuti.semina.albero import Seminatore
from comune_site.contenuti.vocabolari import carica
from comune_site.core.ente import ente
from comune_site.ricerca import sinonimi

PORTE = {"http": 80, "https": 443}


def semina_struttura(semina: Seminatore) -> HomePage:
    """Create what the modello fixes and return the home."""
    carica()
    sinonimi.carica()
    home = _home(semina)
    for voce in tassonomie.sezioni():
        sezione, _ = semina.pagina(
            home,
            SezionePage,
            voce["slug"],
            title=voce["titolo"],
            descrizione=voce["descrizione"],
            sezione=voce["codice"],
        )
        tipo = CategoriaServizioPage if voce["codice"] == "servizi" else SottosezionePage
        for figlio in voce["figli"]:
            semina.pagina(
                sezione, tipo, slug_di(figlio["titolo"]), title=figlio["titolo"], descrizione=figlio["descrizione"]
            )
    _tipi_documento(semina)
    _argomenti(semina, home)
    semina.pagina(home, RicercaPage, "ricerca", title="Ricerca", descrizione="Cerca tra tutte le pagine del sito.")
    return home


def _tipi_documento(semina: Seminatore) -> None:
    """Create the third level of "Documenti e dati": one list for each type of document."""
    sopra = SottosezionePage.objects.get(title="Documenti e dati")
    for tipo in Termine.objects.filter(vocabolario=Vocabolario.TIPI_DOCUMENTO, attivo=True):
        semina.pagina(
            sopra,
            TipoDocumentoPage,
            slug_di(tipo.titolo_elenco),
            title=tipo.titolo_elenco,
            descrizione=tipo.descrizione,
            tipo=tipo,
        )


def slug_di(titolo: str) -> str:
    """Return the address of a fixed title: plain ASCII, apostrophes dropped."""
    from django.utils.text import slugify

    return slugify(titolo.replace("'", " "))


def _home(semina: Seminatore) -> HomePage:
    """Create the home under the root and make it the root of the default site (C.SE.5.2: host from the settings)."""
    radice = Page.get_first_root_node()
    comune = ente()
    home = HomePage.objects.first()
    if home is None:
        _togli_benvenuto(radice)
        home, _ = semina.pagina(
            radice,
            HomePage,
            "home",
            title=comune.nome,
            descrizione=f"Il sito istituzionale del {comune.nome}: servizi, novità, uffici e vita del paese.",
        )
    indirizzo = urlsplit(settings.SITO_URL)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "hostname": indirizzo.hostname,
            "port": indirizzo.port or PORTE[indirizzo.scheme],
            "root_page": home.page_ptr,
            "site_name": comune.nome,
        },
    )
    return home


def _togli_benvenuto(radice: Page) -> None:
    """Delete the "Welcome" page of a new Wagtail, which holds the slug of our home. The site goes with it."""
    for pagina in radice.get_children().filter(slug="home", content_type__model="page"):
        pagina.delete()


def _argomenti(semina: Seminatore, home: HomePage) -> None:
    elenco, _ = semina.pagina(
        home,
        ArgomentiPage,
        "argomenti",
        title="Argomenti",
        descrizione=(
            "Tutti gli argomenti del sito: scegline uno per trovare servizi, novità e uffici che lo riguardano."
        ),
    )
    for voce in tassonomie.argomenti():
        semina.pagina(
            elenco, ArgomentoPage, slug_di(voce["titolo"]), title=voce["titolo"], descrizione=voce["descrizione"]
        )
