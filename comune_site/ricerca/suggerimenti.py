"""What to offer while a visitor types: pages by the beginning of their title, and the words meant."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet

from comune_site.core.indirizzi import url_sito
from comune_site.ricerca import vocabolario
from comune_site.ricerca.indice import voci_per_inizio
from comune_site.ricerca.models import Vocabolo
from comune_site.ricerca.testo import VUOTE, parole, sostituisci

QUANTI = 8
LUNGHEZZA_MINIMA = 2
PAROLE_AL_MASSIMO = 8
# Titles read for each answer, the shortest first: enough to find eight that anyone may see.
TITOLI_LETTI = 40


def suggerisci(testo: str, pagine: QuerySet[Any]) -> list[dict[str, str]]:
    """Return at most eight suggestions, each with `testo` and `url`, among the pages given. At most seven queries."""
    scritte = parole(testo)[:PAROLE_AL_MASSIMO]
    if not scritte or len(scritte[-1]) < LUNGHEZZA_MINIMA:
        return []
    trovate = _titoli(scritte, pagine)
    if trovate:
        return trovate
    corretto = correggi_in_corso(testo, scritte)
    if not corretto:
        return []
    cerca = {"testo": corretto, "url": f"{url_sito('/ricerca/')}?{urlencode({'q': corretto})}"}
    return [cerca, *_titoli(parole(corretto), pagine)][:QUANTI]


def correggi_in_corso(testo: str, scritte: list[str]) -> str:
    """Return the text with its mistyped words mended, or nothing. The last word may not be finished yet."""
    finite = [parola for parola in scritte if parola not in VUOTE]
    if finite and Vocabolo.objects.filter(parola__startswith=finite[-1]).exists():
        finite = finite[:-1]
    nuove = vocabolario.correzioni(finite)
    return sostituisci(testo, {**vocabolario.forme_note(scritte), **nuove}) if nuove else ""


def _titoli(scritte: list[str], pagine: QuerySet[Any]) -> list[dict[str, str]]:
    """Return the pages whose title holds the words: first those that begin with them, then by length of the title."""
    chiavi = voci_per_inizio([p for p in scritte[:-1] if p not in VUOTE] + scritte[-1:])
    prime = list(chiavi.order_by("-punteggio", "pagina").values_list("pagina", flat=True)[:TITOLI_LETTI])
    inizio = " ".join(scritte)
    trovate = sorted(
        pagine.filter(pk__in=prime) if prime else [],
        key=lambda p: (not " ".join(parole(p.title)).startswith(inizio), len(p.title), p.title),
    )
    return [{"testo": p.title, "url": p.url} for p in trovate[:QUANTI] if p.url]
