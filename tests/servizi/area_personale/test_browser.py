"""The area personale in a real browser: accessible at every width, usable without scripts, paying to the end."""

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone

from comune_site.core.uscita.api import riaccoda
from pagamenti.finto.models import RicevutaFinta
from servizi.pratiche import documenti, esiti, lavori
from servizi.pratiche.models import Bozza, Documento
from servizi.pratiche.stati import StatoPratica
from tests.factories.identita import CittadinoFactory, accedi_come
from tests.factories.sportello import CODICE, con_allegato, con_invio, in_carico

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases=["default", "finto"], transaction=True)]
GRAVI = ("serious", "critical")


@pytest.fixture
def cittadina(client):
    cittadina = CittadinoFactory(first_name="Elena", last_name="Marchetti")
    accedi_come(client, cittadina)
    return cittadina


@pytest.fixture
def operatrice(django_user_model):
    return django_user_model.objects.create_user("operatrice", first_name="Marta", last_name="Orsini")


@pytest.fixture
def sito(live_server, settings):
    """The address of the live site; the pagoPA stub is on it."""
    settings.SITO_URL = live_server.url.replace("127.0.0.1", "localhost")
    settings.PAGOPA_URL = f"{settings.SITO_URL}/_finto/pagopa"
    return settings.SITO_URL


@pytest.fixture
def apri(chromium, sito, client, cittadina):
    """Open a page of the citizen; the test fails on anything that the CSP blocks."""
    contesti, bloccati = [], []

    def _apri(percorso, larghezza=1280, **opzioni):
        contesto = chromium.new_context(viewport={"width": larghezza, "height": 900}, **opzioni)
        contesto.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": sito}])
        contesti.append(contesto)
        pagina = contesto.new_page()
        pagina.on("console", lambda riga: bloccati.append(riga.text) if "Security Policy" in riga.text else None)
        pagina.goto(f"{sito}{percorso}")
        return pagina

    yield _apri
    for contesto in contesti:
        contesto.close()
    assert bloccati == []


def violazioni(pagina) -> list[str]:
    esito = Axe().run(pagina)
    return [f"{v['id']}: {v['nodes'][0]['html']}" for v in esito.response["violations"] if v["impact"] in GRAVI]


@pytest.mark.parametrize("larghezza", [320, 390, 1280])
def test_every_page_is_accessible_and_fits(apri, sito, cittadina, operatrice, larghezza):
    Bozza.objects.create(cittadino=cittadina, codice_servizio=CODICE, versione=1)
    inviata = con_invio(cittadino=cittadina)
    inviata.eventi.get().annuncia()
    lavori.protocolla(str(inviata.pk), {})
    documenti.crea(inviata, Documento.Tipo.RICEVUTA)
    con_allegato(inviata)
    da_pagare = in_carico(cittadino=cittadina, numero="AN269999999")
    esiti.approva(da_pagare, operatrice, "Documenti in regola")
    pagina = apri("/area-personale/", larghezza)
    indirizzi = ["", "messaggi/", f"messaggi/{cittadina.messaggi.first().pk}/", "attivita/"]
    indirizzi += [f"pratiche/{inviata.pk}/", f"pratiche/{da_pagare.pk}/", f"pratiche/{da_pagare.pk}/paga/"]
    for indirizzo in indirizzi:
        pagina.goto(f"{sito}/area-personale/{indirizzo}")
        assert pagina.locator("h1").count() == 1, indirizzo
        assert violazioni(pagina) == [], indirizzo
        assert pagina.evaluate("document.documentElement.scrollWidth") <= larghezza, indirizzo


def test_a_request_is_paid_from_the_area_personale_to_the_permit(apri, sito, cittadina, operatrice):
    pratica = in_carico(cittadino=cittadina)
    esiti.approva(pratica, operatrice)
    pagina = apri("/area-personale/attivita/")
    pagina.get_by_role("link", name="Paga ora").click()
    pagina.get_by_role("button", name="Paga con pagoPA").click()
    pagina.get_by_role("button", name="Paga con successo").click()
    pagina.wait_for_url("**/ok/")
    pratica.refresh_from_db()
    assert pratica.stato == StatoPratica.DA_PAGARE  # The browser came back: that proves nothing.
    RicevutaFinta.objects.update(disponibile_il=timezone.now() - timedelta(seconds=1))
    riaccoda("pagamenti.controlla", f"pratica:{pratica.pk}")
    pagina.goto(f"{sito}/area-personale/pratiche/{pratica.pk}/")
    pagina.get_by_text("Conclusa con esito positivo").first.wait_for()
    assert pagina.get_by_role("link", name="Attestazione di pagamento").is_visible()
    with pagina.expect_download() as scarico:
        pagina.get_by_role("link", name="Permesso di accesso alla ZTL").click()
    assert scarico.value.suggested_filename == f"provvedimento-{pratica.numero}.pdf"
    pratica.refresh_from_db()
    assert pratica.stato == StatoPratica.ACCOLTA


def test_messages_are_read_and_one_leaves_without_scripts(apri, sito, cittadina):
    con_invio(cittadino=cittadina).eventi.get().annuncia()
    pagina = apri("/area-personale/", java_script_enabled=False)
    pagina.get_by_role("link", name="Messaggi 1 da leggere").click()
    pagina.locator("article a").first.click()
    pagina.get_by_role("button", name="Segna come letto").click()
    pagina.get_by_text("Messaggio segnato come letto.").wait_for()
    assert not cittadina.messaggi.da_leggere().exists()
    pagina.get_by_role("button", name="Esci").last.click()
    pagina.goto(f"{sito}/area-personale/")
    assert "/accedi/" in pagina.url
