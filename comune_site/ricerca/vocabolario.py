"""The words of the public pages: counted as pages change, and what a mistyped word is mended with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from threading import local

from django.core.cache import cache
from django.db import transaction
from modelsearch.index import SearchField
from rapidfuzz import process
from rapidfuzz.distance import OSA
from wagtail.models import Page

from comune_site.ricerca.models import ParolePagina, Vocabolo
from comune_site.ricerca.testi import testi
from comune_site.ricerca.testo import VUOTE, forme, radice, significative, sostituisci

PAROLE_PER_PAGINA = 600
PAGINE_PER_VOLTA = 100
PAROLE_PER_VOLTA = 1000
LUNGHEZZA_MINIMA = 3
PAROLE_CORRETTE = 12
# Words that a mistyped one is compared with: the most used.
PAROLE_CONFRONTATE = 60_000
MEMORIA_SECONDI = 300
CHIAVE_MEMORIA = "ricerca.vocabolario"

_da_contare = local()


def segna(pagine: Iterable[int]) -> None:
    """Count the words of these pages again once the transaction is over: nobody waits on a common word meanwhile.

    Of pages that are gone the words are taken away. A failure here is logged and never undoes the change of a page.
    """
    _in_attesa().update(pagine)
    transaction.on_commit(_conta_in_attesa, robust=True)


def allinea(pagine: Iterable[int]) -> None:
    """Make the vocabulary agree with these pages. A bounded number of queries for each hundred of them."""
    resto = iter(sorted(set(pagine)))
    while gruppo := list(islice(resto, PAGINE_PER_VOLTA)):
        with transaction.atomic():
            _allinea(gruppo)


def _in_attesa() -> set[int]:
    if not hasattr(_da_contare, "pagine"):
        _da_contare.pagine = set()
    return _da_contare.pagine


def _conta_in_attesa() -> None:
    pagine = set(_in_attesa())
    _in_attesa().clear()
    allinea(pagine)


def _allinea(pagine: list[int]) -> None:
    righe = ParolePagina.objects.select_for_update().filter(pagina_id__in=pagine).order_by("pagina_id")
    prima = {riga.pagina_id: set(riga.parole.split()) for riga in righe}
    dopo = _parole_pubbliche(pagine)
    conti: Counter[str] = Counter()
    for pagina in pagine:
        vecchie, nuove = prima.get(pagina, set()), dopo.get(pagina, {}).keys()
        conti.update(nuove - vecchie)
        conti.subtract(vecchie - nuove)
    _scrivi({parola: forma for parole in dopo.values() for parola, forma in parole.items()}, conti)
    ParolePagina.objects.filter(pagina_id__in=prima.keys() - dopo.keys()).delete()
    ParolePagina.objects.bulk_create(
        [ParolePagina(pagina_id=pagina, parole=" ".join(parole)) for pagina, parole in dopo.items()],
        update_conflicts=True,
        unique_fields=["pagina_id"],
        update_fields=["parole"],
    )


def _parole_pubbliche(pagine: list[int]) -> dict[int, dict[str, str]]:
    """Return page -> word -> form. Drafts and pages behind a password must not show through a suggestion."""
    pubbliche = Page.objects.live().public().filter(pk__in=pagine).specific()
    return {pagina.pk: _parole(pagina) for pagina in pubbliche}


def _parole(pagina: Page) -> dict[str, str]:
    testo = " ".join(valore for campo, valore in testi(pagina) if isinstance(campo, SearchField))
    utili = (
        (parola, forma)
        for parola, forma in forme(testo).items()
        if len(parola) >= LUNGHEZZA_MINIMA and not parola.isdigit() and parola not in VUOTE
    )
    return dict(islice(utili, PAROLE_PER_PAGINA))


def _scrivi(forme_viste: dict[str, str], conti: Counter[str]) -> None:
    """Add to the counts. Rows are locked and written in the order of the words, so that two writers only wait."""
    cambiate = iter(sorted(parola for parola, quanti in conti.items() if quanti))
    while gruppo := list(islice(cambiate, PAROLE_PER_VOLTA)):
        presenti = {v.parola: v for v in Vocabolo.objects.select_for_update().filter(parola__in=gruppo).order_by("pk")}
        righe = [_riga(parola, conti[parola], forme_viste.get(parola, parola), presenti) for parola in gruppo]
        Vocabolo.objects.bulk_create(
            [riga for riga in righe if riga.documenti],
            update_conflicts=True,
            unique_fields=["parola"],
            update_fields=["forma", "documenti"],
        )
        Vocabolo.objects.filter(parola__in=[riga.parola for riga in righe if not riga.documenti]).delete()


def _riga(parola: str, quanti: int, forma: str, presenti: dict[str, Vocabolo]) -> Vocabolo:
    prima = presenti.get(parola)
    documenti = max(0, (prima.documenti if prima else 0) + quanti)
    if forma == parola and prima:
        forma = prima.forma
    return Vocabolo(parola=parola, forma=forma, radice=radice(parola), documenti=documenti)


def correggi(testo: str) -> str:
    """Return the text with its unknown words replaced by the nearest known ones; empty when there is none."""
    scritte = significative(testo)[:PAROLE_CORRETTE]
    nuove = correzioni(scritte)
    return sostituisci(testo, {**forme_note(scritte), **nuove}) if nuove else ""


def correzioni(parole: Sequence[str]) -> dict[str, str]:
    """Return word -> form, for words that no public page holds and that are near to one that some page holds.

    At most two queries, one when the words of the site are in memory.
    """
    note = set(Vocabolo.objects.filter(radice__in={radice(p) for p in parole}).values_list("radice", flat=True))
    ignote = [parola for parola in parole if radice(parola) not in note]
    vicine = {parola: _piu_vicina(parola) for parola in ignote}
    return {parola: forma for parola, forma in vicine.items() if forma}


def forme_note(parole: Sequence[str]) -> dict[str, str]:
    """Return word -> form as the site writes it, for the words that it holds. One query."""
    return dict(Vocabolo.objects.filter(parola__in=set(parole)).values_list("parola", "forma"))


def _errori_ammessi(parola: str) -> int:
    """Return how many letters may be wrong: none in a short word or in a code, one, two from eight letters."""
    if len(parola) <= LUNGHEZZA_MINIMA or any(c.isdigit() for c in parola):
        return 0
    return 2 if len(parola) >= 8 else 1


def _piu_vicina(parola: str) -> str:
    """Return the form of the nearest word: fewest errors, then same initial, then the most used. Empty when none."""
    ammessi = _errori_ammessi(parola)
    if not ammessi:
        return ""
    elenco, formate = _memoria()
    trovate = process.extract(parola, elenco, scorer=OSA.distance, score_cutoff=ammessi, limit=20)
    if not trovate:
        return ""
    # The list is in order of use: the place of a word is its rank.
    migliore = min(trovate, key=lambda t: (t[1], t[0][0] != parola[0], t[2]))
    return formate[migliore[2]]


def _memoria() -> tuple[list[str], list[str]]:
    """Return words and forms, the most used first, kept for a few minutes."""
    ricordo = cache.get(CHIAVE_MEMORIA)
    if ricordo is None:
        righe = Vocabolo.objects.order_by("-documenti", "parola").values_list("parola", "forma")[:PAROLE_CONFRONTATE]
        coppie = list(righe)
        ricordo = ([c[0] for c in coppie], [c[1] for c in coppie])
        cache.set(CHIAVE_MEMORIA, ricordo, MEMORIA_SECONDI)
    return ricordo
