"""From Bozza to Pratica: one transaction, idempotent, with nothing outside the database in it."""

from __future__ import annotations

import uuid
from dataclasses import asdict
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from comune_site.core import guasti
from comune_site.core.calendario import aggiungi_giorni
from comune_site.core.uscita.api import accoda
from comune_site.identita.api import Identita
from comune_site.identita.models import Utente
from servizi.motore import risposte as r
from servizi.motore.definizioni import Risposte, Servizio
from servizi.motore.riepilogo import nodi
from servizi.pratiche import schede
from servizi.pratiche.exceptions import BozzaCambiataError, BozzaIncompletaError
from servizi.pratiche.letture import percorso_di, persona
from servizi.pratiche.models import Allegato, Bozza, Evento, Pratica, Progressivo, tariffe_in_vigore
from servizi.pratiche.stati import StatoPratica
from valutazione import api as valutazione

SERIE = "pratica"
SIGLA = "AN"
# What is frozen of how the applicant was identified (CAD art. 65); address and contacts stand in the answers.
ATTRIBUTI = (
    "codice_fiscale",
    "nome",
    "cognome",
    "data_nascita",
    "luogo_nascita",
    "sesso",
    "fornitore",
    "livello",
    "idp",
    "quando",
)


@transaction.atomic
def invia_bozza(bozza_id: uuid.UUID, chiave_invio: uuid.UUID, cittadino: Utente, identita: Identita) -> Pratica:
    """Submit a Bozza of this citizen and return the Pratica; sent before with the same key, return that one.

    Raises BozzaIncompletaError, BozzaCambiataError, and Pratica.DoesNotExist when neither exists.
    """
    guasti.punto("invio.inizio")
    bozza = cittadino.bozze.vive().select_for_update().filter(pk=bozza_id, chiave_invio=chiave_invio).first()
    if bozza is None:
        return cittadino.pratiche.get(chiave_invio=chiave_invio)
    risposte = _risposte_da_congelare(bozza, persona(cittadino, identita))
    pratica = _crea_pratica(bozza, risposte, identita)
    guasti.punto("invio.pratica")
    _prendi_allegati(bozza, pratica)
    guasti.punto("invio.allegati")
    _ricorda_contatti(cittadino, risposte)
    _chiedi_lavori(pratica)
    guasti.punto("invio.lavori")
    valutazione.apri_gettoni(gettone(pratica), servizio=pratica.codice_servizio)
    bozza.delete()
    guasti.punto("invio.fine")
    return pratica


def gettone(pratica: Pratica) -> str:
    """Return the ticket for rating this service event: computed, never stored, so it can be shown again."""
    return valutazione.nuovo_gettone(f"pratica:{pratica.pk}")


def _risposte_da_congelare(bozza: Bozza, chi: Identita) -> dict[str, Any]:
    if bozza.versione != bozza.servizio.versione:
        raise BozzaCambiataError
    percorso = percorso_di(bozza, chi)
    incompleto = percorso.primo_incompleto()
    if incompleto is not None:
        raise BozzaIncompletaError(incompleto.codice)
    risposte = percorso.risposte_finali()
    return r.con_sezioni(risposte, "privacy", bozza.risposte["passi"]["privacy"])


def _crea_pratica(bozza: Bozza, risposte: Risposte, identita: Identita) -> Pratica:
    servizio = bozza.servizio
    numero, adesso = _prossimo_numero()
    giorno = timezone.localdate(adesso)
    tariffe = tariffe_in_vigore(servizio, giorno)
    riepilogo = nodi(servizio, risposte, tariffe)
    termine = schede.termine(bozza.scheda_id, servizio)
    file = bozza.allegati.filter(pk__in=_file_nominati(risposte))
    impronte = sorted(file.values_list("sha256", flat=True))
    return Pratica.objects.create(
        chiave_invio=bozza.chiave_invio,
        nata_da=bozza.pk,
        cittadino=bozza.cittadino,
        codice_servizio=servizio.codice,
        versione=servizio.versione,
        titolo=bozza.titolo,
        scheda_url=bozza.scheda_url,
        numero=numero,
        risposte=risposte,
        riepilogo=riepilogo,
        impronta=r.impronta({"risposte": risposte, "riepilogo": riepilogo, "file": impronte}),
        identita=r.in_json({chiave: dato for chiave, dato in asdict(identita).items() if chiave in ATTRIBUTI}),
        richiedente=identita.nome_completo,
        stato=StatoPratica.INVIATA,
        importo=_importo(servizio, risposte, tariffe),
        inviata_il=adesso,
        presa_in_carico_il=giorno,
        termine_giorni=termine,
        scadenza=aggiungi_giorni(giorno, termine) if termine else None,
    )


def _prossimo_numero() -> tuple[str, datetime]:
    """Return number and instant, both taken under the lock of the year: numbers follow the order of submission."""
    anno = timezone.localdate().year
    while True:
        riga = Progressivo.bloccato(SERIE, anno)
        adesso = timezone.now()
        if timezone.localdate(adesso).year == anno:
            return f"{SIGLA}{anno % 100:02d}{riga.avanza():07d}", adesso
        # Waited for the lock over midnight of 31 December.
        anno += 1


def _importo(servizio: Servizio, risposte: Risposte, tariffe: dict[str, Decimal]) -> Decimal | None:
    return servizio.importo(risposte, tariffe) if servizio.importo else None


def _file_nominati(risposte: Risposte) -> set[str]:
    """Return the ids of the files that these answers name."""
    return {
        file["id"]
        for sezioni in risposte["passi"].values()
        for campi in sezioni.values()
        for valore in campi.values()
        if isinstance(valore, list)
        for file in valore
        if isinstance(file, dict)
    }


def _prendi_allegati(bozza: Bozza, pratica: Pratica) -> None:
    """Move to the Pratica the files that the frozen answers name; the others go, with what asked for them."""
    nominati = _file_nominati(pratica.risposte)
    Allegato.objects.filter(bozza=bozza, pk__in=nominati).update(bozza=None, pratica=pratica)
    for chiave in bozza.allegati.values_list("chiave", flat=True):
        accoda("pratiche.elimina_file", chiave)


def _ricorda_contatti(cittadino: Utente, risposte: Risposte) -> None:
    """Keep the contacts for the notices on this Pratica and for the next forms (C.SE.1.5)."""
    for sezioni in risposte["passi"].values():
        contatti = sezioni.get("contatti", {})
        cambiati = [campo for campo in ("email", "telefono") if contatti.get(campo)]
        for campo in cambiati:
            setattr(cittadino, campo, contatti[campo])
        if cambiati:
            cittadino.save(update_fields=cambiati)


def _chiedi_lavori(pratica: Pratica) -> None:
    accoda("pratiche.ricevuta", str(pratica.pk))
    accoda("pratiche.protocollo", str(pratica.pk))
    evento = pratica.eventi.create(tipo=Evento.Tipo.INVIO, a=pratica.stato, attore=pratica.cittadino)
    evento.annuncia()
