"""What citizens upload: judged by content, cleaned, and refused with a reason in plain Italian.

Accepted are PDF, JPG and PNG. Images are decoded and drawn again, so that position data and hidden tails go away;
a PDF is kept byte for byte (it may be signed), and refused when something in it could run.
"""

import io
import re
import struct
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import filetype
import pikepdf
import pikepdf.settings
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.template.defaultfilters import floatformat
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

ESTENSIONI = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}
ESTENSIONI_AMMESSE = ("pdf", "jpg", "jpeg", "png", "")
PIXEL_MASSIMI = 40_000_000
PAGINE_MASSIME = 500
OGGETTI_MASSIMI = 50_000
NOME_MASSIMO = 120

_MEBIBYTE = 1024 * 1024
_IMMAGINE_ROTTA = (OSError, SyntaxError, ValueError, EOFError, KeyError, IndexError, TypeError, struct.error)
_AZIONI_VIETATE = ("/JavaScript", "/Launch", "/ImportData")
_NON_IN_UN_NOME = re.compile(r'[<>:"|?*]')
_RISERVATI = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.IGNORECASE)

# A few kilobytes of PDF may inflate to gigabytes. The limits hold for the whole process, so they are set here, once.
pikepdf.settings.set_qpdf_limits(
    flate_max_memory=64 * _MEBIBYTE,
    run_length_max_memory=64 * _MEBIBYTE,
    png_max_memory=64 * _MEBIBYTE,
    tiff_max_memory=64 * _MEBIBYTE,
    parser_max_container_size=500_000,
    doc_max_warnings=1000,
)


class FileRifiutatoError(ValidationError):
    """The file is not accepted; the text says why and what to do. A form may let it pass as its own error."""

    def __str__(self) -> str:
        return str(self.message)


@dataclass(frozen=True, kw_only=True)
class FileControllato:
    """A file fit to be stored: clean name with the extension of its content, MIME type of our list, bytes."""

    nome: str
    tipo: str
    contenuto: bytes


def controlla(file: File, *, max_byte: int | None = None) -> FileControllato:
    """Return the checked file. Raises `FileRifiutatoError` with an Italian message for each reason.

    `max_byte`: limit in bytes, `settings.ALLEGATO_MAX_BYTE` unless given.
    """
    limite = settings.ALLEGATO_MAX_BYTE if max_byte is None else max_byte
    contenuto = leggi(file, limite)
    nome = pulisci_nome(file.name or "")
    tipo = _tipo(contenuto)
    if tipo not in ESTENSIONI or _estensione(nome) not in ESTENSIONI_AMMESSE:
        raise FileRifiutatoError(
            _("Il file non è di un tipo ammesso: carica un PDF, un JPG o un PNG."), code="tipo_non_ammesso"
        )
    if tipo == "application/pdf":
        _controlla_pdf(contenuto)
    else:
        contenuto = _ridisegna(contenuto, tipo)
    return FileControllato(nome=_con_estensione(nome, ESTENSIONI[tipo]), tipo=tipo, contenuto=contenuto)


def pulisci_nome(nome: str) -> str:
    """Return a file name without path, control or direction characters, NFC, at most 120 characters."""
    nome = unicodedata.normalize("NFC", nome).replace("\\", "/").rsplit("/", 1)[-1]
    nome = "".join(c for c in nome if unicodedata.category(c)[0] != "C" and unicodedata.category(c) not in ("Zl", "Zp"))
    nome = _NON_IN_UN_NOME.sub("_", nome).strip(" .")
    if _RISERVATI.match(nome):
        nome = f"_{nome}"
    estensione = _estensione(nome)
    stelo = nome[: -len(estensione) - 1] if estensione else nome
    coda = f".{estensione}" if estensione else ""
    return f"{stelo[: NOME_MASSIMO - len(coda)].rstrip(' .') or 'documento'}{coda}"


def leggi(file: File, limite: int) -> bytes:
    """Return the bytes of an upload. Raises `FileRifiutatoError` for an empty one or more than `limite` bytes."""
    if file.size > limite:
        raise FileRifiutatoError(
            _("Il file è troppo grande: può pesare al massimo %(mega)s MB.")
            % {"mega": floatformat(limite / _MEBIBYTE, -1)},
            code="troppo_grande",
        )
    file.seek(0)
    contenuto = file.read()
    if not contenuto:
        raise FileRifiutatoError(_("Il file è vuoto: controlla di aver scelto quello giusto."), code="vuoto")
    return contenuto


def _tipo(contenuto: bytes) -> str:
    tipo = filetype.guess_mime(contenuto[:8192]) or ""
    return "image/png" if tipo == "image/apng" else tipo


def _estensione(nome: str) -> str:
    _stelo, punto, coda = nome.rpartition(".")
    return coda.lower() if punto and coda.isalnum() and len(coda) <= 5 else ""


