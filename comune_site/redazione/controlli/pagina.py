"""Checks on title, description and what a scheda must promise."""

from collections.abc import Iterable

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from comune_site.contenuti.models import ServizioPage
from comune_site.redazione.controlli.registro import Peso, Trovato, controllo
from comune_site.redazione.testi import Contenuto

DESCRIZIONE_MASSIMA = 160
# A shorter title in capitals is an acronym: IMU, ISEE, SUAP.
LETTERE_DI_UNA_SIGLA = 6


@controllo(
    "tempo-massimo",
    nome=_("Scheda senza tempo massimo"),
    perche=_("Chi chiede un servizio deve sapere entro quando riceve risposta: criteri C.SI.1.3 e C.SE.1.10."),
    peso=Peso.IMPORTANTE,
)
def tempo_massimo(contenuto: Contenuto) -> Iterable[Trovato]:
    """A scheda tells in how many days the service ends."""
    if isinstance(contenuto.pagina, ServizioPage) and contenuto.pagina.termine_giorni is None:
        yield gettext("Indica il tempo massimo in giorni."), "termine_giorni"


@controllo(
    "titolo-maiuscolo",
    nome=_("Titolo tutto in maiuscolo"),
    perche=_("Il maiuscolo si legge più lentamente e alcuni lettori di schermo lo leggono lettera per lettera."),
)
def titolo_maiuscolo(contenuto: Contenuto) -> Iterable[Trovato]:
    """A title is written as a sentence."""
    titolo = contenuto.pagina.title
    if titolo.isupper() and sum(lettera.isalpha() for lettera in titolo) > LETTERE_DI_UNA_SIGLA:
        yield gettext("Scrivi il titolo in minuscolo, con la sola iniziale maiuscola."), "title"


@controllo(
    "descrizione-vuota",
    nome=_("Descrizione breve assente"),
    perche=_("La descrizione si legge negli elenchi, nella ricerca e nei motori di ricerca."),
    peso=Peso.IMPORTANTE,
)
def descrizione_vuota(contenuto: Contenuto) -> Iterable[Trovato]:
    """A page says in a line what it is about."""
    if not getattr(contenuto.pagina, "descrizione", "-").strip():
        yield gettext("Scrivi la descrizione breve."), "descrizione"


@controllo(
    "descrizione-lunga",
    nome=_("Descrizione breve oltre 160 caratteri"),
    perche=_("Oltre i 160 caratteri elenchi e motori di ricerca la tagliano."),
)
def descrizione_lunga(contenuto: Contenuto) -> Iterable[Trovato]:
    """The description fits where it is shown."""
    lunghezza = len(getattr(contenuto.pagina, "descrizione", ""))
    if lunghezza > DESCRIZIONE_MASSIMA:
        yield (
            gettext("La descrizione è di %(n)s caratteri: riducila a 160.") % {"n": lunghezza},
            "descrizione",
        )
