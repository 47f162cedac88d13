"""Draw the pictures again: all of them, or those named on the command line."""

import sys

from comune_site.contenuti.semina.disegni import FIGURE, aperto, aria, banchi, interni, museo, paese, piazze, strada
from comune_site.contenuti.semina.disegni.resa import salva
from comune_site.contenuti.semina.disegni.tela import Tela

MODULI = (paese, piazze, banchi, interni, museo, aperto, strada, aria)
SCENE = {nome: scena for modulo in MODULI for nome, scena in modulo.SCENE.items()}

for nome in sys.argv[1:] or SCENE:
    tela = Tela(nome)
    SCENE[nome](tela)
    salva(tela, FIGURE / f"{nome}.webp")
