"""From a scene to the file of its picture."""

from io import BytesIO
from pathlib import Path

import typst
from PIL import Image

from comune_site.contenuti.semina.disegni.tela import ALTEZZA, LARGHEZZA, Tela

FOGLIO = f"#set page(width: {LARGHEZZA}pt, height: {ALTEZZA}pt, margin: 0pt)\n"
DISEGNO = '#image(bytes(sys.inputs.svg), format: "svg", width: 100%)'
# Twice the size, then reduced: smooth edges.
PPI = 144
QUALITA = 82


def salva(tela: Tela, percorso: Path) -> None:
    """Write the drawing as a WebP picture of 1600 by 1067 pixels."""
    png = typst.compile((FOGLIO + DISEGNO).encode(), format="png", ppi=PPI, sys_inputs={"svg": tela.svg()})
    with Image.open(BytesIO(png)) as grande:
        piccola = grande.convert("RGB").resize((LARGHEZZA, ALTEZZA), Image.Resampling.LANCZOS)
    piccola.save(percorso, "WEBP", quality=QUALITA, method=6)
