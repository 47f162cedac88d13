"""The texts of the example comune: complete, plain, within the vocabularies; its dates and its pictures."""

import re
from datetime import date

import pytest
from PIL import Image as Foglio
from wagtail.images.models import Image

from comune_site.contenuti import metatag, tassonomie
from comune_site.contenuti.models import NotiziaPage, ServizioPage
from comune_site.contenuti.semina.disegni import FIGURE
from comune_site.contenuti.semina.immagini import IMMAGINI, immagine
from comune_site.contenuti.semina.notizie import NOTIZIE
from comune_site.contenuti.semina.schede import SCHEDE
from comune_site.contenuti.semina.schede.completamenti import EVENTI
from comune_site.contenuti.semina.schede.misura import SERVIZI_141
from comune_site.contenuti.semina.testo import Fase, datato, date_delle_fasi
from comune_site.contenuti.semina.uffici import UNITA

OGGI = date(2026, 11, 22)
TESTI_SCHEDA = (
    "a_chi_e_rivolto",
    "descrizione_estesa",
    "come_fare",
    "cosa_serve",
    "cosa_si_ottiene",
    "tempi_e_scadenze",
    "costi",
    "canale_fisico",
    "casi_particolari",
    "ulteriori_informazioni",
)
UFFICIALI = """
Richiedere permesso di parcheggio per residenti
Pagare tributi IMU
Pagare canone CIMP
Pagare canone COSAP
Pagare canone idrico
Richiedere agevolazioni scolastiche
Richiedere assegnazione alloggio
Presentare domanda per assegno di maternità
Presentare domanda per bonus economici
Presentare domanda per un contributo
Presentare domanda di agevolazione tributaria
Richiedere permesso di accesso ad area ZTL
Pagare contravvenzioni
Richiedere permesso per parcheggio invalidi
Richiedere permesso per passo carrabile
Richiedere iscrizione al trasporto scolastico
Richiedere iscrizione alla mensa scolastica
Richiedere iscrizione a corsi di formazione
Richiedere iscrizione alla scuola dell'infanzia
Richiedere iscrizione all'asilo nido
Presentare domanda di partecipazione a un concorso pubblico
Richiedere una pubblicazione di matrimonio
Richiedere la sepoltura di un defunto
Pagare il canone per le lampade votive
Richiedere l'accesso agli atti
Richiedere permesso di occupazione suolo pubblico
""".strip().splitlines()


def gulpease(testo: str) -> float:
    """Return the Gulpease index (0-100): above 60 it is easy for who went to the scuola media, below 40 hard."""
    parole = re.findall(r"\w+", testo)
    frasi = max(1, len(re.findall(r"[.:;!?]+(?=\s|$)", testo)))
    return 89 + (300 * frasi - 10 * sum(map(len, parole))) / len(parole)


def piano(html: str) -> str:
    """Return the words of a rich text, each block ended by a full stop."""
    in_riga = re.sub(r"</?(b|a)\b[^>]*>", "", html)
    return re.sub(
        r"([.;:?])\.", r"\1", metatag.testo_semplice(re.sub(r"</(p|li|h3)>", ". ", in_riga)).replace(" .", ".")
    )


def titoli_di_misura():
    return [servizio.titolo for servizio in SERVIZI_141]


def test_the_26_services_of_the_measure_are_there_once_each_with_their_official_names():
    assert titoli_di_misura() == UFFICIALI
    titoli = [scheda.titolo for scheda in SCHEDE]
    assert all(titoli.count(titolo) == 1 for titolo in UFFICIALI)
    assert len({servizio.codice for servizio in SERVIZI_141}) == 26
    slug = {servizio.slug: servizio.titolo for servizio in SERVIZI_141}
    assert {s.slug: s.titolo for s in SCHEDE if s.slug in slug} == slug


def test_a_scheda_opens_only_the_digital_service_that_has_its_code():
    codici = {servizio.slug: servizio.codice for servizio in SERVIZI_141}
    online = [scheda for scheda in SCHEDE if scheda.codice_servizio]
    assert [scheda.slug for scheda in online] == ["permesso-ztl"]
    assert all(codici[scheda.slug] == scheda.codice_servizio for scheda in online)


@pytest.mark.parametrize("scheda", SCHEDE, ids=lambda scheda: scheda.slug)
def test_a_scheda_is_complete_and_within_the_vocabularies(scheda):
    assert all(piano(getattr(scheda, campo)) for campo in TESTI_SCHEDA)
    assert scheda.fasi and scheda.descrizione.endswith(".") and len(scheda.descrizione) <= 160
    assert scheda.categoria in tassonomie.titoli_di("servizi")
    assert scheda.argomenti and set(scheda.argomenti) <= set(tassonomie.titoli_argomenti())
    assert scheda.ufficio in {unita.titolo for unita in UNITA}
    assert all(len(fase.testo) <= 255 and bool(fase.giorni) != bool(fase.data) for fase in scheda.fasi)


@pytest.mark.parametrize("scheda", SCHEDE, ids=lambda scheda: scheda.slug)
def test_a_scheda_is_written_plainly(scheda):
    testo = " ".join(piano(getattr(scheda, campo)) for campo in TESTI_SCHEDA)
    assert "  " not in testo and " ," not in testo and " ." not in testo
    assert not scheda.titolo.isupper()
    assert gulpease(testo) >= 50
    assert gulpease(scheda.descrizione) >= 40


