"""From Bozza to Pratica."""

import threading
import time
import uuid
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from comune_site.core import archivio, guasti
from comune_site.core.uscita.models import LavoroInUscita
from servizi.motore import registro
from servizi.motore import risposte as r
from servizi.pratiche import allegati, azioni, invio
from servizi.pratiche.exceptions import BozzaCambiataError, BozzaIncompletaError
from servizi.pratiche.invio import invia_bozza
from servizi.pratiche.models import Allegato, Bozza, Evento, Pratica, Progressivo, Tariffa
from tests.factories.identita import CittadinoFactory, identita_di
from tests.factories.pratiche import CODICE, bozza_completa, file_pdf, servizio_di_prova
from valutazione import api as valutazione

PUNTI = ["invio.inizio", "invio.pratica", "invio.allegati", "invio.lavori", "invio.fine"]


def manda(bozza: Bozza, **campi) -> Pratica:
    cittadino = bozza.cittadino
    return invia_bozza(bozza.pk, bozza.chiave_invio, cittadino, identita_di(cittadino, **campi))


@pytest.mark.django_db
def test_a_pratica_freezes_answers_summary_identity_term_and_amount():
    bozza = bozza_completa()
    Tariffa.objects.create(codice_servizio=CODICE, codice="rilascio", importo="18.00")
    pratica = manda(bozza)
    oggi = timezone.localdate()
    assert pratica.risposte["passi"]["dati"]["veicolo"]["targa"] == "FX123RT"
    assert pratica.riepilogo[-1]["sezioni"][0]["voci"][-1]["valore"] == "18,00 €"
    assert pratica.identita["fornitore"] == "spid" and pratica.identita["livello"] == 2
    assert not {"email", "telefono", "domicilio"} & set(pratica.identita)
    assert (pratica.termine_giorni, pratica.presa_in_carico_il) == (10, oggi)
    assert pratica.scadenza == oggi + timedelta(days=10)
    assert str(pratica.importo) == "18.00"
    assert pratica.richiedente == "Giulia Fiorentini"
    assert pratica.risposte["passi"]["privacy"]["consenso"]["accettata_il"]


@pytest.mark.django_db
def test_what_the_login_says_is_frozen_whatever_the_bozza_holds():
    bozza = bozza_completa()
    assert bozza.risposte["passi"]["dati"]["richiedente"]["nome"] == "Elena"
    pratica = manda(bozza)
    assert pratica.risposte["passi"]["dati"]["richiedente"]["nome"] == "Giulia"


@pytest.mark.django_db
def test_the_hash_covers_answers_summary_and_files():
    bozza = bozza_completa()
    impronte = sorted(bozza.allegati.values_list("sha256", flat=True))
    pratica = manda(bozza)
    dati = {"risposte": pratica.risposte, "riepilogo": pratica.riepilogo, "file": impronte}
    assert len(impronte) == 2
    assert pratica.impronta == r.impronta(dati)
    assert pratica.impronta != r.impronta({**dati, "file": impronte[:1]})


@pytest.mark.django_db
def test_sending_claims_the_files_opens_the_ticket_and_asks_for_the_work():
    bozza = bozza_completa()
    pratica = manda(bozza)
    assert pratica.allegati.count() == 2
    assert not Bozza.objects.exists()
    evento = pratica.eventi.get(tipo=Evento.Tipo.INVIO)
    lavori = set(LavoroInUscita.objects.values_list("tipo", "riferimento"))
    assert lavori == {
        ("pratiche.ricevuta", str(pratica.pk)),
        ("pratiche.protocollo", str(pratica.pk)),
        ("pratiche.annuncia", str(evento.pk)),
    }
    assert valutazione.gettone_valido(invio.gettone(pratica), valutazione.EMOTICON)
    assert valutazione.gettone_valido(invio.gettone(pratica), valutazione.STELLE_SERVIZIO)


@pytest.mark.django_db
def test_files_of_a_section_that_no_longer_applies_do_not_follow(django_capture_on_commit_callbacks):
    bozza = bozza_completa(caso="attività con furgone a noleggio")
    di_troppo = bozza.allegati.get(sezione="concessione")
    veicolo = {**bozza.risposte["passi"]["dati"]["veicolo"], "relazione": "proprieta"}
    bozza = azioni.salva_passo(bozza, "dati", {"veicolo": veicolo}, bozza.revisione)
    with django_capture_on_commit_callbacks(execute=True):
        pratica = manda(bozza)
    assert "concessione" not in pratica.risposte["passi"]["dati"]
    assert not Allegato.objects.filter(pk=di_troppo.pk).exists()
    with pytest.raises(FileNotFoundError):
        archivio.leggi(di_troppo.chiave)
    assert pratica.allegati.count() == 4


