import datetime

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile

from theme.renderer import ThemeForm


class Modulo(ThemeForm):
    nome = forms.CharField(label="Nome", help_text="Come sul documento.")
    durata = forms.ChoiceField(label="Durata", choices=[("6", "Sei"), ("12", "Dodici")], widget=forms.RadioSelect)
    zone = forms.MultipleChoiceField(
        label="Zone", choices=[("A", "A"), ("B", "B")], widget=forms.CheckboxSelectMultiple
    )
    comune = forms.ChoiceField(label="Comune", choices=[("o", "Orte")])
    libretto = forms.FileField(label="Libretto")
    note = forms.CharField(label="Note", required=False, widget=forms.Textarea)
    privacy = forms.BooleanField(label="Ho letto")


def campo(modulo: forms.Form, nome: str) -> str:
    return modulo[nome].as_field_group()


def test_help_and_error_are_linked_to_the_control():
    html = campo(Modulo({}), "nome")
    assert 'aria-describedby="id_nome_helptext id_nome_error"' in html
    assert 'id="id_nome_helptext"' in html
    assert 'id="id_nome_error"' in html
    assert 'aria-invalid="true"' in html


def test_a_form_not_sent_yet_shows_no_error():
    html = campo(Modulo(), "nome")
    assert "aria-invalid" not in html
    assert "id_nome_error" not in html


@pytest.mark.parametrize(("nome", "ruolo"), [("durata", 'role="radiogroup"'), ("zone", "")])
def test_a_group_of_choices_has_a_legend_and_an_id_for_each(nome, ruolo):
    html = campo(Modulo({}), nome)
    assert "<fieldset" in html
    assert ruolo in html
    assert f"<legend>{Modulo.base_fields[nome].label}" in html
    assert f'aria-describedby="id_{nome}_error"' in html
    assert f'<label for="id_{nome}_0">' in html


def test_a_radio_never_carries_aria_invalid_itself():
    assert 'aria-invalid="true"' not in str(Modulo({})["durata"])


@pytest.mark.parametrize("nome", ["nome", "comune", "privacy"])
def test_a_required_control_says_so(nome):
    assert 'aria-required="true"' in campo(Modulo(), nome)


def test_an_optional_control_has_no_asterisk():
    html = campo(Modulo(), "note")
    assert "*" not in html
    assert "aria-required" not in html


def test_a_locked_field_is_disabled_explains_why_and_ignores_what_the_browser_sends():
    modulo = Modulo({"nome": "Falso"})
    modulo.blocca("nome", "Marisa")
    html = campo(modulo, "nome")
    assert " disabled" in html
    assert "Campo non modificabile" in html
    assert "*" not in html
    assert 'id="id_nome_bloccato"' in html
    assert "id_nome_bloccato" in html.split('aria-describedby="')[1].split('"')[0]
    modulo.full_clean()
    assert modulo.cleaned_data["nome"] == "Marisa"


def test_files_uploaded_before_are_listed_beside_the_field():
    modulo = Modulo()
    modulo.fields["libretto"].file_caricati = [{"id": "1", "nome": "fronte.pdf", "url": "/f/1", "dimensione": 2048}]
    html = campo(modulo, "libretto")
    assert '<a href="/f/1">fronte.pdf</a>' in html
    assert 'value="1"' in html


def test_what_was_typed_comes_back_escaped():
    html = campo(Modulo({"nome": '"><script>'}), "nome")
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_the_whole_form_draws_each_field_once():
    html = Modulo({}, {"libretto": SimpleUploadedFile("a.pdf", b"x")}).render()
    for nome in Modulo.base_fields:
        assert f'name="{nome}"' in html
    assert html.count('id="id_nome"') == 1


def test_a_locked_date_is_text_in_the_italian_order():
    class Nascita(ThemeForm):
        giorno = forms.DateField(widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))

    modulo = Nascita()
    modulo.blocca("giorno", datetime.date(1984, 7, 23))
    html = str(modulo["giorno"])
    assert 'type="text"' in html and 'value="23/07/1984"' in html
