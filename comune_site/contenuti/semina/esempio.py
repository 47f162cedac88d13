"""The invented Comune di Pietrachiara: offices, schede, news, fixed pages, what is in evidence."""

from __future__ import annotations

from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from comune_site.contenuti.contesto import SLUG_DI_RUOLO
from comune_site.contenuti.models import (
    ArgomentiPage,
    HomePage,
    ImpostazioniSito,
    NotiziaPage,
    PaginaGenerica,
    ServizioPage,
    SezionePage,
    SottosezionePage,
    UnitaOrganizzativaPage,
)
from comune_site.contenuti.semina.albero import Seminatore
from comune_site.contenuti.semina.documenti import semina_documenti
from comune_site.contenuti.semina.domande import semina_domande
from comune_site.contenuti.semina.eventi import SeminaEventi
from comune_site.contenuti.semina.luoghi import semina_luoghi
from comune_site.contenuti.semina.notizie import semina_notizie
from comune_site.contenuti.semina.pagine import PAGINE
from comune_site.contenuti.semina.persone import semina_persone
from comune_site.contenuti.semina.progetti import semina_progetti
from comune_site.contenuti.semina.servizi import semina_servizi
from comune_site.contenuti.semina.uffici import UNITA
from comune_site.core.ente import ente

# A well-formed identifier of AgID's form; the comune is invented, so nothing is published there.
DICHIARAZIONE = "https://form.agid.gov.it/view/3f6a2c10-7d1e-4b52-9a8e-5c0d71e2b946"
SERVIZI_UTILI = (
    "permesso-ztl",
    "carta-identita-elettronica",
    "cambio-di-residenza",
    "imu",
    "mensa-scolastica",
    "ritiro-ingombranti",
)
IN_EVIDENZA = ("Trasporto pubblico", "ZTL", "Istruzione", "Gestione rifiuti", "Imposte", "Turismo", "Anagrafe", "Sport")


def semina_esempio(semina: Seminatore, home: HomePage) -> None:
    """Create the example contents that are missing."""
    uffici = _uffici(semina)
    oggi = timezone.localdate()
    schede = semina_servizi(semina, uffici, oggi)
    notizie = semina_notizie(semina, uffici, oggi)
    for pagina in PAGINE:
        semina.pagina(
            home,
            PaginaGenerica,
            SLUG_DI_RUOLO[pagina.ruolo],
            title=pagina.titolo,
            descrizione=pagina.descrizione,
            ruolo=pagina.ruolo,
            corpo=pagina.corpo,
        )
    semina_persone(semina, uffici)
    semina_documenti(semina, uffici)
    luoghi = semina_luoghi(semina, uffici)
    SeminaEventi(semina, uffici, luoghi, oggi).tutti()
    semina_progetti(semina)
    semina_domande()
    _evidenze(semina, home, uffici, schede, notizie[0])
    _impostazioni(home, uffici)


def _uffici(semina: Seminatore) -> dict[str, UnitaOrganizzativaPage]:
    comune = ente()
    uffici: dict[str, UnitaOrganizzativaPage] = {}
    for unita in UNITA:
        pagina, nuova = semina.pagina(
            SottosezionePage.objects.get(title=unita.sezione),
            UnitaOrganizzativaPage,
            unita.slug,
            title=unita.titolo,
            descrizione=unita.descrizione,
            tipo=unita.tipo,
            competenze=unita.competenze,
            genitore=uffici.get(unita.genitore),
            indirizzo=unita.indirizzo,
            cap=comune.cap,
            localita=comune.nome_breve,
            orari=unita.orari,
            telefono=unita.telefono,
            email=unita.email,
        )
        if nuova:
            semina.classifica(pagina, unita.argomenti)
        uffici[unita.titolo] = pagina
    return uffici


def _evidenze(
    semina: Seminatore,
    home: HomePage,
    uffici: dict[str, UnitaOrganizzativaPage],
    schede: list[ServizioPage],
    notizia: NotiziaPage,
) -> None:
    organi = [uffici[titolo] for titolo in ("Sindaca", "Giunta comunale", "Consiglio comunale")]
    argomenti = [semina.argomento(titolo) for titolo in IN_EVIDENZA]
    utili = [scheda for scheda in schede if scheda.slug in SERVIZI_UTILI]
    if home.contenuto_in_evidenza_id is None:
        home.contenuto_in_evidenza = notizia.page_ptr
        home.save(update_fields=["contenuto_in_evidenza"])
    semina.evidenzia(home, [*organi, *argomenti[1:4], argomenti[0], *argomenti[4:], *utili])
    semina.evidenzia(SezionePage.objects.get(sezione="amministrazione"), organi)
    semina.evidenzia(SezionePage.objects.get(sezione="servizi"), utili)
    semina.evidenzia(ArgomentiPage.objects.get(), argomenti[1:4])
    for unita in UNITA:
        if unita.tipo == "ufficio":
            for titolo in unita.argomenti:
                semina.evidenzia(semina.argomento(titolo), [uffici[unita.titolo]])


def _impostazioni(home: HomePage, uffici: dict[str, UnitaOrganizzativaPage]) -> None:
    sito = Site.objects.get(is_default_site=True)
    menu = {
        "Appuntamenti": PaginaGenerica.objects.get(ruolo="prenota"),
        "Polizia locale": uffici["Ufficio Polizia locale e mobilità"],
    }
    ImpostazioniSito.objects.get_or_create(
        site=sito,
        defaults={
            "motto": "Pietra antica, acqua viva",
            "regione_url": "https://www.regione.lazio.it",
            "urp": uffici["Ufficio Relazioni con il pubblico"],
            "telefono": uffici["Ufficio Relazioni con il pubblico"].telefono,
            "email": uffici["Ufficio Relazioni con il pubblico"].email,
            "dichiarazione_accessibilita": DICHIARAZIONE,
            "menu_secondario": [("voce", {"titolo": t, "pagina": p.page_ptr}) for t, p in menu.items()],
        },
    )
    ricerca = home.get_children().get(slug="ricerca")
    Redirect.objects.get_or_create(old_path="/cerca", site=sito, defaults={"redirect_page": ricerca})
