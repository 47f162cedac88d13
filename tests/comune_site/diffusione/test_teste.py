"""The head of a page: what schema.org, social networks and search engines read in it."""

import json
from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory
from jsonschema import Draft202012Validator

from comune_site.contenuti.models import HomePage, UnitaOrganizzativaPage
from tests.factories.contenuti import crea_argomento, crea_home, crea_scheda, crea_ufficio
from tests.factories.diffusione import crea_evento, crea_luogo, crea_notizia, crea_persona, ora_di_roma

TESTO = {"type": "string", "minLength": 1}
INDIRIZZO_WEB = {"type": "string", "pattern": "^https?://[^ ]+$"}
QUANDO = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?[+-]\d\d:\d\d)?$"}


def oggetto(tipo: str, _facoltativi: tuple[str, ...] = (), **campi) -> dict:
    """The schema of a schema.org object: its type, what it must have, nothing that is not listed."""
    proprieta = {"@context": {"const": "https://schema.org"}, "@type": {"const": tipo}, **campi}
    return {
        "type": "object",
        "properties": proprieta,
        "required": [c for c in proprieta if c != "@context" and c not in _facoltativi],
        "additionalProperties": False,
    }


ENTE = oggetto("GovernmentOrganization", name=TESTO, url=INDIRIZZO_WEB)
RECAPITO = oggetto(
    "PostalAddress",
    streetAddress=TESTO,
    postalCode={"type": "string", "pattern": r"^\d{5}$"},
    addressLocality=TESTO,
    addressRegion=TESTO,
    addressCountry={"const": "IT"},
)
POSIZIONE = oggetto("GeoCoordinates", latitude={"type": "number"}, longitude={"type": "number"})
COMUNI = {"name": TESTO, "description": TESTO, "url": INDIRIZZO_WEB, "image": INDIRIZZO_WEB}
PASSO = oggetto("ListItem", position={"type": "integer"}, name=TESTO, item=INDIRIZZO_WEB)
SCHEMI = {
    "BreadcrumbList": oggetto("BreadcrumbList", itemListElement={"type": "array", "items": PASSO, "minItems": 2}),
    "GovernmentOffice": oggetto(
        "GovernmentOffice",
        ("email",),
        **COMUNI,
        parentOrganization=ENTE,
        address=RECAPITO,
        telephone=TESTO,
        email=TESTO,
    ),
    "NewsArticle": oggetto(
        "NewsArticle",
        ("expires", "dateModified"),
        headline=TESTO,
        description=TESTO,
        url=INDIRIZZO_WEB,
        image=INDIRIZZO_WEB,
        mainEntityOfPage=INDIRIZZO_WEB,
        datePublished=QUANDO,
        dateModified=QUANDO,
        expires=QUANDO,
        inLanguage={"const": "it-IT"},
        author=ENTE,
        publisher=ENTE,
        license=INDIRIZZO_WEB,
    ),
    "Place": oggetto("Place", ("alternateName", "geo"), **COMUNI, alternateName=TESTO, address=RECAPITO, geo=POSIZIONE),
    "Person": oggetto(
        "Person", name=TESTO, url=INDIRIZZO_WEB, givenName=TESTO, familyName=TESTO, jobTitle=TESTO, worksFor=ENTE
    ),
    "Event": oggetto(
        "Event",
        ("endDate", "eventSchedule"),
        **COMUNI,
        startDate=QUANDO,
        endDate=QUANDO,
        eventStatus=INDIRIZZO_WEB,
        eventAttendanceMode=INDIRIZZO_WEB,
        eventSchedule={"type": "object", "required": ["repeatFrequency", "startDate", "endDate"]},
        location={"type": "object", "required": ["@type", "name", "address"], "properties": {"address": RECAPITO}},
        isAccessibleForFree={"type": "boolean"},
        offers={"type": "array", "minItems": 1},
        organizer=ENTE,
        inLanguage={"const": "it-IT"},
    ),
    "WebSite": oggetto(
        "WebSite",
        name=TESTO,
        url=INDIRIZZO_WEB,
        inLanguage={"const": "it-IT"},
        publisher=ENTE,
        potentialAction={"type": "object", "required": ["@type", "target", "query-input"]},
    ),
    "GovernmentOrganization": oggetto(
        "GovernmentOrganization",
        ("sameAs",),
        name=TESTO,
        url=INDIRIZZO_WEB,
        logo=INDIRIZZO_WEB,
        address=RECAPITO,
        telephone=TESTO,
        email=TESTO,
        taxID=TESTO,
        identifier=TESTO,
        areaServed={"type": "object"},
        sameAs={"type": "array", "items": INDIRIZZO_WEB},
    ),
}