@pytest.mark.django_db
def test_the_contacts_given_are_used_from_now_on():
    bozza = bozza_completa()
    manda(bozza)
    bozza.cittadino.refresh_from_db()
    assert bozza.cittadino.email == "elena.marchetti@posta.esempio.it"
    assert bozza.cittadino.telefono == "+393331234567"


@pytest.mark.django_db
def test_sending_again_with_the_same_key_finds_the_same_pratica():
    bozza = bozza_completa()
    assert manda(bozza) == manda(bozza)
    assert Pratica.objects.count() == 1


@pytest.mark.django_db
def test_the_key_of_somebody_else_sends_and_finds_nothing():
    bozza = bozza_completa()
    estraneo = CittadinoFactory()
    for _volta in range(2):
        with pytest.raises(Pratica.DoesNotExist):
            invia_bozza(bozza.pk, bozza.chiave_invio, estraneo, identita_di(estraneo))
        if Bozza.objects.exists():
            manda(bozza)


@pytest.mark.django_db
def test_a_wrong_key_sends_nothing():
    bozza = bozza_completa()
    with pytest.raises(Pratica.DoesNotExist):
        invia_bozza(bozza.pk, uuid.uuid4(), bozza.cittadino, identita_di(bozza.cittadino))
    assert Bozza.objects.filter(pk=bozza.pk).exists()


@pytest.mark.django_db
def test_an_incomplete_bozza_is_not_sent_and_says_where():
    bozza = bozza_completa()
    allegati.elimina(bozza.allegati.get(sezione="documenti"))
    with pytest.raises(BozzaIncompletaError) as errore:
        manda(bozza)
    assert errore.value.passo == "dati"
    assert not Pratica.objects.exists()


@pytest.mark.django_db
def test_a_period_that_has_become_past_is_judged_again_when_sending(time_machine):
    bozza = bozza_completa()
    time_machine.move_to(timezone.now() + timedelta(days=20), tick=False)
    with pytest.raises(BozzaIncompletaError) as errore:
        manda(bozza)
    assert errore.value.passo == "preferenze"


@pytest.mark.django_db
def test_a_bozza_of_an_older_version_waits_for_the_citizen_to_look(monkeypatch):
    bozza = bozza_completa()
    monkeypatch.setitem(registro._servizi, CODICE, servizio_di_prova(versione=2))
    with pytest.raises(BozzaCambiataError):
        manda(bozza)


@pytest.mark.django_db
def test_an_expired_bozza_is_not_sent(time_machine):
    bozza = bozza_completa()
    time_machine.move_to(timezone.now() + timedelta(days=366), tick=False)
    with pytest.raises(Pratica.DoesNotExist):
        manda(bozza)


class Ucciso(BaseException):
    """Stands for SIGKILL: nothing catches it."""


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("punto", PUNTI)
def test_a_death_at_any_point_leaves_the_untouched_bozza_and_sending_again_works(punto, monkeypatch):
    bozza = bozza_completa()
    prima = list(bozza.allegati.values_list("chiave", flat=True))

    def muori(nome):
        if nome == punto:
            raise Ucciso

    monkeypatch.setattr(guasti, "punto", muori)
    with pytest.raises(Ucciso):
        manda(bozza)
    assert not Pratica.objects.exists() and not LavoroInUscita.objects.exists()
    assert not Progressivo.objects.filter(ultimo__gt=0).exists()
    assert list(Bozza.objects.get(pk=bozza.pk).allegati.values_list("chiave", flat=True)) == prima
    monkeypatch.undo()
    assert manda(bozza).numero.endswith("0000001")


@pytest.mark.django_db
def test_a_send_rolled_back_gives_its_number_to_the_next():
    prima, seconda = bozza_completa(), bozza_completa()
    with pytest.raises(Ucciso), transaction.atomic():
        manda(prima)
        raise Ucciso
    assert manda(seconda).numero.endswith("0000001")
    assert manda(prima).numero.endswith("0000002")


@pytest.mark.django_db
def test_numbers_start_again_each_year(time_machine):
    time_machine.move_to("2026-12-31 23:59:00+01:00", tick=False)
    assert manda(bozza_completa()).numero == "AN260000001"
    time_machine.move_to("2027-01-01 00:00:00+01:00", tick=False)
    assert manda(bozza_completa()).numero == "AN270000001"


