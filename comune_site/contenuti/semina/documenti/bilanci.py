"""Planning and accounts, in figures that add up."""

from comune_site.contenuti.semina.documenti.testo import Documento, Parte
from comune_site.contenuti.semina.testo import html

PROGRAMMAZIONE = "Documento di programmazione e rendicontazione"
RAGIONERIA = "Ufficio Ragioneria"

BILANCI = (
    Documento(
        titolo="Bilancio di previsione 2026-2028 in breve",
        slug="bilancio-di-previsione-2026-2028",
        tipo=PROGRAMMAZIONE,
        ufficio=RAGIONERIA,
        descrizione="Da dove arrivano e come si spendono i soldi del Comune: il bilancio in due pagine.",
        data="2025-12-18",
        argomenti=("Bilancio", "Imposte"),
        oggetto=html("Sintesi del bilancio approvato dal Consiglio comunale il 18 dicembre 2025."),
        riferimenti=html("Decreto legislativo 18 agosto 2000, n. 267, articoli 162 e seguenti."),
        collegati=("Federica Nardi", "Tommaso Ricciardi", "Rendiconto 2025 in breve"),
        parti=(
            Parte(
                "Le entrate del 2026",
                ("Importi in euro. Le partite di giro sono escluse.",),
                tabella=(
                    ("Entrata", "Importo"),
                    ("Tributi (IMU, TARI, addizionale)", "3.420.000"),
                    ("Trasferimenti dallo Stato e dalla Regione", "910.000"),
                    ("Tariffe, multe, affitti", "780.000"),
                    ("Contributi per opere pubbliche, PNRR compreso", "1.640.000"),
                    ("Totale", "6.750.000"),
                ),
            ),
            Parte(
                "Le spese del 2026",
                tabella=(
                    ("Spesa", "Importo"),
                    ("Servizi generali e uffici", "1.560.000"),
                    ("Rifiuti, acqua, ambiente", "1.240.000"),
                    ("Scuola, mensa, trasporto", "690.000"),
                    ("Servizi sociali", "610.000"),
                    ("Strade, illuminazione, mobilità", "520.000"),
                    ("Cultura, sport, turismo", "290.000"),
                    ("Investimenti", "1.640.000"),
                    ("Rimborso dei prestiti", "200.000"),
                    ("Totale", "6.750.000"),
                ),
            ),
        ),
    ),
    Documento(
        titolo="Rendiconto 2025 in breve",
        slug="rendiconto-2025",
        tipo=PROGRAMMAZIONE,
        ufficio=RAGIONERIA,
        descrizione="Quanto il Comune ha incassato e speso davvero nel 2025, e che cosa ha realizzato.",
        data="2026-04-29",
        argomenti=("Bilancio",),
        collegati=("Federica Nardi", "Bilancio di previsione 2026-2028 in breve"),
        parti=(
            Parte(
                "Il risultato",
                ("Importi in euro.",),
                tabella=(
                    ("Voce", "Previsto", "Realizzato"),
                    ("Entrate correnti", "5.060.000", "5.012.400"),
                    ("Spese correnti", "4.870.000", "4.731.900"),
                    ("Investimenti", "1.210.000", "884.300"),
                ),
            ),
            Parte(
                "Che cosa è stato fatto",
                (),
                (
                    "rifatti 3,4 chilometri di strade;",
                    "aperta la nuova sezione del nido, con dodici posti;",
                    "sostituiti 410 punti luce con lampade a basso consumo.",
                ),
            ),
        ),
    ),
    Documento(
        titolo="Piano triennale delle opere pubbliche 2026-2028",
        slug="piano-opere-pubbliche-2026-2028",
        tipo=PROGRAMMAZIONE,
        ufficio="Ufficio Tecnico e ambiente",
        descrizione="Le opere previste nei prossimi tre anni, con costi e tempi.",
        data="2025-12-18",
        argomenti=("Piano di sviluppo", "PNRR", "Pista ciclabile"),
        collegati=("Paolo Ceccarelli", "Davide Lucarelli"),
        parti=(
            Parte(
                "Le opere",
                ("Importi in euro.",),
                tabella=(
                    ("Opera", "Anno", "Costo"),
                    ("Pista ciclabile dalla stazione alle scuole", "2026", "480.000"),
                    ("Adeguamento sismico della palestra", "2026", "720.000"),
                    ("Restauro della Fonte vecchia", "2027", "210.000"),
                    ("Isolamento termico della scuola media", "2027", "540.000"),
                    ("Marciapiedi di via San Rocco", "2028", "165.000"),
                ),
            ),
        ),
    ),
)
