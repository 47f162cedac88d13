"""Tags that draw the components of the theme. Each has its template in `theme/componenti/`."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from django import forms, template
from django.template.context import Context
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from theme.errori import voci_di_errore

register = template.Library()

ICONA_AVVISO = {
    "info": "it-info-circle",
    "success": "it-check-circle",
    "warning": "it-warning-circle",
    "danger": "it-close-circle",
}


@register.simple_tag(takes_context=True)
def ricordata(context: Context, modello: str) -> str:
    """Draw a part that reads `sito` alone; once only, while `sito` has a place to keep it (`frammenti`)."""
    sito = context.get("sito") or {}
    frammenti = sito.get("frammenti", {})
    if modello not in frammenti:
        frammenti[modello] = render_to_string(modello, {"sito": sito})
    return frammenti[modello]


@register.simple_tag
@lru_cache(maxsize=500)
def icona(nome: str, classe: str = "", titolo: str = "") -> SafeString:
    """Draw an icon of our sprite: decorative, or an image when it has a `titolo`.

    The names available are in `theme/src/icone.json`.
    """
    ruolo = format_html('role="img" aria-label="{}"', titolo) if titolo else SafeString('aria-hidden="true"')
    classi = f"icon {classe}".strip()
    riferimento = f"{static('theme/sprite.svg')}#{nome}"
    return format_html('<svg class="{}" {}><use href="{}"></use></svg>', classi, ruolo, riferimento)


@register.simple_block_tag
def fascia(content: str, classe: str) -> str:
    """Put the content in the middle of a full-width band; draw nothing when the content is blank."""
    if not content.strip():
        return ""
    return render_to_string("theme/componenti/fascia.html", {"corpo": content, "classe": classe})


@register.simple_block_tag
def avviso(content: str, tipo: str = "info", titolo: str = "", ruolo: str = "", livello: int = 2) -> str:
    """Draw an alert box. `tipo`: info, success, warning, danger; `ruolo`: "alert" or "status" when it appears later."""
    contesto = {
        "corpo": content,
        "tipo": tipo,
        "titolo": titolo,
        "ruolo": ruolo,
        "livello": livello,
        "icona": ICONA_AVVISO[tipo],
    }
    return render_to_string("theme/componenti/avviso.html", contesto)


@register.simple_block_tag
def riquadro(content: str, titolo: str, ancora: str, testo: str = "", obbligatorio: bool = False) -> str:
    """Draw the grey card of one section of a form, reachable from the index of the page as `#ancora`."""
    contesto = {"corpo": content, "titolo": titolo, "ancora": ancora, "testo": testo, "obbligatorio": obbligatorio}
    return render_to_string("theme/componenti/riquadro.html", contesto)


@register.simple_block_tag
def callout(content: str, titolo: str = "", tipo: str = "note") -> str:
    """Draw a highlighted remark inside a text. `tipo`: note, important, warning, danger, success."""
    icona = "it-horn" if tipo in ("warning", "danger", "important") else "it-info-circle"
    contesto = {"corpo": content, "titolo": titolo, "tipo": tipo, "icona": icona}
    return render_to_string("theme/componenti/callout.html", contesto)


@register.inclusion_tag("theme/componenti/scheda.html")
def scheda(
    titolo: str,
    url: str = "",
    testo: str = "",
    categoria: str = "",
    categoria_url: str = "",
    icona: str = "",
    data: str = "",
    immagine: str = "",
    etichette: Sequence[tuple[str, str]] = (),
    data_element: str = "",
    livello: int = 3,
    altro: str = "",
) -> dict[str, Any]:
    """Draw a card; the link is on the title. `data_element` goes on the `<a>`, which holds the title only."""
    return {
        "titolo": titolo,
        "url": url,
        "testo": testo,
        "categoria": categoria,
        "categoria_url": categoria_url,
        "icona": icona,
        "data": data,
        "immagine": immagine,
        "etichette": etichette,
        "data_element": data_element,
        "livello": livello,
        "altro": altro,
    }


@register.inclusion_tag("theme/componenti/passi.html")
def passi(elenco: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Draw the stepper: dicts with titolo, url or None, stato in confermato, attivo, futuro."""
    attivo = next((n for n, passo in enumerate(elenco, 1) if passo["stato"] == "attivo"), 0)
    return {"passi": elenco, "attivo": attivo, "totale": len(elenco)}


