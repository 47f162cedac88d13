"""The first istanza, from the home page to the permit and the figures, in Chromium; axe on every page."""

import re
import time

import pytest
from playwright.sync_api import expect

from comune_site.core.uscita import api as uscita
from servizi.pratiche.models import Pratica
from servizi.pratiche.stati import StatoPratica
from tests.e2e.occhi import Occhi, apri
from tests.e2e.viaggio import Cittadino, Operatore

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, databases=["default", "finto"]),
    pytest.mark.timeout(600),
]


def lavora_finche(condizione, secondi=30):
    """Do the due work, as the worker would, until the condition holds."""
    fine = time.monotonic() + secondi
    while not condizione():
        assert time.monotonic() < fine, "the work did not bring what was awaited"
        uscita.esegui_dovuti()
        time.sleep(0.3)


@pytest.mark.parametrize(
    ("larghezza", "script", "modo"), [(390, True, "SPID"), (1280, True, "CIE"), (1280, False, "SPID")]
)
def test_a_permit_is_asked_for_granted_paid_and_rated(chromium, sito_vivo, tmp_path, larghezza, script, modo):
    pagina = apri(chromium, larghezza, script=script)
    occhi = Occhi(pagina, script=script)
    cittadino = Cittadino(pagina, sito_vivo, tmp_path, occhi, script=script)

    cittadino.arriva_alla_scheda()
    cittadino.accede("Marco Bellucci", modo)
    assert "/richieste/permesso-ztl/" in pagina.url, "the login must end inside the flow of the service (C.SE.1.1)"
    cittadino.accetta_informativa()
    cittadino.dati_generali()
    cittadino.preferenze()
    cittadino.invia()
    occhi("conferma")
    numero = cittadino.numero()
    pratica = Pratica.objects.get(numero=numero)
    vota_faccia_e_stelle(pagina, script)

    ufficio = apri(chromium, 1280)
    guarda_ufficio = Occhi(ufficio)
    operatore = Operatore(ufficio, sito_vivo, guarda_ufficio)
    operatore.entra("sportello", "demo-sportello-2026!")
    operatore.apre_pratica(numero)
    operatore.apre_allegato("patente.pdf")
    operatore.decide("Approva", "Tutto in ordine.")
    pratica.refresh_from_db()
    assert pratica.stato == StatoPratica.DA_PAGARE

    cittadino.apre_pratica(numero)
    expect(pagina.locator("main")).to_contain_text("Da pagare")
    for esito, titolo in (("Annulla", "annullato"), ("Errore", "non riuscito")):
        cittadino.paga(esito)
        expect(pagina.get_by_role("heading", level=1)).to_contain_text(titolo)
        cittadino.apre_pratica(numero)
    cittadino.paga("Paga con successo" if script else "Paga e chiudi la scheda")
    pratica.refresh_from_db()
    assert pratica.stato == StatoPratica.DA_PAGARE, "only a receipt makes it paid"

    def pagata():
        pratica.refresh_from_db()
        return pratica.stato == StatoPratica.ACCOLTA

    lavora_finche(pagata)
    cittadino.apre_pratica(numero)
    expect(pagina.locator("main")).to_contain_text("Conclusa con esito positivo")
    for documento in ("Ricevuta della richiesta", "Attestazione di pagamento", "Permesso di accesso alla ZTL"):
        assert scarica(pagina, documento).startswith(b"%PDF-")

    capo = apri(chromium, 1280)
    responsabile = Operatore(capo, sito_vivo, Occhi(capo))
    responsabile.entra("responsabile", "demo-responsabile-2026!")
    capo.goto(f"{sito_vivo}/gestione/valutazione/")
    responsabile.foto("sportello-cruscotto")
    expect(capo.locator("main")).to_contain_text("Richiedere permesso di accesso ad area ZTL")


def scarica(pagina, nome):
    """Return the bytes behind a link, asked for with the citizen's own session."""
    indirizzo = pagina.locator("main").get_by_role("link", name=re.compile(f"^{nome}")).first.get_attribute("href")
    return pagina.request.get(f"{pagina.url.split('/area-personale')[0]}{indirizzo}").body()


def vota_faccia_e_stelle(pagina, script):
    """One touch on a face, then the stars; without script each answers with a page of its own."""
    conferma = pagina.url
    pagina.get_by_role("button", name="Insoddisfatto", exact=True).click()
    pagina.get_by_role("button", name="Tempi lunghi o sito lento").click()
    expect(pagina.locator("body")).to_contain_text(re.compile("Grazie", re.I))
    if not script:
        pagina.goto(conferma)
    pagina.locator('[data-element="feedback-rate-4"]').click()
    if script:
        expect(pagina.locator('[data-element="feedback-rating-positive"]')).to_be_visible()


def test_the_editor_changes_the_scheda_and_the_site_shows_it(chromium, sito_vivo):
    from comune_site.contenuti.models import ServizioPage

    nuova = "Il permesso per entrare in auto nel centro storico: si chiede anche dal telefono."
    scheda = ServizioPage.objects.get(codice_servizio="permesso-ztl")
    lettore = apri(chromium, 390)
    pagina = apri(chromium, 1280)
    occhi = Occhi(pagina)
    redattore = Operatore(pagina, sito_vivo, occhi)
    redattore.entra("responsabile", "demo-responsabile-2026!")
    pagina.goto(f"{sito_vivo}/gestione/pages/{scheda.pk}/edit/")
    pagina.locator("[name=descrizione]").fill(nuova)

    pagina.locator('[data-side-panel-toggle="preview"]').first.click()
    anteprima = pagina.frame_locator("iframe#w-preview-iframe, iframe[title*=nteprima], iframe[title*=review]").first
    expect(anteprima.locator("body")).to_contain_text(nuova)

    pagina.get_by_role("button", name=re.compile("^(Salva bozza|Save draft)")).first.click()
    expect(pagina.locator("body")).to_contain_text(re.compile("salvat|saved", re.I))
    lettore.goto(f"{sito_vivo}{scheda.get_url()}")
    expect(lettore.locator("main")).not_to_contain_text(nuova)

    pagina.locator("footer .w-dropdown__toggle").first.click()
    pagina.get_by_role("button", name=re.compile("^(Pubblica|Publish)")).first.click()
    expect(pagina.locator("body")).to_contain_text(re.compile("pubblicat|published", re.I))
    lettore.reload()
    expect(lettore.locator("main")).to_contain_text(nuova)
    assert not occhi.proteste
