"""Houses, towers, arcades and street furniture."""

from math import cos, pi, sin

from comune_site.contenuti.semina.disegni.tela import (
    BIANCO,
    INCHIOSTRO,
    INTONACI,
    ORO,
    PERSIANE,
    PIETRE,
    TETTI,
    Tela,
    luce,
    mescola,
    ombra,
)

VETRO = "#54738a"
VETRO_ACCESO = "#ffd98a"


def finestra(
    t: Tela, x: float, y: float, w: float, h: float, *, persiane: str = "", arco: bool = False, vetro: str = VETRO
) -> None:
    """Paint a window centred on x, its top at y."""
    cornice = luce("#e3cfae", 0.4)
    alto = w * 0.5 if arco else 0
    t.rett(
        x - w * 0.62,
        y - h * 0.08 - alto * 0.4,
        w * 1.24,
        h * 1.12 + alto * 0.4,
        cornice,
        r=w * 0.6 if arco else 1,
        op=0.9,
    )
    t.rett(
        x - w / 2, y - alto * 0.3, w, h + alto * 0.3, t.sfumatura(ombra(vetro, 0.35), vetro), r=w * 0.5 if arco else 0
    )
    if arco:
        t.rett(x - w / 2, y + h * 0.5, w, h * 0.5, vetro)
    t.rett(x - w * 0.05, y - alto * 0.3, w * 0.1, h + alto * 0.3, cornice)
    t.rett(x - w / 2, y + h * 0.45, w, h * 0.06, cornice)
    if persiane:
        for verso in (-1, 1):
            px = x + verso * w * 0.92 - w * 0.36
            t.rett(px, y, w * 0.72, h, persiane)
            for n in range(1, 6):
                t.rett(px + w * 0.08, y + h * n / 6, w * 0.56, h * 0.04, ombra(persiane, 0.25))
    t.rett(x - w * 0.7, y + h * 1.02, w * 1.4, h * 0.07, ombra(cornice, 0.18))


def casa(
    t: Tela,
    x: float,
    base: float,
    w: float,
    h: float,
    *,
    muro: str = "",
    tetto: str = "",
    colonne: int = 2,
    righe: int = 2,
    fronte: bool = False,
    persiane: str | None = None,
    porta: bool = False,
    vetro: str = VETRO,
    comignolo: bool = True,
) -> None:
    """Paint a house from its left corner and its base: wall, shade, roof, windows."""
    muro, tetto = muro or t.caso.choice(INTONACI), tetto or t.caso.choice(TETTI)
    imposta = t.caso.choice(PERSIANE) if persiane is None else persiane
    alto, sporto = base - h, w * 0.06
    falda = min(w * 0.24, h * 0.3)
    t.rett(x, alto, w, h, t.sfumatura(luce(muro, 0.25), muro, ombra(muro, 0.16), lato=True))
    if comignolo:
        cx = x + w * t.caso.uniform(0.2, 0.7)
        t.rett(cx, alto - falda * 1.15, w * 0.09, falda, ombra(muro, 0.12))
        t.rett(cx - w * 0.015, alto - falda * 1.2, w * 0.12, falda * 0.16, ombra(tetto, 0.2))
    if fronte:
        t.poli(
            ((x, alto + 1), (x + w / 2, alto - falda * 1.3), (x + w, alto + 1)),
            t.sfumatura(luce(muro, 0.25), muro, lato=True),
        )
        t.tratto(
            f"M{x - sporto} {alto + falda * 0.12}L{x + w / 2} {alto - falda * 1.35}L{x + w + sporto} "
            f"{alto + falda * 0.12}",
            tetto,
            w * 0.07,
        )
        t.tondo(x + w / 2, alto - falda * 0.4, w * 0.06, ombra(muro, 0.45))
    else:
        t.poli(
            ((x - sporto, alto), (x + w * 0.1, alto - falda), (x + w * 0.92, alto - falda), (x + w + sporto, alto)),
            t.sfumatura(luce(tetto, 0.18), tetto, lato=True),
        )
        tegole(t, x, alto, w, falda, tetto)
        t.rett(x - sporto, alto - 2, w + sporto * 2, max(4, h * 0.018), ombra(tetto, 0.3))
        t.rett(x, alto + max(2, h * 0.016), w, h * 0.045, ombra(muro, 0.35), op=0.5)
    _finestre(t, x, alto, w, h, colonne, righe, imposta, vetro, porta)
    if porta:
        portone(t, x + w / 2, base, w * 0.2, min(h * 0.24, w * 0.42))


