"""The stub answers as pagoPA does, and its page can be used by anybody."""

import copy
import json
import re
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from pagamenti.finto.models import CarrelloFinto, PosizioneFinta, RicevutaFinta
from pagamenti.psp import base, psp
from tests.factories.pagamenti import URL_FINTO

pytestmark = pytest.mark.django_db(databases=["default", "finto"])

ENTE = "99900010564"
RADICE = "/_finto/pagopa"
POSIZIONI = f"{RADICE}/gpd/debt-positions-service/v3/organizations/{ENTE}/debtpositions"
RICEVUTE = f"{RADICE}/gpd/payments-receipts-service/v1/payments/{ENTE}/receipts"
CARRELLI = f"{RADICE}/checkout/ec/v2/carts"


def corpo_posizione() -> dict:
    scadenza = (timezone.now() + timedelta(days=30)).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {
        "iupd": f"{ENTE}-1",
        "companyName": "Comune di prova",
        "paymentOption": [
            {
                "switchToExpired": False,
                "debtor": {"type": "F", "fiscalCode": "RSSMRA80A01H501U", "fullName": "Mario Rossi"},
                "installments": [
                    {
                        "nav": "301000000000000144",
                        "iuv": "01000000000000144",
                        "amount": 1600,
                        "description": "Permesso ZTL",
                        "dueDate": scadenza,
                        "transfer": [
                            {
                                "idTransfer": "1",
                                "amount": 1600,
                                "category": "9/0101108TS/",
                                "remittanceInformation": "Permesso ZTL",
                                "iban": "IT62A0000000000000000000000",
                            }
                        ],
                    }
                ],
            }
        ],
    }


def corpo_carrello(**cambi: object) -> dict:
    avviso = {
        "noticeNumber": "301000000000000144",
        "fiscalCode": ENTE,
        "amount": 1600,
        "companyName": "Comune di prova",
        "description": "Permesso ZTL",
    }
    esiti = ("Ok", "Cancel", "Error", "Waiting")
    ritorni = {f"return{esito}Url": f"https://servizi.esempio.it/{esito.lower()}/" for esito in esiti}
    return {"paymentNotices": [avviso], "returnUrls": ritorni, "idCart": "c1", **cambi}


@pytest.fixture
def chiama(client, settings):
    """Call an operation of the stub with the right key."""

    def chiama(metodo: str, percorso: str, corpo: object = None, chiave: str = settings.PAGOPA_CHIAVE):
        intestazioni = {"Ocp-Apim-Subscription-Key": chiave, "X-Request-Id": "richiesta-1"}
        dati = corpo if isinstance(corpo, str) else json.dumps(corpo)
        return client.generic(metodo, percorso, dati, content_type="application/json", headers=intestazioni)

    return chiama


@pytest.fixture
def pagabile(chiama):
    """A position that the stub holds and that can be paid."""
    assert chiama("POST", f"{POSIZIONI}?toPublish=true", corpo_posizione()).status_code == 201
    return PosizioneFinta.objects.get()


@pytest.fixture
def carrello(chiama, pagabile):
    """A cart for it."""
    assert chiama("POST", CARRELLI, corpo_carrello()).status_code == 302
    return CarrelloFinto.objects.get()


@pytest.mark.parametrize("chiave", ["", "sbagliata"])
@pytest.mark.parametrize(
    ("metodo", "percorso"),
    [
        ("POST", POSIZIONI),
        ("GET", f"{POSIZIONI}/x"),
        ("POST", f"{POSIZIONI}/x/publish"),
        ("GET", RICEVUTE),
        ("GET", f"{RICEVUTE}/x"),
        ("POST", CARRELLI),
    ],
)
def test_no_operation_answers_without_the_key(chiama, metodo, percorso, chiave):
    risposta = chiama(metodo, percorso, {}, chiave=chiave)
    assert risposta.status_code == 401
    assert risposta["X-Request-Id"] == "richiesta-1"


def test_the_key_covers_one_ente_and_one_segregation_code(chiama):
    assert chiama("GET", f"{POSIZIONI.replace(ENTE, '00000000000')}/x").status_code == 403
    corpo = corpo_posizione()
    corpo["paymentOption"][0]["installments"][0] |= {"nav": "302000000000000101", "iuv": "02000000000000101"}
    assert chiama("POST", POSIZIONI, corpo).status_code == 403


def togli(corpo: dict, *passi: object) -> dict:
    """Return the body without one of its fields."""
    copia = copy.deepcopy(corpo)
    nodo = copia
    for passo in passi[:-1]:
        nodo = nodo[passo]
    del nodo[passi[-1]]
    return copia


