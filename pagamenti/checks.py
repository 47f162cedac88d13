"""What must be right before the first payment."""

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from pagamenti import numeri


@register()
def codice_segregazione(app_configs: object, **kwargs: object) -> list[CheckMessage]:
    """A reserved segregation code would make notices that belong to somebody else."""
    try:
        numeri.controlla_segregazione(settings.PAGOPA_CODICE_SEGREGAZIONE)
    except numeri.CodiceSegregazioneError as errore:
        return [Error(str(errore), hint="Correggi PAGOPA_CODICE_SEGREGAZIONE.", id="pagamenti.E001")]
    return []