def letta(soggetto, query: str = "", **altro) -> BeautifulSoup:
    """The head of a page, drawn outside its template."""
    contesto = {
        "page": soggetto,
        "request": RequestFactory().get(f"{soggetto.url}{query}"),
        "sito": {"stemma_url": "/static/stemma.svg", "social": [{"url": "https://social.esempio.it/comune"}]},
        "briciole": [] if isinstance(soggetto, HomePage) else soggetto.briciole(),
        **altro,
    }
    return BeautifulSoup(Template("{% load testa %}{% testa_pagina %}").render(Context(contesto)), "html.parser")


def dati(documento: BeautifulSoup) -> dict[str, dict]:
    """The schema.org objects by type, each checked against its schema and none twice."""
    trovati = [json.loads(s.string) for s in documento.select('script[type="application/ld+json"]')]
    for trovato in trovati:
        assert trovato["@context"] == "https://schema.org"
        Draft202012Validator(SCHEMI[trovato["@type"]]).validate(trovato)
    assert len({t["@type"] for t in trovati}) == len(trovati)
    return {t["@type"]: t for t in trovati}


def test_the_home_is_the_site_of_a_body_with_its_search(db):
    trovati = dati(letta(crea_home()))
    assert set(trovati) == {"WebSite", "GovernmentOrganization"}
    assert trovati["WebSite"]["potentialAction"]["target"]["urlTemplate"].endswith("/ricerca/?q={parole}")
    assert trovati["GovernmentOrganization"]["sameAs"] == ["https://social.esempio.it/comune"]


@pytest.mark.parametrize(
    ("crea", "tipo"),
    [
        (crea_ufficio, "GovernmentOffice"),
        (crea_notizia, "NewsArticle"),
        (crea_luogo, "Place"),
        (crea_evento, "Event"),
    ],
)
def test_each_type_says_what_it_is_and_where_it_stands(db, settings, crea, tipo):
    pagina = crea("Un titolo")
    trovati = dati(letta(pagina))
    assert set(trovati) == {tipo, "BreadcrumbList"}
    assert trovati[tipo].get("headline", trovati[tipo].get("name")) == "Un titolo"
    assert trovati[tipo]["url"] == f"{settings.SITO_URL}{pagina.url}"
    passi = trovati["BreadcrumbList"]["itemListElement"]
    assert [p["position"] for p in passi] == list(range(1, len(passi) + 1))
    assert passi[0]["item"] == f"{settings.SITO_URL}/"
    assert passi[-1]["item"] == trovati[tipo]["url"]


def test_a_person_is_told_by_name_and_public_office_only(db):
    persona = crea_persona()
    trovati = dati(letta(persona, incarichi=list(persona.incarichi.all())))
    assert trovati["Person"]["jobTitle"] == "Assessora"