def _finestre(
    t: Tela, x: float, alto: float, w: float, h: float, colonne: int, righe: int, imposta: str, vetro: str, porta: bool
) -> None:
    piani = righe + (1 if porta else 0)
    passo_y = h / max(piani, 1)
    lato = min(w / (colonne * (3.2 if imposta else 2.2)), passo_y * 0.42)
    for riga in range(righe):
        for colonna in range(colonne):
            cx = x + w * (colonna + 0.5) / colonne
            finestra(
                t,
                cx,
                alto + passo_y * (riga + 0.3),
                lato,
                min(passo_y * 0.46, lato * 1.65),
                persiane=imposta,
                vetro=vetro,
            )


def tegole(t: Tela, x: float, alto: float, w: float, falda: float, tetto: str) -> None:
    """Hint at the tiles of a roof."""
    quante = max(4, int(w / 16))
    for n in range(1, quante):
        k = n / quante
        sopra = x + w * (0.1 + 0.82 * k)
        t.linea(sopra, alto - falda + 3, x + w * (1.12 * k - 0.06), alto - 4, ombra(tetto, 0.22), 2, op=0.55)


def portone(t: Tela, x: float, base: float, w: float, h: float, colore: str = "#7a4b36") -> None:
    """Paint an arched door centred on x."""
    t.via(
        f"M{x - w * 0.64} {base}V{base - h + w * 0.5}A{w * 0.64} {w * 0.64} 0 0 1 {x + w * 0.64} "
        f"{base - h + w * 0.5}V{base}Z",
        luce("#d9c3a0", 0.3),
    )
    t.via(
        f"M{x - w / 2} {base}V{base - h + w * 0.5}A{w / 2} {w / 2} 0 0 1 {x + w / 2} {base - h + w * 0.5}V{base}Z",
        colore,
    )
    t.rett(x - w * 0.02, base - h, w * 0.04, h, ombra(colore, 0.4))
    t.tondo(x + w * 0.12, base - h * 0.42, w * 0.05, ORO)


def torre(t: Tela, x: float, base: float, w: float, h: float, muro: str = PIETRE[1]) -> None:
    """Paint a medieval tower with its battlements, from its left corner."""
    alto = base - h
    corpo = t.sfumatura(luce(muro, 0.3), muro, ombra(muro, 0.22), lato=True)
    t.rett(x, alto, w, h, corpo)
    conci(t, x, alto, w, h, muro)
    t.rett(x - w * 0.1, alto - w * 0.1, w * 1.2, w * 0.34, corpo)
    t.rett(x - w * 0.1, alto + w * 0.22, w * 1.2, w * 0.06, ombra(muro, 0.3))
    for n in range(5):
        t.rett(x - w * 0.1 + n * w * 0.255, alto - w * 0.3, w * 0.18, w * 0.22, corpo)
    for n in range(7):
        t.tondo(x + w * (n + 0.5) / 7, alto + w * 0.3, w * 0.05, ombra(muro, 0.3))
    finestra(t, x + w / 2, alto + w * 0.75, w * 0.24, w * 0.5, arco=True)
    t.rett(x + w * 0.46, alto + h * 0.55, w * 0.08, w * 0.34, ombra(muro, 0.55), r=2)


def campanile(t: Tela, x: float, base: float, w: float, h: float, muro: str = PIETRE[3]) -> None:
    """Paint a bell tower with a pointed roof, from its left corner."""
    alto = base - h
    t.poli(
        ((x - w * 0.08, alto), (x + w / 2, alto - w * 1.15), (x + w * 1.08, alto)),
        t.sfumatura(TETTI[2], TETTI[3], lato=True),
    )
    t.linea(x + w / 2, alto - w * 1.15, x + w / 2, alto - w * 1.5, INCHIOSTRO, max(2, w * 0.04))
    t.linea(x + w * 0.38, alto - w * 1.38, x + w * 0.62, alto - w * 1.38, INCHIOSTRO, max(2, w * 0.04))
    t.rett(x, alto, w, h, t.sfumatura(luce(muro, 0.3), muro, ombra(muro, 0.22), lato=True))
    conci(t, x, alto + w * 1.2, w, h - w * 1.2, muro)
    for cx in (x + w * 0.3, x + w * 0.7):
        finestra(t, cx, alto + w * 0.35, w * 0.22, w * 0.62, arco=True, vetro="#4a4a58")
    t.rett(x - w * 0.05, alto + w * 1.15, w * 1.1, w * 0.08, ombra(muro, 0.25))
    t.rett(x - w * 0.06, alto - w * 0.02, w * 1.12, w * 0.1, luce(muro, 0.3))


def conci(t: Tela, x: float, y: float, w: float, h: float, muro: str) -> None:
    """Scatter a few lighter and darker stones on a wall."""
    for _volta in range(int(w * h / 1500)):
        lato = t.caso.uniform(0.07, 0.16) * min(w, 160)
        cx, cy = t.caso.uniform(x + 2, x + w - lato), t.caso.uniform(y + lato, y + h - lato)
        tinta = ombra(muro, 0.18) if t.caso.random() < 0.6 else luce(muro, 0.5)
        t.rett(cx, cy, lato, lato * 0.42, tinta, r=2, op=0.55)


