import datetime

import pytest
import time_machine

from valutazione import api

pytestmark = pytest.mark.django_db


def test_faces_are_counted_by_service_and_channel_with_reasons_and_participation(apri):
    for numero, faccia in enumerate(["VERDE", "VERDE", "GIALLO", "ROSSO"]):
        registrato = api.registra_faccia(apri(f"w{numero}"), faccia)
    api.registra_motivo(registrato.modifica, "ESITO")
    api.registra_faccia(apri("s", canale="sportello"), "VERDE")
    apri("senza voto")
    sportello, web = api.cifre_facce(api.Periodo())
    assert (sportello.canale, sportello.giudizi) == ("sportello", 1)
    assert web.conteggi == {"VERDE": 2, "GIALLO": 1, "ROSSO": 1}
    assert [quota.percento for quota in web.facce] == [50.0, 25.0, 25.0]
    assert {quota.etichetta: quota.numero for quota in web.motivi}["Risposta negativa"] == 1
    assert (web.con_motivo, web.utenti_serviti, web.partecipazione.percento) == (1, 5, 80.0)


def test_without_persons_served_there_is_no_participation_rate(apri):
    from valutazione.models import UtentiServiti

    api.registra_faccia(apri(), "VERDE")
    UtentiServiti.objects.all().delete()
    assert api.cifre_facce(api.Periodo())[0].partecipazione.percento is None


def test_stars_have_distribution_mean_and_positive_share(apri):
    for numero, stelle in enumerate(["5", "4", "1"]):
        api.registra_stelle(apri(f"p{numero}"), stelle, motivo="CHIAREZZA")
    (riga,) = api.cifre_stelle(api.STELLE_SERVIZIO, api.Periodo())
    assert (riga.giudizi, riga.media, riga.positivi.numero, riga.positivi.percento) == (3, 3.33, 2, 66.7)
    assert [(quota.etichetta, quota.numero) for quota in riga.stelle] == [
        ("5", 1),
        ("4", 1),
        ("3", 0),
        ("2", 0),
        ("1", 1),
    ]
    assert {quota.etichetta: (quota.numero, quota.totale) for quota in riga.motivi} == {
        "A volte le indicazioni non erano chiare": (1, 1),
        "Le indicazioni erano chiare": (2, 2),
    }


def test_stars_of_pages_stay_apart_from_those_of_services(apri):
    api.registra_stelle(apri(), "5")
    api.registra_stelle_pagina("/servizi/", "1", invio="x")
    assert [riga.oggetto for riga in api.cifre_stelle(api.STELLE_SERVIZIO, api.Periodo())] == ["permesso-ztl"]
    assert [riga.oggetto for riga in api.cifre_stelle(api.STELLE_PAGINA, api.Periodo())] == ["/servizi/"]


def test_faces_never_enter_the_stars_and_the_stars_never_the_faces(apri):
    api.registra_faccia(apri(), "VERDE")
    assert api.cifre_stelle(api.STELLE_SERVIZIO, api.Periodo()) == []
    with pytest.raises(ValueError, match="senza stelle"):
        api.cifre_stelle(api.EMOTICON, api.Periodo())


def test_a_period_takes_both_its_ends_and_nothing_else(apri):
    for giorno in (9, 10, 20, 21):
        with time_machine.travel(datetime.datetime(2026, 10, giorno, 12, tzinfo=datetime.UTC)):
            api.registra_faccia(apri(f"p{giorno}"), "VERDE")
    periodo = api.Periodo(datetime.date(2026, 10, 10), datetime.date(2026, 10, 20))
    (riga,) = api.cifre_facce(periodo)
    assert (riga.giudizi, riga.utenti_serviti) == (2, 2)
    assert api.mesi_con_voti() == [datetime.date(2026, 10, 1)]


def test_another_body_sees_nothing_of_ours(apri, settings):
    api.registra_faccia(apri(), "VERDE")
    api.registra_stelle_pagina("/", "1", invio="x", testo="ciao")
    settings.ENTE_CODICE_IPA = "c_z000"
    assert api.cifre_facce(api.Periodo()) == []
    assert api.commenti(api.Periodo()) == []
    assert api.mesi_con_voti() == []
