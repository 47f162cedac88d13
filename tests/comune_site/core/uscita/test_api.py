"""The outbox: what is asked for is done once, whatever goes wrong on the way."""

import threading
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from comune_site.core.uscita import api
from comune_site.core.uscita.models import ATTESE, PRESA, LavoroInUscita

ORA = timezone.now()


@pytest.fixture(autouse=True)
def _registri_propri(monkeypatch):
    """Workers registered by a test, and only those; nothing runs by itself."""
    monkeypatch.setattr(api, "_gestori", {})
    monkeypatch.setattr(api, "_periodici", {})


@pytest.fixture(autouse=True)
def _a_mano(settings):
    settings.LAVORI_MODO = "lavora"


@pytest.fixture
def fatti():
    """A worker `prova` that writes down what it did."""
    elenco = []
    api.gestore("prova")(lambda riferimento, dati: elenco.append((riferimento, dati)))
    return elenco


def riga(**campi):
    return LavoroInUscita.objects.create(**{"tipo": "prova", "riferimento": "1", **campi})


def letta(lavoro):
    return LavoroInUscita.objects.get(pk=lavoro.pk)


# --- asking --------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_asking_twice_for_the_same_work_is_one_row_with_the_first_data():
    api.accoda("prova", "1", dati={"a": 1})
    api.accoda("prova", "1", dati={"a": 2})
    assert LavoroInUscita.objects.get().dati == {"a": 1}


@pytest.mark.django_db
def test_work_already_done_is_not_done_again_when_asked_again(fatti):
    api.accoda("prova", "1")
    api.esegui_dovuti()
    api.accoda("prova", "1")
    assert (api.esegui_dovuti(), len(fatti)) == (0, 1)


@pytest.mark.django_db
def test_work_asked_for_anew_is_done_again_with_the_new_data(fatti):
    api.accoda("prova", "1")
    api.esegui_dovuti()
    api.riaccoda("prova", "1", dati={"a": 2})
    api.esegui_dovuti()
    assert fatti == [("1", {}), ("1", {"a": 2})]


@pytest.mark.django_db
def test_asking_anew_brings_forward_what_was_put_off():
    lavoro = riga(non_prima_di=timezone.now() + timedelta(hours=6), errori=4)
    api.riaccoda("prova", "1")
    assert letta(lavoro).non_prima_di <= timezone.now()
    assert letta(lavoro).errori == 0


@pytest.mark.django_db
def test_work_for_later_waits_for_its_hour(fatti, time_machine):
    api.accoda("prova", "1", non_prima_di=timezone.now() + timedelta(hours=1))
    assert api.esegui_dovuti() == 0
    time_machine.move_to(timezone.now() + timedelta(hours=1, seconds=1))
    assert api.esegui_dovuti() == 1


@pytest.mark.django_db(transaction=True)
def test_work_asked_for_in_a_transaction_that_fails_is_never_done(fatti, settings):
    settings.LAVORI_MODO = "subito"
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        api.accoda("prova", "1")
        raise ZeroDivisionError
    assert not LavoroInUscita.objects.exists()
    assert fatti == []


@pytest.mark.django_db(transaction=True)
def test_at_commit_the_work_is_done_and_its_error_does_not_reach_the_request(settings, fatti):
    settings.LAVORI_MODO = "subito"
    visti_dentro = []
    api.gestore("rotto")(lambda riferimento, dati: 1 / 0)
    with transaction.atomic():
        api.accoda("rotto", "1")
        api.accoda("prova", "1")
        visti_dentro += fatti
    assert visti_dentro == []
    assert fatti == [("1", {})]
    assert LavoroInUscita.objects.get(tipo="rotto").errori == 1


def test_two_workers_for_one_kind_are_an_error_at_start():
    api.gestore("doppio")(lambda riferimento, dati: None)
    with pytest.raises(ValueError, match="doppio"):
        api.gestore("doppio")(lambda riferimento, dati: None)


# --- doing ---------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_a_row_delivered_three_times_has_one_effect(fatti):
    lavoro = riga()
    assert [api.esegui(lavoro.pk) for _ in range(3)] == [True, False, False]
    assert len(fatti) == 1
    assert (letta(lavoro).stato, letta(lavoro).tentativi) == (LavoroInUscita.Stato.FATTO, 1)