def portico(t: Tela, x: float, base: float, w: float, h: float, archi: int, muro: str) -> None:
    """Paint an arcade: deep shade behind, pillars and arches in front."""
    passo = w / archi
    t.rett(x, base - h, w, h, t.sfumatura(luce(muro, 0.2), muro, ombra(muro, 0.1), lato=True))
    for n in range(archi):
        sx, r = x + n * passo + passo * 0.12, passo * 0.38
        d = f"M{sx} {base}V{base - h * 0.82 + r}A{r} {r} 0 0 1 {sx + 2 * r} {base - h * 0.82 + r}V{base}Z"
        t.via(d, t.sfumatura("#5a4652", "#8a6a62"))
        with t.dentro(d):
            t.rett(sx + r * 0.55, base - h * 0.52, r * 0.9, h * 0.52, "#3f3340", r=r * 0.45)
            t.via(f"M{sx} {base}V{base - h * 0.3}L{sx + r * 0.5} {base}Z", "#c79a78", op=0.45)
        t.rett(sx - passo * 0.05, base - h * 0.82 + r - 4, passo * 0.05 + 3, 8, ombra(muro, 0.2))
        t.rett(sx + 2 * r - 2, base - h * 0.82 + r - 4, passo * 0.05 + 3, 8, ombra(muro, 0.2))
    t.rett(x - 4, base - h - 6, w + 8, 10, ombra(muro, 0.15))


def lampione(t: Tela, x: float, base: float, h: float, *, acceso: bool = False) -> None:
    """Paint a street lamp."""
    ferro = "#3a4450"
    if acceso:
        t.alone(x, base - h, h * 0.75, "#ffdf9a", 0.6)
    t.via(f"M{x - h * 0.05} {base}L{x - h * 0.018} {base - h * 0.1}H{x + h * 0.018}L{x + h * 0.05} {base}Z", ferro)
    t.rett(x - h * 0.012, base - h * 0.92, h * 0.024, h * 0.86, ferro)
    t.poli(
        (
            (x - h * 0.035, base - h * 0.92),
            (x - h * 0.055, base - h * 1.03),
            (x + h * 0.055, base - h * 1.03),
            (x + h * 0.035, base - h * 0.92),
        ),
        "#ffe7ae" if acceso else mescola(BIANCO, "#9fb8c4", 0.4),
    )
    t.poli(((x - h * 0.068, base - h * 1.03), (x, base - h * 1.09), (x + h * 0.068, base - h * 1.03)), ferro)


def panchina(t: Tela, x: float, base: float, w: float) -> None:
    """Paint a bench, from its left end."""
    legno = "#a8703f"
    for k in (0.08, 0.86):
        t.rett(x + w * k, base - w * 0.24, w * 0.05, w * 0.24, INCHIOSTRO, r=2)
    for n in range(3):
        t.rett(x, base - w * 0.46 + n * w * 0.075, w, w * 0.05, luce(legno, 0.15), r=3)
    t.rett(x - w * 0.02, base - w * 0.22, w * 1.04, w * 0.06, legno, r=3)


def bandiera(t: Tela, x: float, base: float, h: float, fasce: tuple[str, ...], *, stelle: bool = False) -> None:
    """Paint a flag on a slanting pole, waving to the right; `stelle` puts a ring of gold stars on it."""
    t.linea(x, base, x + h * 0.42, base - h, "#8a7660", h * 0.035)
    w, alto, px, py = h * 0.72, h * 0.46, x + h * 0.42, base - h
    d = (
        f"M{px} {py}q{w * 0.25} {-h * 0.07} {w * 0.5} 0t{w * 0.5} 0v{alto}q{-w * 0.25} {h * 0.07} {-w * 0.5} "
        f"0t{-w * 0.5} 0Z"
    )
    with t.dentro(d):
        for n, fascia in enumerate(fasce):
            t.rett(px + n * w / len(fasce), py - h * 0.1, w / len(fasce) + 1, alto + h * 0.2, fascia)
        if stelle:
            for n in range(12):
                t.tondo(
                    px + w / 2 + alto * 0.3 * cos(n * pi / 6),
                    py + alto / 2 + alto * 0.3 * sin(n * pi / 6),
                    h * 0.018,
                    ORO,
                )
        t.rett(px + w * 0.26, py - h * 0.1, w * 0.24, alto + h * 0.2, "#00133a", op=0.1)
        t.rett(px + w * 0.76, py - h * 0.1, w * 0.24, alto + h * 0.2, "#00133a", op=0.1)
