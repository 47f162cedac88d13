"""Sky, hills, water and trees."""

from math import cos, pi, sin

from comune_site.contenuti.semina.disegni.tela import (
    ALTEZZA,
    BIANCO,
    LARGHEZZA,
    OLIVI,
    VERDI,
    Punti,
    Tela,
    curva,
    luce,
    mescola,
    ombra,
)

TRONCO = "#6b4f3f"


def cielo(t: Tela, *colori: str) -> None:
    """Fill the sheet with a sky."""
    t.rett(0, 0, LARGHEZZA, ALTEZZA, t.sfumatura(*colori))


def sole(t: Tela, x: float, y: float, r: float, colore: str = "#fff3cf") -> None:
    """Paint the sun or the moon with its glow."""
    t.alone(x, y, r * 4.5, colore, 0.55)
    t.tondo(x, y, r, colore)


def nuvola(t: Tela, x: float, y: float, scala: float = 1, colore: str = BIANCO, op: float = 0.85) -> None:
    """Paint a long cloud, flat below."""
    with t.spostato(x, y, scala, op=op):
        t.via(
            "M0 0C-34 0 -34 -40 2 -40C10 -74 62 -80 78 -48C96 -66 130 -58 134 -32C168 -36 178 0 146 0Z",
            t.sfumatura(colore, colore + "70"),
        )


def colline(t: Tela, punti: Punti, colore: str, *, fino: str | None = None) -> None:
    """Paint a ridge through the points down to the bottom of the sheet; `fino` is its colour there."""
    d = curva(punti) + f"L{punti[-1][0]:.0f} {ALTEZZA}L{punti[0][0]:.0f} {ALTEZZA}Z"
    t.via(d, t.sfumatura(colore, fino or ombra(colore, 0.12)))


def monti(t: Tela, base: float, altezza: float, colore: str, *, passo: int = 200) -> None:
    """Paint far, soft mountains over the whole width."""
    punti = [
        (x, base - altezza * t.caso.uniform(0.25, 1) * (0.55 if n % 2 else 1))
        for n, x in enumerate(range(-passo, LARGHEZZA + 2 * passo, passo))
    ]
    colline(t, punti, colore, fino=luce(colore, 0.35))


def cipresso(t: Tela, x: float, base: float, h: float, colore: str = VERDI[0]) -> None:
    """Paint a cypress, lit from the left."""
    w = h * 0.13
    t.rett(x - w * 0.14, base - h * 0.1, w * 0.28, h * 0.1, TRONCO)
    profilo = f"M{x} {base - h}C{x + w * 1.3} {base - h * 0.55} {x + w * 1.25} {base - h * 0.12} {x} {base - h * 0.05}"
    t.via(f"{profilo}C{x - w * 1.25} {base - h * 0.12} {x - w * 1.3} {base - h * 0.55} {x} {base - h}Z", colore)
    t.via(
        f"M{x} {base - h}C{x - w * 1.3} {base - h * 0.55} {x - w * 1.25} {base - h * 0.12} {x - w * 0.2} "
        f"{base - h * 0.06}C{x - w * 0.7} {base - h * 0.3} {x - w * 0.5} {base - h * 0.7} {x} {base - h}Z",
        luce(colore, 0.2),
    )


def pino(t: Tela, x: float, base: float, h: float, colore: str = VERDI[1]) -> None:
    """Paint an umbrella pine."""
    r = h * 0.36
    t.tratto(
        f"M{x} {base}C{x + h * 0.03} {base - h * 0.4} {x - h * 0.03} {base - h * 0.5} {x} {base - h * 0.78}",
        TRONCO,
        h * 0.05,
    )
    t.tratto(f"M{x} {base - h * 0.55}L{x + r * 0.6} {base - h * 0.78}", TRONCO, h * 0.025)
    t.tratto(f"M{x} {base - h * 0.6}L{x - r * 0.6} {base - h * 0.78}", TRONCO, h * 0.025)
    t.tondo(x, base - h * 0.78, r, ombra(colore, 0.25), ry=r * 0.3)
    t.via(
        f"M{x - r} {base - h * 0.78}C{x - r} {base - h * 1.02} {x + r} {base - h * 1.02} {x + r} {base - h * 0.78}"
        f"C{x + r * 0.5} {base - h * 0.83} {x - r * 0.5} {base - h * 0.83} {x - r} {base - h * 0.78}Z",
        t.sfumatura(luce(colore, 0.3), colore),
    )