@pytest.mark.django_db
def test_oldest_first(fatti):
    for minuti in (5, 30, 10):
        riga(riferimento=str(minuti), non_prima_di=ORA - timedelta(minutes=minuti))
    api.esegui_dovuti()
    assert [riferimento for riferimento, _dati in fatti] == ["30", "10", "5"]


@pytest.mark.django_db
def test_the_sweep_stops_when_told_and_goes_on_next_time(fatti):
    for numero in range(5):
        riga(riferimento=str(numero))
    assert api.esegui_dovuti(ancora=lambda: len(fatti) < 2) == 2
    assert api.esegui_dovuti(limite=2) == 2
    assert api.esegui_dovuti() == 1


@pytest.mark.django_db
def test_each_error_waits_longer_and_nothing_is_ever_dropped(time_machine):
    api.gestore("prova")(lambda riferimento, dati: 1 / 0)
    lavoro, attese = riga(), []
    for _ in range(8):
        api.esegui(lavoro.pk)
        attese.append(letta(lavoro).non_prima_di - timezone.now())
        time_machine.move_to(letta(lavoro).non_prima_di + timedelta(seconds=1), tick=False)
    minuti = [round(attesa.total_seconds() / 60) for attesa in attese]
    assert minuti == [1, 5, 30, 120, 360, 360, 360, 360]
    assert letta(lavoro).stato == LavoroInUscita.Stato.DA_FARE
    assert letta(lavoro).ultimo_errore == "ZeroDivisionError: division by zero"


@pytest.mark.django_db
def test_an_error_is_kept_without_personal_data():
    def rotto(riferimento, dati):
        raise ValueError("RSSMRA80A01H501U ada@example.it " + "x" * 900)

    api.gestore("prova")(rotto)
    lavoro = riga()
    api.esegui(lavoro.pk)
    assert letta(lavoro).ultimo_errore.startswith("ValueError: [CF] [EMAIL] xxx")
    assert len(letta(lavoro).ultimo_errore) == 500


@pytest.mark.django_db
def test_after_an_error_the_next_success_closes_the_row_clean(time_machine):
    esiti = iter([ZeroDivisionError(), None])

    def prova(riferimento, dati):
        if errore := next(esiti):
            raise errore

    api.gestore("prova")(prova)
    lavoro = riga()
    api.esegui(lavoro.pk)
    time_machine.move_to(timezone.now() + ATTESE[0] + timedelta(seconds=1))
    assert api.esegui(lavoro.pk)
    assert (letta(lavoro).ultimo_errore, letta(lavoro).preso_fino_a) == ("", None)
    assert letta(lavoro).fatto_il is not None


@pytest.mark.django_db
def test_one_bad_row_does_not_stop_the_others(fatti):
    api.gestore("rotto")(lambda riferimento, dati: 1 / 0)
    riga(tipo="rotto", non_prima_di=ORA - timedelta(hours=1))
    riga()
    assert api.esegui_dovuti() == 2
    assert len(fatti) == 1


@pytest.mark.django_db
def test_a_kind_that_nobody_does_waits_for_who_can(fatti):
    lavoro = riga(tipo="di_una_versione_nuova")
    assert not api.esegui(lavoro.pk)
    assert letta(lavoro).ultimo_errore == "LavoroSconosciutoError: di_una_versione_nuova"


@pytest.mark.django_db
def test_a_worker_that_is_too_early_is_put_off_without_an_error():
    def presto(riferimento, dati):
        raise api.RiprovaPiuTardi(timedelta(minutes=20))

    api.gestore("prova")(presto)
    lavoro = riga(errori=3, ultimo_errore="prima")
    assert not api.esegui(lavoro.pk)
    assert timedelta(minutes=19) < letta(lavoro).non_prima_di - timezone.now() <= timedelta(minutes=20)
    assert (letta(lavoro).errori, letta(lavoro).ultimo_errore, letta(lavoro).preso_fino_a) == (0, "", None)


# --- claims --------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_a_row_held_by_another_is_left_alone_until_the_claim_expires(fatti, time_machine):
    lavoro = riga()
    assert LavoroInUscita.objects.prendi(lavoro.pk, timezone.now())  # and whoever took it died here
    assert (api.esegui(lavoro.pk), api.esegui_dovuti()) == (False, 0)
    time_machine.move_to(timezone.now() + PRESA + timedelta(seconds=1))
    assert api.esegui_dovuti() == 1
    assert len(fatti) == 1
    assert letta(lavoro).tentativi == 2


