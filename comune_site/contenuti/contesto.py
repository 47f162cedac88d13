"""The one context object that the base layouts of `theme` read (decision 10)."""

import json
import uuid
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.core.signals import setting_changed
from django.db.models import F, Q, Subquery
from django.db.models.functions import Coalesce
from django.dispatch import receiver
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from comune_site.contenuti import elenchi, lingue, tassonomie
from comune_site.contenuti.instradamento import segno_di, sito_di
from comune_site.contenuti.models import Allerta, ImpostazioniSito
from comune_site.core.ente import ente
from comune_site.core.indirizzi import url_servizi, url_sito
from comune_site.core.pubblica import scade_entro

# Of a site: settings, pages, alerts not yet over, translations; and for each site the sign under which they were read.
Letture = tuple[ImpostazioniSito, list[dict[str, Any]], list[Allerta], lingue.Traduzioni]
_memoria: dict[int, tuple[uuid.UUID | None, Letture]] = {}
# Of a site, what is the same on all the pages of a section: made of those readings, and good as long as they are.
_fissi: dict[tuple[int, str, str], tuple[Letture, dict[str, Any]]] = {}

NESSUNA: lingue.Traduzioni = {codice: {} for codice in lingue.ALTRE}
STEMMA = "contenuti/stemma.svg"
RITAGLIO_STEMMA = "max-164x164"
# Lists that stay though empty: their buttons have to be on the page "Vivere" (C.SI.1.7).
SEMPRE = frozenset(tassonomie.titoli_di("vivere"))
SLUG_DI_RUOLO = {
    "faq": "domande-frequenti",
    "prenota": "prenota-appuntamento",
    "disservizio": "segnalazioni",
    "assistenza": "assistenza",
    "trasparenza": "amministrazione-trasparente",
    "privacy": "privacy",
    "note_legali": "note-legali",
    "mappa": "mappa-del-sito",
    "media_policy": "media-policy",
    "attuazione_pnrr": "attuazione-misure-pnrr",
    "cookie": "cookie",
}


def sito(request: HttpRequest) -> dict[str, Any]:
    """Return `sito`: menus, footer, contacts and login link. Never reads the session.

    Lazy: a template that does not draw the frame (the admin's) costs no query. Two queries, seven after a change.
    """
    return {"sito": SimpleLazyObject(lambda: _una_volta(request))}


def _una_volta(request: HttpRequest) -> dict[str, Any]:
    if not hasattr(request, "_contesto_sito"):
        request._contesto_sito = costruisci(request)  # type: ignore[attr-defined]
    return request._contesto_sito  # type: ignore[attr-defined]


def costruisci(request: HttpRequest) -> dict[str, Any]:
    """Return the whole object for a request."""
    luogo = sito_di(request)
    letture = _letture(luogo, request) if luogo else (_impostazioni(None), [], [], NESSUNA)
    _impostazioni_lette, _righe, allerte, tradotte = letture
    for momento in _svolte(allerte):
        scade_entro(request, momento)
    return {
        **_fisso(luogo, letture, request.path),
        "lingue": lingue.interruttore(request.path, tradotte),
        "alternative": lingue.alternative(request.path, tradotte),
        "allerte": _allerte(allerte),
    }


def _fisso(luogo: Site | None, letture: Letture, percorso: str) -> dict[str, Any]:
    """Return what all the pages of a section show, made once while nothing of it changes. Never changed by who reads.

    `frammenti` is where the theme keeps the parts it has drawn from it (`theme.templatetags.theme.ricordata`).
    """
    lingua = lingue.lingua_di(percorso)
    if luogo is None or lingua != lingue.ITALIANO:
        return _di_sezione(letture, percorso, lingua)
    attiva = next((v["slug"] for v in tassonomie.sezioni() if percorso.startswith(f"/{v['slug']}/")), "")
    ricordo = _fissi.get((luogo.pk, settings.SERVIZI_URL, attiva))
    if ricordo is None or ricordo[0] is not letture:
        fatto = {**_di_sezione(letture, percorso, lingua), "frammenti": {}}
        ricordo = _fissi[luogo.pk, settings.SERVIZI_URL, attiva] = (letture, fatto)
    return ricordo[1]