def albero(t: Tela, x: float, base: float, h: float, colore: str = VERDI[2]) -> None:
    """Paint a broad tree: a dark mass, a lit one, a few highlights."""
    r = h * 0.3
    t.tondo(x + r * 0.2, base + h * 0.005, r * 1.05, "#1f3a35", ry=r * 0.13, op=0.22)
    t.via(
        f"M{x - h * 0.035} {base}C{x - h * 0.02} {base - h * 0.2} {x - h * 0.02} {base - h * 0.3} {x - h * 0.02} "
        f"{base - h * 0.45}L{x + h * 0.02} {base - h * 0.45}C{x + h * 0.02} {base - h * 0.25} {x + h * 0.03} "
        f"{base - h * 0.15} {x + h * 0.04} {base}Z",
        TRONCO,
    )
    cy = base - h * 0.62
    masse = ((0, 0, 1), (-0.62, 0.3, 0.68), (0.62, 0.28, 0.7), (-0.32, -0.5, 0.7), (0.36, -0.44, 0.68))
    for dx, dy, k in masse:
        t.tondo(x + dx * r + r * 0.08, cy + dy * r + r * 0.1, r * k, ombra(colore, 0.24))
    for dx, dy, k in masse:
        t.tondo(x + dx * r * 0.92 - r * 0.06, cy + dy * r * 0.92 - r * 0.08, r * k * 0.88, colore)
    for dx, dy, k in ((-0.5, -0.5, 0.3), (-0.8, 0.12, 0.24), (0.2, -0.68, 0.26), (-0.12, 0, 0.3), (0.48, 0.02, 0.22)):
        t.tondo(x + dx * r, cy + dy * r, r * k, luce(colore, 0.16))
    # Leaves, by twos and threes: a big tree would otherwise look like a balloon.
    for _volta in range(int(h / 9)):
        giro, k = t.caso.uniform(0, 2 * pi), t.caso.uniform(0, 1.15)
        lx, ly = x + r * k * cos(giro) * 1.1, cy + r * k * sin(giro) * 0.9
        tinta = luce(colore, 0.38) if lx + ly < x + cy else ombra(colore, 0.16)
        for n in range(3):
            t.tondo(lx + n * h * 0.014, ly - (n % 2) * h * 0.008, h * 0.011, tinta, ry=h * 0.007, op=0.8)


def olivo(t: Tela, x: float, base: float, h: float) -> None:
    """Paint an olive tree with its twisted trunk."""
    t.tondo(x, base, h * 0.42, "#33402c", ry=h * 0.06, op=0.25)
    t.via(
        f"M{x - h * 0.1} {base}C{x - h * 0.02} {base - h * 0.2} {x - h * 0.14} {base - h * 0.3} {x - h * 0.2} "
        f"{base - h * 0.5}L{x - h * 0.1} {base - h * 0.48}C{x - h * 0.04} {base - h * 0.36} {x} {base - h * 0.34} "
        f"{x + h * 0.04} "
        f"{base - h * 0.36}L{x + h * 0.16} {base - h * 0.56}L{x + h * 0.22} {base - h * 0.5}C{x + h * 0.08} "
        f"{base - h * 0.3} {x + h * 0.04} {base - h * 0.14} {x + h * 0.12} {base}Z",
        "#7a6450",
    )
    chiome = ((-0.3, -0.56, 0.2), (0.28, -0.6, 0.21), (0, -0.74, 0.25), (-0.14, -0.56, 0.2), (0.14, -0.52, 0.19))
    for n, (dx, dy, k) in enumerate(chiome):
        t.tondo(x + dx * h, base + dy * h + h * 0.03, k * h, ombra(OLIVI[0], 0.15), ry=k * h * 0.78)
        t.tondo(x + dx * h - h * 0.02, base + dy * h - h * 0.01, k * h * 0.9, OLIVI[1 + n % 2], ry=k * h * 0.66)
    for _volta in range(14):
        dx, dy = t.caso.uniform(-0.4, 0.36), t.caso.uniform(-0.86, -0.5)
        t.tondo(x + dx * h, base + dy * h, h * 0.05, OLIVI[3], ry=h * 0.025, op=0.7)


def cespuglio(t: Tela, x: float, base: float, w: float, colore: str = VERDI[1]) -> None:
    """Paint a low bush."""
    for dx, k in ((-0.32, 0.26), (0.3, 0.28), (0, 0.36)):
        t.tondo(x + dx * w, base - k * w * 0.5, k * w, ombra(colore, 0.15), ry=k * w * 0.8)
    for dx, k in ((-0.34, 0.2), (0.24, 0.2), (-0.04, 0.28)):
        t.tondo(x + dx * w, base - k * w * 0.8, k * w, luce(colore, 0.14), ry=k * w * 0.7)


def erba(t: Tela, x0: float, x1: float, base: float, h: float, colore: str, *, passo: float = 14) -> None:
    """Paint tufts of tall grass along a line."""
    x = x0
    while x < x1:
        alto, piega = h * t.caso.uniform(0.5, 1), t.caso.uniform(-12, 12)
        t.via(
            f"M{x - 4} {base}Q{x} {base - alto * 0.6} {x + piega} {base - alto}Q{x + 4} {base - alto * 0.5} {x + 5} "
            f"{base}Z",
            colore,
        )
        x += passo * t.caso.uniform(0.5, 1.4)


def riflessi(t: Tela, x0: float, x1: float, y0: float, y1: float, colore: str, quanti: int) -> None:
    """Paint thin glints on water, longer when nearer."""
    for _volta in range(quanti):
        k = t.caso.random()
        y, lungo = y0 + (y1 - y0) * k * k, 20 + 110 * k
        x = t.caso.uniform(x0, x1 - lungo)
        t.rett(x, y, lungo, 1.5 + 3 * k, colore, r=2, op=0.25 + 0.3 * t.caso.random())


def campi(t: Tela, d: str, colore: str, righe: Punti) -> None:
    """Paint a ploughed or planted field inside a path, with furrows towards a point."""
    t.via(d, colore)
    with t.dentro(d):
        for n in range(1, len(righe)):
            (x0, y0), (x1, y1) = righe[0], righe[n]
            t.linea(x0, y0, x1, y1, mescola(colore, "#5b4a2e", 0.2), 4, op=0.5)
