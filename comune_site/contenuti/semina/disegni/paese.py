"""The hill town as it is seen from far and from near, and the views in which it leads."""

from comune_site.contenuti.semina.disegni.edifici import campanile, casa, torre
from comune_site.contenuti.semina.disegni.natura import (
    albero,
    cielo,
    cipresso,
    colline,
    erba,
    monti,
    nuvola,
    olivo,
    pino,
    riflessi,
    sole,
)
from comune_site.contenuti.semina.disegni.tela import (
    ALTEZZA,
    INTONACI,
    LARGHEZZA,
    PIETRE,
    TETTI,
    VERDI,
    Tela,
    curva,
    luce,
    mescola,
    ombra,
)


def paese(t: Tela, x: float, base: float, scala: float = 1, *, velo: str = "", quanto: float = 0.0) -> None:
    """Paint the whole town on its hill, 900 pixels wide at scale 1; `velo` is the haze that covers it."""

    def tinta(colore: str) -> str:
        return mescola(colore, velo, quanto) if velo else colore

    with t.spostato(x, base, scala):
        for fila, (quante, alto, lato) in enumerate(((7, 250, 78), (9, 160, 84), (11, 70, 88))):
            if fila == 0:
                torre(t, -40, -190, 62, 300, tinta(PIETRE[1]))
            if fila == 1:
                campanile(t, 130, -110, 50, 250, tinta(PIETRE[3]))
            for n in range(quante):
                posto = (n - (quante - 1) / 2) / (quante / 2)
                cima = alto * (1 - 0.62 * posto * posto)
                cx = posto * (230 + fila * 95)
                casa(
                    t,
                    cx - lato / 2 + t.caso.uniform(-6, 6),
                    -cima + 96,
                    lato * t.caso.uniform(0.9, 1.15),
                    96 + t.caso.uniform(0, 34),
                    muro=tinta(t.caso.choice(INTONACI + PIETRE)),
                    tetto=tinta(t.caso.choice(TETTI)),
                    persiane="" if fila < 2 else tinta(t.caso.choice(("#3f6f63", "#8a5f4a", "#6b8296"))),
                    fronte=n % 4 == 1,
                    vetro=tinta("#5f7a8c"),
                )


def mura(t: Tela, x: float, y: float, w: float, h: float, colore: str) -> None:
    """Paint the town walls, bent at the ends, from their top left corner."""
    d = (
        f"M{x} {y + h * 0.5}Q{x + w * 0.12} {y} {x + w * 0.3} {y}H{x + w * 0.7}Q{x + w * 0.88} {y} {x + w} "
        f"{y + h * 0.5}V{y + h * 1.6}H{x}Z"
    )
    t.via(d, t.sfumatura(luce(colore, 0.25), ombra(colore, 0.22), lato=True))
    with t.dentro(d):
        for _volta in range(120):
            cx, cy = t.caso.uniform(x, x + w), t.caso.uniform(y, y + h * 1.3)
            t.rett(
                cx, cy, t.caso.uniform(14, 34), 8, t.caso.choice((ombra(colore, 0.16), luce(colore, 0.5))), r=2, op=0.5
            )
    for n in range(1, 4):
        t.rett(
            x + w * n / 4 - 22, y - 12, 44, h * 1.2, t.sfumatura(luce(colore, 0.3), ombra(colore, 0.25), lato=True), r=4
        )


def borgo(t: Tela) -> None:
    """The town on its hill on a clear morning."""
    cielo(t, "#8fcbe3", "#cfe9ee", "#fbf1dc")
    sole(t, 300, 210, 58)
    nuvola(t, 880, 190, 1.3)
    nuvola(t, 1280, 300, 0.9, op=0.7)
    nuvola(t, 90, 350, 0.7, op=0.6)
    monti(t, 600, 190, "#9dbccb")
    colline(t, [(-50, 600), (300, 540), (700, 610), (1100, 545), (1650, 600)], "#a9c7b0", fino="#b9d0a6")
    colline(
        t,
        [(-50, 760), (250, 700), (560, 590), (830, 560), (1120, 600), (1380, 690), (1650, 740)],
        "#8fb37a",
        fino="#7fa468",
    )
    paese(t, 820, 640)
    mura(t, 400, 640, 840, 70, "#e3cfa8")
    for x, h in ((360, 130), (430, 100), (1230, 140), (1300, 110), (1265, 90)):
        cipresso(t, x, 730, h)
    colline(t, [(-50, 800), (300, 740), (700, 760), (1100, 735), (1650, 790)], "#7da566", fino="#5f8f57")
    sentiero = curva([(960, 1080), (900, 960), (1010, 880), (930, 800), (960, 742)])
    ritorno = curva([(984, 742), (962, 800), (1070, 880), (990, 965), (1120, 1080)])
    t.via(f"{sentiero}L{ritorno[1:]}Z", t.sfumatura("#f3e6c8", "#e3cda0"))
    for x, y, h in (
        (120, 850, 120),
        (250, 880, 140),
        (420, 860, 120),
        (560, 900, 150),
        (1180, 870, 130),
        (1330, 860, 120),
        (1480, 890, 150),
    ):
        olivo(t, x, y, h)
    colline(t, [(-50, 990), (350, 940), (800, 1000), (1200, 950), (1650, 985)], "#4f8056", fino="#3b6a4c")
    pino(t, 130, 1000, 430)
    cipresso(t, 1490, 1010, 380)
    cipresso(t, 1560, 1020, 300, VERDI[1])
    erba(t, 0, LARGHEZZA, ALTEZZA + 10, 90, VERDI[0], passo=16)


