"""Files that the office loads for an act: judged by content, and an envelope by what is inside."""

from __future__ import annotations

from dataclasses import dataclass

import filetype
from django.core.files.base import ContentFile, File
from django.utils.translation import gettext_lazy as _

from comune_site.core import archivio
from comune_site.core.file_caricati import FileRifiutatoError, controlla, leggi, pulisci_nome
from comune_site.trasparenza.busta import BustaNonLeggibileError, SenzaContenutoError, estrai
from comune_site.trasparenza.models import AllegatoAlbo
from comune_site.trasparenza.models.allegati import P7M, PDF

BYTE_MASSIMI = 30 * 1024 * 1024
ZIP = "application/zip"
# Open documents to be filled in, and archives of drawings: their content is a zip.
COMPRESSI = {
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "zip": ZIP,
}
AIUTO = _("PDF, PDF firmato (.p7m), JPG, PNG, ODT, ODS o ZIP; al massimo 30 MB.")


@dataclass(frozen=True, kw_only=True)
class FilePronto:
    """A file fit for the register; `nome_interno` and `tipo_interno` are of the document inside an envelope."""

    nome: str
    tipo: str
    contenuto: bytes
    nome_interno: str = ""
    tipo_interno: str = ""


def prepara(file: File) -> FilePronto:
    """Return the checked file. Raises FileRifiutatoError with the reason in Italian."""
    nome = pulisci_nome(file.name or "")
    estensione = nome.rpartition(".")[2].lower()
    if estensione == "p7m":
        return _busta(nome, leggi(file, BYTE_MASSIMI))
    if estensione in COMPRESSI:
        return _compresso(nome, estensione, leggi(file, BYTE_MASSIMI))
    buono = controlla(file, max_byte=BYTE_MASSIMI)
    return FilePronto(nome=buono.nome, tipo=buono.tipo, contenuto=buono.contenuto)


def archivia(pronto: FilePronto, allegato: AllegatoAlbo) -> None:
    """Put the bytes in the private archive and write in the row, not saved, what it says of them."""
    archiviato = archivio.salva(pronto.contenuto)
    allegato.nome, allegato.tipo = pronto.nome, pronto.tipo
    allegato.nome_interno, allegato.tipo_interno = pronto.nome_interno, pronto.tipo_interno
    allegato.dimensione, allegato.sha256 = archiviato.dimensione, archiviato.sha256
    allegato.chiave = archiviato.chiave


def _busta(nome: str, contenuto: bytes) -> FilePronto:
    """Return a signed envelope; the document in it is offered when it is a PDF that we would take by itself."""
    interno, tipo_interno = _senza_busta(nome), ""
    try:
        dentro = estrai(contenuto)
    except BustaNonLeggibileError as errore:
        raise FileRifiutatoError(
            _("Il file finisce in .p7m ma non contiene una firma digitale: firmalo di nuovo."), code="busta_rotta"
        ) from errore
    except SenzaContenutoError:
        dentro = b""
    if filetype.guess_mime(dentro[:8192]) == PDF:
        controlla(ContentFile(dentro, name=interno), max_byte=BYTE_MASSIMI)
        tipo_interno = PDF
    return FilePronto(nome=nome, tipo=P7M, contenuto=contenuto, nome_interno=interno, tipo_interno=tipo_interno)


def _compresso(nome: str, estensione: str, contenuto: bytes) -> FilePronto:
    if not contenuto.startswith(b"PK\x03\x04"):
        raise FileRifiutatoError(_("Il contenuto del file non corrisponde alla sua estensione."), code="tipo_diverso")
    return FilePronto(nome=nome, tipo=COMPRESSI[estensione], contenuto=contenuto)


def _senza_busta(nome: str) -> str:
    while nome.lower().endswith(".p7m"):
        nome = nome[:-4]
    return nome or "documento"
