"""Background work: done twice, in any order or after a crash, the result is the same."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.db.models import Q
from django.utils import timezone

from comune_site.core.uscita import api as uscita
from comune_site.core.uscita.models import LavoroInUscita
from servizi.notifiche.models import Messaggio
from servizi.pratiche import documenti, esiti, lavori
from servizi.pratiche.annunci import annuncio
from servizi.pratiche.models import Documento, Evento, Pratica
from servizi.pratiche.protocollo.models import Registrazione
from servizi.pratiche.stati import StatoPratica
from tests.factories.sportello import con_allegato, con_invio, con_posizione, con_ricevuta, in_carico

pytestmark = pytest.mark.django_db


@pytest.fixture
def pagata():
    """A Pratica that waits for its payment, whose receipt has come."""
    pratica = in_carico(stato=StatoPratica.DA_PAGARE)
    con_ricevuta(con_posizione(pratica))
    return pratica


NOSTRI = Q(tipo__startswith="pratiche.") | Q(tipo__startswith="notifiche.") | Q(tipo="pagamenti.concluso")


def esegui_tutto() -> None:
    """Do our work that is due, and what that asks for in turn."""
    while dovuti := list(LavoroInUscita.objects.dovuti(timezone.now()).filter(NOSTRI)):
        for lavoro in dovuti:
            uscita.esegui(lavoro.pk)


def tipi(pratica) -> list[str]:
    return [evento.a or evento.tipo for evento in pratica.eventi.all()]


def test_the_protocol_is_dated_the_day_of_submission_and_the_pratica_is_taken_in_charge():
    inviata = datetime(2026, 12, 31, 23, 59, tzinfo=ZoneInfo("Europe/Rome"))
    pratica = con_invio(inviata_il=inviata, presa_in_carico_il=inviata.date())
    lavori.protocolla(str(pratica.pk), {})
    pratica.refresh_from_db()
    assert (pratica.protocollo_numero, pratica.protocollo_data) == ("0000001/2026", inviata.date())
    assert pratica.stato == StatoPratica.PRESA_IN_CARICO
    assert pratica.presa_in_carico_il == inviata.date()
    assert tipi(pratica) == ["inviata", "protocollo", "presa_in_carico"]


def test_the_register_has_the_fingerprints_of_request_and_attachments():
    pratica = con_invio()
    allegato = con_allegato(pratica)
    lavori.protocolla(str(pratica.pk), {})
    registrazione = Registrazione.objects.get()
    assert [documento["sha256"] for documento in registrazione.documenti] == [pratica.impronta, allegato.sha256]
    assert pratica.numero in registrazione.oggetto


def test_protocol_twice_is_one_number_and_one_event():
    pratica = con_invio()
    lavori.protocolla(str(pratica.pk), {})
    lavori.protocolla(str(pratica.pk), {})
    assert Registrazione.objects.count() == 1
    assert tipi(pratica).count("protocollo") == 1


def test_a_crash_after_the_register_and_before_our_row_is_healed(monkeypatch):
    pratica = con_invio()
    monkeypatch.setattr(lavori, "_segna_protocollo", lambda *_: (_ for _ in ()).throw(ConnectionError("ucciso")))
    with pytest.raises(ConnectionError):
        lavori.protocolla(str(pratica.pk), {})
    monkeypatch.undo()
    lavori.protocolla(str(pratica.pk), {})
    pratica.refresh_from_db()
    assert pratica.protocollo_numero == "0000001/2026"
    assert Registrazione.objects.count() == 1


def test_the_protocol_does_not_move_a_pratica_that_a_clerk_already_moved():
    pratica = con_invio(stato=StatoPratica.IN_ELABORAZIONE)
    lavori.protocolla(str(pratica.pk), {})
    pratica.refresh_from_db()
    assert (pratica.stato, pratica.protocollo_numero) == (StatoPratica.IN_ELABORAZIONE, "0000001/2026")


def test_two_workers_with_the_same_registration_write_it_once():
    pratica = con_invio()
    letta_prima = Pratica.objects.select_related("cittadino").get(pk=pratica.pk)
    lavori.protocolla(str(pratica.pk), {})
    registrazione = lavori.protocollo().registra(lavori._da_protocollare(letta_prima))
    lavori._segna_protocollo(letta_prima, registrazione)
    assert tipi(pratica).count("protocollo") == 1


def test_a_receipt_of_pagopa_concludes_the_pratica_and_makes_both_documents(pagata):
    uscita.accoda("pagamenti.concluso", f"pratica:{pagata.pk}")
    esegui_tutto()
    pagata.refresh_from_db()
    assert pagata.stato == StatoPratica.ACCOLTA
    assert set(pagata.documenti.values_list("tipo", flat=True)) == {"pagamento", "provvedimento"}
    assert tipi(pagata).count("pagamento") == 1


def test_a_conclusion_told_twice_changes_nothing_more(pagata):
    for _volta in range(2):
        lavori.concludi_pagamento(f"pratica:{pagata.pk}", {})
        esegui_tutto()
    assert tipi(pagata).count("accolta") == 1
    assert pagata.documenti.count() == 2


def test_a_crash_in_the_middle_of_the_conclusion_leaves_nothing_half_done(pagata, monkeypatch):
    monkeypatch.setattr(esiti, "concludi", lambda *_: (_ for _ in ()).throw(ConnectionError("ucciso")))
    with pytest.raises(ConnectionError):
        lavori.concludi_pagamento(f"pratica:{pagata.pk}", {})
    assert "pagamento" not in tipi(pagata)
    monkeypatch.undo()
    lavori.concludi_pagamento(f"pratica:{pagata.pk}", {})
    pagata.refresh_from_db()
    assert pagata.stato == StatoPratica.ACCOLTA


def test_nothing_is_concluded_without_a_receipt():
    pratica = in_carico(stato=StatoPratica.DA_PAGARE)
    con_posizione(pratica)
    with pytest.raises(lavori.PagamentoSenzaRicevutaError):
        lavori.concludi_pagamento(f"pratica:{pratica.pk}", {})
    pratica.refresh_from_db()
    assert pratica.stato == StatoPratica.DA_PAGARE


def test_a_payment_for_a_refused_pratica_is_recorded_and_told_but_releases_nothing():
    pratica = in_carico(stato=StatoPratica.RESPINTA)
    con_ricevuta(con_posizione(pratica))
    lavori.concludi_pagamento(f"pratica:{pratica.pk}", {})
    esegui_tutto()
    pratica.refresh_from_db()
    assert pratica.stato == StatoPratica.RESPINTA
    assert [documento.tipo for documento in pratica.documenti.all()] == [Documento.Tipo.PAGAMENTO]
    assert "pagamento ricevuto" in Messaggio.objects.get().oggetto


def test_a_pdf_that_fails_waits_in_the_outbox_and_blocks_nothing(pagata, monkeypatch):
    def rotto(*_, **__):
        raise RuntimeError("typst")

    monkeypatch.setattr(documenti.pdf, "componi", rotto)
    lavori.concludi_pagamento(f"pratica:{pagata.pk}", {})
    esegui_tutto()
    pagata.refresh_from_db()
    assert pagata.stato == StatoPratica.ACCOLTA
    assert not pagata.documenti.exists()
    monkeypatch.undo()
    LavoroInUscita.objects.update(non_prima_di=datetime.now(tz=ZoneInfo("UTC")) - timedelta(minutes=1))
    esegui_tutto()
    assert pagata.documenti.count() == 2


def test_an_event_is_told_once_in_the_area_personale_and_by_email():
    pratica = con_invio()
    evento = pratica.eventi.get()
    for _volta in range(2):
        lavori.annuncia(str(evento.pk), {})
        esegui_tutto()
    messaggio = Messaggio.objects.get()
    assert messaggio.cittadino == pratica.cittadino
    assert messaggio.pratica_url == f"/area-personale/pratiche/{pratica.pk}/"
    assert messaggio.oggetto == f"Richiesta {pratica.numero} ricevuta: {pratica.titolo}"
    assert len(mail.outbox) == 1


def test_what_only_the_office_does_is_not_told():
    pratica = con_invio()
    for tipo in (Evento.Tipo.ACCESSO, Evento.Tipo.DOCUMENTO, Evento.Tipo.PROTOCOLLO):
        lavori.annuncia(str(pratica.eventi.create(tipo=tipo).pk), {})
    assert not Messaggio.objects.exists()


def test_taken_in_charge_tells_protocol_and_latest_date():
    pratica = in_carico()
    evento = pratica.eventi.create(tipo=Evento.Tipo.STATO, a=StatoPratica.PRESA_IN_CARICO)
    testo = annuncio(evento).testo
    assert "0000001/2026" in testo
    assert "Ti comunicheremo l'esito entro il" in testo


def test_a_refusal_tells_why_and_how_to_contest_it_but_not_in_the_subject():
    pratica = in_carico(stato=StatoPratica.RESPINTA)
    evento = pratica.eventi.create(tipo=Evento.Tipo.STATO, a=StatoPratica.RESPINTA, nota="Residenza fuori dalla zona")
    detto = annuncio(evento)
    assert "Motivo: Residenza fuori dalla zona" in detto.testo
    assert "60 giorni" in detto.testo
    assert "Residenza" not in detto.oggetto


@pytest.mark.parametrize("stato", [stato for stato in StatoPratica if stato != StatoPratica.INVIATA])
def test_every_state_has_words_for_the_citizen(stato):
    pratica = in_carico(stato=stato, titolo="T" * 255, importo="16.00")
    detto = annuncio(pratica.eventi.create(tipo=Evento.Tipo.STATO, a=stato, nota="Una nota"))
    assert pratica.numero in detto.oggetto
    assert len(detto.oggetto) <= 200
    assert pratica.numero in detto.testo
