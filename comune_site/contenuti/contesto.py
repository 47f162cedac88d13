"""The one context object that the base layouts of `theme` read (decision 10)."""

from typing import Any

from django.http import HttpRequest


def sito(request: HttpRequest) -> dict[str, Any]:
    """Return `sito`: menus, footer, contacts and login link. Never reads the session."""
    return {"sito": {}}
