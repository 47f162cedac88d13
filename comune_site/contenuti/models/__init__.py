"""Page types of the modello Comuni, one file per family."""

from comune_site.contenuti.models.amministrazione import UnitaOrganizzativaPage
from comune_site.contenuti.models.argomenti import ArgomentiPage, ArgomentoPage
from comune_site.contenuti.models.base import PaginaComune
from comune_site.contenuti.models.cornice import VersioneCornice
from comune_site.contenuti.models.generiche import PaginaGenerica, RicercaPage
from comune_site.contenuti.models.home import HomePage
from comune_site.contenuti.models.impostazioni import ImpostazioniSito
from comune_site.contenuti.models.novita import NotiziaPage
from comune_site.contenuti.models.relazioni import Classificazione, Evidenza
from comune_site.contenuti.models.servizi import CategoriaServizioPage
from comune_site.contenuti.models.servizio import FaseServizio, ServizioPage
from comune_site.contenuti.models.sezioni import SezionePage, SottosezionePage

__all__ = [
    "ArgomentiPage",
    "ArgomentoPage",
    "CategoriaServizioPage",
    "Classificazione",
    "Evidenza",
    "FaseServizio",
    "HomePage",
    "ImpostazioniSito",
    "NotiziaPage",
    "PaginaComune",
    "PaginaGenerica",
    "RicercaPage",
    "ServizioPage",
    "SezionePage",
    "SottosezionePage",
    "UnitaOrganizzativaPage",
    "VersioneCornice",
]
