"""What each criterion asks of a served page: `controlla_<codice>(pagina, contesto)` returns what is missing.

Pure functions over the HTML as it left the server: no script runs, nothing is fetched. An empty list means that the
page meets the criterion in full, without using its tolerance. The page-by-page table is `dove.py`.
"""

import hashlib
import json
import re
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from tests.comune_site.conformita import testi
from tests.comune_site.conformita.documento import Contesto, Documento, indirizzo_vero, testo
from tests.comune_site.conformita.stelle import controlla_stelle

FAMIGLIE = re.compile(r"(?:font-family|--bs-[a-z-]*font[a-z-]*|--bs-font-[a-z-]+):([^;}]*)")
FACCE = re.compile(r"@font-face\s*{[^}]*}")
VERSIONE = re.compile(r"--bootstrap-italia-version:\s*[\"']?(\d+)")
SEGNI = re.compile(r"[^a-zA-Z0-9 ]")


def unico(pagina: Documento, valore: str, dentro: str = "") -> tuple[HtmlElement | None, list[str]]:
    """Return the one `<a>` with this mark and what is wrong with it: not once, outside `dentro`, no address."""
    trovati = pagina.marcati(valore)
    if len(trovati) != 1:
        return None, [f"{valore}: {len(trovati)} volte invece di una"]
    (elemento,) = trovati
    if elemento.tag != "a":
        return elemento, [f"{valore}: su <{elemento.tag}> e non sul collegamento"]
    if dentro and not elemento.xpath(f"ancestor::{dentro}"):
        return elemento, [f"{valore}: fuori da <{dentro}>"]
    if not indirizzo_vero(elemento.get("href")):
        return elemento, [f"{valore}: senza indirizzo"]
    return elemento, []


def porta_a_una_pagina(elemento: HtmlElement, contesto: Contesto) -> list[str]:
    """Report an address that is not a page of the site, or that the evaluation would take for another site's."""
    href = elemento.get("href")
    if not href.startswith("/"):
        href = href.removeprefix(contesto.sito) if href.startswith(contesto.sito) else ""
    if not href or "http" in href or "www" in href:
        return [f"{elemento.get('data-element')}: {elemento.get('href')} non è un indirizzo del sito"]
    return [] if contesto.esiste(href) else [f"{elemento.get('data-element')}: {href} non risponde"]


def nel_piede(pagina: Documento, contesto: Contesto, valore: str) -> tuple[str, list[str]]:
    """Return the text of a link of the footer and what is wrong with it."""
    elemento, mancanze = unico(pagina, valore, "footer")
    if mancanze or elemento is None:
        return "", mancanze
    return testo(elemento), porta_a_una_pagina(elemento, contesto)


def controlla_si_1_1(pagina: Documento, contesto: Contesto) -> list[str]:
    """Typefaces: only Titillium Web, Lora, Roboto Mono, from the stylesheets; no other set in the page itself."""
    mancanze = [] if pagina.fogli() else ["nessun foglio di stile nell'intestazione"]
    for indirizzo in pagina.fogli():
        for valore in FAMIGLIE.findall(FACCE.sub("", contesto.fogli.get(indirizzo, ""))):
            prima = valore.split(",")[0].strip().strip("\"'")
            if prima not in testi.CARATTERI and not re.match(r"inherit|var\(|[\d.]|$", prima):
                mancanze.append(f"carattere {prima} in {indirizzo}")
    if pagina.radice.xpath("//style | //font | //*[contains(@style, 'font')]"):
        mancanze.append("caratteri decisi dentro la pagina")
    return mancanze


def controlla_si_1_2(pagina: Documento, contesto: Contesto) -> list[str]:
    """Bootstrap Italia 2 or later in the head, at least 30 % of the class names its own."""
    versioni = [int(v) for f in pagina.fogli() for v in VERSIONE.findall(contesto.fogli.get(f, ""))]
    mancanze = [] if versioni and min(versioni) >= 2 else ["versione di Bootstrap Italia assente o minore di 2"]
    classi = set(pagina.classi())
    note = len(classi & testi.CLASSI) / max(len(classi), 1)
    if round(note * 100) < 30:
        mancanze.append(f"solo il {note:.0%} delle classi è di Bootstrap Italia")
    spezzate = sorted(c for c in classi if not c or c.split() != [c])
    return mancanze + [f"classi su più righe o con spazi doppi: {spezzate}"] * bool(spezzate)


