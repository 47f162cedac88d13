"""The documents of the invented Comune di Pietrachiara, each with the sections of the law it stands in."""

from __future__ import annotations

from dataclasses import dataclass

RENDICONTO = "Documenti di programmazione e rendicontazione"
INTERNI = "Documenti funzionamento interno"
NORMATIVI = "Atti normativi"
SUPPORTO = "Documenti (tecnici) di supporto"
URP, TECNICO, TRIBUTI = (
    "Ufficio Relazioni con il pubblico",
    "Ufficio Tecnico e ambiente",
    "Ufficio Tributi",
)
SCUOLA = "Ufficio Scuola e servizi alla persona"


@dataclass(frozen=True, kw_only=True)
class Documento:
    """An example document. `anni_fa` and `mese`, `giorno` say when it is of, from the year of the seeding."""

    titolo: str
    slug: str
    tipo: str
    descrizione: str
    testo: tuple[str, ...]
    ufficio: str
    sezioni: tuple[str, ...]
    anni_fa: int = 0
    mese: int = 1
    giorno: int = 15
    argomento: str = "Trasparenza amministrativa"


DOCUMENTI = (
    Documento(
        titolo="Piano integrato di attività e organizzazione",
        slug="piano-integrato-attivita-organizzazione",
        tipo=RENDICONTO,
        descrizione="Obiettivi, organizzazione del lavoro e misure contro la corruzione per i prossimi tre anni.",
        testo=(
            "Il piano riunisce gli obiettivi del Comune, il fabbisogno di personale, la formazione e il lavoro agile.",
            "La sezione sui rischi corruttivi indica, per ogni area, le misure, chi ne risponde ed entro quando.",
        ),
        ufficio=URP,
        sezioni=(
            "disposizioni-generali/piano-prevenzione-corruzione-trasparenza",
            "performance/piano-della-performance",
            "altri-contenuti/prevenzione-della-corruzione",
        ),
    ),
    Documento(
        titolo="Codice di comportamento dei dipendenti",
        slug="codice-di-comportamento",
        tipo=INTERNI,
        descrizione="I doveri di chi lavora per il Comune, integrando il codice nazionale (d.P.R. 62/2013).",
        testo=("Il codice vale per i dipendenti, i collaboratori e le imprese che lavorano per il Comune.",),
        ufficio=URP,
        sezioni=("disposizioni-generali/atti-generali",),
        anni_fa=2,
        mese=3,
    ),
    Documento(
        titolo="Regolamento sull'accesso civico e agli atti",
        slug="regolamento-accesso-civico",
        tipo=NORMATIVI,
        descrizione="Come chiedere al Comune dati, documenti e informazioni, e in quanto tempo risponde.",
        testo=("La richiesta è gratuita e non va motivata.", "La risposta arriva entro trenta giorni."),
        ufficio=URP,
        sezioni=("disposizioni-generali/atti-generali", "altri-contenuti/accesso-civico"),
        anni_fa=3,
        mese=5,
    ),
    Documento(
        titolo="Dotazione organica e costo del personale",
        slug="dotazione-organica",
        tipo=RENDICONTO,
        descrizione="Quante persone lavorano nel Comune, in quali categorie, con quale spesa.",
        testo=("Al 31 dicembre il Comune aveva 31 dipendenti a tempo indeterminato.",),
        ufficio=URP,
        sezioni=("personale/dotazione-organica",),
        mese=2,
    ),
    Documento(
        titolo="Tassi di assenza del personale",
        slug="tassi-di-assenza",
        tipo=RENDICONTO,
        descrizione="Le assenze dal lavoro nell'ultimo trimestre, ufficio per ufficio.",
        testo=("Il tasso medio di assenza, ferie comprese, è stato del 17,8 per cento.",),
        ufficio=URP,
        sezioni=("personale/tassi-di-assenza",),
        mese=1,
        giorno=20,
    ),
    Documento(
        titolo="Bilancio di previsione triennale",
        slug="bilancio-di-previsione",
        tipo=RENDICONTO,
        descrizione="Le entrate e le spese previste per i prossimi tre anni, spiegate voce per voce.",
        testo=(
            "Entrate correnti previste: 4.180.000 euro. Spese correnti previste: 4.020.000 euro.",
            "Gli investimenti più importanti sono il restauro della Fonte Chiara e la scuola di via dei Platani.",
        ),
        ufficio=TRIBUTI,
        sezioni=("bilanci/bilancio-preventivo-e-consuntivo", "bilanci/piano-degli-indicatori"),
        mese=1,
        giorno=10,
        argomento="Bilancio",
    ),
    Documento(
        titolo="Rendiconto della gestione di sette anni fa",
        slug="rendiconto-di-sette-anni-fa",
        tipo=RENDICONTO,
        descrizione="Quello che il Comune ha incassato e speso sette anni fa.",
        testo=("Il risultato di amministrazione è stato di 312.450 euro.",),
        ufficio=TRIBUTI,
        sezioni=("bilanci/bilancio-preventivo-e-consuntivo",),
        anni_fa=7,
        mese=4,
        argomento="Bilancio",
    ),
    Documento(
        titolo="Indicatore di tempestività dei pagamenti",
        slug="indicatore-tempestivita-pagamenti",
        tipo=RENDICONTO,
        descrizione="In quanti giorni il Comune ha pagato i suoi fornitori, e quanto deve ancora.",
        testo=("Indicatore annuale: -6,2 giorni, cioè in media prima della scadenza.", "Imprese creditrici: 4."),
        ufficio=TRIBUTI,
        sezioni=("pagamenti-dell-amministrazione/indicatore-di-tempestivita",),
        mese=1,
        giorno=28,
        argomento="Bilancio",
    ),
    Documento(
        titolo="Contributi alle associazioni",
        slug="contributi-alle-associazioni",
        tipo=RENDICONTO,
        descrizione="Le associazioni che nell'anno hanno avuto più di mille euro, quanto e per quale progetto.",
        testo=("Pro loco di Pietrachiara: 6.000 euro per la Festa della Fonte.", "Banda musicale: 3.500 euro."),
        ufficio=SCUOLA,
        sezioni=("sovvenzioni-contributi-sussidi-vantaggi-economici/atti-di-concessione",),
        anni_fa=1,
        mese=12,
        argomento="Associazioni",
    ),
    Documento(
        titolo="Programma triennale dei lavori pubblici",
        slug="programma-triennale-lavori-pubblici",
        tipo=RENDICONTO,
        descrizione="Le opere che il Comune vuole realizzare, con costi, tempi e fonti di finanziamento.",
        testo=("Primo anno: Fonte Chiara, 240.000 euro; asfaltature, 130.000 euro.",),
        ufficio=TECNICO,
        sezioni=(
            "opere-pubbliche/atti-di-programmazione",
            "bandi-di-gara-e-contratti/atti-di-carattere-generale",
        ),
        mese=1,
        giorno=12,
        argomento="Urbanizzazione",
    ),
    Documento(
        titolo="Carta dei servizi scolastici",
        slug="carta-dei-servizi-scolastici",
        tipo=SUPPORTO,
        descrizione="Gli impegni del Comune su mensa, scuolabus e dopo scuola, e come reclamare.",
        testo=("Il posto in mensa è garantito a chi si iscrive entro il 30 giugno.",),
        ufficio=SCUOLA,
        sezioni=("servizi-erogati/carta-dei-servizi",),
        anni_fa=1,
        mese=9,
        argomento="Istruzione",
    ),
    Documento(
        titolo="Piano di emergenza di protezione civile",
        slug="piano-di-emergenza",
        tipo=SUPPORTO,
        descrizione="I rischi del territorio, le aree di attesa, che cosa fare prima, durante e dopo.",
        testo=("Aree di attesa: campo sportivo, parcheggio del cimitero, piazza della Fonte.",),
        ufficio=TECNICO,
        sezioni=(
            "pianificazione-e-governo-del-territorio",
            "interventi-straordinari-e-di-emergenza",
            "informazioni-ambientali",
        ),
        anni_fa=2,
        mese=10,
        argomento="Protezione civile",
    ),
)
INTRODUZIONI = {
    "altri-contenuti/prevenzione-della-corruzione": (
        "<p>Responsabile della prevenzione della corruzione e della trasparenza: la Segretaria comunale Chiara Donati, "
        'e-mail <a href="mailto:segreteria@comune.pietrachiara.vt.it">segreteria@comune.pietrachiara.vt.it</a>.</p>'
    ),
    "altri-contenuti/accesso-civico": (
        "<p>Chiunque può chiedere un dato o un documento del Comune: la richiesta è gratuita e non va motivata. Si "
        'scrive a <a href="mailto:segreteria@comune.pietrachiara.vt.it">segreteria@comune.pietrachiara.vt.it</a>; la '
        "risposta arriva entro 30 giorni.</p>"
    ),
    "organizzazione/telefono-e-posta-elettronica": (
        '<p>Centralino: <a href="tel:0761000000">0761 000000</a>. I recapiti di ogni ufficio sono nelle pagine degli '
        "uffici, in Amministrazione.</p>"
    ),
}
