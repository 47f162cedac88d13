"""A payment from the position to the receipt, through the stub: what may happen, and what must follow."""

import threading
from datetime import timedelta
from decimal import Decimal

import httpx
import pytest
from django.db import connections
from django.utils import timezone

from comune_site.core.uscita.api import RiprovaPiuTardi, esegui_dovuti
from comune_site.core.uscita.models import LavoroInUscita
from pagamenti import api, azioni, lavori, piattaforma
from pagamenti.exceptions import PosizioneDiversaError, RicevutaDiAltroAvvisoError
from pagamenti.finto.models import CarrelloFinto, PosizioneFinta, RicevutaFinta
from pagamenti.models import PosizioneDebitoria, Ricevuta, RicevutaImmutabileError, Tentativo
from pagamenti.psp import base, pagopa, psp
from pagamenti.psp.pagopa import PagoPA
from tests.factories.pagamenti import dati_posizione

pytestmark = pytest.mark.django_db(databases=["default", "finto"])


def scegli(client, esito: str):
    """Press a button of the test checkout, on the last cart."""
    carrello = CarrelloFinto.objects.order_by("creato_il").last()
    return client.post(f"/_finto/pagopa/paga/{carrello.pk}/", {"esito": esito})


def controlla(posizione) -> bool:
    """Ask the platform once; True when there is nothing more to ask."""
    try:
        lavori.controlla(posizione.riferimento, {})
    except RiprovaPiuTardi:
        return False
    return True


def ricevuta_di(posizione, **cambi: object) -> base.RicevutaRemota:
    """Return a receipt for a position, not from the stub."""
    campi = {
        "receipt_id": "a" * 32,
        "ente_codice_fiscale": "99900010564",
        "nav": posizione.nav,
        "iuv": posizione.iuv,
        "importo": posizione.importo,
        "commissione": None,
        "pagata_il": timezone.now(),
        "psp_nome": "Banca d'Esempio",
        "psp_codice_fiscale": "",
        "metodo": "",
        "id_carrello": "",
        "originale": b"<receipt/>",
    }
    return base.RicevutaRemota(**{**campi, **cambi})


def conclusi() -> int:
    return LavoroInUscita.objects.filter(tipo=api.CONCLUSO).count()


# --- the payer's choices ---------------------------------------------------------------------------


def test_success_is_in_verification_until_the_receipt_and_then_paid(client, pubblicata, time_machine_ora):
    api.avvia(pubblicata.riferimento, "")
    ritorno = scegli(client, "paga")
    assert ritorno.status_code == 302
    assert ritorno["Location"].endswith("/ok/")
    client.get(ritorno["Location"])
    assert api.posizione(pubblicata.riferimento).stato == "in_verifica"
    assert not controlla(pubblicata)
    assert api.posizione(pubblicata.riferimento).stato == "in_verifica"
    time_machine_ora(timedelta(seconds=3))
    assert controlla(pubblicata)
    stato = api.posizione(pubblicata.riferimento)
    assert stato.stato == "pagata"
    assert stato.ricevuta.importo == Decimal("16.00")
    assert stato.ricevuta.commissione == Decimal("1.50")
    assert stato.pagata_il == stato.ricevuta.pagata_il
    assert stato.ricevuta.receipt_id == RicevutaFinta.objects.get().receipt_id
    assert Tentativo.objects.get().stato == Tentativo.Stato.CONFERMATO
    assert Ricevuta.objects.get().id_carrello == str(Tentativo.objects.get().id_carrello)
    assert LavoroInUscita.objects.get(tipo=api.CONCLUSO).riferimento == pubblicata.riferimento


@pytest.mark.parametrize(("scelta", "parte"), [("annulla", "annullato"), ("errore", "errore")])
def test_cancel_and_error_leave_it_payable_with_a_new_cart(client, pubblicata, scelta, parte):
    primo = api.avvia(pubblicata.riferimento, "")
    ritorno = scegli(client, scelta)
    assert ritorno["Location"].endswith(f"/{parte}/")
    client.get(ritorno["Location"])
    assert not controlla(pubblicata)
    assert api.posizione(pubblicata.riferimento).stato == "da_pagare"
    assert api.avvia(pubblicata.riferimento, "") != primo
    assert not Ricevuta.objects.exists()


def test_a_closed_tab_is_paid_by_polling_alone(client, pubblicata, time_machine_ora):
    api.avvia(pubblicata.riferimento, "")
    pagina = scegli(client, "chiudi")
    assert pagina["Location"].startswith("/_finto/pagopa/paga/")
    time_machine_ora(timedelta(seconds=10))
    esegui_dovuti()
    assert api.posizione(pubblicata.riferimento).stato == "pagata"


