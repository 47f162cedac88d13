"""The words of each PDF. The templates only lay them out.

Every function returns a `dict` that becomes JSON: `introduzione` and `note` are lists of paragraphs, `gruppi` a list
of `{"titolo", "voci": [{"etichetta", "valore"}]}`. The title comes from `documenti.titolo_di`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from comune_site.core.ente import ente
from comune_site.core.indirizzi import url_assoluto
from pagamenti import api as pagamenti
from servizi.pratiche.esiti import riferimento_pagamento, url_pratica
from servizi.pratiche.formati import euro, giorno, momento, protocollo
from servizi.pratiche.models import Evento, Pratica
from servizi.pratiche.stati import StatoPratica

Dati = dict[str, Any]
Contenuto = Callable[[Pratica], Dati]
# Label and value; a pair without a value is left out.
Coppie = list[tuple[str, str]]


class SenzaRicevutaError(Exception):
    """There is no receipt of pagoPA: nothing can be attested."""


def ricevuta(pratica: Pratica) -> Dati:
    """Return the receipt of submission: what L. 241/1990 artt. 8 and 18-bis want in it."""
    return {
        "sottotitolo": pratica.titolo,
        "introduzione": [
            _("La richiesta %(numero)s è stata presentata il %(quando)s.")
            % {"numero": pratica.numero, "quando": momento(pratica.inviata_il)}
        ],
        "gruppi": [
            _gruppo(_("La richiesta"), _richiesta(pratica)),
            _gruppo(_("Chi presenta la richiesta"), [*_richiedente(pratica), _identificazione(pratica)]),
            *_riepilogo(pratica),
        ],
        "titolo_allegati": _("Allegati"),
        "aiuto_allegati": _("Di ogni file è indicata l'impronta SHA-256: permette di verificare che non sia cambiato."),
        "allegati": [
            {"nome": f"{allegato.nome} ({filesizeformat(allegato.dimensione)})", "sha256": allegato.sha256}
            for allegato in pratica.allegati.all()
        ],
        "titolo_note": _("Che valore ha questa ricevuta"),
        "note": list(_effetti(pratica)),
        "titolo_impronta": _("Impronta SHA-256 della richiesta, con le risposte e gli allegati:"),
        "impronta": pratica.impronta,
    }


def attestazione(pratica: Pratica) -> Dati:
    """Return the attestation of payment, drawn from the receipt of pagoPA. Raises SenzaRicevutaError."""
    posizione = pagamenti.posizione(riferimento_pagamento(pratica))
    if posizione is None or posizione.ricevuta is None:
        raise SenzaRicevutaError
    pagata = posizione.ricevuta
    return {
        "sottotitolo": pratica.titolo,
        "introduzione": [
            _("Il pagamento di %(importo)s per la richiesta %(numero)s è stato ricevuto.")
            % {"importo": euro(pagata.importo), "numero": pratica.numero}
        ],
        "gruppi": [
            _gruppo(_("Il pagamento"), _pagamento(posizione, pagata)),
            _gruppo(
                _("Chi doveva pagare"),
                [
                    (_("Nome e cognome"), posizione.debitore.nome),
                    (_("Codice fiscale"), posizione.debitore.codice_fiscale),
                ],
            ),
            _gruppo(
                _("Chi ha incassato"),
                [(_("Ente"), ente().nome), (_("Codice fiscale dell'ente"), pagata.ente_codice_fiscale)],
            ),
        ],
        "note": [_("Questa attestazione riporta i dati della ricevuta telematica di pagoPA, conservata dal Comune.")],
    }


def provvedimento(pratica: Pratica) -> Dati:
    """Return the document that the service releases, in the words of its definition."""
    testo = pratica.servizio.testo_provvedimento
    return {
        "sottotitolo": _("Rilasciato da: %(comune)s") % {"comune": ente().nome},
        "introduzione": [str(riga) for riga in testo(pratica.risposte)] if testo else [],
        "gruppi": [
            _gruppo(_("Rilasciato a"), _richiedente(pratica)),
            _gruppo(_("Estremi"), _estremi(pratica)),
        ],
        "note": _firma(pratica),
    }


def _gruppo(titolo: str, coppie: Coppie) -> Dati:
    voci = [{"etichetta": etichetta, "valore": valore} for etichetta, valore in coppie if valore]
    return {"titolo": titolo, "voci": voci}


def _richiesta(pratica: Pratica) -> Coppie:
    return [
        (_("Servizio"), pratica.titolo),
        (_("Numero della richiesta"), pratica.numero),
        (_("Protocollo"), protocollo(pratica)),
        (_("Presentata il"), momento(pratica.inviata_il)),
        (_("Presa in carico il"), giorno(pratica.presa_in_carico_il)),
        (_("Da concludere entro il"), giorno(pratica.scadenza)),
        (_("Amministrazione"), ente().nome),
        (_("Ufficio e modalità"), url_assoluto(pratica.scheda_url) if pratica.scheda_url else ""),
    ]


def _richiedente(pratica: Pratica) -> Coppie:
    return [
        (_("Nome e cognome"), pratica.richiedente),
        (_("Codice fiscale"), pratica.cittadino.codice_fiscale or ""),
    ]


def _identificazione(pratica: Pratica) -> tuple[str, str]:
    fornitore = str(pratica.identita.get("fornitore", "")).upper()
    livello = pratica.identita.get("livello", "")
    come = _("%(fornitore)s, livello %(livello)s") % {"fornitore": fornitore, "livello": livello}
    return _("Identità verificata con"), come if fornitore else ""


def _riepilogo(pratica: Pratica) -> Iterator[Dati]:
    for passo in pratica.riepilogo:
        for sezione in passo["sezioni"]:
            coppie = [(voce["etichetta"], str(voce["valore"])) for voce in sezione["voci"]]
            yield _gruppo(f"{passo['titolo']}: {sezione['titolo']}", coppie)


def _effetti(pratica: Pratica) -> Iterator[str]:
    yield _(
        "Questa ricevuta attesta la presentazione della richiesta (legge 241/1990, art. 18-bis) e vale come "
        "comunicazione di avvio del procedimento (art. 8). Non è il documento richiesto."
    )
    if pratica.scadenza:
        yield _(
            "Il Comune è tenuto a rispondere entro il %(giorno)s, cioè entro %(giorni)s giorni dalla presentazione. "
            "Se il termine passa senza risposta puoi rivolgerti a chi ha il potere sostitutivo (art. 2, comma 9-bis) "
            "oppure fare ricorso contro il silenzio al Tribunale amministrativo regionale."
        ) % {"giorno": giorno(pratica.scadenza), "giorni": pratica.termine_giorni}
    yield _("Segui la richiesta e scarica i documenti nell'area personale: %(indirizzo)s") % {
        "indirizzo": url_assoluto(url_pratica(pratica))
    }
    comune = ente()
    yield _("Contatti: telefono %(telefono)s, e-mail %(email)s, PEC %(pec)s.") % {
        "telefono": comune.telefono,
        "email": comune.email,
        "pec": comune.pec,
    }


def _pagamento(posizione: pagamenti.StatoPosizione, pagata: pagamenti.DatiRicevuta) -> Coppie:
    return [
        (_("Importo"), euro(pagata.importo)),
        (_("Commissione, a parte"), euro(pagata.commissione) if pagata.commissione is not None else ""),
        (_("Pagato il"), momento(pagata.pagata_il)),
        (_("Causale"), posizione.causale),
        (_("Codice avviso"), pagata.nav),
        (_("IUV"), pagata.iuv),
        (_("Numero univoco di pagamento"), pagata.receipt_id),
        (_("Prestatore di servizi di pagamento"), pagata.psp_nome),
        (_("Codice fiscale del prestatore"), pagata.psp_codice_fiscale),
        (_("Metodo"), pagata.metodo),
    ]


def _estremi(pratica: Pratica) -> Coppie:
    # The day of the outcome, not of the printing: a document made late is not a later document.
    esito = pratica.eventi.filter(tipo=Evento.Tipo.STATO, a=StatoPratica.ACCOLTA).get()
    richiesta = {"numero": pratica.numero, "giorno": giorno(pratica.inviata_il)}
    return [
        (_("Richiesta"), _("%(numero)s del %(giorno)s") % richiesta),
        (_("Protocollo"), protocollo(pratica)),
        (_("Rilasciato il"), giorno(esito.creato_il)),
        (_("Importo pagato"), euro(pratica.importo) if pratica.importo else ""),
    ]


def _firma(pratica: Pratica) -> list[str]:
    decisione = (
        pratica.eventi.filter(a__in=[StatoPratica.DA_PAGARE, StatoPratica.ACCOLTA], attore__isnull=False)
        .select_related("attore")
        .first()
    )
    nome = decisione.attore.get_full_name() if decisione else ""
    if not nome:
        return [ente().nome]
    return [
        _("Il responsabile: %(nome)s") % {"nome": nome},
        _("Firma autografa sostituita dall'indicazione a stampa del nome (d.lgs. 39/1993, art. 3, comma 2)."),
    ]
