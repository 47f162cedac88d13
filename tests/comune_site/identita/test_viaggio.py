"""The login from the choice page to the service, with real signed messages."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client

from comune_site.identita.models import Scambio, Utente

pytestmark = pytest.mark.django_db


def campi(html: str) -> dict[str, str]:
    return {n: unescape(v) for n, v in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', html)}


def vai_al_gestore(client, profilo="spid", next="/richieste/prova/", livello=2):
    html = client.get("/accedi/", {"next": next, "livello": livello}).content.decode()
    url = unescape(re.search(rf'href="(/{profilo}/login/[^"]*)"', html)[1])
    risposta = client.get(url)
    assert risposta.status_code == 302, risposta.content
    return risposta["Location"]


def scegli(indirizzo: str, **scelta):
    """Answer at the test provider, in a browser with cookies of its own; return the fields that come back."""
    gestore = Client()
    percorso = indirizzo.split("/", 3)[3]
    pagina = gestore.get("/" + percorso)
    assert pagina.status_code == 200, pagina.content.decode()
    profilo = percorso.split("/")[2]
    risposta = gestore.post(f"/_finto/idp/{profilo}/scelta", {**campi(pagina.content.decode()), **scelta})
    assert risposta.status_code == 200
    return campi(risposta.content.decode())


def entra(client, profilo="spid", **opzioni):
    scelta = opzioni.pop("scelta", {"persona": "teresa"})
    ritorno = scegli(vai_al_gestore(client, profilo, **opzioni), **scelta)
    # The POST of the provider comes from another site: no cookie of ours goes with it.
    risposta = Client().post(f"/{profilo}/acs/", ritorno)
    if risposta.status_code != 302:
        return risposta
    return client.get(risposta["Location"].replace("http://localhost:8000", ""))


def test_a_citizen_enters_with_spid_and_is_back_in_the_service(client):
    risposta = entra(client)
    assert risposta.status_code == 302
    assert risposta["Location"] == "/richieste/prova/"
    utente = Utente.objects.get(codice_fiscale="FRNTRS48C52M082X")
    assert client.session["_auth_user_id"] == str(utente.pk)
    assert utente.luogo_nascita == "Viterbo"
