"""A small site to search in."""

from datetime import date
from typing import Any

from comune_site.contenuti.models import NotiziaPage, RicercaPage, SottosezionePage, UnitaOrganizzativaPage
from comune_site.ricerca import vocabolario
from tests.factories.contenuti import TESTO, crea_home, crea_scheda, crea_sezione, crea_ufficio


def crea_ricerca() -> RicercaPage:
    """The search page."""
    return crea_home().add_child(instance=RicercaPage(title="Ricerca", slug="ricerca", descrizione="Cerca nel sito."))


def crea_notizia(titolo: str = "Notizia di prova", **campi: Any) -> NotiziaPage:
    """A piece of news."""
    genitore = SottosezionePage.objects.filter(title="Notizie").first() or crea_sezione(
        "novita", "Novità", "novita"
    ).add_child(instance=SottosezionePage(title="Notizie", slug="notizie", descrizione="Le notizie."))
    valori = {
        "descrizione": "Una notizia.",
        "testo": TESTO,
        "data": date(2026, 5, 1),
        "a_cura_di": UnitaOrganizzativaPage.objects.first() or crea_ufficio(),
    }
    return genitore.add_child(instance=NotiziaPage(title=titolo, **{**valori, **campi}))


def crea_sito() -> dict[str, Any]:
    """Search page, four services, a piece of news and an office; their words are in the vocabulary."""
    ufficio = crea_ufficio("Ufficio tributi")
    pagine = {
        "ricerca": crea_ricerca(),
        "ufficio": ufficio,
        "ztl": crea_scheda("Permesso di accesso alla ZTL", codice_servizio="permesso-ztl", unita_responsabile=ufficio),
        "cie": crea_scheda("Carta d'identità elettronica", unita_responsabile=ufficio),
        "imu": crea_scheda(
            "Pagare l'imposta sugli immobili", descrizione="L'IMU, con F24.", unita_responsabile=ufficio
        ),
        "rifiuti": crea_scheda(
            "Raccolta dei rifiuti",
            stato="disattivo",
            motivo_stato="Sospeso fino a marzo.",
            codice_servizio="permesso-ztl",
            unita_responsabile=ufficio,
        ),
        "notizia": crea_notizia("La città in festa", testo="<p>Permesso di sosta per gli ospiti.</p>"),
    }
    vocabolario.allinea(pagina.pk for pagina in pagine.values())
    return pagine
