"""Pictures of the example comune, drawn by us (see `disegni`): no photographs, no people."""

from dataclasses import dataclass

from django.core.files.base import ContentFile
from wagtail.images.models import Image

from comune_site.contenuti.semina.disegni import FIGURE


@dataclass(frozen=True, kw_only=True)
class Figura:
    """What goes with a picture: its title in the archive, the alternative text, where to look.

    `fuoco` is centre x, centre y, width and height in pixels of the 1600 by 1067 original.
    """

    titolo: str
    alternativo: str
    fuoco: tuple[int, int, int, int]


IMMAGINI = {
    "borgo": Figura(
        titolo="Il borgo di Pietrachiara",
        alternativo="Il borgo di Pietrachiara sulla collina, con la torre, il campanile e le case di pietra chiara",
        fuoco=(820, 386, 800, 600),
    ),
    "uliveti": Figura(
        titolo="La raccolta delle olive",
        alternativo="Gli uliveti al tramonto, con una scala appoggiata a un olivo e le cassette piene",
        fuoco=(760, 560, 900, 500),
    ),
    "tetti": Figura(
        titolo="I tetti di Pietrachiara",
        alternativo="I tetti del paese in una sera d'autunno, con la torre, il campanile e le finestre accese",
        fuoco=(660, 560, 1100, 640),
    ),
    "lago": Figura(
        titolo="Il lago",
        alternativo="Il lago con il pontile di legno e tre barche; sulla riva opposta il borgo",
        fuoco=(900, 640, 1100, 600),
    ),
    "fonte": Figura(
        titolo="La Fonte Chiara",
        alternativo="La Fonte Chiara, fontana di pietra a tre vasche, al centro della piazza con i portici",
        fuoco=(800, 680, 820, 640),
    ),
    "municipio": Figura(
        titolo="Il municipio",
        alternativo="La facciata del municipio con i portici, l'orologio e le bandiere al balcone",
        fuoco=(800, 440, 940, 760),
    ),
    "mercato": Figura(
        titolo="Il mercato",
        alternativo="I banchi di frutta e verdura del mercato, con le tende a righe, nella piazza del paese",
        fuoco=(800, 640, 1200, 620),
    ),
    "lanterne": Figura(
        titolo="La notte delle lanterne",
        alternativo="La piazza di notte durante la festa, con i fili di lanterne colorate sopra i banchi",
        fuoco=(800, 540, 1200, 700),
    ),
    "biblioteca": Figura(
        titolo="La biblioteca",
        alternativo="La sala di lettura della biblioteca, con gli scaffali pieni, le lampade verdi e un libro aperto",
        fuoco=(800, 620, 1100, 640),
    ),
    "teatro": Figura(
        titolo="Il Teatro delle Logge",
        alternativo="La sala del teatro con il sipario rosso aperto, i palchi e le file di poltrone",
        fuoco=(800, 500, 960, 740),
    ),
    "museo": Figura(
        titolo="Il museo civico",
        alternativo="Tre vasi etruschi su piedistalli bianchi in una sala del museo",
        fuoco=(800, 560, 1200, 660),
    ),
    "scuola": Figura(
        titolo="La scuola di via San Rocco",
        alternativo="La scuola primaria con l'orologio sul frontone e il cortile con l'altalena e il gioco della "
        "campana",
        fuoco=(800, 500, 1100, 700),
    ),
    "parco": Figura(
        titolo="Il parco delle Querce",
        alternativo="Il parco delle Querce con il vialetto, una panchina, una bicicletta e un aquilone in volo",
        fuoco=(860, 720, 1000, 680),
    ),
    "autobus": Figura(
        titolo="L'autobus alla fermata",
        alternativo="Un autobus verde e bianco alla fermata con la pensilina; sullo sfondo il borgo",
        fuoco=(900, 680, 1200, 460),
    ),
    "raccolta": Figura(
        titolo="La raccolta differenziata",
        alternativo="Cinque contenitori colorati per carta, plastica, vetro, organico e secco davanti a un muro "
        "fiorito",
        fuoco=(800, 740, 1300, 460),
    ),
    "campo": Figura(
        titolo="Il campo sportivo",
        alternativo="Il campo sportivo con il pallone in primo piano e la palestra con i pannelli solari sul tetto",
        fuoco=(1000, 470, 1000, 760),
    ),
    "sentiero": Figura(
        titolo="Il sentiero del lago",
        alternativo="Il sentiero fra prati e boschi, con i cartelli di legno dei percorsi e le montagne sullo sfondo",
        fuoco=(960, 650, 1000, 660),
    ),
}


def immagine(nome: str) -> Image:
    """Return the picture with this name, stored at first use. Raises KeyError for a name not in `IMMAGINI`."""
    figura = IMMAGINI[nome]
    return Image.objects.filter(title=figura.titolo).first() or _salva(nome, figura)


def _salva(nome: str, figura: Figura) -> Image:
    """Store the picture and the cuts that the templates use: a page view should not have to make them."""
    from comune_site.contenuti.elenchi import RITAGLI

    x, y, largo, alto = figura.fuoco
    nuova = Image(
        title=figura.titolo,
        description=figura.alternativo,
        file=ContentFile((FIGURE / f"{nome}.webp").read_bytes(), name=f"{nome}.webp"),
        focal_point_x=x,
        focal_point_y=y,
        focal_point_width=largo,
        focal_point_height=alto,
    )
    nuova.save()
    nuova.get_renditions(*RITAGLI)
    return nuova
