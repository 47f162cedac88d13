"""News, places, persons and events, live unless told otherwise; give what the test is about."""

import re
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone
from PIL import Image

from comune_site.contenuti.models import (
    EventoPage,
    Incarico,
    LuogoPage,
    NotiziaPage,
    PersonaPage,
    SottosezionePage,
    Termine,
)
from tests.factories.contenuti import TESTO, crea_sezione, crea_ufficio


def crea_sottosezione(codice: str, sezione: str, slug_sezione: str, titolo: str, slug: str) -> SottosezionePage:
    """A second-level page, made once."""
    trovata = SottosezionePage.objects.filter(title=titolo).first()
    return trovata or crea_sezione(codice, sezione, slug_sezione).add_child(
        instance=SottosezionePage(title=titolo, slug=slug, descrizione="Un elenco.")
    )


def crea_notizia(titolo: str = "Una notizia", sotto: str = "Notizie", **campi: Any) -> NotiziaPage:
    """A piece of news below Novità."""
    genitore = crea_sottosezione("novita", "Novità", "novita", sotto, sotto.lower())
    valori = {"descrizione": "Una descrizione.", "testo": TESTO}
    if "a_cura_di" not in campi:
        valori["a_cura_di"] = crea_ufficio(f"Ufficio di {titolo}")
    return genitore.add_child(instance=NotiziaPage(title=titolo, **{**valori, **campi}))


def crea_luogo(titolo: str = "Una piazza", **campi: Any) -> LuogoPage:
    """A place below Luoghi."""
    genitore = crea_sottosezione("vivere", "Vivere il Comune", "vivere-il-comune", "Luoghi", "luoghi")
    valori = {
        "descrizione": "Un luogo.",
        "modalita_accesso": TESTO,
        "indirizzo": "Piazza di Prova 2",
        "cap": "01099",
        "latitudine": "42.417000",
        "longitudine": "12.105000",
    }
    return genitore.add_child(instance=LuogoPage(title=titolo, **{**valori, **campi}))


def crea_evento(titolo: str = "Un evento", *, genitore: EventoPage | None = None, **campi: Any) -> EventoPage:
    """An event below Eventi, ten days from now."""
    sopra = genitore or crea_sottosezione("vivere", "Vivere il Comune", "vivere-il-comune", "Eventi", "eventi")
    tipo, _nuovo = Termine.objects.get_or_create(
        vocabolario="tipi_evento", codice="evento-culturale", defaults={"titolo": "Evento culturale"}
    )
    inizio = timezone.now().replace(microsecond=0) + timedelta(days=10)
    valori = {
        "descrizione": "Un evento.",
        "descrizione_completa": TESTO,
        "a_chi_e_rivolto": TESTO,
        "tipo": tipo,
        "inizio": inizio,
        "fine": campi.get("inizio", inizio) + timedelta(hours=2),
        "indirizzo": "Piazza di Prova 2",
    }
    return sopra.add_child(instance=EventoPage(title=titolo, **{**valori, **campi}))


def crea_persona(nome: str = "Ada", cognome: str = "Lovati", incarico: str = "Assessora") -> PersonaPage:
    """A politician with an office held today."""
    genitore = crea_sottosezione("amministrazione", "Amministrazione", "amministrazione", "Politici", "politici")
    return genitore.add_child(
        instance=PersonaPage(
            title=f"{nome} {cognome}",
            nome=nome,
            cognome=cognome,
            descrizione="Una persona.",
            incarichi=[Incarico(titolo=incarico, sort_order=0)],
        )
    )


def ora_di_roma(*parti: int) -> datetime:
    """Return the instant of a date and hour on the clock of Europe/Rome."""
    return timezone.make_aware(datetime(*parti))


def indirizzo_immagine(client: Client, pagina: str) -> str:
    """The path of the picture that a page announces."""
    documento = BeautifulSoup(client.get(pagina).content, "html.parser")
    return re.sub(r"^https?://[^/]+", "", documento.select_one('meta[property="og:image"]')["content"])


def aperta(risposta: Any) -> Image.Image:
    """The picture of an answer."""
    return Image.open(BytesIO(b"".join(risposta.streaming_content)))