def test_a_late_outcome_is_waited_for(client, pubblicata, time_machine_ora):
    api.avvia(pubblicata.riferimento, "")
    ritorno = scegli(client, "attesa")
    assert ritorno["Location"].endswith("/attesa/")
    client.get(ritorno["Location"])
    time_machine_ora(timedelta(seconds=30))
    assert not controlla(pubblicata)
    assert api.posizione(pubblicata.riferimento).stato == "in_verifica"
    time_machine_ora(timedelta(seconds=40))
    assert controlla(pubblicata)
    assert api.posizione(pubblicata.riferimento).stato == "pagata"


def test_a_return_without_a_payment_is_payable_again_after_twenty_minutes(pubblicata, time_machine_ora):
    api.avvia(pubblicata.riferimento, "")
    azioni.segna_ritorno(Tentativo.objects.get(), "ok")
    time_machine_ora(timedelta(minutes=19))
    controlla(pubblicata)
    assert api.posizione(pubblicata.riferimento).stato == "in_verifica"
    time_machine_ora(timedelta(minutes=2))
    controlla(pubblicata)
    assert api.posizione(pubblicata.riferimento).stato == "da_pagare"
    assert api.avvia(pubblicata.riferimento, "")


def test_while_the_platform_is_down_it_stays_in_verification(pubblicata, piattaforma, time_machine_ora):
    piattaforma.risposte = [httpx.Response(302, headers={"Location": "https://checkout.esempio.it/1"})]
    api.avvia(pubblicata.riferimento, "")
    azioni.segna_ritorno(Tentativo.objects.get(), "ok")
    piattaforma.risposte = [httpx.Response(503)]
    time_machine_ora(timedelta(hours=3))
    with pytest.raises(base.NonDisponibile):
        lavori.controlla(pubblicata.riferimento, {})
    assert api.posizione(pubblicata.riferimento).stato == "in_verifica"


def test_paid_at_a_counter_by_its_number_is_found_without_a_cart(pubblicata, time_machine_ora):
    RicevutaFinta.objects.emetti(PosizioneFinta.objects.get())
    time_machine_ora(timedelta(minutes=11))
    esegui_dovuti()
    stato = api.posizione(pubblicata.riferimento)
    assert stato.stato == "pagata"
    assert not Tentativo.objects.exists()


def test_a_receipt_before_the_browser_returns_is_no_race(client, pubblicata, time_machine_ora):
    api.avvia(pubblicata.riferimento, "")
    ritorno = scegli(client, "paga")
    time_machine_ora(timedelta(seconds=3))
    assert controlla(pubblicata)
    pagina = client.get(ritorno["Location"])
    assert "Pagamento ricevuto" in pagina.content.decode()
    assert Tentativo.objects.get().stato == Tentativo.Stato.CONFERMATO


def test_what_is_already_paid_there_cannot_be_started_again(pubblicata):
    RicevutaFinta.objects.emetti(PosizioneFinta.objects.get())
    with pytest.raises(api.PagamentoNonDisponibileError) as errore:
        api.avvia(pubblicata.riferimento, "")
    assert "pagoPA non permette" in str(errore.value.messaggio)


# --- receipts --------------------------------------------------------------------------------------


def test_the_same_receipt_twice_has_one_effect(pubblicata):
    remota = ricevuta_di(pubblicata)
    assert azioni.concludi(remota) == azioni.concludi(remota)
    assert Ricevuta.objects.count() == conclusi() == 1
    assert not Ricevuta.objects.get().doppio_pagamento


def test_a_second_receipt_is_kept_and_flagged_and_the_first_stays_the_one_shown(pubblicata):
    azioni.concludi(ricevuta_di(pubblicata))
    seconda = azioni.concludi(ricevuta_di(pubblicata, receipt_id="b" * 32, pagata_il=timezone.now()))
    assert seconda.doppio_pagamento
    assert conclusi() == 1
    assert api.posizione(pubblicata.riferimento).ricevuta.receipt_id == "a" * 32


@pytest.mark.parametrize("stato", ["pubblicata", "non_pagabile", "bozza"])
def test_a_late_receipt_wins_over_whatever_we_believed(pubblicata, stato):
    PosizioneDebitoria.objects.update(stato=stato, scadenza=timezone.localdate() - timedelta(days=90))
    azioni.concludi(ricevuta_di(pubblicata))
    assert api.posizione(pubblicata.riferimento).stato == "pagata"
    assert conclusi() == 1


