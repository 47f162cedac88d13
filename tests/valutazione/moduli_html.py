"""Reads forms out of a page, as a browser without scripts would send them."""

from html.parser import HTMLParser


class _Lettore(HTMLParser):
    def __init__(self):
        super().__init__()
        self.moduli = []

    def handle_starttag(self, tag, attrs):
        attributi = dict(attrs)
        if tag == "form":
            self.moduli.append({"azione": attributi["action"], "campi": {}, "bottoni": [], "radio": {}})
        elif self.moduli:
            self._campo(tag, attributi)

    def _campo(self, tag, attributi):
        modulo, nome, tipo = self.moduli[-1], attributi.get("name"), attributi.get("type")
        if tag == "input" and tipo == "radio":
            modulo["radio"].setdefault(nome, []).append(attributi["value"])
            if "checked" in attributi:
                modulo["campi"][nome] = attributi["value"]
        elif tag == "input" and nome:
            modulo["campi"][nome] = attributi.get("value", "")
        elif tag == "textarea":
            modulo["campi"][nome] = ""
        elif tag == "button" and tipo == "submit":
            modulo["bottoni"].append((nome, attributi.get("value", "")))


def moduli(risposta):
    """Return the forms of a response: action, fields, values of radios, submit buttons."""
    lettore = _Lettore()
    lettore.feed(risposta.content.decode())
    return lettore.moduli


def spedisci(client, modulo, intestazioni=None, **scelte):
    """Send a form with these choices."""
    return client.post(modulo["azione"], {**modulo["campi"], **scelte}, headers=intestazioni or {})