def _di_sezione(letture: Letture, percorso: str, lingua: str) -> dict[str, Any]:
    impostazioni, righe, _allerte_lette, tradotte = letture
    pagine = [{**riga, "url": url_sito(riga["percorso"])} for riga in righe]
    comune = ente()
    return {
        "nome": comune.nome,
        "nome_breve": comune.nome_breve,
        "motto": impostazioni.motto,
        "stemma_url": _stemma(impostazioni),
        "regione": {"nome": comune.regione, "url": impostazioni.regione_url},
        "lingua": lingua,
        "home_url": url_sito(tradotte.get(lingua, {}).get("/", ("/", ""))[0]),
        "accedi_url": url_servizi("/accedi/"),
        "cerca_url": url_sito("/ricerca/"),
        "menu": lingue.in_lingua(_menu(pagine, percorso), percorso, tradotte),
        "menu_secondario": lingue.in_lingua(_menu_secondario(impostazioni), percorso, tradotte),
        "social": [dict(canale.value) for canale in impostazioni.social],
        "pie": {nome: lingue.in_lingua(voci, percorso, tradotte) for nome, voci in _pie(pagine).items()},
        "contatti": _contatti(impostazioni),
        "link": _link(pagine, impostazioni),
        "statistiche": settings.WAI_SITO,
    }


@receiver(setting_changed)
def _dimentica_fissi(**_altro: Any) -> None:
    """Only a test changes a setting while the site runs."""
    _fissi.clear()


def impronta_cornice(luogo: Site) -> str:
    """Return a digest of the pages that menus and footer of a site show: the same while these do not change."""
    mostrate = [(p["percorso"], p["title"], p["sezione"], p["ruolo"]) for p in _pagine(luogo.root_page)]
    return sha256(json.dumps([mostrate, lingue.traduzioni(luogo.root_page)]).encode()).hexdigest()


def _letture(luogo: Site, request: HttpRequest) -> Letture:
    """Return what the frame shows, from memory while nothing of it has changed."""
    segno = segno_di(request)
    ricordo = _memoria.get(luogo.pk)
    if segno is None or ricordo is None or ricordo[0] != segno:
        home = luogo.root_page
        lette = (_impostazioni(luogo), _pagine(home), list(Allerta.objects.da_mostrare()), lingue.traduzioni(home))
        ricordo = _memoria[luogo.pk] = (segno, lette)
    return ricordo[1]


def _impostazioni(luogo: Site | None) -> ImpostazioniSito:
    """Return the settings of the site; unsaved defaults when there are none, for a GET writes nothing."""
    trovate = ImpostazioniSito.objects.select_related("stemma", "urp").filter(site=luogo).first() if luogo else None
    return trovate or ImpostazioniSito(site=luogo)


def _pagine(home: Page) -> list[dict[str, Any]]:
    """Return what menus and footer show: sections, their second level, pages with a role. One query.

    A category or a list is in no menu until it has something published (C.SI.1.7): the types of document, always
    there, do not count. "Vivere" alone keeps its two.
    """
    righe = (
        Page.objects.live()
        .descendant_of(home)
        .filter(depth__lte=home.depth + 2)
        .filter(
            Q(sezionepage__isnull=False)
            | Q(sottosezionepage__isnull=False)
            | Q(categoriaserviziopage__isnull=False)
            | ~Q(paginagenerica__ruolo="") & Q(paginagenerica__isnull=False)
        )
        .annotate(
            sezione=F("sezionepage__sezione"),
            ruolo=F("paginagenerica__ruolo"),
            categoria=Coalesce("categoriaserviziopage__pk", "sottosezionepage__pk"),
            pieno=Subquery(elenchi.dentro().values("pk")[:1]),
        )
        .order_by("path")
        .values("path", "title", "url_path", "sezione", "ruolo", "categoria", "pieno")
    )
    return [
        {**riga, "percorso": "/" + riga["url_path"].removeprefix(home.url_path)}
        for riga in righe
        if riga["categoria"] is None or riga["pieno"] is not None or riga["title"] in SEMPRE
    ]


def _sezione(pagine: list[dict[str, Any]], codice: str) -> dict[str, Any] | None:
    return next((p for p in pagine if p["sezione"] == codice), None)


