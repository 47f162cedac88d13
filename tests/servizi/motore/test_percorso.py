"""The way through a service."""

import datetime
from dataclasses import dataclass, field

import pytest
from django import forms

from servizi.motore.definizioni import Passo, Servizio, Sezione
from servizi.motore.flussi import PERMESSI
from servizi.motore.moduli import SezioneForm
from servizi.motore.percorso import PRIVACY, RIEPILOGO, PassoSconosciutoError, Percorso
from servizi.motore.risposte import valore
from servizi.motore.sezioni.persona import ContattiForm, ResidenzaForm, RichiedenteForm


class Uno(SezioneForm):
    altro = forms.ChoiceField(label="Altro?", choices=[("si", "Sì"), ("no", "No")])


class Due(SezioneForm):
    ancora = forms.ChoiceField(label="Ancora?", choices=[("si", "Sì"), ("no", "No")])


class Tre(SezioneForm):
    testo = forms.CharField(label="Testo")


SERVIZIO = Servizio(
    codice="prova",
    titolo="Prova",
    flusso=PERMESSI,
    versione=1,
    esempio=lambda oggi: {},
    passi=(
        Passo(
            codice="primo",
            titolo="Primo",
            sezioni=(
                Sezione(codice="uno", titolo="Uno", form=Uno),
                Sezione(codice="due", titolo="Due", form=Due, se=lambda r: valore(r, "primo", "uno", "altro") == "si"),
            ),
        ),
        Passo(
            codice="secondo",
            titolo="Secondo",
            sezioni=(Sezione(codice="tre", titolo="Tre", form=Tre),),
            se=lambda r: valore(r, "primo", "due", "ancora") == "si",
        ),
    ),
)
CONSENSO = {"consenso": {"privacy_accettata": True}}


@dataclass
class Persona:
    codice_fiscale: str = "MRCLNE80A41H501P"
    nome: str = "Elena"
    cognome: str = "Marchetti"
    data_nascita: datetime.date | None = datetime.date(1980, 1, 1)
    luogo_nascita: str = ""
    sesso: str = "F"
    email: str = "elena@posta.esempio.it"
    telefono: str = ""
    domicilio: dict = field(default_factory=lambda: {"via": "Via della Fonte 3", "cap": "01099"})


def percorso(persona=None, **primo) -> Percorso:
    passi = {"privacy": CONSENSO, "primo": primo} if primo else {}
    return Percorso(SERVIZIO, {"versione": 1, "passi": passi}, persona)


def codici(p: Percorso) -> list[str]:
    return [passo.codice for passo in p.passi]


def test_privacy_comes_first_and_the_summary_last():
    assert percorso().passi[0] is PRIVACY
    assert percorso().passi[-1] is RIEPILOGO


def test_sections_and_steps_appear_and_go_with_the_answers():
    assert codici(percorso(uno={"altro": "no"})) == ["privacy", "primo", "riepilogo"]
    aperto = percorso(uno={"altro": "si"}, due={"ancora": "si"})
    assert codici(aperto) == ["privacy", "primo", "secondo", "riepilogo"]
    assert [s.codice for s in aperto.sezioni(aperto.passo("primo"))] == ["uno", "due"]


def test_an_answer_that_no_longer_applies_keeps_nothing_alive():
    p = percorso(uno={"altro": "no"}, due={"ancora": "si"})
    assert codici(p) == ["privacy", "primo", "riepilogo"]


def test_answers_of_what_no_longer_applies_are_dropped_from_the_final_ones():
    finali = percorso(uno={"altro": "no"}, due={"ancora": "si"}).risposte_finali()
    assert set(finali["passi"]["primo"]) == {"uno"}
    assert "secondo" not in finali["passi"]


def test_the_first_incomplete_step_is_found_in_order():
    assert percorso().primo_incompleto() is PRIVACY
    assert percorso(uno={"altro": "forse"}).primo_incompleto().codice == "primo"
    assert percorso(uno={"altro": "si"}).primo_incompleto().codice == "primo"
    assert percorso(uno={"altro": "no"}).primo_incompleto() is None


def test_a_step_that_does_not_apply_is_unknown():
    with pytest.raises(PassoSconosciutoError):
        percorso(uno={"altro": "no"}).passo("secondo")


def test_one_moves_to_the_next_and_the_previous_step():
    p = percorso(uno={"altro": "no"})
    primo = p.passo("primo")
    assert p.successivo(primo) is RIEPILOGO
    assert p.successivo(RIEPILOGO) is RIEPILOGO
    assert p.precedente(primo) is PRIVACY
    assert p.precedente(PRIVACY) is None


def test_the_stepper_links_done_steps_and_not_those_out_of_reach():
    p = percorso(uno={"altro": "si"}, due={"ancora": "si"})
    stepper = p.stepper(p.passo("primo"), lambda passo: f"/{passo.codice}/")
    assert [(voce["stato"], voce["url"]) for voce in stepper] == [
        ("confermato", "/privacy/"),
        ("attivo", None),
        ("futuro", "/secondo/"),
        ("futuro", None),
    ]


def test_showing_a_step_judges_nothing_and_checking_it_judges_everything():
    p = percorso(uno={"altro": "forse"})
    (mostrata,) = p.moduli(p.passo("primo"))
    (giudicata,) = p.vincolati(p.passo("primo"))
    assert not mostrata.form.errors and mostrata.form["altro"].value() == "forse"
    assert giudicata.form.errors


def test_what_the_login_brings_is_locked_whatever_is_posted():
    form = RichiedenteForm({"nome": "Altra", "codice_fiscale": "X"}, persona=Persona())
    form.is_valid()
    assert form.cleaned_data["nome"] == "Elena"
    assert form.cleaned_data["codice_fiscale"] == "MRCLNE80A41H501P"
    assert form["nome"].value() == "Elena"


def test_what_the_login_does_not_bring_is_asked():
    form = RichiedenteForm({"luogo_nascita": "Roma"}, persona=Persona())
    assert form.is_valid(), form.errors
    assert "luogo_nascita" not in form.bloccati
    assert form.cleaned_data["luogo_nascita"] == "Roma"


def test_contacts_are_proposed_and_stay_editable():
    form = ContattiForm(persona=Persona())
    assert form["email"].value() == "elena@posta.esempio.it"
    cambiato = ContattiForm({"email": "altra@posta.esempio.it"}, persona=Persona())
    assert cambiato.is_valid() and cambiato.cleaned_data["email"] == "altra@posta.esempio.it"


def test_an_answer_saved_empty_is_not_filled_again_by_the_login():
    assert ContattiForm(initial={"email": ""}, persona=Persona())["email"].value() == ""


def test_a_birth_in_the_future_is_refused():
    form = RichiedenteForm({"data_nascita": "2999-01-01"})
    assert "data_nascita" in form.errors


@pytest.mark.parametrize("campo, valore", [("cap", "0109"), ("cap", "0109a"), ("provincia", "VTX"), ("provincia", "1")])
def test_an_impossible_address_is_refused(campo, valore):
    assert campo in ResidenzaForm({campo: valore}).errors
