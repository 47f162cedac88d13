"""The journey of the first istanza, step by step, as a person with a browser walks it.

Used with and without JavaScript, at any size, against any address. `foto(nome)` is called on each screen: tests check
accessibility there.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pikepdf
from playwright.sync_api import Page, expect

Foto = Callable[[str], None]


def pdf(cartella: Path, nome: str) -> Path:
    """Write a valid one-page PDF and return its path."""
    documento = pikepdf.new()
    documento.add_blank_page()
    uscita = io.BytesIO()
    documento.save(uscita)
    percorso = cartella / nome
    percorso.write_bytes(uscita.getvalue())
    return percorso


class Cittadino:
    """A citizen at the browser."""

    def __init__(
        self, pagina: Page, sito: str, cartella: Path, foto: Foto = lambda nome: None, *, script: bool = True
    ) -> None:
        self.pagina, self.sito, self.cartella, self.foto, self.script = pagina, sito, cartella, foto, script

    def arriva_alla_scheda(self) -> None:
        """Home, Servizi, Mobilità e trasporti, the scheda."""
        p = self.pagina
        p.goto(f"{self.sito}/")
        self.foto("home")
        self._menu("Servizi")
        self.foto("servizi")
        p.locator("main").get_by_role("link", name="Mobilità e trasporti", exact=True).last.click()
        self.foto("categoria")
        p.locator("main").get_by_role("link", name="Richiedere permesso di accesso ad area ZTL").first.click()
        self.foto("scheda")

    def _menu(self, voce: str) -> None:
        collegamento = self.pagina.locator("header").get_by_role("link", name=voce, exact=True)
        if not collegamento.is_visible():
            self.pagina.locator("header").get_by_role("button", name=re.compile("menu|navigazione", re.I)).first.click()
        collegamento.click()

    def accede(self, nome: str, modo: str = "SPID") -> None:
        """From the scheda into the flow, through the test identity provider."""
        self.pagina.locator("main").get_by_role("link", name="Accedi per richiedere").first.click()
        self.foto("accedi")
        self.entra(nome, modo)

    def entra(self, nome: str, modo: str = "SPID") -> None:
        """From the choice page to where the person wanted to go."""
        p = self.pagina
        if modo == "SPID":
            p.locator("summary", has_text="Entra con SPID").click()
            p.locator("details[open]").get_by_role("link").first.click()
        else:
            p.get_by_role("link", name="Entra con CIE").click()
        self.foto("gestore")
        p.get_by_role("button", name=nome).click()
        if not self.script:
            p.get_by_role("button", name="Continua").click()
        p.wait_for_url(f"{self.sito}/**")

    def accetta_informativa(self) -> None:
        """First step."""
        self.foto("informativa")
        self._spunta("Ho letto e compreso")
        self.avanti()

    def avanti(self) -> None:
        """Press the button that goes on."""
        self.pagina.locator("form.modulo-passo button[name=azione][value=avanti]:not(.visually-hidden)").click()

    def salva(self) -> None:
        """Press the button that only saves."""
        self.pagina.locator("form.modulo-passo button[name=azione][value=salva]").first.click()

    def dati_generali(self, targa: str = "GA123BC") -> None:
        """Second step: contacts, licence, vehicle."""
        p = self.pagina
        self.foto("dati-vuoti")
        p.get_by_label("Telefono").fill("+39 333 1234567")
        p.get_by_label(re.compile("^Email")).fill("prova@pietrachiara.example")
        # SPID brings the address, CIE does not.
        residenza = {"indirizzo": "Via della Fonte 3", "cap": "01099", "comune": "Pietrachiara", "provincia": "VT"}
        for nome, valore in residenza.items():
            p.locator(f"[name=residenza-{nome}]").fill(valore)
        p.locator("input[type=file]").nth(0).set_input_files(pdf(self.cartella, "patente.pdf"))
        p.get_by_label("Targa").fill(targa)
        self._scegli("Tipo di veicolo", "Automobile")
        p.get_by_label("Marca").fill("Fiat")
        p.get_by_label("Modello").fill("Panda")
        self._scegli("Relazione con il veicolo", "Proprietà")
        p.locator("input[type=file]").nth(1).set_input_files(pdf(self.cartella, "libretto.pdf"))
        self.avanti()

    def _spunta(self, etichetta: str) -> None:
        """Click the label, as people do: the library draws the box on it."""
        self.pagina.locator("label", has_text=etichetta).first.click()

    def _scegli(self, domanda: str, voce: str) -> None:
        """Choose an answer, whether the question is drawn as radio buttons or as a list."""
        elenco = self.pagina.locator("select", has=self.pagina.locator("option", has_text=voce))
        if elenco.count():
            elenco.first.select_option(label=voce)
        else:
            gruppo = self.pagina.get_by_role("group", name=re.compile(domanda)).or_(
                self.pagina.get_by_role("radiogroup", name=re.compile(domanda))
            )
            gruppo.locator("label", has_text=voce).first.click()

    def preferenze(self) -> None:
        """Third step: zone, category, period."""
        p = self.pagina
        self.foto("preferenze-vuote")
        self._spunta("Zona Traffico Limitato A")
        self._scegli("In qualità di", "Residente nella zona")
        p.get_by_label("Indirizzo da raggiungere").fill("Via della Fonte 3")
        p.get_by_label("Dal").fill(str(date.today() + timedelta(days=7)))
        p.get_by_label("Al", exact=False).last.fill(str(date.today() + timedelta(days=100)))
        self.avanti()

    def invia(self) -> None:
        """Last step: read the summary, send."""
        self.foto("riepilogo")
        self.pagina.get_by_role("button", name="Conferma e invia").click()
        expect(self.pagina.get_by_role("heading", level=1)).to_contain_text("Richiesta inviata")

    def apre_pratica(self, numero: str) -> None:
        """From the area personale to the page of the pratica."""
        p = self.pagina
        p.goto(f"{self.sito}/area-personale/")
        self.foto("area-personale")
        p.locator("main").get_by_role("link", name="Attività").first.click()
        self.foto("attivita")
        p.locator("main").locator("li, article, .card, section", has_text=numero).last.get_by_role("link").first.click()
        self.foto("pratica")

    def paga(self, esito: str) -> None:
        """From the page of the pratica to the stub's checkout, and choose how it ends."""
        p = self.pagina
        p.get_by_role("link", name=re.compile("Paga ora")).first.click()
        self.foto("paga")
        p.get_by_role("button", name=re.compile("Paga con pagoPA", re.I)).click()
        self.foto("checkout")
        p.get_by_role("button", name=esito).or_(p.get_by_role("link", name=esito)).first.click()
        self.foto("ritorno")

    def numero(self) -> str:
        """Return the number shown on the page."""
        return re.search(r"AN\d{9}", self.pagina.locator("main").inner_text()).group()  # type: ignore[union-attr]


