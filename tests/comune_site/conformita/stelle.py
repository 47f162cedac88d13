"""The rating of a page, as C.SI.2.5 and C.SI.2.6 word it: all five stars, both questions, all five answers."""

from lxml.html import HtmlElement

from tests.comune_site.conformita import testi
from tests.comune_site.conformita.documento import Documento, testo


def controlla_stelle(pagina: Documento) -> list[str]:
    """Return what is missing of the rating component of a page."""
    contenitori = pagina.marcati("feedback")
    if len(contenitori) != 1:
        return [f"feedback: {len(contenitori)} volte invece di una"]
    (contenitore,) = contenitori
    mancanze = [] if pagina.testi("feedback-title") == [testi.DOMANDA] else ["feedback-title: altra domanda"]
    mancanze += [f"stella {n}" for n in range(1, 6) if not stella_vera(contenitore, n)]
    for marca, (domanda, risposte) in testi.SEGUITI.items():
        mancanze += controlla_seguito(pagina, marca, domanda, risposte)
    libero = pagina.marcati("feedback-input-text")
    if [campo.tag for campo in libero] != ["textarea"]:
        mancanze.append("feedback-input-text: manca il testo libero")
    if not contenitore.xpath("ancestor-or-self::form[@method='post'] | .//form[@method='post']"):
        mancanze.append("senza script la valutazione non si può inviare")
    return mancanze


def stella_vera(contenitore: HtmlElement, n: int) -> bool:
    """Tell whether a star is the label of a radio that the keyboard reaches."""
    stelle = contenitore.xpath(f'.//label[@data-element="feedback-rate-{n}"]')
    return len(stelle) == 1 and bool(
        contenitore.xpath(f'.//input[@type="radio"][@id="{stelle[0].get("for")}"][@value="{n}"]')
    )


def controlla_seguito(pagina: Documento, marca: str, domanda: str, risposte: list[str]) -> list[str]:
    """Return what is missing of the question that follows the stars: both stand in the page at all times."""
    blocchi = pagina.marcati(marca)
    if len(blocchi) != 1:
        return [f"{marca}: {len(blocchi)} volte invece di una"]
    domande = [testo(d) for d in blocchi[0].xpath('.//*[@data-element="feedback-rating-question"]')]
    trovate = [testo(r) for r in blocchi[0].xpath('.//*[@data-element="feedback-rating-answer"]')]
    mancanze = [] if domande == [domanda] else [f"{marca}: domanda {domande}"]
    return mancanze + ([] if trovate == risposte else [f"{marca}: risposte {trovate}"])
