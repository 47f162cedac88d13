"""What can go wrong with a vote."""


class ValutazioneError(Exception):
    """Root of the errors of this package."""


class GettoneNonValidoError(ValutazioneError):
    """The ticket was spent, has expired, or never was: from here the three look the same, on purpose."""


class GiaVotatoError(ValutazioneError):
    """The same sending came twice, or the reason was already given: counted once."""


class ModificaScadutaError(ValutazioneError):
    """The reason came more than 15 minutes after the red face, or with a secret that is not ours."""


class GiudizioNonValidoError(ValutazioneError):
    """Score outside the scale, reason that this score does not ask for, or text too long."""
