"""The desk: who may enter, what it shows, what it does."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone

from pagamenti import api as pagamenti
from servizi.motore import registro
from servizi.pratiche.models import Documento, Evento, Pratica, Tariffa, tariffe_in_vigore
from servizi.pratiche.stati import StatoPratica
from tests.factories.identita import CittadinoFactory, accedi_come
from tests.factories.sportello import con_allegato, con_invio, con_posizione, in_carico

pytestmark = pytest.mark.django_db

ELENCO = reverse("pratiche_sportello:index")


def personale(django_user_model, nome, *permessi):
    """Return a member of staff with these permissions beside the door of the admin."""
    utente = django_user_model.objects.create_user(nome, password="x", first_name="Marta", last_name="Orsini")
    gruppo = Group.objects.create(name=f"Gruppo {nome}")
    gruppo.permissions.set(Permission.objects.filter(codename__in=["access_admin", *permessi]))
    utente.groups.add(gruppo)
    return utente


@pytest.fixture
def operatrice(django_user_model, client):
    utente = personale(django_user_model, "operatrice", "change_pratica")
    client.force_login(utente, backend="django.contrib.auth.backends.ModelBackend")
    return utente


def dettaglio(pratica):
    return reverse("pratiche_sportello:dettaglio", args=[pratica.pk])


def azione(pratica, codice):
    return reverse("pratiche_sportello:azione", args=[pratica.pk, codice])


def numeri(risposta) -> list[str]:
    return [pratica.numero for pratica in risposta.context["object_list"]]


def pagine(pratica, allegato) -> list[str]:
    return [
        ELENCO,
        reverse("pratiche_sportello:index_results"),
        dettaglio(pratica),
        azione(pratica, "approva"),
        reverse("pratiche_sportello:allegato", args=[pratica.pk, allegato.pk]),
        reverse("pratiche_sportello:documento", args=[pratica.pk, Documento.Tipo.RICEVUTA]),
    ]


def test_an_editor_without_the_permission_sees_no_menu_and_no_page(client, django_user_model):
    pratica = in_carico()
    allegato = con_allegato(pratica)
    redattrice = personale(django_user_model, "redattrice")
    client.force_login(redattrice, backend="django.contrib.auth.backends.ModelBackend")
    assert ELENCO not in client.get(reverse("wagtailadmin_home")).content.decode()
    for pagina in pagine(pratica, allegato):
        assert client.get(pagina).status_code == 302, pagina
        assert client.get(pagina).url == reverse("wagtailadmin_home"), pagina
    client.post(azione(pratica, "respingi"), {"nota": "no"})
    assert Pratica.objects.get().stato == StatoPratica.PRESA_IN_CARICO
    assert not pratica.eventi.filter(tipo=Evento.Tipo.ACCESSO).exists()


@pytest.mark.parametrize("chi", ["anonimo", "cittadino"])
def test_citizens_and_strangers_are_sent_away(client, chi):
    pratica = in_carico()
    allegato = con_allegato(pratica)
    if chi == "cittadino":
        accedi_come(client, pratica.cittadino)
    for pagina in pagine(pratica, allegato):
        assert client.get(pagina).status_code in (302, 403), pagina
    assert not pratica.eventi.filter(tipo=Evento.Tipo.ACCESSO).exists()


def test_the_menu_leads_to_the_list(client, operatrice):
    assert ELENCO in client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_list_shows_number_service_applicant_dates_and_state(client, operatrice):
    pratica = in_carico(cittadino=CittadinoFactory(first_name="Dario", last_name="Bellucci"))
    testo = client.get(ELENCO).content.decode()
    for atteso in (pratica.numero, pratica.titolo, "Dario Bellucci", "mancano 10 giorni", "Presa in carico"):
        assert atteso in testo, atteso


def test_the_list_takes_as_many_queries_for_one_as_for_thirty(client, operatrice, django_assert_max_num_queries):
    in_carico()
    client.get(ELENCO)
    with django_assert_max_num_queries(30) as una:
        client.get(ELENCO)
    for _volta in range(29):
        in_carico()
    with django_assert_max_num_queries(len(una)):
        risposta = client.get(ELENCO)
    assert len(numeri(risposta)) == 20
    assert len(numeri(client.get(ELENCO, {"p": 2}))) == 10


@pytest.mark.parametrize("cerca", ["AN269999999", "bellucci", "0000777/2026"])
def test_search_by_number_applicant_protocol(client, operatrice, cerca):
    in_carico()
    voluta = in_carico(
        numero="AN269999999",
        cittadino=CittadinoFactory(first_name="Dario", last_name="Bellucci"),
        protocollo_numero="0000777/2026",
    )
    assert numeri(client.get(ELENCO, {"q": cerca})) == [voluta.numero]


def test_filters_by_state_service_and_term(client, operatrice):
    oggi = timezone.localdate()
    tardi = in_carico(scadenza=oggi - timedelta(days=1))
    presto = in_carico(scadenza=oggi + timedelta(days=2))
    dopo = in_carico(scadenza=oggi + timedelta(days=9), codice_servizio="altro-servizio")
    chiusa = in_carico(stato=StatoPratica.ACCOLTA, scadenza=oggi - timedelta(days=5))
    filtrate = {
        "stato": (StatoPratica.ACCOLTA, {chiusa.numero}),
        "codice_servizio": ("permesso-ztl", {tardi.numero, presto.numero, chiusa.numero}),
    }
    for campo, (valore, attese) in filtrate.items():
        assert set(numeri(client.get(ELENCO, {campo: valore}))) == attese, campo
    termini = {
        "scadute": {tardi.numero},
        "tre": {presto.numero},
        "dieci": {presto.numero, dopo.numero},
    }
    for valore, attese in termini.items():
        assert set(numeri(client.get(ELENCO, {"scadenza": valore}))) == attese, valore


def test_the_newest_stand_first_and_may_be_sorted_by_term(client, operatrice):
    oggi, ora = timezone.localdate(), timezone.now()
    vecchia = in_carico(inviata_il=ora - timedelta(days=3), scadenza=oggi + timedelta(days=7))
    nuova = in_carico(inviata_il=ora, scadenza=None)
    media = in_carico(inviata_il=ora - timedelta(days=1), scadenza=oggi + timedelta(days=2))
    assert numeri(client.get(ELENCO)) == [nuova.numero, media.numero, vecchia.numero]
    assert numeri(client.get(ELENCO, {"ordering": "scadenza"})) == [media.numero, vecchia.numero, nuova.numero]


def test_the_detail_shows_frozen_answers_files_history_and_payment(client, operatrice):
    pratica = in_carico(stato=StatoPratica.DA_PAGARE)
    allegato = con_allegato(pratica, nome="libretto-mio.pdf")
    posizione = con_posizione(pratica)
    testo = client.get(dettaglio(pratica)).content.decode()
    attesi = (
        "FX123RT",
        pratica.cittadino.codice_fiscale,
        "libretto-mio.pdf",
        reverse("pratiche_sportello:allegato", args=[pratica.pk, allegato.pk]),
        "Richiesta inviata",
        posizione.nav,
        "16,00 €",
        "0000001/2026",
    )
    assert [atteso for atteso in attesi if atteso not in testo] == []


def test_what_the_citizen_typed_is_escaped(client, operatrice):
    pratica = in_carico(richiedente="<script>alert(1)</script>")
    pratica.riepilogo[0]["sezioni"][0]["voci"][0]["valore"] = "<img src=x>"
    pratica.save()
    testo = client.get(dettaglio(pratica)).content.decode()
    assert "<img src=x>" not in testo
    assert "<script>alert(1)" not in testo


def test_the_detail_takes_as_many_queries_however_long_its_history(client, operatrice, django_assert_max_num_queries):
    pratica = in_carico()
    con_allegato(pratica)
    client.get(dettaglio(pratica))
    with django_assert_max_num_queries(30) as prima:
        client.get(dettaglio(pratica))
    for _volta in range(10):
        con_allegato(pratica)
        pratica.eventi.create(tipo=Evento.Tipo.ACCESSO, attore=operatrice)
    with django_assert_max_num_queries(len(prima)):
        client.get(dettaglio(pratica))


def test_opening_an_attachment_is_written_in_the_history(client, operatrice):
    pratica = in_carico()
    allegato = con_allegato(pratica, b"%PDF-1.7 contenuto")
    risposta = client.get(reverse("pratiche_sportello:allegato", args=[pratica.pk, allegato.pk]))
    assert b"".join(risposta.streaming_content) == b"%PDF-1.7 contenuto"
    assert risposta["Content-Disposition"].startswith("attachment")
    assert risposta["Content-Security-Policy"].startswith("sandbox")
    accesso = pratica.eventi.get(tipo=Evento.Tipo.ACCESSO)
    assert (accesso.attore, accesso.dati) == (operatrice, {"allegato": str(allegato.pk)})


def test_an_attachment_is_opened_only_under_its_own_pratica(client, operatrice):
    altra = con_allegato(in_carico())
    pratica = in_carico()
    assert client.get(reverse("pratiche_sportello:allegato", args=[pratica.pk, altra.pk])).status_code == 404
    assert not Evento.objects.filter(tipo=Evento.Tipo.ACCESSO).exists()


@pytest.mark.parametrize(
    ("stato", "attese"),
    [
        (StatoPratica.INVIATA, ["prendi-in-carico"]),
        (StatoPratica.PRESA_IN_CARICO, ["in-elaborazione", "approva", "respingi"]),
        (StatoPratica.IN_ELABORAZIONE, ["approva", "respingi"]),
        (StatoPratica.DA_PAGARE, []),
        (StatoPratica.ACCOLTA, []),
        (StatoPratica.RESPINTA, []),
    ],
)
def test_each_state_offers_its_own_actions(client, operatrice, stato, attese):
    risposta = client.get(dettaglio(con_invio(stato=stato)))
    assert [azione.codice for azione in risposta.context["azioni"]] == attese


def test_asking_for_an_action_changes_nothing_until_confirmed(client, operatrice):
    pratica = in_carico()
    risposta = client.get(azione(pratica, "approva"))
    assert "16,00 €" in risposta.content.decode()
    assert Pratica.objects.get().stato == StatoPratica.PRESA_IN_CARICO


def test_approving_moves_the_pratica_and_writes_who_did_it(client, operatrice):
    pratica = in_carico()
    risposta = client.post(azione(pratica, "approva"), {"nota": "Va bene"}, follow=True)
    assert risposta.redirect_chain == [(dettaglio(pratica), 302)]
    assert "ora è «Da pagare»" in risposta.content.decode()
    evento = pratica.eventi.last()
    assert (evento.a, evento.attore, evento.nota) == (StatoPratica.DA_PAGARE, operatrice, "Va bene")
    assert pagamenti.posizione(f"pratica:{pratica.pk}")


def test_a_refusal_without_a_reason_comes_back_with_the_message_beside_the_field(client, operatrice):
    pratica = in_carico()
    risposta = client.post(azione(pratica, "respingi"), {"nota": "  "})
    assert risposta.status_code == 200
    assert "Scrivi il motivo" in risposta.content.decode()
    assert Pratica.objects.get().stato == StatoPratica.PRESA_IN_CARICO


def test_a_second_clerk_is_told_that_it_is_too_late(client, operatrice):
    pratica = in_carico()
    client.post(azione(pratica, "approva"), {"nota": ""})
    risposta = client.post(azione(pratica, "respingi"), {"nota": "No"}, follow=True)
    assert "non è più possibile" in risposta.content.decode()
    assert Pratica.objects.get().stato == StatoPratica.DA_PAGARE


def test_unknown_actions_and_pratiche_are_not_found(client, operatrice):
    pratica = in_carico()
    assert client.get(azione(pratica, "cancella")).status_code == 404
    sconosciuta = "99999999-9999-4999-8999-999999999999"
    assert client.get(reverse("pratiche_sportello:dettaglio", args=[sconosciuta])).status_code == 404


def test_the_office_sets_an_amount_from_a_day_on(client, django_user_model):
    ragioneria = personale(django_user_model, "ragioneria", "add_tariffa", "change_tariffa", "view_tariffa")
    client.force_login(ragioneria, backend="django.contrib.auth.backends.ModelBackend")
    modulo = reverse("wagtailsnippets_pratiche_tariffa:add")
    assert "Rilascio del permesso" in client.get(modulo).content.decode()
    dati = {"codice_servizio": "permesso-ztl", "codice": "rilascio", "importo": "18.50", "valida_dal": "2026-01-01"}
    assert client.post(modulo, dati).status_code == 302
    assert tariffe_in_vigore(registro.servizio("permesso-ztl"))["rilascio"] == Decimal("18.50")


def test_an_amount_that_no_service_asks_for_is_refused(client, django_user_model):
    ragioneria = personale(django_user_model, "ragioneria", "add_tariffa")
    client.force_login(ragioneria, backend="django.contrib.auth.backends.ModelBackend")
    dati = {"codice_servizio": "permesso-ztl", "codice": "altro", "importo": "18.50", "valida_dal": "2026-01-01"}
    assert client.post(reverse("wagtailsnippets_pratiche_tariffa:add"), dati).status_code == 200
    assert not Tariffa.objects.exists()
