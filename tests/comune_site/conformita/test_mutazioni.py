"""Each check can fail: the served page is spoiled in one way at a time, and the check of that criterion must say so."""

from dataclasses import replace

import lxml.html
import pytest

from tests.comune_site.conformita import criteri as c
from tests.comune_site.conformita import mutazioni as m
from tests.comune_site.conformita import testi
from tests.comune_site.conformita.documento import Documento
from tests.comune_site.conformita.dove import CONTROLLI

pytestmark = pytest.mark.django_db

INDICE = '//ul[@data-element="page-index"]/li'
MENU = '//ul[@data-element="main-navigation"]/li'
CSS = "//link[@rel='stylesheet']"


def del_piede(valore: str, esistente: bool = True) -> list:
    """Return what may happen to a link of the footer."""
    guasti = [m.togli, m.senza_marca, m.rinomina, m.raddoppia, m.fuori_dal_piede, m.sul_genitore]
    voci = [guasto(valore) for guasto in guasti] + [m.indirizzo(valore, "#"), m.indirizzo(valore, "")]
    if esistente:
        voci.append(m.indirizzo(valore, "/non-c-e/"))
        voci.append(m.indirizzo(valore, "/?from=https://altrove.example"))
    return voci


def stelle() -> list:
    """Return what may happen to the rating component."""
    marche = ["feedback", "feedback-title", "feedback-input-text", *testi.SEGUITI]
    marche += [f"feedback-rate-{n}" for n in range(1, 6)]
    marche += ["feedback-rating-question", "feedback-rating-answer"]
    voci = [guasto(marca) for marca in marche for guasto in (m.togli, m.senza_marca, m.rinomina, m.raddoppia)]
    parole = ("feedback-title", "feedback-rating-question", "feedback-rating-answer")
    voci += [guasto(marca) for marca in parole for guasto in (m.lettera, m.su_due_righe, m.nascosto)]
    voci.append(m.scambia('//*[@data-element="feedback-rating-negative"]//div'))
    voci.append(m.attributo('//*[starts-with(@data-element, "feedback-rate-")]', "for", "altro"))
    return voci


SCHEDA = [
    *(m.togli(marca) for marca in ("page-index", "breadcrumb", "service-topic", "service-file", "service-area")),
    *(
        guasto(marca)
        for marca in ("service-title", "service-description", "service-status", "service-area")
        for guasto in (m.senza_marca, m.svuota, m.rinomina, m.raddoppia)
    ),
    *(
        guasto(marca)
        for marca in ("service-addressed", "service-how-to", "service-needed", "service-achieved")
        for guasto in (m.togli, m.senza_marca, m.svuota, m.rinomina)
    ),
    *(m.togli_percorso(f"{INDICE}[a='{voce}']") for voce in testi.INDICE),
    *(m.aggiungi(f"{INDICE}/a[.='{voce}']", "<span>(vai)</span>") for voce in testi.INDICE),
    m.scambia(INDICE),
    m.scambia("//main//section[h2]"),
    m.rinomina("page-index", "indice"),
    m.sul_genitore("page-index"),
    m.avvolgi_voci,
    m.senza_marca("service-topic"),
    m.svuota("service-topic"),
    m.senza_marca("breadcrumb"),
    m.togli_percorso(
        '//*[@data-element="breadcrumb"]/li[3]/following-sibling::li | //*[@data-element="breadcrumb"]/li[3]'
    ),
    m.aggiungi('//*[@data-element="breadcrumb"]/li[2]', "<span>tutti</span>"),
    m.attributo('//*[@id="come-fare"]', "id", "altro"),
]

