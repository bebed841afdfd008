"""A government is opened by the operator alone, once, and only for an autonomous region."""

from __future__ import annotations

from datetime import timedelta

import pytest

from simpul.akun.models import Pemda, Undangan
from simpul.akun.peran import Peran
from simpul.akun.services import pembukaan_pemda as layanan
from simpul.akun.services import undangan
from simpul.akun.tests.factories import (
    PADA,
    SANDI,
    SEMUA,
    KotakSurat,
    buat_jabatan,
    buat_kementerian,
    buat_operator,
    buat_pelaku,
    buat_pemda,
    buat_wilayah,
    jejak,
    jejak_gagal,
)
from simpul.dasar.galat import KeadaanBerubah, MasukanTidakSah, TidakBerwenang, TidakDitemukan

pytestmark = pytest.mark.django_db


@pytest.fixture
def kotak():
    return KotakSurat()


@pytest.fixture
def operator():
    return buat_operator()


def buka(pelaku, kotak, **lain):
    nilai = {
        "kode_wilayah": "34.02",
        "nama": "Kabupaten Bantul",
        "nama_unit": "Bagian Kerja Sama",
        "email_administrator": "Admin@bantulkab.go.id",
        **lain,
    }
    return layanan.buka_pemda(pelaku=pelaku, pada=PADA, tautan=kotak.tautan, kirim=kotak, **nilai)


def test_dibuka_dengan_zona_waktu_wilayah_dan_administrator_diundang(operator, kotak):
    buat_wilayah("91.71")
    pemda = buka(operator, kotak, kode_wilayah="91.71", nama="Kota  Jayapura", warna="laut")
    assert (pemda.nama, pemda.zona_waktu, pemda.warna) == ("Kota Jayapura", "Asia/Jayapura", "laut")
    assert kotak.surat[0]["kepada"] == ["admin@bantulkab.go.id"]
    pengguna, jabatan = undangan.terima_sebagai_orang_baru(
        token=kotak.token, pada=PADA, nama="A", sandi=SANDI, sandi_lagi=SANDI
    )
    assert (jabatan.pemda, jabatan.peran) == (pemda, Peran.ADMINISTRATOR)
    assert layanan.ada_administrator(pemda, PADA)
    assert [(j.rantai, j.kode) for j in jejak()] == [
        ("sistem", "akun.pemda_dibuka"),
        ("sistem", "akun.undangan_dibuat"),
        ("pemda:91.71", "akun.undangan_diterima"),
    ]
    assert str(pengguna.pk) in jejak()[2].isi


@pytest.mark.parametrize("kode", ["31.01", "31.71", "31.72", "31.73", "31.74", "31.75"])
def test_enam_wilayah_administrasi_jakarta_ditolak_dengan_sebabnya(operator, kotak, kode):
    buat_wilayah(kode)
    with pytest.raises(MasukanTidakSah) as galat:
        buka(operator, kotak, kode_wilayah=kode)
    assert galat.value.kode == "akun.wilayah_tidak_otonom"
    assert "kode 31" in galat.value.bidang["kode_wilayah"]


def test_wilayah_yang_sudah_dibuka_ditolak(operator, kotak):
    buat_pemda("34.02")
    with pytest.raises(MasukanTidakSah) as galat:
        buka(operator, kotak)
    assert galat.value.kode == "akun.pemda_sudah_dibuka"
    assert Pemda.objek.untuk(SEMUA).count() == 1
    assert not kotak.surat


def test_dua_operator_serentak(operator, kotak, monkeypatch):
    wilayah = buat_pemda("34.02").wilayah
    monkeypatch.setattr(layanan, "periksa_wilayah", lambda _kode: wilayah)
    with pytest.raises(MasukanTidakSah) as galat:
        buka(operator, kotak)
    assert galat.value.kode == "akun.pemda_sudah_dibuka"
    assert not kotak.surat
    assert not jejak()