def controlla_si_1_3(pagina: Documento, contesto: Contesto) -> list[str]:
    """The scheda: every part there, with its words, in the order of the model."""
    voci = [testo(a) for a in pagina.radice.xpath('//ul[@data-element="page-index"]/li/a')]
    obbligatorie = [v for v in voci if v in testi.INDICE]
    mancanze = [] if obbligatorie == list(testi.INDICE) else [f"voci dell'indice: {obbligatorie}"]
    for voce, marche in testi.INDICE.items():
        if not any(len(parole) >= 3 for marca in marche for parole in pagina.testi(marca)):
            mancanze.append(f"{voce}: manca il contenuto ({', '.join(marche)})")
    for marca in ("service-title", "service-description", "service-status", "service-area"):
        if [len(parole) >= 3 for parole in pagina.testi(marca)] != [True]:
            mancanze.append(f"{marca}: non una volta, o senza testo")
    if not any(pagina.testi("service-topic")):
        mancanze.append("service-topic: nessun argomento")
    return mancanze + ancore_dell_indice(pagina, voci) + categoria_nelle_briciole(pagina)


def ancore_dell_indice(pagina: Documento, voci: list[str]) -> list[str]:
    """Report the entries of the index that lead nowhere, and sections of the body in another order."""
    titoli = [testo(h2) for h2 in pagina.radice.xpath("//main//h2")]
    mancanze = [] if [t for t in titoli if t in voci] == voci else ["le sezioni non hanno l'ordine dell'indice"]
    nomi = set(pagina.radice.xpath("//@id"))
    return mancanze + [
        f"l'indice porta a {href}, che non c'è"
        for href in pagina.radice.xpath('//*[@data-element="page-index"]//a/@href')
        if href[1:] not in nomi
    ]


def categoria_nelle_briciole(pagina: Documento) -> list[str]:
    """Report a breadcrumb without `Servizi` followed by the category."""
    voci = [SEGNI.sub("", v).lower() for v in dict.fromkeys(pagina.briciole())]
    if "servizi" not in voci[:-1] or len(voci[voci.index("servizi") + 1].strip()) < 3:
        return [f"la categoria non segue «Servizi» nelle briciole: {voci}"]
    return []


def controlla_si_1_3_elenco(pagina: Documento, contesto: Contesto) -> list[str]:
    """The services page: ten schede at least, the mark on the link itself."""
    schede = pagina.marcati("service-link")
    buone = {a.get("href") for a in schede if a.tag == "a" and indirizzo_vero(a.get("href"))}
    mancanze = [f"solo {len(buone)} schede"] if len(buone) < testi.SCHEDE_MINIME else []
    mancanze += [f"service-link su <{a.tag}>" for a in schede if a.tag != "a"]
    return mancanze + [f"{href} non risponde" for href in sorted(filter(None, buone)) if not contesto.esiste(href)]


def controlla_si_1_4(pagina: Documento, contesto: Contesto) -> list[str]:
    """No published theme is in use, so none may be claimed: the tolerance of the criterion is our answer."""
    return [f"{f} si dice un tema pubblicato" for f in pagina.fogli() if "Text Domain" in contesto.fogli.get(f, "")]


def controlla_si_1_5(pagina: Documento, contesto: Contesto) -> list[str]:
    """The home leads to all the topics."""
    elemento, mancanze = unico(pagina, "all-topics")
    return mancanze or porta_a_una_pagina(elemento, contesto)


def controlla_si_1_5_elenco(pagina: Documento, contesto: Contesto) -> list[str]:
    """The topics page: the 64 of the model, all and only those, each link with its name alone."""
    nomi = pagina.testi("topic-element")
    impronta = hashlib.sha256("\n".join(sorted(nomi)).encode()).hexdigest()
    if len(nomi) != testi.ARGOMENTI or impronta != testi.ARGOMENTI_SHA256:
        return [f"{len(nomi)} argomenti, che non sono i {testi.ARGOMENTI} del modello"]
    return [f"{testo(a)} non è un collegamento" for a in pagina.marcati("topic-element") if a.tag != "a"]


