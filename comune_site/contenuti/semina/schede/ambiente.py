"""Ambiente."""

from comune_site.contenuti.semina.testo import Fase, Scheda, html

INGOMBRANTI = Scheda(
    titolo="Prenotare il ritiro dei rifiuti ingombranti",
    slug="ritiro-ingombranti",
    categoria="Ambiente",
    ufficio="Ufficio Tecnico e ambiente",
    argomenti=("Gestione rifiuti", "Igiene pubblica"),
    descrizione="Il ritiro a domicilio di mobili, materassi ed elettrodomestici.",
    a_chi_e_rivolto=html("Alle famiglie iscritte alla TARI. Le imprese si rivolgono a un trasportatore autorizzato."),
    descrizione_estesa=html(
        "Si ritirano mobili, materassi, reti, biciclette, lavatrici, frigoriferi e televisori. Non si ritirano "
        "calcinacci, pneumatici, vernici e bombole: questi si portano all'ecocentro di via dei Granai, aperto il "
        "martedì, il giovedì e il sabato dalle 8:00 alle 12:00."
    ),
    come_fare=html(
        "Telefona all'ufficio, indica che cosa va ritirato e concorda il giorno. La sera prima lascia gli oggetti al "
        "piano strada, davanti al numero civico, con il codice della prenotazione. In alternativa portali da te "
        "all'ecocentro di via dei Granai."
    ),
    cosa_serve=html("Servono il codice utente che trovi sulla bolletta della TARI e l'elenco degli oggetti."),
    cosa_si_ottiene=html("Il ritiro gratuito di un massimo di cinque oggetti, tre volte l'anno."),
    tempi_e_scadenze=html("Il ritiro avviene entro 15 giorni dalla prenotazione, il mercoledì mattina."),
    termine_giorni=15,
    fasi=(Fase(titolo="Ritiro a domicilio", giorni=15),),
    costi=html("Il servizio è compreso nella TARI. Ogni ritiro oltre il terzo costa 15,00 euro."),
    canale_fisico=html("Puoi prenotare il ritiro anche allo sportello dell'Ufficio Tecnico e ambiente."),
    casi_particolari=html(
        "Le persone con più di 75 anni e quelle con disabilità possono chiedere il ritiro dentro casa. Chi compra un "
        "elettrodomestico può lasciare quello vecchio al negozio, senza pagare."
    ),
    ulteriori_informazioni=html(
        "#Abbandono di rifiuti",
        "Lasciare rifiuti per strada senza prenotazione è vietato e sanzionato (decreto legislativo 152/2006, "
        "articoli 192 e 255).",
    ),
)

SCHEDE = (INGOMBRANTI,)
