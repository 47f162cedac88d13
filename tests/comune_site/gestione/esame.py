"""What a strict policy refuses in an HTML text, found by a parser."""

import html
import json
import re
from html.parser import HTMLParser

NON_ESEGUIBILI = {"application/json", "application/ld+json", "text/html", "text/template", "text/x-template"}
_UNICODE = re.compile(r"\\u([0-9a-fA-F]{4})")


class Esame(HTMLParser):
    """Collect inline scripts, styles and handlers, also in the HTML that attributes and data blocks carry."""

    def __init__(self, dove=""):
        super().__init__()
        self.dove, self.guasti, self._dati = dove, [], False

    def handle_starttag(self, tag, attrs):
        dati = dict(attrs)
        tipo = (dati.get("type") or "").lower()
        if tag == "style":
            self.guasti.append(f"{self.dove}<style>")
        self._dati = tag == "script" and tipo in NON_ESEGUIBILI
        if tag == "script" and "src" not in dati and not self._dati:
            self.guasti.append(f"{self.dove}<script> in linea: {self.get_starttag_text()}")
        for nome, valore in attrs:
            if nome == "style" or nome.startswith("on"):
                self.guasti.append(f"{self.dove}{nome}= in {self.get_starttag_text()[:200]}")
            elif valore and (valore.lower().strip().startswith("javascript:")):
                self.guasti.append(f"{self.dove}javascript: in {self.get_starttag_text()[:200]}")
            elif valore:
                self._dentro(valore, f"{self.dove}{tag}[{nome}] ")

    def handle_data(self, data):
        if self._dati:
            self._dentro(data, f"{self.dove}script[json] ")

    def handle_endtag(self, tag):
        self._dati = False

    def _dentro(self, testo, dove):
        """Examine HTML packed in JSON: Wagtail's scripts put it in the page later."""
        chiaro = _UNICODE.sub(lambda trovato: chr(int(trovato[1], 16)), testo)
        if re.search(r"<[a-zA-Z]", chiaro):
            esame = Esame(dove)
            esame.feed(chiaro.replace('\\"', '"').replace("\\n", "\n"))
            self.guasti += esame.guasti


def esamina(testo, tipo="text/html"):
    """Return what a strict policy would refuse in an HTML page or in the JSON answer of a dialog."""
    if tipo.startswith("application/json"):
        pezzi = [valore for valore in _stringhe(json.loads(testo)) if "<" in valore]
        return [guasto for pezzo in pezzi for guasto in esamina(pezzo)]
    esame = Esame()
    esame.feed(testo)
    return esame.guasti


def collegamenti(testo, tipo="text/html"):
    """Return the addresses that a page names, in links and in the data of its widgets."""
    testo = html.unescape(_UNICODE.sub(lambda trovato: chr(int(trovato[1], 16)), testo))
    return set(re.findall(r"[\"'](/gestione/[^\"'\s\\<>#]*)", testo))


def _stringhe(valore):
    if isinstance(valore, str):
        yield valore
    elif isinstance(valore, dict):
        for figlio in valore.values():
            yield from _stringhe(figlio)
    elif isinstance(valore, list):
        for figlio in valore:
            yield from _stringhe(figlio)
