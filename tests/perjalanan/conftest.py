"""A real browser before a live server: the distribution's Chromium, Indonesian pages, regions loaded."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ARGUMEN = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def peramban() -> str:
    for nama in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        if jalur := shutil.which(nama):
            return jalur
    pytest.fail("Chromium tidak ada. Jalankan: make setup-uji")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return {**browser_type_launch_args, "executable_path": peramban(), "args": ARGUMEN}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {**browser_context_args, "locale": "id-ID", "viewport": {"width": 1280, "height": 768}}


@pytest.fixture
def wilayah(transactional_db):
    """Tests with a live server flush the tables; the regions come back before each."""
    from simpul.dasar import dinding
    from simpul.wilayah import muat

    muat.muat_wilayah()
    dinding.pasang()


@pytest.fixture
def potret():
    """Keep a picture of a page in build/gambar/perjalanan, to look at."""
    folder = Path(__file__).resolve().parents[2] / "build" / "gambar" / "perjalanan"
    folder.mkdir(parents=True, exist_ok=True)

    def simpan(halaman, nama: str) -> None:
        halaman.screenshot(path=str(folder / f"{nama}.png"), full_page=True)

    return simpan
