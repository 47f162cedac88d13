"""The example comune, sown once a module."""

from tests.comune_site.contenuti.conftest import _cache_vuota, comune, pagina, seminato  # noqa: F401