@pytest.mark.django_db
def test_work_asked_for_anew_while_it_runs_is_not_closed_by_the_run_that_knew_nothing_of_it(fatti):
    visti = []

    def prova(riferimento, dati):
        visti.append(dati)
        if len(visti) == 1:
            api.riaccoda("prova2", riferimento, dati={"nuovo": True})

    api.gestore("prova2")(prova)
    lavoro = riga(tipo="prova2")
    api.esegui(lavoro.pk)
    assert letta(lavoro).stato == LavoroInUscita.Stato.DA_FARE
    api.esegui_dovuti()
    assert visti == [{}, {"nuovo": True}]
    assert letta(lavoro).stato == LavoroInUscita.Stato.FATTO


@pytest.mark.django_db
@pytest.mark.parametrize("tardi", ["chiudi", "rimanda", "fallisci"])
def test_who_lost_the_claim_can_no_longer_write_the_outcome(tardi, time_machine):
    lavoro = riga()
    lento = LavoroInUscita.objects.prendi(lavoro.pk, timezone.now())
    time_machine.move_to(timezone.now() + PRESA + timedelta(seconds=1))
    svelto = LavoroInUscita.objects.prendi(lavoro.pk, timezone.now())
    argomenti = {"chiudi": (), "rimanda": (timedelta(days=9),), "fallisci": ("vecchio",)}[tardi]
    getattr(lento, tardi)(timezone.now(), *argomenti)
    assert letta(lavoro).preso_fino_a == svelto.preso_fino_a
    assert letta(lavoro).stato == LavoroInUscita.Stato.DA_FARE
    assert letta(lavoro).errori == 0


@pytest.mark.django_db(transaction=True)
def test_many_workers_at_once_do_each_row_once():
    fatti, serratura = [], threading.Lock()

    def prova(riferimento, dati):
        with serratura:
            fatti.append(riferimento)

    api.gestore("prova")(prova)
    LavoroInUscita.objects.bulk_create([LavoroInUscita(tipo="prova", riferimento=str(n)) for n in range(40)])
    inizio, guasti = threading.Barrier(6), []

    def lavora():
        try:
            inizio.wait()
            while api.esegui_dovuti(limite=40):
                pass
        except (DatabaseError, threading.BrokenBarrierError) as errore:
            guasti.append(errore)
        finally:
            connection.close()

    fili = [threading.Thread(target=lavora) for _ in range(6)]
    for filo in fili:
        filo.start()
    for filo in fili:
        filo.join(timeout=60)
    assert guasti == []
    assert sorted(fatti, key=int) == [str(n) for n in range(40)]
    assert set(LavoroInUscita.objects.values_list("stato", "tentativi")) == {("fatto", 1)}


# --- sweeps of the product -----------------------------------------------------------------------


@pytest.mark.django_db
def test_a_periodic_sweep_seeds_itself_and_runs_every_so_often(time_machine):
    giri = []
    api.periodico("prova.giro", timedelta(minutes=10))(lambda: giri.append(timezone.now()))
    for _ in range(3):
        api.esegui_dovuti()
        api.esegui_dovuti()
        time_machine.move_to(timezone.now() + timedelta(minutes=10, seconds=1))
    assert len(giri) == 3
    assert LavoroInUscita.objects.filter(tipo="prova.giro").count() == 1


@pytest.mark.django_db
def test_a_periodic_sweep_that_keeps_failing_never_waits_longer_than_its_own_pace(time_machine):
    api.periodico("prova.giro", timedelta(minutes=2))(lambda: 1 / 0)
    for _ in range(6):
        api.esegui_dovuti()
        lavoro = LavoroInUscita.objects.get()
        assert lavoro.non_prima_di - timezone.now() <= timedelta(minutes=2)
        time_machine.move_to(lavoro.non_prima_di + timedelta(seconds=1), tick=False)
    assert lavoro.errori == 6


@pytest.mark.django_db
def test_a_periodic_sweep_forgets_old_errors_when_it_runs_again(time_machine):
    esiti = iter([ZeroDivisionError(), None])

    def giro():
        if errore := next(esiti):
            raise errore

    api.periodico("prova.giro", timedelta(minutes=10))(giro)
    api.esegui_dovuti()
    assert LavoroInUscita.objects.get().errori == 1
    time_machine.move_to(timezone.now() + timedelta(minutes=11))
    api.esegui_dovuti()
    assert LavoroInUscita.objects.get().errori == 0
