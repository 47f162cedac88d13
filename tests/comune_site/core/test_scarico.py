"""Headers of a private file."""

from email.message import Message
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comune_site.core import archivio
from comune_site.core.scarico import disposizione, risposta_file


def test_a_private_file_cannot_run_nor_be_cached():
    chiave = archivio.salva(b"%PDF").chiave
    risposta = risposta_file(chiave, "Ricevuta è.pdf", "application/pdf")
    assert risposta.getvalue() == b"%PDF"
    assert risposta["Content-Type"] == "application/pdf"
    assert risposta["X-Content-Type-Options"] == "nosniff"
    assert risposta["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert risposta["Cache-Control"] == "private, no-store"
    assert risposta["Content-Disposition"] == (
        "attachment; filename=\"Ricevuta e.pdf\"; filename*=UTF-8''Ricevuta%20%C3%A8.pdf"
    )


def test_a_picture_may_be_shown_in_place():
    chiave = archivio.salva(b"x").chiave
    assert risposta_file(chiave, "a.png", "image/png", inline=True)["Content-Disposition"].startswith("inline;")


def test_a_key_without_a_file_is_said_to_the_caller():
    with pytest.raises(FileNotFoundError):
        risposta_file("0" * 32, "a.png", "image/png")


@given(nome=st.text(max_size=120))
def test_any_name_gives_one_safe_header_that_reads_back(nome):
    valore = disposizione(nome)
    assert valore.isascii()
    assert valore.isprintable()
    messaggio = Message()
    messaggio["Content-Disposition"] = valore
    semplice = messaggio.get_param("filename", header="Content-Disposition")
    assert semplice
    esteso = valore.split("filename*=UTF-8''")[1]
    assert unquote(esteso) == nome.encode("utf-8", "replace").decode()
