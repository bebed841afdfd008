"""Signing in: wrong passwords lock for a while, and say nothing about who exists."""

from __future__ import annotations

import pytest
from django.test import Client

from simpul.akun.peran import Peran
from simpul.akun.tests.factories import SANDI, buat_jabatan, buat_pemda

pytestmark = pytest.mark.django_db


@pytest.fixture
def orang():
    return buat_jabatan(buat_pemda(), Peran.SEKRETARIAT_TKKSD, email="sekretariat@bantul.go.id")


def masuk(klien: Client, surel: str, sandi: str):
    return klien.post("/masuk/", {"login": surel, "password": sandi}, REMOTE_ADDR="127.0.0.9")


def test_sandi_benar_membuka_ruang_kerja(orang):
    jawab = masuk(Client(), "sekretariat@bantul.go.id", SANDI)
    assert jawab.status_code == 302
    assert jawab["Location"] == "/ruang-kerja/"


def test_lima_kali_salah_terkunci_juga_untuk_sandi_yang_benar(orang):
    klien = Client()
    for _ in range(5):
        jawab = masuk(klien, "sekretariat@bantul.go.id", "salah sekali")
    assert jawab.status_code == 429
    jawab = masuk(klien, "sekretariat@bantul.go.id", SANDI)
    assert jawab.status_code == 429
    assert "15 menit" in jawab.content.decode()


def test_alamat_lain_tidak_ikut_terkunci(orang):
    lain = buat_jabatan(orang.pemda, Peran.BAPPEDA, email="bappeda@bantul.go.id")
    klien = Client()
    for _ in range(6):
        masuk(klien, "sekretariat@bantul.go.id", "salah sekali")
    assert masuk(Client(), lain.pengguna.email, SANDI).status_code == 302


def test_jawaban_sama_untuk_alamat_yang_tidak_ada(orang):
    ada = masuk(Client(), "sekretariat@bantul.go.id", "salah sekali").content.decode()
    tidak = masuk(Client(), "entah@bantul.go.id", "salah sekali").content.decode()
    pesan = "errorlist" if "errorlist" in ada else "galat"
    assert ada.count(pesan) == tidak.count(pesan)


def test_mendaftar_sendiri_tidak_ada_pintunya():
    assert Client().get("/daftar/").status_code == 404


@pytest.mark.parametrize("jalur", ["/", "/masuk/"])
def test_kepala_keamanan_di_setiap_halaman(jalur):
    jawab = Client().get(jalur)
    assert "default-src 'self'" in jawab["Content-Security-Policy"]
    assert "'unsafe" not in jawab["Content-Security-Policy"]
    assert jawab["X-Frame-Options"] == "DENY"
    assert jawab["X-Content-Type-Options"] == "nosniff"


def test_pindah_bahasa_hanya_kembali_ke_alamat_sendiri():
    jawab = Client().post("/bahasa/", {"bahasa": "en", "kembali": "https://jahat.example/"})
    assert jawab["Location"] == "/"
    assert jawab.cookies["bahasa"].value == "en"
