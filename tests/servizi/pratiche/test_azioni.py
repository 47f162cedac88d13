"""What a citizen does with a Bozza, without HTTP."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given
from hypothesis import settings as impostazioni
from hypothesis import strategies as st

from comune_site.core import archivio
from comune_site.core.uscita.models import LavoroInUscita
from servizi.motore import registro
from servizi.pratiche import azioni, letture, pulizie
from servizi.pratiche.exceptions import CambioConcorrenteError
from servizi.pratiche.models import Bozza, Tariffa, tariffe_in_vigore, tra_un_anno
from servizi.pratiche.pulizie import pulisci
from tests.factories.identita import CittadinoFactory
from tests.factories.pratiche import CODICE, bozza_completa, file_pdf, servizio_di_prova

pytestmark = pytest.mark.django_db


@pytest.fixture
def bozza():
    return azioni.apri_bozza(CittadinoFactory(), CODICE)


def contatti(email: str) -> dict:
    return {"contatti": {"email": email}}


def test_opening_twice_with_one_id_is_one_bozza():
    cittadino, chiave = CittadinoFactory(), uuid.uuid4()
    assert azioni.apri_bozza(cittadino, CODICE, bozza_id=chiave) == azioni.apri_bozza(
        cittadino, CODICE, bozza_id=chiave
    )
    assert Bozza.objects.count() == 1


def test_the_id_of_somebody_elses_bozza_opens_nothing(bozza):
    with pytest.raises(Bozza.DoesNotExist):
        azioni.apri_bozza(CittadinoFactory(), CODICE, bozza_id=bozza.pk)


def test_the_consent_keeps_when_it_was_given_also_after_it_is_saved_again(bozza):
    consenso = bozza.risposte["passi"]["privacy"]["consenso"]
    assert consenso["privacy_accettata"] and consenso["accettata_il"]
    assert "accettata_il" not in azioni.con_data({"consenso": {"privacy_accettata": False}})["consenso"]


def test_a_save_from_an_older_page_of_the_same_step_is_refused_and_changes_nothing(bozza):
    azioni.salva_passo(bozza, "dati", contatti("prima@esempio.it"), 0)
    with pytest.raises(CambioConcorrenteError):
        azioni.salva_passo(bozza, "dati", contatti("seconda@esempio.it"), 0)
    bozza.refresh_from_db()
    assert bozza.risposte["passi"]["dati"]["contatti"]["email"] == "prima@esempio.it"


def test_a_save_from_an_older_page_of_another_step_is_merged(bozza):
    azioni.salva_passo(bozza, "dati", contatti("a@esempio.it"), 0)
    dopo = azioni.salva_passo(bozza, "preferenze", {"periodo": {"dal": "2026-12-01"}}, 0)
    assert dopo.risposte["passi"]["dati"]["contatti"]["email"] == "a@esempio.it"
    assert dopo.risposte["passi"]["preferenze"]["periodo"]["dal"] == "2026-12-01"


def test_the_same_answers_sent_twice_are_no_clash(bozza):
    azioni.salva_passo(bozza, "dati", contatti("a@esempio.it"), 0)
    assert azioni.salva_passo(bozza, "dati", contatti("a@esempio.it"), 0).revisione == 1


@impostazioni(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.tuples(st.sampled_from("AB"), st.sampled_from(["dati", "preferenze"]), st.integers(0, 3)), max_size=8)
)
def test_two_tabs_in_any_order_never_overwrite_silently(mosse):
    """Each tab reads when it saved last; a save wins, or is refused: nothing else happens to the answers."""
    bozza = azioni.apri_bozza(CittadinoFactory(), CODICE)
    viste, attese = {"A": 0, "B": 0}, {}
    for scheda, passo, valore in mosse:
        ultima = attese.get(passo)
        try:
            dopo = azioni.salva_passo(bozza, passo, {"s": {"c": valore}}, viste[scheda])
        except CambioConcorrenteError:
            assert ultima and ultima[1] > viste[scheda] and ultima[0] != valore
            viste[scheda] = Bozza.objects.get(pk=bozza.pk).revisione
            continue
        if not ultima or ultima[0] != valore:
            attese[passo] = (valore, dopo.revisione)
        viste[scheda] = dopo.revisione
    salvate = Bozza.objects.get(pk=bozza.pk).risposte["passi"]
    assert {passo: salvate[passo]["s"]["c"] for passo in attese} == {p: v for p, (v, _n) in attese.items()}


def test_each_save_gives_another_calendar_year(bozza, time_machine):
    time_machine.move_to("2028-02-29 10:00:00+01:00", tick=False)
    dopo = azioni.salva_passo(bozza, "dati", contatti("a@esempio.it"), 0)
    assert timezone.localtime(dopo.scade_il).date().isoformat() == "2029-03-01"
    assert tra_un_anno(dopo.modificata_il) == dopo.scade_il


@pytest.mark.parametrize("giorni, viva", [(364, True), (366, False)])
def test_a_bozza_lives_a_year_from_its_last_save(bozza, time_machine, giorni, viva):
    time_machine.move_to(timezone.now() + timedelta(days=giorni), tick=False)
    assert Bozza.objects.vive().filter(pk=bozza.pk).exists() is viva


def test_an_expired_bozza_goes_with_its_files(time_machine, django_capture_on_commit_callbacks):
    bozza = bozza_completa()
    chiavi = list(bozza.allegati.values_list("chiave", flat=True))
    time_machine.move_to(timezone.now() + timedelta(days=367), tick=False)
    with django_capture_on_commit_callbacks(execute=True):
        pulisci()
    assert not Bozza.objects.exists()
    for chiave in chiavi:
        with pytest.raises(FileNotFoundError):
            archivio.leggi(chiave)


def test_a_deleted_bozza_asks_for_its_files_to_go():
    bozza = bozza_completa()
    chiavi = set(bozza.allegati.values_list("chiave", flat=True))
    azioni.elimina_bozza(bozza)
    assert (
        set(LavoroInUscita.objects.filter(tipo="pratiche.elimina_file").values_list("riferimento", flat=True)) == chiavi
    )


def test_files_stand_among_the_answers_in_the_order_they_came(bozza):
    from servizi.pratiche import allegati

    for nome in ("fronte.pdf", "retro.pdf"):
        allegati.carica(bozza, "dati", "documenti", "patente", file_pdf(nome), 5)
    patente = letture.percorso_di(bozza, None).risposte["passi"]["dati"]["documenti"]["patente"]
    assert [file["nome"] for file in patente] == ["fronte.pdf", "retro.pdf"]


def test_an_older_bozza_is_read_through_migra_and_saved_as_the_new_version(bozza, monkeypatch):
    azioni.salva_passo(bozza, "dati", contatti("a@esempio.it"), 0)
    bozza.refresh_from_db()

    def migra(risposte, da):
        assert da == 1
        dati = dict(risposte["passi"]["dati"])
        return {**risposte, "passi": {**risposte["passi"], "dati": {"recapiti": dati["contatti"]}}}

    nuovo = servizio_di_prova(versione=2, migra=migra)
    monkeypatch.setitem(registro._servizi, CODICE, nuovo)
    assert letture.risposte_attuali(bozza)["passi"]["dati"]["recapiti"] == {"email": "a@esempio.it"}
    dopo = azioni.salva_passo(bozza, "dati", {}, bozza.revisione)
    assert (dopo.versione, dopo.risposte["versione"]) == (2, 2)
    assert dopo.risposte["passi"]["dati"]["recapiti"] == {"email": "a@esempio.it"}


def test_the_amount_of_the_office_holds_from_its_day_on(time_machine):
    servizio = registro.servizio(CODICE)
    oggi = timezone.localdate()
    Tariffa.objects.create(codice_servizio=CODICE, codice="rilascio", importo="20.00", valida_dal=oggi)
    Tariffa.objects.create(
        codice_servizio=CODICE, codice="rilascio", importo="25.00", valida_dal=oggi + timedelta(days=10)
    )
    assert str(tariffe_in_vigore(servizio, oggi - timedelta(days=1))["rilascio"]) == "16.00"
    assert str(tariffe_in_vigore(servizio)["rilascio"]) == "20.00"
    assert str(tariffe_in_vigore(servizio, oggi + timedelta(days=10))["rilascio"]) == "25.00"
    assert str(tariffe_in_vigore(servizio)["zona-aggiuntiva"]) == "5.00"


def test_an_amount_that_no_service_asks_for_is_refused():
    from django.core.exceptions import ValidationError

    with pytest.raises(ValidationError):
        Tariffa(codice_servizio=CODICE, codice="inventata", importo="1.00").full_clean()


def test_a_bozza_saved_while_the_sweep_runs_is_kept(bozza, monkeypatch, time_machine):
    time_machine.move_to(timezone.now() + timedelta(days=366))
    elimina = azioni.elimina_se_scaduta

    def dopo_un_salvataggio(pk):
        azioni.prolunga(Bozza.objects.get(pk=pk))
        elimina(pk)

    monkeypatch.setattr(pulizie, "elimina_se_scaduta", dopo_un_salvataggio)
    pulisci()
    assert Bozza.objects.filter(pk=bozza.pk).exists()
