"""The example comune in English: a home and the four sections, in a few words (decision 0011)."""

from __future__ import annotations

from typing import Any, NamedTuple

from comune_site.contenuti.models import HomePage, PaginaInLinguaPage, SezionePage
from comune_site.contenuti.semina.albero import Seminatore
from comune_site.contenuti.semina.tappe import esempio_pronto


class Pagina(NamedTuple):
    """A page in English; `sezione` is the code of the section that it stands for."""

    sezione: str
    slug: str
    titolo: str
    descrizione: str
    testo: str


INIZIO = Pagina(
    "",
    "en",
    "Welcome to Pietrachiara",
    "The essentials of the town and of its town hall, in English.",
    "<p>Pietrachiara is a small town of pale stone on a hill, with a spring, a tower and olive groves all around. "
    "These pages tell in a few words what the town hall does and how to reach it. The rest of the site is in "
    "Italian.</p><h2>In an emergency</h2><p>Call 112 anywhere in Italy: it is free, and answers in English too.</p>",
)
SEZIONI = (
    Pagina(
        "amministrazione",
        "administration",
        "Administration",
        "Who governs the town and which offices you can turn to.",
        "<p>The town is governed by the mayor, the town executive and the town council, elected every five years. "
        "The offices are open to the public: each has a page, in Italian, with address, opening hours and "
        "telephone.</p><p>If you do not know where to turn, start from the public relations office: somebody there "
        "will understand you.</p>",
    ),
    Pagina(
        "novita",
        "news",
        "News",
        "Where to find what is happening and what is about to change.",
        "<p>News, press releases and notices are published in Italian, the newest first. When there is an emergency "
        "an alert stands at the top of every page.</p>",
    ),
    Pagina(
        "servizi",
        "services",
        "Services",
        "What you can ask of the town hall, at the counter or online.",
        "<p>Each service has a sheet, in Italian, that says who it is for, what you need, how long it takes and what "
        "it costs.</p><h2>Asking online</h2><p>To ask online you log in with SPID or with the Italian identity card "
        "(CIE). Without them you can always come to the counter, or book an appointment.</p><h2>If you have just "
        "moved here</h2><p>Citizens of the European Union who stay longer than three months register at the registry "
        "office, with an identity document and proof of work, study or means.</p>",
    ),
    Pagina(
        "vivere",
        "living-in-pietrachiara",
        "Living in Pietrachiara",
        "Places to see and things to do.",
        "<p>The tower, the spring that gave the town its name, the museum and the paths among the olive groves are "
        "open all year round. The calendar of events, in Italian, can be added to your diary.</p>",
    ),
)


def connetti() -> None:
    """Add these pages when the example comune is made."""
    esempio_pronto.connect(_semina, dispatch_uid="diffusione.inglese")


def _semina(sender: Any, semina: Seminatore, home: HomePage, **_altro: Any) -> None:
    inizio = _pagina(semina, home, INIZIO, home)
    for pagina in SEZIONI:
        _pagina(semina, inizio, pagina, SezionePage.objects.get(sezione=pagina.sezione))


def _pagina(semina: Seminatore, sopra: Any, pagina: Pagina, originale: Any) -> PaginaInLinguaPage:
    fatta, _nuova = semina.pagina(
        sopra,
        PaginaInLinguaPage,
        pagina.slug,
        title=pagina.titolo,
        descrizione=pagina.descrizione,
        originale=originale.page_ptr,
        corpo=[("testo", pagina.testo)],
    )
    return fatta
