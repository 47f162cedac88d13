import re

import pytest
from django.template.loader import render_to_string

from theme import galleria

UNA_VOLTA = (
    "main-navigation",
    "management",
    "news",
    "all-services",
    "live",
    "all-topics",
    "personal-area-login",
    "faq",
    "report-inefficiency",
    "accessibility-link",
    "privacy-policy-link",
    "legal-notes",
    "contacts",
    "appointment-booking",
    "breadcrumb",
)


@pytest.fixture
def pagina() -> str:
    return render_to_string("theme/base.html", {"sito": galleria.SITO, "briciole": galleria.BRICIOLE})


@pytest.mark.parametrize("segno", UNA_VOLTA)
def test_each_mark_of_the_frame_stands_once_in_the_document(pagina, segno):
    assert pagina.count(f'data-element="{segno}"') == 1


def test_the_menu_holds_the_four_titles_and_nothing_hidden(pagina):
    menu = re.search(r'<ul[^>]*data-element="main-navigation">(.*?)</ul>', pagina, re.S).group(1)
    testi = [testo.strip() for testo in re.findall(r"<a[^>]*>(.*?)</a>", menu, re.S)]
    assert testi == ["Amministrazione", "Novità", "Servizi", "Vivere il Comune"]


def test_the_footer_carries_the_european_emblem_with_its_words(pagina):
    piede = pagina[pagina.index("<footer") :]
    assert "Finanziato dall&#x27;Unione Europea - NextGenerationEU" in piede or (
        "Finanziato dall'Unione Europea - NextGenerationEU" in piede
    )
    assert "immagini/ue" in piede


@pytest.mark.parametrize(
    "modello", ["theme/base.html", "theme/flusso.html", "400.html", "403.html", "404.html", "403_csrf.html"]
)
@pytest.mark.filterwarnings("ignore:A {% csrf_token %}")
def test_a_page_is_drawn_even_before_the_site_has_contents(modello):
    html = render_to_string(modello, {"sito": {}})
    assert "<main" in html
    assert 'href=""' not in html


def test_the_page_of_our_faults_needs_no_context():
    assert "Qualcosa non ha funzionato" in render_to_string("500.html")
    assert "abc-123" in render_to_string("500.html", {"id_richiesta": "abc-123"})


@pytest.mark.filterwarnings("ignore:A {% csrf_token %}")
def test_a_known_citizen_sees_the_name_and_no_login_link():
    html = render_to_string("theme/base.html", galleria.contesto_passo())
    assert "Marisa Dell&#x27;Acqua" in html
    assert "personal-area-login" not in html
    assert re.search(r'<form method="post" action="/esci/"', html)


@pytest.mark.filterwarnings("ignore:A {% csrf_token %}")
def test_a_step_has_one_heading_of_first_level_and_its_buttons():
    html = render_to_string("theme/galleria/passo.html", galleria.contesto_passo())
    assert html.count("<h1") == 1
    for valore in ("salva", "avanti"):
        assert f'name="azione" value="{valore}"' in html
    assert 'enctype="multipart/form-data"' in html


@pytest.mark.filterwarnings("ignore:A {% csrf_token %}")
@pytest.mark.parametrize(("errori", "inizio"), [([], "Passo 3 di 4"), (["x"], "Errore: Passo 3 di 4")])
def test_the_title_of_a_step_says_where_one_is_and_that_something_is_wrong(errori, inizio):
    html = render_to_string("theme/flusso.html", galleria.contesto_passo() | {"errori": errori})
    titolo = re.search(r"<title>(.*?)</title>", html).group(1)
    assert titolo == f"{inizio}: Preferenze di servizio - Permesso ZTL - Comune di Pietrachiara"