def test_semua_isian_salah_disebut_sekaligus(operator, kotak):
    buat_wilayah("34.02")
    with pytest.raises(MasukanTidakSah) as galat:
        buka(
            operator,
            kotak,
            nama="",
            nama_unit=" ",
            warna="ungu muda",
            hari_kerja_sepekan=4,
            email_administrator="bukan",
        )
    assert set(galat.value.bidang) == {
        "nama",
        "nama_unit",
        "warna",
        "hari_kerja_sepekan",
        "email_administrator",
    }
    for kode in ("", "99.99", "34.02; DROP"):
        with pytest.raises(MasukanTidakSah) as galat:
            buka(operator, kotak, kode_wilayah=kode)
        assert set(galat.value.bidang) == {"kode_wilayah"}


@pytest.mark.parametrize("peran", [Peran.ADMINISTRATOR, Peran.SEKRETARIAT_TKKSD, Peran.SEKDA])
def test_pejabat_pemda_tidak_membuka_pemda(kotak, peran):
    pelaku = buat_pelaku(buat_pemda("34.04"), peran)
    buat_wilayah("34.02")
    with pytest.raises(TidakBerwenang):
        buka(pelaku, kotak)
    with pytest.raises(TidakBerwenang):
        layanan.undang_administrator_lagi(
            pelaku=pelaku,
            pada=PADA,
            pemda_id=pelaku.pemda_id,
            email="a@b.id",
            tautan=kotak.tautan,
            kirim=kotak,
        )


def test_kementerian_hanya_satu(operator, kotak):
    def buka_kementerian():
        return layanan.buka_kementerian(
            pelaku=operator,
            pada=PADA,
            nama="Kementerian Dalam Negeri",
            nama_unit="Ditjen BAK",
            email_administrator="admin@kemendagri.go.id",
            tautan=kotak.tautan,
            kirim=kotak,
        )

    pemda = buka_kementerian()
    assert (pemda.kode, pemda.jenis) == ("kemendagri", "kementerian")
    with pytest.raises(MasukanTidakSah):
        buka_kementerian()


def test_administrator_diundang_lagi_selama_belum_ada(operator, kotak):
    buat_wilayah("34.02")
    pemda = buka(operator, kotak, email_administrator="salah@bantulkab.go.id")
    lama = kotak.token
    nanti = PADA + timedelta(days=1)
    layanan.undang_administrator_lagi(
        pelaku=operator,
        pada=nanti,
        pemda_id=pemda.pk,
        email="benar@bantulkab.go.id",
        tautan=kotak.tautan,
        kirim=kotak,
    )
    with pytest.raises(undangan.TautanTidakBerlaku):
        undangan.buka(token=lama, pada=nanti)
    assert undangan.buka(token=kotak.token, pada=nanti).email == "benar@bantulkab.go.id"


def test_operator_tidak_menyelipkan_administrator(operator, kotak):
    pemda = buat_pemda("34.02")
    buat_jabatan(pemda, Peran.ADMINISTRATOR)
    with pytest.raises(KeadaanBerubah):
        layanan.undang_administrator_lagi(
            pelaku=operator,
            pada=PADA,
            pemda_id=pemda.pk,
            email="a@b.id",
            tautan=kotak.tautan,
            kirim=kotak,
        )
    with pytest.raises(TidakDitemukan):
        layanan.undang_administrator_lagi(
            pelaku=operator,
            pada=PADA,
            pemda_id="00000000-0000-0000-0000-000000000000",
            email="a@b.id",
            tautan=kotak.tautan,
            kirim=kotak,
        )


def test_tanpa_jejak_tidak_ada_pemda(operator, kotak):
    buat_wilayah("34.02")
    with jejak_gagal("simpul.akun.services.undangan"), pytest.raises(RuntimeError):
        buka(operator, kotak)
    assert not Pemda.objek.untuk(SEMUA).exists()
    assert not Undangan.objek.untuk(SEMUA).exists()
    assert not jejak()


def test_pemda_latihan_dan_kementerian_dapat_dibuat_uji():
    assert buat_pemda("34.04", latihan=True).latihan
    assert buat_kementerian().kode == "kemendagri"
