"""Units: made, pasted, renamed, retired while nobody stands in them, taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from simpul.akun.models import Undangan, Unit
from simpul.akun.peran import Peran
from simpul.akun.services import unit as layanan
from simpul.akun.tests.factories import (
    PADA,
    SEMUA,
    buat_jabatan,
    buat_pelaku,
    buat_pemda,
    buat_unit,
    jejak,
    jejak_gagal,
)
from simpul.dasar.galat import KeadaanBerubah, MasukanTidakSah, TidakBerwenang, TidakDitemukan

pytestmark = pytest.mark.django_db


@pytest.fixture
def bantul():
    return buat_pemda("34.02")


@pytest.fixture
def admin(bantul):
    return buat_pelaku(bantul)


def nama_unit():
    return sorted(Unit.objek.untuk(SEMUA).values_list("nama", flat=True))


def test_unit_dibuat_oleh_administrator_dan_sekretariat(admin, bantul):
    layanan.buat_unit(pelaku=admin, pada=PADA, nama=" Dinas  Kesehatan ", singkatan="Dinkes")
    sekretariat = buat_pelaku(bantul, Peran.SEKRETARIAT_TKKSD)
    layanan.buat_unit(pelaku=sekretariat, pada=PADA, nama="Kapanewon Kasihan")
    assert nama_unit() == ["Dinas Kesehatan", "Kapanewon Kasihan"]
    assert [j.kode for j in jejak()] == ["akun.unit_dibuat"] * 2


@pytest.mark.parametrize("peran", [Peran.SEKDA, Peran.BAPPEDA, Peran.INSPEKTORAT])
def test_peran_lain_tidak_mengelola_unit(bantul, peran):
    pelaku, unit = buat_pelaku(bantul, peran), buat_unit(bantul)
    for tindakan in (
        lambda: layanan.buat_unit(pelaku=pelaku, pada=PADA, nama="X"),
        lambda: layanan.buat_banyak_unit(pelaku=pelaku, pada=PADA, daftar="X"),
        lambda: layanan.ubah_unit(pelaku=pelaku, pada=PADA, unit_id=unit.pk, nama="X"),
        lambda: layanan.pensiunkan_unit(pelaku=pelaku, pada=PADA, unit_id=unit.pk),
        lambda: layanan.pulihkan_unit(pelaku=pelaku, pada=PADA, unit_id=unit.pk),
    ):
        with pytest.raises(TidakBerwenang):
            tindakan()
    assert nama_unit() == [unit.nama]


@pytest.mark.parametrize(
    ("nama", "singkatan", "bidang"),
    [("", "", "nama"), ("x" * 161, "", "nama"), ("Dinas", "s" * 31, "singkatan")],
)
def test_isian_salah_ditolak(admin, nama, singkatan, bidang):
    with pytest.raises(MasukanTidakSah) as galat:
        layanan.buat_unit(pelaku=admin, pada=PADA, nama=nama, singkatan=singkatan)
    assert set(galat.value.bidang) == {bidang}
    assert nama_unit() == []


def test_nama_ganda_ditolak_juga_dengan_huruf_lain(admin, bantul):
    buat_unit(bantul, "Dinas Sosial")
    buat_unit(bantul, "Kantor Arsip", aktif=False)
    with pytest.raises(MasukanTidakSah, match="sudah ada"):
        layanan.buat_unit(pelaku=admin, pada=PADA, nama="DINAS sosial")
    with pytest.raises(MasukanTidakSah, match="Pulihkan"):
        layanan.buat_unit(pelaku=admin, pada=PADA, nama="Kantor Arsip")
    lain = buat_pelaku(buat_pemda("34.04"))
    layanan.buat_unit(pelaku=lain, pada=PADA, nama="Dinas Sosial")


def test_banyak_unit_ditempel_sekaligus(admin, bantul):
    buat_unit(bantul, "Dinas Sosial")
    daftar = "Dinas Kesehatan\tDinkes\n\n  dinas sosial \nBadan Perencanaan; Bappeda\r\nDINAS KESEHATAN\n"
    hasil = layanan.buat_banyak_unit(pelaku=admin, pada=PADA, daftar=daftar)
    assert [(u.nama, u.singkatan) for u in hasil.dibuat] == [
        ("Dinas Kesehatan", "Dinkes"),
        ("Badan Perencanaan", "Bappeda"),
    ]
    assert hasil.sudah_ada == ("dinas sosial", "DINAS KESEHATAN")
    assert len(jejak("akun.unit_dibuat")) == 2


def test_satu_baris_salah_membatalkan_semuanya_dan_disebut(admin):
    daftar = "Dinas Kesehatan\n" + "x" * 161
    with pytest.raises(MasukanTidakSah) as galat:
        layanan.buat_banyak_unit(pelaku=admin, pada=PADA, daftar=daftar)
    assert galat.value.bidang["daftar"].startswith("Baris 2:")
    assert nama_unit() == []


@pytest.mark.parametrize(
    "daftar", ["", " \n \n", ";Dinkes", "\n".join(f"Unit {n}" for n in range(501))]
)
def test_daftar_kosong_atau_terlalu_banyak(admin, daftar):
    with pytest.raises(MasukanTidakSah) as galat:
        layanan.buat_banyak_unit(pelaku=admin, pada=PADA, daftar=daftar)
    assert set(galat.value.bidang) == {"daftar"}


def test_ganti_nama(admin, bantul):
    unit = buat_unit(bantul, "Dinas Sosial")
    buat_unit(bantul, "Dinas Lain")
    layanan.ubah_unit(pelaku=admin, pada=PADA, unit_id=unit.pk, nama="Dinas sosial", singkatan="DS")
    with pytest.raises(MasukanTidakSah):
        layanan.ubah_unit(pelaku=admin, pada=PADA, unit_id=unit.pk, nama="dinas lain")
    unit.refresh_from_db()
    assert unit.nama == "Dinas sosial"
    assert [j.kode for j in jejak()] == ["akun.unit_diubah"]


def test_unit_pemerintah_lain_tidak_ditemukan(admin):
    unit = buat_unit(buat_pemda("34.04"))
    for tindakan in (
        lambda: layanan.ubah_unit(pelaku=admin, pada=PADA, unit_id=unit.pk, nama="X"),
        lambda: layanan.pensiunkan_unit(pelaku=admin, pada=PADA, unit_id=unit.pk),
        lambda: layanan.pulihkan_unit(pelaku=admin, pada=PADA, unit_id=unit.pk),
    ):
        with pytest.raises(TidakDitemukan):
            tindakan()
    unit.refresh_from_db()
    assert (unit.nama, unit.aktif) == ("Dinas Lingkungan Hidup", True)


def test_pensiun_dan_pulih(admin, bantul):
    unit = buat_unit(bantul)
    layanan.pensiunkan_unit(pelaku=admin, pada=PADA, unit_id=unit.pk)
    layanan.pensiunkan_unit(pelaku=admin, pada=PADA, unit_id=unit.pk)
    assert not Unit.objek.untuk(SEMUA).get(pk=unit.pk).aktif
    layanan.pulihkan_unit(pelaku=admin, pada=PADA, unit_id=unit.pk)
    layanan.pulihkan_unit(pelaku=admin, pada=PADA, unit_id=unit.pk)
    assert [j.kode for j in jejak()] == ["akun.unit_dipensiunkan", "akun.unit_dipulihkan"]


def test_unit_yang_masih_dipakai_tidak_pensiun(admin, bantul):
    unit = buat_unit(bantul)
    jabatan = buat_jabatan(bantul, Peran.PERANGKAT_DAERAH, unit)
    with pytest.raises(KeadaanBerubah, match="1 jabatan"):
        layanan.pensiunkan_unit(pelaku=admin, pada=PADA, unit_id=unit.pk)
    jabatan.berlaku_sampai = PADA.date()
    jabatan.save()
    undangan = Undangan.buat(
        pemda=bantul,
        email="a@contoh.id",
        peran=Peran.PERANGKAT_DAERAH,
        unit=unit,
        sidik_token="s",
        dibuat_pada=PADA,
        berlaku_sampai=PADA + timedelta(days=1),
    )
    with pytest.raises(KeadaanBerubah, match="undangan"):
        layanan.pensiunkan_unit(pelaku=admin, pada=PADA, unit_id=unit.pk)
    undangan.ditarik_pada = PADA
    undangan.save()
    layanan.pensiunkan_unit(pelaku=admin, pada=PADA, unit_id=unit.pk)


def test_tanpa_jejak_tidak_ada_unit(admin):
    with jejak_gagal("simpul.akun.services.unit"), pytest.raises(RuntimeError):
        layanan.buat_banyak_unit(pelaku=admin, pada=PADA, daftar="Satu\nDua")
    assert nama_unit() == []
