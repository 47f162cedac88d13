"""The files inside a POST of a step: each is kept or refused on its own, whatever the rest of the page holds."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from comune_site.core.archivio import SpazioEsauritoError
from comune_site.core.file_caricati import FileRifiutatoError, pulisci_nome
from servizi.motore.campi import DocumentiField
from servizi.motore.definizioni import Passo
from servizi.motore.percorso import Percorso, SezioneAperta
from servizi.pratiche import allegati
from servizi.pratiche.exceptions import TroppiFileError
from servizi.pratiche.models import Bozza


class Caricamenti:
    """Uploads and deletions asked for by one POST of a step."""

    def __init__(self, request: HttpRequest, bozza: Bozza, passo: Passo) -> None:
        self.request = request
        self.bozza = bozza
        self.passo = passo
        self.caricati = 0
        self.eliminati = 0
        # (section, field) -> messages
        self.errori: dict[tuple[str, str], list[str]] = {}
        # Where to look after the answer: the last section touched.
        self.sezione = ""
        self.stato = 200

    @property
    def chiesti(self) -> bool:
        """Whether the citizen has something to see here before going on."""
        return bool(self.errori or self.eliminati)

    @property
    def messaggio(self) -> str:
        """What to say when all is done, empty when no file was concerned."""
        if self.eliminati:
            return _("Documento eliminato")
        if self.caricati:
            return ngettext("Documento caricato con successo", "Documenti caricati con successo", self.caricati)
        return ""

    def esegui(self, percorso: Percorso) -> bool:
        """Delete and keep what the POST asks for; return whether any file came or went. Raises Bozza.DoesNotExist."""
        self._elimina(self.request.POST.get("elimina_allegato", ""))
        for sezione in self.passo.sezioni:
            for nome, campo in percorso.modulo(self.passo, sezione).form.fields.items():
                if isinstance(campo, DocumentiField):
                    for file in self.request.FILES.getlist(f"{sezione.codice}-{nome}"):
                        self._carica(sezione.codice, nome, campo, file)
        return bool(self.caricati or self.eliminati)

    def _elimina(self, testo: str) -> None:
        try:
            pk = uuid.UUID(testo)
        except ValueError:
            return
        allegato = self.bozza.allegati.filter(pk=pk, passo=self.passo.codice).first()
        if allegato is not None:
            self.sezione = allegato.sezione
            allegati.elimina(allegato)
            self.eliminati += 1

    def _carica(self, sezione: str, nome: str, campo: DocumentiField, file: UploadedFile) -> None:
        self.sezione = sezione
        try:
            allegati.carica(self.bozza, self.passo.codice, sezione, nome, file, campo.massimo)
        except FileRifiutatoError as errore:
            self._rifiuta(sezione, nome, f"«{pulisci_nome(file.name or '')}»: {errore}")
        except TroppiFileError as errore:
            self._rifiuta(sezione, nome, str(errore))
        except SpazioEsauritoError:
            self.stato = 507
            self._rifiuta(
                sezione,
                nome,
                _("Spazio esaurito: in questo momento non possiamo ricevere file. Le risposte sono salvate, riprova."),
            )
        else:
            self.caricati += 1

    def _rifiuta(self, sezione: str, nome: str, messaggio: str) -> None:
        self.errori.setdefault((sezione, nome), []).append(messaggio)

    def aggiungi_errori(self, aperte: Iterable[SezioneAperta]) -> None:
        """Show each refusal beside its field."""
        for aperta in aperte:
            for (sezione, nome), messaggi in self.errori.items():
                if sezione == aperta.sezione.codice and aperta.form.is_bound:
                    aperta.form.add_error(nome, [ValidationError(messaggio) for messaggio in messaggi])
