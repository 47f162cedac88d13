"""Pages in English: the frame speaks English, the switch never leads nowhere, the Italian pages stay as they are."""

import ast
import gettext
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError

from comune_site.contenuti.models import PaginaInLinguaPage, SezionePage
from tests.factories.contenuti import crea_home, crea_scheda, crea_sezione

RADICE = Path(__file__).resolve().parents[3]
CATALOGO = RADICE / "comune_site/locale/en/LC_MESSAGES"
CORNICE = [
    *(RADICE / "theme/templates/theme/parti").glob("*.html"),
    RADICE / "theme/templates/theme/componenti/contatti.html",
    RADICE / "theme/templates/theme/componenti/briciole.html",
]


def zuppa(client, indirizzo):
    risposta = client.get(indirizzo)
    assert risposta.status_code == 200, indirizzo
    return BeautifulSoup(risposta.content, "html.parser")


def crea(sopra, slug, originale=None, titolo="A page", **campi) -> PaginaInLinguaPage:
    pagina = PaginaInLinguaPage(
        title=titolo, slug=slug, descrizione="In English.", originale=originale and originale.page_ptr, **campi
    )
    return sopra.add_child(instance=pagina)


@pytest.fixture
def inglese(db):
    home = crea_home()
    return crea(home, "en", home, "Welcome")


def cambio(client, indirizzo) -> str:
    (collegamento,) = zuppa(client, indirizzo).select("a.lingua")
    return collegamento["href"]


def test_a_translated_page_and_its_original_lead_to_each_other(inglese, client, settings):
    servizi = crea_sezione("servizi", "Servizi", "servizi")
    crea(inglese, "services", servizi, "Services")
    assert cambio(client, "/servizi/") == "/en/services/"
    assert cambio(client, "/en/services/") == "/servizi/"
    assert cambio(client, "/") == "/en/"
    for indirizzo in ("/servizi/", "/en/services/"):
        alternative = {a["hreflang"]: a["href"] for a in zuppa(client, indirizzo).select("head link[hreflang]")}
        assert alternative == {
            "it": f"{settings.SITO_URL}/servizi/",
            "en": f"{settings.SITO_URL}/en/services/",
            "x-default": f"{settings.SITO_URL}/servizi/",
        }


def test_a_page_without_translation_leads_to_the_home_of_the_language(inglese, client):
    scheda = crea_scheda()
    assert cambio(client, scheda.url) == "/en/"
    assert not zuppa(client, scheda.url).select("head link[hreflang]")
    crea(inglese, "alone", titolo="Alone")
    assert cambio(client, "/en/alone/") == "/"


def test_the_switch_follows_what_is_withdrawn(inglese, client):
    servizi = crea_sezione("servizi", "Servizi", "servizi")
    tradotta = crea(inglese, "services", servizi, "Services")
    tradotta.unpublish()
    assert cambio(client, "/servizi/") == "/en/"
    tradotta.save_revision().publish()
    servizi.unpublish()
    assert cambio(client, "/en/services/") == "/"
    inglese.unpublish()
    tradotta.unpublish()
    assert not zuppa(client, "/").select("a.lingua")


def test_a_page_in_english_says_so_and_marks_what_is_italian(inglese, client):
    crea_sezione("servizi", "Servizi", "servizi")
    crea(inglese, "services", SezionePage.objects.get(), "Services")
    documento = zuppa(client, "/en/services/")
    assert documento.html["lang"] == "en"
    voci = documento.select('[data-element="main-navigation"] a')
    assert [a.get_text() for a in voci] == ["Amministrazione", "Novità", "Services", "Vivere il Comune"]
    assert [a.get("lang") for a in voci] == ["it", "it", None, "it"]
    assert [a.get("hreflang") for a in voci] == ["it", "it", None, "it"]
    assert voci[2]["href"] == "/en/services/" and voci[2]["aria-current"] == "true"
    assert documento.select_one(".skiplinks a").get_text() == "Skip to content"
    assert documento.select_one('meta[property="og:locale"]')["content"] == "en_GB"
    assert [b.get_text().strip() for b in documento.select('[data-element="breadcrumb"] li')] == ["Welcome", "Services"]


def test_italian_pages_carry_no_mark_of_language(inglese, client):
    documento = zuppa(client, crea_scheda().url)
    assert documento.html["lang"] == "it"
    assert [a["hreflang"] for a in documento.select("body [hreflang]")] == ["en"]
    assert documento.select_one(".skiplinks a").get_text() == "Vai ai contenuti"


def test_the_language_ends_with_the_page(inglese, client):
    client.get("/en/")
    assert "Vai ai contenuti" in client.get("/").content.decode()


def test_a_branch_takes_the_code_of_a_known_language(db):
    with pytest.raises(ValidationError, match="codice della lingua"):
        crea(crea_home(), "klingon")


def test_a_page_has_one_translation_and_no_translation_of_a_translation(inglese):
    home = crea_home()
    with pytest.raises(ValidationError, match="già una traduzione"):
        crea(inglese, "again", home)
    with pytest.raises(ValidationError, match="pagina in italiano"):
        crea(inglese, "loop", inglese)


def test_an_unknown_page_in_english_is_not_found(inglese, client):
    assert client.get("/en/nothing/").status_code == 404


def test_the_compiled_catalogue_is_the_written_one():
    with (CATALOGO / "django.mo").open("rb") as compilato:
        messaggi = gettext.GNUTranslations(compilato)
    scritti = re.findall(r'^msgid (".+")\nmsgstr (".+")$', (CATALOGO / "django.po").read_text(), re.M)
    assert len(scritti) > 50
    for originale, tradotto in scritti:
        assert messaggi.gettext(ast.literal_eval(originale)) == ast.literal_eval(tradotto)


def test_every_word_of_the_frame_is_in_english():
    with (CATALOGO / "django.mo").open("rb") as compilato:
        noti = set(gettext.GNUTranslations(compilato)._catalog)
    usati = set()
    for file in CORNICE:
        testo = file.read_text()
        usati |= {m[1] for m in re.findall(r"""{%\s*translate\s+(["'])(.*?)\1""", testo)}
        for blocco in re.findall(r"{%\s*blocktranslate.*?%}(.*?){%\s*endblocktranslate", testo, re.S):
            usati.add(re.sub(r"{{ (\w+) }}", r"%(\1)s", blocco.strip()))
    assert len(usati) > 40
    assert usati <= noti