def test_an_event_tells_dates_repetition_state_place_and_price(db):
    evento = crea_evento(
        inizio=ora_di_roma(2026, 10, 5, 18, 0),
        fine=ora_di_roma(2026, 10, 5, 20, 0),
        ricorrenza="settimana",
        ripeti_fino_al=date(2026, 12, 31),
        stato="annullato",
        gratuito=False,
        luogo=crea_luogo("Teatro"),
    )
    evento.costi.create(titolo="Intero", prezzo="12.50")
    dato = dati(letta(evento))["Event"]
    assert (dato["startDate"], dato["endDate"]) == ("2026-10-05T18:00+02:00", "2026-10-05T20:00+02:00")
    assert dato["eventSchedule"]["repeatFrequency"] == "P1W"
    assert dato["eventStatus"].endswith("EventCancelled")
    assert (dato["location"]["name"], dato["location"]["geo"]["latitude"]) == ("Teatro", 42.417)
    assert dato["offers"] == [{"@type": "Offer", "name": "Intero", "price": "12.50", "priceCurrency": "EUR"}]


def test_a_day_without_hours_is_a_date(db):
    dato = dati(letta(crea_evento(inizio=ora_di_roma(2026, 8, 15, 0, 0), tutto_il_giorno=True)))["Event"]
    assert dato["startDate"] == "2026-08-15"


@pytest.mark.parametrize("crea", [crea_scheda, crea_argomento])
def test_the_other_types_carry_the_breadcrumb(db, crea):
    assert set(dati(letta(crea()))) == {"BreadcrumbList"}


def test_nothing_that_an_editor_writes_can_close_the_data(db):
    notizia = crea_notizia("</script><script>alert(1)</script>", slug="strana")
    documento = letta(notizia)
    assert not documento.find_all("script", type=None)
    assert dati(documento)["NewsArticle"]["headline"] == notizia.title


def test_the_card_for_sharing_is_whole(db, settings):
    notizia = crea_notizia('Un "titolo" & <altro>', slug="titolo", data=date(2026, 3, 4))
    carta = {m["property"]: m["content"] for m in letta(notizia).select("meta[property]")}
    assert carta["og:title"] == notizia.title
    assert carta["og:description"] == notizia.descrizione
    assert carta["og:url"] == f"{settings.SITO_URL}{notizia.url}"
    assert carta["og:image"].startswith(f"{settings.SITO_URL}/immagini-sociali/{notizia.pk}-")
    assert (carta["og:image:width"], carta["og:image:height"]) == ("1200", "630")
    assert (carta["og:type"], carta["article:published_time"]) == ("article", "2026-03-04")
    assert carta["og:locale"] == "it_IT"
    assert letta(notizia).select_one('meta[name="twitter:card"]')["content"] == "summary_large_image"


@pytest.mark.parametrize(
    ("query", "numero", "atteso"),
    [
        ("", 1, ""),
        ("?pagina=1", 1, ""),
        ("?pagina=2", 2, "?pagina=2"),
        ("?q=strada", 1, ""),
        ("?q=strada&pagina=2", 2, ""),
        ("?pagina=2&utm_source=x", 2, ""),
    ],
)
def test_a_further_page_is_its_own_and_a_filtered_list_is_the_list(db, settings, query, numero, atteso):
    home = crea_home()
    elenco = Paginator(range(100), 10).page(numero)
    canonico = letta(home, query, pagina=elenco).select_one('link[rel="canonical"]')["href"]
    assert canonico == f"{settings.SITO_URL}/{atteso}"


def test_a_view_that_is_no_page_and_a_page_never_saved_have_no_head(db):
    for pagina in (None, UnitaOrganizzativaPage(title="Mai salvata")):
        assert Template("{% load testa %}{% testa_pagina %}").render(Context({"page": pagina})).strip() == ""


def test_the_head_of_a_page_asks_nothing_of_the_database(db, django_assert_num_queries):
    for pagina in (crea_ufficio(), crea_luogo(), crea_persona()):
        contesto = {"page": pagina, "sito": {}, "briciole": pagina.briciole(), "incarichi": []}
        modello = Template("{% load testa %}{% testa_pagina %}")
        modello.render(Context(contesto))
        with django_assert_num_queries(0):
            modello.render(Context(contesto))
