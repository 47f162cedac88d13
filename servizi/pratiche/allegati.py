"""The files that a citizen gives: each is checked, stored and written down on its own."""

from __future__ import annotations

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext as _

from comune_site.core import archivio, file_caricati
from comune_site.core.uscita.api import accoda
from servizi.pratiche.azioni import bloccata, tocca
from servizi.pratiche.exceptions import TroppiFileError
from servizi.pratiche.models import Allegato, Bozza

BYTE_PER_RICHIESTA = 50 * 1024 * 1024


def carica(bozza: Bozza, passo: str, sezione: str, campo: str, file: UploadedFile, massimo: int) -> Allegato:
    """Check and keep one file. The bytes are on disk before the row; when the row is refused they go away again.

    When the database does not answer nobody knows whether the row is there: the bytes stay, the sweep finds out.
    Raises FileRifiutatoError, SpazioEsauritoError, TroppiFileError, Bozza.DoesNotExist.
    """
    controllato = file_caricati.controlla(file)
    archiviato = archivio.salva(controllato.contenuto)
    try:
        with transaction.atomic():
            attuale = bloccata(bozza.pk)
            _controlla_limiti(attuale, (passo, sezione, campo), massimo, archiviato.dimensione)
            allegato = attuale.allegati.create(
                passo=passo,
                sezione=sezione,
                campo=campo,
                nome=controllato.nome,
                tipo=controllato.tipo,
                dimensione=archiviato.dimensione,
                sha256=archiviato.sha256,
                chiave=archiviato.chiave,
            )
            tocca(attuale)
            attuale.save(update_fields=["modificata_il", "scade_il"])
    except (TroppiFileError, Bozza.DoesNotExist):
        archivio.elimina(archiviato.chiave)
        raise
    return allegato


def _controlla_limiti(bozza: Bozza, dove: tuple[str, str, str], massimo: int, byte: int) -> None:
    passo, sezione, campo = dove
    if bozza.allegati.filter(passo=passo, sezione=sezione, campo=campo).count() >= massimo:
        raise TroppiFileError(
            _("Puoi caricare al massimo %(massimo)d file: eliminane uno prima di aggiungerne altri.")
            % {"massimo": massimo}
        )
    totale = bozza.allegati.aggregate(somma=Sum("dimensione"))["somma"] or 0
    if totale + byte > BYTE_PER_RICHIESTA:
        raise TroppiFileError(_("I file di una richiesta possono pesare al massimo 50 MB in tutto."))


@transaction.atomic
def elimina(allegato: Allegato) -> None:
    """Delete a file of a Bozza: the row now, the bytes after the commit.

    Raises Bozza.DoesNotExist when the Bozza was sent meanwhile: then the file is the Pratica's.
    """
    bloccata(allegato.bozza_id)
    accoda("pratiche.elimina_file", allegato.chiave)
    allegato.delete()