class Operatore:
    """A member of staff at the browser."""

    def __init__(self, pagina: Page, sito: str, foto: Foto = lambda nome: None) -> None:
        self.pagina, self.sito, self.foto = pagina, sito, foto

    def entra(self, nome: str, parola: str) -> None:
        """Log in to the admin."""
        self.pagina.goto(f"{self.sito}/gestione/")
        self.foto("gestione-accesso")
        self.pagina.locator("input[name=username]").fill(nome)
        self.pagina.locator("input[name=password]").fill(parola)
        self.pagina.locator("form button[type=submit], form input[type=submit]").first.click()
        expect(self.pagina).to_have_url(f"{self.sito}/gestione/")
        self.foto("gestione")

    def apre_pratica(self, numero: str) -> None:
        """Find the pratica in the list, read it, open an attachment."""
        self.pagina.goto(f"{self.sito}/gestione/pratiche/")
        self.foto("sportello-elenco")
        self.pagina.get_by_role("link", name=re.compile(numero)).first.click()
        self.foto("sportello-pratica")

    def apre_allegato(self, nome: str) -> None:
        """Download an attachment, which the desk writes in the history."""
        with self.pagina.expect_download() as scaricato:
            self.pagina.locator("main").get_by_role("link", name=re.compile(re.escape(nome))).first.click()
        assert scaricato.value.suggested_filename == nome

    def decide(self, azione: str, nota: str = "") -> None:
        """Press a decision and confirm it."""
        self.pagina.get_by_role("link", name=azione, exact=True).or_(
            self.pagina.get_by_role("button", name=azione, exact=True)
        ).first.click()
        self.foto("sportello-conferma")
        if nota:
            self.pagina.get_by_label("Nota").fill(nota)
        self.pagina.get_by_role("button", name=f"Conferma: {azione}").click()
        self.foto("sportello-deciso")
