"""Whole pages kept for anonymous visitors, already compressed, and forgotten when what they show changes.

Who asks (`middleware`) reads, in one look-up, the page and three signs: of everything, of the contents, of its own
address. A page is good while the signs under which it was drawn are still there; to forget is to delete a sign
(`deposito`). `cambiamenti` says which addresses a change touches.
"""
