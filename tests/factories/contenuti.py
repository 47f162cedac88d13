"""Pages of the site, each valid for publication; give what the test is about."""

from typing import Any

from django.core.files.base import ContentFile
from wagtail.documents.models import Document
from wagtail.models import Page, Site

from comune_site.contenuti.models import (
    ArgomentiPage,
    ArgomentoPage,
    CategoriaServizioPage,
    Classificazione,
    HomePage,
    ServizioPage,
    SezionePage,
    SottosezionePage,
    UnitaOrganizzativaPage,
)

TESTO = "<p>Un testo di prova abbastanza lungo.</p>"


def crea_home() -> HomePage:
    """The home of the default site."""
    trovata = HomePage.objects.first()
    if trovata:
        return trovata
    radice = Page.get_first_root_node()
    radice.get_children().filter(slug="home").delete()
    radice.refresh_from_db()
    home = radice.add_child(instance=HomePage(title="Comune di prova", slug="home", descrizione="Un comune di prova."))
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": home.page_ptr})
    return home


def crea_sezione(codice: str, titolo: str, slug: str) -> SezionePage:
    """A section of the first level."""
    trovata = SezionePage.objects.filter(sezione=codice).first()
    return trovata or crea_home().add_child(
        instance=SezionePage(title=titolo, slug=slug, sezione=codice, descrizione="Una sezione.")
    )


def crea_categoria(titolo: str = "Mobilità e trasporti", slug: str = "mobilita-e-trasporti") -> CategoriaServizioPage:
    """A category of services."""
    trovata = CategoriaServizioPage.objects.filter(title=titolo).first()
    return trovata or crea_sezione("servizi", "Servizi", "servizi").add_child(
        instance=CategoriaServizioPage(title=titolo, slug=slug, descrizione="Una categoria.")
    )


def crea_ufficio(titolo: str = "Ufficio di prova", **campi: Any) -> UnitaOrganizzativaPage:
    """An office with its seat and a telephone."""
    genitore = SottosezionePage.objects.filter(title="Uffici").first() or crea_sezione(
        "amministrazione", "Amministrazione", "amministrazione"
    ).add_child(instance=SottosezionePage(title="Uffici", slug="uffici", descrizione="Gli uffici."))
    valori = {
        "descrizione": "Un ufficio.",
        "competenze": TESTO,
        "indirizzo": "Via di Prova 1",
        "cap": "01099",
        "localita": "Pietrachiara",
        "telefono": "0761 000199",
    }
    return genitore.add_child(instance=UnitaOrganizzativaPage(title=titolo, **{**valori, **campi}))


def crea_argomento(titolo: str = "ZTL") -> ArgomentoPage:
    """A term of the vocabulary."""
    genitore = ArgomentiPage.objects.first() or crea_home().add_child(
        instance=ArgomentiPage(title="Argomenti", slug="argomenti", descrizione="Gli argomenti.")
    )
    return genitore.add_child(instance=ArgomentoPage(title=titolo, descrizione="Un argomento."))


def crea_scheda(titolo: str = "Servizio di prova", **campi: Any) -> ServizioPage:
    """A scheda with every compulsory field, live unless told otherwise."""
    valori = {
        "descrizione": "Un servizio.",
        "a_chi_e_rivolto": TESTO,
        "come_fare": TESTO,
        "cosa_serve": TESTO,
        "cosa_si_ottiene": TESTO,
        "tempi_e_scadenze": TESTO,
    }
    if "condizioni_servizio" not in campi:
        valori["condizioni_servizio"] = Document.objects.create(title="Condizioni", file=ContentFile(b"%PDF-", "c.pdf"))
    if "unita_responsabile" not in campi:
        valori["unita_responsabile"] = crea_ufficio()
    scheda = crea_categoria().add_child(instance=ServizioPage(title=titolo, **{**valori, **campi}))
    Classificazione.objects.create(
        pagina_id=scheda.pk, argomento=ArgomentoPage.objects.first() or crea_argomento(), sort_order=0
    )
    return scheda
