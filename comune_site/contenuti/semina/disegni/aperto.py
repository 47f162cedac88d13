"""Among trees: the yard of the school and the park."""

from comune_site.contenuti.semina.disegni.edifici import finestra, lampione, panchina, portone
from comune_site.contenuti.semina.disegni.natura import (
    albero,
    cespuglio,
    cielo,
    cipresso,
    colline,
    erba,
    nuvola,
    riflessi,
    sole,
)
from comune_site.contenuti.semina.disegni.paese import paese
from comune_site.contenuti.semina.disegni.tela import (
    ALTEZZA,
    BIANCO,
    INCHIOSTRO,
    LARGHEZZA,
    ORO,
    ROSSO,
    TETTI,
    VERDE_SITO,
    VERDI,
    Tela,
    luce,
    ombra,
)


def scuola(t: Tela) -> None:
    """The primary school and its yard."""
    cielo(t, "#8ecbe4", "#d6edf0", "#fdf3dd")
    nuvola(t, 130, 210, 1.3)
    nuvola(t, 1220, 160, 1.1)
    colline(t, [(-50, 560), (300, 500), (800, 560), (1300, 490), (1650, 540)], "#9dc19a", fino="#86b07d")
    for x in (60, 150, 1470, 1560):
        cipresso(t, x, 650, t.caso.uniform(150, 230))
    muro, fascia = "#f3d9a8", "#d98a5a"
    for x in (210, 950):
        t.rett(x, 400, 440, 370, t.sfumatura(luce(muro, 0.4), muro, ombra(muro, 0.12), lato=True))
        t.poli(
            ((x - 20, 402), (x + 30, 340), (x + 410, 340), (x + 460, 402)), t.sfumatura(TETTI[2], TETTI[1], lato=True)
        )
        for riga, y in enumerate((440, 600)):
            for n in range(4):
                finestra(t, x + 62 + n * 105, y, 64, 96, arco=riga == 0)
        t.rett(x, 566, 440, 14, fascia)
        t.rett(x, 740, 440, 30, ombra(muro, 0.25))
    t.rett(630, 330, 340, 440, t.sfumatura(luce(muro, 0.6), luce(muro, 0.2), ombra(muro, 0.05), lato=True))
    t.poli(((606, 332), (800, 214), (994, 332)), t.sfumatura(TETTI[2], TETTI[3], lato=True))
    t.tondo(800, 292, 36, BIANCO)
    t.linea(800, 292, 800, 270, INCHIOSTRO, 5)
    t.linea(800, 292, 814, 300, INCHIOSTRO, 5)
    for x in (700, 800, 900):
        finestra(t, x, 410, 62, 110, arco=True)
    t.rett(630, 566, 340, 14, fascia)
    portone(t, 800, 770, 130, 170, "#3f7fa3")
    for n in range(3):
        t.rett(700 - n * 22, 764 + n * 12, 200 + n * 44, 13, t.sfumatura("#f6ecd8", "#cdb998"))
    t.rett(0, 770, LARGHEZZA, 300, t.sfumatura("#d9c2a0", "#ecd9b8"))
    t.poli(((700, 800), (900, 800), (1080, ALTEZZA), (520, ALTEZZA)), t.sfumatura("#efe0c4", "#f8eedb"))
    for prato in (f"M0 808Q320 780 640 806L470 {ALTEZZA}H0Z", f"M1600 808Q1280 780 960 806L1130 {ALTEZZA}H1600Z"):
        t.via(prato, t.sfumatura("#93b86f", "#6d9a5f"))
    _campana(t)
    albero(t, 130, 890, 360, VERDI[2])
    albero(t, 1490, 890, 370, VERDI[1])
    panchina(t, 250, 970, 190)
    _altalena(t, 1190, 970)
    for n, colore in enumerate((ROSSO, ORO, "#3f7fa3", "#8a4f78")):
        t.rett(452 + n * 13, 792 - n % 2 * 2, 9, 44, colore, r=4)
    for x in (60, 120, 1330, 1390):
        t.tondo(x, 1010, 10, ORO)
        t.tondo(x + 26, 1026, 9, BIANCO)


def _campana(t: Tela) -> None:
    """Hopscotch on the pavement."""
    tinte = (ROSSO, "#3f7fa3", ORO, "#2f7a5f", "#8a4f78")
    for n, (y, largo, alto, doppia) in enumerate(
        (
            (830, 46, 24, False),
            (856, 52, 28, True),
            (886, 60, 32, False),
            (920, 68, 38, True),
            (960, 80, 46, False),
            (1008, 92, 54, False),
        )
    ):
        for lato in (-1, 1) if doppia else (0,):
            x = 800 + lato * largo / 2
            t.rett(x - largo / 2 + 3, y, largo - 6, alto - 4, tinte[n % 5], r=4, op=0.75)


def _altalena(t: Tela, x: float, y: float) -> None:
    ferro = "#3f7fa3"
    for dx in (0, 230):
        t.linea(x + dx - 34, y, x + dx, y - 200, ferro, 10)
        t.linea(x + dx + 34, y, x + dx, y - 200, ferro, 10)
    t.linea(x - 8, y - 200, x + 238, y - 200, ferro, 12)
    for dx, piega in ((76, -16), (154, 10)):
        for k in (-20, 20):
            t.linea(x + dx + k, y - 198, x + dx + k + piega, y - 64, "#5f4a3a", 3)
        t.rett(x + dx - 28 + piega, y - 68, 56, 11, ROSSO, r=4)


