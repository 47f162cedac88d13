"""The markers and texts that the criteria prescribe, on the example comune."""

import hashlib
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
# SHA-256 of the 64 titles of the model, one a line, sorted.
ARGOMENTI_SHA256 = "f51c91cce2fdc91b8124c0c3da1ec827ea7990e78da450d8f99a117521808b1b"


def zuppa(html):
    return BeautifulSoup(html, "html.parser")


def marcati(html, valore):
    return zuppa(html).select(f'[data-element="{valore}"]')


def parole(html, valore):
    return [elemento.get_text().strip() for elemento in marcati(html, valore)]


@pytest.mark.parametrize("indirizzo", TIPI)
def test_the_menu_has_the_four_entries_once_and_in_order(pagina, indirizzo):
    """C.SI.1.6."""
    html = pagina(indirizzo)
    voci = [a.get_text() for a in zuppa(html).select('[data-element="main-navigation"] > li > a')]
    assert voci == ["Amministrazione", "Novità", "Servizi", "Vivere il Comune"]
    for marca in ("management", "news", "all-services", "live", "personal-area-login", "all-topics"):
        assert len(marcati(html, marca)) == 1, marca


@pytest.mark.parametrize("indirizzo", TIPI)
def test_the_footer_has_its_links_once_with_the_prescribed_words(pagina, indirizzo):
    """C.SI.2.3, C.SI.2.4, C.SI.3.2, C.SI.3.3, C.SI.3.4."""
    html = pagina(indirizzo)
    piede = zuppa(html).find("footer")
    collegamenti = {
        marca: piede.select(f'[data-element="{marca}"]')
        for marca in ("faq", "report-inefficiency", "privacy-policy-link", "legal-notes", "accessibility-link")
    }
    assert {marca: len(trovati) for marca, trovati in collegamenti.items()} == dict.fromkeys(collegamenti, 1)
    assert "FAQ" in collegamenti["faq"][0].get_text()
    assert collegamenti["report-inefficiency"][0].get_text().strip() == "Segnalazione disservizio"
    assert collegamenti["accessibility-link"][0]["href"].startswith("https://form.agid.gov.it/view/")
    for marca in ("faq", "report-inefficiency", "privacy-policy-link", "legal-notes"):
        pagina(collegamenti[marca][0]["href"])


@pytest.mark.parametrize("indirizzo", TIPI)
def test_every_page_asks_how_clear_it_is_once_and_offers_help(pagina, indirizzo):
    """C.SI.2.5, C.SI.2.6, C.SI.2.1."""
    html = pagina(indirizzo)
    assert len(marcati(html, "feedback")) == 1
    assert parole(html, "feedback-title") == ["Quanto sono chiare le informazioni su questa pagina?"]
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


def test_the_services_page_lists_at_least_ten_schede_at_once(pagina):
    """C.SI.1.3: the mark is on the link itself."""
    collegamenti = marcati(pagina(SERVIZI), "service-link")
    assert len(collegamenti) >= 10
    assert {a.name for a in collegamenti} == {"a"}
    for a in collegamenti:
        pagina(a["href"])


def test_second_level_titles_are_those_of_the_model(pagina):
    """C.SI.1.7."""
    assert sorted(parole(pagina("/amministrazione/"), "management-category-link")) == [
        "Aree amministrative",
        "Documenti e dati",
        "Enti e fondazioni",
        "Organi di governo",
        "Personale amministrativo",
        "Politici",
        "Uffici",
    ]
    assert parole(pagina("/novita/"), "news-category-link") == ["Notizie", "Comunicati", "Avvisi"]
    vivere = pagina("/vivere-il-comune/")
    for marca in ("live-button-locations", "live-button-events"):
        pagina(marcati(vivere, marca)[0]["href"])
    categorie = marcati(pagina(SERVIZI), "service-category-link")
    assert "Mobilità e trasporti" in [a.get_text() for a in categorie]
    for a in categorie:
        assert zuppa(pagina(a["href"])).h1.get_text() == a.get_text()


def test_a_category_without_published_schede_is_in_no_list(pagina):
    """C.SI.1.7: empty categories are hidden."""
    assert "Appalti pubblici" not in pagina(SERVIZI)


