"""What every test may use."""

import pytest


@pytest.fixture(autouse=True)
def _media_in_tmp(settings, tmp_path):
    """Each test has its own folders for files."""
    settings.ARCHIVIO_PRIVATO = tmp_path / "archivio"
    settings.MEDIA_ROOT = str(tmp_path / "media")
    settings.POSTA_DIR = tmp_path / "posta"
