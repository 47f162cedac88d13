"""In the street: the bus at its stop, the recycling bins."""

from comune_site.contenuti.semina.disegni.edifici import casa, panchina
from comune_site.contenuti.semina.disegni.natura import (
    albero,
    cielo,
    colline,
    monti,
    nuvola,
)
from comune_site.contenuti.semina.disegni.paese import paese
from comune_site.contenuti.semina.disegni.tela import (
    ALTEZZA,
    BIANCO,
    INTONACI,
    LARGHEZZA,
    ORO,
    PERSIANE,
    ROSSO,
    TETTI,
    VERDE_SITO,
    VERDI,
    Tela,
    luce,
    ombra,
)


def autobus(t: Tela) -> None:
    """The bus at its stop."""
    cielo(t, "#93cde4", "#daeef0", "#fdf3dd")
    nuvola(t, 330, 150, 1.2)
    nuvola(t, 1120, 210, 1)
    colline(t, [(-50, 520), (400, 430), (900, 520), (1300, 440), (1650, 500)], "#a3c6a6", fino="#8db58a")
    paese(t, 1080, 560, 0.5, velo="#d5e6e0", quanto=0.28)
    colline(t, [(-50, 640), (500, 590), (1000, 556), (1300, 580), (1650, 620)], "#86ae7c", fino="#78a26f")
    for n, (x, w, h) in enumerate(((-60, 230, 330), (170, 210, 270), (1390, 260, 340))):
        casa(t, x, 740, w, h, muro=INTONACI[n + 1], tetto=TETTI[n], persiane=PERSIANE[n], porta=True)
    for x, h in ((450, 270), (560, 220), (1250, 240), (1340, 290)):
        albero(t, x, 750, h, t.caso.choice(VERDI[1:3]))
    t.rett(0, 735, LARGHEZZA, 340, t.sfumatura("#e6d7ba", "#d3c09c"))
    t.rett(0, 820, LARGHEZZA, 250, t.sfumatura("#6c7680", "#525c68"))
    t.rett(0, 812, LARGHEZZA, 14, "#f3e8d2")
    for n in range(7):
        t.poli(((n * 260 - 40, 1010), (n * 260 + 100, 1010), (n * 260 + 90, 1026), (n * 260 - 54, 1026)), "#f3e8d2")
    _pensilina(t)
    _mezzo(t)


def _pensilina(t: Tela) -> None:
    t.rett(120, 520, 380, 20, t.sfumatura("#3a4450", "#5a6672"), r=6)
    for x in (140, 470):
        t.rett(x, 536, 12, 280, "#3a4450")
    t.rett(152, 550, 318, 230, t.sfumatura("#e4f4f7b0", "#b5d5dd80"))
    t.poli(((200, 550), (270, 550), (200, 780), (152, 780), (152, 700)), "#ffffff", op=0.3)
    panchina(t, 190, 808, 180)
    t.rett(392, 590, 62, 96, BIANCO, r=3)
    for n in range(5):
        t.rett(400, 602 + n * 16, 46 - n % 2 * 12, 5, ("#c9483f", "#8a949c")[n > 0], r=2)
    t.rett(556, 560, 10, 256, "#5a6672")
    t.tondo(561, 546, 42, BIANCO)
    t.tondo(561, 546, 36, "#2f6f9f")
    t.rett(541, 526, 40, 34, BIANCO, r=6)
    t.rett(546, 532, 30, 14, "#2f6f9f", r=2)
    for x in (550, 572):
        t.tondo(x, 562, 5, BIANCO)