def _menu(pagine: list[dict[str, Any]], percorso: str) -> list[dict[str, Any]]:
    """Return the four entries of the model, always and in order (C.SI.1.6)."""
    voci = []
    for voce in tassonomie.sezioni():
        pagina = _sezione(pagine, voce["codice"])
        url = pagina["url"] if pagina else url_sito(f"/{voce['slug']}/")
        voci.append(
            {
                "titolo": pagina["title"] if pagina else voce["titolo"],
                "url": url,
                "data_element": voce["data_element"],
                "attivo": percorso.startswith(f"/{voce['slug']}/"),
            }
        )
    return voci


def _menu_secondario(impostazioni: ImpostazioniSito) -> list[dict[str, str]]:
    scelte = [
        {"titolo": voce.value["titolo"], "url": url_sito(voce.value["pagina"].url), "data_element": ""}
        for voce in impostazioni.menu_secondario
        if voce.value["pagina"] and voce.value["pagina"].live
    ]
    # The words follow the language of the page, where the page they lead to is Italian.
    tutti = {"titolo": _("Tutti gli argomenti"), "data_element": "all-topics", "tradotta": True}
    return [*scelte, {**tutti, "url": url_sito("/argomenti/")}]


def _pie(pagine: list[dict[str, Any]]) -> dict[str, list[dict[str, str]]]:
    """Return the columns of the footer: the second level of each section."""
    chiavi = {"amministrazione": "amministrazione", "servizi": "categorie", "novita": "novita", "vivere": "vivere"}
    colonne: dict[str, list[dict[str, str]]] = {chiave: [] for chiave in chiavi.values()}
    for codice, chiave in chiavi.items():
        sezione = _sezione(pagine, codice)
        if sezione:
            colonne[chiave] = [
                {"titolo": p["title"], "url": p["url"]}
                for p in pagine
                if p["path"][:-4] == sezione["path"] and not p["ruolo"]
            ]
    return colonne


def _contatti(impostazioni: ImpostazioniSito) -> dict[str, str]:
    comune = ente()
    return {
        "indirizzo": f"{comune.indirizzo} - {comune.cap} {comune.nome_breve} ({comune.provincia})",
        "codice_fiscale": comune.codice_fiscale,
        "urp_url": url_sito(impostazioni.urp.url) if impostazioni.urp else "",
        "telefono": impostazioni.telefono or comune.telefono,
        "pec": comune.pec,
        "email": impostazioni.email or comune.email,
    }


def _link(pagine: list[dict[str, Any]], impostazioni: ImpostazioniSito) -> dict[str, str]:
    """Return the fixed links. A role with no page keeps its usual address, so that no link is ever empty."""
    trovati = {p["ruolo"]: p["url"] for p in pagine if p["ruolo"]}
    usuali = {ruolo: url_sito(f"/{slug}/") for ruolo, slug in SLUG_DI_RUOLO.items()}
    altri = {
        "accessibilita": impostazioni.dichiarazione_accessibilita,
        "argomenti": url_sito("/argomenti/"),
        "albo": url_sito("/albo-pretorio/"),
    }
    return {**usuali, **trovati, **altri}


def _svolte(allerte: list[Allerta]) -> list[datetime]:
    """Return the moments to come at which an alert appears or goes away."""
    adesso = timezone.now()
    return [momento for a in allerte for momento in (a.dal, a.al) if momento and momento > adesso]


def _allerte(allerte: list[Allerta]) -> list[dict[str, str]]:
    """Return the alerts of this moment, the gravest first."""
    adesso = timezone.now()
    ordine = {livello: peso for peso, livello in enumerate(reversed(Allerta.Livello.values))}
    correnti = sorted((a for a in allerte if a.in_corso(adesso)), key=lambda a: ordine[a.livello])
    return [
        {
            "testo": a.testo,
            "livello": a.livello,
            "etichetta": a.get_livello_display(),
            "url": url_sito(a.pagina.url) if a.pagina and a.pagina.live else "",
        }
        for a in correnti
    ]


def _stemma(impostazioni: ImpostazioniSito) -> str:
    """Return the drawing that comes with the site, or a cut of the picture that the office chose."""
    if impostazioni.stemma:
        return impostazioni.stemma.get_rendition(RITAGLIO_STEMMA).url
    return static(settings.ENTE_STEMMA or STEMMA)
