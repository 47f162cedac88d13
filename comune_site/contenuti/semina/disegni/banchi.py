"""The square with its stalls: the market by day, the night of the lanterns."""

from comune_site.contenuti.semina.disegni.edifici import (
    VETRO_ACCESO,
    campanile,
    casa,
    lampione,
    torre,
)
from comune_site.contenuti.semina.disegni.natura import cielo, monti, nuvola
from comune_site.contenuti.semina.disegni.piazze import quinta, selciato
from comune_site.contenuti.semina.disegni.tela import (
    BIANCO,
    INTONACI,
    LARGHEZZA,
    PERSIANE,
    ROSSO,
    TETTI,
    Tela,
    curva,
    luce,
    mescola,
    ombra,
)


def mercato(t: Tela) -> None:
    """The stalls of the weekly market."""
    cielo(t, "#9bd2e3", "#e3f0ea", "#fdf2da")
    nuvola(t, 240, 160, 1.2)
    nuvola(t, 1180, 120, 0.9)
    campanile(t, 740, 560, 96, 330)
    quinta(
        t,
        660,
        (
            (-50, 280, 400, INTONACI[1]),
            (230, 240, 320, INTONACI[3]),
            (470, 250, 380, INTONACI[0]),
            (860, 250, 340, INTONACI[2]),
            (1110, 250, 400, INTONACI[5]),
            (1360, 270, 350, INTONACI[4]),
        ),
    )
    casa(t, 720, 660, 140, 280, muro=INTONACI[5], tetto=TETTI[2], colonne=2, righe=2, persiane=PERSIANE[1])
    selciato(t, 660, "#dac7a8", fuga=(800, 470))
    for x, y, s, colore in ((620, 770, 0.6, "#3f7fa3"), (985, 770, 0.6, "#e0a53f")):
        _banco(t, x, y, s, colore)
    _banco(t, 300, 1000, 1.15, ROSSO)
    _banco(t, 1310, 1010, 1.15, "#2f7a5f")
    for x, tinta in ((640, "#8fb04f"), (740, "#e8883c"), (860, "#c9483f")):
        _cesta(t, x, 980, tinta)


def _cesta(t: Tela, x: float, y: float, tinta: str) -> None:
    """Paint a wicker basket full of fruit."""
    t.tondo(x, y + 2, 62, "#5f4a48", ry=9, op=0.3)
    for _volta in range(22):
        colore = t.caso.choice((tinta, luce(tinta, 0.25), ombra(tinta, 0.12)))
        t.tondo(x + t.caso.uniform(-42, 42), y - 66 - t.caso.uniform(0, 20), 13, colore)
    t.via(f"M{x - 60} {y - 66}H{x + 60}L{x + 46} {y}H{x - 46}Z", t.sfumatura("#d9b07c", "#a97a4a"))
    for n in range(1, 4):
        t.linea(x - 57 + n * 3, y - 66 + n * 16, x + 57 - n * 3, y - 66 + n * 16, "#8f6540", 3, op=0.6)


def _banco(t: Tela, x: float, y: float, s: float, colore: str) -> None:
    """Paint a stall with a striped awning and crates of fruit."""
    frutta = ("#d9503f", "#f0a13c", "#7fa34f", "#f4cf5a", "#8a4f78", "#4f8a4f")
    with t.spostato(x, y, s):
        t.tondo(0, 4, 250, "#5f4a48", ry=24, op=0.28)
        for verso in (-1, 1):
            t.rett(verso * 200 - 6, -330, 12, 334, "#8a6244")
        t.rett(-200, -290, 400, 150, t.sfumatura("#5f4a55", "#8a6a60"), op=0.55)
        t.via("M-215 -110H215L200 0H-200Z", t.sfumatura("#c99a68", "#9a6a44"))
        for n in range(1, 9):
            t.linea(-215 + n * 48, -106, -200 + n * 44.6, -2, "#7f5638", 3, op=0.5)
        for fila, (yy, quanti) in enumerate(((-150, 4), (-112, 4))):
            for n in range(quanti):
                cx, tinta = -205 + n * 104.0, frutta[(n + fila * 3 + int(x)) % 6]
                for _volta in range(16):
                    t.tondo(
                        cx + t.caso.uniform(8, 90),
                        yy + t.caso.uniform(-16, 4),
                        11,
                        t.caso.choice((tinta, luce(tinta, 0.2), ombra(tinta, 0.12))),
                    )
                t.rett(cx, yy, 98, 38, t.sfumatura("#d6ab77", "#b58350"), r=3)
                t.rett(cx, yy + 15, 98, 5, "#8f6540", op=0.6)
        for n in range(10):
            x0, x1, c = -200 + n * 40, -250 + n * 50, colore if n % 2 == 0 else BIANCO
            t.poli(((x0, -400), (x0 + 40, -400), (x1 + 50, -300), (x1, -300)), t.sfumatura(luce(c, 0.25), c))
            t.via(f"M{x1} -301H{x1 + 50}V-285A25 22 0 0 1 {x1} -285Z", ombra(c, 0.1))
        t.rett(-204, -406, 408, 10, ombra(colore, 0.25), r=4)


