"""Figures, one kind per instrument. There is no function that reads faces and stars together: they never meet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Q, QuerySet, Sum

from valutazione import chiavi, scale
from valutazione.models import Canale, Giudizio, MotivoGiudizio, TestoLibero, UtentiServiti


@dataclass(frozen=True)
class Periodo:
    """Days, both ends included; None is open."""

    dal: date | None = None
    al: date | None = None

    def filtro(self, campo: str) -> Q:
        """Return the condition on a date field."""
        filtro = Q()
        if self.dal:
            filtro &= Q(**{f"{campo}__gte": self.dal})
        if self.al:
            filtro &= Q(**{f"{campo}__lte": self.al})
        return filtro


@dataclass(frozen=True)
class Quota:
    """A part of a whole: always shown with its number, because a percentage alone hides how few they are."""

    etichetta: str
    numero: int
    totale: int

    @property
    def percento(self) -> float | None:
        """0-100 with one decimal; None when the whole is empty."""
        return round(100 * self.numero / self.totale, 1) if self.totale else None


@dataclass
class CifreFacce:
    """Faces of one service through one channel."""

    servizio: str
    canale: str
    conteggi: dict[str, int] = field(default_factory=lambda: dict.fromkeys(scale.FACCE, 0))
    conteggi_motivi: dict[str, int] = field(default_factory=lambda: dict.fromkeys(scale.MOTIVI_FACCE, 0))
    utenti_serviti: int = 0

    @property
    def nome_canale(self) -> str:
        """The channel in words."""
        return str(Canale(self.canale).label)

    @property
    def giudizi(self) -> int:
        """How many votes."""
        return sum(self.conteggi.values())

    @property
    def facce(self) -> list[Quota]:
        """Distribution over the three faces."""
        etichette = scale.STRUMENTI[scale.EMOTICON].etichette
        return [Quota(etichette[faccia], n, self.giudizi) for faccia, n in self.conteggi.items()]

    @property
    def motivi(self) -> list[Quota]:
        """The four reasons, over the red faces that gave one."""
        seguito = scale.STRUMENTI[scale.EMOTICON].seguiti[0]
        totale = sum(self.conteggi_motivi.values())
        return [Quota(m.etichetta, self.conteggi_motivi[m.codice], totale) for m in seguito.motivi]

    @property
    def con_motivo(self) -> int:
        """How many red faces gave a reason."""
        return sum(self.conteggi_motivi.values())

    @property
    def partecipazione(self) -> Quota:
        """Votes over persons served; its percentage is None when nobody was counted."""
        return Quota("", self.giudizi, self.utenti_serviti)


@dataclass
class CifreStelle:
    """Stars of one thing rated: a service (with its channel) or a page."""

    oggetto: str
    canale: str
    conteggi: dict[str, int] = field(default_factory=lambda: dict.fromkeys(scale.STELLE, 0))
    conteggi_motivi: dict[tuple[str, str], int] = field(default_factory=dict)

    @property
    def nome_canale(self) -> str:
        """The channel in words."""
        return str(Canale(self.canale).label)

    @property
    def giudizi(self) -> int:
        """How many votes."""
        return sum(self.conteggi.values())

    @property
    def media(self) -> float | None:
        """Mean of the stars, two decimals; None without votes."""
        if not self.giudizi:
            return None
        return round(sum(int(stelle) * n for stelle, n in self.conteggi.items()) / self.giudizi, 2)

    @property
    def stelle(self) -> list[Quota]:
        """Distribution, from five stars to one."""
        return [Quota(stelle, self.conteggi[stelle], self.giudizi) for stelle in reversed(scale.STELLE)]

    @property
    def positivi(self) -> Quota:
        """Share of four and five stars: the model's own threshold."""
        return Quota("", sum(self.conteggi[s] for s in scale.STELLE_POSITIVE), self.giudizi)

    @property
    def motivi(self) -> list[Quota]:
        """Reasons given, difficulties first, each over those of its own sign; those never given are left out."""
        righe = []
        for seguito in scale.STRUMENTI[scale.STELLE_SERVIZIO].seguiti:
            totale = sum(n for (polarita, _codice), n in self.conteggi_motivi.items() if polarita == seguito.polarita)
            for motivo in seguito.motivi:
                numero = self.conteggi_motivi.get((seguito.polarita, motivo.codice), 0)
                if numero:
                    righe.append(Quota(motivo.etichetta, numero, totale))
        return righe


