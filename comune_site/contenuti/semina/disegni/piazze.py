"""The squares: the fountain and the town hall."""

from math import cos, pi, sin

from comune_site.contenuti.semina.disegni.edifici import (
    bandiera,
    casa,
    finestra,
    lampione,
    portico,
    torre,
)
from comune_site.contenuti.semina.disegni.natura import albero, cespuglio, cielo, nuvola
from comune_site.contenuti.semina.disegni.tela import (
    ALTEZZA,
    BIANCO,
    INCHIOSTRO,
    INTONACI,
    LARGHEZZA,
    ORO,
    PERSIANE,
    ROSSO,
    TETTI,
    VERDI,
    Tela,
    luce,
    ombra,
)


def selciato(t: Tela, y: float, colore: str, *, fuga: tuple[float, float] = (800, 520)) -> None:
    """Paint a paved square from `y` down, its joints towards a vanishing point."""
    t.rett(0, y, LARGHEZZA, ALTEZZA - y, t.sfumatura(ombra(colore, 0.1), colore, luce(colore, 0.3)))
    fx, fy = fuga
    for x in range(-2400, 4200, 260):
        k = (y - fy) / (ALTEZZA - fy)
        t.linea(fx + (x - fx) * k, y, x, ALTEZZA, ombra(colore, 0.22), 2.5, op=0.55)
    riga, passo = y, 14.0
    while riga < ALTEZZA:
        t.linea(0, riga, LARGHEZZA, riga, ombra(colore, 0.22), 2, op=0.45)
        riga, passo = riga + passo, passo * 1.42


def quinta(t: Tela, base: float, case: tuple[tuple[float, float, float, str], ...], *, vetro: str = "#54738a") -> None:
    """Paint a row of houses on a square: (x, width, height, wall) each."""
    for n, (x, w, h, muro) in enumerate(case):
        casa(
            t,
            x,
            base,
            w,
            h,
            muro=muro,
            tetto=TETTI[n % 4],
            colonne=max(2, round(w / 110)),
            righe=max(2, round(h / 170)),
            persiane=PERSIANE[n % 4],
            porta=True,
            vetro=vetro,
        )


def fonte(t: Tela) -> None:
    """The fountain in its square."""
    cielo(t, "#93cde2", "#d9eeee", "#fcf2dc")
    nuvola(t, 180, 190, 1.2)
    nuvola(t, 1150, 140, 1)
    torre(t, 1130, 640, 120, 480)
    quinta(
        t,
        690,
        (
            (-60, 250, 370, INTONACI[2]),
            (190, 220, 300, INTONACI[0]),
            (1010, 210, 330, INTONACI[3]),
            (1220, 230, 400, INTONACI[1]),
            (1450, 240, 320, INTONACI[4]),
        ),
    )
    casa(t, 410, 560, 600, 240, muro=INTONACI[5], tetto=TETTI[1], colonne=6, righe=1, persiane=PERSIANE[0])
    portico(t, 410, 690, 600, 160, 6, "#eed9b4")
    selciato(t, 690, "#dcc9ab")
    for x in (300, 1310):
        lampione(t, x, 780, 240)
    t.tondo(800, 925, 470, "#6f5a58", ry=80, op=0.25)
    _fontana(t, 800, 920)
    for x, w in ((90, 150), (1500, 170)):
        t.via(
            f"M{x - w * 0.4} 930H{x + w * 0.4}L{x + w * 0.32} 1020H{x - w * 0.32}Z",
            t.sfumatura("#c4744f", "#9a5238", lato=True),
        )
        cespuglio(t, x, 938, w * 1.1, VERDI[1])
        for n in range(9):
            t.tondo(x - w * 0.42 + n * w * 0.1, 900 - t.caso.uniform(0, 40), 9, t.caso.choice((ROSSO, "#f4d7d0", ORO)))
    for x, y in ((420, 1010), (470, 1030), (1150, 1000), (1210, 1034), (1100, 1036)):
        _piccione(t, x, y)


def _fontana(t: Tela, x: float, y: float) -> None:
    """Paint three basins of white stone and the water between them."""
    pietra, buia = t.sfumatura("#fffdf4", "#ead9bd", "#c2ab93", lato=True), "#b59f8b"
    acqua = t.sfumatura("#bfe6ee", "#6fb6cf")
    t.via(f"M{x - 400} {y - 70}L{x - 360} {y + 40}Q{x} {y + 96} {x + 360} {y + 40}L{x + 400} {y - 70}Z", pietra)
    for n in range(-3, 4):
        t.linea(x + n * 112, y - 20 - abs(n) * 6, x + n * 104, y + 58 - abs(n) * 5, buia, 3, op=0.5)
    t.tondo(x, y - 72, 404, luce("#ead9bd", 0.6), ry=66)
    t.tondo(x, y - 74, 366, acqua, ry=52)
    for rx in (120, 210, 300):
        t.tratto(f"M{x - rx} {y - 74}A{rx} {rx * 0.14} 0 0 0 {x + rx} {y - 74}", BIANCO, 3, op=0.55)
    t.via(f"M{x - 60} {y - 60}L{x - 36} {y - 250}H{x + 36}L{x + 60} {y - 60}Z", pietra)
    for verso in (-1, 1):
        for k in (0.55, 0.8, 1):
            t.tratto(
                f"M{x + verso * 200 * k} {y - 262}Q{x + verso * 245 * k} {y - 210} {x + verso * 252 * k} {y - 82}",
                "#e9f8fb",
                7 * k,
                op=0.8,
            )
    t.via(f"M{x - 225} {y - 272}Q{x - 120} {y - 200} {x} {y - 198}Q{x + 120} {y - 200} {x + 225} {y - 272}Z", pietra)
    t.tondo(x, y - 274, 226, luce("#ead9bd", 0.6), ry=30)
    t.tondo(x, y - 275, 198, acqua, ry=21)
    t.via(f"M{x - 30} {y - 268}L{x - 18} {y - 400}H{x + 18}L{x + 30} {y - 268}Z", pietra)
    for verso in (-1, 1):
        t.tratto(
            f"M{x + verso * 76} {y - 410}Q{x + verso * 112} {y - 380} {x + verso * 118} {y - 284}",
            "#e9f8fb",
            6,
            op=0.85,
        )
    t.via(f"M{x - 92} {y - 418}Q{x - 50} {y - 376} {x} {y - 374}Q{x + 50} {y - 376} {x + 92} {y - 418}Z", pietra)
    t.tondo(x, y - 420, 93, luce("#ead9bd", 0.6), ry=14)
    t.via(f"M{x - 16} {y - 420}Q{x - 26} {y - 470} {x} {y - 500}Q{x + 26} {y - 470} {x + 16} {y - 420}Z", pietra)
    t.tratto(
        f"M{x} {y - 498}Q{x - 26} {y - 560} {x - 60} {y - 430}M{x} {y - 498}Q{x + 26} {y - 560} {x + 60} {y - 430}",
        "#f2fcfd",
        6,
        op=0.9,
    )


