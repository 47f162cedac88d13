"""What a citizen is told when something happens to a Pratica: one text for each kind of Evento."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from servizi.pratiche.formati import euro, giorno, momento
from servizi.pratiche.models import Evento, Pratica
from servizi.pratiche.stati import StatoPratica

S = StatoPratica


@dataclass(frozen=True, kw_only=True)
class Annuncio:
    """`oggetto` goes by e-mail too, so it holds number and service only; `testo` stays in the area personale."""

    oggetto: str
    testo: str


def annuncio(evento: Evento) -> Annuncio | None:
    """Return what to tell the citizen of this Evento; None when it is the office's business only."""
    chiave = evento.a if evento.tipo == Evento.Tipo.STATO else evento.tipo
    scrivi = _TESTI.get(chiave)
    if scrivi is None:
        return None
    cosa, frasi = scrivi(evento.pratica, evento)
    titolo = Truncator(evento.pratica.titolo).chars(120)
    oggetto = _("Richiesta %(numero)s %(cosa)s: %(titolo)s") % {
        "numero": evento.pratica.numero,
        "cosa": cosa,
        "titolo": titolo,
    }
    return Annuncio(oggetto=oggetto, testo="\n\n".join(frase for frase in frasi if frase))


# What happened in two words, and the sentences of the message; empty ones are left out.
Testo = tuple[str, list[str]]


def _ricevuta(pratica: Pratica, evento: Evento) -> Testo:
    return _("ricevuta"), [
        _("Abbiamo ricevuto la tua richiesta «%(titolo)s» il %(quando)s. Il suo numero è %(numero)s.")
        % {"titolo": pratica.titolo, "quando": momento(pratica.inviata_il), "numero": pratica.numero},
        _("Nella pagina della richiesta trovi la ricevuta da scaricare e i prossimi passi."),
    ]


def _presa_in_carico(pratica: Pratica, evento: Evento) -> Testo:
    return _("presa in carico"), [
        _("La tua richiesta %(numero)s è stata presa in carico il %(giorno)s.")
        % {"numero": pratica.numero, "giorno": giorno(pratica.presa_in_carico_il)},
        _("Il numero di protocollo è %(protocollo)s.") % {"protocollo": pratica.protocollo_numero}
        if pratica.protocollo_numero
        else "",
        _termine(pratica),
    ]


def _in_elaborazione(pratica: Pratica, evento: Evento) -> Testo:
    return _("in elaborazione"), [
        _("L'ufficio sta esaminando la tua richiesta %(numero)s.") % {"numero": pratica.numero},
        _nota(evento),
        _termine(pratica),
    ]


def _da_pagare(pratica: Pratica, evento: Evento) -> Testo:
    return _("da pagare"), [
        _("La tua richiesta %(numero)s è stata accolta.") % {"numero": pratica.numero},
        _("Per concluderla devi pagare %(importo)s: apri la pagina della richiesta e scegli «Paga ora».")
        % {"importo": euro(pratica.importo)}
        if pratica.importo
        else "",
        _nota(evento),
    ]


def _accolta(pratica: Pratica, evento: Evento) -> Testo:
    documento = pratica.servizio.provvedimento
    return _("conclusa con esito positivo"), [
        _("La tua richiesta %(numero)s si è conclusa con esito positivo.") % {"numero": pratica.numero},
        _("Abbiamo ricevuto il pagamento di %(importo)s.") % {"importo": euro(pratica.importo)}
        if pratica.importo
        else "",
        _("Il documento «%(documento)s» si scarica dalla pagina della richiesta.") % {"documento": documento}
        if documento
        else "",
        _nota(evento),
    ]


def _respinta(pratica: Pratica, evento: Evento) -> Testo:
    return _("conclusa con esito negativo"), [
        _("La tua richiesta %(numero)s non è stata accolta.") % {"numero": pratica.numero},
        _("Motivo: %(nota)s") % {"nota": evento.nota},
        # L. 241/1990 art. 3 c. 4: the act says before whom and by when it may be contested.
        _(
            "Contro questa decisione puoi presentare ricorso al Tribunale amministrativo regionale entro 60 giorni, "
            "oppure ricorso straordinario al Presidente della Repubblica entro 120 giorni, da quando la ricevi."
        ),
    ]


def _pagamento(pratica: Pratica, evento: Evento) -> Testo:
    return _("pagamento ricevuto"), [
        _("Abbiamo ricevuto un pagamento per la tua richiesta %(numero)s.") % {"numero": pratica.numero},
        _("L'attestazione di pagamento si scarica dalla pagina della richiesta."),
    ]


def _nota(evento: Evento) -> str:
    return _("Nota dell'ufficio: %(nota)s") % {"nota": evento.nota} if evento.nota else ""


def _termine(pratica: Pratica) -> str:
    if pratica.scadenza is None:
        return ""
    return _("Ti comunicheremo l'esito entro il %(giorno)s.") % {"giorno": giorno(pratica.scadenza)}


_TESTI: dict[str, Callable[[Pratica, Evento], Testo]] = {
    Evento.Tipo.INVIO: _ricevuta,
    Evento.Tipo.PAGAMENTO: _pagamento,
    S.PRESA_IN_CARICO: _presa_in_carico,
    S.IN_ELABORAZIONE: _in_elaborazione,
    S.DA_PAGARE: _da_pagare,
    S.ACCOLTA: _accolta,
    S.RESPINTA: _respinta,
}