def controlla_si_1_6(pagina: Documento, contesto: Contesto) -> list[str]:
    """The menu: four entries with the prescribed words, in order, once; the pages they reach have the same title."""
    voci = pagina.radice.xpath('//ul[@data-element="main-navigation"]/li/a')
    mancanze = [] if [v.text_content() for v in voci] == list(testi.MENU.values()) else ["voci del menu principale"]
    if [v.get("data-element") for v in voci] != list(testi.MENU):
        mancanze.append("data-element del menu principale")
    for marca, titolo in testi.MENU.items():
        elemento, errori = unico(pagina, marca)
        mancanze += errori or porta_a_una_pagina(elemento, contesto)
        if not errori and contesto.titolo(elemento.get("href")) != titolo:
            mancanze.append(f"la pagina di {titolo} ha un altro titolo")
    return mancanze


def controlla_si_1_7(pagina: Documento, contesto: Contesto) -> list[str]:
    """A first-level page: second-level titles from the model's list, no duplicate, the same on the page reached."""
    presenti = [m for marche in testi.MARCHE_SECONDO_LIVELLO.values() for m in marche if pagina.marcati(m)]
    mancanze = [] if presenti else ["nessun collegamento di secondo livello"]
    for marca in presenti:
        collegamenti = pagina.marcati(marca)
        ammessi = testi.SECONDO_LIVELLO.get(marca)
        nomi = [testo(a) for a in collegamenti]
        mancanze += [f"{marca}: «{nome}» non è del modello" for nome in nomi if ammessi and nome not in ammessi]
        mancanze += [f"{marca}: ripetuto"] * (len(set(nomi)) != len(nomi))
        for a in collegamenti:
            if a.tag != "a" or not indirizzo_vero(a.get("href")):
                mancanze.append(f"{marca}: non è un collegamento")
            elif ammessi and contesto.titolo(a.get("href")) != testo(a):
                mancanze.append(f"la pagina di {testo(a)} ha un altro titolo")
    if pagina.indirizzo.startswith("/vivere") and len(presenti) != 2:
        mancanze.append("mancano gli eventi o i luoghi")
    return mancanze


def controlla_si_1_7_pagina(pagina: Documento, contesto: Contesto) -> list[str]:
    """A second-level page: its title ends the breadcrumb, which has three levels as its address has two."""
    briciole = pagina.briciole()
    mancanze = [] if len(briciole) == 3 and briciole[1] in testi.MENU.values() else [f"briciole: {briciole}"]
    if not pagina.titolo() or briciole[-1:] != [pagina.titolo()]:
        mancanze.append("il titolo non è quello delle briciole")
    if len(pagina.indirizzo.strip("/").split("/")) != 2:
        mancanze.append("l'indirizzo non segue il menu")
    if pagina.indirizzo.startswith("/vivere") and pagina.testi("page-name") not in (["Eventi"], ["Luoghi"]):
        mancanze.append("page-name: non sul titolo")
    return mancanze


def controlla_si_2_1(pagina: Documento, contesto: Contesto) -> list[str]:
    """The services page and every scheda lead to the booking of an appointment."""
    elemento, mancanze = unico(pagina, "appointment-booking")
    return mancanze or porta_a_una_pagina(elemento, contesto)


def controlla_si_2_2(pagina: Documento, contesto: Contesto) -> list[str]:
    """A scheda shows the contacts of the office in charge, with a way to reach it."""
    voci = [testo(a) for a in pagina.radice.xpath('//ul[@data-element="page-index"]/li/a')]
    mancanze = [] if "Contatti" in voci else ["«Contatti» non è nell'indice"]
    if not any(pagina.testi("service-area")):
        mancanze.append("service-area: manca l'ufficio")
    if not pagina.radice.xpath('//*[@id="contatti"]//a[starts-with(@href, "tel:") or starts-with(@href, "mailto:")]'):
        mancanze.append("nessun telefono né indirizzo e-mail tra i contatti")
    return mancanze


def controlla_si_2_3(pagina: Documento, contesto: Contesto) -> list[str]:
    """The footer leads to the frequent questions, and says so."""
    parole, mancanze = nel_piede(pagina, contesto, "faq")
    if not mancanze and "faq" not in parole.lower() and "domande frequenti" not in parole.lower():
        mancanze.append(f"faq: «{parole}» non parla di FAQ")
    return mancanze


