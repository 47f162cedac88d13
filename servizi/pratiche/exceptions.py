"""What can go wrong with a Bozza or a Pratica."""


class MossaNonAmmessaError(Exception):
    """The table of states has no such move."""


class CambioConcorrenteError(Exception):
    """Somebody else moved the Pratica, or saved the Bozza, in the meantime."""


class BozzaIncompletaError(Exception):
    """A Bozza was sent with steps that do not validate; `passo` is the first of them."""

    def __init__(self, passo: str) -> None:
        super().__init__(passo)
        self.passo = passo


class BozzaCambiataError(Exception):
    """The definition changed since the citizen last saw it: they must look before sending."""


class TroppiFileError(Exception):
    """The field, or the whole request, holds as many files as it may."""
