"""Bozza (mutable, expires), Pratica (submitted, never edited), and what hangs on them."""

from servizi.pratiche.models.bozze import Bozza, PostSospeso, tra_mezz_ora, tra_un_anno
from servizi.pratiche.models.pratiche import Allegato, Documento, Evento, Pratica
from servizi.pratiche.models.ufficio import Progressivo, Tariffa, tariffe_in_vigore

__all__ = [
    "Allegato",
    "Bozza",
    "Documento",
    "Evento",
    "PostSospeso",
    "Pratica",
    "Progressivo",
    "Tariffa",
    "tariffe_in_vigore",
    "tra_mezz_ora",
    "tra_un_anno",
]
