"""The pages that answer a search, with what the filters look at: a fixed number of queries, whatever their number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from comune_site.contenuti.models.argomenti import ArgomentoPage
from comune_site.contenuti.models.relazioni import Classificazione
from comune_site.contenuti.models.servizi import CategoriaServizioPage
from comune_site.ricerca.domanda import Domanda, domanda
from comune_site.ricerca.indice import voci
from comune_site.ricerca.vocabolario import correggi

# Read for one search, the most relevant first: beyond, a visitor is asked for another word.
TROVATE_AL_MASSIMO = 2000
ALTRO = "altro"
# Filter -> label of the model, page types. What is not here is "altro".
TIPI: dict[str, tuple[Any, tuple[str, ...]]] = {
    "servizi": (_("Servizi"), ("serviziopage",)),
    "novita": (_("Novità"), ("notiziapage",)),
    "eventi": (_("Eventi"), ("eventopage",)),
    "luoghi": (_("Luoghi"), ("luogopage",)),
    "documenti": (_("Documenti"), ("documentopage", "datasetpage")),
    "uffici": (_("Unità organizzativa"), ("unitaorganizzativapage",)),
    "persone": (_("Persona pubblica"), ("personapage",)),
}
# The date of each type, the first there is; else the day it was published.
DATE = ("notiziapage__data", "eventopage__inizio", "documentopage__data", "datasetpage__data", "first_published_at")


@dataclass(frozen=True)
class Trovata:
    """A page found, by what the filters look at."""

    pk: int
    tipo: str
    categorie: tuple[str, ...]
    argomenti: tuple[str, ...]
    data: date | None


@dataclass
class Esito:
    """What a search found. `corretta`: the words that were looked for instead; `parziale`: not all words are there."""

    radice: Page
    trovate: list[Trovata] = field(default_factory=list)
    comprensibile: bool = True
    corretta: str = ""
    parziale: bool = False
    troppe: bool = False
    categorie: dict[str, str] = field(default_factory=dict)
    nomi_argomenti: dict[str, str] = field(default_factory=dict)

    def argomenti(self, chiesti: Sequence[str]) -> dict[str, str]:
        """Return slug -> title of the argomenti of what was found and of those asked for, by title."""
        mancanti = [slug for slug in chiesti if slug not in self.nomi_argomenti]
        if mancanti:
            altri = ArgomentoPage.objects.live().descendant_of(self.radice).filter(slug__in=mancanti)
            self.nomi_argomenti.update(altri.values_list("slug", "title"))
        return dict(sorted(self.nomi_argomenti.items(), key=lambda voce: voce[1]))


def etichette_dei_tipi() -> dict[str, Any]:
    """Return filter -> label, in the order of the model."""
    return {**{tipo: etichetta for tipo, (etichetta, _modelli) in TIPI.items()}, ALTRO: _("Altre pagine")}


def cerca(testo: str, radice: Page) -> Esito:
    """Return the public pages below `radice` that answer, the most relevant first.

    When no page holds all the words: those of the corrected words, else those that hold some.
    """
    chiesta = domanda(testo)
    esito = Esito(radice, comprensibile=bool(chiesta))
    if not chiesta or _leggi(chiesta, esito):
        return esito
    corretta = correggi(testo)
    if corretta and _leggi(domanda(corretta), esito):
        esito.corretta = corretta
        return esito
    esito.parziale = len(chiesta.gruppi) > 1 and _leggi(chiesta.una_qualsiasi(), esito)
    return esito


def _leggi(chiesta: Domanda, esito: Esito) -> bool:
    """Fill in what was found; return whether anything was."""
    righe = voci(chiesta).order_by("-punteggio", "-pagina").values_list("pagina", flat=True)
    ordine = {pk: posto for posto, pk in enumerate(righe[: TROVATE_AL_MASSIMO + 1])}
    esito.troppe = len(ordine) > TROVATE_AL_MASSIMO
    pagine = _pubbliche(esito.radice, list(ordine)) if ordine else []
    if not pagine:
        return False
    tipi = _tipi()
    # Path of a category -> slug: the parent of a service is its category.
    categorie = {c[0]: c[1:] for c in _categorie(esito.radice)}
    argomenti = _argomenti([pagina[0] for pagina in pagine], esito)
    esito.categorie = dict(categorie.values())
    pagine.sort(key=lambda pagina: ordine[pagina[0]])
    for pk, tipo, percorso, *giorni in pagine:
        categoria = categorie.get(percorso[: -Page.steplen])
        esito.trovate.append(
            Trovata(
                pk=pk,
                tipo=tipi.get(tipo, ALTRO),
                categorie=(categoria[0],) if categoria else (),
                argomenti=tuple(argomenti[pk]),
                data=_giorno(giorni),
            )
        )
    return True


def _pubbliche(radice: Page, chiavi: list[int]) -> list[tuple[Any, ...]]:
    from comune_site.contenuti.models.ricerca import RicercaPage

    pagine = Page.objects.live().public().descendant_of(radice).not_exact_type(RicercaPage)
    return list(pagine.filter(pk__in=chiavi).order_by().values_list("pk", "content_type_id", "path", *DATE))


def _tipi() -> dict[int, str]:
    """Return content type -> filter."""
    di_modello = {modello: tipo for tipo, (_etichetta, modelli) in TIPI.items() for modello in modelli}
    righe = ContentType.objects.filter(app_label="contenuti", model__in=di_modello).values_list("pk", "model")
    return {pk: di_modello[modello] for pk, modello in righe}


def _categorie(radice: Page) -> Any:
    pagine = CategoriaServizioPage.objects.live().descendant_of(radice)
    return pagine.order_by("title").values_list("path", "slug", "title")


def _argomenti(chiavi: list[int], esito: Esito) -> defaultdict[int, list[str]]:
    """Return page -> slugs of its argomenti, and keep their titles."""
    righe = Classificazione.objects.filter(pagina_id__in=chiavi, argomento__live=True)
    trovati: defaultdict[int, list[str]] = defaultdict(list)
    for pagina, slug, titolo in righe.values_list("pagina_id", "argomento__slug", "argomento__title"):
        trovati[pagina].append(slug)
        esito.nomi_argomenti[slug] = titolo
    return trovati


def _giorno(valori: Sequence[date | datetime | None]) -> date | None:
    primo = next((valore for valore in valori if valore is not None), None)
    return timezone.localdate(primo) if isinstance(primo, datetime) else primo
