"""What a citizen does with a Bozza. Each function is one transaction; every change goes through the locked row."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from comune_site.core.uscita.api import accoda
from comune_site.identita.models import Utente
from servizi.motore import registro
from servizi.motore import risposte as r
from servizi.pratiche.exceptions import CambioConcorrenteError
from servizi.pratiche.invio import invia_bozza
from servizi.pratiche.letture import risposte_attuali
from servizi.pratiche.models import Bozza, PostSospeso, tra_un_anno
from servizi.pratiche.schede import Scheda

__all__ = ["apri_bozza", "bloccata", "elimina_bozza", "invia_bozza", "salva_passo", "sospendi"]

# How many unanswered POSTs of one Bozza are kept at a time.
SOSPESI_PER_BOZZA = 20

Sezioni = Mapping[str, Mapping[str, Any]]


def apri_bozza(
    cittadino: Utente, codice: str, *, scheda: Scheda | None = None, bozza_id: uuid.UUID | None = None
) -> Bozza:
    """Start a request, with the notice on personal data accepted now.

    `bozza_id` comes from the page that offered to start: asked twice with the same, it is the same Bozza. Raises
    ServizioSconosciutoError, and Bozza.DoesNotExist when the id is somebody else's.
    """
    servizio = registro.servizio(codice)
    bozza, _nuova = Bozza.objects.get_or_create(
        pk=bozza_id or uuid.uuid4(),
        defaults={
            "cittadino": cittadino,
            "codice_servizio": codice,
            "versione": servizio.versione,
            "risposte": r.con_sezioni(
                r.vuote(servizio.versione), "privacy", con_data({"consenso": {"privacy_accettata": True}})
            ),
            "passo": servizio.passi[0].codice,
            "scheda_id": scheda.id if scheda else None,
            "scheda_titolo": scheda.titolo if scheda else "",
            "scheda_url": scheda.url if scheda else "",
            "briciole": [list(voce) for voce in scheda.briciole] if scheda else [],
            "condizioni_url": scheda.condizioni_url if scheda else "",
        },
    )
    if (bozza.cittadino_id, bozza.codice_servizio) != (cittadino.pk, codice):
        raise Bozza.DoesNotExist
    return bozza


def con_data(sezioni: Sezioni) -> Sezioni:
    """Return the sections with the instant at which the notice on personal data was accepted, if it was."""
    consenso = sezioni.get("consenso", {})
    if not consenso.get("privacy_accettata"):
        return sezioni
    return {**sezioni, "consenso": {**consenso, "accettata_il": timezone.now().isoformat()}}


def bloccata(pk: uuid.UUID | None) -> Bozza:
    """Return the row as it is now, locked; raise Bozza.DoesNotExist when it was sent or deleted meanwhile."""
    return Bozza.objects.select_for_update().get(pk=pk)


@transaction.atomic
def salva_passo(bozza: Bozza, passo: str, sezioni: Sezioni, revisione: int, *, vai_a: str = "") -> Bozza:
    """Save the answers of some sections of a step, valid or not, and return the Bozza as it is now.

    `revisione` is the one that the page was drawn with: if the step was saved since with other answers nothing is
    written and CambioConcorrenteError is raised; what was saved on other steps is kept. `vai_a` is the step to
    resume from. Raises Bozza.DoesNotExist.
    """
    attuale = bloccata(bozza.pk)
    risposte = risposte_attuali(attuale)
    nuove = r.con_sezioni(risposte, passo, sezioni)
    cambiate = nuove["passi"][passo] != risposte.get("passi", {}).get(passo)
    if cambiate and attuale.revisioni.get(passo, 0) > revisione:
        raise CambioConcorrenteError(passo)
    if cambiate:
        attuale.revisione += 1
        attuale.revisioni = {**attuale.revisioni, passo: attuale.revisione}
    attuale.versione = attuale.servizio.versione
    attuale.risposte = {**nuove, "versione": attuale.versione}
    attuale.passo = vai_a or passo
    tocca(attuale)
    attuale.save()
    return attuale


@transaction.atomic
def prolunga(bozza: Bozza) -> None:
    """Count a save that changes nothing: the year starts again."""
    attuale = bloccata(bozza.pk)
    tocca(attuale)
    attuale.save(update_fields=["modificata_il", "scade_il"])


def tocca(bozza: Bozza) -> None:
    """Count a change: the Bozza lives a calendar year from now (C.SE.1.6). The caller saves."""
    bozza.modificata_il = timezone.now()
    bozza.scade_il = tra_un_anno(bozza.modificata_il)


@transaction.atomic
def elimina_bozza(bozza: Bozza) -> None:
    """Delete a Bozza and have its files deleted. Raises Bozza.DoesNotExist when it was sent or deleted meanwhile."""
    attuale = bloccata(bozza.pk)
    for chiave in attuale.allegati.values_list("chiave", flat=True):
        accoda("pratiche.elimina_file", chiave)
    attuale.delete()


@transaction.atomic
def elimina_se_scaduta(pk: uuid.UUID) -> None:
    """Delete a Bozza unless, by now, it was sent, deleted, or saved again."""
    bozza = Bozza.objects.select_for_update().filter(pk=pk, scade_il__lt=timezone.now()).first()
    if bozza is not None:
        elimina_bozza(bozza)


def sospendi(bozza_id: uuid.UUID, codice: str, passo: str, dati: dict[str, list[str]]) -> PostSospeso | None:
    """Keep what was typed without a live session; None when there is nothing to keep it for."""
    bozza = Bozza.objects.vive().filter(pk=bozza_id, codice_servizio=codice).first()
    if bozza is None or bozza.sospesi.filter(scade_il__gt=timezone.now()).count() >= SOSPESI_PER_BOZZA:
        return None
    return bozza.sospesi.create(passo=passo, dati=r.in_json(dati))
