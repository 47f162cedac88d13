"""The bench: Responses wrong in one named way, which the service provider must refuse."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace

from django.utils import timezone

from comune_site.identita.finto.risposte import Parametri, identificativo, istante, risposta
from comune_site.identita.saml.chiavi import Coppia, coppia_semplice
from comune_site.identita.saml.nomi import CLASSI

ALTROVE = "https://altrove.esempio/acs/"
UN_ORA = datetime.timedelta(hours=1)


def _uguale(p: Parametri) -> Parametri:
    return p


def _intatto(xml: bytes) -> bytes:
    return xml


@dataclass(frozen=True, kw_only=True)
class Difetto:
    """A way to be wrong: other parameters, another key, or a change after signing."""

    titolo: str
    cambia: Callable[[Parametri], Parametri] = _uguale
    dopo: Callable[[bytes], bytes] = _intatto
    altra_chiave: bool = False

    def applica(self, p: Parametri, coppia: Coppia) -> bytes:
        """Return the wrong Response."""
        firmante = coppia_semplice("Nessuno") if self.altra_chiave else coppia
        return self.dopo(risposta(self.cambia(p), firmante))


def _scaduta(p: Parametri) -> Parametri:
    ieri = istante(timezone.now() - UN_ORA)
    return replace(p, non_oltre=ieri, non_oltre_soggetto=ieri)


DIFETTI = {
    "firma": Difetto(titolo="Firmata con un'altra chiave", altra_chiave=True),
    "senza_firma": Difetto(
        titolo="Senza firme", cambia=lambda p: replace(p, firma_asserzione=False, firma_risposta=False)
    ),
    "alterata": Difetto(titolo="Cambiata dopo la firma", dopo=lambda xml: xml.replace(b">TINIT-", b">TINIT-A", 1)),
    "scaduta": Difetto(titolo="Scaduta da un'ora", cambia=_scaduta),
    "destinatario": Difetto(titolo="Per un altro fornitore", cambia=lambda p: replace(p, destinatario=ALTROVE)),
    "destinazione": Difetto(titolo="Destination di un altro", cambia=lambda p: replace(p, destinazione=ALTROVE)),
    "recapito": Difetto(titolo="Recipient di un altro", cambia=lambda p: replace(p, recapito=ALTROVE)),
    "non_richiesta": Difetto(
        titolo="Non richiesta",
        cambia=lambda p: replace(p, in_risposta_a=(altro := identificativo()), in_risposta_a_soggetto=altro),
    ),
    "livello": Difetto(titolo="Livello 1", cambia=lambda p: replace(p, classe=CLASSI[1])),
    "emittente": Difetto(
        titolo="Di un altro gestore", cambia=lambda p: replace(p, emittente=ALTROVE, emittente_asserzione=ALTROVE)
    ),
    "senza_codice_fiscale": Difetto(
        titolo="Senza codice fiscale",
        cambia=lambda p: replace(p, attributi={n: v for n, v in p.attributi.items() if n != "fiscalNumber"}),
    ),
}
