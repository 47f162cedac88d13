"""A login through the test identity provider with Django's test client, message by message."""

import re
from dataclasses import dataclass
from html import unescape
from urllib.parse import urlsplit

from django.test import Client
from django.utils import timezone

from comune_site.identita.finto import gestore
from comune_site.identita.finto.cittadini import PER_CODICE
from comune_site.identita.finto.richieste import RichiestaLetta
from comune_site.identita.finto.risposte import Parametri, codifica, identificativo, parametri, risposta
from comune_site.identita.saml.controlli import Attesa
from comune_site.identita.saml.gestori import da_metadati
from comune_site.identita.saml.impostazioni import fornitore
from comune_site.identita.saml.profili import PROFILI
from comune_site.identita.saml.risposta import Esito, leggi, verifica


def campi(html: str) -> dict[str, str]:
    """Return the hidden fields of a page."""
    return {n: unescape(v) for n, v in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', html)}


def percorso(indirizzo: str) -> str:
    """Return path and query of an absolute address."""
    parti = urlsplit(indirizzo)
    return f"{parti.path}?{parti.query}"


def vai_al_gestore(client: Client, profilo: str = "spid", next: str = "/richieste/prova/", livello: int = 2) -> str:
    """Go from the choice page to the provider; return the address with the signed request."""
    html = client.get("/accedi/", {"next": next, "livello": livello}).content.decode()
    url = unescape(re.search(rf'href="(/{profilo}/login/[^"]*)"', html)[1])
    risposta = client.get(url)
    assert risposta.status_code == 302, risposta.content.decode()
    return risposta["Location"]


def scegli(indirizzo: str, **scelta: str) -> dict[str, str]:
    """Answer at the provider, with cookies of its own; return the fields that come back."""
    browser = Client()
    pagina = browser.get(percorso(indirizzo))
    assert pagina.status_code == 200, pagina.content.decode()
    profilo = urlsplit(indirizzo).path.split("/")[3]
    ritorno = browser.post(f"/_finto/idp/{profilo}/scelta", {**campi(pagina.content.decode()), **scelta})
    assert ritorno.status_code == 200, ritorno.content.decode()
    return campi(ritorno.content.decode())


def consegna(profilo: str, ritorno: dict[str, str]):
    """Post the answer as another site's form does: no cookie of ours goes with it."""
    return Client().post(f"/{profilo}/acs/", ritorno)


def entra(client: Client, profilo: str = "spid", scelta: dict[str, str] | None = None, **opzioni):
    """Make the whole journey; return the answer of the finish, or of the ACS when it refuses."""
    ritorno = scegli(vai_al_gestore(client, profilo, **opzioni), **(scelta or {"persona": "teresa"}))
    acs = consegna(profilo, ritorno)
    return client.get(percorso(acs["Location"])) if acs.status_code == 302 else acs


@dataclass
class Banco:
    """A request and a good answer to it, without HTTP: change a parameter, sign, check."""

    attesa: Attesa
    buoni: Parametri

    def verifica(self, p: Parametri | None = None) -> Esito:
        """Sign and check a Response."""
        return verifica(leggi(codifica(risposta(p or self.buoni, gestore.coppia()))), self.attesa)


def banco(profilo: str = "spid", livello: int = 2, persona: str = "teresa") -> Banco:
    """Return a bench for "spid" or "cie"."""
    noi, adesso = fornitore(PROFILI[profilo]), timezone.now()
    richiesta = RichiestaLetta(
        id=identificativo(),
        sp_entity_id=noi.entity_id,
        acs_url=noi.acs_url,
        relay_state="stato",
        livello=livello,
        attributi=noi.profilo.attributi,
    )
    (idp,) = da_metadati(gestore.metadati(profilo))
    attesa = Attesa(
        fornitore=noi,
        gestore=idp,
        id_richiesta=richiesta.id,
        istante_richiesta=adesso.replace(microsecond=0),
        livello=livello,
        adesso=adesso,
    )
    buoni = parametri(
        richiesta,
        idp=idp.entity_id,
        profilo=profilo,
        livello=livello,
        attributi=PER_CODICE[persona].attributi,
        adesso=adesso,
    )
    return Banco(attesa, buoni)