def lanterne(t: Tela) -> None:
    """The night of the lanterns in the square."""
    cielo(t, "#141d43", "#34346a", "#7a4f7d")
    for _volta in range(110):
        t.tondo(
            t.caso.uniform(0, LARGHEZZA),
            t.caso.uniform(0, 460),
            t.caso.uniform(0.8, 2.6),
            "#fff6dc",
            op=t.caso.uniform(0.4, 1),
        )
    t.alone(1290, 170, 240, "#fdf3d0", 0.45)
    t.via("M1270 112A60 60 0 1 0 1346 192A50 50 0 0 1 1270 112Z", "#fdf3d0")
    monti(t, 560, 120, "#3b3867")
    torre(t, 220, 620, 120, 430, "#6f5f86")
    notte = tuple(mescola(c, "#3b2f63", 0.55) for c in INTONACI)
    for n, (x, w, h) in enumerate(
        ((-60, 240, 380), (330, 230, 330), (560, 260, 400), (820, 210, 310), (1030, 250, 390), (1280, 360, 330))
    ):
        casa(
            t,
            x,
            720,
            w,
            h,
            muro=notte[n],
            tetto=mescola(TETTI[n % 4], "#2b2450", 0.5),
            colonne=3 if w > 300 else 2,
            righe=2,
            persiane=mescola(PERSIANE[n % 4], "#2b2450", 0.45),
            porta=True,
            vetro=VETRO_ACCESO if n % 3 != 1 else "#4b4a78",
        )
    casa(
        t,
        170,
        720,
        160,
        290,
        muro=notte[4],
        tetto="#6b3f55",
        colonne=2,
        righe=2,
        persiane="#3a3a66",
        vetro=VETRO_ACCESO,
    )
    selciato(t, 720, "#6d567c", fuga=(800, 560))
    t.alone(800, 900, 760, "#ffb65c", 0.35)
    for n, (y, freccia) in enumerate(((250, 150), (330, 190), (210, 240))):
        _festone(t, y, freccia, n)
    for x, s, colore in ((260, 1.0, ROSSO), (800, 0.9, "#e0a53f"), (1340, 1.0, "#2f7a5f")):
        t.alone(x, 930, 260, "#ffcf7a", 0.5)
        _banco(t, x, 985, s, colore)
    for x in (540, 1070):
        lampione(t, x, 960, 270, acceso=True)


def _festone(t: Tela, y: float, freccia: float, n: int) -> None:
    tinte = ("#ffcf6b", "#ff9a5c", "#f26d6d", "#ffe39a", "#8fd0c2")
    punti = [(x, y + freccia * (1 - ((x - 800) / 860) ** 2) + n * 8) for x in range(-60, 1700, 110)]
    t.tratto(curva(punti), "#1c1a3a", 3)
    for k, (x, yy) in enumerate(punti):
        colore, r = tinte[(k + n) % 5], 19 - n * 2
        t.alone(x, yy + 28, r * 3.6, colore, 0.5)
        t.linea(x, yy, x, yy + 12, "#1c1a3a", 3)
        t.tondo(x, yy + 30, r, t.sfumatura(luce(colore, 0.5), colore), ry=r * 1.15)
        t.rett(x - r * 0.5, yy + 30 - r * 1.25, r, 5, "#3a2f55", r=2)
        t.rett(x - r * 0.5, yy + 26 + r * 1.15, r, 5, "#3a2f55", r=2)


SCENE = {"mercato": mercato, "lanterne": lanterne}
