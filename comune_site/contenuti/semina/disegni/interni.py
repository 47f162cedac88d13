"""The rooms: library and theatre."""

from comune_site.contenuti.semina.disegni.natura import cipresso, colline
from comune_site.contenuti.semina.disegni.tela import ALTEZZA, LARGHEZZA, ORO, Tela, luce, ombra

DORSI = ("#c9483f", "#3f7fa3", "#e0a53f", "#2f7a5f", "#8a4f78", "#d97f52", "#54608a", "#f1dfc0", "#7a9a5b", "#a94f38")
LEGNO = "#a8744a"


def biblioteca(t: Tela) -> None:
    """The reading room of the library."""
    t.rett(0, 0, LARGHEZZA, ALTEZZA, t.sfumatura("#f7e8cc", "#eed3a8"))
    t.rett(0, 870, LARGHEZZA, 200, t.sfumatura("#b98352", "#96653d"))
    for n in range(9):
        t.linea(n * 220 - 80, ALTEZZA, 180 + n * 155, 870, "#83552f", 3, op=0.5)
    _vetrata(t, 800, 120, 380, 620)
    for x in (40, 1060):
        _scaffale(t, x, 90, 500, 790)
    t.rett(30, 60, 520, 34, LEGNO, r=4)
    t.rett(1050, 60, 520, 34, LEGNO, r=4)
    for verso in (0, 70):
        t.linea(1130 + verso, 890, 1230 + verso * 0.8, 120, "#6f4a30", 12)
    for n in range(9):
        y, k = 830 - n * 80, (890 - (830 - n * 80)) / 770
        t.linea(1130 + 100 * k, y, 1200 + 86 * k, y, "#8a5f3f", 9)
    t.alone(800, 620, 560, "#fff3cf", 0.5)
    t.tondo(800, 1000, 620, "#5b3626", ry=50, op=0.25)
    t.poli(((250, 800), (1350, 800), (1450, 868), (150, 868)), t.sfumatura("#c9905c", "#b57c4a"))
    t.rett(150, 868, 1300, 34, t.sfumatura("#9a683c", "#7f5230"))
    for x in (210, 1330):
        t.poli(((x, 902), (x + 60, 902), (x + 48, ALTEZZA), (x + 12, ALTEZZA)), "#83552f")
    for x in (480, 1120):
        _lampada(t, x, 838)
    _libro_aperto(t, 800, 838)
    for n, colore in enumerate(DORSI[:4]):
        t.rett(
            950 + n * 4 - (n % 2) * 10,
            826 - n * 24,
            130 - n * 8,
            24,
            t.sfumatura(luce(colore, 0.2), ombra(colore, 0.15)),
            r=3,
        )
    t.via("M640 838V796Q640 788 650 788H690Q700 788 700 796V838Z", "#f6efe0")
    t.tratto("M700 800Q722 802 720 816Q716 828 700 826", "#f6efe0", 7)


def _vetrata(t: Tela, x: float, y: float, w: float, h: float) -> None:
    r = w / 2
    for cresce, colore in ((26, "#d8bd92"), (0, "#bfe2ea")):
        t.via(
            f"M{x - r - cresce} {y + h + cresce}V{y + r}A{r + cresce} {r + cresce} 0 0 1 {x + r + cresce} "
            f"{y + r}V{y + h + cresce}Z",
            colore,
        )
    d = f"M{x - r} {y + h}V{y + r}A{r} {r} 0 0 1 {x + r} {y + r}V{y + h}Z"
    with t.dentro(d):
        t.rett(x - r, y, w, h, t.sfumatura("#8fcbe3", "#fdf3dc"))
        t.alone(x + 70, y + 200, 200, "#fff6d8", 0.9)
        colline(t, [(x - 220, y + 400), (x - 60, y + 350), (x + 90, y + 410), (x + 240, y + 360)], "#a3c39a")
        colline(t, [(x - 220, y + 480), (x, y + 440), (x + 240, y + 500)], "#6f9f68")
        for dx, alto in ((-120, 170), (-84, 130), (120, 150)):
            cipresso(t, x + dx, y + 520, alto)
    for montante in (-r / 3, r / 3):
        t.rett(x + montante - 5, y + 30, 10, h - 30, "#8f6540")
    for dy in (0.32, 0.56, 0.8):
        t.rett(x - r, y + h * dy, w, 9, "#8f6540")
    t.rett(x - r - 44, y + h + 20, w + 88, 26, "#c9a878", r=4)


