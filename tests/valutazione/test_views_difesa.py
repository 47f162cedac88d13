import datetime
import logging

import pytest
import time_machine
from django.db import connection

from tests.valutazione.moduli_html import moduli, spedisci
from valutazione import models
from valutazione.models import Giudizio

pytestmark = pytest.mark.django_db
SCRIPT = {"X-Requested-With": "valutazione"}


def test_the_token_of_another_page_is_refused(client, pagina):
    pagina["campi"]["pagina"] = "/altra/"
    risposta = spedisci(client, pagina, stelle="5", fase="invia")
    assert risposta.status_code == 403
    assert "Grazie" not in risposta.content.decode()
    assert not Giudizio.objects.exists()


@pytest.mark.parametrize("contrassegno", ["", "1", "x.y", "498686.", "498686.0000", "9" * 30 + ".a", "²." + "a" * 32])
def test_a_made_up_token_is_refused(client, pagina, contrassegno):
    pagina["campi"]["contrassegno"] = contrassegno
    assert spedisci(client, pagina, stelle="5", fase="invia").status_code == 403


def test_a_token_with_letters_of_elsewhere_is_refused_and_no_fault(client, pagina):
    ora = pagina["campi"]["contrassegno"].split(".")[0]
    pagina["campi"]["contrassegno"] = f"{ora}.è"
    assert spedisci(client, pagina, stelle="5", fase="invia").status_code == 403


def test_a_page_kept_open_for_days_is_told_to_reload(client, pagina):
    with time_machine.travel(datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=26)):
        risposta = spedisci(client, pagina, stelle="5", fase="invia")
    assert risposta.status_code == 403
    assert "ricaricala" in risposta.content.decode()


def test_a_page_kept_by_a_cache_for_most_of_a_day_still_votes(client, pagina):
    with time_machine.travel(datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=23)):
        assert spedisci(client, pagina, stelle="5", fase="invia").status_code == 200


@pytest.mark.parametrize("intestazioni", [{"Origin": "https://altrove.esempio"}, {"Sec-Fetch-Site": "cross-site"}])
def test_a_form_on_another_site_is_refused(client, conferma, intestazioni):
    risposta = spedisci(client, conferma[0], intestazioni, faccia="VERDE")
    assert risposta.status_code == 403
    assert not Giudizio.objects.exists()


def test_reading_the_endpoints_changes_nothing(client):
    for nome in ("faccia", "motivo", "stelle"):
        assert client.get(f"/valutazione/{nome}/").status_code == 405


def test_a_huge_body_is_refused(client, pagina):
    assert spedisci(client, pagina, stelle="5", fase="invia", testo="a" * 20_000).status_code == 413


def test_over_the_limit_the_citizen_is_told_and_not_thanked(client, pagina, settings):
    settings.VALUTAZIONE_LIMITE_ORA = 1
    assert spedisci(client, pagina, stelle="5", fase="invia", invio="1").status_code == 200
    risposta = spedisci(client, pagina, SCRIPT, stelle="5", fase="invia", invio="2")
    assert (risposta.status_code, risposta["Retry-After"]) == (429, "3600")
    assert "Grazie" not in risposta.content.decode()
    assert Giudizio.objects.count() == 1


def test_the_link_to_go_on_never_leaves_the_site(client, conferma, apri):
    assert 'href="/pagina/"' in spedisci(client, conferma[0], faccia="GIALLO").content.decode()
    for fuori in ("https://altrove.esempio/", "//altrove.esempio/", "/\\altrove.esempio/", "javascript:alert(1)"):
        apri("evento1")
        conferma[0]["campi"]["ritorno"] = fuori
        assert 'class="val-ritorno"' not in spedisci(client, conferma[0], faccia="VERDE").content.decode()


def test_neither_rows_nor_logs_hold_the_address_the_ticket_or_the_browser(client, apri, caplog):
    caplog.set_level(logging.DEBUG)
    biglietto = apri("evento1")
    facce, stelle = moduli(client.get("/conferma/evento1/"))
    segni = {"REMOTE_ADDR": "203.0.113.77", "HTTP_USER_AGENT": "BrowserDiMario/1.0"}
    client.defaults.update(segni)
    spedisci(client, facce, faccia="ROSSO")
    spedisci(client, stelle, stelle="1", fase="invia", testo="ciao")
    spedisci(client, moduli(client.get("/pagina/"))[0], stelle="1", fase="invia")
    assert Giudizio.objects.count() == 3
    assert models.TestoLibero.objects.count() == 1
    contenuto = caplog.text + "".join(_righe())
    for segno in ("203.0.113.77", "BrowserDiMario", biglietto, "evento1"):
        assert segno not in contenuto.replace("/conferma/evento1/", "")


def _righe():
    with connection.cursor() as cursore:
        for tabella in connection.introspection.table_names(cursore):
            if tabella.startswith("valutazione_"):
                cursore.execute(f"SELECT * FROM {tabella}")  # noqa: S608
                yield str(cursore.fetchall())
