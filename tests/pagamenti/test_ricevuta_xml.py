from datetime import UTC, datetime
from decimal import Decimal

import pytest

from pagamenti.psp.ricevuta_xml import RicevutaIllegibileError, istante, leggi_ricevuta

BUONA = """<?xml version="1.0" encoding="UTF-8"?>
<pa:paSendRTV2Request xmlns:pa="http://pagopa-api.pagopa.gov.it/pa/paForNode.xsd">
  <idPA>99900010564</idPA>
  <receipt>
    <receiptId>c110729d258c4ab1b765fe902aae41d6</receiptId>
    <noticeNumber>301000000000000144</noticeNumber>
    <fiscalCode>99900010564</fiscalCode>
    <outcome>OK</outcome>
    <creditorReferenceId>01000000000000144</creditorReferenceId>
    <paymentAmount>16.00</paymentAmount>
    <transferList><transfer><idTransfer>1</idTransfer><fiscalCodePA>99900010564</fiscalCodePA></transfer></transferList>
    <pspFiscalCode>99900020568</pspFiscalCode>
    <PSPCompanyName>Banca d'Esempio &amp; C.</PSPCompanyName>
    <paymentMethod>creditCard</paymentMethod>
    <paymentNote>carrello-1</paymentNote>
    <fee>1.50</fee>
    <paymentDateTime>2026-11-21T10:00:00</paymentDateTime>
    <campoNuovo>ignorato</campoNuovo>
  </receipt>
</pa:paSendRTV2Request>"""


def test_a_receipt_gives_its_fields_and_keeps_the_document():
    ricevuta = leggi_ricevuta(BUONA.encode())
    assert ricevuta.receipt_id == "c110729d258c4ab1b765fe902aae41d6"
    assert ricevuta.nav == "301000000000000144"
    assert ricevuta.iuv == "01000000000000144"
    assert ricevuta.importo == Decimal("16.00")
    assert ricevuta.commissione == Decimal("1.50")
    assert ricevuta.psp_nome == "Banca d'Esempio & C."
    assert ricevuta.pagata_il == datetime(2026, 11, 21, 10, tzinfo=UTC)
    assert ricevuta.originale == BUONA.encode()


def test_the_receipt_is_found_inside_any_envelope_and_alone():
    nodo = BUONA[BUONA.index("<receipt>") : BUONA.index("</receipt>") + len("</receipt>")]
    busta = f'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>{nodo}</s:Body></s:Envelope>'
    for testo in (nodo, busta, nodo.replace("<receipt>", '<receipt xmlns="urn:x">')):
        assert leggi_ricevuta(testo.encode()).importo == Decimal("16.00")


@pytest.mark.parametrize("nome", ["fee", "pspFiscalCode", "paymentMethod", "paymentNote"])
def test_optional_fields_may_lack(nome):
    testo = BUONA.replace(f"<{nome}>", "<x>").replace(f"</{nome}>", "</x>")
    assert leggi_ricevuta(testo.encode()).receipt_id


@pytest.mark.parametrize(
    "nome",
    [
        "receiptId",
        "noticeNumber",
        "fiscalCode",
        "outcome",
        "creditorReferenceId",
        "paymentAmount",
        "PSPCompanyName",
        "paymentDateTime",
    ],
)
def test_a_receipt_without_a_compulsory_field_is_refused(nome):
    testo = BUONA.replace(f"<{nome}>", "<x>").replace(f"</{nome}>", "</x>")
    with pytest.raises(RicevutaIllegibileError):
        leggi_ricevuta(testo.encode())


@pytest.mark.parametrize(
    ("giusto", "sbagliato"),
    [
        (">OK<", ">KO<"),
        (">16.00<", ">sedici<"),
        (">16.00<", ">NaN<"),
        (">16.00<", ">Infinity<"),
        (">16.00<", ">-16.00<"),
        (">16.00<", ">16.005<"),
        (">16.00<", ">1e99999999<"),
        (">2026-11-21T10:00:00<", ">ieri<"),
        ("301000000000000144", "3010000000000001440"),
    ],
)
def test_a_receipt_with_an_unreadable_field_is_refused(giusto, sbagliato):
    with pytest.raises(RicevutaIllegibileError):
        leggi_ricevuta(BUONA.replace(giusto, sbagliato).encode())


def test_entities_that_read_files_are_refused(tmp_path):
    segreto = tmp_path / "segreto"
    segreto.write_text("chiave")
    testo = BUONA.replace("<pa:pa", f'<!DOCTYPE a [<!ENTITY x SYSTEM "file://{segreto}">]><pa:pa', 1)
    with pytest.raises(RicevutaIllegibileError):
        leggi_ricevuta(testo.replace("carrello-1", "&x;").encode())


def test_a_billion_laughs_is_refused_at_once():
    entita = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    testo = BUONA.replace("<pa:pa", f'<!DOCTYPE a [<!ENTITY l0 "ah">{entita}]><pa:pa', 1).replace("carrello-1", "&l11;")
    with pytest.raises(RicevutaIllegibileError):
        leggi_ricevuta(testo.encode())


def test_a_doctype_is_refused_in_any_encoding():
    testo = BUONA.replace("<pa:pa", "<!DOCTYPE a><pa:pa", 1).replace("UTF-8", "UTF-16")
    with pytest.raises(RicevutaIllegibileError):
        leggi_ricevuta(testo.encode("utf-16"))


@pytest.mark.parametrize("testo", [b"", b"<a/>", b"<a>", b"{}", b"\x00", b"<receipt/>", b"<a>" * 100_000])
def test_what_is_not_a_receipt_is_refused(testo):
    with pytest.raises(RicevutaIllegibileError):
        leggi_ricevuta(testo)


def test_a_document_too_long_is_refused_unread():
    with pytest.raises(RicevutaIllegibileError, match="grande"):
        leggi_ricevuta(BUONA.encode() + b" " * 1024 * 1024)


def test_times_with_an_offset_keep_it_and_without_are_utc():
    assert istante("2026-07-01T12:00:00+02:00") == datetime(2026, 7, 1, 10, tzinfo=UTC)
    assert istante("2026-07-01T12:00:00") == datetime(2026, 7, 1, 12, tzinfo=UTC)
