"""Lists ask the database as often for thirty rows as for three; a case page stays small."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from simpul.kerja_sama.tests.lakon import BANTUL, KOTA, SLEMAN, ST, dunia, jalan

pytestmark = [pytest.mark.django_db, pytest.mark.basis_data]
PALING_BANYAK_KASUS = 25


@pytest.fixture
def d(pada):
    hasil = dunia(pada)
    hasil.buka(SLEMAN, KOTA)
    for langkah in jalan():
        langkah.jalankan(hasil)
    return hasil


@pytest.fixture
def klien(d):
    from simpul.akun.models import Pengguna

    satu = Client()
    satu.force_login(
        Pengguna.objects.get(pk=d.pelaku(BANTUL, ST).pengguna_id),
        backend="allauth.account.auth_backends.AuthenticationBackend",
    )
    satu.get("/ruang-kerja/")  # the session is written once
    return satu


def hitung(klien: Client, url: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as kueri:
        jawab = klien.get(url)
    assert jawab.status_code == 200, url
    return len(kueri)


@pytest.mark.parametrize(
    "url",
    ["/ruang-kerja/", "/kerja-sama/", "/kerja-sama/?q=sampah", "/kerja-sama/?status=tanpa_pks",
     "/kerja-sama/rancangan/", "/wilayah/", "/wilayah/daftar/"],
)  # fmt: skip
def test_banyaknya_kueri_tidak_bergantung_pada_banyaknya_baris(d, klien, url):
    for _ in range(2):
        d.buka(SLEMAN, KOTA)
    sedikit = hitung(klien, url)
    for _ in range(12):
        d.buka(SLEMAN, KOTA)
    assert hitung(klien, url) <= sedikit


PUSTAKA = [
    "/hukum/", "/hukum/?q=tkksd", "/hukum/peraturan/", "/hukum/peraturan/permendagri-22-2020/",
    "/hukum/peraturan/permendagri-22-2020/pasal-8/", "/hukum/jenis/", "/hukum/jenis/KSDD-W/",
    "/hukum/aturan/", "/hukum/aturan/R01/", "/hukum/parameter/", "/hukum/dokumen/",
    "/hukum/istilah/", "/hukum/urusan/",
]  # fmt: skip


@pytest.mark.parametrize("url", PUSTAKA)
def test_pustaka_hukum_tidak_bertanya_apa_pun_selain_siapa_yang_melihat(klien, url):
    """The row walls of PostgreSQL and the frame are all that is asked: as on the welcome page."""
    assert hitung(Client(), url) == hitung(Client(), "/")
    assert hitung(klien, url) == hitung(klien, "/")


def test_halaman_kerja_sama_paling_banyak_25_kueri(d, klien):
    for tab in ("", "para-pihak/", "dokumen/", "riwayat/"):
        assert hitung(klien, f"/kerja-sama/{d.id}/{tab}") <= PALING_BANYAK_KASUS, tab
