"""Ground of all tests: regions loaded once, the wall of PostgreSQL in place, a clock that stands."""

from __future__ import annotations

import os
from datetime import UTC, datetime

import pytest

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # Playwright's sync API runs a loop

PADA = datetime(2026, 11, 23, 0, 40, tzinfo=UTC)  # Monday 23 November 2026, 07.40 in Yogyakarta


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Regions are shared reference data; tests never change them outside their transaction."""
    from simpul.dasar import dinding
    from simpul.wilayah import muat

    with django_db_blocker.unblock():
        muat.muat_wilayah()
        dinding.pasang()


@pytest.fixture
def pada() -> datetime:
    return PADA


@pytest.fixture(autouse=True)
def folder_data_sendiri(tmp_path, settings):
    """Each test has a data folder of its own: keys, heads of chains, files, mail."""
    settings.SIMPUL_DATA = tmp_path / "data"
    settings.EMAIL_FILE_PATH = tmp_path / "data" / "surat"
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "data" / "berkas"},
        },
    }
    settings.SIMPUL_JAM = lambda: PADA
    return settings.SIMPUL_DATA
