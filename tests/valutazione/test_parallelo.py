from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from valutazione import api
from valutazione.models import Giudizio, MotivoGiudizio, UtentiServiti

INSIEME = 50


def tutti_insieme(azione, quanti=INSIEME):
    """Run the action in that many threads at the same moment; return what each returned or raised."""
    pronti = Barrier(quanti)

    def prova(numero):
        try:
            pronti.wait(30)
            azione(numero)
        except api.ValutazioneError as errore:
            return type(errore)
        finally:
            connection.close()
        return None

    with ThreadPoolExecutor(quanti) as pool:
        return list(pool.map(prova, range(quanti)))


@pytest.mark.django_db(transaction=True)
def test_fifty_parallel_uses_of_one_ticket_are_one_vote():
    gettone = api.nuovo_gettone("pratica:1")
    api.apri_gettoni(gettone, servizio="permesso-ztl")
    esiti = tutti_insieme(lambda numero: api.registra_faccia(gettone, "VERDE" if numero % 2 else "ROSSO"))
    assert esiti.count(None) == 1
    assert esiti.count(api.GettoneNonValidoError) == INSIEME - 1
    assert Giudizio.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_twenty_parallel_sendings_of_the_same_page_vote_are_one_vote():
    esiti = tutti_insieme(lambda numero: api.registra_stelle_pagina("/", "3", invio="lo stesso", motivo="ALTRO"), 20)
    assert esiti.count(None) == 1
    assert set(esiti) == {None, api.GiaVotatoError}
    assert (Giudizio.objects.count(), MotivoGiudizio.objects.count()) == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_twenty_parallel_reasons_are_one_reason():
    gettone = api.nuovo_gettone("pratica:1")
    api.apri_gettoni(gettone, servizio="permesso-ztl")
    modifica = api.registra_faccia(gettone, "ROSSO").modifica
    esiti = tutti_insieme(lambda numero: api.registra_motivo(modifica, "ESITO"), 20)
    assert esiti.count(None) == 1
    assert MotivoGiudizio.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_persons_served_at_the_same_time_are_all_counted():
    def apri(numero):
        api.apri_gettoni(api.nuovo_gettone(f"pratica:{numero}"), servizio="permesso-ztl")

    assert set(tutti_insieme(apri, 20)) == {None}
    assert UtentiServiti.objects.get().numero == 20
