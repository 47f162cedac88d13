"""The internal register: dense, yearly, never changed."""

from datetime import date

import pytest

from servizi.pratiche.protocollo import protocollo
from servizi.pratiche.protocollo.base import DaProtocollare, DocumentoInArrivo, Protocollazione
from servizi.pratiche.protocollo.interno import RegistroInterno
from servizi.pratiche.protocollo.models import Registrazione, RegistrazioneImmutabileError

pytestmark = pytest.mark.django_db


def richiesta(riferimento="pratica-1", giorno=date(2026, 11, 21)):
    return DaProtocollare(
        riferimento=riferimento,
        oggetto="Richiedere permesso di accesso ad area ZTL: richiesta AN260000001",
        mittente="Giulia Fiorentini",
        codice_fiscale="FRNGLI80A41M082X",
        giorno=giorno,
        documenti=(DocumentoInArrivo(nome="richiesta.json", tipo="application/json", sha256="a" * 64),),
    )


def test_the_settings_name_the_adapter():
    assert isinstance(protocollo(), RegistroInterno)


def test_numbers_have_seven_digits_and_the_year_of_submission():
    registro = RegistroInterno()
    assert registro.registra(richiesta()) == Protocollazione(numero="0000001/2026", data=date(2026, 11, 21))
    assert registro.registra(richiesta("pratica-2")).numero == "0000002/2026"


def test_numbers_start_again_each_year():
    registro = RegistroInterno()
    registro.registra(richiesta("a", date(2026, 12, 31)))
    assert registro.registra(richiesta("b", date(2027, 1, 1))).numero == "0000001/2027"


def test_the_same_reference_is_registered_once_and_leaves_no_gap():
    registro = RegistroInterno()
    prima = registro.registra(richiesta("a"))
    assert registro.registra(richiesta("a")) == prima
    assert registro.registra(richiesta("b")).numero == "0000002/2026"
    assert Registrazione.objects.count() == 2


def test_a_worker_that_comes_second_gets_the_first_registration_and_gives_its_number_back(monkeypatch):
    registro = RegistroInterno()
    prima = registro.registra(richiesta("a"))
    # It looked before the first had committed: nothing there.
    monkeypatch.setattr(Registrazione.objects, "filter", lambda **_: Registrazione.objects.none())
    assert registro.registra(richiesta("a")) == prima
    monkeypatch.undo()
    assert registro.registra(richiesta("b")).numero == "0000002/2026"


def test_the_register_keeps_sender_object_and_fingerprints():
    RegistroInterno().registra(richiesta())
    registrazione = Registrazione.objects.get()
    assert registrazione.mittente == "Giulia Fiorentini"
    assert registrazione.documenti == [{"nome": "richiesta.json", "tipo": "application/json", "sha256": "a" * 64}]


def test_a_registration_cannot_be_changed_or_deleted():
    RegistroInterno().registra(richiesta())
    registrazione = Registrazione.objects.get()
    registrazione.oggetto = "altro"
    with pytest.raises(RegistrazioneImmutabileError):
        registrazione.save()
    with pytest.raises(RegistrazioneImmutabileError):
        registrazione.delete()