def _scaffale(t: Tela, x: float, y: float, w: float, h: float) -> None:
    t.rett(x, y, w, h, "#6f4a30", r=4)
    ripiani = 6
    alto = (h - 14) / ripiani
    for riga in range(ripiani):
        sopra = y + 14 + riga * alto
        t.rett(x + 14, sopra, w - 28, alto - 14, t.sfumatura("#4a3024", "#5f4030"))
        cx = x + 18.0
        while cx < x + w - 44:
            largo, libro = t.caso.uniform(14, 30), t.caso.choice(DORSI)
            sale = (alto - 14) * t.caso.uniform(0.62, 0.92)
            if t.caso.random() < 0.07:
                cx += t.caso.uniform(20, 46)
                continue
            base = sopra + alto - 14
            t.rett(
                cx, base - sale, largo, sale, t.sfumatura(luce(libro, 0.18), libro, ombra(libro, 0.22), lato=True), r=2
            )
            t.rett(cx, base - sale * 0.82, largo, 4, luce(libro, 0.6), op=0.7)
            if largo > 20:
                t.rett(cx, base - sale * 0.22, largo, 4, luce(libro, 0.6), op=0.7)
            cx += largo + 1.5
        t.rett(x + 8, sopra + alto - 14, w - 16, 14, t.sfumatura("#b07c4e", "#83552f"))


def _lampada(t: Tela, x: float, base: float) -> None:
    t.alone(x, base - 60, 210, "#ffe39a", 0.7)
    t.rett(x - 46, base - 10, 92, 12, "#b98a3f", r=6)
    t.rett(x - 5, base - 110, 10, 104, "#c99a4a")
    t.via(
        f"M{x - 84} {base - 92}Q{x - 70} {base - 148} {x} {base - 150}Q{x + 70} {base - 148} {x + 84} {base - 92}Z",
        t.sfumatura("#3f9a72", "#1f6a4c"),
    )
    t.rett(x - 84, base - 96, 168, 8, "#fff0b8", r=4)


def _libro_aperto(t: Tela, x: float, y: float) -> None:
    t.via(
        f"M{x - 140} {y + 6}Q{x - 70} {y - 36} {x} {y - 4}Q{x + 70} {y - 36} {x + 140} {y + 6}L{x + 150} "
        f"{y + 22}H{x - 150}Z",
        "#8f3f38",
    )
    for verso in (-1, 1):
        t.via(
            f"M{x} {y - 6}Q{x + verso * 66} {y - 42} {x + verso * 132} {y - 4}L{x + verso * 138} "
            f"{y + 12}Q{x + verso * 70} {y - 22} {x} {y + 14}Z",
            "#fffaf0" if verso < 0 else "#f3e8d2",
        )
        for n in range(3):
            t.tratto(
                f"M{x + verso * 26} {y - 12 + n * 7}Q{x + verso * 70} {y - 28 + n * 7} {x + verso * 116} "
                f"{y - 10 + n * 7}",
                "#c9b79a",
                2.5,
            )


