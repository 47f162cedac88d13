"""Blocks of the pages' body, one file per family."""

from comune_site.contenuti.blocks.testo import CORPO, DomandeBlock

__all__ = ["CORPO", "DomandeBlock"]