METATAG = [
    m.togli("metatag"),
    m.senza_marca("metatag"),
    m.raddoppia("metatag"),
    m.attributo('//*[@data-element="metatag"]', "type", "text/plain"),
    m.metatag(lambda dati: [dati]),
    m.metatag(lambda dati: {"@graph": [dati]}),
    m.metatag(lambda dati: {**dati, "@type": "Service"}),
    m.metatag(lambda dati: {**dati, "serviceType": [dati["serviceType"]]}),
    m.metatag(lambda dati: {**dati, "availableChannel": [dati["availableChannel"]]}),
    m.metatag(lambda dati: {**dati, "audience": {"name": "Residenti"}}),
    *(m.metatag(lambda dati, nome=nome: {**dati, nome: ""}) for nome in ("name", "serviceOperator", "areaServed")),
]

# Check, kind of page it is tried on, ways of spoiling it.
PROVE = [
    (c.controlla_si_1_1, "home", [
        m.togli_percorso(CSS),
        m.aggiungi("//head", "<style>p { font-family: Arial }</style>"),
        m.attributo("(//p)[1]", "style", "font-family: Arial"),
    ]),
    (c.controlla_si_1_2, "home", [m.togli_percorso(CSS), m.classi_su_piu_righe, m.classi_private]),
    (c.controlla_si_1_3, "scheda", SCHEDA),
    (c.controlla_si_1_3_elenco, "servizi", [
        m.togli("service-link"),
        m.senza_marca("service-link"),
        m.sul_genitore("service-link"),
        m.attributo('//*[@data-element="service-link"]', "href", "#"),
        m.indirizzo("service-link", "/servizi/non-c-e/"),
        m.togli_percorso('(//*[@data-element="service-link"])[position() > 9]'),
    ]),
    (c.controlla_si_1_5, "home", [
        *(guasto("all-topics") for guasto in (m.togli, m.senza_marca, m.rinomina, m.raddoppia)),
        m.indirizzo("all-topics", "#"),
        m.indirizzo("all-topics", "/non-c-e/"),
    ]),
    (c.controlla_si_1_5_elenco, "argomenti", [
        *(guasto("topic-element") for guasto in (m.togli, m.senza_marca, m.rinomina, m.raddoppia, m.lettera)),
        m.nascosto("topic-element", "argomento"),
        m.sul_genitore("topic-element"),
    ]),
    (c.controlla_si_1_6, "home", [
        *(
            guasto(marca)
            for marca in testi.MENU
            for guasto in (m.togli, m.senza_marca, m.rinomina, m.raddoppia, m.lettera, m.nascosto, m.sul_genitore)
        ),
        *(m.indirizzo(marca, "/non-c-e/") for marca in testi.MENU),
        m.indirizzo("news", "/servizi/"),
        m.scambia(MENU),
        m.senza_marca("main-navigation"),
        m.aggiungi('//ul[@data-element="main-navigation"]', '<li><a href="/">Turismo</a></li>'),
    ]),
    (c.controlla_si_1_7, "primo", [
        m.senza_marca("management-category-link"),
        m.togli("management-category-link"),
        m.lettera("management-category-link"),
        m.nascosto("management-category-link"),
        m.raddoppia("management-category-link"),
        m.sul_genitore("management-category-link"),
        m.indirizzo("management-category-link", "/servizi/"),
    ]),
    (c.controlla_si_1_7_pagina, "secondo", [
        m.togli("breadcrumb"),
        m.togli_percorso('//*[@data-element="breadcrumb"]/li[2]'),
        m.aggiungi("//h1", "<span>del comune</span>"),
        m.togli_percorso("//h1"),
    ]),
    (c.controlla_si_2_1, "scheda", [
        *(guasto("appointment-booking") for guasto in (m.togli, m.senza_marca, m.rinomina, m.raddoppia)),
        m.sul_genitore("appointment-booking"),
        m.indirizzo("appointment-booking", "#"),
        m.indirizzo("appointment-booking", "/non-c-e/"),
    ]),
    (c.controlla_si_2_2, "scheda", [
        m.togli("service-area"),
        m.svuota("service-area"),
        m.togli("page-index"),
        m.aggiungi(f"{INDICE}[last()]/../li/a[text()='Contatti']", "<span>dell'ufficio</span>"),
        m.togli_percorso('//*[@id="contatti"]//a'),
    ]),
    (c.controlla_si_2_3, "home", [*del_piede("faq"), m.svuota("faq")]),
    (c.controlla_si_2_4, "home", [
        *del_piede("report-inefficiency"),
        m.lettera("report-inefficiency"),
        m.nascosto("report-inefficiency"),
        m.su_due_righe("report-inefficiency"),
        m.indirizzo("report-inefficiency", "mailto:"),
    ]),
    (c.controlla_si_2_5, "primo", stelle()),
    (c.controlla_si_2_6, "scheda", stelle()),
    (c.controlla_si_3_1, "home", [
        m.con_cookie,
        m.aggiungi("//body", '<iframe src="https://altrove.example/mappa"></iframe>'),
        m.aggiungi("//head", '<script src="https://altrove.example/conta.js"></script>'),
    ]),
    (c.controlla_si_3_2, "home", [
        *del_piede("accessibility-link", esistente=False),
        m.indirizzo("accessibility-link", "/accessibilita/"),
        m.indirizzo("accessibility-link", "https://altrove.example/?u=https://form.agid.gov.it/view/1"),
    ]),
    (c.controlla_si_3_3, "home", del_piede("privacy-policy-link")),
    (c.controlla_si_3_4, "home", del_piede("legal-notes")),
    (c.controlla_si_3_4_note, "note", [
        *(guasto(marca) for marca in ("legal-notes-section", "legal-notes-body") for guasto in (
            m.togli, m.senza_marca, m.rinomina, m.raddoppia, m.lettera, m.nascosto
        )),
    ]),
    (c.controlla_r_si_1_1, "scheda", METATAG),
]  # fmt: skip
CASI = [
    pytest.param(controllo, tipo, guasto, id=f"{controllo.__name__}-{numero}")
    for controllo, tipo, guasti in PROVE
    for numero, guasto in enumerate(guasti)
]