def _piccione(t: Tela, x: float, y: float) -> None:
    t.tondo(x, y + 14, 22, "#6f5a58", ry=4, op=0.3)
    t.via(
        f"M{x - 26} {y - 4}Q{x - 4} {y - 24} {x + 14} {y - 12}Q{x + 20} {y + 8} {x} {y + 10}Q{x - 14} {y + 8} "
        f"{x - 26} {y - 4}Z",
        "#7f8896",
    )
    t.tondo(x + 15, y - 17, 8, "#5f6a7c")
    t.poli(((x + 22, y - 18), (x + 29, y - 15), (x + 22, y - 13)), ORO)


def municipio(t: Tela) -> None:
    """The front of the town hall with its flags."""
    cielo(t, "#8ec8e4", "#d5ecf0", "#fdf3df")
    nuvola(t, 120, 240, 1.2)
    nuvola(t, 1290, 180, 1)
    quinta(t, 840, ((-70, 260, 430, INTONACI[2]), (1410, 270, 400, INTONACI[1])))
    albero(t, 250, 870, 330, VERDI[2])
    albero(t, 1380, 870, 350, VERDI[1])
    muro = "#f4e2c2"
    t.rett(690, 130, 220, 200, t.sfumatura(luce(muro, 0.4), muro, ombra(muro, 0.15), lato=True))
    t.poli(((670, 134), (800, 50), (930, 134)), t.sfumatura(TETTI[2], TETTI[3], lato=True))
    t.tondo(800, 222, 66, ombra(muro, 0.3))
    t.tondo(800, 220, 60, BIANCO)
    for n in range(12):
        with t.spostato(800, 220):
            t.tondo(48 * cos(n * pi / 6), 48 * sin(n * pi / 6), 4, INCHIOSTRO)
    t.linea(800, 220, 800, 182, INCHIOSTRO, 6)
    t.linea(800, 220, 828, 234, INCHIOSTRO, 6)
    t.poli(((330, 336), (400, 270), (1200, 270), (1270, 336)), t.sfumatura(TETTI[2], TETTI[0], TETTI[3], lato=True))
    for n in range(1, 46):
        t.linea(400 + n * 17.4, 273, 330 + n * 20.4, 334, ombra(TETTI[0], 0.25), 2, op=0.5)
    t.rett(360, 336, 880, 300, t.sfumatura(luce(muro, 0.4), muro, ombra(muro, 0.12), lato=True))
    t.rett(350, 330, 900, 16, ombra(muro, 0.22))
    t.rett(360, 346, 880, 14, ombra(muro, 0.35), op=0.4)
    for x in (430, 530, 630, 970, 1070, 1170):
        finestra(t, x, 420, 36, 104, persiane="#3f6f63")
    for x in (735, 800, 865):
        finestra(t, x, 410, 46, 150, arco=True)
    portico(t, 360, 840, 880, 212, 7, muro)
    t.rett(360, 618, 880, 12, luce(muro, 0.5))
    t.rett(670, 560, 260, 14, ombra(muro, 0.18))
    for n in range(14):
        t.rett(682 + n * 18, 574, 8, 52, luce(muro, 0.5), r=3)
    t.rett(664, 622, 272, 16, ombra(muro, 0.22))
    for x, fasce, stelle in (
        (640, ("#2f8f5b", BIANCO, ROSSO), False),
        (765, ("#2c4f9e",), True),
        (890, (ORO, "#8f3038"), False),
    ):
        bandiera(t, x, 622, 138, fasce, stelle=stelle)
    selciato(t, 840, "#ddcbb0", fuga=(800, 640))
    for n in range(4):
        t.rett(610 - n * 22, 836 + n * 14, 380 + n * 44, 15, t.sfumatura("#f6ecd8", "#c9b596"))
    for x in (470, 1130):
        lampione(t, x, 930, 260)
    for x in (300, 1300):
        t.rett(x - 60, 920, 120, 60, t.sfumatura("#d8c4a4", "#b39c80", lato=True), r=5)
        cespuglio(t, x, 930, 130, VERDI[1])


SCENE = {"fonte": fonte, "municipio": municipio}
