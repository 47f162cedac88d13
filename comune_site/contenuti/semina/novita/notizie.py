"""Notizie: what happens in the town."""

from comune_site.contenuti.semina.novita.notizia import Notizia
from comune_site.contenuti.semina.testo import html

TIPO = "Notizie"
SCUOLA = "Ufficio Scuola e servizi alla persona"
TECNICO = "Ufficio Tecnico e ambiente"
POLIZIA = "Ufficio Polizia locale e mobilità"
URP = "Ufficio Relazioni con il pubblico"

NOTIZIE = (
    Notizia(
        titolo="Permessi ZTL: ora si chiedono e si pagano online",
        slug="permessi-ztl-online",
        immagine="borgo",
        tipo=TIPO,
        giorni_fa=6,
        ufficio=POLIZIA,
        argomenti=("ZTL", "Parcheggi"),
        descrizione="Il permesso per entrare nel centro storico si ottiene senza andare allo sportello.",
        testo=html(
            "Da {-6:giorno} il permesso per le zone a traffico limitato si chiede dal sito del Comune, entrando con "
            "SPID o con la carta d'identità elettronica. La domanda si può salvare e riprendere in un secondo momento. "
            "La risposta arriva entro dieci giorni e il pagamento, 16 euro, si fa con pagoPA dall'area personale.",
            "#Chi ha già il permesso",
            "I permessi già rilasciati restano validi fino alla loro scadenza. Per il rinnovo si può usare da subito "
            "il "
            "servizio online.",
            "#Chi preferisce lo sportello",
            "Si può continuare a prenotare un appuntamento all'Ufficio Polizia locale e mobilità, in via delle Mura "
            "14.",
            "«Vogliamo che la domanda si faccia in cinque minuti e senza perdere una mattina di lavoro», spiega la "
            "Sindaca Elena Ferranti. «Al termine chiediamo a tutti un giudizio: ci serve per migliorare i "
            "prossimi servizi».",
        ),
    ),
    Notizia(
        titolo="Nido e scuola dell'infanzia: due sabati a porte aperte",
        slug="nido-infanzia-porte-aperte",
        immagine="scuola",
        tipo=TIPO,
        giorni_fa=9,
        ufficio=SCUOLA,
        argomenti=("Istruzione", "Nascita"),
        descrizione="Le famiglie possono visitare «Il Girasole» e «Il Melograno» prima delle iscrizioni.",
        testo=html(
            "Le educatrici e le insegnanti aspettano i genitori e i bambini per mostrare gli spazi, raccontare la "
            "giornata e rispondere alle domande. La visita dura circa un'ora e non serve prenotare.",
            (
                "asilo nido «Il Girasole», via dei Granai 3: {sab+12:giorno}, dalle 9:30 alle 12:00;",
                "scuola dell'infanzia «Il Melograno», via San Rocco 12: {sab+19:giorno}, dalle 9:30 alle 12:00.",
            ),
            "#Le iscrizioni",
            "Le domande per la scuola dell'infanzia si presentano a gennaio e a febbraio, quelle per il nido ad "
            "aprile. "
            "Nelle schede dei due servizi ci sono i requisiti, i documenti e le tariffe.",
        ),
    ),
    Notizia(
        titolo="La biblioteca apre anche la sera",
        slug="biblioteca-apertura-serale",
        immagine="biblioteca",
        tipo=TIPO,
        giorni_fa=16,
        ufficio=URP,
        argomenti=("Patrimonio culturale", "Tempo libero", "Istruzione"),
        descrizione="Il martedì e il giovedì sala studio e prestito fino alle 22:00, grazie a dodici volontari.",
        testo=html(
            "Da {mar-19:giorno} la biblioteca comunale «Agnese Vitali» resta aperta due sere a settimana. Lo hanno "
            "chiesto "
            "gli studenti, con 214 firme raccolte in primavera.",
            "#I nuovi orari",
            (
                "lunedì, mercoledì e venerdì: dalle 9:00 alle 13:00 e dalle 15:00 alle 19:00;",
                "martedì e giovedì: dalle 15:00 alle 22:00;",
                "sabato: dalle 9:00 alle 12:30.",
            ),
            "La sera ci sono 40 posti con presa elettrica e rete senza fili. Il prestito funziona fino alle 21:30. "
            "L'ingresso è libero, senza tessera.",
            "I volontari dell'associazione Pietra e Carta accolgono il pubblico insieme al personale. Chi vuole dare "
            "una "
            "mano può lasciare il nome al banco del prestito.",
        ),
    ),
    Notizia(
        titolo="Autobus: una corsa in più per la stazione e fermate senza gradini",
        slug="autobus-fermate-accessibili",
        immagine="autobus",
        tipo=TIPO,
        giorni_fa=23,
        ufficio=POLIZIA,
        argomenti=("Trasporto pubblico", "Mobilità sostenibile", "Assistenza agli invalidi"),
        descrizione="La linea 2 passa ogni mezz'ora al mattino. Nove fermate hanno il marciapiede rialzato.",
        testo=html(
            "Dal mese scorso la linea 2, che collega il centro con la stazione, ha una corsa in più: parte da Piazza "
            "della Fonte alle 7:05 e arriva in tempo per il treno delle 7:32.",
            "#Le fermate rinnovate",
            "Nove fermate hanno ora il marciapiede alto quanto il pianale del mezzo, il percorso tattile per chi non "
            "vede "
            "e una pensilina con la panchina. Le altre cinque saranno pronte entro la primavera.",
            "#Quanto costa",
            "Il biglietto vale 75 minuti e costa 1,10 euro. L'abbonamento per gli studenti residenti è pagato a metà "
            "dal "
            "Comune: la domanda si fa insieme a quella delle agevolazioni scolastiche.",
        ),
    ),
    Notizia(
        titolo="Riapre la Fonte Chiara dopo il restauro",
        slug="riapre-la-fonte-chiara",
        immagine="fonte",
        tipo=TIPO,
        giorni_fa=29,
        ufficio=TECNICO,
        argomenti=("Patrimonio culturale", "Acqua", "PNRR"),
        descrizione="La fontana del 1583 torna a scorrere: la pietra è stata ripulita e l'acqua ora è in ricircolo.",
        testo=html(
            "Dopo otto mesi di lavori la Fonte Chiara, nella piazza che ne porta il nome, è di nuovo visibile. Il "
            "restauro ha ripulito la pietra bianca dalle croste nere, consolidato la vasca e sostituito le tubature.",
            "Il nuovo impianto rimette in circolo l'acqua e ne fa risparmiare circa 900 metri cubi l'anno. "
            "L'intervento è costato 240.000 euro ed è stato finanziato dall'Unione europea - NextGenerationEU.",
            "#Le visite guidate",
            "Le restauratrici raccontano il lavoro {sab+5:giorno} alle 10:30 e alle 16:00. Il ritrovo è sotto i "
            "portici "
            "del municipio. La visita è gratuita e dura quaranta minuti.",
        ),
    ),
    Notizia(
        titolo="Raccolta differenziata al 74 per cento: la TARI cala del 3",
        slug="raccolta-differenziata-74",
        immagine="raccolta",
        tipo=TIPO,
        giorni_fa=37,
        ufficio=TECNICO,
        argomenti=("Gestione rifiuti", "Tassa sui servizi", "Sviluppo sostenibile"),
        descrizione="In un anno sei punti in più. Il risparmio sullo smaltimento va tutto in bolletta.",
        testo=html(
            "Nei dodici mesi passati Pietrachiara ha separato il 74 per cento dei suoi rifiuti: erano il 68 l'anno "
            "prima. "
            "Ogni abitante ha prodotto 412 chili di rifiuti, 21 in meno.",
            "#Che cosa ha funzionato",
            (
                "la raccolta del vetro sotto casa nel centro storico;",
                "l'apertura dell'ecocentro il sabato mattina;",
                "le 860 compostiere consegnate alle famiglie con il giardino.",
            ),
            "#Che cosa migliorare",
            "Nell'organico finisce ancora troppa plastica: un sacchetto su otto viene respinto dall'impianto. Nelle "
            "prossime settimane gli operatori lasceranno un avviso sui contenitori sbagliati, senza multe.",
            "La spesa in meno per la discarica, 38.000 euro, riduce la tassa di tutti: in media 9 euro a famiglia.",
        ),
    ),
    Notizia(
        titolo="Sul tetto della scuola nasce la comunità energetica",
        slug="comunita-energetica-scuola",
        immagine="campo",
        tipo=TIPO,
        giorni_fa=52,
        ufficio=TECNICO,
        argomenti=("Energie rinnovabili", "Sviluppo sostenibile", "Isolamento termico"),
        descrizione="I pannelli della palestra daranno energia alla scuola e a 60 famiglie del quartiere.",
        testo=html(
            "Il Comune e 60 famiglie di San Rocco hanno firmato l'atto che fa nascere la comunità energetica «Sole in "
            "comune». I pannelli sono già sul tetto della palestra: 96 chilowatt, quanto serve alla scuola e ai "
            "vicini.",
            "Chi partecipa non cambia fornitore e non installa nulla. Riceve ogni anno una parte dell'incentivo dello "
            "Stato per l'energia prodotta e consumata nella stessa zona.",
            "#Come entrare",
            "Possono aderire famiglie, negozi e associazioni serviti dalla stessa cabina elettrica. Per sapere se la "
            "tua "
            "via è compresa porta una bolletta all'Ufficio Tecnico, il martedì mattina.",
        ),
    ),
    Notizia(
        titolo="Riaperto il sentiero del lago, con segnali nuovi e due aree di sosta",
        slug="riaperto-sentiero-del-lago",
        immagine="sentiero",
        tipo=TIPO,
        giorni_fa=68,
        ufficio=TECNICO,
        argomenti=("Turismo", "Foreste", "Sport"),
        descrizione="Nove chilometri fra la macchia e la riva: il percorso era chiuso dalla frana di febbraio.",
        testo=html(
            "È di nuovo percorribile tutto l'anello che parte dal parco delle Querce, attraversa la macchia e torna "
            "lungo la riva del lago. La frana è stata fermata con reti e pali di castagno, senza cemento.",
            "#Il percorso",
            (
                "lunghezza: 9 chilometri, con 210 metri di salita;",
                "tempo: circa tre ore a piedi;",
                "difficoltà: media; il tratto lungo la riva è adatto anche a passeggini e carrozzine.",
            ),
            "I cani vanno tenuti al guinzaglio fino a Poggio Lago. È vietato accendere fuochi fuori dalle aree di "
            "sosta.",
        ),
    ),
    Notizia(
        titolo="Vent'anni di gemellaggio: una settimana con gli amici bretoni",
        slug="gemellaggio-venti-anni",
        immagine="municipio",
        tipo=TIPO,
        giorni_fa=95,
        ufficio=URP,
        argomenti=("Gemellaggi", "Estero", "Associazioni"),
        descrizione="Quaranta ospiti nelle case delle famiglie, un concerto e un albero piantato nel parco.",
        testo=html(
            "La delegazione del comune bretone gemellato con Pietrachiara dal 2006 ha passato una settimana in "
            "paese. I "
            "quaranta ospiti hanno dormito nelle case delle famiglie che avevano dato disponibilità.",
            "Il programma ha unito la visita alle cantine, una partita fra i ragazzi, il concerto delle due bande e "
            "una "
            "cena in piazza con i piatti dei due paesi. Nel parco delle Querce è stato piantato un melo della "
            "Bretagna.",
            "#Il prossimo scambio",
            "L'anno prossimo tocca a Pietrachiara partire. L'associazione del gemellaggio raccoglie i nomi dei "
            "ragazzi fra "
            "14 e 18 anni: per informazioni c'è l'Ufficio Relazioni con il pubblico.",
        ),
    ),
)
