"""What the API says of each type of content: nothing that the site does not show, of persons only the public office."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch

from comune_site.contenuti import models as m
from comune_site.core.indirizzi import url_assoluto
from comune_site.diffusione.api.campi import (
    GIORNO,
    INDIRIZZO,
    RIFERIMENTO,
    SI_NO,
    TESTO,
    Campo,
    elenco,
    giorno,
    html,
    in_iso,
    indirizzo,
    istante,
    legata,
    oggetto,
    riferimento,
    scelta,
    testo,
    vocabolo,
)
from comune_site.diffusione.api.raccolte import Raccolta

POSIZIONE = {"anyOf": [oggetto(latitudine={"type": "number"}, longitudine={"type": "number"}), {"type": "null"}]}
INCARICO = oggetto(titolo=TESTO, tipo=TESTO, unita=RIFERIMENTO, inizio=GIORNO, fine=GIORNO)
COSTO = oggetto(titolo=TESTO, prezzo={"type": "string", "pattern": r"^\d+\.\d{2}$"}, descrizione=TESTO)
DISTRIBUZIONE = oggetto(formato=TESTO, url=TESTO)


def _posizione(luogo: Any) -> dict[str, float] | None:
    if luogo.latitudine is None or luogo.longitudine is None:
        return None
    return {"latitudine": float(luogo.latitudine), "longitudine": float(luogo.longitudine)}


def _incarichi(persona: Any) -> list[dict[str, Any]]:
    return [
        {
            "titolo": i.titolo,
            "tipo": i.tipo,
            "unita": riferimento(i.unita),
            "inizio": in_iso(i.inizio),
            "fine": in_iso(i.fine),
        }
        for i in persona.incarichi.all()
    ]


def _costi(evento: Any) -> list[dict[str, str]]:
    return [{"titolo": c.titolo, "prezzo": f"{c.prezzo:.2f}", "descrizione": c.descrizione} for c in evento.costi.all()]


def _distribuzioni(dataset: Any) -> list[dict[str, str]]:
    return [{"formato": d.formato, "url": _completo(d.indirizzo)} for d in dataset.distribuzioni.all()]


def _file(documento: Any) -> str:
    return _completo(documento.file.url if documento.file else documento.url_documento)


def _completo(url: str) -> str:
    return url_assoluto(url) if url.startswith("/") else url


def _online(servizio: Any) -> str:
    return _completo(servizio.url_online)


SERVIZI = Raccolta(
    codice="servizi",
    nome="Servizio",
    titolo="Schede dei servizi",
    modello=m.ServizioPage,
    legate=("unita_responsabile",),
    sintesi=(
        testo("categoria", "Categoria del servizio.", "sotto"),
        scelta("stato", "attivo o disattivo."),
        testo("motivo_stato", "Perché non è attivo."),
        Campo("online", TESTO, _online, "Dove si chiede online; vuoto se non si può."),
        legata("unita_responsabile", "Ufficio che ne risponde."),
    ),
    dettaglio=(
        html("a_chi_e_rivolto", "A chi è rivolto."),
        html("come_fare", "Come fare."),
        html("cosa_serve", "Cosa serve."),
        html("cosa_si_ottiene", "Cosa si ottiene."),
        html("tempi_e_scadenze", "Tempi e scadenze."),
        Campo("termine_giorni", {"type": ["integer", "null"]}, lambda p: p.termine_giorni, "Giorni per la risposta."),
        html("costi", "Quanto costa."),
    ),
)
NOTIZIE = Raccolta(
    codice="notizie",
    nome="Notizia",
    titolo="Notizie, comunicati e avvisi",
    modello=m.NotiziaPage,
    legate=("a_cura_di",),
    data="data",
    ordine=("-data", "-pk"),
    sintesi=(
        testo("tipo", "Notizie, Comunicati o Avvisi.", "sotto"),
        giorno("data", "Data della notizia."),
        giorno("data_scadenza", "Fino a quando vale, per gli avvisi."),
        legata("a_cura_di", "Ufficio che la firma."),
    ),
    dettaglio=(html("testo", "Testo completo."),),
)
EVENTI = Raccolta(
    codice="eventi",
    nome="Evento",
    titolo="Eventi",
    modello=m.EventoPage,
    legate=("tipo", "luogo", "organizzatore"),
    elenchi=("costi",),
    data="inizio__date",
    ordine=("-inizio", "-pk"),
    sintesi=(
        vocabolo("tipo", "Tipo di evento."),
        scelta("stato", "confermato, rinviato o annullato."),
        istante("inizio", "Quando comincia la prima volta."),
        istante("fine", "Quando finisce la prima volta."),
        Campo("tutto_il_giorno", SI_NO, lambda p: p.tutto_il_giorno, "Senza orario."),
        scelta("ricorrenza", "giorno, settimana, mese, anno; vuoto se non si ripete."),
        giorno("ripeti_fino_al", "Fino a quando si ripete."),
        legata("luogo", "Dove si svolge, se è un luogo del sito."),
        testo("indirizzo", "Dove si svolge, altrimenti."),
        Campo("gratuito", SI_NO, lambda p: p.gratuito, "Ingresso gratuito."),
        Campo("calendario", INDIRIZZO, lambda p: f"{indirizzo(p)}evento.ics", "L'evento in formato iCalendar."),
    ),
    dettaglio=(
        html("descrizione_completa", "Cos'è."),
        html("a_chi_e_rivolto", "A chi è rivolto."),
        elenco("costi", COSTO, _costi, "Prezzi in euro."),
        legata("organizzatore", "Ufficio che lo sostiene."),
    ),
)
LUOGHI = Raccolta(
    codice="luoghi",
    nome="Luogo",
    titolo="Luoghi",
    modello=m.LuogoPage,
    legate=("tipo",),
    sintesi=(
        vocabolo("tipo", "Tipo di luogo."),
        testo("indirizzo", "Via e numero."),
        testo("cap", "CAP."),
        Campo("posizione", POSIZIONE, _posizione, "Coordinate WGS 84, se note."),
    ),
    dettaglio=(
        html("descrizione_estesa", "Descrizione."),
        html("modalita_accesso", "Come si arriva e si entra."),
        html("orario_pubblico", "Orario."),
    ),
)
UNITA = Raccolta(
    codice="unita-organizzative",
    nome="UnitaOrganizzativa",
    titolo="Organi, aree e uffici",
    modello=m.UnitaOrganizzativaPage,
    legate=("genitore",),
    sintesi=(
        scelta("tipo", "Codice del tipo di unità."),
        testo("indirizzo", "Via e numero."),
        testo("cap", "CAP."),
        testo("localita", "Località."),
        testo("telefono", "Telefono."),
        testo("email", "E-mail."),
        testo("pec", "PEC."),
        legata("genitore", "Unità di cui fa parte."),
    ),
    dettaglio=(html("competenze", "Cosa fa."), html("orari", "Orario per il pubblico.")),
)
PERSONE = Raccolta(
    codice="persone",
    nome="Persona",
    titolo="Persone con un incarico pubblico",
    modello=m.PersonaPage,
    elenchi=(Prefetch("incarichi", m.Incarico.objects.select_related("unita")),),
    ordine=("cognome", "nome", "pk"),
    sintesi=(
        testo("nome", "Nome."),
        testo("cognome", "Cognome."),
        elenco("incarichi", INCARICO, _incarichi, "Incarichi pubblici."),
    ),
    dettaglio=(html("competenze", "Competenze."), html("deleghe", "Deleghe.")),
)
DOCUMENTI = Raccolta(
    codice="documenti",
    nome="Documento",
    titolo="Documenti pubblici",
    modello=m.DocumentoPage,
    legate=("file", "licenza", "ufficio_responsabile"),
    data="data",
    ordine=("-data", "-pk"),
    sintesi=(
        testo("tipo", "Tipo di documento.", "sotto"),
        giorno("data", "Data del documento."),
        testo("numero_protocollo", "Numero di protocollo."),
        testo("formato", "Formati."),
        Campo("file", TESTO, _file, "Dove si scarica."),
        legata("ufficio_responsabile", "Ufficio che ne risponde."),
    ),
    dettaglio=(html("descrizione_estesa", "Oggetto."), vocabolo("licenza", "Licenza.")),
)
DATASET = Raccolta(
    codice="dataset",
    nome="Dataset",
    titolo="Dataset",
    modello=m.DatasetPage,
    legate=("licenza", "frequenza", "titolare"),
    elenchi=(Prefetch("distribuzioni", m.DistribuzioneDataset.objects.select_related("file")),),
    data="data",
    ordine=("-data", "-pk"),
    sintesi=(
        giorno("data", "Ultima modifica dei dati."),
        vocabolo("licenza", "Licenza."),
        vocabolo("frequenza", "Frequenza di aggiornamento."),
        legata("titolare", "Titolare."),
        elenco("distribuzioni", DISTRIBUZIONE, _distribuzioni, "Dove si scaricano i dati."),
    ),
    dettaglio=(html("descrizione_estesa", "Descrizione."),),
)
ARGOMENTI = Raccolta(
    codice="argomenti",
    nome="Argomento",
    titolo="Argomenti",
    modello=m.ArgomentoPage,
    sintesi=(testo("codice", "Il valore del filtro «argomento».", "slug"),),
)
RACCOLTE = {r.codice: r for r in (SERVIZI, NOTIZIE, EVENTI, LUOGHI, UNITA, PERSONE, DOCUMENTI, DATASET, ARGOMENTI)}
