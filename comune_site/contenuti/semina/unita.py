"""How an example unit is written as data."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Unita:
    """An example unit; `sezione` is the second-level title it stands under, `tipo` a value of the page's field."""

    titolo: str
    slug: str
    sezione: str
    tipo: str
    descrizione: str
    competenze: str
    telefono: str
    email: str
    indirizzo: str = "Piazza della Fonte 1"
    orari: str = ""
    genitore: str = ""
    argomenti: tuple[str, ...] = ()
    assessore: str = ""


CITTADINO = "Area Servizi al cittadino"
TERRITORIO = "Area Territorio e sicurezza"
MATTINA = "lunedì, mercoledì e venerdì: dalle 9:00 alle 12:30"
POMERIGGIO = "martedì e giovedì: dalle 15:00 alle 17:30"