@pytest.mark.parametrize("importo", ["15.99", "16.01", "0.00"])
def test_another_amount_is_recorded_and_flagged_not_refused(pubblicata, importo):
    ricevuta = azioni.concludi(ricevuta_di(pubblicata, importo=Decimal(importo)))
    assert ricevuta.importo_diverso
    assert api.posizione(pubblicata.riferimento).stato == "pagata"


def test_the_notification_fee_is_a_right_difference(pubblicata):
    PosizioneDebitoria.objects.update(costi_notifica=Decimal("2.00"))
    assert not azioni.concludi(ricevuta_di(pubblicata, importo=Decimal("18.00"))).importo_diverso


def test_a_receipt_for_an_unknown_notice_is_put_aside(pubblicata, caplog):
    ricevuta = azioni.concludi(ricevuta_di(pubblicata, nav="301999999999999999", iuv="01999999999999999"))
    assert ricevuta.posizione is None
    assert conclusi() == 0
    assert api.posizione(pubblicata.riferimento).stato == "da_pagare"
    assert "ricevuta_di_avviso_sconosciuto" in caplog.text


def test_a_receipt_is_neither_changed_nor_deleted(pubblicata):
    ricevuta = azioni.concludi(ricevuta_di(pubblicata))
    ricevuta.importo = Decimal("1.00")
    for mossa in (
        ricevuta.save,
        ricevuta.delete,
        Ricevuta.objects.all().delete,
        lambda: Ricevuta.objects.update(importo=Decimal("1.00")),
    ):
        with pytest.raises(RicevutaImmutabileError):
            mossa()
    assert Ricevuta.objects.get().importo == Decimal("16.00")


@pytest.mark.django_db(databases=["default", "finto"], transaction=True)
@pytest.mark.parametrize("uguali", [True, False], ids=["same receipt", "two receipts"])
def test_receipts_arriving_together_have_one_effect_each(settings, uguali):
    settings.LAVORI_MODO = "lavora"
    api.crea_posizione(**dati_posizione())
    posizione = PosizioneDebitoria.objects.get()
    partenza, errori = threading.Barrier(4), []

    def arriva(n: int) -> None:
        partenza.wait()
        try:
            azioni.concludi(ricevuta_di(posizione, receipt_id="a" * 32 if uguali else f"{n:032d}"))
        except Exception as errore:  # noqa: BLE001  the test reports whatever a thread met
            errori.append(errore)
        finally:
            connections.close_all()

    fili = [threading.Thread(target=arriva, args=(n,)) for n in range(4)]
    for filo in fili:
        filo.start()
    for filo in fili:
        filo.join()
    assert errori == []
    assert Ricevuta.objects.count() == (1 if uguali else 4)
    assert Ricevuta.objects.filter(doppio_pagamento=False).count() == 1
    assert conclusi() == 1


def test_the_receipt_of_another_notice_settles_nothing(pubblicata, time_machine_ora, monkeypatch):
    RicevutaFinta.objects.emetti(PosizioneFinta.objects.get())
    time_machine_ora(timedelta(seconds=3))
    altra = ricevuta_di(pubblicata, nav="301999999999999999")
    monkeypatch.setattr(PagoPA, "ricevuta", lambda self, iuv: altra)
    with pytest.raises(RicevutaDiAltroAvvisoError):
        lavori.controlla(pubblicata.riferimento, {})
    assert api.posizione(pubblicata.riferimento).stato == "da_pagare"
    assert Ricevuta.objects.get().posizione is None


# --- publishing ------------------------------------------------------------------------------------


@pytest.fixture
def da_pubblicare(pagopa, settings):
    """A position not sent yet: nothing runs by itself."""
    settings.LAVORI_MODO = "lavora"
    api.crea_posizione(**dati_posizione())
    return PosizioneDebitoria.objects.get()


def test_a_crash_between_the_call_and_its_note_is_healed_by_reading_back(da_pubblicare, monkeypatch):
    class Ucciso(BaseException):
        """Stands for SIGKILL."""

    def muori(nome: str) -> None:
        raise Ucciso

    monkeypatch.setattr("comune_site.core.guasti.punto", muori)
    with pytest.raises(Ucciso):
        lavori.pubblica(da_pubblicare.riferimento, {})
    monkeypatch.undo()
    assert api.posizione(da_pubblicare.riferimento).stato == "in_preparazione"
    lavori.pubblica(da_pubblicare.riferimento, {})
    assert api.posizione(da_pubblicare.riferimento).stato == "da_pagare"
    assert PosizioneFinta.objects.get().iupd == da_pubblicare.iupd


