"""Controlled vocabularies: loaded once, offered in groups, never lost."""

from django import forms

from comune_site.contenuti.models import Termine, Vocabolario
from comune_site.contenuti.models.vocabolari import a_gruppi
from comune_site.contenuti.vocabolari import carica


def campo(vocabolario, attuale=None):
    scelta = forms.ModelChoiceField(Termine.objects.filter(vocabolario=vocabolario), required=False)
    a_gruppi(scelta, attuale)
    return scelta


def test_a_second_load_changes_nothing(db):
    assert carica()[0] > 100
    prima = list(Termine.objects.values())
    assert carica() == (0, 0)
    assert list(Termine.objects.values()) == prima


def test_a_term_that_left_the_model_is_retired_and_comes_back(db):
    carica()
    Termine.objects.create(vocabolario=Vocabolario.FREQUENZE, codice="talvolta", titolo="Talvolta", ordine=99)
    assert carica() == (0, 1)
    assert not Termine.objects.get(codice="talvolta").attivo
    Termine.objects.filter(codice="annuale").update(attivo=False, titolo="Ogni tanto")
    carica()
    assert Termine.objects.filter(codice="annuale", titolo="Annuale", attivo=True).exists()


def test_terms_are_offered_under_the_one_above(db, django_assert_num_queries):
    carica()
    licenza = campo(Vocabolario.LICENZE)
    with django_assert_num_queries(1):
        scelte = [tuple(scelta) for scelta in licenza.choices]
    gruppi = {nome: [testo for _, testo in voci] for nome, voci in scelte[1:] if isinstance(voci, list)}
    assert gruppi["Licenza aperta"][:2] == ["Licenza aperta", "Pubblico dominio"]
    assert "Licenza sconosciuta" in [testo for _, testo in scelte[1:] if isinstance(testo, str)]


def test_a_term_two_levels_down_names_the_one_between(db):
    carica()
    gruppi = {nome: [t for _, t in voci] for nome, voci in list(campo(Vocabolario.TIPI_EVENTO).choices)[1:]}
    assert "Manifestazione artistica › Mostra" in gruppi["Evento culturale"]


def test_a_retired_term_is_offered_only_to_who_has_it(db):
    carica()
    talvolta = Termine.objects.create(
        vocabolario=Vocabolario.FREQUENZE, codice="talvolta", titolo="Talvolta", ordine=99, attivo=False
    )
    assert "Talvolta" not in str(campo(Vocabolario.FREQUENZE).widget.render("f", ""))
    assert campo(Vocabolario.FREQUENZE, talvolta.pk).clean(talvolta.pk) == talvolta
