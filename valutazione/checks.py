"""System checks: what must be set before anybody votes."""

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

CHIAVE_MINIMA = 16


@register()
def impostazioni(app_configs: object, **kwargs: object) -> list[CheckMessage]:
    """The key of the tickets and the code of the body must be there."""
    errori: list[CheckMessage] = []
    if len(getattr(settings, "VALUTAZIONE_CHIAVE", "")) < CHIAVE_MINIMA:
        errori.append(Error("VALUTAZIONE_CHIAVE manca o è troppo corta.", id="valutazione.E001"))
    if not getattr(settings, "ENTE_CODICE_IPA", ""):
        errori.append(Error("ENTE_CODICE_IPA manca: ogni voto porta il suo ente.", id="valutazione.E002"))
    return errori