def _mezzo(t: Tela) -> None:
    x, y, w, h = 610, 560, 860, 330
    t.tondo(x + w / 2, y + h + 52, w * 0.54, "#2c3440", ry=22, op=0.4)
    t.rett(x, y, w, h, t.sfumatura("#fffdf6", "#f1e6d2"), r=44)
    t.via(
        f"M{x} {y + 214}H{x + w}V{y + h - 34}Q{x + w} {y + h} {x + w - 34} {y + h}H{x + 34}Q{x} {y + h} {x} "
        f"{y + h - 34}Z",
        t.sfumatura("#2f8f66", VERDE_SITO),
    )
    t.via(f"M{x} {y + 214}H{x + w}V{y + 228}Q{x + w / 2} {y + 200} {x} {y + 228}Z", ORO)
    t.rett(x + 26, y + 44, w - 52, 150, "#33424f", r=22)
    for n in range(5):
        if n == 2:
            continue
        t.rett(x + 40 + n * 150, y + 56, 134, 126, t.sfumatura("#cfe8ee", "#8fb9c9"), r=12)
        t.poli(
            (
                (x + 70 + n * 150, y + 58),
                (x + 110 + n * 150, y + 58),
                (x + 70 + n * 150, y + 180),
                (x + 46 + n * 150, y + 180),
            ),
            BIANCO,
            op=0.35,
        )
        t.via(
            f"M{x + 84 + n * 150} {y + 182}V{y + 150}Q{x + 84 + n * 150} {y + 138} {x + 98 + n * 150} "
            f"{y + 138}H{x + 116 + n * 150}Q{x + 130 + n * 150} {y + 138} {x + 130 + n * 150} {y + 150}V{y + 182}Z",
            "#c9605a",
            op=0.8,
        )
    t.rett(x + 336, y + 40, 142, 280, "#33424f", r=12)
    for k in (0, 1):
        t.rett(x + 344 + k * 66, y + 50, 60, 262, t.sfumatura("#cfe8ee", "#7fa9b9"), r=8)
    t.rett(x + 790, y + 56, 66, 140, t.sfumatura("#d9eef2", "#8fb9c9"), r=14)
    t.rett(x + 570, y + 12, 200, 28, "#26323c", r=8)
    for n in range(9):
        t.rett(x + 590 + n * 18, y + 20, 10, 12, ORO, r=3)
    for cx in (x + 190, x + 660):
        t.via(f"M{cx - 86} {y + h}A86 86 0 0 1 {cx + 86} {y + h}Z", "#26323c")
        t.tondo(cx, y + h + 6, 66, "#2c3440")
        t.tondo(cx, y + h + 6, 36, "#c3cbd0")
        t.tondo(cx, y + h + 6, 14, "#7f8a92")
    t.tondo(x + w - 26, y + h - 64, 17, "#fff3c9")
    t.rett(x + 8, y + h - 90, 14, 44, ROSSO, r=5)
    t.rett(x + w - 6, y + 80, 20, 64, "#33424f", r=8)


def raccolta(t: Tela) -> None:
    """The recycling bins."""
    cielo(t, "#9bd3e2", "#e0f0ea", "#fdf3da")
    nuvola(t, 220, 150, 1.2)
    nuvola(t, 1180, 190, 1)
    monti(t, 520, 120, "#a9c8cc")
    colline(t, [(-50, 520), (300, 450), (760, 520), (1200, 440), (1650, 510)], "#9cc493", fino="#86b37c")
    paese(t, 800, 540, 0.52, velo="#d8e8da", quanto=0.25)
    colline(t, [(-50, 600), (400, 560), (800, 536), (1200, 556), (1650, 600)], "#86b07a", fino="#78a26f")
    for x in (40, 160, 1420, 1540):
        albero(t, x, 690, t.caso.uniform(250, 330), t.caso.choice(VERDI[1:3]))
    t.rett(0, 600, LARGHEZZA, 190, t.sfumatura("#f0dfc0", "#d9c09a"))
    for _volta in range(150):
        t.rett(
            t.caso.uniform(0, 1560),
            t.caso.uniform(620, 770),
            t.caso.uniform(26, 60),
            16,
            t.caso.choice(("#e3cba6", "#f8ecd4", "#cdb188")),
            r=4,
            op=0.7,
        )
    t.rett(-10, 588, LARGHEZZA + 20, 22, t.sfumatura("#fbf1dd", "#d3bb94"))
    for x in (60, 420, 1180, 1530):
        for _volta in range(14):
            t.tondo(
                x + t.caso.uniform(-70, 70),
                610 + t.caso.uniform(-20, 60),
                t.caso.uniform(12, 26),
                t.caso.choice(VERDI[0:3]),
            )
        for _volta in range(6):
            t.tondo(x + t.caso.uniform(-60, 60), 615 + t.caso.uniform(-20, 50), 8, "#d97fa0")
    t.rett(0, 785, LARGHEZZA, 290, t.sfumatura("#cfc0a6", "#e3d6bc"))
    for n in range(-3, 12):
        t.linea(n * 220, ALTEZZA, 340 + n * 115, 785, "#b5a486", 3, op=0.55)
    t.linea(0, 880, LARGHEZZA, 880, "#b5a486", 3, op=0.5)
    for n, (colore, segno) in enumerate(
        (
            ("#3f7fa3", "carta"),
            ("#e0a53f", "plastica"),
            ("#2f8f5f", "vetro"),
            ("#8a5f3f", "organico"),
            ("#6f7a86", "secco"),
        )
    ):
        _bidone(t, 230 + n * 285, 960, colore, segno)
    t.poli(((60, 1010), (150, 1010), (150, 1060), (60, 1060)), "#c99a68")
    t.poli(((60, 1010), (80, 990), (170, 990), (150, 1010)), "#e0b884")
    t.poli(((150, 1010), (170, 990), (170, 1040), (150, 1060)), "#a87a4a")


