"""The example staff. Nobody of this name is meant."""

from comune_site.contenuti.semina.altri_uffici import AMMINISTRATIVA
from comune_site.contenuti.semina.persona import Carica, Persona
from comune_site.contenuti.semina.testo import html
from comune_site.contenuti.semina.unita import CITTADINO, TERRITORIO

AMMINISTRATIVO = "amministrativo"
URP = "Ufficio Relazioni con il pubblico"


def _capo(titolo: str, unita: str, inizio: str = "") -> Carica:
    return Carica(titolo, unita, tipo=AMMINISTRATIVO, responsabile=True, inizio=inizio)


def _addetto(titolo: str, unita: str, inizio: str = "") -> Carica:
    return Carica(titolo, unita, tipo=AMMINISTRATIVO, inizio=inizio)


DIPENDENTI = (
    Persona(
        nome="Chiara",
        cognome="Donati",
        descrizione="Assiste gli organi di governo e coordina i responsabili delle aree.",
        cariche=(
            _addetto("Segretaria generale", "Ufficio Segreteria e protocollo", "2023-09-01"),
            _capo("Responsabile dell'area", AMMINISTRATIVA, "2023-09-01"),
        ),
        competenze=html(
            "Verbalizza le sedute di Giunta e Consiglio, roga i contratti, vigila sulla regolarità degli atti. È "
            "responsabile della prevenzione della corruzione e della trasparenza e titolare del potere sostitutivo."
        ),
        ricevimento="Martedì dalle 11:00 alle 13:00, su appuntamento",
        telefono="0761 000145",
        email="segretaria@comune.pietrachiara.vt.it",
        argomenti=("Trasparenza amministrativa",),
    ),
    Persona(
        nome="Marta",
        cognome="Olivieri",
        cariche=(_capo("Responsabile dell'area", CITTADINO, "2021-02-01"), _capo("Responsabile dell'ufficio", URP)),
        competenze=html("Coordina gli uffici che ricevono il pubblico e cura i contenuti del sito."),
    ),
    Persona(
        nome="Paolo",
        cognome="Ceccarelli",
        cariche=(
            _capo("Responsabile dell'area", TERRITORIO, "2019-05-01"),
            _capo("Responsabile dell'ufficio", "Ufficio Tecnico e ambiente", "2017-03-01"),
        ),
        competenze=html("Architetto, segue le opere pubbliche del Comune e ne firma i progetti."),
    ),
    Persona(
        nome="Luca",
        cognome="Bernardini",
        cariche=(_capo("Comandante della Polizia locale", "Ufficio Polizia locale e mobilità", "2020-10-01"),),
    ),
    Persona(
        nome="Giulia",
        cognome="Sbardella",
        cariche=(_capo("Responsabile e ufficiale di stato civile", "Ufficio Servizi demografici", "2018-01-15"),),
    ),
    Persona(
        nome="Stefano",
        cognome="Marchetti",
        cariche=(_capo("Responsabile dei tributi", "Ufficio Tributi", "2016-06-01"),),
    ),
    Persona(
        nome="Anna",
        cognome="Taddei",
        cariche=(_capo("Responsabile dell'ufficio", "Ufficio Scuola e servizi alla persona", "2015-09-01"),),
    ),
    Persona(
        nome="Federica",
        cognome="Nardi",
        cariche=(_capo("Responsabile del servizio finanziario", "Ufficio Ragioneria", "2022-04-01"),),
    ),
    Persona(
        nome="Valeria",
        cognome="Grimaldi",
        cariche=(_capo("Assistente sociale e responsabile", "Ufficio Servizi sociali", "2019-11-01"),),
    ),
    Persona(
        nome="Simone",
        cognome="Petrucci",
        cariche=(_capo("Responsabile dell'ufficio", "Ufficio Cultura, sport e turismo", "2023-03-01"),),
    ),
    Persona(
        nome="Nicola",
        cognome="Battisti",
        cariche=(_capo("Responsabile dello sportello", "Sportello unico per le attività produttive", "2021-09-01"),),
    ),
    Persona(
        nome="Teresa",
        cognome="Anselmi",
        cariche=(_capo("Responsabile del protocollo", "Ufficio Segreteria e protocollo", "2014-01-01"),),
    ),
    Persona(
        nome="Emanuele",
        cognome="Cordeschi",
        cariche=(_capo("Responsabile dell'ufficio", "Ufficio Urbanistica ed edilizia privata", "2024-01-08"),),
    ),
    Persona(
        nome="Rita",
        cognome="Gasperini",
        cariche=(_capo("Responsabile dell'ufficio", "Ufficio Personale", "2018-10-01"),),
    ),
    Persona(nome="Lucia", cognome="Rotondi", cariche=(_capo("Bibliotecaria", "Biblioteca comunale", "2012-05-01"),)),
    Persona(
        nome="Fabio",
        cognome="Mariotti",
        cariche=(_addetto("Istruttore amministrativo", "Ufficio Servizi demografici", "2022-12-01"),),
    ),
    Persona(
        nome="Cristina",
        cognome="Belli",
        cariche=(_addetto("Agente di Polizia locale", "Ufficio Polizia locale e mobilità", "2021-06-01"),),
    ),
)
