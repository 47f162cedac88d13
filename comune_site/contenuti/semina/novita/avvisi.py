"""Avvisi: closures, deadlines, calls."""

from comune_site.contenuti.semina.novita.notizia import Notizia
from comune_site.contenuti.semina.testo import html

TIPO = "Avvisi"
SCUOLA = "Ufficio Scuola e servizi alla persona"
TECNICO = "Ufficio Tecnico e ambiente"
POLIZIA = "Ufficio Polizia locale e mobilità"

AVVISI = (
    Notizia(
        titolo="Acqua sospesa per lavori in via San Rocco e nel Borgo delle Mura",
        slug="sospensione-acqua-san-rocco",
        tipo=TIPO,
        giorni_fa=1,
        scade_tra=9,
        ufficio=TECNICO,
        argomenti=("Acqua", "Risposta alle emergenze"),
        descrizione="L'interruzione dura una mattina. Un'autobotte è a disposizione in largo della Pieve.",
        testo=html(
            "Per sostituire una condotta l'acqua mancherà {mer+2:giorno}, dalle 8:00 alle 13:00, in queste strade:",
            (
                "via San Rocco, dal numero 1 al numero 40;",
                "vicolo dei Vasai e vicolo del Forno;",
                "tutto il Borgo delle Mura.",
            ),
            "In caso di pioggia forte i lavori si fanno il giorno dopo, negli stessi orari.",
            "#Consigli",
            "Riempi qualche bottiglia la sera prima e tieni chiusi i rubinetti durante i lavori. Quando l'acqua torna "
            "può essere torbida: lasciala scorrere per qualche minuto. Per urgenze chiama la squadra di turno al "
            "0761 000134.",
        ),
    ),
    Notizia(
        titolo="Festa dell'olio nuovo: come cambia il traffico nel centro storico",
        slug="festa-olio-nuovo-viabilita",
        immagine="uliveti",
        tipo=TIPO,
        giorni_fa=3,
        scade_tra=14,
        ufficio=POLIZIA,
        argomenti=("ZTL", "Turismo", "Prodotti alimentari", "Zone pedonali"),
        descrizione="Strade chiuse nel fine settimana e navetta gratuita dal parcheggio di via dei Granai.",
        testo=html(
            "Per la Festa dell'olio nuovo il traffico nel centro storico è sospeso {sab+5:giorno} e {sab+5+1:giorno}, "
            "dalle 9:00 alle 23:00. Possono passare i residenti con permesso, i mezzi di soccorso e chi ha il "
            "contrassegno per persone con disabilità.",
            (
                "Piazza della Fonte e via del Corso: divieto di transito e di sosta;",
                "via delle Mura: senso unico verso Porta Romana;",
                "via dei Granai: parcheggio libero, con navetta gratuita ogni 20 minuti.",
            ),
            "#Autobus",
            "La linea 2 non passa in Piazza della Fonte: la fermata è spostata in largo della Pieve.",
        ),
    ),
    Notizia(
        titolo="Il mercato del mercoledì si sposta in via dei Granai",
        slug="mercato-in-via-dei-granai",
        immagine="mercato",
        tipo=TIPO,
        giorni_fa=19,
        scade_tra=45,
        ufficio=POLIZIA,
        argomenti=("Mercato", "Commercio ambulante", "Commercio al minuto"),
        descrizione="Per due mesi i banchi lasciano la piazza, dove si rifà il selciato.",
        testo=html(
            "Da {mer-14:giorno} il mercato settimanale si tiene nel parcheggio di via dei Granai, dalle 7:30 alle "
            "13:30. "
            "I 46 banchi mantengono la stessa disposizione: gli alimentari sono verso l'ingresso, abbigliamento e casa "
            "in fondo.",
            "#Parcheggio e autobus",
            "Il mercoledì mattina si può lasciare l'auto nel piazzale della palestra. La linea 2 ferma davanti al "
            "mercato "
            "ogni mezz'ora.",
            "#Per i venditori",
            "Chi ha un posto fisso lo conserva. I posti liberi si assegnano alle 7:45 sul luogo, secondo le "
            "presenze. Il "
            "canone dei giorni di spostamento è ridotto del 20 per cento.",
        ),
    ),
    Notizia(
        titolo="Bonus sport per i ragazzi: domande aperte",
        slug="bonus-sport-ragazzi",
        immagine="campo",
        tipo=TIPO,
        giorni_fa=26,
        scade_tra=30,
        ufficio=SCUOLA,
        argomenti=("Sport", "Assistenza sociale", "Integrazione sociale"),
        descrizione="Fino a 200 euro per la quota annuale di una società sportiva, con un ISEE sotto 15.000 euro.",
        testo=html(
            "Le famiglie con figli fra 6 e 16 anni possono chiedere il rimborso della quota versata a una società "
            "sportiva. Il contributo arriva a 200 euro per figlio, fino a 400 per famiglia.",
            "#Chi può chiederlo",
            (
                "chi risiede a Pietrachiara;",
                "chi ha un ISEE fino a 15.000 euro;",
                "chi non riceve altri rimborsi per la stessa spesa.",
            ),
            "#Come e quando",
            "La domanda si presenta entro {+30:giorno} allo sportello o per e-mail, con la ricevuta della società. "
            "Se i "
            "fondi non bastano per tutti si comincia dall'ISEE più basso.",
        ),
    ),
    Notizia(
        titolo="Carta d'identità di carta: come sostituirla",
        slug="carta-identita-cartacea",
        tipo=TIPO,
        giorni_fa=53,
        ufficio="Ufficio Servizi demografici",
        argomenti=("Anagrafe", "Viaggi"),
        descrizione="Le carte cartacee non valgono più: lo sportello apre anche il sabato per fare quella elettronica.",
        testo=html(
            "Dal 3 agosto 2026 le carte d'identità su carta non sono più valide, qualunque sia la data di scadenza "
            "scritta sul documento. Chi ne ha ancora una può chiedere quella elettronica su appuntamento.",
            "#Le aperture straordinarie",
            "Fino a {sab+60:giorno} lo sportello apre anche il sabato mattina, dalle 9:00 alle 12:00. Per le persone "
            "che "
            "non possono muoversi l'ufficio viene a casa: basta la richiesta di un familiare.",
        ),
    ),
    Notizia(
        titolo="Caldaie e camini: le regole per l'aria pulita",
        slug="caldaie-camini-aria",
        immagine="tetti",
        tipo=TIPO,
        giorni_fa=40,
        ufficio=TECNICO,
        argomenti=("Aria", "Inquinamento", "Isolamento termico"),
        descrizione="Da quando si accendono gli impianti, per quante ore e con quale legna.",
        testo=html(
            "Pietrachiara è nella zona climatica D: il riscaldamento si può accendere dal 1° novembre al 15 aprile, "
            "per "
            "dodici ore al giorno al massimo. In casa la temperatura non deve superare 20 gradi, con due di "
            "tolleranza.",
            "#Camini e stufe",
            (
                "usa legna secca, tagliata da almeno un anno;",
                "non bruciare mobili, carta stampata o plastica;",
                "fai pulire la canna fumaria una volta l'anno.",
            ),
            "Il libretto dell'impianto va tenuto aggiornato da un tecnico. I controlli cominciano dagli impianti più "
            "vecchi: chi riceve la lettera ha 30 giorni per mettersi in regola.",
        ),
    ),
)