def parco(t: Tela) -> None:
    """The park of the oaks."""
    cielo(t, "#94d0e4", "#dcefe6", "#fdf4da")
    sole(t, 1260, 190, 54)
    nuvola(t, 200, 180, 1.3)
    nuvola(t, 820, 130, 0.9, op=0.7)
    colline(t, [(-50, 480), (350, 420), (800, 490), (1250, 430), (1650, 480)], "#a3c9a4", fino="#93bd8d")
    paese(t, 480, 470, 0.36, velo="#d5e6d8", quanto=0.35)
    for n in range(24):
        albero(t, n * 72 - 10, 590 + t.caso.uniform(-14, 10), t.caso.uniform(120, 190), t.caso.choice(VERDI[1:4]))
    t.rett(0, 560, LARGHEZZA, 520, t.sfumatura("#9cc178", "#7bab62", "#5f9457"))
    t.via("M0 700Q400 640 800 690T1600 660V720Q1200 700 800 750T0 770Z", "#b4d18c", op=0.5)
    t.via(
        "M820 600Q980 620 900 690Q800 770 1010 830Q1290 910 1180 1080H700Q880 930 700 840Q560 760 720 690Q840 640 "
        "760 600Z",
        t.sfumatura("#efe0bf", "#f7ecd3"),
    )
    t.tondo(1330, 720, 230, "#4f8a5a", ry=58, op=0.5)
    t.tondo(1330, 712, 222, t.sfumatura("#a7d7dd", "#5fa6bf"), ry=50)
    riflessi(t, 1150, 1500, 690, 750, "#ffffff", 12)
    for x, y in ((1270, 706), (1340, 724)):
        t.via(
            f"M{x - 26} {y - 4}Q{x - 10} {y + 10} {x + 16} {y + 4}Q{x + 26} {y - 6} {x + 12} {y - 10}Q{x - 6} "
            f"{y - 14} {x - 26} {y - 4}Z",
            BIANCO,
        )
        t.tondo(x + 18, y - 18, 7, VERDE_SITO)
        t.poli(((x + 24, y - 19), (x + 33, y - 16), (x + 24, y - 14)), ORO)
    albero(t, 240, 900, 640, VERDI[2])
    albero(t, 1490, 900, 460, VERDI[1])
    albero(t, 560, 720, 260, VERDI[3])
    panchina(t, 400, 930, 220)
    lampione(t, 690, 800, 210)
    _aquilone(t)
    _bicicletta(t, 1010, 1000)
    for x, w in ((60, 170), (1560, 190), (1330, 120)):
        cespuglio(t, x, 1040, w, VERDI[1])
    for _volta in range(60):
        fx, fy = t.caso.choice((t.caso.uniform(0, 620), t.caso.uniform(1230, 1600))), t.caso.uniform(930, 1050)
        t.tondo(fx, fy, 5, t.caso.choice((BIANCO, ORO, "#f0a0a0")))
    erba(t, 0, 640, ALTEZZA + 8, 46, VERDI[1], passo=15)
    erba(t, 1220, LARGHEZZA, ALTEZZA + 8, 46, VERDI[1], passo=15)


def _aquilone(t: Tela) -> None:
    t.tratto("M1000 330Q960 520 830 640", "#5f6a6a", 2)
    t.poli(((1000, 210), (1060, 270), (1000, 360), (946, 276)), ROSSO)
    t.poli(((1000, 210), (1060, 270), (1000, 276)), ORO)
    t.poli(((1000, 276), (1060, 270), (1000, 360)), "#3f7fa3")
    t.tratto("M1000 360Q1030 400 1000 430T1010 500", ROSSO, 4)


def _bicicletta(t: Tela, x: float, y: float) -> None:
    t.tondo(x + 90, y + 2, 160, "#3f5a3a", ry=12, op=0.3)
    for dx in (0, 180):
        t.tratto(f"M{x + dx - 58} {y - 58}a58 58 0 1 0 116 0a58 58 0 1 0 -116 0", INCHIOSTRO, 8)
        for n in range(4):
            t.linea(
                x + dx - 54 + n * 36,
                y - 58 - (54 if 0 < n < 3 else 0),
                x + dx + 54 - n * 36,
                y - 58 + (54 if 0 < n < 3 else 0),
                "#8a949c",
                2,
            )
    t.tratto(
        f"M{x} {y - 58}L{x + 50} {y - 140}H{x + 146}L{x + 82} {y - 52}H{x}M{x + 82} {y - 52}L{x + 44} "
        f"{y - 160}M{x + 180} {y - 58}L{x + 140} {y - 172}",
        "#c9483f",
        9,
    )
    t.tratto(f"M{x + 22} {y - 164}H{x + 66}", INCHIOSTRO, 12)
    t.tratto(
        f"M{x + 140} {y - 172}L{x + 112} {y - 182}M{x + 140} {y - 172}Q{x + 166} {y - 186} {x + 162} {y - 160}",
        INCHIOSTRO,
        8,
    )
    t.rett(x + 150, y - 160, 66, 44, t.sfumatura("#d6ab77", "#a87a4a"), r=6)
    for n in range(6):
        t.tondo(x + 158 + n * 10, y - 164 - n % 2 * 8, 9, t.caso.choice((ORO, BIANCO, "#f0a0a0")))


SCENE = {"scuola": scuola, "parco": parco}