@pytest.mark.parametrize("notizia", NOTIZIE, ids=lambda notizia: notizia.slug)
def test_a_piece_of_news_is_complete_and_plain(notizia):
    scritto = datato(notizia.testo, OGGI)
    assert "{" not in scritto + datato(notizia.descrizione, OGGI)
    assert "  " not in scritto and not notizia.titolo.isupper() and not notizia.titolo.endswith(".")
    assert 2 <= len(re.findall(r"<p>", scritto)) <= 6
    assert set(notizia.argomenti) <= set(tassonomie.titoli_argomenti())
    assert notizia.immagine in {*IMMAGINI, ""}
    assert gulpease(piano(scritto)) >= 50


def test_the_news_are_of_every_type_recent_and_most_with_a_picture():
    assert len(NOTIZIE) >= 14 and {n.tipo for n in NOTIZIE} == {"Notizie", "Comunicati", "Avvisi"}
    assert all(0 < n.giorni_fa <= 120 for n in NOTIZIE) and len({n.giorni_fa for n in NOTIZIE}) == len(NOTIZIE)
    assert any(n.scade_tra for n in NOTIZIE if n.tipo == "Avvisi")
    assert sum(bool(n.immagine) for n in NOTIZIE) * 3 >= len(NOTIZIE) * 2


@pytest.mark.parametrize(
    ("testo", "atteso"),
    [
        ("{-6}", "16 novembre 2026"),
        ("{+6:giorno}", "sabato 28 novembre"),
        ("{sab+0:corta} e {sab+0+1:corta}", "28 novembre e 29 novembre"),
        ("{dom+0:numero}", "22"),
        ("{lun-10:giorno}", "lunedì 16 novembre"),
        ("nel {-400:anno}", "nel 2025"),
        ("prezzo {x}", "prezzo {x}"),
    ],
)
def test_dates_in_a_text_are_counted_from_the_day_of_the_seeding(testo, atteso):
    assert datato(testo, OGGI) == atteso


def test_the_last_stage_of_a_yearly_calendar_is_still_to_come_and_the_others_lead_to_it():
    imu = (Fase(titolo="acconto", data="06-16"), Fase(titolo="saldo", data="12-16"))
    assert date_delle_fasi(imu, OGGI) == [date(2026, 6, 16), date(2026, 12, 16)]
    assert date_delle_fasi(imu, date(2026, 12, 17)) == [date(2027, 6, 16), date(2027, 12, 16)]
    bollette = (
        Fase(titolo="lettura", data="12-31"),
        Fase(titolo="esito", giorni=3),
        Fase(titolo="saldo", data="02-28"),
    )
    assert date_delle_fasi(bollette, OGGI) == [date(2026, 12, 31), None, date(2027, 2, 28)]


def test_the_sown_schede_carry_what_their_data_say(comune):
    concorso = ServizioPage.objects.get(slug="concorso-pubblico")
    assert concorso.stato == "disattivo" and "concorsi aperti" in concorso.motivo_stato
    assert ServizioPage.objects.filter(stato="disattivo").count() == 1
    sosta = ServizioPage.objects.get(slug="permesso-parcheggio-residenti")
    assert "delega" in sosta.chi_puo_presentare and "10-bis" in sosta.procedure_collegate
    assert {evento.titolo for evento in sosta.eventi_vita.all()} == set(EVENTI[sosta.slug])
    con_eventi = ServizioPage.objects.filter(eventi_vita__isnull=False).distinct()
    assert {pagina.slug for pagina in con_eventi} == set(EVENTI)


def test_the_avvisi_end_after_they_begin_and_no_date_is_left_unwritten(comune):
    for pagina in NotiziaPage.objects.all():
        assert "{" not in pagina.testo + pagina.descrizione
        assert pagina.data_scadenza is None or pagina.data_scadenza > pagina.data


@pytest.mark.parametrize("nome", IMMAGINI)
def test_a_picture_is_light_of_one_size_and_says_what_it_shows(nome):
    figura, percorso = IMMAGINI[nome], FIGURE / f"{nome}.webp"
    assert percorso.stat().st_size < 80_000
    with Foglio.open(percorso) as foglio:
        assert foglio.size == (1600, 1067)
    assert 30 <= len(figura.alternativo) <= 120 and not figura.alternativo.endswith(".")
    x, y, largo, alto = figura.fuoco
    assert largo / 2 <= x <= 1600 - largo / 2 and alto / 2 <= y <= 1067 - alto / 2


def test_there_is_no_picture_without_its_description_and_no_two_share_a_title():
    assert {percorso.stem for percorso in FIGURE.iterdir()} == set(IMMAGINI)
    assert len({figura.titolo for figura in IMMAGINI.values()}) == len(IMMAGINI) >= 16


def test_a_picture_is_stored_once_with_its_alternative_text_and_focal_point(db):
    prima = immagine("museo")
    assert immagine("museo") == prima and Image.objects.filter(title=prima.title).count() == 1
    assert prima.description == IMMAGINI["museo"].alternativo
    assert prima.has_focal_point() and prima.renditions.exists()
    with pytest.raises(KeyError):
        immagine("astronave")
