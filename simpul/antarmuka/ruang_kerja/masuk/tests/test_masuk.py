"""The ways in: links that open, links that do not and say why, guests who see one case only."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client
from django.urls import reverse

from simpul.akun.models import Pengguna, Penugasan
from simpul.akun.peran import Peran
from simpul.akun.selectors import pelaku_dari
from simpul.akun.services import undangan as layanan
from simpul.akun.tests.factories import (
    SANDI,
    SEMUA,
    KotakSurat,
    buat_jabatan,
    buat_pemda,
    buat_pengguna,
)
from simpul.antarmuka.gerbang import KUNCI_TAMU
from simpul.kerja_sama.tests.lakon import BANTUL, SLEMAN, ST, dunia
from simpul.ruang.services import tamu as layanan_tamu

pytestmark = [pytest.mark.django_db, pytest.mark.basis_data]
MASUK = "allauth.account.auth_backends.AuthenticationBackend"
BARU = {"nama": "Sri Wahyuni", "sandi": SANDI, "sandi_lagi": SANDI}


@pytest.fixture
def kotak():
    return KotakSurat()


@pytest.fixture
def bantul():
    return buat_pemda("34.02")


@pytest.fixture
def tautan(bantul, kotak, pada):
    """The address in an invitation of Bantul to sri@bantulkab.go.id."""
    layanan.undang(
        pelaku=pelaku_dari(buat_jabatan(bantul)), pada=pada, email="sri@bantulkab.go.id",
        nama="Sri", peran=Peran.SEKRETARIAT_TKKSD, unit_id=None, jabatan="",
        tautan=kotak.tautan, kirim=kotak,
    )  # fmt: skip
    return reverse("undangan", args=[kotak.token])


def masuk(pengguna) -> Client:
    hasil = Client()
    hasil.force_login(pengguna, backend=MASUK)
    return hasil


def test_orang_baru_menerima_lalu_sudah_masuk(tautan, client):
    jawab = client.get(tautan)
    assert "Kabupaten Bantul" in jawab.content.decode()
    assert "no-store" in jawab.headers["Cache-Control"]
    jawab = client.post(tautan, BARU)
    assert jawab.status_code == 302
    assert jawab.headers["Location"] == "/ruang-kerja/"
    pengguna = Pengguna.objects.get(email="sri@bantulkab.go.id")
    assert UserSession.objects.filter(user=pengguna).count() == 1
    assert client.get("/pengaturan/unit/").status_code == 200


def test_sandi_salah_menyimpan_nama_tetapi_bukan_sandi(tautan, client):
    jawab = client.post(tautan, {**BARU, "sandi": "pendek"})
    isi = jawab.content.decode()
    assert jawab.status_code == 422
    assert 'value="Sri Wahyuni"' in isi
    assert "pendek" not in isi.replace("Kalimat pendek", "").replace("terlalu pendek", "")
    assert not Pengguna.objects.filter(email="sri@bantulkab.go.id").exists()


def test_tautan_yang_tidak_berlaku_mengatakan_sebabnya(tautan, client, settings, pada, kotak):
    assert "tidak dikenal" in client.get(reverse("undangan", args=["palsu"])).content.decode()
    settings.SIMPUL_JAM = lambda: pada + timedelta(days=15)
    jawab = client.get(tautan)
    assert jawab.status_code == 410
    assert "lewat masa berlakunya" in jawab.content.decode()
    assert client.post(tautan, BARU).status_code == 410
    settings.SIMPUL_JAM = lambda: pada
    client.post(tautan, BARU)
    jawab = Client().get(tautan)
    assert jawab.status_code == 410
    assert "sudah diterima" in jawab.content.decode()


def test_yang_punya_akun_diminta_masuk_lalu_menerima(tautan, client):
    lain = buat_jabatan(buat_pemda("34.04"), Peran.BAPPEDA, email="sri@bantulkab.go.id")
    isi = client.get(tautan).content.decode()
    assert f"/masuk/?next={tautan}" in isi
    assert 'name="sandi"' not in isi
    assert client.post(tautan, BARU).status_code == 200
    orang = masuk(lain.pengguna)
    assert "Terima jabatan ini" in orang.get(tautan).content.decode()
    jawab = orang.post(tautan, follow=True)
    assert "Kabupaten Bantul" in jawab.content.decode()
    assert Penugasan.objek.untuk(SEMUA).filter(pengguna=lain.pengguna).count() == 2


def test_orang_lain_yang_sedang_masuk_tidak_menerima(tautan):
    orang = masuk(buat_pengguna("pencuri@contoh.id"))
    assert "Keluar dahulu" in orang.get(tautan).content.decode()
    orang.post(tautan)
    assert not Penugasan.objek.untuk(SEMUA).filter(peran=Peran.SEKRETARIAT_TKKSD).exists()


# --- guests -------------------------------------------------------------------------------------


@pytest.fixture
def d(pada):
    hasil = dunia(pada, BANTUL, SLEMAN)
    hasil.buka(SLEMAN)
    return hasil


def beri_akses(d, kotak, pada, **lain):
    return layanan_tamu.izinkan(
        pelaku=d.pelaku(BANTUL, ST), pada=pada, ruang_id=d.kasus(BANTUL).kerja_sama.ruang_id,
        nama="Rini Astuti", email="rini@saribumi.co.id", tautan=kotak.tautan, kirim=kotak, **lain,
    )  # fmt: skip


def test_tamu_membaca_satu_kerja_sama_dan_tidak_lebih(d, kotak, pada, client):
    beri_akses(d, kotak, pada)
    tautan = reverse("tamu", args=[kotak.token])
    assert client.get(tautan).status_code == 200
    assert KUNCI_TAMU not in client.session
    jawab = client.post(tautan)
    kasus = reverse("kerja_sama_satu", args=[d.id])
    assert jawab.headers["Location"] == kasus
    assert client.get(kasus).status_code == 200
    lain = dunia(pada, "35.76")
    lain.buka("35.16", wajib=False, pemrakarsa="35.76")
    assert client.get(reverse("kerja_sama_satu", args=[lain.id])).status_code == 404
    for alamat in ("/ruang-kerja/", "/kerja-sama/", "/pengaturan/"):
        assert client.get(alamat).status_code == 302


def test_akses_yang_ditarik_menutup_halaman_yang_terbuka(d, kotak, pada, client):
    akses = beri_akses(d, kotak, pada)
    tautan = reverse("tamu", args=[kotak.token])
    client.post(tautan)
    layanan_tamu.tarik(pelaku=d.pelaku(BANTUL, ST), pada=pada, keanggotaan_id=akses.pk)
    jawab = client.get(reverse("kerja_sama_satu", args=[d.id]), follow=True)
    assert jawab.status_code == 410
    assert "sudah berakhir atau ditarik" in jawab.content.decode()
    assert "sudah ditarik" in client.get(tautan).content.decode()
    assert client.post(tautan).status_code == 410
    assert KUNCI_TAMU not in client.session


def test_tautan_tamu_palsu_dan_kedaluwarsa(d, kotak, pada, client, settings):
    assert "tidak dikenal" in client.get(reverse("tamu", args=["palsu"])).content.decode()
    beri_akses(d, kotak, pada, berlaku_hari=1)
    settings.SIMPUL_JAM = lambda: pada + timedelta(days=2)
    jawab = client.post(reverse("tamu", args=[kotak.token]))
    assert jawab.status_code == 410
    assert "lewat masa berlakunya" in jawab.content.decode()


def test_kunci_sesi_berganti_ketika_tamu_masuk(d, kotak, pada, client):
    beri_akses(d, kotak, pada)
    sesi = client.session
    sesi["x"] = "1"
    sesi.save()
    sebelum = client.session.session_key
    client.post(reverse("tamu", args=[kotak.token]))
    assert client.session.session_key != sebelum


def test_yang_sudah_masuk_tidak_menjadi_tamu(d, kotak, pada):
    beri_akses(d, kotak, pada)
    orang = masuk(buat_pengguna())
    isi = orang.post(reverse("tamu", args=[kotak.token])).content.decode()
    assert "tidak punya akun" in isi
    assert KUNCI_TAMU not in orang.session


def test_sekretariat_memberi_memperpanjang_dan_menarik_akses(d, pada):
    sekretariat = masuk(Pengguna.objects.get(pk=d.pelaku(BANTUL, ST).pengguna_id))
    alamat = reverse("akses_mitra", args=[d.id])
    jawab = sekretariat.post(alamat, {"nama": "", "email": "bukan", "berlaku_hari": "91"})
    assert jawab.status_code == 422
    assert 'value="bukan"' in jawab.content.decode()
    data = {"nama": "Rini, PT Sari Bumi", "email": "rini@saribumi.co.id", "berlaku_hari": "30"}
    assert sekretariat.post(alamat, data).status_code == 302
    isi = sekretariat.get(alamat).content.decode()
    assert "Rini, PT Sari Bumi" in isi
    tarik = re.search(r'"(/akses-mitra/[^"]+/tarik/)"', isi)[1]
    sekretariat.post(tarik.replace("tarik", "perpanjang"))
    sekretariat.post(tarik)
    isi = sekretariat.get(alamat).content.decode()
    assert "Ditarik" in isi
    jawab = sekretariat.post(tarik.replace("tarik", "perpanjang"), follow=True)
    assert "sudah ditarik" in jawab.content.decode()
    riwayat = sekretariat.get(reverse("kerja_sama_tab", args=[d.id, "riwayat"])).content.decode()
    assert "membuka akses mitra" in riwayat
    assert "menarik akses mitra" in riwayat
