"""Checks on words."""

import pytest

from comune_site.contenuti.models import NotiziaPage
from comune_site.redazione.controlli import testo
from comune_site.redazione.testi import Contenuto

LUNGA = (
    "L'amministrazione procedente provvederà successivamente all'espletamento delle verifiche istruttorie "
    "finalizzate all'accertamento della sussistenza dei presupposti normativamente prescritti, "
    "conseguentemente comunicando all'interessato l'esito dell'istruttoria medesima, subordinatamente "
    "all'acquisizione della documentazione integrativa eventualmente necessaria ai fini della definizione "
    "del procedimento amministrativo concernente l'autorizzazione paesaggistica semplificata"
)
SEMPLICE = "Vai in comune con la carta. L'ufficio apre alle nove. Paghi e firmi. Ti diamo il foglio subito. " * 4


def con(html):
    return Contenuto(NotiziaPage(title="Una notizia", testo=html))


@pytest.mark.parametrize(
    "numero",
    ["0761 123456", "0761/123456", "0761.123.456", "+39 0761 123456", "0039 0761123456", "348 1234567", "3481234567"],
)
def test_a_telephone_number_is_seen(numero):
    assert testo.numeri_di_telefono(f"Chiama il {numero}, dalle 9.") == [numero]


@pytest.mark.parametrize("numero", ["800 123 456", "800123456", "803 116 000"])
def test_a_free_number_is_seen(numero):
    assert testo.numeri_di_telefono(f"Numero verde {numero}") == [numero]


@pytest.mark.parametrize(
    "frase",
    [
        "il 03/11/2026 e il 03.11.2026",
        "protocollo 0001234/2026",
        "IBAN IT60X0542811101000000123456",
        "partita IVA 01234567890",
        "costa 1.200,50 euro",
        "CAP 01099 Pietrachiara",
        "alle 09:30 del 2026",
        "legge 241/1990, articolo 2",
    ],
)
def test_what_is_no_telephone_number_is_left_alone(frase):
    assert testo.numeri_di_telefono(frase) == []


def test_a_number_that_is_a_link_is_fine():
    assert not list(testo.telefono(con('<p>Chiama <a href="tel:+390761123456">0761 123456</a></p>')))
    ((messaggio, campo),) = testo.telefono(con("<p>Chiama 0761 123456</p>"))
    assert "0761 123456" in messaggio
    assert campo == "testo"


@pytest.mark.parametrize("parole", ["clicca qui", "Qui.", "LINK", "https://www.esempio.it/pagina", "Leggi tutto »"])
def test_a_link_that_says_nothing_is_told(parole):
    ((messaggio, campo),) = testo.collegamento_generico(con(f'<p><a href="https://x.it/">{parole}</a></p>'))
    assert parole in messaggio
    assert campo == "testo"


def test_a_link_that_says_where_it_leads_is_fine():
    html = '<p><a href="https://x.it/">Modulo per la residenza</a>, <a linktype="page" id="1">Ufficio tributi</a></p>'
    assert not list(testo.collegamento_generico(con(html)))


@pytest.mark.parametrize(
    ("html", "quanti"),
    [
        ("<h2>a</h2><h3>b</h3><h4>c</h4><h2>d</h2>", 0),
        ("<h3>si può cominciare da qui</h3><h4>b</h4>", 0),
        ("<h2>a</h2><h4>b</h4>", 1),
        ("<h2>a</h2><h4>b</h4><h2>c</h2><h4>d</h4>", 2),
    ],
)
def test_headings_go_down_one_step_at_a_time(html, quanti):
    assert len(list(testo.titoli_saltati(con(html)))) == quanti


def test_a_hard_text_is_told_with_its_index():
    ((messaggio, campo),) = testo.testo_difficile(con(f"<p>{LUNGA}</p>"))
    assert "molto difficile" in messaggio
    assert campo == ""


def test_an_easy_or_short_text_is_fine():
    assert not list(testo.testo_difficile(con(f"<p>{SEMPLICE}</p>")))
    assert not list(testo.testo_difficile(con(f"<p>{LUNGA[:100]}</p>")))
