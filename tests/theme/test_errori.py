from django import forms
from django.template import Context, Template

from theme.errori import voci_di_errore
from theme.renderer import ThemeForm


class Primo(ThemeForm):
    nome = forms.CharField(label="Nome")
    durata = forms.ChoiceField(label="Durata", choices=[("6", "Sei")], widget=forms.RadioSelect)

    def clean(self):
        raise forms.ValidationError("Le date non tornano.")


class Secondo(ThemeForm):
    targa = forms.CharField(label="Targa")


def riepilogo(*moduli) -> str:
    return Template("{% load theme %}{% riepilogo_errori a b %}").render(Context({"a": moduli[0], "b": moduli[1]}))


def test_each_error_links_to_its_control_in_page_order():
    voci = voci_di_errore([Primo({}, prefix="p"), Secondo({}, prefix="s")])
    assert [voce.ancora for voce in voci] == ["", "id_p-nome", "id_p-durata_0", "id_s-targa"]


def test_the_summary_is_announced_and_can_take_the_focus():
    html = riepilogo(Primo({}), Secondo({}))
    assert html.count('role="alert"') == 1
    assert 'tabindex="-1"' in html
    assert '<a href="#id_nome"><strong>Nome:</strong> Questo campo è obbligatorio.</a>' in html
    assert "<li>Le date non tornano.</li>" in html


def test_no_summary_when_all_is_well():
    assert riepilogo(Secondo({"targa": "AB123CD"}), Secondo({"targa": "AB123CD"})).strip() == ""
