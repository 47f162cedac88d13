"""A sheet on which scenes are drawn: SVG elements in the order of painting, one palette for all."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

LARGHEZZA, ALTEZZA = 1600, 1067
Punti = Sequence[tuple[float, float]]

# The palette. Light comes from the left; shades are always warmer or bluer, never grey.
PIETRE = ("#f6ead4", "#f1dfc0", "#ead2ae", "#f3d9bd", "#f7e7c9")
INTONACI = ("#f6ead4", "#f0cfa4", "#e9b98c", "#f4dcc4", "#e8c9b0", "#f3e3b5")
TETTI = ("#c4623f", "#b5563a", "#d0764e", "#a94f38")
PERSIANE = ("#3f6f63", "#54789a", "#7a5a46", "#8a9a5b")
VERDI = ("#2f5d50", "#4a7c59", "#6d9a5f", "#93b36f", "#b9cc8d")
OLIVI = ("#6f8460", "#8a9a6b", "#a7b386", "#c3c9a0")
INCHIOSTRO = "#2c3a47"
BIANCO = "#fffaf0"
ORO = "#f2b950"
ROSSO = "#c9483f"
BLU = "#3f7fa3"
VERDE_SITO = "#00673f"


class Tela:
    """Collects the elements of a drawing. Colours are hex or what `sfumatura` returns; lengths are pixels."""

    def __init__(self, nome: str) -> None:
        # The same drawing each time: nothing secret depends on it.
        self.caso = random.Random(nome)  # noqa: S311
        self._definizioni: dict[str, str] = {}
        self._corpo: list[str] = []

    def sfumatura(self, *colori: str, lato: bool = False) -> str:
        """Return a gradient through these colours, from the top down or from the left to the right."""
        chiave = f"{'l' if lato else 'v'}{''.join(colori)}".replace("#", "")
        passi = "".join(
            f'<stop offset="{n / (len(colori) - 1):.3f}" stop-color="{c[:7]}" stop-opacity="{_opacita(c)}"/>'
            for n, c in enumerate(colori)
        )
        fine = 'x2="1" y2="0"' if lato else 'x2="0" y2="1"'
        self._definizioni[chiave] = f'<linearGradient id="{chiave}" x1="0" y1="0" {fine}>{passi}</linearGradient>'
        return f"url(#{chiave})"

    def alone(self, x: float, y: float, raggio: float, colore: str, forza: float = 0.6) -> None:
        """Paint a glow that fades outwards."""
        chiave = f"a{colore[1:]}{int(forza * 100)}"
        self._definizioni[chiave] = (
            f'<radialGradient id="{chiave}"><stop offset="0" stop-color="{colore}" stop-opacity="{forza}"/>'
            f'<stop offset="1" stop-color="{colore}" stop-opacity="0"/></radialGradient>'
        )
        self.tondo(x, y, raggio, f"url(#{chiave})")

    def rett(self, x: float, y: float, w: float, h: float, colore: str, *, r: float = 0, op: float = 1) -> None:
        """Paint a rectangle, its corners rounded by `r`."""
        self._metti(f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" rx="{r}"', colore, op)

    def tondo(self, x: float, y: float, rx: float, colore: str, *, ry: float | None = None, op: float = 1) -> None:
        """Paint a circle or an ellipse."""
        alto = rx if ry is None else ry
        self._metti(f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.1f}" ry="{alto:.1f}"', colore, op)

    def poli(self, punti: Punti, colore: str, *, op: float = 1) -> None:
        """Paint a polygon."""
        self._metti(f'<polygon points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in punti)}"', colore, op)

    def via(self, d: str, colore: str, *, op: float = 1) -> None:
        """Paint an area bounded by an SVG path."""
        self._metti(f'<path d="{d}"', colore, op)

    def tratto(self, d: str, colore: str, spessore: float, *, op: float = 1) -> None:
        """Draw along an SVG path with round ends."""
        self._corpo.append(
            f'<path d="{d}" fill="none" stroke="{colore}" stroke-width="{spessore}" stroke-linecap="round" '
            f'stroke-linejoin="round" opacity="{op}"/>'
        )

    def linea(self, x1: float, y1: float, x2: float, y2: float, colore: str, spessore: float, *, op: float = 1) -> None:
        """Draw a straight line."""
        self.tratto(f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}", colore, spessore, op=op)

    @contextmanager
    def spostato(self, x: float, y: float, scala: float = 1, *, op: float = 1) -> Iterator[None]:
        """Draw what follows from another origin, at another scale."""
        self._corpo.append(f'<g transform="translate({x:.1f} {y:.1f}) scale({scala})" opacity="{op}">')
        yield
        self._corpo.append("</g>")

    @contextmanager
    def dentro(self, d: str) -> Iterator[None]:
        """Draw what follows only inside an SVG path."""
        chiave = f"c{len(self._definizioni)}"
        self._definizioni[chiave] = f'<clipPath id="{chiave}"><path d="{d}"/></clipPath>'
        self._corpo.append(f'<g clip-path="url(#{chiave})">')
        yield
        self._corpo.append("</g>")

    def svg(self) -> str:
        """Return the drawing."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{LARGHEZZA}" height="{ALTEZZA}" '
            f'viewBox="0 0 {LARGHEZZA} {ALTEZZA}"><defs>{"".join(self._definizioni.values())}</defs>'
            f"{''.join(self._corpo)}</svg>"
        )

    def _metti(self, inizio: str, colore: str, op: float) -> None:
        self._corpo.append(f'{inizio} fill="{colore}"{"" if op == 1 else f" opacity={chr(34)}{op}{chr(34)}"}/>')


def _opacita(colore: str) -> float:
    """Return the opacity of #rrggbbaa, 1 for #rrggbb."""
    return int(colore[7:9], 16) / 255 if len(colore) == 9 else 1


def mescola(a: str, b: str, quanto: float) -> str:
    """Return the colour that is `quanto` (0-1) of the way from a to b."""
    coppie = ((int(a[n : n + 2], 16), int(b[n : n + 2], 16)) for n in (1, 3, 5))
    return "#" + "".join(f"{round(x + (y - x) * quanto):02x}" for x, y in coppie)


def ombra(colore: str, quanto: float = 0.25) -> str:
    """Return a colour in the shade."""
    return mescola(colore, "#5b3a4a", quanto)


def luce(colore: str, quanto: float = 0.25) -> str:
    """Return a colour in the light."""
    return mescola(colore, "#fff6df", quanto)


def curva(punti: Punti) -> str:
    """Return a smooth SVG path through the points."""
    d = f"M{punti[0][0]:.1f} {punti[0][1]:.1f}"
    for n in range(len(punti) - 1):
        p0, p1, p2, p3 = punti[max(n - 1, 0)], punti[n], punti[n + 1], punti[min(n + 2, len(punti) - 1)]
        ax, ay = p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6
        bx, by = p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6
        d += f"C{ax:.1f} {ay:.1f} {bx:.1f} {by:.1f} {p2[0]:.1f} {p2[1]:.1f}"
    return d
