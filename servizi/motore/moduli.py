"""The base of every section's form."""

from theme.renderer import ThemeForm


class SezioneForm(ThemeForm):
    """A form of a Sezione: plain Django, drawn by the theme. Knows no request and no model.

    Fields that the login locks are named in `campi_bloccati`; `iniziali_da(identita)` says how the login fills them.
    """
