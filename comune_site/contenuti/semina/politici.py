"""The example politicians. Nobody of this name is meant."""

from comune_site.contenuti.semina.persona import Carica, Persona
from comune_site.contenuti.semina.testo import html

ELEZIONE = "2024-06-10"
GIUNTA, CONSIGLIO = "Giunta comunale", "Consiglio comunale"
BILANCIO = "Commissione Bilancio e statuto"
SCUOLA = "Commissione Scuola, cultura e sociale"
GETTONE = "Gettone di presenza: 18,08 euro lordi a seduta."


def _consigliere(titolo: str = "Consigliere comunale", inizio: str = ELEZIONE, fine: str = "") -> Carica:
    return Carica(titolo, CONSIGLIO, inizio=inizio, fine=fine, compensi=GETTONE)


def _assessore(titolo: str, compensi: str) -> Carica:
    return Carica(titolo, GIUNTA, inizio="2024-06-18", compensi=compensi)


POLITICI = (
    Persona(
        nome="Elena",
        cognome="Ferranti",
        descrizione="Ingegnera ambientale, guida l'Amministrazione dal giugno 2024.",
        cariche=(
            Carica(
                "Sindaca",
                "Sindaca",
                responsabile=True,
                inizio=ELEZIONE,
                compensi="Indennità mensile: 4.002,00 euro lordi.",
                viaggi="2025: 412,60 euro.",
            ),
            Carica("Presidente della Giunta", GIUNTA, responsabile=True, inizio="2024-06-18"),
        ),
        deleghe=html(
            ("personale e organizzazione degli uffici;", "protezione civile;", "rapporti con gli altri enti.")
        ),
        biografia=html(
            "Nata a Viterbo nel 1979, si è laureata in ingegneria per l'ambiente e il territorio. Ha lavorato per "
            "quindici anni alla progettazione di acquedotti e depuratori.",
            "È stata consigliera comunale dal 2014 e assessora all'ambiente dal 2019 al 2024.",
        ),
        ricevimento="Giovedì dalle 16:00 alle 18:00, su appuntamento",
        telefono="0761 000110",
        email="sindaca@comune.pietrachiara.vt.it",
        altre_cariche=html("Componente dell'assemblea del Consorzio Acque della Tuscia minore, senza compenso."),
        argomenti=("Comunicazione politica",),
        trasparenza=True,
    ),
    Persona(
        nome="Davide",
        cognome="Lucarelli",
        cariche=(
            _assessore("Vicesindaco e assessore ai lavori pubblici e alla mobilità", "2.001,00 euro lordi al mese."),
            _consigliere(),
        ),
        deleghe=html(("lavori pubblici e patrimonio;", "viabilità, ZTL e trasporti;", "urbanistica.")),
        biografia=html("Geometra, lavora in uno studio tecnico. È in Consiglio comunale dal 2019."),
        ricevimento="Martedì dalle 15:00 alle 17:00, su appuntamento",
        argomenti=("Pista ciclabile",),
    ),
    Persona(
        nome="Sara",
        cognome="Benedetti",
        cariche=(
            _assessore("Assessora alla scuola e alle politiche sociali", "1.800,90 euro lordi al mese."),
            _consigliere("Consigliera comunale"),
        ),
        deleghe=html(("scuola e nido;", "politiche sociali e casa;", "pari opportunità.")),
        biografia=html("Insegnante nella scuola primaria, ha fondato il doposcuola del quartiere San Rocco."),
        ricevimento="Mercoledì dalle 15:30 alle 17:30, su appuntamento",
        argomenti=("Integrazione sociale",),
    ),
    Persona(
        nome="Tommaso",
        cognome="Ricciardi",
        cariche=(_assessore("Assessore al bilancio e ai tributi", "1.800,90 euro lordi al mese."),),
        deleghe=html(("bilancio e tributi;", "attività produttive;", "innovazione digitale.")),
        biografia=html("Commercialista, è assessore esterno: non fa parte del Consiglio comunale."),
        ricevimento="Lunedì dalle 17:00 alle 18:30, su appuntamento",
        argomenti=("Bilancio",),
    ),
    Persona(
        nome="Irene",
        cognome="Moscatelli",
        cariche=(_assessore("Assessora alla cultura, al turismo e all'ambiente", "1.800,90 euro lordi al mese."),),
        deleghe=html(("cultura, biblioteca e teatro;", "turismo e sport;", "rifiuti e verde pubblico.")),
        biografia=html("Storica dell'arte, ha diretto il museo diocesano. È assessora esterna."),
        ricevimento="Venerdì dalle 10:00 alle 12:00, su appuntamento",
        argomenti=("Patrimonio culturale",),
    ),
    Persona(
        nome="Giorgio",
        cognome="Valentini",
        cariche=(
            Carica(
                "Presidente del Consiglio comunale",
                CONSIGLIO,
                responsabile=True,
                inizio="2024-06-20",
                compensi="400,20 euro lordi al mese.",
            ),
        ),
        biografia=html("Medico di famiglia in pensione, è in Consiglio comunale dal 2009."),
        ricevimento="Giovedì dalle 10:00 alle 12:00",
    ),
    Persona(
        nome="Francesca",
        cognome="Orlandi",
        cariche=(
            _consigliere("Consigliera comunale"),
            Carica("Presidente della Commissione Bilancio", BILANCIO, responsabile=True, inizio="2024-07-04"),
        ),
    ),
    Persona(
        nome="Matteo",
        cognome="Proietti",
        cariche=(_consigliere(), Carica("Componente della Commissione Bilancio", BILANCIO, inizio="2024-07-04")),
    ),
    Persona(
        nome="Laura",
        cognome="Santarelli",
        cariche=(
            _consigliere("Consigliera comunale"),
            Carica("Presidente della Commissione Scuola", SCUOLA, responsabile=True, inizio="2024-07-04"),
        ),
    ),
    Persona(
        nome="Andrea",
        cognome="Quattrini",
        cariche=(
            _consigliere("Consigliere comunale, capogruppo di minoranza"),
            Carica("Componente della Commissione Bilancio", BILANCIO),
        ),
    ),
    Persona(
        nome="Silvia",
        cognome="Palombi",
        cariche=(
            _consigliere("Consigliera comunale"),
            Carica("Componente della Commissione Scuola", SCUOLA, inizio="2024-07-04"),
        ),
    ),
    Persona(
        nome="Roberto",
        cognome="Fioravanti",
        cariche=(_consigliere(), Carica("Componente della Commissione Scuola", SCUOLA)),
    ),
    Persona(nome="Ilaria", cognome="Cencetti", cariche=(_consigliere("Consigliera comunale"),)),
    Persona(nome="Marco", cognome="Bonanni", cariche=(_consigliere(),)),
    Persona(nome="Beatrice", cognome="Lanzi", cariche=(_consigliere("Consigliera comunale", inizio="2025-11-27"),)),
    Persona(
        nome="Claudia",
        cognome="Mancinelli",
        cariche=(_consigliere("Consigliera comunale", fine="2025-11-20"),),
        ulteriori_informazioni=html("Si è dimessa il 20 novembre 2025. Le è subentrata Beatrice Lanzi."),
    ),
)
