"""Files become rows of text, or are refused with the reason."""

import io
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from comune_site.scambi import lettura
from comune_site.scambi.exceptions import TabellaIllegibileError


def leggi(contenuto: bytes, nome: str = "prova.csv"):
    return lettura.leggi(io.BytesIO(contenuto), nome)


def foglio(*righe) -> bytes:
    libro = Workbook()
    for riga in righe:
        libro.active.append(riga)
    uscita = io.BytesIO()
    libro.save(uscita)
    return uscita.getvalue()


@pytest.mark.parametrize("separatore", [";", ",", "\t"])
@pytest.mark.parametrize("codifica", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_csv_is_read_whatever_wrote_it(separatore, codifica):
    testo = separatore.join(["Nome", "Città"]) + "\r\n" + separatore.join([" Niccolò ", "Forlì"]) + "\r\n"
    assert leggi(testo.encode(codifica)) == [{"nome": "Niccolò", "città": "Forlì"}]


def test_a_workbook_is_read_with_its_dates_and_numbers_as_an_italian_writes_them():
    contenuto = foglio(["Nome", "Dal", "Ora", "CAP"], ["Ada", date(2026, 3, 1), datetime(2026, 3, 1, 9, 30), 1099.0])
    assert leggi(contenuto, "prova.xlsx") == [
        {"nome": "Ada", "dal": "01/03/2026", "ora": "01/03/2026 09:30", "cap": "1099"}
    ]


def test_empty_rows_and_headings_at_the_end_are_left_out():
    assert leggi(b"nome;cognome;;\n;;;\nAda;Neri;;\n") == [{"nome": "Ada", "cognome": "Neri"}]


@pytest.mark.parametrize(
    ("contenuto", "perche"),
    [
        (b"", "vuoto"),
        (b"nome;cognome\n", "nessuna riga"),
        (b"nome;nome\na;b\n", "ripetuti"),
        (b"\x00\x01\x02", "non è una tabella"),
        (b"PK\x03\x04 non uno zip", "non si legge"),
        (b"nome\n" + b"x\n" * (lettura.RIGHE_MASSIME + 1), "dividi il file"),
        (b"a" * (lettura.BYTE_MASSIMI + 1), "10 MB"),
        (";".join(f"c{n}" for n in range(100)).encode() + b"\n1\n", "troppe colonne"),
    ],
    ids=["vuoto", "senza righe", "nomi doppi", "binario", "finto xlsx", "troppe righe", "troppo grande", "colonne"],
)
def test_a_file_that_is_no_table_is_refused_with_the_reason(contenuto, perche):
    with pytest.raises(TabellaIllegibileError, match=perche):
        leggi(contenuto)


def test_a_workbook_that_unfolds_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(lettura, "BYTE_APERTI_MASSIMI", 1000)
    with pytest.raises(TabellaIllegibileError, match="troppo grande"):
        leggi(foglio(["nome"], *[["x" * 100]] * 200), "prova.xlsx")


@given(st.text(max_size=40))
def test_what_is_exported_comes_back_the_same_and_is_no_formula(testo):
    scritta = lettura.protetta(lettura.pulita(testo))
    assert not scritta.startswith(("=", "+", "-", "@"))
    assert lettura.pulita(scritta) == lettura.pulita(testo) or lettura.pulita(testo).startswith("'")


@given(st.binary(max_size=200))
def test_no_bytes_bring_the_reader_down(contenuto):
    try:
        leggi(contenuto)
    except TabellaIllegibileError as errore:
        assert str(errore)