@register.simple_tag
def passo_attivo(elenco: Sequence[dict[str, Any]] | None) -> str:
    """Return "Passo 2 di 4: Dati generali" for the title of the page; empty when there are no steps."""
    for numero, passo in enumerate(elenco or (), 1):
        if passo["stato"] == "attivo":
            valori = {"numero": numero, "totale": len(elenco or ()), "titolo": passo["titolo"]}
            return _("Passo %(numero)s di %(totale)s: %(titolo)s") % valori
    return ""


@register.inclusion_tag("theme/componenti/sequenza.html")
def sequenza(voci: Sequence[dict[str, Any]], data_element: str = "") -> dict[str, Any]:
    """Draw a timeline: dicts with giorno, mese, anno or None, titolo, and optional testo."""
    return {"voci": voci, "data_element": data_element}


@register.inclusion_tag("theme/componenti/briciole.html")
def briciole(voci: Sequence[tuple[str, str | None]]) -> dict[str, Any]:
    """Draw the breadcrumb: pairs (titolo, url); the last one is the page itself and needs no url."""
    return {"voci": voci}


@register.inclusion_tag("theme/componenti/indice_pagina.html")
def indice_pagina(
    voci: Sequence[tuple[str, str]], titolo: str = "", data_element: str = "page-index"
) -> dict[str, Any]:
    """Draw the left index of a page: pairs (titolo, ancora)."""
    return {"voci": voci, "titolo": titolo, "data_element": data_element}


@register.inclusion_tag("theme/componenti/etichetta.html")
def etichetta(testo: str, url: str = "", data_element: str = "", colore: str = "primary") -> dict[str, Any]:
    """Draw a chip: a link when it has an url, else a plain label.

    `colore`: primary, secondary, success, warning, danger.
    """
    return {"testo": testo, "url": url, "data_element": data_element, "colore": colore}


@register.inclusion_tag("theme/componenti/bottone.html")
def bottone(
    testo: str,
    url: str = "",
    stile: str = "btn-primary",
    icona: str = "",
    nome: str = "",
    valore: str = "",
    data_element: str = "",
    senza_controlli: bool = False,
) -> dict[str, Any]:
    """Draw a link that looks like a button (with `url`) or a submit button (with `nome` and `valore`)."""
    return {
        "testo": testo,
        "url": url,
        "stile": stile,
        "icona": icona,
        "colore_icona": "icon-primary" if "outline" in stile or "link" in stile else "icon-white",
        "nome": nome,
        "valore": valore,
        "data_element": data_element,
        "senza_controlli": senza_controlli,
    }


@register.inclusion_tag("theme/componenti/paginazione.html")
def paginazione(pagina: Any, parametri: str = "", nome: str = "pagina", data_element: str = "") -> dict[str, Any]:
    """Draw the page numbers of a Django `Page`. `parametri`: the rest of the query string, already encoded."""
    prefisso = f"?{parametri}&" if parametri else "?"
    return {
        "pagina": pagina,
        "numeri": list(pagina.paginator.get_elided_page_range(pagina.number, on_each_side=1, on_ends=1)),
        "puntini": pagina.paginator.ELLIPSIS,
        "prefisso": prefisso,
        "nome": nome,
        "data_element": data_element,
    }


@register.simple_tag(takes_context=True)
def contatti(context: Context) -> str:
    """Draw the box "Contatta il comune" from `sito` (C.SI.2.1, C.SI.2.2, C.SE.2.2)."""
    return ricordata(context, "theme/componenti/contatti.html")


@register.inclusion_tag("theme/componenti/elenco_dati.html")
def elenco_dati(voci: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Draw label and value pairs: dicts with etichetta, valore, and optional url (the value becomes a link)."""
    return {"voci": voci}


@register.inclusion_tag("theme/componenti/carica_file.html")
def carica_file(file: Iterable[Any], elimina_nome: str = "elimina_allegato") -> dict[str, Any]:
    """List the files already uploaded: objects or dicts with id, nome, url, and optional dimensione in bytes.

    Each has a delete button that submits the form around it with `elimina_nome` = id, so that nothing typed is lost.
    """
    return {"file": file, "elimina_nome": elimina_nome}


@register.inclusion_tag("theme/componenti/riepilogo_errori.html")
def riepilogo_errori(*moduli: forms.BaseForm) -> dict[str, Any]:
    """Draw the linked summary of what is wrong in the forms; nothing when all is well."""
    return {"voci": voci_di_errore(moduli)}
