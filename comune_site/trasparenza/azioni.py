"""What may be done with an act of the albo: publish, annul, rectify, certify."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from comune_site.trasparenza.models import AllegatoAlbo, AttoAlbo, EventoAlbo
from servizi.pratiche.models import Progressivo

SERIE = "albo-pretorio"


class AzioneNonAmmessaError(Exception):
    """The state of the act, perhaps changed by somebody else meanwhile, does not allow this."""


def pubblica(atto: AttoAlbo, attore: Any) -> AttoAlbo:
    """Give a draft the next number of the year and let it begin. Returns the act as it is now.

    The number is of the year in which it is registered, today, whenever the publication begins. Raises
    AzioneNonAmmessaError for what is no draft, ValidationError with the reasons why a draft is not ready.
    """
    with transaction.atomic():
        atto = _bloccato(atto, AttoAlbo.Stato.BOZZA)
        oggi = timezone.localdate()
        _controlla(atto, oggi)
        atto.pubblicato_dal = atto.pubblicato_dal or oggi
        atto.pubblicato_al = atto.pubblicato_al or atto.fine_di_legge(atto.pubblicato_dal)
        atto.emittente = atto.chi
        atto.anno, atto.numero = oggi.year, Progressivo.prossimo(SERIE, oggi)
        atto.stato, atto.registrato_il = AttoAlbo.Stato.PUBBLICATO, timezone.now()
        atto.save()
        atto.eventi.create(tipo=EventoAlbo.Tipo.PUBBLICATO, attore=attore)
        if atto.rettifica_di:
            nota = _("Rettificato dall'atto n. %(numero)s.") % {"numero": atto.registro}
            atto.rettifica_di.eventi.create(tipo=EventoAlbo.Tipo.RETTIFICATO, attore=attore, nota=nota)
    return atto


def annulla(atto: AttoAlbo, attore: Any, motivo: str) -> AttoAlbo:
    """Take the files of an act away from the public; number and reason stay. Raises AzioneNonAmmessaError."""
    with transaction.atomic():
        atto = _bloccato(atto, AttoAlbo.Stato.PUBBLICATO)
        atto.stato, atto.motivo_annullamento = AttoAlbo.Stato.ANNULLATO, motivo
        atto.save()
        atto.eventi.create(tipo=EventoAlbo.Tipo.ANNULLATO, attore=attore, nota=motivo)
    return atto


def rettifica(atto: AttoAlbo) -> AttoAlbo:
    """Return a new draft, without files, that will rectify this one. Raises AzioneNonAmmessaError for a draft."""
    if atto.bozza:
        raise AzioneNonAmmessaError
    nuovo = AttoAlbo(
        oggetto=_("Rettifica dell'atto n. %(numero)s: %(oggetto)s")
        % {"numero": atto.registro, "oggetto": atto.oggetto[:900]},
        tipo=atto.tipo,
        ufficio=atto.ufficio,
        ente_esterno=atto.ente_esterno,
        data_atto=timezone.localdate(),
        rettifica_di=atto,
    )
    nuovo.save()
    return nuovo


def _bloccato(atto: AttoAlbo, stato: AttoAlbo.Stato) -> AttoAlbo:
    """Return the act locked until the end of the transaction, if it still is in this state."""
    riga = AttoAlbo.objects.select_for_update().filter(pk=atto.pk, stato=stato).first()
    if riga is None:
        raise AzioneNonAmmessaError
    return riga


def _controlla(atto: AttoAlbo, oggi: date) -> None:
    """Raise ValidationError with all that a draft lacks to be published."""
    errori = []
    if not atto.allegati.filter(ruolo=AllegatoAlbo.Ruolo.ATTO).exists():
        errori.append(_("Manca il file con il testo dell'atto."))
    if atto.pubblicato_dal and atto.pubblicato_dal < oggi:
        errori.append(_("La pubblicazione non può cominciare nel passato: correggi la data «pubblicato dal»."))
    try:
        atto.clean()
    except ValidationError as errore:
        errori += errore.messages
    if errori:
        raise ValidationError(errori)
