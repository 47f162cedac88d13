"""Bring a plan into the site, all of it or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from comune_site.scambi.models import Caricamento
from comune_site.scambi.piano import Azione, Esito, Piano, prepara
from comune_site.scambi.tracciati import TRACCIATI

if TYPE_CHECKING:
    from comune_site.identita.models import Utente


@transaction.atomic
def applica(caricamento: Caricamento, utente: Utente, *, pubblica: bool) -> Piano:
    """Create and change the pages as revisions of `utente`, who must have the rights. Return the plan carried out.

    The plan is made again now: what others changed since the preview counts. Nothing is done when a row is wrong, or
    when these rows were brought in already.
    """
    caricamento = Caricamento.objects.select_for_update().get(pk=caricamento.pk)
    piano = prepara(TRACCIATI[caricamento.tracciato], caricamento.righe, pubblica=pubblica)
    if caricamento.applicato_il or not piano.applicabile:
        return piano
    for esito in piano.esiti:
        if esito.azione in (Azione.CREA, Azione.CAMBIA):
            _scrivi(esito, utente, pubblica)
    caricamento.applicato_il = timezone.now()
    caricamento.conteggi = piano.conteggi
    caricamento.save(update_fields=["applicato_il", "conteggi"])
    return piano


def _scrivi(esito: Esito, utente: Utente, pubblica: bool) -> None:
    pagina = esito.pagina
    if esito.azione == Azione.CREA:
        pagina.owner = utente
        # A draft may lack what publication wants: it was judged in the plan.
        esito.genitore.add_child(instance=pagina)
    revisione = pagina.save_revision(user=utente, log_action=True, clean=False)
    if pubblica:
        revisione.publish(user=utente)
