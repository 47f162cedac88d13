"""Pratiche as the sending leaves them: frozen answers of the ZTL permit, their summary, a file in the archive."""

from datetime import date, timedelta
from decimal import Decimal

import factory
from django.utils import timezone

from comune_site.core import archivio
from pagamenti import api as pagamenti
from pagamenti.models import PosizioneDebitoria, Ricevuta
from servizi.motore import registro
from servizi.motore.riepilogo import nodi
from servizi.pratiche.models import Allegato, Evento, Pratica
from servizi.pratiche.stati import StatoPratica
from tests.factories.identita import CittadinoFactory

CODICE = "permesso-ztl"


def risposte_esempio() -> dict:
    """Return valid answers, as of today."""
    return registro.servizio(CODICE).esempio(timezone.localdate())


class PraticaFactory(factory.django.DjangoModelFactory):
    """A Pratica just sent, before any worker has touched it."""

    class Meta:
        model = Pratica

    cittadino = factory.SubFactory(CittadinoFactory)
    chiave_invio = factory.Faker("uuid4")
    codice_servizio = CODICE
    versione = 1
    titolo = "Richiedere permesso di accesso ad area ZTL"
    scheda_url = "/servizi/mobilita-e-trasporti/permesso-ztl/"
    numero = factory.Sequence(lambda n: f"AN26{n + 1:07}")
    risposte = factory.LazyFunction(risposte_esempio)
    riepilogo = factory.LazyAttribute(lambda pratica: nodi(registro.servizio(CODICE), pratica.risposte))
    impronta = "c0ffee" + "0" * 58
    identita = factory.LazyFunction(lambda: {"fornitore": "spid", "livello": 2})
    importo = Decimal("16.00")
    richiedente = factory.LazyAttribute(lambda pratica: pratica.cittadino.get_full_name())
    termine_giorni = 10
    scadenza = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=10))


def con_invio(**campi) -> Pratica:
    """Return a Pratica with the Evento of its sending."""
    pratica = PraticaFactory(**campi)
    pratica.eventi.create(tipo=Evento.Tipo.INVIO, a=StatoPratica.INVIATA)
    return pratica


def in_carico(**campi) -> Pratica:
    """Return a Pratica registered and taken in charge."""
    registrata = {"stato": StatoPratica.PRESA_IN_CARICO, "protocollo_numero": "0000001/2026"}
    return con_invio(**{**registrata, "protocollo_data": timezone.localdate(), **campi})


def con_allegato(pratica: Pratica, contenuto: bytes = b"%PDF-1.7 libretto", nome: str = "libretto.pdf") -> Allegato:
    """Add a file to a Pratica, with its bytes in the archive."""
    archiviato = archivio.salva(contenuto)
    return pratica.allegati.create(
        passo="dati",
        sezione="veicolo",
        campo="libretto",
        nome=nome,
        tipo="application/pdf",
        dimensione=archiviato.dimensione,
        sha256=archiviato.sha256,
        chiave=archiviato.chiave,
    )


def con_posizione(pratica: Pratica, importo: Decimal = Decimal("16.00")) -> PosizioneDebitoria:
    """Give a Pratica something to pay."""
    pagamenti.crea_posizione(
        riferimento=f"pratica:{pratica.pk}",
        debitore=pagamenti.Debitore(codice_fiscale=pratica.cittadino.codice_fiscale, nome=pratica.richiedente),
        importo=importo,
        causale=f"{pratica.numero} {pratica.titolo}",
        scadenza=date.today() + timedelta(days=30),
        categoria="9/0101108TS/",
        ritorno_url="http://localhost:8000/area-personale/",
    )
    Pratica.objects.filter(pk=pratica.pk).update(importo=importo)
    pratica.importo = importo
    return PosizioneDebitoria.objects.get(riferimento=f"pratica:{pratica.pk}")


def con_ricevuta(posizione: PosizioneDebitoria) -> Ricevuta:
    """Record the receipt of pagoPA for a position, as pagamenti does, without telling anybody."""
    ricevuta = Ricevuta.objects.create(
        posizione=posizione,
        receipt_id=f"ricevuta-{posizione.nav}",
        ente_codice_fiscale="99900010564",
        nav=posizione.nav,
        iuv=posizione.iuv,
        importo=posizione.importo,
        commissione=Decimal("1.35"),
        pagata_il=timezone.now(),
        psp_nome="Banca di prova",
        psp_codice_fiscale="99999000013",
        metodo="carta",
        originale=b"<receipt/>",
    )
    posizione.stato = PosizioneDebitoria.Stato.PAGATA
    posizione.pagata_il = ricevuta.pagata_il
    posizione.save()
    return ricevuta
