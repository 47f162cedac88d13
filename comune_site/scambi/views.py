"""Import and export in the admin."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from comune_site.scambi import azioni, esportazione
from comune_site.scambi.forms import CaricamentoForm, ConfermaForm
from comune_site.scambi.models import Caricamento
from comune_site.scambi.piano import prepara
from comune_site.scambi.tracciati import TRACCIATI, Tracciato

PERMESSO = "scambi.add_caricamento"
# What the preview draws; the counts are of all rows, and wrong rows come first.
RIGHE_MOSTRATE = 200
FORMATI = {
    "csv": (esportazione.csv, "text/csv; charset=utf-8"),
    "xlsx": (esportazione.excel, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


@require_http_methods(["GET", "HEAD", "POST"])
def inizio(request: HttpRequest) -> HttpResponse:
    """Offer the tables to take away, and take one to bring in."""
    _consenti(request)
    modulo = CaricamentoForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and modulo.is_valid():
        caricamento = Caricamento.objects.create(
            tracciato=modulo.cleaned_data["tracciato"],
            nome_file=modulo.cleaned_data["file"].name[:120],
            righe=modulo.cleaned_data["righe"],
            utente=request.user,
        )
        return redirect("scambi_anteprima", caricamento.pk)
    ultimi = Caricamento.objects.filter(utente=request.user)[:10]
    contesto = {"modulo": modulo, "tracciati": TRACCIATI.values(), "ultimi": ultimi}
    return render(request, "scambi/inizio.html", contesto, status=422 if modulo.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def anteprima(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what would be created, changed, refused; on POST do it."""
    _consenti(request)
    caricamento = get_object_or_404(Caricamento, pk=pk, utente=request.user)
    tracciato = TRACCIATI[caricamento.tracciato]
    modulo = ConfermaForm(request.POST or None, puo_pubblicare=_puo_pubblicare(request, tracciato))
    if request.method == "POST" and modulo.is_valid():
        piano = azioni.applica(caricamento, request.user, pubblica=modulo.cleaned_data["come"] == "pubblica")
        caricamento.refresh_from_db()
        if caricamento.applicato_il:
            messages.success(request, _riassunto(piano.conteggi))
            return redirect("scambi_inizio")
        messages.error(request, _("Nulla è stato importato: correggi le righe indicate e carica di nuovo il file."))
    else:
        piano = prepara(tracciato, caricamento.righe, pubblica=modulo.data.get("come") == "pubblica")
    esiti = sorted(piano.esiti, key=lambda e: (not e.errori, e.numero))
    contesto = {
        "caricamento": caricamento,
        "tracciato": tracciato,
        "piano": piano,
        "esiti": esiti[:RIGHE_MOSTRATE],
        "altre": max(0, len(esiti) - RIGHE_MOSTRATE),
        "modulo": modulo,
    }
    return render(request, "scambi/anteprima.html", contesto)


@require_GET
def esporta(request: HttpRequest, codice: str, formato: str) -> HttpResponse:
    """Answer a table: CSV, Excel, or the empty Excel to fill in. Raises Http404."""
    _consenti(request)
    if codice not in TRACCIATI:
        raise Http404
    tracciato = TRACCIATI[codice]
    if formato == "modello":
        return _file(esportazione.excel(tracciato, vuoto=True), f"modello-{codice}.xlsx", FORMATI["xlsx"][1])
    if formato not in FORMATI:
        raise Http404
    scrive, tipo = FORMATI[formato]
    return _file(scrive(tracciato), f"{codice}-{timezone.localdate():%Y-%m-%d}.{formato}", tipo)


@require_GET
def esporta_tutto(request: HttpRequest) -> HttpResponse:
    """Answer the ZIP of all contents."""
    _consenti(request)
    return _file(esportazione.tutto(), f"contenuti-{timezone.localdate():%Y-%m-%d}.zip", "application/zip")


def _consenti(request: HttpRequest) -> None:
    if not request.user.has_perm(PERMESSO):
        raise PermissionDenied


def _puo_pubblicare(request: HttpRequest, tracciato: Tracciato) -> bool:
    return all(p.permissions_for_user(request.user).can_publish_subpage() for p in tracciato.genitori().values())


def _riassunto(conteggi: dict[str, int]) -> str:
    create = ngettext("%(n)s pagina creata", "%(n)s pagine create", conteggi["crea"]) % {"n": conteggi["crea"]}
    cambiate = ngettext("%(n)s cambiata", "%(n)s cambiate", conteggi["cambia"]) % {"n": conteggi["cambia"]}
    uguali = ngettext("%(n)s già uguale", "%(n)s già uguali", conteggi["uguale"]) % {"n": conteggi["uguale"]}
    return f"{create}, {cambiate}, {uguali}."


def _file(contenuto: bytes, nome: str, tipo: str) -> HttpResponse:
    intestazioni = {"Content-Disposition": f'attachment; filename="{nome}"', "Cache-Control": "no-store"}
    return HttpResponse(contenuto, content_type=tipo, headers=intestazioni)