def cifre_facce(periodo: Periodo) -> list[CifreFacce]:
    """Return the faces by service and channel, in that order, with the persons served."""
    righe: dict[tuple[str, str], CifreFacce] = {}

    def riga(servizio: str, canale: str) -> CifreFacce:
        return righe.setdefault((servizio, canale), CifreFacce(servizio, canale))

    for servizio, canale, punteggio, numero in _conta(_giudizi(scale.EMOTICON, periodo), "servizio", "canale"):
        riga(servizio, canale).conteggi[punteggio] = numero
    motivi = _motivi(scale.EMOTICON, periodo).values_list("giudizio__servizio", "giudizio__canale", "codice")
    for servizio, canale, codice, numero in motivi.annotate(n=Count("pk")).order_by():
        riga(servizio, canale).conteggi_motivi[codice] = numero
    serviti = UtentiServiti.objects.filter(periodo.filtro("giorno"), ente=chiavi.ente()).values_list(
        "servizio", "canale"
    )
    for servizio, canale, numero in serviti.annotate(n=Sum("numero")).order_by():
        riga(servizio, canale).utenti_serviti = numero
    return [righe[chiave] for chiave in sorted(righe)]


def cifre_stelle(strumento: str, periodo: Periodo) -> list[CifreStelle]:
    """Return the stars by service and channel (STELLE_SERVIZIO) or by page (STELLE_PAGINA), most votes first.

    Incomplete ratings are left out. Raises ValueError for an instrument that has no stars.
    """
    if strumento not in (scale.STELLE_PAGINA, scale.STELLE_SERVIZIO):
        raise ValueError(f"Strumento senza stelle: {strumento}")
    campo = "pagina" if strumento == scale.STELLE_PAGINA else "servizio"
    righe: dict[tuple[str, str], CifreStelle] = {}

    def riga(oggetto: str, canale: str) -> CifreStelle:
        return righe.setdefault((oggetto, canale), CifreStelle(oggetto, canale))

    for oggetto, canale, punteggio, numero in _conta(_giudizi(strumento, periodo), campo, "canale"):
        riga(oggetto, canale).conteggi[punteggio] = numero
    motivi: dict[tuple[str, str, str, str], int] = defaultdict(int)
    lette = _motivi(strumento, periodo).values_list(f"giudizio__{campo}", "giudizio__canale", "punteggio", "codice")
    for oggetto, canale, punteggio, codice, numero in lette.annotate(n=Count("pk")).order_by():
        polarita = scale.NEGATIVA if punteggio in scale.STELLE_NEGATIVE else scale.POSITIVA
        motivi[oggetto, canale, polarita, codice] += numero
    for (oggetto, canale, polarita, codice), numero in motivi.items():
        riga(oggetto, canale).conteggi_motivi[polarita, codice] = numero
    return sorted(righe.values(), key=lambda r: (-r.giudizi, r.oggetto, r.canale))


@dataclass(frozen=True)
class Commento:
    """A free text as staff read it: masked, without the day. Never published raw."""

    oggetto: str
    stelle: str
    testo: str


def commenti(periodo: Periodo, quanti: int = 50) -> list[Commento]:
    """Return the latest free texts of the period that were not put out of sight."""
    testi = TestoLibero.objects.filter(periodo.filtro("giudizio__giorno"), giudizio__ente=chiavi.ente())
    righe = testi.exclude(stato=TestoLibero.Stato.OSCURATO).order_by("-giudizio__giorno", "pk")
    lette = righe.values_list("giudizio__servizio", "giudizio__pagina", "giudizio__punteggio", "testo")[:quanti]
    return [Commento(servizio or pagina, punteggio, testo) for servizio, pagina, punteggio, testo in lette]


def mesi_con_voti() -> list[date]:
    """Return the first day of each month that has votes or persons served, newest first."""
    codice = chiavi.ente()
    votati = Giudizio.objects.filter(ente=codice).dates("giorno", "month")
    serviti = UtentiServiti.objects.filter(ente=codice).dates("giorno", "month")
    return sorted({*votati, *serviti}, reverse=True)


def _giudizi(strumento: str, periodo: Periodo) -> QuerySet[Giudizio]:
    giudizi: QuerySet[Giudizio] = Giudizio.objects.filter(
        periodo.filtro("giorno"), ente=chiavi.ente(), strumento=strumento, completato=True
    )
    return giudizi


def _motivi(strumento: str, periodo: Periodo) -> QuerySet[MotivoGiudizio]:
    motivi: QuerySet[MotivoGiudizio] = MotivoGiudizio.objects.filter(
        periodo.filtro("giudizio__giorno"), giudizio__ente=chiavi.ente(), strumento=strumento, giudizio__completato=True
    )
    return motivi


def _conta(giudizi: QuerySet[Giudizio], *campi: str) -> Iterable[tuple[str, str, str, int]]:
    return giudizi.values_list(*campi, "punteggio").annotate(n=Count("pk")).order_by()
