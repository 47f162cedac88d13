"""What a section has beside its page: its list as open data, and what is past its term."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from comune_site.contenuti import elenchi
from comune_site.core.indirizzi import url_assoluto
from comune_site.trasparenza import documenti, esporta
from comune_site.trasparenza.models import SezioneTrasparenzaPage
from comune_site.trasparenza.models.sezioni import PER_PAGINA, SLUG

COLONNE = (
    "titolo",
    "tipo",
    "descrizione",
    "data",
    "formato",
    "dimensione_byte",
    "indirizzo",
    "file",
    "pubblicato_fino_al",
    "sezione",
    "riferimento_normativo",
)


@require_safe
def esporta_elenco(request: HttpRequest, percorso: str, formato: str) -> HttpResponse:
    """Return the documents in force of a section as CSV or JSON. Raises Http404."""
    sezione = _sezione_o_404(percorso)
    righe = [_dati(sezione, riga) for riga in documenti.righe(documenti.di(sezione))]
    return esporta.risposta(formato, sezione.codice.replace("/", "-"), COLONNE, righe)


@require_safe
def archivio(request: HttpRequest, percorso: str) -> HttpResponse:
    """List what was published and no longer is: it can be asked for (d.lgs. 33/2013, art. 8, c. 3)."""
    sezione = _sezione_o_404(percorso)
    pagina = elenchi.pagina_di(request, documenti.di(sezione, scaduti=True), PER_PAGINA)
    contesto = {
        "page": sezione,
        "pagina": pagina,
        "righe": documenti.righe(pagina),
        "briciole": [*sezione.briciole()[:-1], (sezione.title, sezione.url), (_("Archivio"), None)],
    }
    return render(request, "trasparenza/archivio.html", contesto)


def _sezione_o_404(percorso: str) -> SezioneTrasparenzaPage:
    """Return the live section at this path below the root; a section is where the law put it, whatever the site."""
    sezione = SezioneTrasparenzaPage.objects.live().filter(url_path__endswith=f"/{SLUG}/{percorso}/").first()
    if sezione is None:
        raise Http404
    return sezione


def _dati(sezione: SezioneTrasparenzaPage, riga: documenti.Riga) -> dict[str, object]:
    file = riga.file_url
    return {
        "titolo": riga.titolo,
        "tipo": riga.tipo,
        "descrizione": riga.descrizione,
        "data": riga.data,
        "formato": riga.formato,
        "dimensione_byte": riga.byte or None,
        "indirizzo": url_assoluto(riga.url),
        "file": url_assoluto(file) if file.startswith("/") else file,
        "pubblicato_fino_al": riga.fino_al,
        "sezione": sezione.title,
        "riferimento_normativo": sezione.voce.norma,
    }
