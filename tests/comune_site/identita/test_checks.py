"""A production that nobody could log in to is noticed before the first citizen."""

import datetime

import pytest
import time_machine

from comune_site.identita.checks import saml_keys_are_there
from comune_site.identita.saml.chiavi import coppia_semplice


@pytest.fixture
def con_chiavi(settings, tmp_path):
    coppia = coppia_semplice("Comune")
    (tmp_path / "k.pem").write_text(coppia.chiave)
    (tmp_path / "c.pem").write_text(coppia.certificato)
    settings.SPID_CHIAVE, settings.SPID_CERTIFICATO = str(tmp_path / "k.pem"), str(tmp_path / "c.pem")


def test_missing_keys_are_an_error(settings):
    settings.SPID_CHIAVE = settings.SPID_CERTIFICATO = ""
    assert [voce.id for voce in saml_keys_are_there(None)] == ["identita.E001"]


def test_keys_in_their_place_are_fine(con_chiavi):
    assert saml_keys_are_there(None) == []


def test_a_certificate_about_to_end_is_a_warning(con_chiavi):
    quasi = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=3650 - 20)
    with time_machine.travel(quasi):
        assert [voce.id for voce in saml_keys_are_there(None)] == ["identita.W001"]
