"""The example comune's part."""

from typing import Any


def aggiungi(semina: Any, home: Any, **_altro: Any) -> None:
    """Add."""
