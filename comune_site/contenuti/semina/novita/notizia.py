"""What an example piece of news is made of."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Notizia:
    """An example piece of news, published `giorni_fa` days before the seeding.

    `tipo` is the second-level title, `scade_tra` the days after the seeding when an avviso ends. Descrizione and testo
    may hold dates as `testo.datato` reads them.
    """

    titolo: str
    slug: str
    tipo: str
    giorni_fa: int
    ufficio: str
    argomenti: tuple[str, ...]
    descrizione: str
    testo: str
    immagine: str = ""
    scade_tra: int | None = None
