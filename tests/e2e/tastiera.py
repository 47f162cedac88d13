"""A person with a keyboard and no pointer: Tab, Shift+Tab, Enter, Space, typing, arrows inside a group of radios.

At every stop the focus must be seen: drawn differently from when it is elsewhere, and inside the window.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, Page

# Returns what is wrong with the focus, empty when it can be seen. A control drawn by its label is judged with it. The
# signature of the element is kept, and compared at the next stop with how the same element looks without the focus.
GUARDA_IL_FUOCO = """() => {
  const firma = (e) => [e, ...(e.labels ?? [])].flatMap((n) => [null, '::before', '::after'].map((parte) => {
    const s = getComputedStyle(n, parte);
    return [s.outlineStyle === 'none' ? '' : s.outline, s.boxShadow, s.borderColor, s.opacity].join();
  })).join(' | ');
  const segnato = (e) => [e, ...(e.labels ?? [])].some((n) => [null, '::before', '::after'].some((parte) => {
    const s = getComputedStyle(n, parte);
    const contorno = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 &&
      !/^rgba.*, 0\\)$/.test(s.outlineColor);
    return (parte || s.opacity > 0) && (contorno || s.boxShadow !== 'none');
  }));
  const chi = (e) => e.outerHTML.slice(0, 160);
  const prima = window.__fuoco;
  const e = document.activeElement;
  if (!e || e === document.body) return '';
  if (e.matches(':focus')) window.__fuoco = { e, firma: firma(e) };
  if (prima && prima.e !== e && prima.e.isConnected && firma(prima.e) === prima.firma)
    return `same look with and without the focus: ${chi(prima.e)}`;
  // On the button of a date's calendar, which is the browser's own and marked by it, the field itself has no focus.
  if (e.matches(':focus') && !segnato(e)) return `no outline nor shadow: ${chi(e)}`;
  const r = e.getBoundingClientRect();
  const dentro = r.width * r.height && r.bottom > 0 && r.right > 0 && r.top < innerHeight && r.left < innerWidth;
  return dentro ? '' : `outside of the window: ${chi(e)}`;
}"""
FERMATE_MASSIME = 150


class Tastiera:
    """The hands of that person on one page."""

    def __init__(self, pagina: Page) -> None:
        self.pagina = pagina
        # The driver takes over the system's chooser a little after the first listener: have it done well before.
        pagina.on("filechooser", lambda _scelta: None)

    def premi(self, tasto: str) -> None:
        """Press a key."""
        self.pagina.keyboard.press(tasto)

    def salta_al_contenuto(self) -> None:
        """Use the first link of the page, which leads over the header."""
        self.premi("Tab")
        self.controlla()
        assert self.pagina.evaluate("document.activeElement.hash") == "#contenuto", (
            "the first stop skips to the content"
        )
        self.premi("Enter")

    def va_a(self, dove: Locator, tasto: str = "Tab") -> None:
        """Go on until the focus is there, and check each stop on the way."""
        for _ in range(FERMATE_MASSIME):
            if dove.evaluate("e => e === document.activeElement"):
                return
            self.premi(tasto)
            self.controlla()
        raise AssertionError(f"{dove} cannot be reached with {tasto}")

    def gira(self) -> int:
        """Walk through every stop of the page, check each, and return how many there are."""
        self.pagina.reload()
        for fermate in range(FERMATE_MASSIME):
            self.premi("Tab")
            if self.pagina.evaluate("document.activeElement === document.body"):
                return fermate
            self.controlla()
        raise AssertionError(f"{self.pagina.url}: the focus never leaves the page")

    def controlla(self) -> None:
        """Check that the focus is seen where it is."""
        guaio = self.pagina.evaluate(GUARDA_IL_FUOCO)
        assert not guaio, f"{self.pagina.url}: {guaio}"

    def preme(self, dove: Locator, tasto: str) -> None:
        """Go there and press a key, which stays on the page."""
        self.va_a(dove)
        self.premi(tasto)

    def segue(self, dove: Locator) -> None:
        """Go there, press Enter and wait for the page that follows."""
        self.va_a(dove)
        with self.pagina.expect_navigation():
            self.premi("Enter")

    def scrive(self, dove: Locator, testo: str) -> None:
        """Go to a field, empty it and type."""
        self.va_a(dove)
        self.premi("Control+a")
        self.pagina.keyboard.type(testo)

    def scrive_data(self, dove: Locator, giorno: str) -> None:
        """Go to a native date field and type a day (ISO), in the order that the language of the browser asks for."""
        anno, mese, numero = giorno.split("-")
        self.va_a(dove)
        self.pagina.keyboard.type(numero + mese + anno)
        if dove.input_value() != giorno:
            self.premi("Shift+Tab")
            self.premi("Shift+Tab")
            self.pagina.keyboard.type(mese + numero + anno)
        assert dove.input_value() == giorno

    def sceglie_file(self, dove: Locator, file: Path) -> None:
        """Open the system's chooser from the field."""
        self.va_a(dove)
        with self.pagina.expect_file_chooser() as scelta:
            self.premi("Space")
        scelta.value.set_files(file)
