"""Autorizzazioni."""

from comune_site.contenuti.semina.schede.misura import TITOLI
from comune_site.contenuti.semina.testo import Fase, Scheda, html

CATEGORIA = "Autorizzazioni"

SUOLO = Scheda(
    titolo=TITOLI["occupazione-suolo-pubblico"],
    slug="occupazione-suolo-pubblico",
    categoria=CATEGORIA,
    ufficio="Ufficio Tecnico e ambiente",
    argomenti=("Commercio al minuto", "Urbanizzazione", "Zone pedonali"),
    descrizione="Il permesso per occupare strade e piazze con ponteggi, tavolini, traslochi e manifestazioni.",
    a_chi_e_rivolto=html("A cittadini, imprese, associazioni e pubblici esercizi che devono occupare spazi pubblici."),
    descrizione_estesa=html(
        "L'occupazione può essere <b>temporanea</b>, se dura meno di un anno, o <b>permanente</b>. Serve il permesso "
        "anche per poche ore e anche se lo spazio è piccolo. Su marciapiedi e portici deve restare libero un "
        "passaggio di almeno un metro e mezzo."
    ),
    come_fare=html(
        "Invia la domanda per PEC o consegnala allo sportello. L'ufficio chiede il parere della Polizia locale. Per i "
        "lavori in strada prepara anche l'ordinanza di traffico.",
        "Quando la domanda è accolta paghi il canone con pagoPA e ritiri la concessione. Tienila sul posto: gli agenti "
        "possono chiederla.",
    ),
    cosa_serve=html(
        "Alla domanda vanno allegati:",
        (
            "una planimetria con le misure dell'area;",
            "le date e gli orari dell'occupazione;",
            "una fotografia del luogo;",
            "per i cantieri, gli estremi del titolo edilizio;",
            "per i dehors, la relazione con materiali e arredi;",
            "per le manifestazioni, la polizza di assicurazione.",
        ),
    ),
    cosa_si_ottiene=html("La concessione di occupazione del suolo, temporanea o permanente."),
    tempi_e_scadenze=html(
        "La concessione è rilasciata entro 30 giorni. Per i traslochi di un giorno basta chiederla 5 giorni prima. La "
        "proroga si chiede prima della scadenza."
    ),
    termine_giorni=30,
    fasi=(
        Fase(titolo="Presa in carico", giorni=2),
        Fase(titolo="Parere della Polizia locale", giorni=15),
        Fase(titolo="Rilascio della concessione", giorni=30),
    ),
    costi=html(
        "Il canone unico patrimoniale dipende dalla superficie, dalla durata e dalla via. A questo si aggiungono due "
        "marche da bollo da 16,00 euro, una per la domanda e una per la concessione. Le associazioni senza scopo di "
        "lucro non pagano il canone."
    ),
    canale_fisico=html("L'Ufficio Tecnico riceve su appuntamento il martedì mattina e il giovedì pomeriggio."),
    casi_particolari=html(
        "Per un'emergenza, per esempio un cornicione che cade, si può occupare subito: la domanda si presenta entro il "
        "giorno lavorativo dopo. Per banchetti di partiti e raccolte di firme non si paga il canone fino a dieci metri "
        "quadrati."
    ),
    ulteriori_informazioni=html(
        "#Riferimenti",
        "Codice della strada, articolo 20. Legge 160/2019, articolo 1, commi da 816 a 836, sul canone unico.",
    ),
)

PASSO = Scheda(
    titolo=TITOLI["passo-carrabile"],
    slug="passo-carrabile",
    categoria=CATEGORIA,
    ufficio="Ufficio Tecnico e ambiente",
    argomenti=("Parcheggi", "Urbanizzazione"),
    descrizione="L'autorizzazione per entrare dalla strada in un garage o in un cortile, con il cartello.",
    a_chi_e_rivolto=html(
        "Al proprietario, all'usufruttuario o all'inquilino di un immobile con un accesso per i veicoli, e "
        "all'amministratore del condominio."
    ),
    descrizione_estesa=html(
        "Il passo carrabile vieta la sosta davanti all'accesso, su tutta la larghezza indicata nel cartello. Il "
        "cartello è valido solo se porta il numero e la data dell'autorizzazione e il nome del Comune.",
        "L'accesso deve stare ad almeno 12 metri dall'incrocio e permettere ai veicoli di fermarsi fuori dalla strada.",
    ),
    come_fare=html(
        "Invia la domanda per PEC o consegnala allo sportello. Un tecnico viene a vedere il luogo. Se l'accesso è "
        "regolare paghi il canone e ritiri l'autorizzazione con il cartello. Il cartello lo monti tu, sul lato "
        "dell'accesso.",
    ),
    cosa_serve=html(
        "Alla domanda vanno allegati:",
        (
            "la planimetria in scala 1:200 con la larghezza dell'accesso;",
            "due fotografie, dalla strada e dall'interno;",
            "i dati catastali dell'immobile;",
            "il titolo di proprietà, o il consenso del proprietario;",
            "la relazione tecnica, se si tocca il marciapiede.",
        ),
    ),
    cosa_si_ottiene=html("L'autorizzazione e il cartello numerato di passo carrabile."),
    tempi_e_scadenze=html(
        "L'autorizzazione è rilasciata entro 30 giorni. Se servono lavori sul marciapiede il termine è di 60 giorni. "
        "Non ha scadenza, finché nulla cambia."
    ),
    termine_giorni=60,
    fasi=(
        Fase(titolo="Sopralluogo", giorni=15),
        Fase(titolo="Rilascio senza lavori", giorni=30),
        Fase(titolo="Rilascio con lavori sul marciapiede", giorni=60),
    ),
    costi=html(
        "Due marche da bollo da 16,00 euro, 25,00 euro per il cartello e il canone unico, che si paga ogni anno. Il "
        "canone dipende dalla larghezza del passo e dalla via."
    ),
    canale_fisico=html("L'Ufficio Tecnico riceve su appuntamento il martedì mattina e il giovedì pomeriggio."),
    casi_particolari=html(
        "Su una strada provinciale dentro il paese serve anche il nulla osta della Provincia: lo chiede il Comune. Chi "
        "compra la casa fa la voltura con lo stesso modulo e paga solo il bollo. Per togliere il passo si riconsegna "
        "il cartello."
    ),
    ulteriori_informazioni=html(
        "#Riferimenti",
        "Codice della strada, articolo 22. Decreto del Presidente della Repubblica 495/1992, articolo 46.",
    ),
)

SCHEDE = (SUOLO, PASSO)
