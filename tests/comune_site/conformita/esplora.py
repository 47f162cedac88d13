"""A visit of the whole site from its home, as served: no browser, no script, no cookie kept."""

from collections import deque
from dataclasses import dataclass, field
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import lxml.html
from django.conf import settings
from django.test import Client

# Searches, pages of lists and calendars multiply without end: of each address this many different queries are read.
INTERROGAZIONI_PER_INDIRIZZO = 4


@dataclass
class Risposta:
    """What an address answered. `html` is empty when the answer is not a page; `arrivo` is after the redirects."""

    indirizzo: str
    arrivo: str
    stato: int
    html: str = ""
    cookie: tuple[str, ...] = ()
    intestazioni: dict[str, str] = field(default_factory=dict)
    # Where the address was first found.
    da: str = ""


def interno(base: str, href: str) -> str:
    """Return the address on this site that a link leads to, with no host; empty when it leads elsewhere."""
    assoluto = urljoin(f"{settings.SITO_URL}{base}", href.strip())
    parti = urlsplit(assoluto)
    if parti.scheme not in ("http", "https") or f"{parti.scheme}://{parti.netloc}" != settings.SITO_URL:
        return ""
    return assoluto.removeprefix(settings.SITO_URL) or "/"


def chiedi(client: Client, indirizzo: str, da: str = "") -> Risposta:
    """Ask for an address as a visitor who was never here."""
    client.cookies.clear()
    risposta = client.get(indirizzo, follow=True)
    giri = risposta.redirect_chain
    arrivo = interno(indirizzo, giri[-1][0] if giri else indirizzo)
    # Where a link left for another site, what that site shows is not ours.
    pagina = bool(arrivo) and risposta.get("Content-Type", "").startswith("text/html") and not risposta.streaming
    testo = risposta.content.decode() if pagina else ""
    if risposta.streaming:
        # Read to the end: closed half-way, a file would take the connection to the database with it.
        deque(risposta.streaming_content, maxlen=0)
    return Risposta(
        indirizzo,
        arrivo,
        risposta.status_code,
        testo,
        tuple(risposta.cookies),
        dict(risposta.headers),
        da,
    )


def collegamenti(risposta: Risposta) -> list[str]:
    """Return the internal addresses, with their anchors, that the links of a page lead to."""
    if not risposta.html or risposta.stato >= 400:
        return []
    trovati = lxml.html.document_fromstring(risposta.html).xpath("//a/@href | //form[@method='get']/@action")
    return [a for a in (interno(risposta.arrivo, str(href)) for href in trovati) if a]


def visita(client: Client, partenza: str = "/") -> dict[str, Risposta]:
    """Follow every internal link from the start, each address once; return the answers by address."""
    risposte: dict[str, Risposta] = {}
    viste: dict[str, int] = {}
    da_fare = deque([(partenza, "")])
    accodati = {partenza}
    while da_fare:
        indirizzo, da = da_fare.popleft()
        risposte[indirizzo] = chiedi(client, indirizzo, da)
        for trovato in collegamenti(risposte[indirizzo]):
            pulito = urldefrag(trovato).url
            percorso, _, domanda = pulito.partition("?")
            if pulito in accodati or (domanda and viste.get(percorso, 0) >= INTERROGAZIONI_PER_INDIRIZZO):
                continue
            viste[percorso] = viste.get(percorso, 0) + bool(domanda)
            accodati.add(pulito)
            da_fare.append((pulito, indirizzo))
    return risposte


def ancore_perse(risposte: dict[str, Risposta]) -> list[str]:
    """Return the links to an anchor that the page they lead to does not have."""
    nomi = {
        indirizzo: set(lxml.html.document_fromstring(r.html).xpath("//@id | //a/@name"))
        for indirizzo, r in risposte.items()
        if r.html
    }
    perse = []
    for indirizzo, risposta in risposte.items():
        for trovato in collegamenti(risposta):
            pulito, ancora = urldefrag(trovato)
            meta = indirizzo if pulito == risposta.arrivo else pulito
            if ancora and meta in nomi and unquote(ancora) not in nomi[meta]:
                perse.append(f"{indirizzo} → {trovato}")
    return sorted(set(perse))
