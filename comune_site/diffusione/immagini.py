"""The picture that social networks show of a page: cut from its photo, or drawn with its title."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.files.base import File
from PIL import Image, ImageOps, UnidentifiedImageError

from comune_site.contenuti.metatag.condivisione import ALTEZZA, LARGHEZZA, foto
from comune_site.contenuti.models import ImpostazioniSito
from comune_site.core.indirizzi import host
from comune_site.core.pdf import disegna

# Where the drawing leaves room for a coat of arms that the office uploaded: left, top, width, height.
RIQUADRO_STEMMA = (80, 497, 100, 110)
CENTRO = (0.5, 0.5)


def immagine_sociale(pagina: Any, impostazioni: ImpostazioniSito | None) -> Image.Image:
    """Return the picture of a page, 1200 by 630. A photo that cannot be read is replaced by the drawing."""
    ritratto = foto(pagina)
    if ritratto:
        try:
            return _ritaglio(ritratto)
        except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
            pass
    return _disegno(pagina, impostazioni)


def _ritaglio(foto_: Any) -> Image.Image:
    """Cut around the focal point that the editor chose."""
    with foto_.file.open("rb") as aperto, Image.open(aperto) as originale:
        # A JPEG is decoded at the size that is needed, not at that of the camera.
        originale.draft("RGB", (LARGHEZZA * 2, ALTEZZA * 2))
        dritta = ImageOps.exif_transpose(originale).convert("RGB")
    fuoco = foto_.get_focal_point()
    centro = (fuoco.centroid.x / foto_.width, fuoco.centroid.y / foto_.height) if fuoco else CENTRO
    return ImageOps.fit(dritta, (LARGHEZZA, ALTEZZA), centering=centro)


def _disegno(pagina: Any, impostazioni: ImpostazioniSito | None) -> Image.Image:
    stemma = impostazioni.stemma if impostazioni else None
    dati = {"titolo": pagina.title, "etichetta": str(pagina.etichetta), "sito": host(settings.SITO_URL)}
    foglio = Image.open(BytesIO(disegna("diffusione/sociale.typ", dati, stemma=stemma is None))).convert("RGB")
    if stemma:
        _incolla(foglio, stemma.file)
    return foglio


def _incolla(foglio: Image.Image, file: File) -> None:
    """Put the uploaded coat of arms in its place; a file that cannot be read leaves the place white."""
    x, y, larghezza, altezza = RIQUADRO_STEMMA
    try:
        with file.open("rb") as aperto, Image.open(aperto) as originale:
            disegno = ImageOps.contain(originale.convert("RGBA"), (larghezza, altezza))
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return
    foglio.paste(disegno, (x + (larghezza - disegno.width) // 2, y + (altezza - disegno.height) // 2), disegno)