def test_a_lost_answer_is_healed_with_the_same_key(da_pubblicare, monkeypatch):
    vero = PagoPA.trasporto

    class PerdeLaRisposta(httpx.BaseTransport):
        def handle_request(self, request):
            vero.handle_request(request).close()
            raise httpx.ReadTimeout("persa", request=request)

    monkeypatch.setattr(PagoPA, "trasporto", PerdeLaRisposta())
    esegui_dovuti()
    lavoro = LavoroInUscita.objects.get(tipo="pagamenti.pubblica")
    assert lavoro.errori == 1
    assert lavoro.ultimo_errore.startswith("EsitoIgnoto")
    monkeypatch.setattr(PagoPA, "trasporto", vero)
    lavori.pubblica(da_pubblicare.riferimento, {})
    assert api.posizione(da_pubblicare.riferimento).stato == "da_pagare"
    assert PosizioneFinta.objects.count() == 1


def test_a_draft_left_there_is_published(da_pubblicare, monkeypatch):
    lavori.pubblica(da_pubblicare.riferimento, {})
    PosizioneFinta.objects.update(pubblicata_il=None)
    PosizioneDebitoria.objects.update(stato="bozza")
    lavori.pubblica(da_pubblicare.riferimento, {})
    assert PosizioneFinta.objects.get().stato() == "VALID"


def test_a_number_taken_by_somebody_else_is_changed_before_anybody_saw_it(da_pubblicare):
    lavori.pubblica(da_pubblicare.riferimento, {})
    PosizioneFinta.objects.update(iupd="di-un-altro-programma")
    PosizioneDebitoria.objects.update(stato="bozza")
    with pytest.raises(RiprovaPiuTardi):
        lavori.pubblica(da_pubblicare.riferimento, {})
    lavori.pubblica(da_pubblicare.riferimento, {})
    stato = api.posizione(da_pubblicare.riferimento)
    assert stato.stato == "da_pagare"
    assert stato.nav != da_pubblicare.nav
    assert PosizioneFinta.objects.filter(nav=stato.nav).exists()


def test_the_same_key_with_other_content_there_is_never_taken_as_ours(da_pubblicare):
    lavori.pubblica(da_pubblicare.riferimento, {})
    PosizioneDebitoria.objects.update(stato="bozza", importo=Decimal("99.00"))
    with pytest.raises(PosizioneDiversaError):
        lavori.pubblica(da_pubblicare.riferimento, {})


def test_a_number_changed_while_the_first_call_went_through_is_taken_back(da_pubblicare):
    lavori.pubblica(da_pubblicare.riferimento, {})
    PosizioneDebitoria.objects.update(stato="bozza", nav="301000000000099967")
    lavori.pubblica(da_pubblicare.riferimento, {})
    stato = api.posizione(da_pubblicare.riferimento)
    assert (stato.stato, stato.nav) == ("da_pagare", da_pubblicare.nav)


def test_publishing_twice_calls_once(da_pubblicare, piattaforma):
    piattaforma.risposte = [httpx.Response(201, json={})]
    lavori.pubblica(da_pubblicare.riferimento, {})
    lavori.pubblica(da_pubblicare.riferimento, {})
    assert len(piattaforma.richieste) == 1


def test_a_platform_that_is_down_is_tried_later_and_told_on_the_row(da_pubblicare, piattaforma):
    piattaforma.risposte = [httpx.ConnectError("giù")]
    esegui_dovuti()
    lavoro = LavoroInUscita.objects.get(tipo="pagamenti.pubblica")
    assert (lavoro.stato, lavoro.errori) == ("da_fare", 1)
    assert api.posizione(da_pubblicare.riferimento).stato == "in_preparazione"


def test_too_many_requests_puts_off_as_asked_without_counting_an_error(da_pubblicare, piattaforma):
    piattaforma.risposte = [httpx.Response(429, headers={"Retry-After": "120"})]
    esegui_dovuti()
    lavoro = LavoroInUscita.objects.get(tipo="pagamenti.pubblica")
    assert lavoro.errori == 0
    attesa = lavoro.non_prima_di - timezone.now()
    assert timedelta(seconds=110) < attesa <= timedelta(seconds=120)


# --- watching --------------------------------------------------------------------------------------


