"""What an import would do is told before it is done, and done twice changes nothing."""

import csv
import io

import pytest
from openpyxl import load_workbook

from comune_site.contenuti.models import Incarico, NotiziaPage, PersonaPage, SottosezionePage, UnitaOrganizzativaPage
from comune_site.scambi import azioni, esportazione
from comune_site.scambi.exceptions import TabellaIllegibileError
from comune_site.scambi.lettura import leggi
from comune_site.scambi.models import Caricamento
from comune_site.scambi.piano import Azione, prepara
from comune_site.scambi.tracciati import NOTIZIE, PERSONE, TRACCIATI, UFFICI

PERSONALE = "Personale amministrativo"
ADA = {
    "elenco": PERSONALE,
    "nome": "Ada",
    "cognome": "Neri",
    "descrizione breve": "Lavora all'anagrafe.",
    "incarico": "Istruttrice",
    "tipo di incarico": "amministrativo",
    "ufficio": "ufficio anagrafe",
    "responsabile": "sì",
    "dal": "2024-03-01",
}


def importa(tracciato, righe, utente, *, pubblica=True):
    caricamento = Caricamento.objects.create(
        tracciato=tracciato.codice, nome_file="prova.csv", righe=righe, utente=utente
    )
    return azioni.applica(caricamento, utente, pubblica=pubblica)


def test_a_new_person_is_created_published_with_the_office_held(responsabile):
    piano = importa(PERSONE, [ADA], responsabile)
    assert piano.conteggi == {"crea": 1, "cambia": 0, "uguale": 0, "errore": 0}
    persona = PersonaPage.objects.live().get(title="Ada Neri")
    assert persona.get_parent().title == PERSONALE
    incarico = Incarico.objects.get(persona=persona)
    assert (incarico.titolo, incarico.unita.title, incarico.responsabile) == ("Istruttrice", "Ufficio Anagrafe", True)
    assert str(incarico.inizio) == "2024-03-01"


def test_the_second_run_changes_nothing(responsabile):
    importa(PERSONE, [ADA], responsabile)
    revisioni = PersonaPage.objects.get().revisions.count()
    assert importa(PERSONE, [ADA], responsabile).conteggi == {"crea": 0, "cambia": 0, "uguale": 1, "errore": 0}
    assert PersonaPage.objects.get().revisions.count() == revisioni


def test_a_change_is_told_before_and_after_and_an_empty_cell_changes_nothing(responsabile):
    importa(PERSONE, [{**ADA, "quando riceve": "il lunedì"}], responsabile)
    riga = {**ADA, "incarico": "Funzionaria", "quando riceve": ""}
    (esito,) = prepara(PERSONE, [riga], pubblica=True).esiti
    assert (esito.azione, esito.differenze) == (Azione.CAMBIA, [("incarico", "Istruttrice", "Funzionaria")])
    importa(PERSONE, [riga], responsabile)
    persona = PersonaPage.objects.get()
    assert persona.incarichi.get().titolo == "Funzionaria"
    assert persona.ricevimento == "il lunedì"


def test_preparing_writes_nothing(responsabile):
    prepara(PERSONE, [ADA], pubblica=True)
    assert not PersonaPage.objects.exists()


def test_one_wrong_row_stops_them_all(responsabile):
    piano = importa(PERSONE, [ADA, {**ADA, "nome": "Ugo", "ufficio": "Ufficio che non c'è"}], responsabile)
    assert piano.conteggi["errore"] == 1
    assert not PersonaPage.objects.exists()


@pytest.mark.parametrize(
    ("cambi", "perche"),
    [
        ({"elenco": "Uscieri"}, "scrivi uno di questi: Politici, Personale amministrativo"),
        ({"nome": ""}, "è vuota"),
        ({"dal": "31/02/2024"}, "non è una data"),
        ({"tipo di incarico": "onorario"}, "non è tra i valori ammessi: Politico, Amministrativo, Altro"),
        ({"responsabile": "forse"}, "sì oppure no"),
        ({"ufficio": "Ufficio Fantasma"}, "Ufficio Fantasma"),
    ],
)
def test_each_wrong_cell_says_its_column_and_what_is_expected(responsabile, cambi, perche):
    (esito,) = prepara(PERSONE, [{**ADA, **cambi}], pubblica=True).esiti
    assert esito.azione == Azione.ERRORE
    assert perche in " ".join(esito.errori)


def test_two_rows_of_the_same_name_need_an_address_to_be_two_people(responsabile):
    piano = prepara(PERSONE, [ADA, ADA], pubblica=True)
    assert "stesso indirizzo della riga 2" in piano.esiti[1].errori[0]
    righe = [ADA, {**ADA, "indirizzo": "ada-neri-2"}]
    assert importa(PERSONE, righe, responsabile).conteggi["crea"] == 2
    assert importa(PERSONE, righe, responsabile).conteggi["uguale"] == 2


