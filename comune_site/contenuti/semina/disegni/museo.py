"""A room of the museum."""

from math import cos, pi, sin

from comune_site.contenuti.semina.disegni.tela import ALTEZZA, BIANCO, LARGHEZZA, ORO, ROSSO, Tela, luce, ombra


def museo(t: Tela) -> None:
    """A room of the museum with its vases."""
    t.rett(0, 0, LARGHEZZA, ALTEZZA, t.sfumatura("#e9dcc6", "#d6c2a2"))
    for n in range(3):
        x = 150 + n * 470
        d = f"M{x} 820V330A180 180 0 0 1 {x + 360} 330V820Z"
        t.via(f"M{x - 24} 820V330A204 204 0 0 1 {x + 384} 330V820Z", t.sfumatura("#f7eedd", "#d9c6a6"))
        t.via(d, t.sfumatura("#47606b", "#6f8a8c"))
        with t.dentro(d):
            t.alone(x + 180, 420, 330, "#ffeec2", 0.75)
            t.poli(
                ((x + 130, 130), (x + 230, 130), (x + 380, 820), (x - 20, 820)), t.sfumatura("#fff3cfb0", "#fff3cf10")
            )
    t.rett(0, 0, LARGHEZZA, 70, t.sfumatura("#cdb794", "#e3d2b4"))
    t.rett(0, 66, LARGHEZZA, 10, "#b59c78")
    for n in range(3):
        x = 330 + n * 470
        t.rett(x - 16, 70, 32, 44, "#3a4450", r=4)
        t.poli(((x - 22, 114), (x + 22, 114), (x + 34, 150), (x - 34, 150)), "#3a4450")
    t.rett(0, 820, LARGHEZZA, 250, t.sfumatura("#c08a63", "#a06c48"))
    for n in range(-4, 13):
        t.linea(n * 200, ALTEZZA, 500 + n * 75, 820, "#8a5a3a", 3, op=0.5)
    for y in (850, 900, 980):
        t.linea(0, y, LARGHEZZA, y, "#8a5a3a", 3, op=0.4)
    for n, (h, disegno) in enumerate(((300, _anfora), (350, _cratere), (300, _brocca))):
        x = 330 + n * 470
        t.tondo(x, 968, 190, "#4a2f22", ry=26, op=0.28)
        t.rett(x - 110, 640, 220, 326, t.sfumatura("#fffaf0", "#efe2cc", "#c9b597", lato=True))
        t.rett(x - 130, 626, 260, 26, t.sfumatura("#fffdf6", "#dcc9aa"), r=3)
        t.rett(x - 130, 946, 260, 24, t.sfumatura("#efe2cc", "#c2ab8a"), r=3)
        t.rett(x - 44, 760, 88, 54, "#3a4450", r=4)
        for k in range(3):
            t.rett(x - 32, 772 + k * 12, 64 - k * 14, 4, "#d9c6a6")
        with t.spostato(x, 626, h / 300):
            disegno(t)
    for x in (95, 1505):
        t.rett(x - 8, 860, 16, 150, t.sfumatura("#e0b870", "#a87a3f", lato=True))
        t.tondo(x, 856, 15, ORO)
        t.tondo(x, 1012, 36, "#8f6a38", ry=9)
    t.tratto("M95 880Q800 1090 1505 880", ROSSO, 12)


def _vaso(t: Tela, d: str, terra: str, nero: str) -> None:
    t.via(d, t.sfumatura(luce(terra, 0.3), terra, ombra(terra, 0.35), lato=True))
    with t.dentro(d):
        t.rett(-150, -70, 300, 12, nero, op=0.9)
        t.rett(-150, -196, 300, 12, nero, op=0.9)
        for n in range(-6, 7):
            t.tratto(f"M{n * 24} -178q12 0 12 12t-12 12t-8 -8", nero, 5, op=0.9)
            t.poli(((n * 26 - 13, -58), (n * 26, -22), (n * 26 + 13, -58)), nero, op=0.85)


def _anfora(t: Tela) -> None:
    terra, nero = "#c9703f", "#33262b"
    for verso in (-1, 1):
        t.tratto(f"M{verso * 30} -300Q{verso * 110} -300 {verso * 78} -214", nero, 15)
    _vaso(
        t,
        "M-40 0L-28 -16Q-106 -100 -96 -170Q-88 -226 -32 -246L-30 -300H-46V-318H46V-300H30L32 -246Q88 -226 96 "
        "-170Q106 -100 28 -16L40 0Z",
        terra,
        nero,
    )
    for n in range(5):
        t.tondo(-56 + n * 28, -118, 9, nero)
        t.tratto(f"M{-56 + n * 28} -118Q{-44 + n * 28} -142 {-30 + n * 28} -118", nero, 4)


def _cratere(t: Tela) -> None:
    terra, nero = "#2f2a30", "#d98350"
    for verso in (-1, 1):
        t.tratto(f"M{verso * 92} -120Q{verso * 160} -140 {verso * 128} -196", terra, 16)
    _vaso(
        t,
        "M-62 0L-50 -18H-22V-36Q-110 -60 -112 -130Q-112 -190 -96 -236L-124 -262H124L96 -236Q112 -190 112 -130Q110 "
        "-60 22 -36V-18H50L62 0Z",
        terra,
        nero,
    )
    for n in range(7):
        t.tratto(f"M{-78 + n * 26} -96V-134M{-88 + n * 26} -122L{-78 + n * 26} -138L{-68 + n * 26} -122", nero, 5)


def _brocca(t: Tela) -> None:
    terra, nero = "#d9a35f", "#6f3a2f"
    t.tratto("M40 -286Q140 -290 92 -150", nero, 16)
    _vaso(
        t,
        "M-50 0L-36 -16Q-104 -70 -100 -140Q-96 -200 -30 -230L-34 -280L-66 -306Q0 -330 44 -292L32 -230Q98 -200 100 "
        "-140Q104 -70 36 -16L50 0Z",
        terra,
        nero,
    )
    for n in range(10):
        a = n * pi / 5
        t.tondo(26 * cos(a), -124 + 26 * sin(a), 6, nero)
    t.tondo(0, -124, 10, BIANCO)


SCENE = {"museo": museo}
