"""Sow the example persons, their offices, their contacts; then who is the assessore of which unit."""

from __future__ import annotations

from datetime import date

from django.utils.text import slugify

from comune_site.contenuti.models import (
    AttoTrasparenza,
    ContattoPagina,
    Incarico,
    PersonaPage,
    PuntoContatto,
    SottosezionePage,
    UnitaOrganizzativaPage,
    VoceContatto,
)
from comune_site.contenuti.semina import curriculum
from comune_site.contenuti.semina.albero import Seminatore, file_pronto
from comune_site.contenuti.semina.dipendenti import DIPENDENTI
from comune_site.contenuti.semina.persona import Carica, Persona
from comune_site.contenuti.semina.politici import POLITICI
from comune_site.contenuti.semina.uffici import UNITA

TESTI = (
    "nome",
    "cognome",
    "descrizione",
    "competenze",
    "deleghe",
    "biografia",
    "ricevimento",
    "altre_cariche",
    "ulteriori_informazioni",
)
# Points of contact that belong to no person: name, description, unit, ways.
PUNTI = (
    ("Centralino", "Risponde in orario d'ufficio.", "", (("telefono", "0761 000100"),)),
    (
        "Pronto intervento della Polizia locale",
        "Tutti i giorni dalle 7:30 alle 20:00.",
        "Ufficio Polizia locale e mobilità",
        (("telefono", "0761 000139"),),
    ),
    (
        "Tributi su appuntamento",
        "Colloqui anche in videochiamata: l'appuntamento si chiede per e-mail.",
        "Ufficio Tributi",
        (("email", "appuntamenti.tributi@comune.pietrachiara.vt.it"),),
    ),
    (
        "URP su WhatsApp",
        "Solo messaggi scritti, dal lunedì al venerdì.",
        "Ufficio Relazioni con il pubblico",
        (("whatsapp", "+39 0761 000199"), ("url", "https://comune.pietrachiara.vt.it/domande-frequenti/")),
    ),
    (
        "Biblioteca: prestito e rinnovi",
        "Per rinnovare un prestito basta una telefonata.",
        "Biblioteca comunale",
        (("telefono", "0761 000126"), ("email", "prestito@biblioteca.pietrachiara.vt.it")),
    ),
)


def semina_persone(semina: Seminatore, uffici: dict[str, UnitaOrganizzativaPage]) -> None:
    """Create the persons that are missing, and tie to them the units that were created with them."""
    _punti(uffici)
    nuove: dict[str, PersonaPage] = {}
    for titolo, persone in (("Politici", POLITICI), ("Personale amministrativo", DIPENDENTI)):
        elenco = SottosezionePage.objects.get(title=titolo)
        for persona in persone:
            pagina, nuova = _persona(semina, elenco, persona, uffici)
            if nuova:
                nuove[pagina.title] = pagina
    for unita in UNITA:
        if unita.assessore in nuove:
            pagina = uffici[unita.titolo]
            pagina.assessore = nuove[unita.assessore]
            pagina.save(update_fields=["assessore"])


def _persona(
    semina: Seminatore, elenco: SottosezionePage, persona: Persona, uffici: dict[str, UnitaOrganizzativaPage]
) -> tuple[PersonaPage, bool]:
    slug = slugify(persona.titolo)
    if semina.presente(elenco, slug):
        return PersonaPage.objects.child_of(elenco).get(slug=slug), False
    pagina, nuova = semina.pagina(
        elenco,
        PersonaPage,
        slug,
        title=persona.titolo,
        incarichi=[_incarico(carica, uffici, n) for n, carica in enumerate(persona.cariche)],
        **{campo: getattr(persona, campo) for campo in TESTI},
    )
    semina.classifica(pagina, persona.argomenti)
    if persona.telefono or persona.email:
        voci = [("telefono", persona.telefono), ("email", persona.email)]
        _lega(pagina, _punto(persona.titolo, "", tuple(v for v in voci if v[1])))
    if persona.trasparenza:
        _trasparenza(pagina, persona)
    return pagina, nuova


def _incarico(carica: Carica, uffici: dict[str, UnitaOrganizzativaPage], posto: int) -> Incarico:
    return Incarico(
        titolo=carica.titolo,
        tipo=carica.tipo,
        unita=uffici[carica.unita],
        responsabile=carica.responsabile,
        inizio=date.fromisoformat(carica.inizio) if carica.inizio else None,
        fine=date.fromisoformat(carica.fine) if carica.fine else None,
        compensi=carica.compensi,
        importi_viaggio=carica.viaggi,
        sort_order=posto,
    )


def _trasparenza(pagina: PersonaPage, persona: Persona) -> None:
    """Give the curriculum and the yearly statements (d.lgs. 33/2013, art. 14)."""
    pagina.curriculum = file_pronto(
        f"Curriculum di {persona.titolo}", f"curriculum-{pagina.slug}.pdf", curriculum.pdf(persona)
    )
    pagina.save(update_fields=["curriculum"])
    for posto, (tipo, anno) in enumerate((("situazione_patrimoniale", 2025), ("dichiarazione_dei_redditi", 2025))):
        atto = AttoTrasparenza(persona=pagina, tipo=tipo, anno=anno, sort_order=posto)
        nome = f"{tipo.replace('_', '-')}-{anno}-{pagina.slug}.pdf"
        atto.documento = file_pronto(f"{atto}: {persona.titolo}", nome, curriculum.dichiarazione(persona, str(atto)))
        atto.save()


def _punti(uffici: dict[str, UnitaOrganizzativaPage]) -> None:
    for nome, descrizione, unita, voci in PUNTI:
        if PuntoContatto.objects.filter(nome=nome).exists():
            continue
        punto = _punto(nome, descrizione, voci)
        if unita:
            _lega(uffici[unita], punto)


def _punto(nome: str, descrizione: str, voci: tuple[tuple[str, str], ...]) -> PuntoContatto:
    punto, nuovo = PuntoContatto.objects.get_or_create(nome=nome, defaults={"descrizione": descrizione})
    if nuovo:
        VoceContatto.objects.bulk_create(
            VoceContatto(punto=punto, tipo=tipo, valore=valore, sort_order=n) for n, (tipo, valore) in enumerate(voci)
        )
    return punto


def _lega(pagina: PersonaPage | UnitaOrganizzativaPage, punto: PuntoContatto) -> None:
    ContattoPagina.objects.create(pagina_id=pagina.pk, punto=punto, sort_order=0)
