"""The real paths of pagoPA under one prefix, and the page for the payer."""

from django.urls import URLPattern, path

from pagamenti.finto import carrelli, gpd, pagina, ricevute

app_name = "pagopa_finto"

_POSIZIONI = "gpd/debt-positions-service/v3/organizations/<str:ente>/debtpositions"
_RICEVUTE = "gpd/payments-receipts-service/v1/payments/<str:ente>/receipts"

urlpatterns: list[URLPattern] = [
    path(_POSIZIONI, gpd.crea),
    path(f"{_POSIZIONI}/<str:iupd>", gpd.leggi),
    path(f"{_POSIZIONI}/<str:iupd>/publish", gpd.pubblica),
    path(_RICEVUTE, ricevute.elenco),
    path(f"{_RICEVUTE}/<str:iuv>", ricevute.dettaglio),
    path("checkout/ec/v2/carts", carrelli.crea),
    path("ecommerce/checkout/v1/carts/<uuid:carrello_id>/redirect", pagina.checkout, name="checkout"),
    path("paga/<uuid:carrello_id>/", pagina.pagina, name="pagina"),
]
