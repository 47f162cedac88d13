"""Each PDF is made once, is accessible, and says what the law wants in it."""

import hashlib
from io import BytesIO

import pikepdf
import pytest

from comune_site.core import archivio
from servizi.pratiche import documenti
from servizi.pratiche.models import Documento, Evento
from servizi.pratiche.pdf import dati
from servizi.pratiche.stati import StatoPratica
from tests.factories.sportello import con_allegato, con_invio, con_posizione, con_ricevuta, in_carico

pytestmark = pytest.mark.django_db

TIPI = [Documento.Tipo.RICEVUTA, Documento.Tipo.PAGAMENTO, Documento.Tipo.PROVVEDIMENTO]


@pytest.fixture
def conclusa():
    """A Pratica approved by a clerk, paid, concluded."""
    pratica = in_carico(stato=StatoPratica.ACCOLTA)
    con_allegato(pratica)
    con_ricevuta(con_posizione(pratica))
    pratica.eventi.create(tipo=Evento.Tipo.STATO, a=StatoPratica.ACCOLTA)
    return pratica


def parole_di(contenuto: dict) -> str:
    """Return every word of the data of a PDF."""
    voci = [f"{voce['etichetta']} {voce['valore']}" for gruppo in contenuto["gruppi"] for voce in gruppo["voci"]]
    altri = [allegato["nome"] + allegato["sha256"] for allegato in contenuto.get("allegati", [])]
    return "\n".join([contenuto["sottotitolo"], *contenuto["introduzione"], *voci, *altri, *contenuto["note"]])


@pytest.mark.parametrize("tipo", TIPI)
def test_the_pdf_is_tagged_titled_in_italian_and_matches_its_fingerprint(conclusa, tipo):
    documento = documenti.crea(conclusa, tipo)
    contenuto = archivio.leggi(documento.chiave)
    assert hashlib.sha256(contenuto).hexdigest() == documento.sha256
    assert len(contenuto) == documento.dimensione
    with pikepdf.open(BytesIO(contenuto)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).startswith("it")
        assert conclusa.numero in str(pdf.docinfo["/Title"])
    assert conclusa.numero in documento.nome


@pytest.mark.parametrize("tipo", TIPI)
def test_asking_again_gives_the_same_bytes(conclusa, tipo, monkeypatch):
    primo = documenti.crea(conclusa, tipo)
    monkeypatch.setattr(documenti.pdf, "componi", lambda *_, **__: pytest.fail("made twice"))
    assert documenti.crea(conclusa, tipo) == primo
    assert conclusa.documenti.count() == 1
    assert conclusa.eventi.filter(tipo=Evento.Tipo.DOCUMENTO).count() == 1


def test_when_two_workers_make_it_the_first_stands_and_the_other_file_goes(conclusa, monkeypatch, settings):
    primo = documenti.crea(conclusa, Documento.Tipo.RICEVUTA)
    niente = conclusa.documenti.none()
    # The second worker looked before the first had committed.
    monkeypatch.setattr(type(conclusa.documenti), "filter", lambda *_, **__: niente)
    assert documenti.crea(conclusa, Documento.Tipo.RICEVUTA) == primo
    su_disco = {percorso.name for percorso in settings.ARCHIVIO_PRIVATO.rglob("*") if percorso.is_file()}
    assert su_disco == {primo.chiave, conclusa.allegati.get().chiave}


def test_the_receipt_carries_what_articles_8_and_18_bis_want():
    pratica = con_invio()
    allegato = con_allegato(pratica)
    testo = parole_di(dati.ricevuta(pratica))
    attesi = [
        pratica.numero,
        pratica.titolo,
        pratica.richiedente,
        pratica.cittadino.codice_fiscale,
        "Comune di Pietrachiara",
        "libretto.pdf",
        allegato.sha256,
        "FX123RT",
        "entro 10 giorni",
        "art. 18-bis",
        "SPID, livello 2",
    ]
    assert [atteso for atteso in attesi if atteso not in testo] == []


def test_the_receipt_has_the_protocol_only_if_it_is_already_there():
    assert "Protocollo" not in parole_di(dati.ricevuta(con_invio()))
    assert "Protocollo 0000001/2026 del" in parole_di(dati.ricevuta(in_carico()))


def test_the_attestation_carries_what_the_receipt_of_pagopa_says(conclusa):
    testo = parole_di(dati.attestazione(conclusa))
    attesi = ["16,00 €", "1,35 €", "Banca di prova", "99999000013", "99900010564", "ricevuta-3", conclusa.numero]
    assert [atteso for atteso in attesi if atteso not in testo] == []


def test_without_a_receipt_of_pagopa_nothing_is_attested():
    pratica = in_carico(stato=StatoPratica.DA_PAGARE)
    con_posizione(pratica)
    with pytest.raises(dati.SenzaRicevutaError):
        documenti.crea(pratica, Documento.Tipo.PAGAMENTO)
    assert not pratica.documenti.exists()


def test_the_permit_says_vehicle_zones_validity_and_who_decided(conclusa, django_user_model):
    operatrice = django_user_model.objects.create_user("operatrice", first_name="Marta", last_name="Orsini")
    conclusa.eventi.create(
        tipo=Evento.Tipo.STATO, a=StatoPratica.DA_PAGARE, attore=operatrice, creato_il=conclusa.inviata_il
    )
    testo = parole_di(dati.provvedimento(conclusa))
    righe = [str(riga) for riga in conclusa.servizio.testo_provvedimento(conclusa.risposte)]
    attesi = [*righe, "FX123RT", "Marta Orsini", conclusa.richiedente, conclusa.cittadino.codice_fiscale]
    assert [atteso for atteso in attesi if atteso not in testo] == []
    assert documenti.titolo_di(conclusa, Documento.Tipo.PROVVEDIMENTO) == "Permesso di accesso alla ZTL"


def test_no_typed_text_stops_the_receipt(conclusa):
    conclusa.richiedente = "Giulia 🦊 漢字 \x07 #show: [bold]"
    assert documenti.crea(conclusa, Documento.Tipo.RICEVUTA).dimensione > 1000
