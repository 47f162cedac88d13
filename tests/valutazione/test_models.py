import datetime
import uuid

import pytest
from django.apps import apps
from django.db import DatabaseError, IntegrityError, connection, transaction

from valutazione import api, models
from valutazione.models import GettoneVoto, Giudizio, MotivoGiudizio, SolaAggiuntaError

pytestmark = pytest.mark.django_db


def giudizio(**campi):
    base = {
        "ente": "c_m999",
        "strumento": api.EMOTICON,
        "versione": 1,
        "canale": "web",
        "servizio": "permesso-ztl",
        "punteggio": "VERDE",
        "giorno": datetime.date(2026, 11, 21),
        "fascia": "08-14",
        "lingua": "it",
    }
    return Giudizio(**{**base, **campi})


PAGINA = {"strumento": api.STELLE_PAGINA, "servizio": "", "pagina": "/servizi/", "punteggio": "4"}
SERVIZIO = {"strumento": api.STELLE_SERVIZIO, "punteggio": "2"}


@pytest.mark.parametrize("campi", [{}, {"punteggio": "ROSSO"}, PAGINA, SERVIZIO, {**PAGINA, "completato": False}])
def test_a_vote_that_follows_the_rules_is_stored(campi):
    giudizio(**campi).save()
    assert Giudizio.objects.count() == 1


@pytest.mark.parametrize(
    "campi",
    [
        {"punteggio": "5"},
        {"punteggio": "BLU"},
        {**PAGINA, "punteggio": "VERDE"},
        {**PAGINA, "punteggio": "6"},
        {**PAGINA, "punteggio": "0"},
        {"strumento": "ALTRO"},
        {"servizio": ""},
        {"pagina": "/servizi/"},
        {**PAGINA, "servizio": "permesso-ztl"},
        {**PAGINA, "pagina": ""},
        {**SERVIZIO, "servizio": ""},
        {"canale": "piccione"},
        {"fascia": "10-11"},
        {"completato": False},
    ],
)
def test_the_database_refuses_a_vote_outside_the_rules(campi):
    with pytest.raises(IntegrityError), transaction.atomic():
        giudizio(**campi).save()
    assert not Giudizio.objects.exists()


@pytest.mark.parametrize(
    ("campi", "codice"),
    [
        ({"punteggio": "VERDE"}, "ATTESA"),
        ({"punteggio": "GIALLO"}, "ATTESA"),
        ({"punteggio": "ROSSO"}, "CHIAREZZA"),
        ({"punteggio": "ROSSO"}, "ALTRO"),
        (SERVIZIO, "ATTESA"),
        (PAGINA, ""),
    ],
)
def test_the_database_refuses_a_reason_that_the_score_does_not_ask_for(campi, codice):
    voto = giudizio(**campi)
    voto.save()
    motivo = MotivoGiudizio(giudizio=voto, strumento=voto.strumento, punteggio=voto.punteggio, codice=codice)
    with pytest.raises(IntegrityError), transaction.atomic():
        motivo.save()


def test_the_database_refuses_a_text_beside_a_face():
    voto = giudizio(punteggio="ROSSO")
    voto.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        models.TestoLibero.objects.create(giudizio=voto, strumento=voto.strumento, testo="ciao")


def test_a_vote_cannot_be_changed_or_deleted_through_the_models():
    voto = giudizio()
    voto.save()
    voto.punteggio = "ROSSO"
    azioni = [
        voto.save,
        voto.delete,
        Giudizio.objects.all().delete,
        lambda: Giudizio.objects.update(punteggio="ROSSO"),
        lambda: Giudizio.objects.bulk_update([voto], ["punteggio"]),
        lambda: Giudizio.objects.get().save(),
    ]
    for azione in azioni:
        with pytest.raises(SolaAggiuntaError):
            azione()
    assert Giudizio.objects.get().punteggio == "VERDE"


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE valutazione_giudizio SET punteggio = 'ROSSO'",
        "UPDATE valutazione_motivogiudizio SET codice = 'ATTESA'",
    ],
)
def test_the_database_itself_refuses_to_change_a_vote(sql):
    voto = giudizio(punteggio="ROSSO")
    voto.save()
    MotivoGiudizio(giudizio=voto, strumento=voto.strumento, punteggio="ROSSO", codice="ESITO").save()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursore:
        cursore.execute(sql)
    assert (Giudizio.objects.get().punteggio, MotivoGiudizio.objects.get().codice) == ("ROSSO", "ESITO")


def test_no_table_of_votes_points_at_anything_outside_nor_at_the_tickets():
    miei = set(apps.get_app_config("valutazione").get_models())
    for modello in miei:
        for campo in modello._meta.get_fields():
            if campo.is_relation:
                assert campo.related_model in miei - {GettoneVoto}
    assert not [campo for campo in GettoneVoto._meta.get_fields() if campo.is_relation]


def test_the_columns_shared_by_votes_and_tickets_do_not_tell_rows_apart():
    colonne = [{campo.name for campo in modello._meta.fields} for modello in (Giudizio, GettoneVoto)]
    assert colonne[0] & colonne[1] == {"ente", "strumento", "servizio", "canale"}
    assert not any(Giudizio._meta.get_field(nome).unique for nome in colonne[0] & colonne[1])


def test_a_vote_keeps_no_time_no_counter_and_no_column_for_a_person():
    tipi = {campo.name: campo.get_internal_type() for campo in Giudizio._meta.fields}
    assert tipi["id"] == "UUIDField"
    assert not {"DateTimeField", "TimeField", "AutoField", "BigAutoField", "GenericIPAddressField"} & set(tipi.values())
    assert uuid.UUID(str(giudizio().pk)).version == 4
