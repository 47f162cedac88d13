"""Ways of spoiling a served page, as real sites do. Each returns a function that changes a parsed page in place."""

import copy
import json
from collections.abc import Callable

from lxml.html import HtmlElement, fragment_fromstring

from tests.comune_site.conformita.documento import Documento

Guasto = Callable[[Documento], None]


def _primo(pagina: Documento, valore: str) -> HtmlElement:
    """Return the first element with this mark: a mutation of what is not there would prove nothing."""
    trovati = pagina.marcati(valore)
    assert trovati, f"{valore} non è nella pagina"
    return trovati[0]


def togli(valore: str) -> Guasto:
    """Remove the elements with this mark."""

    def guasta(pagina: Documento) -> None:
        _primo(pagina, valore)
        for elemento in pagina.marcati(valore):
            elemento.drop_tree()

    return guasta


def senza_marca(valore: str) -> Guasto:
    """Leave the elements, lose the attribute."""

    def guasta(pagina: Documento) -> None:
        _primo(pagina, valore)
        for elemento in pagina.marcati(valore):
            del elemento.attrib["data-element"]

    return guasta


def rinomina(valore: str, nuovo: str = "") -> Guasto:
    """Give the first element two values, or another one: the evaluation wants equality."""

    def guasta(pagina: Documento) -> None:
        _primo(pagina, valore).set("data-element", nuovo or f"{valore} altro")

    return guasta


def raddoppia(valore: str) -> Guasto:
    """Put a second element with the same mark beside the first, as a mobile menu does."""

    def guasta(pagina: Documento) -> None:
        elemento = _primo(pagina, valore)
        elemento.addnext(copy.deepcopy(elemento))

    return guasta


def lettera(valore: str) -> Guasto:
    """Change one letter of the text."""

    def guasta(pagina: Documento) -> None:
        elemento = _primo(pagina, valore)
        foglie = [e for e in elemento.iter() if isinstance(e.tag, str) and (e.text or "").strip()]
        prima = foglie[0]
        spazi = len(prima.text) - len(prima.text.lstrip())
        prima.text = prima.text[:spazi] + "Ж" + prima.text[spazi + 1 :]

    return guasta


def nascosto(valore: str, parole: str = " (attivo)") -> Guasto:
    """Add words for screen readers inside the element."""

    def guasta(pagina: Documento) -> None:
        _primo(pagina, valore).append(fragment_fromstring(f'<span class="visually-hidden">{parole}</span>'))

    return guasta


def su_due_righe(valore: str) -> Guasto:
    """Break the text over two lines, as a formatter of templates would."""

    def guasta(pagina: Documento) -> None:
        elemento = _primo(pagina, valore)
        foglia = next(e for e in elemento.iter() if " " in (e.text or "").strip())
        foglia.text = foglia.text.strip().replace(" ", "\n      ", 1)

    return guasta


def svuota(valore: str) -> Guasto:
    """Leave the elements with nothing but spaces inside."""

    def guasta(pagina: Documento) -> None:
        _primo(pagina, valore)
        for elemento in pagina.marcati(valore):
            for figlio in list(elemento):
                elemento.remove(figlio)
            elemento.text = "   \n  "

    return guasta


def indirizzo(valore: str, href: str) -> Guasto:
    """Lead the link elsewhere."""

    def guasta(pagina: Documento) -> None:
        _primo(pagina, valore).set("href", href)

    return guasta


def sul_genitore(valore: str) -> Guasto:
    """Move the mark from the link to what contains it."""

    def guasta(pagina: Documento) -> None:
        for elemento in pagina.marcati(valore):
            del elemento.attrib["data-element"]
            elemento.getparent().set("data-element", valore)

    return guasta


def fuori_dal_piede(valore: str) -> Guasto:
    """Move the link out of the footer."""

    def guasta(pagina: Documento) -> None:
        elemento = _primo(pagina, valore)
        elemento.drop_tree()
        pagina.radice.find("body").append(elemento)

    return guasta


def scambia(percorso: str) -> Guasto:
    """Swap the first two elements of a path."""

    def guasta(pagina: Documento) -> None:
        primo, secondo = pagina.radice.xpath(percorso)[:2]
        secondo.drop_tree()
        primo.addprevious(secondo)

    return guasta


def togli_percorso(percorso: str) -> Guasto:
    """Remove the elements of a path."""

    def guasta(pagina: Documento) -> None:
        trovati = pagina.radice.xpath(percorso)
        assert trovati, percorso
        for elemento in trovati:
            elemento.drop_tree()

    return guasta


def attributo(percorso: str, nome: str, valore: str) -> Guasto:
    """Set an attribute on the elements of a path."""

    def guasta(pagina: Documento) -> None:
        trovati = pagina.radice.xpath(percorso)
        assert trovati, percorso
        for elemento in trovati:
            elemento.set(nome, valore)

    return guasta


def aggiungi(percorso: str, html: str) -> Guasto:
    """Append a piece of HTML to the first element of a path."""

    def guasta(pagina: Documento) -> None:
        pagina.radice.xpath(percorso)[0].append(fragment_fromstring(html))

    return guasta


def avvolgi_voci(pagina: Documento) -> None:
    """Put a `div` between the entries of the index and their links."""
    for voce in pagina.radice.xpath('//ul[@data-element="page-index"]/li'):
        div = fragment_fromstring("<div></div>")
        div.extend(list(voce))
        voce.append(div)


def classi_su_piu_righe(pagina: Documento) -> None:
    """Break every class list over lines, as a formatter of templates would."""
    for elemento in pagina.radice.xpath("//*[contains(@class, ' ')]"):
        elemento.set("class", "\n  " + elemento.get("class").replace(" ", "\n  ") + "\n")


def classi_private(pagina: Documento) -> None:
    """Give the page three hundred class names of its own."""
    corpo = pagina.radice.find("body")
    corpo.set("class", " ".join(f"nostra-{n}" for n in range(600)))


def con_cookie(pagina: Documento) -> None:
    """Let a cookie come with the page."""
    pagina.cookie = ("preferenze",)


def metatag(trasforma: Callable[[dict], object]) -> Guasto:
    """Change the data of the JSON-LD."""

    def guasta(pagina: Documento) -> None:
        elemento = _primo(pagina, "metatag")
        elemento.text = json.dumps(trasforma(json.loads(elemento.text)))

    return guasta
