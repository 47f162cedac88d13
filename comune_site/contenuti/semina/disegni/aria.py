"""In the open air: the sports ground and the trail."""

from comune_site.contenuti.semina.disegni.natura import (
    albero,
    cielo,
    cipresso,
    colline,
    erba,
    monti,
    nuvola,
    pino,
    sole,
)
from comune_site.contenuti.semina.disegni.tela import (
    ALTEZZA,
    BIANCO,
    INCHIOSTRO,
    LARGHEZZA,
    ROSSO,
    VERDI,
    Tela,
    curva,
)


def campo(t: Tela) -> None:
    """The sports ground, with solar panels on the roof of the gym."""
    cielo(t, "#8ecbe4", "#d8eeee", "#fdf3dc")
    sole(t, 330, 190, 56)
    nuvola(t, 620, 150, 1)
    nuvola(t, 1290, 110, 1.2)
    colline(t, [(-50, 470), (300, 400), (760, 470), (1200, 390), (1650, 460)], "#a3c8a3", fino="#93bb8b")
    for n in range(16):
        albero(t, n * 56 - 10, 560, t.caso.uniform(90, 150), t.caso.choice(VERDI[1:3]))
    _palestra(t)
    t.rett(0, 545, LARGHEZZA, 530, t.sfumatura("#8fbf6f", "#6aa557"))
    for n in range(0, 9, 2):
        y0, y1 = 560 + (n / 9) ** 1.7 * 510, 560 + ((n + 1) / 9) ** 1.7 * 510
        t.rett(0, y0, LARGHEZZA, y1 - y0, "#a3cf80", op=0.5)
    t.via("M0 545H1600V572H0Z", t.sfumatura("#c9704f", "#b5603f"))
    for y in (553, 562):
        t.linea(0, y, LARGHEZZA, y, "#f3e0cf", 2)
    bianco = "#fdfaf0"
    t.linea(0, 600, LARGHEZZA, 600, bianco, 5)
    t.linea(800, 600, 800, ALTEZZA, bianco, 8)
    t.tratto("M480 800a320 96 0 1 0 640 0a320 96 0 1 0 -640 0", bianco, 8)
    t.tondo(800, 800, 13, bianco, ry=6)
    t.tratto("M0 690H250L170 960H0", bianco, 8)
    _porta(t)
    t.tondo(1010, 988, 62, "#3f6a3a", ry=14, op=0.4)
    _pallone(t, 1000, 930)
    for x in (80, 1520):
        t.rett(x - 7, 160, 14, 400, t.sfumatura("#9aa7b0", "#6f7c88", lato=True))
        t.rett(x - 70, 110, 140, 66, "#5a6672", r=6)
        for n in range(8):
            t.tondo(x - 50 + n % 4 * 33, 128 + n // 4 * 30, 11, "#fff3c9")
    erba(t, 0, LARGHEZZA, ALTEZZA + 8, 34, "#4f8a4a", passo=14)


def _palestra(t: Tela) -> None:
    t.rett(960, 360, 520, 200, t.sfumatura("#f6e6c8", "#e3c9a0", lato=True))
    for n in range(6):
        t.rett(990 + n * 80, 440, 56, 70, t.sfumatura("#6f97ab", "#9fc0cc"), r=3)
    t.rett(960, 530, 520, 30, "#c98f6a")
    t.poli(((930, 366), (1010, 250), (1520, 250), (1500, 366)), t.sfumatura("#c9704f", "#a9523a"))
    for riga in range(2):
        for n in range(6):
            x0, y0 = 1032 - riga * 34 + n * 74, 262 + riga * 50
            t.poli(((x0, y0), (x0 + 64, y0), (x0 + 40, y0 + 42), (x0 - 28, y0 + 42)), t.sfumatura("#3f679a", "#22406b"))
            t.linea(x0 + 30, y0, x0 + 4, y0 + 42, "#8fb3d9", 2, op=0.7)
            t.linea(x0 - 14, y0 + 21, x0 + 52, y0 + 21, "#8fb3d9", 2, op=0.7)


def _porta(t: Tela) -> None:
    for n in range(11):
        t.linea(70 + n * 15, 620 + n * 9, 70 + n * 15, 740 + n * 9, "#f3f3ea", 2, op=0.6)
        t.linea(70, 620 + n * 12, 220, 710 + n * 12, "#f3f3ea", 2, op=0.6)
    t.tratto("M60 760V610L226 708V880", "#ffffff", 12)


def _pallone(t: Tela, x: float, y: float) -> None:
    t.tondo(x, y, 58, t.sfumatura("#ffffff", "#d9dde0"))
    with t.dentro(f"M{x - 58} {y}a58 58 0 1 0 116 0a58 58 0 1 0 -116 0"):
        t.poli(((x - 16, y - 12), (x, y - 26), (x + 16, y - 12), (x + 10, y + 8), (x - 10, y + 8)), INCHIOSTRO)
        for px, py, vx, vy in (
            (0, -58, 0, -26),
            (-56, -20, -16, -12),
            (56, -20, 16, -12),
            (-34, 46, -10, 8),
            (34, 46, 10, 8),
        ):
            t.linea(x + vx, y + vy, x + px * 0.7, y + py * 0.7, INCHIOSTRO, 3)
            t.tondo(x + px * 0.9, y + py * 0.9, 17, INCHIOSTRO)


def sentiero(t: Tela) -> None:
    """The trail through woods and hills."""
    cielo(t, "#8fc6de", "#dcecea", "#fdf0d3")
    sole(t, 1120, 260, 56)
    nuvola(t, 260, 180, 1.3)
    nuvola(t, 700, 260, 0.8, op=0.65)
    monti(t, 560, 300, "#a7bfd0", passo=260)
    colline(
        t,
        [(-50, 560), (220, 430), (480, 540), (800, 400), (1120, 560), (1400, 460), (1650, 560)],
        "#8db0ae",
        fino="#a3c3a8",
    )
    colline(t, [(-50, 620), (300, 560), (700, 640), (1100, 560), (1650, 650)], "#7ca982", fino="#6d9f70")
    t.via("M930 652Q1180 600 1480 664Q1300 710 1120 704Q980 700 930 652Z", t.sfumatura("#bfe0e4", "#6fabc2"))
    colline(t, [(-50, 720), (260, 660), (640, 740), (1000, 690), (1650, 760)], "#5f9463", fino="#4f8658")
    for x in range(-10, 620, 64):
        pino(t, x, 730 + t.caso.uniform(-20, 10), t.caso.uniform(110, 170), VERDI[1])
    for x in range(1050, 1620, 74):
        cipresso(t, x, 770 + t.caso.uniform(-14, 14), t.caso.uniform(90, 170))
    colline(t, [(-50, 850), (400, 780), (860, 830), (1250, 790), (1650, 860)], "#86b06a", fino="#5f8f54")
    andata = curva([(640, 1080), (760, 980), (980, 920), (900, 850), (760, 800), (830, 752)])
    ritorno = curva([(844, 752), (790, 800), (960, 850), (1090, 930), (960, 1000), (930, 1080)])
    t.via(f"{andata}L{ritorno[1:]}Z", t.sfumatura("#e9d5a8", "#f3e4c0"))
    for x in (880, 990, 800, 860):
        t.tondo(x + t.caso.uniform(-10, 10), 1000 - (x - 800) * 0.3, 12, "#c9b083", ry=6)
    _steccato(t)
    _segnavia(t, 1180, 1010)
    albero(t, 140, 960, 640, VERDI[2])
    albero(t, 1510, 980, 540, VERDI[1])
    for x, y, r in ((430, 1010, 60), (520, 1030, 36), (1360, 1030, 46)):
        t.via(
            f"M{x - r} {y}Q{x - r} {y - r * 0.9} {x} {y - r * 0.9}Q{x + r} {y - r * 0.7} {x + r} {y}Z",
            t.sfumatura("#d3cbbd", "#9c948a"),
        )
    for _volta in range(50):
        t.tondo(t.caso.uniform(240, 640), t.caso.uniform(960, 1050), 5, t.caso.choice(("#f2b950", BIANCO, "#c98fc0")))
    erba(t, 0, 620, ALTEZZA + 8, 60, VERDI[0], passo=14)
    erba(t, 960, LARGHEZZA, ALTEZZA + 8, 60, VERDI[0], passo=14)


def _steccato(t: Tela) -> None:
    for n in range(6):
        t.rett(250 + n * 74, 856 - n * 10, 13, 96 - n * 4, t.sfumatura("#b98a5a", "#83552f"), r=3)
    for dy in (18, 48):
        t.linea(240, 860 + dy, 640, 806 + dy * 0.82, "#a8764a", 9)


def _segnavia(t: Tela, x: float, y: float) -> None:
    t.tondo(x + 8, y, 60, "#3a5a38", ry=10, op=0.4)
    t.rett(x - 9, y - 320, 20, 320, t.sfumatura("#b98a5a", "#7f5636", lato=True), r=3)
    for n, (yy, verso, colore) in enumerate(((-300, 1, ROSSO), (-236, -1, "#3f7fa3"), (-172, 1, ROSSO))):
        a, b = x - verso * 40, x + verso * 130
        t.poli(
            ((a, y + yy), (b, y + yy), (b + verso * 30, y + yy + 24), (b, y + yy + 48), (a, y + yy + 48)),
            t.sfumatura("#d9ad76", "#b98550"),
        )
        t.rett(min(a, a + verso * 30), y + yy, 30, 16, colore)
        t.rett(min(a, a + verso * 30), y + yy + 16, 30, 16, BIANCO)
        t.rett(min(a, a + verso * 30), y + yy + 32, 30, 16, colore)
        for k in range(2):
            lungo = 74 - k * 24 - n * 6
            t.rett(x + (6 if verso > 0 else -92), y + yy + 14 + k * 14, lungo, 6, "#7a5234", r=3)


SCENE = {"campo": campo, "sentiero": sentiero}
