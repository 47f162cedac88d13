"""Pages of the site, each valid for publication; give what the test is about."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone
from django.utils.text import slugify
from wagtail.documents.models import Document
from wagtail.models import Page, Site

from comune_site.contenuti.models import (
    ArgomentiPage,
    ArgomentoPage,
    CategoriaServizioPage,
    Classificazione,
    ContattoPagina,
    DocumentoPage,
    EventoPage,
    HomePage,
    Incarico,
    LuogoPage,
    NotiziaPage,
    PersonaPage,
    PuntoContatto,
    ServizioPage,
    SezionePage,
    SottosezionePage,
    Termine,
    TipoDocumentoPage,
    UnitaOrganizzativaPage,
    VoceContatto,
)
from comune_site.contenuti.vocabolari import carica

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
    """An office with its seat and a telephone. `elenco`: another list; `contatti`: points of contact."""
    valori = {
        "descrizione": "Un ufficio.",
        "competenze": TESTO,
        "indirizzo": "Via di Prova 1",
        "cap": "01099",
        "localita": "Pietrachiara",
        "telefono": "0761 000199",
    }
    if "contatti" in campi:
        campi["contatti"] = [ContattoPagina(punto=punto) for punto in campi["contatti"]]
    genitore = crea_elenco(campi.pop("elenco", "Uffici"))
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


def crea_elenco(titolo: str = "Uffici", sezione: str = "amministrazione") -> SottosezionePage:
    """A second-level list."""
    nomi = {"amministrazione": "Amministrazione", "vivere": "Vivere il Comune", "novita": "Novità"}
    return SottosezionePage.objects.filter(title=titolo).first() or crea_sezione(
        sezione, nomi[sezione], sezione
    ).add_child(instance=SottosezionePage(title=titolo, slug=slugify(titolo), descrizione="Un elenco."))


def crea_punto(nome: str = "Sportello", **voci: str) -> PuntoContatto:
    """A point of contact: give its ways as `telefono="…"`."""
    punto = PuntoContatto.objects.create(nome=nome)
    for tipo, valore in (voci or {"telefono": "0761 000177"}).items():
        VoceContatto.objects.create(punto=punto, tipo=tipo, valore=valore)
    return punto


def crea_persona(nome: str = "Anna", cognome: str = "Verdi", **campi: Any) -> PersonaPage:
    """A person with one office: `tipo`, `titolo`, `unita`, `responsabile`, `inizio`, `fine` are the office's.

    It stands under Politici when the office is political; `elenco` says otherwise.
    """
    incarico = {"titolo": "Istruttrice", "tipo": "amministrativo"}
    incarico |= {
        nome: campi.pop(nome) for nome in ("titolo", "tipo", "unita", "responsabile", "inizio", "fine") if nome in campi
    }
    elenco = campi.pop("elenco", "Politici" if incarico["tipo"] == "politico" else "Personale amministrativo")
    valori = {"title": f"{nome} {cognome}", "nome": nome, "cognome": cognome, "incarichi": [Incarico(**incarico)]}
    return crea_elenco(elenco).add_child(instance=PersonaPage(**{**valori, **campi}))


def crea_tipo_documento(codice: str = "modulistica") -> TipoDocumentoPage:
    """The list of one type of document; the vocabularies are loaded with it."""
    if not Termine.objects.exists():
        carica()
    tipo = Termine.objects.get(vocabolario="tipi_documento", codice=codice)
    return TipoDocumentoPage.objects.filter(tipo=tipo).first() or crea_elenco("Documenti e dati").add_child(
        instance=TipoDocumentoPage(title=tipo.titolo_elenco, descrizione="Un tipo.", tipo=tipo)
    )


def crea_documento(titolo: str = "Documento", tipo: str = "modulistica", **campi: Any) -> DocumentoPage:
    """A document with its file."""
    if "file" not in campi:
        campi["file"] = Document.objects.create(title=titolo, file=ContentFile(b"%PDF-1.7", "d.pdf"), file_size=2048)
    if "ufficio_responsabile" not in campi:
        campi["ufficio_responsabile"] = UnitaOrganizzativaPage.objects.first() or crea_ufficio()
    return crea_tipo_documento(tipo).add_child(
        instance=DocumentoPage(title=titolo, **{"descrizione": "Un documento.", **campi})
    )


def crea_termine(vocabolario: str, titolo: str, genitore: Termine | None = None) -> Termine:
    """A term of a vocabulary."""
    codice = slugify(titolo)
    valori = {"titolo": titolo, "genitore": genitore}
    return Termine.objects.get_or_create(vocabolario=vocabolario, codice=codice, defaults=valori)[0]


def crea_luogo(titolo: str = "Luogo di prova", **campi: Any) -> LuogoPage:
    """A place with an address and a position."""
    valori = {
        "descrizione": "Un luogo.",
        "modalita_accesso": TESTO,
        "indirizzo": "Via di Prova 1",
        "cap": "01099",
        "latitudine": Decimal("42.448120"),
        "longitudine": Decimal("12.081340"),
    }
    return crea_elenco("Luoghi", "vivere").add_child(instance=LuogoPage(title=titolo, **{**valori, **campi}))


def crea_evento(titolo: str = "Evento di prova", sopra: Page | None = None, **campi: Any) -> EventoPage:
    """An event of tomorrow at 18 unless told otherwise."""
    domani = timezone.localtime().replace(hour=18, minute=0, second=0, microsecond=0) + timedelta(days=1)
    valori = {
        "descrizione": "Un evento.",
        "tipo": crea_termine("tipi_evento", "Festival"),
        "inizio": domani,
        "descrizione_completa": TESTO,
        "a_chi_e_rivolto": TESTO,
        "indirizzo": "Piazza di Prova",
    }
    return (sopra or crea_elenco("Eventi", "vivere")).add_child(
        instance=EventoPage(title=titolo, **{**valori, **campi})
    )


def crea_notizia(titolo: str = "Notizia di prova", tipo: str = "Notizie", **campi: Any) -> NotiziaPage:
    """A piece of news of today."""
    sopra = crea_elenco(tipo, "novita")
    ufficio = UnitaOrganizzativaPage.objects.first() or crea_ufficio()
    valori = {"descrizione": "Novità.", "testo": TESTO, "a_cura_di": ufficio}
    return sopra.add_child(instance=NotiziaPage(title=titolo, **{**valori, **campi}))
