import datetime
import re

import pytest
import time_machine

from tests.valutazione.moduli_html import moduli, spedisci
from valutazione import api
from valutazione.models import Giudizio, MotivoGiudizio

pytestmark = pytest.mark.django_db
GRAZIE = "Grazie, il tuo parere ci aiuterà a migliorare il servizio!"
SCRIPT = {"X-Requested-With": "valutazione"}


# --- the page -------------------------------------------------------------------------------------


def test_a_first_visit_sets_no_cookie_and_does_not_depend_on_cookies(client):
    risposta = client.get("/pagina/")
    assert not risposta.cookies
    assert "Cookie" not in risposta.headers.get("Vary", "")
    assert "csrf" not in risposta.content.decode().lower()


def test_two_visitors_get_the_same_page_so_that_a_cache_can_keep_it(client):
    with time_machine.travel(datetime.datetime(2026, 11, 21, 10, 20, tzinfo=datetime.UTC), tick=False):
        assert client.get("/pagina/").content == client.get("/pagina/").content


def test_a_public_page_has_every_mark_of_the_component_once_and_its_texts_on_one_line(client):
    html = client.get("/pagina/").content.decode()
    segni = ["feedback", "feedback-title", "feedback-input-text", *(f"feedback-rate-{n}" for n in range(1, 6))]
    for segno in [*segni, "feedback-rating-positive", "feedback-rating-negative"]:
        assert html.count(f'data-element="{segno}"') == 1
    testo = dict.fromkeys(
        re.findall(r'data-element="feedback-(?:title|rating-question|rating-answer)"[^>]*>([^<]*)<', html)
    )
    assert list(testo) == [
        "Quanto sono chiare le informazioni su questa pagina?",
        "Quali sono stati gli aspetti che hai preferito?",
        "Le indicazioni erano chiare",
        "Le indicazioni erano complete",
        "Capivo sempre che stavo procedendo correttamente",
        "Non ho avuto problemi tecnici",
        "Altro",
        "Dove hai incontrato le maggiori difficoltà?",
        "A volte le indicazioni non erano chiare",
        "A volte le indicazioni non erano complete",
        "A volte non capivo se stavo procedendo correttamente",
        "Ho avuto problemi tecnici",
    ]


def test_the_questions_that_follow_are_in_the_page_but_hidden(client):
    html = client.get("/pagina/").content.decode()
    for segno in ("positive", "negative"):
        assert re.search(rf'class="val-passo d-none"[^>]*data-element="feedback-rating-{segno}"', html)


def test_a_confirmation_page_has_the_faces_above_and_the_stars_below(client, apri):
    apri("evento1")
    html = client.get("/conferma/evento1/").content.decode()
    assert html.index('value="VERDE"') < html.index("Quanto è stato facile usare questo servizio?")
    assert re.findall(r"<span>(Soddisfatto|Così così|Insoddisfatto)</span></button>", html) == [
        "Soddisfatto",
        "Così così",
        "Insoddisfatto",
    ]
    assert html.count('<svg class="val-viso"') == 3


def test_no_inline_script_style_or_handler_is_drawn(client, apri):
    apri("evento1")
    for indirizzo in ("/pagina/", "/conferma/evento1/"):
        html = client.get(indirizzo).content.decode()
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", html)


def test_the_address_of_the_confirmation_page_is_in_no_form(client, apri):
    apri("evento1")
    for modulo in moduli(client.get("/conferma/evento1/")):
        assert not any("evento1" in valore for valore in modulo["campi"].values())


# --- faces ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("faccia", ["VERDE", "GIALLO"])
def test_green_and_yellow_end_on_the_touch(client, conferma, faccia):
    risposta = spedisci(client, conferma[0], faccia=faccia)
    html = risposta.content.decode()
    assert (risposta.status_code, Giudizio.objects.get().punteggio) == (200, faccia)
    assert GRAZIE in html
    assert "Che cosa non ha funzionato?" not in html
    assert not risposta.cookies


def test_red_is_stored_at_once_and_then_exactly_four_reasons_are_offered(client, conferma):
    risposta = spedisci(client, conferma[0], faccia="ROSSO")
    assert Giudizio.objects.get().punteggio == "ROSSO"
    modulo = moduli(risposta)[0]
    assert [valore for nome, valore in modulo["bottoni"]] == ["ATTESA", "PROFESSIONALITA", "RITORNO", "ESITO", ""]
    html = risposta.content.decode()
    for testo in (
        "Tempi lunghi o sito lento",
        "Indicazioni poco chiare",
        "Non sono riuscito a completare: devo tornare o usare un altro canale",
        "Risposta negativa",
        "Preferisco non rispondere",
    ):
        assert f">{testo}</button>" in html
    assert GRAZIE in spedisci(client, modulo, motivo="RITORNO").content.decode()
    assert MotivoGiudizio.objects.get().codice == "RITORNO"


def test_the_reason_may_be_skipped_and_the_vote_stands(client, conferma):
    modulo = moduli(spedisci(client, conferma[0], faccia="ROSSO"))[0]
    assert GRAZIE in spedisci(client, modulo, motivo="").content.decode()
    assert Giudizio.objects.count() == 1
    assert not MotivoGiudizio.objects.exists()


