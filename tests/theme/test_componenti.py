import re
from pathlib import Path

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.template.loader import render_to_string

import theme
from theme import galleria


def disegna(testo: str, **contesto) -> str:
    return Template("{% load theme %}" + testo).render(Context(contesto))


def test_an_icon_is_hidden_from_readers_unless_it_has_a_title():
    assert 'aria-hidden="true"' in disegna("{% icona 'it-user' %}")
    assert 'role="img" aria-label="Utente"' in disegna("{% icona 'it-user' titolo='Utente' %}")


def test_a_band_without_content_is_not_drawn():
    assert disegna("{% fascia 'bg-primary' %}  \n {% endfascia %}") == ""
    assert "bg-primary" in disegna("{% fascia 'bg-primary' %}testo{% endfascia %}")


def test_text_given_to_a_component_is_escaped():
    assert "<script>" not in disegna("{% scheda titolo=t %}", t="<script>alert(1)</script>")
    assert "<script>" not in disegna("{% avviso titolo=t %}{{ t }}{% endavviso %}", t="<script>alert(1)</script>")


def test_a_blank_breadcrumb_step_holds_its_title_alone():
    html = disegna("{% briciole voci %}", voci=galleria.BRICIOLE)
    voci = re.findall(r"<li[^>]*>(.*?)</li>", html)
    assert [re.sub(r"<[^>]+>", "", voce) for voce in voci] == [titolo for titolo, _ in galleria.BRICIOLE]
    assert 'data-element="breadcrumb"' in html
    assert voci[-1] == "Permesso ZTL"


def test_the_stepper_says_where_one_is_and_what_is_done():
    html = disegna("{% passi passi %}", passi=galleria.PASSI)
    assert html.count('aria-current="step"') == 1
    assert html.count("Confermato") == 2
    assert "3/4" in html


def test_the_index_of_a_page_lists_links_directly_inside_its_items():
    html = disegna("{% indice_pagina voci %}", voci=[("A chi è rivolto", "a-chi")])
    assert re.search(
        r'<ul[^>]*data-element="page-index">\s*<li[^>]*><a[^>]*href="#a-chi">A chi è rivolto</a></li>', html
    )


def test_the_mark_of_a_card_is_on_the_link_that_holds_the_title_only():
    html = disegna("{% scheda titolo='Ambiente' url='/a/' data_element='service-category-link' %}")
    assert '<a href="/a/" data-element="service-category-link">Ambiente</a>' in html


def test_page_links_keep_the_rest_of_the_query():
    html = disegna("{% paginazione pagina 'q=ztl' %}", pagina=Paginator(range(30), 10).page(2))
    assert 'href="?q=ztl&amp;pagina=3"' in html
    assert html.count('aria-current="page"') == 1


def test_an_uploaded_file_can_be_deleted_by_a_button_named_after_it():
    html = disegna("{% carica_file f %}", f=[{"id": "7", "nome": "libretto.pdf", "url": "/x"}])
    assert 'name="elimina_allegato" value="7"' in html
    assert 'aria-label="Elimina il file libretto.pdf"' in html


def test_a_missing_value_shows_as_a_dash():
    assert "—" in disegna("{% elenco_dati voci %}", voci=[{"etichetta": "Targa", "valore": ""}])


SEGNI = {
    "avviso": "alert-warning",
    "bottone": "btn-outline-primary",
    "briciole": 'data-element="breadcrumb"',
    "callout": "callout-highlight",
    "carica_file": "upload-file-list",
    "contatti": "contatta-comune",
    "elenco_dati": "elenco-dati",
    "fascia": "fascia bg-primary",
    "etichetta": "chip-danger",
    "indice_pagina": "page-index",
    "paginazione": "page-link",
    "passi": "steppers-header",
    "riepilogo_errori": "data-riepilogo-errori",
    "scheda": "it-card-title",
    "sequenza": "calendar-date",
}
# Drawn by the frame of a step, which the gallery shows on its other page.
DEL_PASSO = {"azioni_flusso": 'value="avanti"', "riquadro": "riquadro-titolo"}


def test_the_gallery_draws_every_component():
    pagina = render_to_string("theme/galleria/componenti.html", galleria.contesto())
    assert [nome for nome, segno in SEGNI.items() if segno not in pagina] == []


@pytest.mark.filterwarnings("ignore:A {% csrf_token %}")
def test_the_sample_step_draws_the_rest():
    pagina = render_to_string("theme/galleria/passo.html", galleria.contesto_passo())
    assert [nome for nome, segno in DEL_PASSO.items() if segno not in pagina] == []


def test_no_component_is_left_out_of_the_gallery():
    cartella = Path(theme.__file__).parent / "templates/theme/componenti"
    assert {file.stem for file in cartella.glob("*.html")} == set(SEGNI) | set(DEL_PASSO)


@pytest.mark.parametrize("tipo", ["info", "success", "warning", "danger"])
def test_each_kind_of_alert_has_its_class(tipo):
    assert f"alert-{tipo}" in disegna("{% avviso tipo=tipo %}x{% endavviso %}", tipo=tipo)