def _con_estensione(nome: str, giusta: str) -> str:
    presente = _estensione(nome)
    if presente == giusta or (presente, giusta) == ("jpeg", "jpg"):
        return nome
    stelo = nome[: -len(presente) - 1] if presente else nome
    return f"{stelo[: NOME_MASSIMO - len(giusta) - 1]}.{giusta}"


def _ridisegna(contenuto: bytes, tipo: str) -> bytes:
    """Decode and draw again: only the pixels survive, turned as the camera meant them."""
    try:
        with Image.open(io.BytesIO(contenuto), formats=("JPEG", "PNG")) as immagine:
            if immagine.width * immagine.height > PIXEL_MASSIMI:
                raise Image.DecompressionBombError
            immagine.load()
            dritta = ImageOps.exif_transpose(immagine)
            return _solo_pixel(dritta, tipo)
    except Image.DecompressionBombError as errore:
        raise FileRifiutatoError(
            _("L'immagine ha troppi punti: riducila e caricala di nuovo."), code="troppi_pixel"
        ) from errore
    except _IMMAGINE_ROTTA as errore:
        raise FileRifiutatoError(
            _("L'immagine è rovinata e non si apre: salvala o scattala di nuovo."), code="immagine_rotta"
        ) from errore


def _solo_pixel(immagine: Image.Image, tipo: str) -> bytes:
    uscita = io.BytesIO()
    if tipo == "image/jpeg":
        pulita = immagine if immagine.mode in ("L", "RGB") else immagine.convert("RGB")
        pulita = pulita.copy()
        pulita.info = {}
        pulita.save(uscita, "JPEG", quality=90, optimize=True)
    else:
        pulita = immagine.convert("RGBA") if immagine.mode in ("P", "PA", "RGBA") else immagine.copy()
        pulita.info = {}
        pulita.save(uscita, "PNG")
    return uscita.getvalue()


def _controlla_pdf(contenuto: bytes) -> None:
    try:
        with pikepdf.open(io.BytesIO(contenuto)) as pdf:
            if pdf.is_encrypted:
                raise pikepdf.PasswordError
            _controlla_misure(pdf)
            _controlla_oggetti(pdf)
    except pikepdf.PasswordError as errore:
        raise FileRifiutatoError(
            _("Il PDF è protetto da una password: salvane una copia senza protezione."), code="pdf_protetto"
        ) from errore
    except (pikepdf.PdfError, pikepdf.ForeignObjectError, ValueError, RuntimeError, RecursionError) as errore:
        raise FileRifiutatoError(
            _("Il PDF è rovinato e non si apre: prova a crearlo di nuovo."), code="pdf_rotto"
        ) from errore


def _controlla_misure(pdf: pikepdf.Pdf) -> None:
    pagine = len(pdf.pages)
    if pagine == 0:
        raise pikepdf.PdfError("no pages")
    if pagine > PAGINE_MASSIME or len(pdf.objects) > OGGETTI_MASSIMI:
        raise FileRifiutatoError(
            format_lazy(_("Il PDF ha troppe pagine: può averne al massimo {massimo}."), massimo=PAGINE_MASSIME),
            code="troppe_pagine",
        )


def _controlla_oggetti(pdf: pikepdf.Pdf) -> None:
    for dizionario in _dizionari(pdf):
        if "/JS" in dizionario or _nome(dizionario, "/S") in _AZIONI_VIETATE or "/XFA" in dizionario:
            raise FileRifiutatoError(
                _("Il PDF contiene comandi che si eseguono da soli: stampalo in un nuovo PDF e carica quello."),
                code="pdf_attivo",
            )
        if "/EF" in dizionario or "/EmbeddedFiles" in dizionario or _nome(dizionario, "/Type") == "/EmbeddedFile":
            raise FileRifiutatoError(
                _("Il PDF contiene altri file allegati: caricali uno per uno."), code="pdf_con_allegati"
            )


def _dizionari(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield every dictionary of the document, also those written inside others; references are met on their own."""
    da_vedere: list[Any] = [pdf.trailer, *pdf.objects]
    while da_vedere:
        oggetto = da_vedere.pop()
        if isinstance(oggetto, pikepdf.Array):
            figli = list(oggetto)
        elif isinstance(oggetto, pikepdf.Dictionary | pikepdf.Stream):
            yield oggetto
            figli = [valore for _chiave, valore in oggetto.items()]
        else:
            continue
        da_vedere += [f for f in figli if isinstance(f, pikepdf.Object) and not f.is_indirect]


def _nome(dizionario: Any, chiave: str) -> str:
    valore = dizionario.get(chiave)
    return str(valore) if isinstance(valore, pikepdf.Name) else ""
