import datetime

import pytest
import time_machine
from django.core.management import call_command

from valutazione import api, models
from valutazione.models import GettoneVoto, Giudizio, MotivoGiudizio, UtentiServiti

pytestmark = pytest.mark.django_db
ADESSO = datetime.datetime(2026, 11, 21, 10, 20, tzinfo=datetime.UTC)


def dopo(**durata):
    return time_machine.travel(ADESSO + datetime.timedelta(**durata), tick=False)


def test_the_ticket_of_an_event_is_always_the_same_and_needs_the_key(settings):
    primo = api.nuovo_gettone("pratica:1")
    assert api.nuovo_gettone("pratica:1") == primo
    assert api.nuovo_gettone("pratica:2") != primo
    settings.VALUTAZIONE_CHIAVE = "un'altra-chiave-di-un-altro-comune"
    assert api.nuovo_gettone("pratica:1") != primo


def test_only_a_keyed_hash_of_the_ticket_is_stored(gettone):
    assert GettoneVoto.objects.count() == 2
    for riga in GettoneVoto.objects.values_list():
        assert gettone not in str(riga)
        assert "pratica" not in str(riga)


def test_opening_twice_is_one_ticket_and_one_person_served(gettone):
    api.apri_gettoni(gettone, servizio="permesso-ztl")
    assert GettoneVoto.objects.count() == 2
    assert UtentiServiti.objects.get().numero == 1


def test_persons_served_are_counted_by_service_channel_and_day(apri):
    apri("a")
    apri("b")
    apri("c", canale="sportello")
    assert dict(UtentiServiti.objects.values_list("canale", "numero")) == {"web": 2, "sportello": 1}


@pytest.mark.parametrize("dove", [{"servizio": ""}, {"servizio": "x", "canale": "piccione"}])
def test_tickets_without_service_or_channel_are_refused(dove):
    with pytest.raises(ValueError, match="Servizio o canale"):
        api.apri_gettoni("x", **dove)


@pytest.mark.parametrize("faccia", ["VERDE", "GIALLO", "ROSSO"])
def test_a_face_is_stored_at_the_touch_and_only_red_opens_the_second_screen(gettone, faccia):
    with dopo():
        registrato = api.registra_faccia(gettone, faccia)
    voto = Giudizio.objects.get()
    assert (voto.punteggio, voto.servizio, voto.canale, voto.pagina) == (faccia, "permesso-ztl", "web", "")
    assert (voto.giorno, voto.fascia, voto.ente) == (datetime.date(2026, 11, 21), "08-14", "c_m999")
    assert bool(registrato.modifica) == (faccia == "ROSSO")


def test_a_ticket_votes_once_per_instrument(gettone):
    api.registra_faccia(gettone, "VERDE")
    api.registra_stelle(gettone, "5")
    for riprova in (lambda: api.registra_faccia(gettone, "ROSSO"), lambda: api.registra_stelle(gettone, "1")):
        with pytest.raises(api.GettoneNonValidoError):
            riprova()
    assert set(Giudizio.objects.values_list("strumento", "punteggio")) == {
        (api.EMOTICON, "VERDE"),
        (api.STELLE_SERVIZIO, "5"),
    }
    assert not GettoneVoto.objects.exists()


@pytest.mark.parametrize("faccia", ["verde", "5", "", "BLU"])
def test_a_score_outside_the_scale_is_refused_and_the_ticket_is_kept(gettone, faccia):
    with pytest.raises(api.GiudizioNonValidoError):
        api.registra_faccia(gettone, faccia)
    assert api.gettone_valido(gettone, api.EMOTICON)


def test_a_made_up_ticket_votes_nothing(db):
    with pytest.raises(api.GettoneNonValidoError):
        api.registra_faccia("0" * 64, "VERDE")
    assert not Giudizio.objects.exists()


def test_a_ticket_lasts_a_full_day_and_then_no_more(apri):
    with dopo():
        biglietto = apri()
        riga = GettoneVoto.objects.first()
        assert riga.scade_il - riga.emesso_il == datetime.timedelta(hours=24)
        assert (riga.emesso_il.minute, riga.emesso_il.second) == (0, 0)
    with dopo(hours=24):
        assert api.gettone_valido(biglietto, api.EMOTICON)
    with dopo(hours=25, minutes=1):
        assert not api.gettone_valido(biglietto, api.EMOTICON)
        with pytest.raises(api.GettoneNonValidoError):
            api.registra_faccia(biglietto, "VERDE")