def test_the_topics_page_lists_the_64_argomenti_and_only_their_names(pagina):
    """C.SI.1.5."""
    tutti = zuppa(pagina(HOME)).select_one('[data-element="all-topics"]')["href"]
    nomi = parole(pagina(tutti), "topic-element")
    assert len(nomi) == 64
    assert "Accesso all'informazione" in nomi
    impronta = hashlib.sha256("\n".join(sorted(nomi)).encode()).hexdigest()
    assert impronta == ARGOMENTI_SHA256


def test_the_scheda_has_its_sections_in_the_prescribed_order(pagina):
    """C.SI.1.3."""
    html = pagina(SCHEDA)
    voci = [a.get_text() for a in zuppa(html).select('[data-element="page-index"] > li > a')]
    obbligatorie = [
        "A chi è rivolto",
        "Come fare",
        "Cosa serve",
        "Cosa si ottiene",
        "Tempi e scadenze",
        "Accedi al servizio",
        "Condizioni di servizio",
        "Contatti",
    ]
    assert [v for v in voci if v in obbligatorie] == obbligatorie
    titoli = [h.get_text() for h in zuppa(html).main.find_all("h2")]
    assert [t for t in titoli if t in voci] == voci
    for ancora in zuppa(html).select('[data-element="page-index"] a'):
        assert zuppa(html).find(id=ancora["href"][1:]) is not None


def test_the_scheda_has_the_marks_of_its_contents(pagina):
    """C.SI.1.3, C.SI.2.2: present once, and with words in them."""
    html = pagina(SCHEDA)
    for marca in (
        "service-title",
        "service-description",
        "service-status",
        "service-addressed",
        "service-how-to",
        "service-needed",
        "service-achieved",
        "service-calendar-text",
        "service-online-access",
        "service-generic-access",
        "service-booking-access",
        "service-file",
        "service-area",
        "service-cost",
    ):
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


def test_the_metadata_of_the_scheda_are_ten_strings(pagina):
    """R.SI.1.1."""
    (script,) = marcati(pagina(SCHEDA), "metatag")
    assert script["type"] == "application/ld+json" and script.find_parent("head")
    dati = json.loads(script.string)
    luogo = dati["availableChannel"]["serviceLocation"]
    assert dati["name"] == "Richiedere permesso di accesso ad area ZTL"
    assert dati["serviceOperator"]["name"] == "Comune di Pietrachiara"
    assert dati["availableChannel"]["serviceUrl"].startswith("http://localhost")
    assert luogo["name"] == "Ufficio Polizia locale e mobilità"
    foglie = [
        dati["serviceType"],
        dati["areaServed"]["name"],
        dati["audience"]["audienceType"],
        *(luogo["address"][campo] for campo in ("streetAddress", "postalCode", "addressLocality")),
    ]
    assert all(isinstance(foglia, str) and foglia for foglia in foglie)


def test_the_legal_notes_carry_the_licence_word_by_word(pagina):
    """C.SI.3.4."""
    html = pagina("/note-legali/")
    assert parole(html, "legal-notes-section") == ["Licenza dei contenuti"]
    (corpo,) = parole(html, "legal-notes-body")
    assert corpo == (
        "In applicazione del principio open by default ai sensi dell’articolo 52 del decreto legislativo 7 marzo "
        "2005, n. 82 (CAD) e salvo dove diversamente specificato (compresi i contenuti incorporati di terzi), i "
        "dati, i documenti e le informazioni pubblicati sul sito sono rilasciati con licenza CC-BY 4.0. Gli utenti "
        "sono quindi liberi di condividere (riprodurre, distribuire, comunicare al pubblico, esporre in pubblico), "
        "rappresentare, eseguire e recitare questo materiale con qualsiasi mezzo e formato e modificare "
        "(trasformare il materiale e utilizzarlo per opere derivate) per qualsiasi fine, anche commerciale con il "
        "solo onere di attribuzione, senza apporre restrizioni aggiuntive."
    )


def test_the_pnrr_page_says_who_paid_beside_the_projects_and_not_in_the_footer_alone(pagina):
    testo = pagina("/attuazione-misure-pnrr/").replace("&#x27;", "'")
    principale, piede = testo.split("<footer", 1)
    for parte in (principale, piede):
        assert "Finanziato dall'Unione Europea - NextGenerationEU" in parte
        assert "theme/immagini/ue" in parte


def test_no_link_of_the_site_map_is_broken(pagina):
    collegamenti = zuppa(pagina("/mappa-del-sito/")).select("main a[href^='/']")
    assert len(collegamenti) > 100
    for a in collegamenti[:40]:
        if not a["href"].startswith("/accedi/"):
            pagina(a["href"])