def metti(corpo: dict, valore: object, *passi: object) -> dict:
    """Return the body with one of its fields changed."""
    copia = copy.deepcopy(corpo)
    nodo = copia
    for passo in passi[:-1]:
        nodo = nodo[passo]
    nodo[passi[-1]] = valore
    return copia


OPZIONE = ("paymentOption", 0)
RATA = (*OPZIONE, "installments", 0)
VERSAMENTO = (*RATA, "transfer", 0)


@pytest.mark.parametrize(
    "cambia",
    [
        lambda c: "non json",
        lambda c: [],
        lambda c: togli(c, "iupd"),
        lambda c: togli(c, "companyName"),
        lambda c: metti(c, [], "paymentOption"),
        lambda c: togli(c, *OPZIONE, "switchToExpired"),
        lambda c: metti(c, "false", *OPZIONE, "switchToExpired"),
        lambda c: togli(c, *OPZIONE, "debtor", "fullName"),
        lambda c: metti(c, "X", *OPZIONE, "debtor", "type"),
        lambda c: metti(c, 0, *RATA, "amount"),
        lambda c: metti(c, 16.0, *RATA, "amount"),
        lambda c: metti(c, True, *RATA, "amount"),
        lambda c: metti(c, "x" * 141, *RATA, "description"),
        lambda c: metti(c, "domani", *RATA, "dueDate"),
        lambda c: metti(c, "2020-01-01T00:00:00Z", *RATA, "dueDate"),
        lambda c: metti(c, "2026-99-99T00:00:00Z", *RATA, "dueDate"),
        lambda c: metti(c, "2020-01-01T00:00:00Z", *OPZIONE, "validityDate"),
        lambda c: metti(c, 1599, *VERSAMENTO, "amount"),
        lambda c: togli(c, *VERSAMENTO, "iban"),
        lambda c: metti(c, {}, *VERSAMENTO, "stamp"),
        lambda c: metti(c, "6", *VERSAMENTO, "idTransfer"),
        lambda c: metti(c, "301000000000000245", *RATA, "nav"),
    ],
)
def test_a_wrong_position_is_refused(chiama, cambia):
    risposta = chiama("POST", POSIZIONI, cambia(corpo_posizione()))
    assert risposta.status_code == 400
    assert set(risposta.json()) == {"title", "status", "detail"}
    assert not PosizioneFinta.objects.exists()


def test_iupd_and_iuv_are_used_once(chiama, pagabile):
    stesso_iupd = metti(metti(corpo_posizione(), "01000000000000245", *RATA, "iuv"), "301000000000000245", *RATA, "nav")
    stesso_iuv = metti(corpo_posizione(), f"{ENTE}-2", "iupd")
    for corpo in (stesso_iupd, stesso_iuv):
        assert chiama("POST", POSIZIONI, corpo).status_code == 409
    assert PosizioneFinta.objects.count() == 1


def test_without_a_nav_it_is_the_iuv_after_a_three(chiama):
    chiama("POST", POSIZIONI, togli(corpo_posizione(), *RATA, "nav"))
    assert PosizioneFinta.objects.get().nav == "301000000000000144"


def stato(chiama) -> str:
    return chiama("GET", f"{POSIZIONI}/{ENTE}-1").json()["status"]


def test_a_draft_becomes_valid_by_publishing_once(chiama):
    chiama("POST", POSIZIONI, corpo_posizione())
    assert stato(chiama) == "DRAFT"
    assert chiama("POST", f"{POSIZIONI}/{ENTE}-1/publish").status_code == 200
    assert stato(chiama) == "VALID"
    assert chiama("POST", f"{POSIZIONI}/{ENTE}-1/publish").status_code == 409
    assert chiama("POST", f"{POSIZIONI}/x/publish").status_code == 404


def test_a_draft_past_its_due_date_is_not_published(chiama, time_machine_ora):
    chiama("POST", POSIZIONI, corpo_posizione())
    time_machine_ora(timedelta(days=31))
    assert chiama("POST", f"{POSIZIONI}/{ENTE}-1/publish").status_code == 409


