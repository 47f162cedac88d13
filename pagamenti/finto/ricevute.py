"""The receipts service: list in JSON, detail in XML of the shape of `paSendRTV2` (pagopa-io §4.4, §6)."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from lxml import etree

from pagamenti.finto.gpd import ora_locale
from pagamenti.finto.models import RicevutaFinta
from pagamenti.finto.protocollo import Problema, operazione

SPAZIO = "http://pagopa-api.pagopa.gov.it/pa/paForNode.xsd"
PAGINA_MASSIMA = 100


@operazione("GET")
def elenco(request: HttpRequest, ente: str) -> JsonResponse:
    """List the receipts of the paid positions, by days and segregation code, in pages."""
    pagina, dimensione = _numero(request, "pageNum", 0), min(_numero(request, "pageSize", 20), PAGINA_MASSIMA)
    ricevute = _filtrate(request, ente)
    fetta = ricevute[pagina * dimensione : (pagina + 1) * dimensione]
    return JsonResponse(
        {
            "currentPageNumber": pagina,
            "length": len(fetta),
            "totalPages": -(-len(ricevute) // dimensione),
            "results": [
                {
                    "organizationFiscalCode": ricevuta.ente,
                    "iuv": ricevuta.iuv,
                    "debtor": ricevuta.debitore["fiscalCode"],
                    "paymentDateTime": ora_locale(ricevuta.pagata_il),
                    "status": "PAID",
                }
                for ricevuta in fetta
            ],
        }
    )


def _filtrate(request: HttpRequest, ente: str) -> list[RicevutaFinta]:
    ricevute = RicevutaFinta.objects.uscite().filter(ente=ente)
    if "from" in request.GET:
        ricevute = ricevute.filter(pagata_il__date__gte=_giorno(request.GET["from"]))
    if "to" in request.GET:
        ricevute = ricevute.filter(pagata_il__date__lte=_giorno(request.GET["to"]))
    codici = tuple(filter(None, request.GET.get("segregationCodes", "").split(",")))
    return [ricevuta for ricevuta in ricevute if not codici or ricevuta.iuv.startswith(codici)]


def _numero(request: HttpRequest, nome: str, altrimenti: int) -> int:
    testo = request.GET.get(nome, str(altrimenti))
    if not (testo.isascii() and testo.isdigit()) or (nome == "pageSize" and int(testo) == 0):
        raise Problema(400, "Bad request", f"{nome} is not a valid number")
    return int(testo)


def _giorno(testo: str) -> date:
    try:
        return date.fromisoformat(testo)
    except ValueError as errore:
        raise Problema(400, "Bad request", "dates are YYYY-MM-DD") from errore


@operazione("GET")
def dettaglio(request: HttpRequest, ente: str, iuv: str) -> HttpResponse:
    """Return the last receipt of a notice: 404 unknown, 422 while the position still looks unpaid."""
    ricevuta = RicevutaFinta.objects.filter(ente=ente, iuv=iuv).last()
    if ricevuta is None:
        raise Problema(404, "Receipt not found", "No receipt for this iuv")
    if ricevuta.disponibile_il > timezone.now():
        raise Problema(422, "Unable to process", "The receipt has come but the payment option is still unpaid")
    return HttpResponse(in_xml(ricevuta), content_type="application/xml")


def in_xml(ricevuta: RicevutaFinta) -> bytes:
    """Return a receipt as the stored request of paSendRTV2. Amounts in euro with two decimals."""
    radice = etree.Element(etree.QName(SPAZIO, "paSendRTV2Request"), nsmap={"pa": SPAZIO})
    importo = f"{ricevuta.importo // 100}.{ricevuta.importo % 100:02d}"
    versamento = {
        "idTransfer": "1",
        "transferAmount": importo,
        "fiscalCodePA": ricevuta.ente,
        "remittanceInformation": ricevuta.causale,
        "transferCategory": "9/0101108TS/",
    }
    _aggiungi(radice, {"idPA": ricevuta.ente, "idBrokerPA": ricevuta.ente, "idStation": f"{ricevuta.ente}_01"})
    _aggiungi(
        radice,
        {
            "receipt": {
                "receiptId": ricevuta.receipt_id,
                "noticeNumber": ricevuta.nav,
                "fiscalCode": ricevuta.ente,
                "outcome": "OK",
                "creditorReferenceId": ricevuta.iuv,
                "paymentAmount": importo,
                "description": ricevuta.causale,
                "companyName": "Ente creditore di prova",
                "debtor": {
                    "uniqueIdentifier": {
                        "entityUniqueIdentifierType": ricevuta.debitore["type"],
                        "entityUniqueIdentifierValue": ricevuta.debitore["fiscalCode"],
                    },
                    "fullName": ricevuta.debitore["fullName"],
                },
                "transferList": {"transfer": versamento},
                "idPSP": "PSPDIPROVA",
                "pspFiscalCode": "99900020568",
                "PSPCompanyName": "Banca di prova",
                "idChannel": "99900020568_01",
                "channelDescription": "Ambiente di prova",
                "paymentMethod": "creditCard",
                "paymentNote": ricevuta.id_carrello,
                "fee": "1.50",
                "paymentDateTime": ora_locale(ricevuta.pagata_il),
                "applicationDate": ricevuta.pagata_il.date().isoformat(),
                "transferDate": ricevuta.pagata_il.date().isoformat(),
            }
        },
    )
    documento: bytes = etree.tostring(radice, xml_declaration=True, encoding="UTF-8")
    return documento


def _aggiungi(nodo: Any, campi: dict[str, Any]) -> None:
    for nome, valore in campi.items():
        figlio = etree.SubElement(nodo, nome)
        if isinstance(valore, dict):
            _aggiungi(figlio, valore)
        else:
            figlio.text = valore
