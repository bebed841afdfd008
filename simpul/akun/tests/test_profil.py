"""Name, week, colour, emblem, number patterns: only by the own administrator, each with its trail."""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from PIL import Image

from simpul.akun.models import Pemda
from simpul.akun.peran import Peran
from simpul.akun.services import pengguna as diri
from simpul.akun.services import pola_nomor, profil
from simpul.akun.tests.factories import (
    PADA,
    SEMUA,
    buat_operator,
    buat_pelaku,
    buat_pemda,
    gambar,
    jejak,
    jejak_gagal,
)
from simpul.dasar.galat import MasukanTidakSah, TidakBerwenang
from simpul.jejak.pelaku import Pelaku

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _berkas_sementara(settings, tmp_path):
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path},
        },
    }


@pytest.fixture
def bantul():
    return buat_pemda("34.02")


@pytest.fixture
def admin(bantul):
    return buat_pelaku(bantul)


def kini(pemda):
    return Pemda.objek.untuk(SEMUA).get(pk=pemda.pk)


def test_profil_diubah_dan_bedanya_tercatat(admin, bantul):
    for _ in range(2):
        profil.ubah_profil(
            pelaku=admin,
            pada=PADA,
            nama="Kabupaten  Bantul",
            nama_unit="Bagian Tata Pemerintahan",
            hari_kerja_sepekan=6,
        )
    assert kini(bantul).hari_kerja_sepekan == 6
    baris = jejak()
    assert [b.kode for b in baris] == ["akun.profil_diubah"]
    isi = json.loads(baris[0].isi)["isi"]
    assert isi["baru"] == {"nama_unit": "Bagian Tata Pemerintahan", "hari_kerja_sepekan": 6}
    assert isi["lama"]["hari_kerja_sepekan"] == 5


@pytest.mark.parametrize(
    ("lain", "bidang"),
    [
        ({"nama": " "}, "nama"),
        ({"nama": "x" * 121}, "nama"),
        ({"nama_unit": ""}, "nama_unit"),
        ({"hari_kerja_sepekan": 7}, "hari_kerja_sepekan"),
    ],
)
def test_profil_salah_ditolak(admin, bantul, lain, bidang):
    nilai = {"nama": "A", "nama_unit": "B", "hari_kerja_sepekan": 5, **lain}
    with pytest.raises(MasukanTidakSah) as galat:
        profil.ubah_profil(pelaku=admin, pada=PADA, **nilai)
    assert set(galat.value.bidang) == {bidang}
    assert kini(bantul).nama == "Kabupaten Bantul"


@pytest.mark.parametrize("peran", sorted(set(Peran.values) - {"administrator", "perangkat_daerah"}))
def test_hanya_administrator_mengubah_pengaturan(bantul, peran):
    pelaku = buat_pelaku(bantul, peran)
    for tindakan in (
        lambda: profil.ubah_profil(
            pelaku=pelaku, pada=PADA, nama="A", nama_unit="B", hari_kerja_sepekan=5
        ),
        lambda: profil.ubah_warna(pelaku=pelaku, pada=PADA, warna="padi"),
        lambda: profil.pasang_logo(pelaku=pelaku, pada=PADA, isi=gambar()),
        lambda: profil.lepas_logo(pelaku=pelaku, pada=PADA),
        lambda: pola_nomor.ubah_pola_nomor(pelaku=pelaku, pada=PADA, pola={}),
    ):
        with pytest.raises(TidakBerwenang):
            tindakan()
    assert not jejak()


def test_operator_dan_umum_tidak_mengubah_pengaturan():
    for pelaku in (buat_operator(), Pelaku(rantai="sistem", peran="publik", jabatan="Umum")):
        with pytest.raises(TidakBerwenang):
            profil.ubah_warna(pelaku=pelaku, pada=PADA, warna="padi")


def test_warna_siap_atau_heks(admin, bantul):
    profil.ubah_warna(pelaku=admin, pada=PADA, warna="#0B6A51")
    assert kini(bantul).warna == "#0B6A51"
    for salah in ("", "merah tua", "#12345", "url(x)", "#GGGGGG"):
        with pytest.raises(MasukanTidakSah):
            profil.ubah_warna(pelaku=admin, pada=PADA, warna=salah)
    assert kini(bantul).warna == "#0B6A51"


def test_logo_dipasang_diganti_dilepas(admin, bantul, django_capture_on_commit_callbacks):
    profil.pasang_logo(pelaku=admin, pada=PADA, isi=gambar(900, 300))
    pertama = kini(bantul).logo
    with default_storage.open(pertama) as berkas, Image.open(BytesIO(berkas.read())) as png:
        assert png.size == (512, 171)
    with django_capture_on_commit_callbacks(execute=True):
        profil.pasang_logo(pelaku=admin, pada=PADA, isi=gambar(100, 100))
    kedua = kini(bantul).logo
    assert not default_storage.exists(pertama)
    assert default_storage.exists(kedua)
    profil.pasang_logo(pelaku=admin, pada=PADA, isi=gambar(100, 100))
    assert kini(bantul).logo == kedua
    with django_capture_on_commit_callbacks(execute=True):
        profil.lepas_logo(pelaku=admin, pada=PADA)
    assert kini(bantul).logo == ""
    assert not default_storage.exists(kedua)
    assert [j.kode for j in jejak()] == [
        "akun.logo_dipasang",
        "akun.logo_dipasang",
        "akun.logo_dilepas",
    ]


