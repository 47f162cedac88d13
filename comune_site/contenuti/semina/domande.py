"""The frequent questions of the example; the last part of each is the slug of the scheda it speaks of, if any."""

from __future__ import annotations

from comune_site.contenuti.models import DomandaFrequente, ServizioPage
from comune_site.contenuti.semina.pagine import TEL
from comune_site.contenuti.semina.testo import html

DOMANDE = (
    (
        "Come entro nei servizi online?",
        (
            "Con SPID o con la carta d'identità elettronica (CIE). Non servono registrazioni: dopo l'accesso arrivi "
            "direttamente nel servizio che hai scelto.",
        ),
        "",
    ),
    (
        "Posso interrompere una richiesta e finirla dopo?",
        (
            "Sì. In ogni pagina trovi «Salva richiesta»: la ritrovi nell'area personale, anche da un altro "
            "dispositivo, per un anno dall'ultimo salvataggio.",
        ),
        "",
    ),
    (
        "Come so a che punto è la mia richiesta?",
        ("Nell'area personale, alla voce Attività. A ogni passo ricevi anche un'e-mail.",),
        "",
    ),
    (
        "Come pago quanto dovuto al Comune?",
        ("Con pagoPA: dall'area personale, oppure con l'avviso in banca, alla posta o in tabaccheria.",),
        "",
    ),
    (
        "Non ho SPID né CIE: come faccio?",
        (f"Tutti i servizi si chiedono anche allo sportello. Per fissare un appuntamento chiama {TEL}.",),
        "",
    ),
    (
        "Ho ricevuto una multa per la ZTL ma avevo il permesso: che cosa devo fare?",
        (
            "Scrivi all'Ufficio Polizia locale e mobilità indicando il numero del verbale e quello del permesso. Se il "
            "permesso era valido, il verbale viene annullato.",
        ),
        "permesso-ztl",
    ),
    (
        "Posso chiedere il permesso ZTL per un'auto che non è mia?",
        (
            "Sì, se la usi tu: carica un documento che lo dimostri, per esempio il contratto di noleggio o la "
            "dichiarazione del proprietario.",
        ),
        "permesso-ztl",
    ),
    (
        "Quanto tempo ci vuole per la carta d'identità elettronica?",
        (
            "Allo sportello bastano venti minuti, con appuntamento. La carta arriva a casa entro sei giorni "
            "lavorativi, oppure la ritiri in municipio.",
        ),
        "carta-identita-elettronica",
    ),
    (
        "Ho cambiato casa: entro quando devo dirlo al Comune?",
        ("Entro venti giorni da quando ti sei trasferito. Puoi farlo senza venire in ufficio.",),
        "cambio-di-residenza",
    ),
    (
        "Chi non paga l'IMU sulla prima casa?",
        (
            "Chi ci abita e ci ha la residenza non la paga, tranne che per le abitazioni di lusso (categorie catastali "
            "A/1, A/8 e A/9).",
        ),
        "imu",
    ),
    (
        "La mensa scolastica si paga anche quando mio figlio è assente?",
        ("No, se avvisi la scuola entro le 9:30. Paghi soltanto i pasti prenotati.",),
        "mensa-scolastica",
    ),
    (
        "Dove porto un vecchio divano?",
        (
            "Al centro di raccolta, negli orari di apertura. Se non puoi trasportarlo, prenota il ritiro a domicilio: "
            "è gratuito, fino a tre oggetti.",
        ),
        "ritiro-ingombranti",
    ),
    (
        "Come vedo gli atti del Comune?",
        (
            "Quelli pubblicati di recente sono all'albo pretorio. Gli altri si chiedono con l'accesso agli atti o, se "
            "la legge li vuole pubblici, sono in Amministrazione trasparente.",
        ),
        "",
    ),
)


def semina_domande() -> None:
    """Create the questions where there is none yet."""
    if DomandaFrequente.objects.exists():
        return
    schede = {s.slug: s for s in ServizioPage.objects.filter(slug__in=[slug for *_altro, slug in DOMANDE])}
    for n, (domanda, risposta, slug) in enumerate(DOMANDE):
        DomandaFrequente.objects.create(
            domanda=domanda,
            risposta=html(*risposta),
            servizio=schede.get(slug),
            categoria=schede[slug].get_parent().specific if slug in schede else None,
            ordine=10 * (n + 1),
        )