def uliveti(t: Tela) -> None:
    """Olive groves at sunset, the harvest in front."""
    cielo(t, "#e98a63", "#f6b97f", "#fde7bd")
    sole(t, 1120, 430, 88, "#fff0c2")
    nuvola(t, 240, 230, 1.4, "#ffdcb0", 0.6)
    nuvola(t, 760, 150, 1, "#ffd2a6", 0.5)
    monti(t, 560, 170, "#c9827a")
    colline(t, [(-50, 560), (300, 500), (640, 560), (1000, 530), (1650, 570)], "#c58f72", fino="#c9a06c")
    paese(t, 330, 580, 0.46, velo="#d99a74", quanto=0.42)
    colline(t, [(-50, 640), (420, 590), (900, 660), (1250, 600), (1650, 650)], "#b39a5d", fino="#9a9152")
    for n, (y, h, passo) in enumerate(((655, 62, 96), (720, 92, 140), (815, 140, 215))):
        colline(t, [(-50, y + 8), (500, y - 24), (1000, y + 14), (1650, y - 10)], ("#a8985a", "#938d4f", "#7f8247")[n])
        for x in range(-20 + n * 40, LARGHEZZA + 60, passo):
            olivo(t, x + t.caso.uniform(-14, 14), y + 16 + t.caso.uniform(-6, 10), h)
    colline(t, [(-50, 930), (500, 890), (1100, 940), (1650, 895)], "#66703d", fino="#4c5c36")
    olivo(t, 250, 1010, 420)
    _raccolta(t)
    erba(t, 0, LARGHEZZA, ALTEZZA + 10, 60, "#3f5132", passo=18)


def _raccolta(t: Tela) -> None:
    """A ladder against the tree, nets and crates of olives."""
    for verso in (0, 46):
        t.linea(330 + verso, 1010, 270 + verso, 690, "#8a5f3a", 12)
    for n in range(7):
        y = 980 - n * 44
        t.linea(328 - n * 8.2, y, 370 - n * 8.2, y, "#a8764a", 9)
    t.via("M60 1020Q250 975 520 1020Q560 1050 440 1062H90Q20 1050 60 1020Z", "#d9e0b0", op=0.55)
    for x, y in ((620, 985), (770, 1000), (690, 930)):
        t.rett(x, y, 130, 66, t.sfumatura("#c98f57", "#a86f3f"), r=4)
        for n in range(3):
            t.rett(x, y + 14 + n * 19, 130, 5, "#8a5733", op=0.6)
        for _volta in range(30):
            t.tondo(
                x + 8 + t.caso.uniform(0, 114),
                y - t.caso.uniform(-4, 12),
                9,
                t.caso.choice(("#5b4a63", "#74855a", "#8fa060", "#453a4f")),
            )


def tetti(t: Tela) -> None:
    """The roofs of the town on an autumn evening."""
    cielo(t, "#5d6f9f", "#d98f88", "#fbd9a6")
    sole(t, 420, 470, 70, "#fff0c8")
    for x, y, s in ((150, 250, 1.5), (760, 170, 1.2), (1180, 320, 1.4)):
        nuvola(t, x, y, s, "#f7c3a6", 0.55)
    monti(t, 590, 170, "#9a86a6")
    colline(t, [(-50, 600), (400, 550), (900, 610), (1650, 560)], "#a98a92", fino="#b58f84")
    for fila, (y, lato, alto, quanto) in enumerate(
        ((660, 130, 160, 0.34), (780, 190, 230, 0.16), (960, 270, 330, 0.0))
    ):
        if fila == 1:
            torre(t, 980, 720, 120, 520, mescola("#f1d6b4", "#b57f86", 0.2))
        if fila == 2:
            campanile(t, 150, 820, 110, 430, mescola("#f0cfae", "#b57f86", 0.12))
        sx = -40.0 - fila * 30
        while sx < LARGHEZZA:
            w = lato * t.caso.uniform(0.85, 1.2)
            casa(
                t,
                sx,
                y + 220,
                w,
                alto + 100 + t.caso.uniform(-30, 40),
                muro=mescola(t.caso.choice(INTONACI), "#c98f88", quanto + 0.12),
                tetto=mescola(t.caso.choice(TETTI), "#9a6f86", quanto),
                fronte=t.caso.random() < 0.25,
                vetro="#ffd98a" if t.caso.random() < 0.4 else "#5d5f80",
            )
            sx += w * 0.98
    t.tratto(curva([(430, 842), (640, 872), (850, 838)]), "#4a3a4a", 3)
    for n, colore in enumerate(("#fff3dc", "#c9483f", "#54789a", "#f2b950", "#fff3dc")):
        t.rett(490 + n * 66, 858 - abs(n - 2) * 3, 46, 58 - (n % 2) * 14, colore, r=3)
    for x, y in ((650, 260), (720, 300), (780, 250), (860, 290), (1250, 220), (1310, 250)):
        t.tratto(f"M{x - 22} {y - 8}Q{x - 8} {y - 10} {x} {y}Q{x + 8} {y - 10} {x + 22} {y - 8}", "#3f3a55", 4)