def test_logo_buruk_tidak_mengubah_apa_pun(admin, bantul):
    with pytest.raises(MasukanTidakSah):
        profil.pasang_logo(pelaku=admin, pada=PADA, isi=b"bukan gambar")
    assert kini(bantul).logo == ""
    assert not default_storage.exists("logo")


def test_logo_tanpa_jejak_tidak_meninggalkan_berkas(admin, bantul, tmp_path):
    with jejak_gagal("simpul.akun.services.profil"), pytest.raises(RuntimeError):
        profil.pasang_logo(pelaku=admin, pada=PADA, isi=gambar())
    assert kini(bantul).logo == ""
    assert list((tmp_path / "logo").iterdir()) == []


def test_penyimpanan_penuh_dikatakan(admin, bantul, monkeypatch):
    def penuh(_isi):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(profil, "ContentFile", penuh)
    with pytest.raises(MasukanTidakSah, match="tidak dapat disimpan"):
        profil.pasang_logo(pelaku=admin, pada=PADA, isi=gambar())
    assert kini(bantul).logo == ""


def test_pola_nomor_bawaan_dan_sendiri(admin, bantul):
    tanggal = date(2026, 11, 23)
    assert (
        pola_nomor.nomor(bantul, "KSB", urut=7, unit="TAPEM", tanggal=tanggal)
        == "100.3.7.1/7/TAPEM/2026"
    )
    pola_nomor.ubah_pola_nomor(
        pelaku=admin,
        pada=PADA,
        klasifikasi="119",
        pola={"KSB": "{urut}/KSB.{unit}/{bulan_romawi}/{tahun}", "PKS": ""},
    )
    pemda = kini(bantul)
    assert (
        pola_nomor.nomor(pemda, "KSB", urut=7, unit="TAPEM", tanggal=tanggal)
        == "7/KSB.TAPEM/XI/2026"
    )
    assert (
        pola_nomor.nomor(pemda, "PKS", urut=8, unit="TAPEM", tanggal=tanggal) == "119/8/TAPEM/2026"
    )
    assert [j.kode for j in jejak()] == ["akun.pola_nomor_diubah"]


@pytest.mark.parametrize(
    ("pola", "kata"),
    [
        ("{urut}", "tahun"),
        ("KSB/{tahun}", "urut"),
        ("{urut}/{tahun}/{pemda.wilayah}", "tidak dikenal"),
        ("{urut!r}/{tahun}", "tidak dikenal"),
        ("{urut}/{tahun}/{", "garis miring"),
        ("{urut}/{tahun}<b>", "garis miring"),
        ("{urut}/{tahun}" + "a" * 80, "80"),
    ],
)
def test_pola_salah_ditolak_dan_disebut(admin, bantul, pola, kata):
    with pytest.raises(MasukanTidakSah) as galat:
        pola_nomor.ubah_pola_nomor(pelaku=admin, pada=PADA, pola={"PKS": pola})
    assert kata in galat.value.bidang["PKS"]
    assert kini(bantul).pola_nomor == {}


@pytest.mark.parametrize("kode", ["100..3", "seratus tiga", "1" * 21, "100.3;"])
def test_klasifikasi_salah_ditolak(admin, kode):
    with pytest.raises(MasukanTidakSah) as galat:
        pola_nomor.ubah_pola_nomor(pelaku=admin, pada=PADA, pola={}, klasifikasi=kode)
    assert set(galat.value.bidang) == {"klasifikasi"}


def test_orang_mengubah_nama_dan_bahasanya_sendiri(admin):
    hasil = diri.ubah_diri(pelaku=admin, pada=PADA, nama="Sri  Wahyuni", bahasa="en")
    assert (hasil.nama, hasil.bahasa) == ("Sri Wahyuni", "en")
    assert [j.kode for j in jejak()] == ["akun.pengguna_diubah"]
    with pytest.raises(MasukanTidakSah):
        diri.ubah_diri(pelaku=admin, pada=PADA, nama="", bahasa="id")
    with pytest.raises(MasukanTidakSah):
        diri.ubah_diri(pelaku=admin, pada=PADA, nama="Sri", bahasa="xx")
    with pytest.raises(TidakBerwenang):
        diri.ubah_diri(
            pelaku=Pelaku(rantai="sistem", peran="publik", jabatan="Umum"),
            pada=PADA,
            nama="X",
            bahasa="id",
        )