def teatro(t: Tela) -> None:
    """The theatre seen from the stalls."""
    t.rett(0, 0, LARGHEZZA, ALTEZZA, t.sfumatura("#4a1f2c", "#7a2f38", "#3a1826"))
    for verso in (-1, 1):
        for piano in range(3):
            _palchi(t, verso, 190 + piano * 210, piano)
    t.rett(380, 110, 840, 700, t.sfumatura("#f1d69a", "#d2a65c", "#9a6f38"), r=10)
    t.via("M420 800V210Q420 150 480 150H1120Q1180 150 1180 210V800Z", t.sfumatura("#ffdf9f", "#f2a45f", "#8f4a3a"))
    with t.dentro("M420 800V210Q420 150 480 150H1120Q1180 150 1180 210V800Z"):
        t.alone(800, 470, 420, "#fff3cf", 0.8)
        colline(t, [(400, 640), (600, 580), (820, 650), (1000, 590), (1200, 640)], "#d98a5a", fino="#b5663f")
        for x, h in ((560, 170), (600, 130), (1030, 190), (1075, 140)):
            cipresso(t, x, 690, h, "#6f5a48")
        t.rett(400, 690, 800, 120, t.sfumatura("#a8653f", "#83482f"))
        for n in range(12):
            t.linea(430 + n * 67, 690, 360 + n * 80, 810, "#6f3a26", 3, op=0.5)
    _sipario(t)
    t.rett(360, 790, 880, 34, t.sfumatura("#e0b870", "#a87a3f"), r=4)
    for n in range(11):
        t.alone(430 + n * 74, 792, 40, "#fff0b8", 0.9)
        t.via(f"M{418 + n * 74} 800A12 12 0 0 1 {442 + n * 74} 800Z", "#f7d98f")
    t.tondo(800, 96, 62, "#d2a65c")
    t.tondo(800, 96, 48, "#8f3038")
    t.via("M776 112L784 72L800 96L816 72L824 112Z", ORO)
    _lampadario(t)
    for fila, (y, lato) in enumerate(((870, 82), (935, 104), (1010, 132))):
        quanti = int(LARGHEZZA / lato) + 2
        for n in range(quanti):
            sx = -lato / 2 * (fila % 2) + n * lato - 20
            t.via(
                f"M{sx + 5} {y + 150}V{y + 24}Q{sx + 5} {y} {sx + lato / 2} {y}Q{sx + lato - 5} {y} {sx + lato - 5} "
                f"{y + 24}V{y + 150}Z",
                t.sfumatura(("#a8383f", "#b8424a", "#c9505a")[fila], "#5a1f2c"),
            )
            t.tratto(
                f"M{sx + 8} {y + 30}V{y + 24}Q{sx + 8} {y + 3} {sx + lato / 2} {y + 3}Q{sx + lato - 8} {y + 3} "
                f"{sx + lato - 8} {y + 24}V{y + 30}",
                "#e0b870",
                3,
            )


def _palchi(t: Tela, verso: int, y: float, piano: int) -> None:
    lontano, vicino = 800 + verso * 440, 800 + verso * 830
    for n in range(3):
        a = lontano + (vicino - lontano) * n / 3
        b = lontano + (vicino - lontano) * (n + 1) / 3
        su = y - n * 34
        t.rett(min(a, b) + 12, su - 96, abs(b - a) - 24, 110, t.sfumatura("#2a0f1c", "#6f2f38"), r=40)
        t.alone((a + b) / 2, su - 50, 70, "#ffc979", 0.5)
    t.poli(((lontano, y), (vicino, y - 90), (vicino, y - 10), (lontano, y + 60)), t.sfumatura("#f3e0b5", "#d2a65c"))
    t.poli(((lontano, y + 46), (vicino, y - 28), (vicino, y - 10), (lontano, y + 60)), "#9a6f38")
    for n in range(1, 6):
        k = n / 6
        x, yy = lontano + (vicino - lontano) * k, y - 90 * k + 24 + 20 * (1 - k)
        t.tondo(x, yy, 15, "#8f3038")
        t.tondo(x, yy, 8, ORO)


def _sipario(t: Tela) -> None:
    rosso, buio = "#c23a44", "#7a1f2c"
    for verso in (-1, 1):
        bordo = 800 + verso * 382
        d = (
            f"M{bordo} 150L{800 + verso * 190} 150Q{800 + verso * 210} 420 {800 + verso * 330} "
            f"560Q{800 + verso * 290} 700 {800 + verso * 280} 800H{bordo}Z"
        )
        t.via(d, t.sfumatura(rosso, buio))
        with t.dentro(d):
            for n in range(8):
                x = 800 + verso * (200 + n * 26)
                t.tratto(
                    f"M{x} 150Q{x + verso * 20} 420 {800 + verso * (325 + n * 8)} 560Q{800 + verso * (290 + n * 12)} "
                    f"690 {800 + verso * (284 + n * 13)} 800",
                    buio,
                    8,
                    op=0.45,
                )
        t.rett(800 + verso * 350 - 36, 548, 72, 20, ORO, r=10)
    d = "M418 150H1182V210Q1120 300 1050 226Q975 310 900 232Q800 320 700 232Q625 310 550 226Q480 300 418 210Z"
    t.via(d, t.sfumatura("#d9505a", "#8f2833"))
    t.tratto("M418 212Q480 302 550 228Q625 312 700 234Q800 322 900 234Q975 312 1050 228Q1120 302 1182 212", ORO, 9)


def _lampadario(t: Tela) -> None:
    t.alone(800, 250, 300, "#ffe7b0", 0.45)
    for verso in (-1, 1):
        for x in (150, 250):
            t.alone(800 + verso * (x + 330), 120, 120, "#ffdf9f", 0.35)


SCENE = {"biblioteca": biblioteca, "teatro": teatro}
