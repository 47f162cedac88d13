"""Keys: made once, kept privately, whoever asks first."""

import stat
import threading

import pytest
from django.core.exceptions import ImproperlyConfigured

from comune_site.identita.saml import chiavi
from comune_site.identita.saml.impostazioni import coppia


def test_a_pair_is_made_once_and_only_we_can_read_it(tmp_path):
    percorso = tmp_path / "chiavi" / "prova.pem"
    prima = chiavi.custodita(percorso, lambda: chiavi.coppia_semplice("Prova"))
    dopo = chiavi.custodita(percorso, lambda: pytest.fail("fatta due volte"))
    assert prima == dopo
    assert prima.chiave.startswith("-----BEGIN PRIVATE KEY-----")
    assert prima.certificato.startswith("-----BEGIN CERTIFICATE-----")
    assert stat.S_IMODE(percorso.stat().st_mode) == 0o600


def test_processes_that_start_together_get_the_same_pair(tmp_path):
    percorso, cancello, avute = tmp_path / "prova.pem", threading.Barrier(4), []

    def chiedi():
        cancello.wait()
        avute.append(chiavi.custodita(percorso, lambda: chiavi.coppia_semplice("Prova")))

    fili = [threading.Thread(target=chiedi) for _ in range(4)]
    for filo in fili:
        filo.start()
    for filo in fili:
        filo.join()
    assert len(set(avute)) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["prova.pem"]


def test_outside_a_demo_no_key_is_ever_made(settings):
    settings.DEMO = False
    with pytest.raises(ImproperlyConfigured, match="SPID_CHIAVE"):
        coppia("https://comune.esempio.it")


def test_the_files_of_the_settings_are_used(settings, tmp_path):
    fatta = chiavi.coppia_semplice("Comune")
    (tmp_path / "k.pem").write_text(fatta.chiave)
    (tmp_path / "c.pem").write_text(fatta.certificato)
    settings.DEMO = False
    settings.SPID_CHIAVE, settings.SPID_CERTIFICATO = str(tmp_path / "k.pem"), str(tmp_path / "c.pem")
    assert coppia("https://comune.esempio.it") == fatta
