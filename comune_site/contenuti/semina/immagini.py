"""Pictures of the example comune, drawn by us with flat shapes: no photographs, no people."""

import random
from io import BytesIO

from django.core.files.images import ImageFile
from PIL import Image as Foglio
from PIL import ImageDraw
from wagtail.images.models import Image

LARGHEZZA, ALTEZZA = 1296, 810
# name -> description, sky (top, bottom), sun, hills from far to near, stone of the houses
SCENE = {
    "borgo": (
        "Il borgo di Pietrachiara sulla collina, con la torre e le case di pietra chiara",
        ((133, 193, 220), (236, 245, 247)),
        (255, 224, 130),
        ((143, 178, 142), (98, 148, 104), (62, 115, 78)),
        (244, 236, 216),
    ),
    "uliveti": (
        "Gli uliveti intorno a Pietrachiara al tramonto",
        ((239, 158, 104), (252, 226, 178)),
        (247, 116, 76),
        ((156, 138, 118), (118, 128, 84), (84, 102, 62)),
        (240, 214, 180),
    ),
    "fonte": (
        "La torre e i tetti di Pietrachiara in una mattina d'autunno",
        ((172, 186, 214), (244, 232, 224)),
        (255, 240, 196),
        ((168, 150, 150), (176, 128, 84), (120, 92, 66)),
        (250, 246, 236),
    ),
}
Colore = tuple[int, int, int]


def immagine(nome: str) -> Image:
    """Return the picture with this name, drawn and stored at first use."""
    descrizione, cielo, sole, colline, pietra = SCENE[nome]
    trovata = Image.objects.filter(title=descrizione).first()
    if trovata:
        return trovata
    # The same picture at each installation: nothing secret.
    caso = random.Random(nome)  # noqa: S311
    foglio = _cielo(cielo)
    disegno = ImageDraw.Draw(foglio)
    x = caso.randint(820, 1050)
    disegno.ellipse((x, 90, x + 130, 220), fill=sole)
    _collina(disegno, caso, 470, 60, colline[0])
    _collina(disegno, caso, 560, 50, colline[1])
    _borgo(disegno, caso, pietra)
    _collina(disegno, caso, 690, 40, colline[2])
    _ulivi(disegno, caso, colline[1], colline[2])
    return _salva(foglio, nome, descrizione)


def _cielo(colori: tuple[Colore, Colore]) -> Foglio.Image:
    sfumatura = Foglio.linear_gradient("L").resize((LARGHEZZA, ALTEZZA))
    alto, basso = (Foglio.new("RGB", (LARGHEZZA, ALTEZZA), colore) for colore in colori)
    return Foglio.composite(basso, alto, sfumatura)


def _collina(disegno: ImageDraw.ImageDraw, caso: random.Random, base: int, onda: int, colore: Colore) -> None:
    punti = [(x, base + caso.randint(-onda, onda)) for x in range(-100, LARGHEZZA + 300, 260)]
    morbidi: list[tuple[float, float]] = []
    for (x0, y0), (x1, y1) in zip(punti, punti[1:], strict=False):
        passi = [n / 20 for n in range(20)]
        morbidi += [(x0 + (x1 - x0) * t, y0 + (y1 - y0) * (3 * t * t - 2 * t**3)) for t in passi]
    disegno.polygon([*morbidi, (LARGHEZZA + 300, ALTEZZA), (-100, ALTEZZA)], fill=colore)


def _borgo(disegno: ImageDraw.ImageDraw, caso: random.Random, pietra: Colore) -> None:
    """Houses rise towards the tower, then go down again."""
    tetti = ((190, 96, 66), (171, 82, 58), (204, 118, 82))
    for n in range(13):
        x = 250 + n * 58
        y = 430 + abs(n - 6) * 24 + caso.randint(-12, 12)
        _casa(disegno, (x, y, x + 70, 720), _scurisci(pietra, caso.randint(0, 22)), caso.choice(tetti))
        if n == 6:
            _torre(disegno, x + 10, _scurisci(pietra, 8))


def _casa(disegno: ImageDraw.ImageDraw, lati: tuple[int, int, int, int], muro: Colore, tetto: Colore) -> None:
    x0, y0, x1, _y1 = lati
    disegno.rectangle(lati, fill=muro)
    disegno.polygon([(x0 - 6, y0), (x1 + 6, y0), ((x0 + x1) // 2, y0 - 30)], fill=tetto)
    for riga in range(3):
        for colonna in (14, 42):
            y = y0 + 18 + riga * 44
            disegno.rectangle((x0 + colonna, y, x0 + colonna + 13, y + 20), fill=_scurisci(muro, 120))


def _torre(disegno: ImageDraw.ImageDraw, x: int, muro: Colore) -> None:
    disegno.rectangle((x, 250, x + 56, 700), fill=muro)
    for merlo in range(3):
        disegno.rectangle((x - 6 + merlo * 26, 228, x + 10 + merlo * 26, 256), fill=muro)
    disegno.rectangle((x - 6, 252, x + 62, 266), fill=_scurisci(muro, 18))
    disegno.rectangle((x + 20, 296, x + 36, 334), fill=_scurisci(muro, 130))


def _ulivi(disegno: ImageDraw.ImageDraw, caso: random.Random, chiaro: Colore, scuro: Colore) -> None:
    for _volta in range(34):
        x, y, r = caso.randint(-20, LARGHEZZA), caso.randint(690, ALTEZZA), caso.randint(14, 26)
        disegno.rectangle((x - 3, y, x + 3, y + r), fill=(92, 70, 50))
        disegno.ellipse((x - r, y - r, x + r, y + r // 2), fill=caso.choice((chiaro, _scurisci(scuro, 22))))


def _scurisci(colore: Colore, quanto: int) -> Colore:
    return tuple(max(0, canale - quanto) for canale in colore)  # type: ignore[return-value]


def _salva(foglio: Foglio.Image, nome: str, descrizione: str) -> Image:
    """Store the picture and the cuts that the templates use: a page view should not have to make them."""
    from comune_site.contenuti.elenchi import RITAGLI

    contenuto = BytesIO()
    foglio.save(contenuto, "PNG", optimize=True)
    contenuto.seek(0)
    immagine = Image(title=descrizione, description=descrizione, file=ImageFile(contenuto, name=f"{nome}.png"))
    immagine.save()
    immagine.get_renditions(*RITAGLI)
    return immagine
