"""How an example person is written as data."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Carica:
    """An office: `unita` is a title; `inizio` and `fine` are dates as YYYY-MM-DD, or nothing."""

    titolo: str
    unita: str
    tipo: str = "politico"
    responsabile: bool = False
    inizio: str = ""
    fine: str = ""
    compensi: str = ""
    viaggi: str = ""


@dataclass(frozen=True, kw_only=True)
class Persona:
    """A person. With a telephone or an e-mail she has a point of contact of her own, else her office's serve."""

    nome: str
    cognome: str
    cariche: tuple[Carica, ...]
    descrizione: str = ""
    competenze: str = ""
    deleghe: str = ""
    biografia: str = ""
    ricevimento: str = ""
    telefono: str = ""
    email: str = ""
    altre_cariche: str = ""
    ulteriori_informazioni: str = ""
    argomenti: tuple[str, ...] = ()
    # Has the documents that art. 14 of d.lgs. 33/2013 wants.
    trasparenza: bool = False

    @property
    def titolo(self) -> str:
        """Return name and surname."""
        return f"{self.nome} {self.cognome}"
