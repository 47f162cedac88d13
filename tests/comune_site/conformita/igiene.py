"""Errors of the HTML itself, found by reading the tags one after the other as they were written.

A browser mends them in silence, and not always as one meant: an unclosed element swallows what follows, a repeated
`id` sends a label or an anchor elsewhere.
"""

from html.parser import HTMLParser

VUOTI = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
INTERATTIVI = {"a", "button", "select", "textarea", "label", "summary"}
BLOCCHI = {
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "div",
    "dl",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
}
# What may stand only directly inside another element.
GENITORI = {
    "li": {"ul", "ol", "menu"},
    "dt": {"dl", "div"},
    "dd": {"dl", "div"},
    "legend": {"fieldset"},
    "summary": {"details"},
    "option": {"select", "optgroup", "datalist"},
    "tr": {"table", "thead", "tbody", "tfoot"},
    "td": {"tr"},
    "th": {"tr"},
}


class Igiene(HTMLParser):
    """Collects in `errori` what is wrong with a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.errori: list[str] = []
        self.aperti: list[str] = []
        self.nomi: set[str] = set()
        self.riferiti: list[tuple[str, str]] = []
        self.livello = 0

    def _dove(self, testo: str) -> None:
        self.errori.append(f"riga {self.getpos()[0]}: {testo}")

    def _attributi(self, tag: str, attributi: list[tuple[str, str | None]]) -> None:
        nomi = [nome for nome, _ in attributi]
        if len(nomi) != len(set(nomi)):
            self._dove(f"<{tag}> ha un attributo due volte")
        for nome, valore in attributi:
            if nome == "id":
                if not valore or valore.split() != [valore] or valore in self.nomi:
                    self._dove(f"id «{valore}» ripetuto o non valido")
                self.nomi.add(valore or "")
            elif nome in ("for", "aria-labelledby", "aria-describedby", "aria-controls", "form", "list"):
                self.riferiti += [(nome, riferito) for riferito in (valore or "").split()]
        if tag == "img" and "alt" not in nomi:
            self._dove("<img> senza alt")

    def _posto(self, tag: str, interattivo: bool) -> None:
        sopra = self.aperti[-1] if self.aperti else ""
        if tag in GENITORI and sopra not in GENITORI[tag]:
            self._dove(f"<{tag}> dentro <{sopra}>")
        if sopra in ("ul", "ol") and tag not in ("li", "script", "template"):
            self._dove(f"<{tag}> direttamente dentro <{sopra}>")
        if tag in BLOCCHI and any(x in self.aperti for x in ("p", "h1", "h2", "h3", "h4", "h5", "h6", "span")):
            self._dove(f"<{tag}> dentro {self.aperti[-3:]}")
        if interattivo and any(x in self.aperti for x in ("a", "button")):
            self._dove(f"<{tag}> dentro un collegamento o un bottone")

    def _titolo(self, tag: str) -> None:
        livello = int(tag[1])
        if livello > self.livello + 1:
            self._dove(f"<{tag}> dopo un titolo di livello {self.livello}")
        self.livello = livello

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Check an element where it begins."""
        self._attributi(tag, attrs)
        interattivo = tag in INTERATTIVI or (tag == "input" and dict(attrs).get("type") != "hidden")
        if "svg" not in self.aperti:
            self._posto(tag, interattivo)
        # The frame's headings stand before the title of the page: what counts is the order inside the main part.
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit() and "main" in self.aperti:
            self._titolo(tag)
        if tag not in VUOTI:
            self.aperti.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag that closes itself: it does in a drawing, and nowhere else unless it is an empty element."""
        self._attributi(tag, attrs)
        if tag not in VUOTI and "svg" not in self.aperti:
            self._dove(f"<{tag}/> non si chiude da solo")

    def handle_endtag(self, tag: str) -> None:
        """Check that what closes is what was opened last."""
        if not self.aperti or self.aperti[-1] != tag:
            self._dove(f"</{tag}> chiude {self.aperti[-1:]}")
        if tag in self.aperti:
            while self.aperti.pop() != tag:
                pass

    def finisci(self) -> list[str]:
        """Return the errors, those that only the end of the page tells included."""
        self.close()
        if self.aperti:
            self.errori.append(f"mai chiusi: {self.aperti}")
        return self.errori + [f"{nome} porta a «{r}», che non c'è" for nome, r in self.riferiti if r not in self.nomi]


def errori(html: str) -> list[str]:
    """Return the errors of a page."""
    lettore = Igiene()
    lettore.feed(html)
    return lettore.finisci()
