"""Italian text as the search sees it: words without accents and elisions, and their stems. No database here.

The same functions are used when a page is indexed and when a visitor asks, so that both meet (decision 14).
"""

import re
import unicodedata
from functools import lru_cache
from threading import Lock

import snowballstemmer

LUNGHEZZA_DOMANDA = 100  # characters of a question
LUNGHEZZA_MASSIMA = 40  # letters of a word; longer ones are codes or noise, and are cut
_PAROLA = re.compile(r"[^\W_]+")
_SIGLA_PUNTATA = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_APOSTROFI = str.maketrans({"\u02bc": "'", "\u2019": "'", "\u2018": "'", "\u00b4": "'", "`": "'"})

# Kept as they are: a stemmer would take them for inflected words.
SIGLE = frozenset(
    "tari tasi isee spid suap anpr scia cila tosap imis aire tares pnrr pagopa".split()  # noqa: SIM905
)

# What says nothing of the subject: articles, prepositions, conjunctions, pronouns, and what an elision leaves.
# "stato" is not among them (stato civile), though it is a form of "essere".
VUOTE = frozenset(
    """
    il lo la i gli le un uno una l gl d c m t s v n
    di a da in con su per tra fra e ed o od ad ne
    del dello della dei degli delle dell al allo alla ai agli alle all dal dallo dalla dai dagli dalle dall
    nel nello nella nei negli nelle nell sul sullo sulla sui sugli sulle sull col coi coll
    che chi cui non ma se mi ti ci vi si io tu lui lei noi voi loro
    mio mia miei mie tuo tua suo sua suoi sue nostro nostra
    questo questa questi queste quest quello quella quelli quelle quell
    sono sei siamo siete era erano essere ho hai ha abbiamo avete hanno avere
    """.split()  # noqa: SIM905  a list of words reads better as text
)
# What people write around what they look for. Dropped when asking only, and only if something is left.
DI_CONTORNO = frozenset(
    """
    come dove quando cosa quale quali quanto quanti perche faccio fare fai fa si devo deve devono posso puo
    possiamo possono voglio vorrei serve servono bisogna occorre cerco trovo trovare sapere avere
    """.split()  # noqa: SIM905
)

_stemmer = snowballstemmer.stemmer("italian")
_stemmer_libero = Lock()  # it keeps the word it works on in itself


def pulito(testo: str) -> str:
    """Return what was typed in a search field: trimmed, without control characters, at most so many characters."""
    stampabile = "".join(c for c in testo[: LUNGHEZZA_DOMANDA * 4] if c.isprintable())
    return " ".join(stampabile.split())[:LUNGHEZZA_DOMANDA]


def parole(testo: str) -> list[str]:
    """Return the words in order: lower case, no accents, elisions split ("dell'acqua": dell, acqua), "I.M.U." joined.

    Letters and digits only, at most `LUNGHEZZA_MASSIMA` each: nothing of a query language is left in them.
    """
    return [parola[:LUNGHEZZA_MASSIMA] for parola in _PAROLA.findall(_piega(testo))]


def forme(testo: str) -> dict[str, str]:
    """Return each word as the search sees it -> as it is written, lower case; the accented form is preferred."""
    trovate: dict[str, str] = {}
    for scritta in _PAROLA.findall(unicodedata.normalize("NFC", _unisci_sigle(testo)).lower()):
        viste = parole(scritta)
        if len(viste) == 1 and (viste[0] not in trovate or scritta != viste[0]):
            trovate[viste[0]] = scritta[:LUNGHEZZA_MASSIMA]
    return trovate


@lru_cache(maxsize=65536)
def radice(parola: str) -> str:
    """Return the stem of a word of `parole`: "permessi" and "permesso" have the same. Codes, short words: unchanged."""
    if len(parola) <= 3 or parola in SIGLE or any(c.isdigit() for c in parola):
        return parola
    with _stemmer_libero:
        return _stemmer.stemWord(parola)


def radici(testo: str) -> list[str]:
    """Return the stems of the words that say something, in order: what the index holds."""
    return [radice(parola) for parola in parole(testo) if parola not in VUOTE]


def significative(testo: str) -> list[str]:
    """Return the words of a question worth looking for: "come faccio a pagare la tari" gives pagare, tari."""
    piene = [parola for parola in parole(testo) if parola not in VUOTE]
    return [parola for parola in piene if parola not in DI_CONTORNO] or piene


def sostituisci(testo: str, nuove: dict[str, str]) -> str:
    """Return the text with some words replaced (word as the search sees it -> new form), the rest as it was typed."""

    def scambia(trovata: re.Match[str]) -> str:
        viste = parole(trovata[0])
        return nuove.get(viste[0], trovata[0]) if len(viste) == 1 else trovata[0]

    return _PAROLA.sub(scambia, unicodedata.normalize("NFC", testo))


def _piega(testo: str) -> str:
    testo = _unisci_sigle(testo)
    if testo.isascii():
        return testo.lower()
    scomposto = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", testo).casefold())
    return "".join(c for c in scomposto if not unicodedata.combining(c))


def _unisci_sigle(testo: str) -> str:
    return _SIGLA_PUNTATA.sub(lambda sigla: sigla[0].replace(".", "") + " ", testo.translate(_APOSTROFI))