def lago(t: Tela) -> None:
    """The volcanic lake with its pier and boats."""
    cielo(t, "#86c5dd", "#d3ecec", "#fdf0d4")
    sole(t, 1180, 230, 54)
    nuvola(t, 250, 220, 1.4)
    nuvola(t, 760, 150, 0.9, op=0.7)
    monti(t, 500, 170, "#8fb4c4")
    colline(t, [(-50, 470), (300, 420), (620, 500), (950, 455), (1300, 400), (1650, 450)], "#86ad8a", fino="#8fb585")
    paese(t, 1250, 512, 0.44, velo="#cfe3dc", quanto=0.25)
    colline(t, [(-50, 520), (260, 480), (600, 545), (1000, 530), (1350, 480), (1650, 520)], "#5f9167", fino="#4f8260")
    for x in range(20, 1600, 70):
        albero(
            t,
            x + t.caso.uniform(-20, 20),
            560 + t.caso.uniform(-8, 8),
            t.caso.uniform(46, 80),
            t.caso.choice(VERDI[1:3]),
        )
    t.rett(0, 555, LARGHEZZA, 520, t.sfumatura("#a9d6dc", "#5fa3bd", "#2f6f93"))
    t.rett(0, 555, LARGHEZZA, 90, t.sfumatura("#4f8260", "#4f826000"), op=0.5)
    t.alone(1180, 640, 300, "#fff3cf", 0.5)
    riflessi(t, 0, LARGHEZZA, 570, 1000, "#ffffff", 90)
    _pontile(t)
    for x, y, s, colore in ((360, 760, 0.8, "#c9483f"), (1130, 720, 0.6, "#f2b950"), (760, 960, 1.25, "#3f6f93")):
        _barca(t, x, y, s, colore)
    erba(t, 0, 420, ALTEZZA + 10, 230, VERDI[0], passo=13)
    erba(t, 1330, LARGHEZZA, ALTEZZA + 10, 260, VERDI[1], passo=13)
    for x in (60, 130, 230, 1440, 1520):
        t.linea(x, 1067, x + 8, 840, "#5f7a4a", 4)
        t.rett(x + 1, 800, 14, 62, "#7a4f36", r=7)


def _pontile(t: Tela) -> None:
    for n in range(5):
        t.rett(1020 + n * 26 - (4 - n) * 2, 800 + n * 44, 12, 110, "#5f4636")
        t.rett(1290 + n * 44, 800 + n * 44, 14, 110, "#5f4636")
    t.poli(((1030, 790), (1270, 790), (1560, 1067), (1100, 1067)), t.sfumatura("#c99a68", "#a8744a"))
    for n in range(1, 9):
        k = (n / 9) ** 1.6
        t.linea(1030 + 70 * k, 790 + 277 * k, 1270 + 290 * k, 790 + 277 * k, "#7f5638", 3 + 3 * k)


def _barca(t: Tela, x: float, y: float, s: float, colore: str) -> None:
    with t.spostato(x, y, s):
        t.tondo(0, 22, 150, "#1f4f6b", ry=16, op=0.35)
        t.via(
            "M-150 -30Q0 -6 150 -34Q130 24 90 26H-92Q-134 22 -150 -30Z",
            t.sfumatura(luce(colore, 0.2), ombra(colore, 0.2)),
        )
        t.via("M-150 -30Q0 -6 150 -34Q100 -16 0 -12Q-110 -14 -150 -30Z", "#7a5236")
        t.tratto("M-148 -30Q0 -4 148 -34", "#fff3dc", 6)
        t.linea(-40, -16, -150, 30, "#b98a58", 6)


SCENE = {"borgo": borgo, "uliveti": uliveti, "tetti": tetti, "lago": lago}