def test_after_a_face_the_stars_are_still_there_without_javascript(client, conferma):
    dopo = moduli(spedisci(client, conferma[0], faccia="VERDE"))
    passo = moduli(spedisci(client, dopo[0], stelle="5"))[0]
    assert GRAZIE in spedisci(client, passo).content.decode()
    assert set(Giudizio.objects.values_list("punteggio", flat=True)) == {"VERDE", "5"}


def test_a_face_sent_twice_says_so_and_counts_once(client, conferma):
    spedisci(client, conferma[0], faccia="VERDE")
    risposta = spedisci(client, conferma[0], faccia="ROSSO")
    html = risposta.content.decode()
    assert risposta.status_code == 409
    assert "Hai già votato" in html
    assert "Grazie" not in html
    assert Giudizio.objects.get().punteggio == "VERDE"


def test_a_face_sent_too_late_says_so_and_never_thanks(client, apri):
    with time_machine.travel(datetime.datetime(2026, 11, 21, 10, 20, tzinfo=datetime.UTC)):
        apri("evento1")
    with time_machine.travel(datetime.datetime(2026, 11, 22, 10, 20, tzinfo=datetime.UTC)):
        modulo = moduli(client.get("/conferma/evento1/"))[0]
    with time_machine.travel(datetime.datetime(2026, 11, 22, 12, 20, tzinfo=datetime.UTC)):
        risposta = spedisci(client, modulo, faccia="VERDE")
    assert risposta.status_code == 410
    assert "Tempo scaduto" in risposta.content.decode()
    assert "Grazie" not in risposta.content.decode()
    assert not Giudizio.objects.exists()


def test_after_both_votes_the_confirmation_page_says_that_voting_is_closed(client, conferma):
    spedisci(client, conferma[0], faccia="VERDE")
    spedisci(client, conferma[1], stelle="5", fase="invia")
    risposta = client.get("/conferma/evento1/")
    assert moduli(risposta) == []
    assert "La valutazione di questo servizio è chiusa" in risposta.content.decode()


def test_the_ticket_of_one_service_does_not_vote_for_another(client, conferma):
    conferma[0]["campi"]["servizio"] = "tari"
    risposta = spedisci(client, conferma[0], faccia="VERDE")
    assert risposta.status_code == 403
    assert not Giudizio.objects.exists()


# --- stars ----------------------------------------------------------------------------------------


def test_without_javascript_stars_then_question_then_thanks(client, pagina):
    primo = spedisci(client, pagina, stelle="2", fase="stelle")
    assert not Giudizio.objects.exists()
    html = primo.content.decode()
    assert "Hai scelto 2 stelle su 5." in html
    assert "Dove hai incontrato le maggiori difficoltà?" in html
    assert "Quali sono stati gli aspetti che hai preferito?" not in html
    risposta = spedisci(client, moduli(primo)[0], motivo="TECNICA", testo="Non si apriva")
    assert GRAZIE in risposta.content.decode()
    voto = Giudizio.objects.get()
    assert (voto.strumento, voto.pagina, voto.punteggio) == (api.STELLE_PAGINA, "/pagina/", "2")
    assert (voto.motivo.codice, voto.testo.testo, voto.completato) == ("TECNICA", "Non si apriva", True)
    assert 'href="/pagina/"' in risposta.content.decode()


def test_no_stars_asks_for_them_and_stores_nothing(client, pagina):
    for stelle in ("", "0", "6", "VERDE"):
        risposta = spedisci(client, pagina, stelle=stelle)
        assert risposta.status_code == 400
        assert "Scegli da 1 a 5 stelle." in risposta.content.decode()
    assert not Giudizio.objects.exists()


def test_a_text_too_long_is_shown_again_with_what_was_chosen(client, pagina):
    passo = moduli(spedisci(client, pagina, stelle="4"))[0]
    risposta = spedisci(client, passo, motivo="ALTRO", testo="a" * 201)
    html = risposta.content.decode()
    assert risposta.status_code == 400
    assert "al massimo 200 caratteri" in html
    assert "a" * 201 in html
    assert moduli(risposta)[0]["campi"]["motivo"] == "ALTRO"
    assert not Giudizio.objects.exists()


def test_the_same_sending_of_stars_twice_counts_once_and_says_so(client, pagina):
    passo = moduli(spedisci(client, pagina, stelle="4"))[0]
    assert spedisci(client, passo).status_code == 200
    ancora = spedisci(client, passo)
    assert ancora.status_code == 409
    assert "Hai già votato" in ancora.content.decode()
    assert Giudizio.objects.count() == 1


def test_the_script_sends_everything_at_once_and_gets_only_a_piece(client, pagina):
    risposta = spedisci(
        client,
        pagina,
        SCRIPT,
        stelle="5",
        fase="invia",
        invio="abc",
        motivo_positivo="ALTRO",
        motivo_negativo="TECNICA",
    )
    html = risposta.content.decode()
    assert GRAZIE in html
    assert "<html" not in html
    assert Giudizio.objects.get().motivo.codice == "ALTRO"


def test_text_is_shown_as_text(client, pagina):
    passo = moduli(spedisci(client, pagina, stelle="4"))[0]
    risposta = spedisci(client, passo, motivo='"><script>', testo="<script>alert(1)</script>" + "a" * 200)
    assert "<script>alert" not in risposta.content.decode()
