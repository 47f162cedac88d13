"""The journey without a pointer."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from servizi.pratiche.models import Pratica
from tests.e2e.ingressi import scheda
from tests.e2e.occhi import apri
from tests.e2e.tastiera import Tastiera
from tests.e2e.viaggio import pdf
from valutazione.models import Giudizio

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, databases=["default", "finto"]),
    pytest.mark.timeout(300),
]


def test_the_whole_journey_is_walked_with_the_keyboard_alone_and_the_focus_is_always_seen(
    chromium, sito_vivo, tmp_path
):
    pagina = apri(chromium, 1280, reduced_motion="reduce")
    mani, main = Tastiera(pagina), pagina.locator("main")
    pagina.goto(sito_vivo + scheda())
    assert mani.gira() > 50
    mani.salta_al_contenuto()
    mani.segue(main.get_by_role("link", name="Accedi per richiedere").first)

    mani.salta_al_contenuto()
    mani.preme(pagina.locator("summary", has_text="Entra con SPID"), "Enter")
    mani.segue(pagina.locator("details[open]").get_by_role("link").first)
    mani.segue(pagina.get_by_role("button", name="Marco Bellucci"))
    pagina.wait_for_url(f"{sito_vivo}/richieste/**")

    avanti = pagina.get_by_role("button", name="Avanti")
    mani.segue(avanti)
    mani.controlla()
    expect(pagina.locator("[data-riepilogo-errori]")).to_be_focused()
    mani.preme(pagina.locator("[data-riepilogo-errori] a"), "Enter")
    expect(pagina.get_by_label("Ho letto e compreso")).to_be_focused()
    mani.premi("Space")
    mani.segue(avanti)

    mani.scrive(pagina.get_by_label("Telefono"), "+39 333 1234567")
    mani.va_a(pagina.get_by_label("Email"), "Shift+Tab")
    mani.scrive(pagina.get_by_label("Email"), "prova@pietrachiara.example")
    mani.sceglie_file(pagina.get_by_label("Patente di guida"), pdf(tmp_path, "patente.pdf"))
    mani.scrive(pagina.get_by_label("Targa"), "GA123BC")
    mani.preme(pagina.get_by_label("Automobile"), "Space")
    mani.scrive(pagina.get_by_label("Marca"), "Fiat")
    mani.scrive(pagina.get_by_label("Modello"), "Panda")
    mani.scrive(pagina.get_by_label("Relazione con il veicolo"), "Propr")
    mani.sceglie_file(pagina.get_by_label("Libretto di circolazione"), pdf(tmp_path, "libretto.pdf"))
    mani.segue(avanti)

    mani.preme(pagina.get_by_label("Zona Traffico Limitato A"), "Space")
    mani.scrive(pagina.get_by_label("In qualità di"), "Resid")
    mani.scrive(pagina.get_by_label("Indirizzo da raggiungere"), "Via della Fonte 3")
    mani.scrive_data(pagina.get_by_label("Dal"), str(date.today() + timedelta(days=7)))
    mani.scrive_data(pagina.get_by_label("Al", exact=False).last, str(date.today() + timedelta(days=100)))
    with pagina.expect_navigation():
        mani.premi("Enter")

    mani.segue(pagina.get_by_role("button", name="Conferma e invia"))
    expect(pagina.get_by_role("heading", level=1)).to_contain_text("Richiesta inviata")
    pratica = Pratica.objects.get()
    assert mani.gira() > 50
    mani.salta_al_contenuto()
    mani.preme(main.get_by_role("button", name="Soddisfatto", exact=True), "Enter")
    expect(main.get_by_role("heading", name="Grazie")).to_be_focused()
    mani.preme(main.locator("[name=stelle]").first, "Space")
    for _ in range(4):
        mani.premi("ArrowRight")
        mani.controlla()
    expect(main.locator("[name=stelle]").last).to_be_checked()
    for bottone in ("Avanti", "Invia"):
        mani.preme(main.get_by_role("button", name=bottone, exact=True), "Enter")
    expect(main.get_by_role("heading", name="Grazie")).to_have_count(2)
    assert Giudizio.objects.count() == 2
    mani.va_a(main.get_by_role("link", name="Consulta la richiesta"), "Shift+Tab")
    mani.segue(main.get_by_role("link", name="Consulta la richiesta"))
    expect(main).to_contain_text(pratica.numero)
    mani.segue(main.get_by_role("link", name="Attività").first)
    expect(main).to_contain_text(pratica.numero)
    assert mani.gira() > 50
    mani.preme(pagina.locator("header summary"), "Enter")
    mani.segue(pagina.locator("header").get_by_role("button", name="Esci"))
    expect(pagina.get_by_role("heading", level=1)).to_contain_text("Sei uscito")
