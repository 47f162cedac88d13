"""What the office may do with a Pratica, and what it may not."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from comune_site.core.uscita.models import LavoroInUscita
from pagamenti import api as pagamenti
from servizi.pratiche import esiti
from servizi.pratiche.exceptions import CambioConcorrenteError, MossaNonAmmessaError
from servizi.pratiche.invio import invia_bozza
from servizi.pratiche.models import Pratica, Tariffa
from servizi.pratiche.stati import StatoPratica
from tests.factories.identita import identita_di
from tests.factories.pratiche import bozza_completa
from tests.factories.sportello import CODICE, con_invio, in_carico

pytestmark = pytest.mark.django_db


@pytest.fixture
def operatrice(django_user_model):
    return django_user_model.objects.create_user("operatrice", is_staff=True)


def posizione(pratica):
    return pagamenti.posizione(f"pratica:{pratica.pk}")


def test_approving_a_paying_service_asks_for_the_amount(operatrice):
    pratica = in_carico()
    esiti.approva(pratica, operatrice, "Tutto in ordine")
    pratica.refresh_from_db()
    assert (pratica.stato, pratica.importo) == (StatoPratica.DA_PAGARE, Decimal("16.00"))
    dovuto = posizione(pratica)
    assert dovuto.importo == Decimal("16.00")
    assert dovuto.debitore.codice_fiscale == pratica.cittadino.codice_fiscale
    assert dovuto.scadenza == timezone.localdate() + timedelta(days=30)
    evento = pratica.eventi.last()
    assert (evento.attore, evento.nota) == (operatrice, "Tutto in ordine")


def test_what_is_asked_is_what_the_citizen_read_before_sending_whatever_the_office_set_since(operatrice):
    bozza = bozza_completa()
    pratica = invia_bozza(bozza.pk, bozza.chiave_invio, bozza.cittadino, identita_di(bozza.cittadino))
    esiti.prendi_in_carico(pratica)
    Tariffa.objects.create(codice_servizio=CODICE, codice="rilascio", importo="99.00")
    esiti.approva(pratica, operatrice)
    assert posizione(pratica).importo == Decimal("16.00")
    assert pratica.riepilogo[-1]["sezioni"][0]["voci"][-1]["valore"] == "16,00 €"


def test_the_causale_names_number_and_service_and_no_person(operatrice):
    pratica = in_carico(titolo="T" * 200)
    esiti.approva(pratica, operatrice)
    causale = posizione(pratica).causale
    assert causale.startswith(pratica.numero)
    assert len(causale) <= 140


def test_approving_a_free_service_concludes_it_and_releases_the_document(operatrice):
    pratica = in_carico(importo=None)
    esiti.approva(pratica, operatrice)
    pratica.refresh_from_db()
    assert pratica.stato == StatoPratica.ACCOLTA
    assert posizione(pratica) is None
    assert LavoroInUscita.objects.filter(tipo="pratiche.provvedimento", riferimento=str(pratica.pk)).exists()


def test_when_the_position_cannot_be_made_nothing_is_approved(operatrice, monkeypatch):
    pratica = in_carico()

    def rifiuta(**_):
        raise pagamenti.DatiPosizioneError("no")

    monkeypatch.setattr(pagamenti, "crea_posizione", rifiuta)
    with pytest.raises(pagamenti.DatiPosizioneError):
        esiti.approva(pratica, operatrice)
    salvata = Pratica.objects.get(pk=pratica.pk)
    assert (salvata.stato, salvata.importo) == (StatoPratica.PRESA_IN_CARICO, Decimal("16.00"))


@pytest.mark.parametrize("nota", ["", "   \n"])
def test_a_refusal_must_say_why(operatrice, nota):
    pratica = in_carico()
    with pytest.raises(esiti.NotaMancanteError):
        esiti.respingi(pratica, operatrice, nota)
    assert Pratica.objects.get(pk=pratica.pk).stato == StatoPratica.PRESA_IN_CARICO


def test_a_refusal_closes_the_pratica(operatrice):
    pratica = in_carico(stato=StatoPratica.IN_ELABORAZIONE)
    esiti.respingi(pratica, operatrice, "Il veicolo non è ammesso")
    assert Pratica.objects.get(pk=pratica.pk).stato == StatoPratica.RESPINTA


def test_what_the_citizen_may_be_paying_cannot_be_refused(operatrice):
    with pytest.raises(MossaNonAmmessaError):
        esiti.respingi(in_carico(stato=StatoPratica.DA_PAGARE), operatrice, "Ripensamento")


def test_two_clerks_at_once_one_wins(operatrice):
    pratica = in_carico()
    altra_finestra = Pratica.objects.get(pk=pratica.pk)
    esiti.approva(pratica, operatrice)
    with pytest.raises(CambioConcorrenteError):
        esiti.respingi(altra_finestra, operatrice, "No")
    assert Pratica.objects.get(pk=pratica.pk).stato == StatoPratica.DA_PAGARE


def test_approving_twice_is_refused_and_leaves_one_position(operatrice):
    pratica = in_carico()
    esiti.approva(pratica, operatrice)
    with pytest.raises(MossaNonAmmessaError):
        esiti.approva(pratica, operatrice)
    assert len(pagamenti.posizioni([f"pratica:{pratica.pk}"])) == 1


def test_a_clerk_may_take_charge_before_the_protocol_answers(operatrice):
    pratica = con_invio()
    esiti.prendi_in_carico(pratica, operatrice)
    esiti.metti_in_elaborazione(pratica, operatrice, "Controllo in corso")
    pratica.refresh_from_db()
    assert pratica.stato == StatoPratica.IN_ELABORAZIONE
    assert pratica.presa_in_carico_il == timezone.localdate(pratica.inviata_il)
