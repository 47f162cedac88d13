"""Which check is made on which pages, and how those pages are found: from the home, by the marks alone."""

from collections.abc import Callable, Mapping

from tests.comune_site.conformita import criteri, testi
from tests.comune_site.conformita.documento import Contesto, Documento
from tests.comune_site.conformita.esplora import Risposta

Controllo = Callable[[Documento, Contesto], list[str]]

TRE_LIVELLI = ("home", "primo", "secondo")
PUBBLICHE = (*TRE_LIVELLI, "scheda", "accesso", "prenota")

# Criterion, check, kinds of page it is made on.
CONTROLLI: list[tuple[str, Controllo, tuple[str, ...]]] = [
    ("C.SI.1.1", criteri.controlla_si_1_1, (*PUBBLICHE, "altra")),
    ("C.SI.1.2", criteri.controlla_si_1_2, (*PUBBLICHE, "altra")),
    ("C.SI.1.3", criteri.controlla_si_1_3, ("scheda",)),
    ("C.SI.1.3", criteri.controlla_si_1_3_elenco, ("servizi",)),
    ("C.SI.1.4", criteri.controlla_si_1_4, ("home",)),
    ("C.SI.1.5", criteri.controlla_si_1_5, ("home",)),
    ("C.SI.1.5", criteri.controlla_si_1_5_elenco, ("argomenti",)),
    ("C.SI.1.6", criteri.controlla_si_1_6, (*PUBBLICHE, "altra")),
    ("C.SI.1.7", criteri.controlla_si_1_7, ("primo",)),
    ("C.SI.1.7", criteri.controlla_si_1_7_pagina, ("secondo",)),
    ("C.SI.2.1", criteri.controlla_si_2_1, ("servizi", "scheda")),
    ("C.SI.2.2", criteri.controlla_si_2_2, ("scheda",)),
    ("C.SI.2.3", criteri.controlla_si_2_3, (*PUBBLICHE, "altra")),
    ("C.SI.2.4", criteri.controlla_si_2_4, (*PUBBLICHE, "altra")),
    ("C.SI.2.5", criteri.controlla_si_2_5, TRE_LIVELLI),
    ("C.SI.2.6", criteri.controlla_si_2_6, ("scheda",)),
    ("C.SI.3.1", criteri.controlla_si_3_1, (*PUBBLICHE, "altra")),
    ("C.SI.3.2", criteri.controlla_si_3_2, (*PUBBLICHE, "altra")),
    ("C.SI.3.3", criteri.controlla_si_3_3, (*PUBBLICHE, "altra")),
    ("C.SI.3.4", criteri.controlla_si_3_4, (*PUBBLICHE, "altra")),
    ("C.SI.3.4", criteri.controlla_si_3_4_note, ("note",)),
    ("R.SI.1.1", criteri.controlla_r_si_1_1, ("scheda",)),
]


def href(pagina: Documento, *marche: str) -> list[str]:
    """Return the addresses of the links with these marks, each once."""
    trovati = [a.get("href") for marca in marche for a in pagina.marcati(marca)]
    return list(dict.fromkeys(h for h in trovati if h))


class Sito:
    """The visited site: its pages by address, and by the kind the criteria speak of."""

    def __init__(self, risposte: Mapping[str, Risposta], contesto: Contesto) -> None:
        self.risposte = risposte
        self.contesto = contesto
        self.documenti = {
            indirizzo: Documento.leggi(r.html, r.arrivo, r.cookie)
            for indirizzo, r in risposte.items()
            if r.html and r.stato == 200
        }
        self.tipi = self._trova()

    def _trova(self) -> dict[str, list[str]]:
        home = self.documenti["/"]
        tipi = {"home": ["/"], "primo": href(home, *testi.MENU), "servizi": href(home, "all-services")}
        marche = [m for gruppo in testi.MARCHE_SECONDO_LIVELLO.values() for m in gruppo]
        tipi["secondo"] = [h for p in tipi["primo"] for h in href(self.documenti[p], *marche)]
        tipi["scheda"] = href(self.documenti[tipi["servizi"][0]], "service-link")
        tipi["argomenti"] = href(home, "all-topics")
        tipi["note"] = href(home, "legal-notes")
        tipi["accesso"] = href(home, "personal-area-login")
        tipi["prenota"] = href(home, "appointment-booking")
        note = {i for indirizzi in tipi.values() for i in indirizzi}
        tipi["altra"] = [i for i, d in self.documenti.items() if i not in note and della_cornice(d)]
        return tipi

    def mancanze(self, controllo: Controllo, tipi: tuple[str, ...]) -> dict[str, list[str]]:
        """Run a check over all the pages of these kinds; return what is missing by address."""
        esiti = {}
        for indirizzo in dict.fromkeys(i for tipo in tipi for i in self.tipi[tipo]):
            if mancanze := controllo(self.documenti[indirizzo], self.contesto):
                esiti[indirizzo] = mancanze
        return esiti


def della_cornice(pagina: Documento) -> bool:
    """Tell whether a page is of the Italian site: other languages have other words, admin and stubs another frame."""
    return pagina.radice.get("lang") == "it" and not pagina.indirizzo.startswith(("/_finto/", "/gestione/"))