def _bidone(t: Tela, x: float, base: float, colore: str, segno: str) -> None:
    t.tondo(x, base + 16, 130, "#5f4f42", ry=16, op=0.3)
    for verso in (-1, 1):
        t.tondo(x + verso * 74, base + 2, 22, "#33393f")
        t.tondo(x + verso * 74, base + 2, 9, "#9aa3aa")
    t.via(
        f"M{x - 112} {base - 290}H{x + 112}L{x + 94} {base}H{x - 94}Z",
        t.sfumatura(luce(colore, 0.3), colore, ombra(colore, 0.25), lato=True),
    )
    for dx in (-60, 60):
        t.linea(x + dx * 1.12, base - 270, x + dx, base - 16, ombra(colore, 0.2), 4, op=0.5)
    t.via(
        f"M{x - 126} {base - 290}Q{x - 122} {base - 344} {x - 70} {base - 346}H{x + 70}Q{x + 122} {base - 344} "
        f"{x + 126} {base - 290}Z",
        t.sfumatura(luce(colore, 0.4), colore),
    )
    t.rett(x - 130, base - 298, 260, 18, ombra(colore, 0.25), r=8)
    t.rett(x - 40, base - 322, 80, 10, ombra(colore, 0.35), r=5)
    t.tondo(x, base - 150, 62, BIANCO, op=0.94)
    _segno(t, x, base - 150, colore, segno)


def _segno(t: Tela, x: float, y: float, colore: str, segno: str) -> None:
    """What goes into the bin: newspaper, bottle, jar, apple, bag."""
    if segno == "carta":
        t.rett(x - 28, y - 32, 56, 64, colore, r=4)
        for n in range(4):
            t.rett(x - 20, y - 22 + n * 13, 40 - n % 2 * 12, 6, BIANCO, r=2)
    elif segno == "plastica":
        t.via(
            f"M{x - 9} {y - 42}H{x + 9}V{y - 24}Q{x + 22} {y - 14} {x + 20} {y}V{y + 36}Q{x + 20} {y + 42} {x + 14} "
            f"{y + 42}H{x - 14}Q{x - 20} {y + 42} {x - 20} {y + 36}V{y}Q{x - 22} {y - 14} {x - 9} {y - 24}Z",
            colore,
        )
        t.rett(x - 20, y + 2, 40, 14, BIANCO)
    elif segno == "vetro":
        t.rett(x - 20, y - 40, 40, 12, colore, r=4)
        t.rett(x - 26, y - 24, 52, 64, colore, r=14)
        t.rett(x - 16, y - 12, 8, 40, BIANCO, r=4)
    elif segno == "organico":
        t.via(
            f"M{x} {y - 18}C{x - 16} {y - 32} {x - 42} {y - 20} {x - 38} {y + 8}C{x - 34} {y + 38} {x - 12} {y + 46} "
            f"{x} {y + 36}C{x + 12} {y + 46} {x + 34} {y + 38} {x + 38} {y + 8}C{x + 42} {y - 20} {x + 16} {y - 32} "
            f"{x} {y - 18}Z",
            colore,
        )
        t.tratto(f"M{x} {y - 18}Q{x} {y - 36} {x + 10} {y - 44}", "#4f7a4a", 6)
        t.tondo(x + 18, y - 34, 12, "#6d9a5f", ry=6)
    else:
        t.via(
            f"M{x - 14} {y - 26}Q{x - 44} {y} {x - 36} {y + 34}Q{x} {y + 48} {x + 36} {y + 34}Q{x + 44} {y} {x + 14} "
            f"{y - 26}Z",
            colore,
        )
        t.via(f"M{x - 14} {y - 26}L{x - 22} {y - 44}L{x} {y - 36}L{x + 22} {y - 44}L{x + 14} {y - 26}Z", colore)


SCENE = {"autobus": autobus, "raccolta": raccolta}
