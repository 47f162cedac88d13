"""GPD v3: create, read, publish. Refusals and statuses as the real service gives them (pagopa-io §4)."""

from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.http import HttpRequest, JsonResponse
from django.utils import timezone

from pagamenti.finto.models import PosizioneFinta
from pagamenti.finto.protocollo import Problema, corpo_json, operazione, valida
from pagamenti.finto.router import BASE_DATI

STATO_RATA = {"PAID": "PAID", "UNPAYABLE": "EXPIRED"}


def ora_locale(istante: datetime) -> str:
    """Return a time as GPD writes it: UTC, no offset."""
    return istante.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")


@operazione("POST")
def crea(request: HttpRequest, ente: str) -> JsonResponse:
    """Create a position: 400 data, 403 segregation code, 409 duplicate."""
    dati = corpo_json(request)
    valida(dati, "posizione")
    opzione = dati["paymentOption"][0]
    rata = opzione["installments"][0]
    _controlla(opzione, rata)
    pubblica_subito = request.GET.get("toPublish") == "true"
    try:
        with transaction.atomic(using=BASE_DATI):
            posizione = PosizioneFinta.objects.create(
                ente=ente,
                iupd=dati["iupd"],
                nav=rata.get("nav", f"3{rata['iuv']}"),
                iuv=rata["iuv"],
                importo=rata["amount"],
                scadenza=_istante(rata["dueDate"]),
                scade=opzione["switchToExpired"],
                valida_dal=_istante(opzione["validityDate"]) if "validityDate" in opzione else None,
                pubblicata_il=timezone.now() if pubblica_subito else None,
                corpo=dati,
            )
    except IntegrityError as errore:
        titolo = "The debt position violated constraints of uniqueness"
        raise Problema(409, titolo, "iupd or iuv already used") from errore
    return JsonResponse({**dati, "status": posizione.stato()}, status=201)


@operazione("GET")
def leggi(request: HttpRequest, ente: str, iupd: str) -> JsonResponse:
    """Read a position."""
    return JsonResponse(descrivi(_trova(ente, iupd)))


@operazione("POST")
def pubblica(request: HttpRequest, ente: str, iupd: str) -> JsonResponse:
    """Publish a draft; 409 from any other status, or when the due date is past."""
    posizione = _trova(ente, iupd)
    if posizione.stato() != "DRAFT" or posizione.scadenza < timezone.now():
        titolo = "Existing related payment found or not in updatable state"
        raise Problema(409, titolo, "The position cannot be published")
    PosizioneFinta.objects.filter(pk=posizione.pk).update(pubblicata_il=timezone.now())
    posizione.refresh_from_db()
    return JsonResponse({**posizione.corpo, "status": posizione.stato()})


def _trova(ente: str, iupd: str) -> PosizioneFinta:
    posizione = PosizioneFinta.objects.filter(ente=ente, iupd=iupd).first()
    if posizione is None:
        raise Problema(404, "Not found the debt position", "No position with this iupd")
    return posizione


def _istante(testo: str) -> datetime:
    try:
        letto = datetime.fromisoformat(testo)
    except ValueError as errore:
        raise _dati_errati(str(errore)) from errore
    return letto if letto.tzinfo else letto.replace(tzinfo=UTC)


def _dati_errati(dettaglio: str) -> Problema:
    return Problema(400, "Error in the debt position request data", dettaglio)


def _controlla(opzione: dict[str, Any], rata: dict[str, Any]) -> None:
    """Check what a schema cannot say."""
    scadenza = _istante(rata["dueDate"])
    if scadenza < timezone.now():
        raise _dati_errati("dueDate is past")
    if "validityDate" in opzione and not timezone.now() < _istante(opzione["validityDate"]) <= scadenza:
        raise _dati_errati("validityDate must be in the future and not after dueDate")
    if sum(voce["amount"] for voce in rata["transfer"]) != rata["amount"]:
        raise _dati_errati("the transfers do not sum up to the amount")
    if any(("iban" in voce) == ("stamp" in voce) for voce in rata["transfer"]):
        raise _dati_errati("each transfer needs either an iban or a stamp")
    if rata.get("nav", f"3{rata['iuv']}") != f"3{rata['iuv']}":
        raise _dati_errati("nav and iuv do not match")
    if rata["iuv"][:2] != settings.PAGOPA_CODICE_SEGREGAZIONE:
        raise Problema(403, "The payment position is forbidden", "Segregation code not covered by the key")


def descrivi(posizione: PosizioneFinta) -> dict[str, Any]:
    """Return a position as the read operation answers it."""
    opzione = posizione.corpo["paymentOption"][0]
    ricevuta = posizione.ricevuta()
    stato = posizione.stato()
    rata = {
        **opzione["installments"][0],
        "nav": posizione.nav,
        "organizationFiscalCode": posizione.ente,
        "dueDate": ora_locale(posizione.scadenza),
        "notificationFee": 0,
        "status": STATO_RATA.get(stato, "UNPAID"),
    }
    risposta = {
        "iupd": posizione.iupd,
        "organizationFiscalCode": posizione.ente,
        "companyName": posizione.corpo["companyName"],
        "insertedDate": ora_locale(posizione.inserita_il),
        "lastUpdatedDate": ora_locale(ricevuta.disponibile_il if ricevuta else posizione.inserita_il),
        "status": stato,
    }
    if posizione.pubblicata_il:
        risposta["publishDate"] = ora_locale(posizione.pubblicata_il)
    if ricevuta:
        risposta["paymentDate"] = rata["paymentDate"] = ora_locale(ricevuta.pagata_il)
        rata |= {"idReceipt": ricevuta.receipt_id, "paymentMethod": "CP", "pspCompany": "Banca di prova"}
    debitore, scade = opzione["debtor"], posizione.scade
    return {**risposta, "paymentOption": [{"switchToExpired": scade, "debtor": debitore, "installments": [rata]}]}
