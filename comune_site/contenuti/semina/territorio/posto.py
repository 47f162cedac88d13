"""What an example place says of itself."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Posto:
    """An example place. `tipo` is a title of the vocabulary, `immagine` a name of the example's pictures.

    `accesso`, `orario` and `testo` are rich text; `posizione` is latitude and longitude in degrees, as text.
    """

    titolo: str
    slug: str
    tipo: str
    descrizione: str
    testo: str
    accesso: str
    indirizzo: str
    posizione: tuple[str, str]
    telefono: str
    ufficio: str
    argomenti: tuple[str, ...]
    orario: str = ""
    immagine: str = ""
    quartiere: str = "Centro storico"
    collegati: tuple[str, ...] = ()
    servizi: str = ""
    nome_alternativo: str = ""
