"""Offices: given, changed, ended; the last administrator stays; other governments are not touched."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from simpul.akun.models import Penugasan
from simpul.akun.peran import Peran
from simpul.akun.selectors import (
    cakupan_dari,
    daftar_penugasan,
    daftar_undangan,
    daftar_unit,
    jabatan_pengguna,
    pelaku_dari,
)
from simpul.akun.services import penugasan as layanan
from simpul.akun.tests.factories import (
    PADA,
    SEMUA,
    KotakSurat,
    buat_jabatan,
    buat_pelaku,
    buat_pemda,
    buat_pengguna,
    buat_unit,
    jejak,
    jejak_gagal,
)
from simpul.dasar.galat import KeadaanBerubah, MasukanTidakSah, TidakBerwenang, TidakDitemukan

pytestmark = pytest.mark.django_db
HARI = PADA.date()


@pytest.fixture
def kotak():
    return KotakSurat()


@pytest.fixture
def bantul():
    return buat_pemda("34.02")


@pytest.fixture
def jabatan_admin(bantul):
    return buat_jabatan(bantul, email="admin@bantulkab.go.id")


@pytest.fixture
def admin(jabatan_admin):
    return pelaku_dari(jabatan_admin)


def tambah(pelaku, pengguna, kotak, **lain):
    nilai = {"peran": Peran.BPKAD, "unit_id": None, "jabatan": "", **lain}
    return layanan.tambah_jabatan(
        pelaku=pelaku, pada=PADA, pengguna_id=pengguna.pk, kirim=kotak, **nilai
    )


def ubah(pelaku, baris, **lain):
    nilai = {"peran": baris.peran, "unit_id": baris.unit_id, "jabatan": baris.jabatan, **lain}
    return layanan.ubah_jabatan(pelaku=pelaku, pada=PADA, penugasan_id=baris.pk, **nilai)


def akhiri(pelaku, jabatan, kotak, mulai=HARI):
    return layanan.akhiri_jabatan(
        pelaku=pelaku, pada=PADA, penugasan_id=jabatan.pk, mulai=mulai, kirim=kotak
    )


def test_anggota_mendapat_jabatan_lain_dan_dikabari(admin, bantul, kotak):
    lama = buat_jabatan(bantul, Peran.BAPPEDA, email="rini@bantulkab.go.id")
    baru = tambah(admin, lama.pengguna, kotak, jabatan="Kepala BPKPAD")
    assert jabatan_pengguna(lama.pengguna, HARI) == [lama, baru]
    assert kotak.surat[0]["kepada"] == ["rini@bantulkab.go.id"]
    assert "Kepala BPKPAD" in kotak.surat[0]["isi"]
    assert [j.kode for j in jejak()] == ["akun.jabatan_diberikan"]


def test_surat_mengikuti_bahasa_pembacanya(admin, bantul, kotak):
    lama = buat_jabatan(bantul, Peran.BAPPEDA, email="rini@bantulkab.go.id")
    tambah(admin, lama.pengguna, kotak)
    assert kotak.surat[0]["perihal"].startswith("Jabatan baru")


def test_jabatan_yang_sama_tidak_diberikan_dua_kali(admin, bantul, kotak):
    lama = buat_jabatan(bantul, Peran.BPKAD)
    with pytest.raises(MasukanTidakSah) as galat:
        tambah(admin, lama.pengguna, kotak)
    assert galat.value.kode == "akun.jabatan_kembar"


def test_orang_pemerintah_lain_tidak_ditemukan(admin, kotak):
    orang = buat_jabatan(buat_pemda("34.04")).pengguna
    with pytest.raises(TidakDitemukan):
        tambah(admin, orang, kotak)
    with pytest.raises(TidakDitemukan):
        tambah(admin, buat_pengguna(), kotak)
    assert not kotak.surat


def test_mantan_anggota_harus_diundang_kembali(admin, bantul, kotak):
    mantan = buat_jabatan(bantul, Peran.BAPPEDA, berlaku_sampai=HARI)
    with pytest.raises(KeadaanBerubah) as galat:
        tambah(admin, mantan.pengguna, kotak)
    assert galat.value.kode == "akun.bukan_anggota"


def test_jabatan_berganti_peran_dan_unit(admin, bantul):
    unit = buat_unit(bantul)
    jabatan = buat_jabatan(bantul, Peran.BAPPEDA)
    hasil = ubah(
        admin, jabatan, peran=Peran.PERANGKAT_DAERAH, unit_id=unit.pk, jabatan="Kepala  Dinas"
    )
    assert (hasil.peran, hasil.unit, hasil.jabatan) == (
        Peran.PERANGKAT_DAERAH,
        unit,
        "Kepala Dinas",
    )
    assert [j.kode for j in jejak()] == ["akun.jabatan_diubah"]
    ubah(admin, hasil)
    assert len(jejak()) == 1


def test_jabatan_dan_unit_pemerintah_lain_tidak_ditemukan(admin, bantul, kotak):
    sleman = buat_pemda("34.04")
    asing, unit_asing = buat_jabatan(sleman, Peran.BAPPEDA), buat_unit(sleman)
    milik = buat_jabatan(bantul, Peran.BAPPEDA)
    with pytest.raises(TidakDitemukan):
        ubah(admin, asing, peran=Peran.SEKDA)
    with pytest.raises(TidakDitemukan):
        akhiri(admin, asing, kotak)
    with pytest.raises(TidakDitemukan):
        ubah(admin, milik, peran=Peran.PERANGKAT_DAERAH, unit_id=unit_asing.pk)
    with pytest.raises(TidakDitemukan):
        tambah(admin, milik.pengguna, kotak, peran=Peran.PERANGKAT_DAERAH, unit_id=unit_asing.pk)
    for jabatan, peran in [(asing, Peran.BAPPEDA), (milik, Peran.BAPPEDA)]:
        jabatan.refresh_from_db()
        assert (jabatan.peran, jabatan.berlaku_sampai) == (peran, None)
    assert not jejak()


def test_jabatan_diakhiri_mulai_suatu_tanggal(admin, bantul, kotak):
    jabatan = buat_jabatan(bantul, Peran.SEKDA)
    akhiri(admin, jabatan, kotak, date(2026, 12, 1))
    assert jabatan_pengguna(jabatan.pengguna, date(2026, 11, 30))
    assert not jabatan_pengguna(jabatan.pengguna, date(2026, 12, 1))
    assert "1 Desember 2026" in kotak.surat[0]["isi"]
    assert [j.kode for j in jejak()] == ["akun.jabatan_diakhiri"]
    assert Penugasan.objek.untuk(SEMUA).filter(pk=jabatan.pk).exists()


def test_akhir_tidak_mendahului_awal(admin, bantul, kotak):
    jabatan = buat_jabatan(bantul, Peran.SEKDA)
    with pytest.raises(MasukanTidakSah) as galat:
        akhiri(admin, jabatan, kotak, jabatan.berlaku_sejak - timedelta(days=1))
    assert set(galat.value.bidang) == {"mulai"}


def test_yang_sudah_berakhir_tidak_diubah(admin, bantul, kotak):
    jabatan = buat_jabatan(bantul, Peran.SEKDA, berlaku_sampai=HARI)
    with pytest.raises(KeadaanBerubah):
        ubah(admin, jabatan, jabatan="Lain")
    with pytest.raises(KeadaanBerubah):
        akhiri(admin, jabatan, kotak)


def test_administrator_terakhir_tetap(admin, jabatan_admin, bantul, kotak):
    buat_jabatan(bantul, Peran.ADMINISTRATOR, berlaku_sampai=date(2026, 12, 31))
    for tindakan in (
        lambda: akhiri(admin, jabatan_admin, kotak),
        lambda: akhiri(admin, jabatan_admin, kotak, date(2030, 1, 1)),
        lambda: ubah(admin, jabatan_admin, peran=Peran.SEKDA),
    ):
        with pytest.raises(KeadaanBerubah) as galat:
            tindakan()
        assert galat.value.kode == "akun.administrator_terakhir"
    jabatan_admin.refresh_from_db()
    assert (jabatan_admin.peran, jabatan_admin.berlaku_sampai) == (Peran.ADMINISTRATOR, None)
    ubah(admin, jabatan_admin, jabatan="Pengelola Sistem")


def test_administrator_yang_digantikan_boleh_berakhir(admin, jabatan_admin, bantul, kotak):
    buat_jabatan(bantul, Peran.ADMINISTRATOR)
    akhiri(admin, jabatan_admin, kotak)
    assert not jabatan_pengguna(jabatan_admin.pengguna, HARI)


def test_administrator_nonaktif_atau_dari_pemda_lain_tidak_menggantikan(
    admin, jabatan_admin, bantul, kotak
):
    pasif = buat_jabatan(bantul, Peran.ADMINISTRATOR)
    pasif.pengguna.is_active = False
    pasif.pengguna.save()
    buat_jabatan(buat_pemda("34.04"), Peran.ADMINISTRATOR)
    with pytest.raises(KeadaanBerubah):
        akhiri(admin, jabatan_admin, kotak)


def test_sekretariat_hanya_mengelola_perangkat_daerah(bantul, kotak):
    sekretariat = buat_pelaku(bantul, Peran.SEKRETARIAT_TKKSD)
    unit = buat_unit(bantul)
    dinas = buat_jabatan(bantul, Peran.PERANGKAT_DAERAH, unit)
    sekda = buat_jabatan(bantul, Peran.SEKDA)
    ubah(sekretariat, dinas, jabatan="Kepala Dinas")
    for tindakan in (
        lambda: ubah(sekretariat, dinas, peran=Peran.ADMINISTRATOR),
        lambda: ubah(sekretariat, sekda, jabatan="x"),
        lambda: akhiri(sekretariat, sekda, kotak),
        lambda: tambah(sekretariat, dinas.pengguna, kotak, peran=Peran.SEKDA),
    ):
        with pytest.raises(TidakBerwenang):
            tindakan()
    akhiri(sekretariat, dinas, kotak)


@pytest.mark.parametrize("peran", [Peran.SEKDA, Peran.INSPEKTORAT, Peran.KEPALA_DAERAH])
def test_peran_lain_tidak_mengelola_jabatan(bantul, kotak, peran):
    pelaku = buat_pelaku(bantul, peran)
    jabatan = buat_jabatan(bantul, Peran.BAPPEDA)
    with pytest.raises(TidakBerwenang):
        ubah(pelaku, jabatan, jabatan="x")
    with pytest.raises(TidakBerwenang):
        akhiri(pelaku, jabatan, kotak)


def test_jabatan_di_dua_pemerintah_hanya_melihat_yang_aktif(bantul, kotak):
    sleman = buat_pemda("34.04")
    satu = buat_jabatan(bantul, Peran.ADMINISTRATOR, email="dua@contoh.go.id")
    dua = buat_jabatan(sleman, Peran.ADMINISTRATOR, email="dua@contoh.go.id")
    unit_sleman = buat_unit(sleman)
    assert satu.pengguna == dua.pengguna
    cakupan = cakupan_dari(satu)
    assert list(daftar_penugasan(cakupan)) == [satu]
    assert not daftar_unit(cakupan).exists()
    assert not daftar_undangan(cakupan).exists()
    assert list(daftar_unit(cakupan_dari(dua))) == [unit_sleman]
    with pytest.raises(TidakDitemukan):
        ubah(pelaku_dari(satu), dua, jabatan="lewat pintu lain")


def test_tanpa_jejak_jabatan_tidak_berubah(admin, bantul, kotak):
    jabatan = buat_jabatan(bantul, Peran.SEKDA)
    with jejak_gagal("simpul.akun.services.penugasan"), pytest.raises(RuntimeError):
        akhiri(admin, jabatan, kotak)
    jabatan.refresh_from_db()
    assert jabatan.berlaku_sampai is None
    assert not kotak.surat