def test_the_periodic_command_deletes_expired_tickets_only(apri, capsys):
    with dopo():
        apri("vecchio")
    with dopo(hours=30):
        apri("nuovo")
        call_command("valutazione_pulisci")
        assert GettoneVoto.objects.count() == 2
        assert api.gettone_valido(api.nuovo_gettone("nuovo"), api.EMOTICON)
    assert "2" in capsys.readouterr().out


@pytest.mark.parametrize("motivo", ["ATTESA", "PROFESSIONALITA", "RITORNO", "ESITO"])
def test_each_of_the_four_reasons_may_follow_red(gettone, motivo):
    api.registra_motivo(api.registra_faccia(gettone, "ROSSO").modifica, motivo)
    assert MotivoGiudizio.objects.get().codice == motivo


def test_a_second_reason_is_refused_and_the_first_stays(gettone):
    modifica = api.registra_faccia(gettone, "ROSSO").modifica
    api.registra_motivo(modifica, "ESITO")
    with pytest.raises(api.GiaVotatoError):
        api.registra_motivo(modifica, "ATTESA")
    assert MotivoGiudizio.objects.get().codice == "ESITO"


def test_a_reason_that_is_not_of_the_four_is_refused(gettone):
    modifica = api.registra_faccia(gettone, "ROSSO").modifica
    with pytest.raises(api.GiudizioNonValidoError):
        api.registra_motivo(modifica, "CHIAREZZA")


def test_the_reason_comes_within_fifteen_minutes_or_not_at_all(gettone, apri):
    with dopo():
        modifica = api.registra_faccia(apri("x"), "ROSSO").modifica
    with dopo(minutes=15, seconds=1), pytest.raises(api.ModificaScadutaError):
        api.registra_motivo(modifica, "ESITO")
    with dopo(minutes=14):
        api.registra_motivo(modifica, "ESITO")


@pytest.mark.parametrize("modifica", ["", "x", "a:b:c", "IjEi:1vLx:firma"])
def test_a_made_up_secret_adds_no_reason(db, modifica):
    with pytest.raises(api.ModificaScadutaError):
        api.registra_motivo(modifica, "ESITO")


def test_stars_carry_reason_and_masked_text(gettone):
    api.registra_stelle(gettone, "2", motivo="TECNICA", testo="scrivete a mario@esempio.it")
    voto = Giudizio.objects.get()
    assert (voto.strumento, voto.motivo.codice, voto.testo.testo) == (
        api.STELLE_SERVIZIO,
        "TECNICA",
        "scrivete a [e-mail]",
    )
    assert voto.testo.stato == models.TestoLibero.Stato.DA_CONTROLLARE


def test_masking_never_makes_the_text_longer_than_the_limit(gettone):
    api.registra_stelle(gettone, "2", testo="a@b " * 50)
    assert len(models.TestoLibero.objects.get().testo) <= 200


def test_a_text_too_long_or_a_wrong_reason_stores_nothing_and_keeps_the_ticket(gettone):
    for sbagliato in ({"testo": "a" * 201}, {"motivo": "ATTESA"}):
        with pytest.raises(api.GiudizioNonValidoError):
            api.registra_stelle(gettone, "2", **sbagliato)
    assert not Giudizio.objects.exists()
    assert api.gettone_valido(gettone, api.STELLE_SERVIZIO)


def test_stars_about_a_page_are_stored_once_per_sending(db):
    api.registra_stelle_pagina("/servizi/", "4", invio="uno", motivo="CHIAREZZA")
    with pytest.raises(api.GiaVotatoError):
        api.registra_stelle_pagina("/servizi/", "1", invio="uno")
    api.registra_stelle_pagina("/servizi/", "3", invio="due")
    assert sorted(Giudizio.objects.values_list("pagina", "punteggio")) == [("/servizi/", "3"), ("/servizi/", "4")]


def test_what_the_browser_sent_does_not_find_the_row(db):
    api.registra_stelle_pagina("/servizi/", "4", invio="0123456789abcdef0123456789abcdef")
    assert Giudizio.objects.get().pk.hex != "0123456789abcdef0123456789abcdef"


def test_every_record_carries_its_body(gettone, settings):
    settings.ENTE_CODICE_IPA = "c_z000"
    api.apri_gettoni(api.nuovo_gettone("altro"), servizio="permesso-ztl")
    api.registra_stelle_pagina("/", "5", invio="x")
    assert Giudizio.objects.get().ente == "c_z000"
    assert set(UtentiServiti.objects.values_list("ente", flat=True)) == {"c_m999", "c_z000"}
    assert set(GettoneVoto.objects.values_list("ente", flat=True)) == {"c_m999", "c_z000"}
