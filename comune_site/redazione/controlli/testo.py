"""Checks on the words of the rich texts: telephone numbers, links, headings, reading ease."""

import re
from collections.abc import Iterable

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from comune_site.redazione import gulpease
from comune_site.redazione.controlli.registro import Peso, Trovato, controllo
from comune_site.redazione.testi import Brano, Contenuto

# A landline (0 and at least five digits), a mobile (3xx), a green number (800), with or without +39 and separators.
# Not dates, amounts, protocol numbers (7/2026) nor IBANs.
TELEFONO = re.compile(
    r"""
    (?<![\w./€-])
    (?:(?:\+|00)39[ .-]?)?
    (?: 0\d{1,3}[ ./-]?\d{2,8}(?:[ .-]?\d{2,8}){0,2}
      | 3\d{2}(?:[ .-]?\d{2,7}){1,3}
      | 80[03](?:[ .-]?\d{3}){1,2}
    )
    (?![\w/])
    """,
    re.VERBOSE,
)
# A day, or a tax number of a company: digits alike, and nothing to call.
NON_TELEFONO = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{11}")
CIFRE_MINIME, CIFRE_MASSIME = 8, 14
VUOTE_DI_SENSO = frozenset(
    (
        *("clicca qui", "cliccare qui", "clicca", "qui", "link", "a questo link", "vai", "vai al link", "leggi"),
        *("leggi tutto", "leggi di più", "continua", "di più", "scopri", "scopri di più", "qua", "questo link"),
        *("questa pagina", "pagina", "approfondisci", "vedi", "vedi qui", "scarica", "scarica qui", "al seguente link"),
    )
)
DIFFICILE, MOLTO_DIFFICILE = 50, 40


@controllo(
    "telefono-senza-collegamento",
    nome=_("Numero di telefono che non si può toccare"),
    perche=_("Da telefono un numero scritto come collegamento «tel:» si chiama con un tocco."),
)
def telefono(contenuto: Contenuto) -> Iterable[Trovato]:
    """A telephone number in a text is a link."""
    for brano in contenuto.brani:
        for numero in numeri_di_telefono("".join(brano.letto.sciolto)):
            yield gettext("Trasforma %(numero)s in un collegamento per telefonare.") % {"numero": numero}, brano.campo


def numeri_di_telefono(testo: str) -> list[str]:
    """Return the telephone numbers written in a text, as they are written."""
    trovati = (trovato[0].strip() for trovato in TELEFONO.finditer(testo))
    return [
        numero
        for numero in trovati
        if CIFRE_MINIME <= sum(map(str.isdigit, numero)) <= CIFRE_MASSIME and not NON_TELEFONO.fullmatch(numero)
    ]


@controllo(
    "collegamento-generico",
    nome=_("Collegamento che non dice dove porta"),
    perche=_("Chi usa un lettore di schermo scorre i soli collegamenti: «clicca qui» non gli dice nulla (WCAG 2.4.4)."),
    peso=Peso.IMPORTANTE,
)
def collegamento_generico(contenuto: Contenuto) -> Iterable[Trovato]:
    """The words of a link say where it leads; a bare address says it to nobody."""
    for brano in contenuto.brani:
        for collegamento in brano.letto.collegamenti:
            parole = collegamento.testo.strip(" .:>»…").lower()
            if parole in VUOTE_DI_SENSO or parole.startswith(("http://", "https://", "www.")):
                messaggio = gettext("Il collegamento «%(testo)s» non dice dove porta: scrivi il nome della pagina.")
                yield messaggio % {"testo": collegamento.testo[:60]}, brano.campo


@controllo(
    "titoli-saltati",
    nome=_("Livelli di titolo saltati"),
    perche=_(
        "I titoli sono l'indice di chi usa un lettore di schermo: dopo un titolo 2 viene un titolo 3 (WCAG 1.3.1)."
    ),
)
def titoli_saltati(contenuto: Contenuto) -> Iterable[Trovato]:
    """Headings go down one step at a time, inside each text."""
    for brano in contenuto.brani:
        for titolo in _fuori_scala(brano):
            messaggio = gettext("Il titolo «%(titolo)s» salta un livello: usa il livello precedente.")
            yield messaggio % {"titolo": titolo[:60]}, brano.campo


def _fuori_scala(brano: Brano) -> Iterable[str]:
    precedente: int | None = None
    for livello, titolo in brano.letto.titoli:
        if precedente is not None and livello > precedente + 1:
            yield titolo
        precedente = livello


def leggibilita(contenuto: Contenuto) -> gulpease.Leggibilita:
    """Return the reading ease of all the rich texts of a page."""
    return gulpease.misura(blocco for brano in contenuto.brani for blocco in brano.letto.blocchi)


@controllo(
    "leggibilita",
    nome=_("Testo difficile da leggere"),
    perche=_(
        "L'indice Gulpease va da 0 a 100. Sotto 60 il testo è difficile per chi ha la licenza media, sotto 40 anche "
        "per chi ha un diploma. Frasi sotto le 20 parole e parole comuni lo alzano."
    ),
)
def testo_difficile(contenuto: Contenuto) -> Iterable[Trovato]:
    """A page is read without effort by who has a diploma, with little by the others."""
    indice = leggibilita(contenuto).indice
    if indice is not None and indice < DIFFICILE:
        quanto = gettext("molto difficile") if indice < MOLTO_DIFFICILE else gettext("difficile")
        yield (
            gettext("Testo %(quanto)s: indice Gulpease %(indice)s su 100. Accorcia le frasi, usa parole comuni.")
            % {"quanto": quanto, "indice": indice},
            "",
        )