def insieme(funzioni) -> list:
    """Run functions in threads at the same moment; return results and exceptions."""
    via, esiti = threading.Barrier(len(funzioni)), []

    def corri(funzione):
        try:
            via.wait()
            esiti.append(funzione())
        except Exception as errore:  # noqa: BLE001 - shown to the test
            esiti.append(errore)
        finally:
            connection.close()

    fili = [threading.Thread(target=corri, args=(funzione,)) for funzione in funzioni]
    for filo in fili:
        filo.start()
    for filo in fili:
        filo.join()
    return esiti


@pytest.mark.django_db(transaction=True)
def test_twenty_equal_sends_at_once_give_one_pratica(settings):
    settings.LAVORI_MODO = "lavora"
    bozza = bozza_completa()
    esiti = insieme([lambda: manda(bozza).pk] * 20)
    assert set(esiti) == {Pratica.objects.get().pk}
    assert Pratica.objects.get().allegati.count() == 2


@pytest.mark.django_db(transaction=True)
def test_numbers_are_dense_and_follow_the_order_of_submission(settings):
    settings.LAVORI_MODO = "lavora"
    bozze = [bozza_completa() for _n in range(6)]
    esiti = insieme([lambda bozza=bozza: manda(bozza).numero for bozza in bozze])
    anno = timezone.localdate().year % 100
    assert sorted(esiti) == [f"AN{anno}{n:07d}" for n in range(1, 7)]
    per_ora = Pratica.objects.order_by("inviata_il", "numero").values_list("numero", flat=True)
    assert list(per_ora) == sorted(esiti)


@pytest.mark.django_db(transaction=True)
def test_a_file_that_arrives_while_sending_is_in_the_pratica_or_nowhere(settings):
    settings.LAVORI_MODO = "lavora"
    bozza = bozza_completa()
    esiti = insieme(
        [
            lambda: manda(bozza),
            lambda: allegati.carica(bozza, "dati", "documenti", "patente", file_pdf("tardi.pdf"), 5),
        ]
    )
    pratica = Pratica.objects.get()
    arrivato = any(isinstance(esito, Allegato) for esito in esiti)
    nominati = [file["nome"] for file in pratica.risposte["passi"]["dati"]["documenti"]["patente"]]
    assert (("tardi.pdf" in nominati) is arrivato) and pratica.allegati.count() == 2 + arrivato


def _elimina_la_bozza(bozza: Bozza) -> None:
    azioni.elimina_bozza(bozza)


def _elimina_un_file(bozza: Bozza) -> None:
    allegati.elimina(bozza.allegati.first())


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("elimina", [_elimina_la_bozza, _elimina_un_file])
def test_what_is_deleted_while_sending_is_not_taken_from_the_pratica(settings, monkeypatch, elimina):
    settings.LAVORI_MODO = "lavora"
    bozza = bozza_completa()
    a_meta = threading.Event()

    def rallenta(nome):
        if nome == "invio.allegati":
            a_meta.set()
            time.sleep(0.5)

    def elimina_a_meta():
        a_meta.wait(10)
        elimina(Bozza.objects.get(pk=bozza.pk))

    monkeypatch.setattr(guasti, "punto", rallenta)
    esiti = insieme([lambda: manda(bozza), elimina_a_meta])
    assert any(isinstance(esito, Bozza.DoesNotExist) for esito in esiti)
    assert Pratica.objects.get().allegati.count() == 2
    assert not LavoroInUscita.objects.filter(tipo="pratiche.elimina_file").exists()


@pytest.mark.django_db
def test_a_file_deleted_from_a_page_left_open_stays_with_the_pratica():
    bozza = bozza_completa()
    di_prima = bozza.allegati.first()
    pratica = manda(bozza)
    with pytest.raises(Bozza.DoesNotExist):
        allegati.elimina(di_prima)
    assert pratica.allegati.filter(pk=di_prima.pk).exists()


@pytest.mark.django_db
def test_the_hash_can_be_worked_out_again_from_the_pratica_alone():
    bozza = bozza_completa(caso="attività con furgone a noleggio")
    veicolo = {**bozza.risposte["passi"]["dati"]["veicolo"], "relazione": "proprieta"}
    pratica = manda(azioni.salva_passo(bozza, "dati", {"veicolo": veicolo}, bozza.revisione))
    file = sorted(pratica.allegati.values_list("sha256", flat=True))
    assert pratica.impronta == r.impronta({"risposte": pratica.risposte, "riepilogo": pratica.riepilogo, "file": file})