def controlla_si_2_4(pagina: Documento, contesto: Contesto) -> list[str]:
    """The footer leads to the report of a disservizio, with one of three exact texts."""
    elemento, mancanze = unico(pagina, "report-inefficiency", "footer")
    if mancanze or elemento is None:
        return mancanze
    if testo(elemento).lower() not in testi.DISSERVIZIO:
        mancanze.append(f"report-inefficiency: «{testo(elemento)}»")
    posta = re.fullmatch(r"mailto:[^@\s]+@[^@\s]+", elemento.get("href"))
    return mancanze + ([] if posta else porta_a_una_pagina(elemento, contesto))


def controlla_si_2_5(pagina: Documento, contesto: Contesto) -> list[str]:
    """First and second level, and the home: how clear is the page."""
    return controlla_stelle(pagina)


def controlla_si_2_6(pagina: Documento, contesto: Contesto) -> list[str]:
    """The scheda: how clear is the page."""
    return controlla_stelle(pagina)


def controlla_si_3_1(pagina: Documento, contesto: Contesto) -> list[str]:
    """No cookie comes with the page, and nothing is loaded from elsewhere that could set one."""
    risorse = pagina.radice.xpath("//*[self::script or self::img or self::iframe or self::source]/@src")
    risorse += pagina.radice.xpath("//link[@rel='stylesheet' or @rel='preload' or contains(@rel, 'icon')]/@href")
    ospite = urlsplit(contesto.sito).netloc
    altrove = [str(r) for r in risorse if urlsplit(r).netloc not in ("", ospite)]
    return [f"cookie {nome}" for nome in pagina.cookie] + [f"risorsa di altri: {r}" for r in altrove]


def controlla_si_3_2(pagina: Documento, contesto: Contesto) -> list[str]:
    """The footer leads straight to the declaration made with AgID's form."""
    elemento, mancanze = unico(pagina, "accessibility-link", "footer")
    if not mancanze and elemento is not None and not elemento.get("href").startswith(testi.AGID):
        mancanze.append(f"accessibility-link: {elemento.get('href')} non è di AgID")
    return mancanze


def controlla_si_3_3(pagina: Documento, contesto: Contesto) -> list[str]:
    """The footer leads to the privacy notice, on the site itself."""
    return nel_piede(pagina, contesto, "privacy-policy-link")[1]


def controlla_si_3_4(pagina: Documento, contesto: Contesto) -> list[str]:
    """The footer leads to the legal notes."""
    return nel_piede(pagina, contesto, "legal-notes")[1]


def controlla_si_3_4_note(pagina: Documento, contesto: Contesto) -> list[str]:
    """The legal notes carry the licence word by word under its title."""
    mancanze = [] if pagina.testi("legal-notes-section") == [testi.TITOLO_LICENZA] else ["titolo della licenza"]
    corpo = " ".join(" ".join(pagina.testi("legal-notes-body")).split()).replace("'", "’")
    return mancanze + ([] if corpo == testi.LICENZA else ["testo della licenza"])


def controlla_r_si_1_1(pagina: Documento, contesto: Contesto) -> list[str]:
    """The scheda's JSON-LD: in the head, ten strings, no list on the way."""
    trovati = pagina.radice.xpath('//head//script[@type="application/ld+json"][@data-element="metatag"]')
    if len(trovati) != 1 or len(pagina.marcati("metatag")) != 1:
        return ["metatag: non una volta nell'intestazione"]
    try:
        dati = json.loads(trovati[0].text or "")
    except json.JSONDecodeError:
        return ["metatag: non è JSON"]
    if not isinstance(dati, dict) or dati.get("@type") != "GovernmentService":
        return ["metatag: non è un GovernmentService"]
    return [f"metatag: {campo}" for campo in testi.METATAG if not foglia(dati, campo)]


def foglia(dati: object, campo: str) -> bool:
    """Tell whether a dotted path leads, through objects only, to a string that is not empty."""
    for nome in campo.split("."):
        dati = dati.get(nome) if isinstance(dati, dict) else None
    return isinstance(dati, str) and bool(dati.strip())