def test_what_publication_wants_is_asked_of_who_publishes_and_not_of_a_draft(responsabile):
    riga = {"tipo": "Avvisi", "titolo": "Strada chiusa"}
    assert any("C.SI.1.7" in errore for errore in prepara(NOTIZIE, [riga], pubblica=True).esiti[0].errori)
    importa(NOTIZIE, [riga], responsabile, pubblica=False)
    notizia = NotiziaPage.objects.get()
    assert not notizia.live and notizia.has_unpublished_changes


def test_argomenti_are_those_of_the_model(responsabile):
    riga = {
        "tipo": "Avvisi",
        "titolo": "Strada chiusa",
        "descrizione breve": "Chiude.",
        "testo": "Una riga.\nUn'altra <b>riga</b>.",
        "a cura di": "Ufficio Anagrafe",
        "argomenti": "ztl; Anagrafe",
    }
    importa(NOTIZIE, [riga], responsabile)
    notizia = NotiziaPage.objects.live().get()
    assert [c.argomento.title for c in notizia.classificazioni.all()] == ["ZTL", "Anagrafe"]
    assert notizia.testo == "<p>Una riga.</p><p>Un&#x27;altra &lt;b&gt;riga&lt;/b&gt;.</p>"
    assert importa(NOTIZIE, [riga], responsabile).conteggi["uguale"] == 1
    (esito,) = prepara(NOTIZIE, [{**riga, "argomenti": "Draghi"}], pubblica=True).esiti
    assert "Draghi" in esito.errori[0]


def test_text_formatted_by_hand_stays_while_its_words_stay(responsabile):
    ufficio = UnitaOrganizzativaPage.objects.get()
    ufficio.competenze = "<p>Rilascia <b>certificati</b>.</p>"
    ufficio.save_revision().publish()
    riga = {"elenco": "Uffici", "titolo": "Ufficio Anagrafe", "tipo": "Ufficio", "cosa fa": "Rilascia certificati ."}
    importa(UFFICI, [{**riga, "indirizzo": ufficio.slug, "telefono": "0761 000333"}], responsabile)
    ufficio.refresh_from_db()
    assert ufficio.telefono == "0761 000333"
    assert ufficio.competenze == "<p>Rilascia <b>certificati</b>.</p>"


def test_wrong_headings_are_refused_by_name():
    with pytest.raises(TabellaIllegibileError, match="Mancano le colonne: elenco, cognome"):
        prepara(PERSONE, [{"nome": "Ada"}], pubblica=False)
    with pytest.raises(TabellaIllegibileError, match="sconosciute: stipendio"):
        prepara(PERSONE, [{**ADA, "stipendio": "1"}], pubblica=False)


def test_a_table_is_brought_in_once_even_if_asked_twice(responsabile):
    caricamento = Caricamento.objects.create(tracciato="persone", nome_file="a", righe=[ADA], utente=responsabile)
    azioni.applica(caricamento, responsabile, pubblica=True)
    PersonaPage.objects.get().delete()
    azioni.applica(caricamento, responsabile, pubblica=True)
    assert not PersonaPage.objects.exists()


def test_sixty_people_come_in_at_once(responsabile):
    righe = [{**ADA, "nome": f"Ada{n}"} for n in range(60)]
    assert importa(PERSONE, righe, responsabile).conteggi["crea"] == 60
    assert SottosezionePage.objects.get(title=PERSONALE).get_children().live().count() == 60


@pytest.mark.parametrize("formato", ["csv", "xlsx"])
def test_what_is_exported_imported_again_changes_nothing(responsabile, formato):
    importa(PERSONE, [ADA, {**ADA, "nome": "=Ugo", "indirizzo": "ugo"}], responsabile)
    contenuto = esportazione.csv(PERSONE) if formato == "csv" else esportazione.excel(PERSONE)
    righe = leggi(io.BytesIO(contenuto), f"prova.{formato}")
    assert importa(PERSONE, righe, responsabile).conteggi == {"crea": 0, "cambia": 0, "uguale": 2, "errore": 0}


def test_a_cell_that_a_spreadsheet_would_run_is_disarmed(responsabile):
    importa(PERSONE, [{**ADA, "nome": "=1+1", "indirizzo": "uno"}], responsabile)
    (riga,) = csv.DictReader(io.StringIO(esportazione.csv(PERSONE).decode("utf-8-sig")), delimiter=";")
    assert riga["nome"] == "'=1+1"


@pytest.mark.parametrize("codice", TRACCIATI)
def test_the_form_to_fill_in_has_every_heading_and_a_row_that_reads(sito, codice):
    tracciato = TRACCIATI[codice]
    libro = load_workbook(io.BytesIO(esportazione.excel(tracciato, vuoto=True)))
    intestazione, esempio = list(libro.active.values)
    assert list(intestazione) == tracciato.nomi
    assert set(tracciato.esempio) <= set(tracciato.nomi)
    assert any(esempio)
