"""Page types of the modello Comuni, one file per family."""

from comune_site.contenuti.models.amministrazione import UnitaOrganizzativaPage
from comune_site.contenuti.models.argomenti import ArgomentiPage, ArgomentoPage
from comune_site.contenuti.models.base import PaginaComune
from comune_site.contenuti.models.comuni import (
    AllegatoPagina,
    CollegamentoPagina,
    ContattoPagina,
    ImmaginePagina,
)
from comune_site.contenuti.models.contatti import PuntoContatto, VoceContatto
from comune_site.contenuti.models.cornice import VersioneCornice
from comune_site.contenuti.models.documenti import (
    DatasetPage,
    DistribuzioneDataset,
    DocumentoPage,
    TipoDocumentoPage,
)
from comune_site.contenuti.models.eventi import CostoEvento, EventoPage, OccorrenzaEvento
from comune_site.contenuti.models.frammenti import Allerta, DomandaFrequente, SitoTematico
from comune_site.contenuti.models.generiche import PaginaGenerica
from comune_site.contenuti.models.home import HomePage
from comune_site.contenuti.models.impostazioni import ImpostazioniSito
from comune_site.contenuti.models.incarichi import AttoTrasparenza, Incarico
from comune_site.contenuti.models.lingue import PaginaInLinguaPage
from comune_site.contenuti.models.luoghi import LuogoPage
from comune_site.contenuti.models.novita import NotiziaPage
from comune_site.contenuti.models.persone import PersonaPage
from comune_site.contenuti.models.pnrr import AzioneMiglioramento, ProgettoPnrrPage
from comune_site.contenuti.models.relazioni import Classificazione, Evidenza
from comune_site.contenuti.models.ricerca import RicercaPage
from comune_site.contenuti.models.servizi import CategoriaServizioPage
from comune_site.contenuti.models.servizio import FaseServizio, ServizioPage
from comune_site.contenuti.models.sezioni import SezionePage, SottosezionePage
from comune_site.contenuti.models.vocabolari import Termine, Vocabolario

__all__ = [
    "AllegatoPagina",
    "Allerta",
    "ArgomentiPage",
    "ArgomentoPage",
    "AttoTrasparenza",
    "AzioneMiglioramento",
    "CategoriaServizioPage",
    "Classificazione",
    "CollegamentoPagina",
    "ContattoPagina",
    "CostoEvento",
    "DatasetPage",
    "DistribuzioneDataset",
    "DocumentoPage",
    "DomandaFrequente",
    "EventoPage",
    "Evidenza",
    "FaseServizio",
    "HomePage",
    "ImmaginePagina",
    "ImpostazioniSito",
    "Incarico",
    "LuogoPage",
    "NotiziaPage",
    "OccorrenzaEvento",
    "PaginaComune",
    "PaginaGenerica",
    "PaginaInLinguaPage",
    "PersonaPage",
    "ProgettoPnrrPage",
    "PuntoContatto",
    "RicercaPage",
    "ServizioPage",
    "SezionePage",
    "SitoTematico",
    "SottosezionePage",
    "Termine",
    "TipoDocumentoPage",
    "UnitaOrganizzativaPage",
    "VersioneCornice",
    "Vocabolario",
    "VoceContatto",
]