def test_a_position_closed_there_is_closed_here_and_comes_back_if_it_does(pubblicata, time_machine_ora):
    PosizioneFinta.objects.update(scade=True, scadenza=timezone.now() - timedelta(days=1))
    controlla(pubblicata)
    assert api.posizione(pubblicata.riferimento).stato == "non_pagabile"
    PosizioneFinta.objects.update(scade=False)
    controlla(pubblicata)
    assert api.posizione(pubblicata.riferimento).stato == "da_pagare"


def test_an_unknown_status_changes_nothing_and_is_reported(pubblicata, piattaforma, caplog):
    rata = {"iuv": pubblicata.iuv, "amount": 1600}
    piattaforma.risposte = [
        httpx.Response(
            200,
            json={
                "iupd": pubblicata.iupd,
                "status": "DI_DOMANI",
                "paymentOption": [{"debtor": {"fiscalCode": "x"}, "installments": [rata]}],
            },
        )
    ]
    assert not controlla(pubblicata)
    assert api.posizione(pubblicata.riferimento).stato == "da_pagare"
    assert "stato_pagopa_ignoto" in caplog.text


def test_the_sweep_finds_a_receipt_that_nobody_asked_for(pubblicata, time_machine_ora):
    LavoroInUscita.objects.filter(tipo="pagamenti.controlla").delete()
    RicevutaFinta.objects.emetti(PosizioneFinta.objects.get())
    time_machine_ora(timedelta(seconds=3))
    piattaforma.riconcilia()
    piattaforma.riconcilia()
    assert api.posizione(pubblicata.riferimento).stato == "pagata"
    assert Ricevuta.objects.count() == 1


def test_the_sweep_finds_a_double_payment_and_an_unknown_notice(pubblicata, time_machine_ora):
    nostra = PosizioneFinta.objects.get()
    RicevutaFinta.objects.emetti(nostra)
    time_machine_ora(timedelta(seconds=3))
    piattaforma.riconcilia()
    time_machine_ora(timedelta(minutes=5))
    RicevutaFinta.objects.emetti(nostra)
    nostra.nav, nostra.iuv = "301999999999999999", "01999999999999999"
    RicevutaFinta.objects.emetti(nostra)
    time_machine_ora(timedelta(seconds=3))
    piattaforma.riconcilia()
    assert Ricevuta.objects.filter(doppio_pagamento=True).count() == 1
    assert Ricevuta.objects.filter(posizione=None).count() == 1
    assert conclusi() == 1


def test_a_receipt_that_nobody_can_read_keeps_no_other_out(pubblicata, time_machine_ora, monkeypatch, caplog):
    nostra = PosizioneFinta.objects.get()
    RicevutaFinta.objects.emetti(nostra)
    nostra.nav, nostra.iuv = "301000000000000000", "01000000000000000"
    RicevutaFinta.objects.emetti(nostra)
    time_machine_ora(timedelta(seconds=3))
    vera = pagopa.leggi_ricevuta

    def leggi(documento):
        if b"301000000000000000" in documento:
            return vera(b"<rotta/>")
        return vera(documento)

    monkeypatch.setattr(pagopa, "leggi_ricevuta", leggi)
    piattaforma.riconcilia()
    assert Ricevuta.objects.get().nav == pubblicata.nav
    assert "ricevuta_non_leggibile" in caplog.text


def test_the_sweep_asks_for_no_detail_that_it_has(pubblicata, time_machine_ora, monkeypatch):
    RicevutaFinta.objects.emetti(PosizioneFinta.objects.get())
    time_machine_ora(timedelta(seconds=3))
    piattaforma.riconcilia()
    chieste = []
    monkeypatch.setattr(PagoPA, "ricevuta", lambda self, iuv: chieste.append(iuv))
    piattaforma.riconcilia()
    assert chieste == []


def test_a_deleted_receipt_row_is_reported_and_recorded_again(pubblicata, time_machine_ora, caplog):
    RicevutaFinta.objects.emetti(PosizioneFinta.objects.get())
    time_machine_ora(timedelta(seconds=3))
    piattaforma.riconcilia()
    Ricevuta.objects.all()._raw_delete("default")
    time_machine_ora(timedelta(days=10))
    piattaforma.riconcilia()
    assert "pagata_senza_ricevuta" in caplog.text


def test_the_receipt_service_says_not_yet_before_it_is_ready(pubblicata, time_machine_ora):
    RicevutaFinta.objects.emetti(PosizioneFinta.objects.get())
    with pytest.raises(base.StatoNonCompatibile):
        psp().ricevuta(pubblicata.iuv)
    time_machine_ora(timedelta(seconds=3))
    assert psp().ricevuta(pubblicata.iuv).nav == pubblicata.nav
