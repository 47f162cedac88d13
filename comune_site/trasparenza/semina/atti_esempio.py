"""The acts of the invented albo: days are counted from the day of the seeding."""

from __future__ import annotations

from dataclasses import dataclass

SINDACA, GIUNTA, CONSIGLIO = "Sindaca", "Giunta comunale", "Consiglio comunale"
TECNICO, POLIZIA = "Ufficio Tecnico e ambiente", "Ufficio Polizia locale e mobilità"
DEMOGRAFICI, SCUOLA = "Ufficio Servizi demografici", "Ufficio Scuola e servizi alla persona"


@dataclass(frozen=True, kw_only=True)
class Atto:
    """An example act, published `da` days ago. `chi`: title of an office, or of a body that is no office of ours."""

    oggetto: str
    tipo: str
    chi: str
    da: int
    numero_atto: str = ""
    testo: tuple[str, ...] = ()
    firmato: bool = False
    allegato: str = ""
    annullato: str = ""


ATTI = (
    Atto(
        oggetto="Approvazione del rendiconto della gestione dell'esercizio precedente",
        tipo="deliberazione-consiglio",
        chi=CONSIGLIO,
        da=40,
        numero_atto="12",
        testo=("Il Consiglio approva il rendiconto con nove voti favorevoli e tre astenuti.",),
    ),
    Atto(
        oggetto="Affidamento della manutenzione del verde pubblico",
        tipo="determinazione",
        chi=TECNICO,
        da=22,
        numero_atto="87",
        testo=("Si affida il servizio alla cooperativa prima in graduatoria, per dodici mesi.",),
    ),
    Atto(
        oggetto="Divieto di transito in via del Forno per lavori alla rete idrica",
        tipo="ordinanza-dirigente",
        chi=POLIZIA,
        da=9,
        numero_atto="34",
        testo=(
            "Il transito è vietato dalle 8 alle 18 fino alla fine dei lavori. I residenti passano da vicolo Corto.",
        ),
    ),
    Atto(
        oggetto="Contributi per i libri di testo: graduatoria degli ammessi, per numero di protocollo",
        tipo="bando-contributi",
        chi=SCUOLA,
        da=7,
        numero_atto="91",
        testo=("La graduatoria indica solo i numeri di protocollo delle domande.",),
        annullato="La graduatoria conteneva un errore nel calcolo dei punteggi: è pubblicata di nuovo, corretta.",
    ),
    Atto(
        oggetto="Adozione della variante al piano regolatore per l'area della vecchia fornace",
        tipo="deliberazione-consiglio",
        chi=CONSIGLIO,
        da=13,
        numero_atto="15",
        testo=("Chiunque può presentare osservazioni nei trenta giorni successivi alla pubblicazione.",),
        allegato="Relazione illustrativa della variante",
    ),
    Atto(
        oggetto="Programma degli eventi dell'inverno e patrocinio alla Pro loco",
        tipo="deliberazione-giunta",
        chi=GIUNTA,
        da=4,
        numero_atto="63",
        testo=("La Giunta approva il programma e concede il patrocinio gratuito.",),
        firmato=True,
    ),
    Atto(
        oggetto="Pubblicazione di matrimonio",
        tipo="pubblicazione-matrimonio",
        chi=DEMOGRAFICI,
        da=2,
        testo=("I nomi degli sposi si leggono nel documento, per la sola durata della pubblicazione.",),
    ),
    Atto(
        oggetto="Accensione degli impianti di riscaldamento: limiti di orario e temperatura",
        tipo="ordinanza-sindaco",
        chi=SINDACA,
        da=1,
        numero_atto="35",
        testo=("Gli impianti possono restare accesi per non più di dodici ore al giorno.",),
    ),
    Atto(
        oggetto="Avviso di vendita all'asta di un terreno agricolo",
        tipo="atto-di-terzi",
        chi="Tribunale di Viterbo",
        da=0,
        testo=("L'asta si tiene con le modalità indicate nell'avviso.",),
    ),
)
