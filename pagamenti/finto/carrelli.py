"""Checkout v2: the cart operation, called by the site (pagopa-io §5)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from pagamenti.finto.models import CarrelloFinto, PosizioneFinta
from pagamenti.finto.protocollo import Problema, corpo_json, operazione, valida

AVVISI_MASSIMI = 5


@operazione("POST")
def crea(request: HttpRequest) -> HttpResponse:
    """Open a cart: 302 to the page for the payer; 400 malformed; 422 refused."""
    dati = corpo_json(request)
    _controlla_numero(dati)
    valida(dati, "carrello")
    _controlla_avvisi(dati["paymentNotices"])
    carrello = CarrelloFinto.objects.create(corpo=dati)
    indirizzo = reverse("pagopa_finto:checkout", args=[carrello.pk])
    risposta = HttpResponse(status=302)
    risposta["Location"] = request.build_absolute_uri(f"{indirizzo}?clientId=CHECKOUT_CART")
    return risposta


def _controlla_numero(dati: Any) -> None:
    """More than five notices is the one size that answers 422 and not 400."""
    avvisi = dati.get("paymentNotices") if isinstance(dati, dict) else None
    if isinstance(avvisi, list) and len(avvisi) > AVVISI_MASSIMI:
        raise Problema(422, "Invalid payment info", "Too many payment notices")


def _controlla_avvisi(avvisi: list[dict[str, Any]]) -> None:
    chiavi = [(avviso["fiscalCode"], avviso["noticeNumber"]) for avviso in avvisi]
    if len(set(chiavi)) != len(chiavi):
        raise Problema(422, "Invalid payment info", "Duplicated payment notice")
    for ente, nav in chiavi:
        posizione = PosizioneFinta.objects.filter(ente=ente, nav=nav).first()
        if posizione is None or not posizione.pagabile():
            raise Problema(422, "Invalid payment info", "A payment notice cannot be paid")
