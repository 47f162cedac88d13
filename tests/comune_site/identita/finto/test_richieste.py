"""The test identity provider reads requests as strictly as a real one, and exists in a demo only."""

import base64
import subprocess
import sys
import zlib
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from django.core.exceptions import ImproperlyConfigured
from onelogin.saml2.auth import OneLogin_Saml2_Auth

from comune_site.identita.finto import gestore
from comune_site.identita.finto.apps import IdentitaFintaConfig
from comune_site.identita.finto.cittadini import PERSONE
from comune_site.identita.finto.richieste import RichiestaRifiutata, leggi
from comune_site.identita.saml.gestori import da_metadati
from comune_site.identita.saml.impostazioni import fornitore, impostazioni
from comune_site.identita.saml.nomi import CLASSI
from comune_site.identita.saml.profili import CIE, SPID
from comune_site.identita.saml.richiesta import Richiesta
from tests.factories.accesso import vai_al_gestore


def nostre_impostazioni(profilo=SPID):
    return impostazioni(fornitore(profilo), da_metadati(gestore.metadati(profilo.codice))[0])


def query(cambia=lambda xml: xml, profilo=SPID, livello=2, relay_state="stato"):
    richiesta = Richiesta(nostre_impostazioni(profilo), livello)
    richiesta._authn_request = cambia(richiesta._authn_request)
    return urlsplit(richiesta.url(relay_state)).query


@pytest.mark.parametrize("profilo", [SPID, CIE])
@pytest.mark.parametrize("livello", [1, 2, 3])
def test_our_request_is_accepted(profilo, livello):
    letta = leggi(profilo.codice, query(profilo=profilo, livello=livello))
    assert letta.livello == livello
    assert letta.acs_url == f"http://localhost:8000/{profilo.codice}/acs/"
    assert letta.attributi == profilo.attributi


def test_the_relay_state_is_opaque_and_short():
    richiesta = Richiesta(nostre_impostazioni(), 2)
    assert "ForceAuthn" in richiesta.get_xml()
    assert "ProviderName" not in richiesta.get_xml() and "AllowCreate" not in richiesta.get_xml()


@pytest.mark.django_db
def test_the_relay_state_does_not_tell_the_service(client):
    stato = parse_qs(urlsplit(vai_al_gestore(client, next="/richieste/permesso/")).query)["RelayState"][0]
    assert len(stato) <= 80
    assert "http" not in stato and "permesso" not in stato


@pytest.mark.parametrize(
    ("numero", "da", "a"),
    [
        (9, 'Version="2.0"', 'Version="1.1"'),
        (10, ">http://localhost:8000<", ">https://altrove.esempio<"),
        (12, CLASSI[2], "urn:oasis:names:tc:SAML:2.0:ac:classes:SpidL2"),
        (12, ' ForceAuthn="true"', ""),
        (14, "/sso", "/altrove"),
        (15, 'Version="2.0"', 'Version="2.0" IsPassive="false"'),
        (16, 'AssertionConsumerServiceIndex="0"', 'AssertionConsumerServiceIndex="7"'),
        (17, "nameid-format:transient", "nameid-format:persistent"),
        (18, 'AttributeConsumingServiceIndex="0"', 'AttributeConsumingServiceIndex="7"'),
        (8, ' NameQualifier="http://localhost:8000"', ""),
        (8, 'Version="2.0"', 'Version="2.0" ProviderName="Comune"'),
    ],
)
def test_a_wrong_request_gets_the_official_number(numero, da, a):
    def cambia(xml):
        assert da in xml
        return xml.replace(da, a)

    with pytest.raises(RichiestaRifiutata) as rifiuto:
        leggi("spid", query(cambia))
    assert rifiuto.value.numero == numero


@pytest.mark.parametrize("campo", ["SAMLRequest", "RelayState", "SigAlg", "Signature"])
def test_a_request_changed_after_signing_is_refused(campo):
    campi = {n: v[0] for n, v in parse_qs(query()).items()}
    if campo == "SAMLRequest":
        xml = zlib.decompress(base64.b64decode(campi[campo]), -15).replace(b"SpidL2", b"SpidL1")
        campi[campo] = base64.b64encode(zlib.compress(xml)[2:-4]).decode()
    elif campo == "SigAlg":
        campi[campo] = "http://www.w3.org/2000/09/xmldsig#rsa-sha1"
    else:
        campi[campo] = "AAAA"
    with pytest.raises(RichiestaRifiutata) as rifiuto:
        leggi("spid", urlencode(campi))
    assert rifiuto.value.numero == 5


def test_a_request_signed_by_somebody_else_is_refused(settings, tmp_path):
    da_noi = query()
    settings.VAR_DIR = tmp_path
    with pytest.raises(RichiestaRifiutata) as rifiuto:
        leggi("spid", da_noi)
    assert rifiuto.value.numero == 5


@pytest.mark.parametrize("testo", ["", "SAMLRequest=x", "SAMLRequest=%25&RelayState=a&SigAlg=b&Signature=c"])
def test_rubbish_is_answered_with_a_page_that_tells_the_number(client, testo):
    risposta = client.get(f"/_finto/idp/spid/sso?{testo}")
    assert risposta.status_code == 400
    assert "ErrorCode nr" in risposta.content.decode()


def test_a_request_that_inflates_without_end_is_cut():
    bomba = base64.b64encode(zlib.compress(b"a" * 5_000_000)[2:-4]).decode()
    firmata = {"SAMLRequest": bomba, "RelayState": "x"}
    OneLogin_Saml2_Auth({}, nostre_impostazioni()).add_request_signature(firmata)
    with pytest.raises(RichiestaRifiutata):
        leggi("spid", urlencode(firmata))


def test_there_are_enough_sample_citizens_each_with_a_reason():
    assert len(PERSONE) >= 8
    assert len({p.attributi["fiscalNumber"] for p in PERSONE}) == len(PERSONE)
    assert all(p.perche for p in PERSONE)


@pytest.mark.django_db
@pytest.mark.parametrize("percorso", ["spid/metadata", "spid/sso", "cie/metadata"])
def test_outside_a_demo_its_pages_do_not_exist(client, settings, percorso):
    settings.DEMO = False
    assert client.get(f"/_finto/idp/{percorso}").status_code == 404


def test_outside_a_demo_it_offers_no_metadata(settings):
    settings.DEMO = False
    assert gestore.fonte("spid") == []


def test_outside_a_demo_the_app_refuses_to_start(settings):
    import comune_site.identita.finto as modulo

    settings.DEMO = False
    with pytest.raises(ImproperlyConfigured):
        IdentitaFintaConfig("comune_site.identita.finto", modulo).ready()


@pytest.mark.processi
def test_a_configuration_with_the_provider_and_without_demo_does_not_start(tmp_path):
    codice = (
        "import os; os.environ['DJANGO_SETTINGS_MODULE']='comune_site.settings.test'\n"
        "from django.conf import settings; settings.DEMO=False\n"
        "import django; django.setup()"
    )
    esito = subprocess.run([sys.executable, "-c", codice], capture_output=True, text=True, check=False)
    assert esito.returncode != 0
    assert "non è ammesso fuori dalla demo" in esito.stderr
