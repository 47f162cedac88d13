"""What the pages of the example say where a criterion asks for the right content: its marks are tried in conformita."""

import json

import pytest
from bs4 import BeautifulSoup

HOME = "/"
SERVIZI = "/servizi/"
CATEGORIA = "/servizi/mobilita-e-trasporti/"
SCHEDA = "/servizi/mobilita-e-trasporti/permesso-ztl/"
PRIMO_LIVELLO = ("/amministrazione/", "/novita/", SERVIZI, "/vivere-il-comune/")
TIPI = (
    HOME,
    *PRIMO_LIVELLO,
    CATEGORIA,
    SCHEDA,
    "/amministrazione/uffici/",
    "/amministrazione/uffici/tributi/",
    "/amministrazione/politici/",
    "/amministrazione/politici/elena-ferranti/",
    "/amministrazione/documenti-e-dati/",
    "/amministrazione/documenti-e-dati/modulistica/",
    "/amministrazione/documenti-e-dati/modulistica/modulo-di-delega/",
    "/amministrazione/documenti-e-dati/dataset/vie-e-piazze/",
    "/novita/notizie/",
    "/novita/notizie/permessi-ztl-online/",
    "/vivere-il-comune/luoghi/",
    "/argomenti/",
    "/argomenti/ztl/",
    "/note-legali/",
    "/mappa-del-sito/",
    "/ricerca/?q=permesso",
)


def zuppa(html):
    return BeautifulSoup(html, "html.parser")


def marcati(html, valore):
    return zuppa(html).select(f'[data-element="{valore}"]')


def parole(html, valore):
    return [elemento.get_text().strip() for elemento in marcati(html, valore)]


@pytest.mark.parametrize("indirizzo", TIPI)
def test_every_page_asks_how_clear_it_is_once_and_offers_help(pagina, indirizzo):
    """Also where C.SI.2.5 and C.SI.2.1 do not ask for it."""
    html = pagina(indirizzo)
    assert len(marcati(html, "feedback")) == 1
    prenota = marcati(html, "appointment-booking")
    assert len(prenota) == 1
    pagina(prenota[0]["href"])
    assert len(marcati(html, "contacts")) == 1


@pytest.mark.parametrize("indirizzo", TIPI)
def test_a_page_has_one_title_no_inline_code_and_classes_on_one_line(pagina, indirizzo):
    documento = zuppa(pagina(indirizzo))
    assert len(documento.find_all("h1")) == 1
    assert documento.title.get_text().endswith(" - Comune di Pietrachiara")
    assert not documento.find_all("style") and not documento.find_all(style=True)
    assert not [s for s in documento.find_all("script") if not s.get("src") and s.get("type") != "application/ld+json"]
    assert not [t for t in documento.find_all(True) if any(a.startswith("on") for a in t.attrs)]
    html = pagina(indirizzo)
    assert not [c for c in html.split('class="')[1:] if "\n" in c.split('"')[0] or "  " in c.split('"')[0]]


@pytest.mark.parametrize("indirizzo", TIPI)
def test_no_public_page_sets_a_cookie_or_varies_by_it(comune, client, indirizzo):
    """C.SI.3.1."""
    risposta = client.get(indirizzo)
    assert not risposta.cookies
    assert "Cookie" not in risposta.get("Vary", "")
    assert "no-store" not in risposta.get("Cache-Control", "")


@pytest.mark.parametrize(
    ("indirizzo", "attese"),
    [
        ("/servizi/", ["Home", "Servizi"]),
        (CATEGORIA, ["Home", "Servizi", "Mobilità e trasporti"]),
        (SCHEDA, ["Home", "Servizi", "Mobilità e trasporti", "Richiedere permesso di accesso ad area ZTL"]),
        (
            "/novita/notizie/permessi-ztl-online/",
            ["Home", "Novità", "Notizie", "Permessi ZTL: ora si chiedono e si pagano online"],
        ),
        ("/argomenti/ztl/", ["Home", "Argomenti", "ZTL"]),
        ("/amministrazione/politici/elena-ferranti/", ["Home", "Amministrazione", "Politici", "Elena Ferranti"]),
        (
            "/amministrazione/documenti-e-dati/modulistica/modulo-di-delega/",
            ["Home", "Amministrazione", "Documenti e dati", "Modulistica", "Modulo di delega al ritiro di documenti"],
        ),
    ],
)
def test_the_breadcrumb_mirrors_the_menu(pagina, indirizzo, attese):
    """C.SI.1.3, C.SI.1.7."""
    assert [li.get_text().strip() for li in zuppa(pagina(indirizzo)).select('[data-element="breadcrumb"] li')] == attese


def test_a_category_without_published_schede_is_in_no_list(pagina):
    """C.SI.1.7: empty categories are hidden."""
    assert "Appalti pubblici" not in pagina(SERVIZI)


def test_the_scheda_has_the_marks_of_its_contents(pagina):
    """C.SI.1.3, C.SI.2.2: present once, and with words in them."""
    html = pagina(SCHEDA)
    for marca in ("service-online-access", "service-generic-access", "service-booking-access", "service-cost"):
        assert [len(testo) > 2 for testo in parole(html, marca)] == [True], marca
    assert len(marcati(html, "service-calendar-list")) == 1
    assert parole(html, "service-topic") == ["ZTL", "Parcheggi", "Residenza"]
    assert "16,00 euro" in parole(html, "service-cost")[0]
    assert "10 giorni" in parole(html, "service-calendar-text")[0]


def test_the_scheda_opens_its_own_flow(pagina, comune):
    """C.SE.1.1: the button leads into the service, with the scheda it came from."""
    from comune_site.contenuti.models import ServizioPage

    scheda = ServizioPage.objects.get(slug="permesso-ztl")
    accessi = [a for a in zuppa(pagina(SCHEDA)).find_all("a") if a.get_text().strip() == "Accedi per richiedere"]
    assert {a["href"] for a in accessi} == {f"/richieste/permesso-ztl/?scheda={scheda.pk}"}
    assert len(accessi) == 2


def test_the_metadata_of_the_scheda_tell_its_title_its_comune_and_its_office(pagina):
    """R.SI.1.1."""
    (script,) = marcati(pagina(SCHEDA), "metatag")
    dati = json.loads(script.string)
    luogo = dati["availableChannel"]["serviceLocation"]
    assert dati["name"] == "Richiedere permesso di accesso ad area ZTL"
    assert dati["serviceOperator"]["name"] == "Comune di Pietrachiara"
    assert dati["availableChannel"]["serviceUrl"].startswith("http://localhost")
    assert luogo["name"] == "Ufficio Polizia locale e mobilità"


def test_the_pnrr_page_says_who_paid_beside_the_projects_and_not_in_the_footer_alone(pagina):
    testo = pagina("/attuazione-misure-pnrr/").replace("&#x27;", "'")
    principale, piede = testo.split("<footer", 1)
    for parte in (principale, piede):
        assert "Finanziato dall'Unione Europea - NextGenerationEU" in parte
        assert "theme/immagini/ue" in parte