def riletta(pagina: Documento) -> Documento:
    """Return the page as a browser would read it again from its text."""
    return Documento.leggi(lxml.html.tostring(pagina.radice, encoding="unicode"), pagina.indirizzo, pagina.cookie)


@pytest.mark.parametrize(("controllo", "tipo", "guasto"), CASI)
def test_a_spoiled_page_is_reported(sito, controllo, tipo, guasto):
    intatta = riletta(sito.documenti[sito.tipi[tipo][0]])
    assert controllo(intatta, sito.contesto) == []
    guasta = intatta.copia()
    guasto(guasta)
    assert controllo(riletta(guasta), sito.contesto) != []


@pytest.mark.parametrize("vecchio", ["--bootstrap-italia-version", '--bs-font-sans-serif: "Titillium Web"'])
def test_a_stylesheet_without_the_version_or_with_another_typeface_is_reported(sito, vecchio):
    """C.SI.1.1, C.SI.1.2: what stands in the stylesheet, not in the page."""
    fogli = {k: v.replace(vecchio, '--bs-font-sans-serif: "Arial"') for k, v in sito.contesto.fogli.items()}
    assert fogli != sito.contesto.fogli
    contesto = replace(sito.contesto, fogli=fogli)
    home = sito.documenti["/"]
    assert c.controlla_si_1_1(home, contesto) + c.controlla_si_1_2(home, contesto) != []


def test_a_claimed_theme_is_reported(sito):
    """C.SI.1.4."""
    fogli = {k: f"/*! Theme Name: x\nText Domain: design_comuni_italia */{v}" for k, v in sito.contesto.fogli.items()}
    assert c.controlla_si_1_4(sito.documenti["/"], replace(sito.contesto, fogli=fogli)) != []


def test_every_check_is_tried_here():
    provati = {controllo for controllo, _, guasti in PROVE if guasti} | {c.controlla_si_1_4}
    assert provati == {controllo for _, controllo, _ in CONTROLLI}
