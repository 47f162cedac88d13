"""How forms are drawn: Bootstrap Italia markup from plain Django forms."""

from django import forms


class ThemeForm(forms.Form):
    """Base of the forms that citizens fill in."""
