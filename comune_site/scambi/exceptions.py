"""Errors of the exchange of contents."""


class TabellaIllegibileError(Exception):
    """The file cannot be read as a table; the text says why, for who uploaded it."""


class ValoreError(Exception):
    """A cell holds what its column cannot take; the text says what is expected."""
