"""Nobody who follows the links of the site, from the home on, finds a door that is not there."""

import dataclasses

import pytest

from tests.comune_site.conformita.esplora import Risposta, ancore_perse, collegamenti

pytestmark = pytest.mark.django_db


def test_every_internal_link_answers(risposte):
    rotti = {i: (r.stato, f"da {r.da}") for i, r in risposte.items() if r.stato >= 400}
    assert not rotti
    assert len(risposte) > 300


def test_every_anchor_is_on_the_page_it_leads_to(risposte):
    assert ancore_perse(risposte) == []


def test_an_anchor_that_is_not_there_is_noticed(risposte):
    home = risposte["/"]
    guasta = dataclasses.replace(home, html=home.html.replace('id="contenuto"', 'id="altro"'))
    assert [voce for voce in ancore_perse({"/": guasta}) if voce.endswith("#contenuto")]


@pytest.mark.parametrize(
    ("href", "attesi"),
    [
        ("/servizi/", ["/servizi/"]),
        ("?pagina=2", ["/novita/?pagina=2"]),
        ("#fondo", ["/novita/#fondo"]),
        ("https://altrove.example/", []),
        ("mailto:ufficio@example.org", []),
        ("tel:+390761000000", []),
    ],
)
def test_only_the_links_of_the_site_are_followed(href, attesi):
    assert collegamenti(Risposta("/novita/", "/novita/", 200, f'<p><a href="{href}">x</a></p>')) == attesi


def test_no_page_that_answers_a_visitor_comes_with_a_cookie(risposte):
    """C.SI.3.1. Forms of the flows need one against forgery: no page of the site, and no login page, does."""
    del_sito = {i: r for i, r in risposte.items() if r.html and not r.arrivo.startswith("/gestione/")}
    assert {i: r.cookie for i, r in del_sito.items() if r.cookie} == {}
