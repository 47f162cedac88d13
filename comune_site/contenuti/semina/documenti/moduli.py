"""Forms to print, for who cannot or does not want to go online."""

from comune_site.contenuti.semina.documenti.testo import Documento, Parte

MODULISTICA = "Modulistica"
RIGA = "_" * 44
FIRMA = Parte("Data e firma", (f"Luogo e data: {RIGA}", f"Firma: {RIGA}"))
CHI = Parte(
    "Chi presenta il modulo",
    (f"Cognome e nome: {RIGA}", f"Nato a: {RIGA} il: ____ / ____ / ______", f"Codice fiscale: {RIGA}"),
)

MODULI = (
    Documento(
        titolo="Modulo di delega al ritiro di documenti",
        slug="modulo-di-delega",
        tipo=MODULISTICA,
        ufficio="Ufficio Relazioni con il pubblico",
        descrizione="Per far ritirare certificati e altri documenti da una persona di fiducia.",
        data="2025-01-20",
        argomenti=("Anagrafe",),
        premessa="Da consegnare allo sportello con una copia del documento di identità di chi delega.",
        parti=(
            CHI,
            Parte(
                "La persona delegata",
                (f"Cognome e nome: {RIGA}", f"Documento di identità n.: {RIGA}"),
            ),
            Parte("Che cosa ritira", (f"Documento o pratica: {RIGA}", f"Ufficio: {RIGA}")),
            FIRMA,
        ),
    ),
    Documento(
        titolo="Modulo per la richiesta di patrocinio",
        slug="modulo-richiesta-patrocinio",
        tipo=MODULISTICA,
        ufficio="Ufficio Cultura, sport e turismo",
        descrizione="Per chiedere che il Comune sostenga con il suo nome un'iniziativa.",
        data="2024-09-16",
        argomenti=("Associazioni", "Turismo"),
        premessa="Va presentato almeno trenta giorni prima dell'iniziativa. Non ha costi.",
        parti=(
            CHI,
            Parte(
                "L'iniziativa",
                (f"Titolo: {RIGA}", f"Luogo e date: {RIGA}", f"Ingresso gratuito o a pagamento: {RIGA}"),
            ),
            Parte(
                "Si allega",
                (),
                (
                    "il programma;",
                    "lo statuto dell'associazione, se non è già nell'albo comunale;",
                    "la bozza della locandina con lo stemma del Comune.",
                ),
            ),
            FIRMA,
        ),
    ),
    Documento(
        titolo="Modulo di accesso civico generalizzato",
        slug="modulo-accesso-civico-generalizzato",
        tipo=MODULISTICA,
        ufficio="Ufficio Relazioni con il pubblico",
        descrizione="Per chiedere documenti e dati del Comune senza dover dire perché.",
        data="2023-10-02",
        argomenti=("Accesso all'informazione", "Trasparenza amministrativa"),
        premessa="La richiesta è gratuita. Il Comune risponde entro trenta giorni (articolo 5 del d.lgs. 33/2013).",
        collegati=("Chiara Donati",),
        parti=(
            CHI,
            Parte("Documenti o dati richiesti", (RIGA * 2, RIGA * 2)),
            Parte("Come li vuoi ricevere", (), ("per e-mail, all'indirizzo indicato;", "su carta, allo sportello.")),
            FIRMA,
        ),
    ),
)