def test_a_position_with_a_validity_date_is_valid_when_it_comes(chiama, time_machine_ora):
    domani = (timezone.now() + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    chiama("POST", f"{POSIZIONI}?toPublish=true", metti(corpo_posizione(), domani, *OPZIONE, "validityDate"))
    assert stato(chiama) == "PUBLISHED"
    assert chiama("POST", CARRELLI, corpo_carrello()).status_code == 422
    time_machine_ora(timedelta(days=2))
    assert stato(chiama) == "VALID"


@pytest.mark.parametrize(("scade", "atteso"), [(True, "UNPAYABLE"), (False, "VALID")])
def test_only_what_switches_to_expired_expires(chiama, time_machine_ora, scade, atteso):
    chiama("POST", f"{POSIZIONI}?toPublish=true", metti(corpo_posizione(), scade, *OPZIONE, "switchToExpired"))
    time_machine_ora(timedelta(days=31))
    assert stato(chiama) == atteso


def test_a_position_is_paid_when_its_receipt_is_out(chiama, pagabile, time_machine_ora):
    RicevutaFinta.objects.emetti(pagabile)
    assert stato(chiama) == "VALID"
    assert chiama("GET", f"{RICEVUTE}/{pagabile.iuv}").status_code == 422
    assert chiama("GET", RICEVUTE).json()["results"] == []
    time_machine_ora(timedelta(seconds=2))
    assert stato(chiama) == "PAID"
    assert chiama("GET", f"{RICEVUTE}/{pagabile.iuv}")["Content-Type"] == "application/xml"
    assert [voce["iuv"] for voce in chiama("GET", RICEVUTE).json()["results"]] == [pagabile.iuv]
    assert chiama("GET", f"{RICEVUTE}/x").status_code == 404


def test_receipts_are_listed_by_days_code_and_page(chiama, pagabile, time_machine_ora):
    for _ in range(3):
        RicevutaFinta.objects.emetti(pagabile)
    oggi = timezone.localdate()
    time_machine_ora(timedelta(seconds=2))

    def quanti(**parametri: object) -> tuple[int, int]:
        domanda = "&".join(f"{nome}={valore}" for nome, valore in parametri.items())
        dati = chiama("GET", f"{RICEVUTE}?{domanda}").json()
        return dati["length"], dati["totalPages"]

    assert quanti() == (3, 1)
    assert quanti(pageSize=2, pageNum=1) == (1, 2)
    assert quanti(**{"from": oggi, "to": oggi}) == (3, 1)
    assert quanti(**{"from": oggi + timedelta(days=1)}) == (0, 0)
    assert quanti(to=oggi - timedelta(days=1)) == (0, 0)
    assert quanti(segregationCodes="02,03") == (0, 0)
    assert quanti(segregationCodes="02,01") == (3, 1)
    for sbagliato in ("pageNum=x", "pageSize=0", "from=ieri"):
        assert chiama("GET", f"{RICEVUTE}?{sbagliato}").status_code == 400


@pytest.mark.parametrize(
    ("cambia", "atteso"),
    [
        (lambda c: "non json", 400),
        (lambda c: togli(c, "returnUrls", "returnWaitingUrl"), 400),
        (lambda c: metti(c, "javascript:alert(1)", "returnUrls", "returnOkUrl"), 400),
        (lambda c: metti(c, [], "paymentNotices"), 400),
        (lambda c: metti(c, "30100000000000014", "paymentNotices", 0, "noticeNumber"), 400),
        (lambda c: metti(c, 0, "paymentNotices", 0, "amount"), 400),
        (lambda c: metti(c, "nessuna", "emailNotice"), 400),
        (lambda c: metti(c, c["paymentNotices"] * 2, "paymentNotices"), 422),
        (lambda c: metti(c, c["paymentNotices"] * 6, "paymentNotices"), 422),
        (lambda c: metti(c, "301000000000000245", "paymentNotices", 0, "noticeNumber"), 422),
    ],
)
def test_a_wrong_cart_is_refused(chiama, pagabile, cambia, atteso):
    risposta = chiama("POST", CARRELLI, cambia(corpo_carrello()))
    assert (risposta.status_code, risposta.json()["status"]) == (atteso, atteso)
    assert not CarrelloFinto.objects.exists()


def test_a_cart_answers_with_the_address_of_the_page(client, chiama, pagabile):
    risposta = chiama("POST", CARRELLI, corpo_carrello())
    assert risposta.status_code == 302
    assert risposta["Location"].startswith("http://testserver/_finto/pagopa/ecommerce/checkout/v1/carts/")
    pagina = client.get(risposta["Location"], follow=True)
    assert pagina.redirect_chain[-1][0].startswith(f"{RADICE}/paga/")


def test_the_page_says_what_is_paid_and_that_nothing_is_real(client, carrello):
    pagina = client.get(f"{RADICE}/paga/{carrello.pk}/")
    testo = pagina.content.decode()
    for atteso in ("Checkout di prova", "nessun pagamento reale", "3010 0000 0000 0001 44", "16,00 €", "Permesso ZTL"):
        assert atteso in testo
    assert 'lang="it"' in testo
    assert len(re.findall(r"<h1", testo)) == 1
    assert not re.search(r"<script|<style|style=|\son\w+=", testo)


def test_the_page_may_send_the_browser_back_to_another_host(client, carrello):
    politica = client.get(f"{RADICE}/paga/{carrello.pk}/")["Content-Security-Policy"]
    assert re.search(r"form-action 'self' https://servizi\.esempio\.it(;|$)", politica)
    assert "unsafe" not in politica


@pytest.mark.parametrize(
    ("scelta", "ritorno", "pagato"),
    [
        ("paga", "https://servizi.esempio.it/ok/", True),
        ("attesa", "https://servizi.esempio.it/waiting/", True),
        ("annulla", "https://servizi.esempio.it/cancel/", False),
        ("errore", "https://servizi.esempio.it/error/", False),
    ],
)
def test_each_choice_goes_back_to_its_address_and_only_paying_pays(client, carrello, scelta, ritorno, pagato):
    risposta = client.post(f"{RADICE}/paga/{carrello.pk}/", {"esito": scelta})
    assert risposta["Location"] == ritorno
    assert RicevutaFinta.objects.exists() == pagato


def test_paying_and_closing_the_tab_stays_there(client, carrello):
    risposta = client.post(f"{RADICE}/paga/{carrello.pk}/", {"esito": "chiudi"}, follow=True)
    assert "Puoi chiudere questa scheda" in risposta.content.decode()
    assert "<button" not in risposta.content.decode()
    assert RicevutaFinta.objects.count() == 1


def test_pressing_pay_twice_pays_once(client, carrello):
    for atteso in (302, 409):
        assert client.post(f"{RADICE}/paga/{carrello.pk}/", {"esito": "paga"}).status_code == atteso
    assert RicevutaFinta.objects.count() == 1


def test_a_notice_paid_meanwhile_elsewhere_is_not_paid_again(client, carrello, pagabile):
    RicevutaFinta.objects.emetti(pagabile)
    risposta = client.post(f"{RADICE}/paga/{carrello.pk}/", {"esito": "paga"})
    assert risposta.status_code == 409
    assert "non si può pagare adesso" in risposta.content.decode()
    assert RicevutaFinta.objects.count() == 1


def test_a_closed_cart_offers_nothing_more(client, carrello):
    client.post(f"{RADICE}/paga/{carrello.pk}/", {"esito": "annulla"})
    assert "<button" not in client.get(f"{RADICE}/paga/{carrello.pk}/").content.decode()


def test_a_choice_that_is_not_offered_does_nothing(client, carrello):
    assert client.post(f"{RADICE}/paga/{carrello.pk}/", {"esito": "regala"}).status_code == 200
    carrello.refresh_from_db()
    assert carrello.esito == ""


def test_an_unknown_cart_is_not_found(client):
    assert client.get(f"{RADICE}/paga/11111111-1111-4111-8111-111111111111/").status_code == 404


def test_names_with_markup_are_written_as_text(client, chiama, pagabile):
    corpo = metti(corpo_carrello(), "<b>Permesso</b>", "paymentNotices", 0, "description")
    pagina = client.get(chiama("POST", CARRELLI, corpo)["Location"], follow=True)
    assert "&lt;b&gt;Permesso" in pagina.content.decode()


@pytest.mark.django_db(databases=["default", "finto"], transaction=True)
def test_the_same_client_works_over_real_http(live_server, settings):
    settings.PAGOPA_URL = f"{live_server.url}{URL_FINTO.removeprefix('http://testserver')}"
    iupd = f"{ENTE}-vivo"
    scadenza: date = timezone.localdate() + timedelta(days=30)
    psp().crea(
        base.NuovaPosizione(
            iupd=iupd,
            nav="301000000000000144",
            debitore_codice_fiscale="RSSMRA80A01H501U",
            debitore_nome="Mario Rossi",
            debitore_email="",
            importo=Decimal("16.00"),
            causale="Permesso ZTL",
            categoria="9/0101108TS/",
            scadenza=scadenza,
        )
    )
    assert psp().leggi(iupd).stato is base.StatoRemoto.PAGABILE
    with pytest.raises(base.NonTrovato):
        psp().ricevuta("01000000000000144")
