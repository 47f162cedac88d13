"""Ways in that a test need not walk: a browser already identified, the addresses of a flow, what a refusal shows."""

from django.conf import settings as impostazioni
from django.test import Client
from playwright.sync_api import expect

from comune_site.contenuti.models import ServizioPage
from tests.e2e.occhi import apri
from tests.factories.identita import CittadinoFactory, accedi_come

AVVIA = "/richieste/permesso-ztl/"


def marco():
    """Return the citizen whom the test identity provider knows by the same fiscal code."""
    return CittadinoFactory(first_name="Marco", last_name="Bellucci", codice_fiscale="BLLMRC84L23H501P", sesso="M")


def dentro(chromium, sito, cittadino, larghezza=1280):
    """Open a browser of its own in which the citizen is already identified."""
    client = Client()
    accedi_come(client, cittadino)
    return entra(apri(chromium, larghezza), sito, client)


def entra(pagina, sito, client):
    """Give the browser the session that a test client has."""
    nome = impostazioni.SESSION_COOKIE_NAME
    pagina.context.add_cookies([{"name": nome, "value": client.cookies[nome].value, "url": sito}])
    return pagina


def errori(pagina):
    """Return the summary of errors, after checking that it has the focus and that each line leads to its control."""
    riepilogo = pagina.locator("[data-riepilogo-errori]")
    expect(riepilogo).to_be_focused()
    for ancora in riepilogo.locator("a").evaluate_all("voci => voci.map((voce) => voce.hash)"):
        controllo = pagina.locator(ancora)
        riepilogo.locator(f'a[href="{ancora}"]').first.click()
        expect(controllo).to_be_focused()
        if controllo.get_attribute("type") not in ("radio", "checkbox"):
            expect(controllo).to_have_attribute("aria-invalid", "true")
            descritto = controllo.get_attribute("aria-describedby").split()
            assert f"{ancora[1:]}_error" in descritto
    return riepilogo


def scheda():
    """Return the path of the scheda, as the seed made it."""
    return ServizioPage.objects.get(codice_servizio="permesso-ztl").get_url()
