import re
from datetime import timedelta

import pytest
from django.utils import timezone

from comune_site.core.uscita.models import LavoroInUscita
from pagamenti import api, azioni
from pagamenti.models import PosizioneDebitoria, Ricevuta, Tentativo
from pagamenti.views import ATTESE
from tests.factories.pagamenti import DATI

pytestmark = pytest.mark.django_db(databases=["default", "finto"])


@pytest.fixture
def tentativo(pubblicata):
    """An attempt whose payer is on the checkout page."""
    api.avvia(pubblicata.riferimento, "")
    return Tentativo.objects.get()


def indirizzo(tentativo, esito: str) -> str:
    return f"/pagamenti/{tentativo.token}/{esito}/"


def test_a_stranger_opening_every_return_address_a_hundred_times_changes_no_position(client, tentativo):
    for esito in ("annullato", "errore", "ok", "attesa"):
        for _ in range(25):
            pagina = client.get(indirizzo(tentativo, esito))
            assert pagina.status_code == 200
    assert PosizioneDebitoria.objects.get().stato == PosizioneDebitoria.Stato.PUBBLICATA
    assert not Ricevuta.objects.exists()
    testo = pagina.content.decode()
    for dato in (
        "Rossi",
        "RSSMRA80A01H501U",
        "mario.rossi@esempio.it",
        "16,00",
        tentativo.posizione.nav,
        "AN260000001",
    ):
        assert dato not in testo


def test_only_the_first_return_wakes_the_check(client, tentativo):
    client.get(indirizzo(tentativo, "ok"))
    lontano = timezone.now() + timedelta(hours=9)
    LavoroInUscita.objects.filter(tipo="pagamenti.controlla").update(non_prima_di=lontano)
    client.get(indirizzo(tentativo, "ok"))
    client.get(indirizzo(tentativo, "attesa"))
    assert LavoroInUscita.objects.get(tipo="pagamenti.controlla").non_prima_di == lontano


@pytest.mark.parametrize(
    ("esito", "titolo", "hint"),
    [
        ("ok", "Pagamento in verifica", "tornato_ok"),
        ("attesa", "Pagamento in verifica", "tornato_attesa"),
        ("annullato", "Pagamento annullato", "tornato_annullato"),
        ("errore", "Pagamento non riuscito", "tornato_errore"),
    ],
)
def test_each_return_says_where_it_stands_and_leads_back_to_the_pratica(client, tentativo, esito, titolo, hint):
    pagina = client.get(indirizzo(tentativo, esito))
    testo = pagina.content.decode()
    assert re.search(rf"<h1[^>]*>\s*{titolo}\s*</h1>", testo)
    assert f'href="{DATI["ritorno_url"]}"' in testo
    assert 'href="/area-personale/"' in testo
    assert "no-store" in pagina["Cache-Control"]
    tentativo.refresh_from_db()
    assert tentativo.stato == hint


def test_the_page_in_verification_looks_again_by_itself_a_few_times_without_scripts(client, tentativo):
    pagina = client.get(indirizzo(tentativo, "ok"))
    attese = []
    while pagina.has_header("Refresh"):
        secondi, url = re.fullmatch(r"(\d+); url=(.+)", pagina["Refresh"]).groups()
        attese.append(int(secondi))
        pagina = client.get(url)
    assert attese == list(ATTESE)
    assert sum(attese) == 300
    assert "Controlla di nuovo" in pagina.content.decode()


def test_the_page_can_be_told_to_stop(client, tentativo):
    testo = client.get(indirizzo(tentativo, "ok")).content.decode()
    ferma = re.search(r'href="([^"]+)">Ferma', testo).group(1)
    assert not client.get(ferma).has_header("Refresh")


@pytest.mark.parametrize("giro", ["-1", "x", "9" * 50, "٣", ""])
def test_a_made_up_turn_is_read_as_the_first_or_the_last(client, tentativo, giro):
    assert client.get(indirizzo(tentativo, "ok"), {"giro": giro}).status_code == 200


def test_cancelling_then_paying_ends_in_verification_and_never_goes_back(client, tentativo):
    for esito in ("annullato", "ok", "annullato", "errore"):
        pagina = client.get(indirizzo(tentativo, esito))
    assert "Pagamento in verifica" in pagina.content.decode()
    tentativo.refresh_from_db()
    assert tentativo.stato == Tentativo.Stato.TORNATO_OK


def test_a_return_after_the_attempt_was_given_up_is_believed_once(client, tentativo):
    Tentativo.objects.update(stato=Tentativo.Stato.SENZA_ESITO)
    client.get(indirizzo(tentativo, "ok"))
    tentativo.refresh_from_db()
    assert tentativo.stato == Tentativo.Stato.TORNATO_OK
    Tentativo.objects.update(stato=Tentativo.Stato.SENZA_ESITO)
    pagina = client.get(indirizzo(tentativo, "ok"))
    assert "Pagamento non confermato" in pagina.content.decode()
    tentativo.refresh_from_db()
    assert tentativo.stato == Tentativo.Stato.SENZA_ESITO


def test_an_unknown_token_or_outcome_is_not_found(client, tentativo):
    assert client.get("/pagamenti/AAAAAAAAAAAAAAAAAAAAAA/ok/").status_code == 404
    assert client.get(indirizzo(tentativo, "rubato")).status_code == 404


def test_a_return_is_opened_by_get_only(client, tentativo):
    assert client.post(indirizzo(tentativo, "ok")).status_code == 405


def test_tokens_have_128_bits_and_differ(pubblicata):
    uno, due = azioni._tentativo_aperto(pubblicata).token, Tentativo().token
    assert uno != due
    assert len(uno) == 22
