"""Guests of a party: let in by a personal link, for a while, to one ruang and no other."""

from __future__ import annotations

from datetime import timedelta

import pytest

from simpul.akun.peran import Peran
from simpul.akun.tests.factories import (
    PADA,
    SEMUA,
    KotakSurat,
    buat_pelaku,
    buat_pemda,
    buat_unit,
    jejak,
    jejak_gagal,
)
from simpul.dasar.cakupan import Cakupan
from simpul.dasar.galat import KeadaanBerubah, MasukanTidakSah, TidakBerwenang, TidakDitemukan
from simpul.ruang.models import Keanggotaan, Ruang
from simpul.ruang.selectors import pelaku_tamu
from simpul.ruang.selectors import tamu as daftar_tamu
from simpul.ruang.services import tamu as layanan
from simpul.ruang.services.keanggotaan import buka_ruang, undang_pemda

pytestmark = [pytest.mark.django_db, pytest.mark.basis_data]


@pytest.fixture
def kotak():
    return KotakSurat()


@pytest.fixture
def bantul():
    return buat_pelaku(buat_pemda("34.02"), Peran.SEKRETARIAT_TKKSD)


@pytest.fixture
def sleman():
    return buat_pelaku(buat_pemda("34.04"), Peran.SEKRETARIAT_TKKSD)


@pytest.fixture
def ruang(bantul):
    return buka_ruang(pelaku=bantul, pada=PADA, nama="Sampah regional Kartamantul")


def izinkan(pelaku, ruang, kotak, **lain):
    nilai = {"nama": "Rini Astuti, PT Sari Bumi", "email": "Rini@SariBumi.co.id", **lain}
    return layanan.izinkan(
        pelaku=pelaku, pada=PADA, ruang_id=ruang.pk, tautan=kotak.tautan, kirim=kotak, **nilai
    )


def tamu_di_basis_data():
    return Keanggotaan.objek.untuk(SEMUA).filter(macam=Keanggotaan.Macam.TAMU)


def test_tautan_membuka_satu_ruang_saja(bantul, ruang, kotak):
    lain = buka_ruang(pelaku=bantul, pada=PADA, nama="Ruang lain")
    baris = izinkan(bantul, ruang, kotak)
    assert baris.sampai == PADA + timedelta(days=30)
    surat = kotak.surat[0]
    assert surat["kepada"] == ["rini@saribumi.co.id"]
    assert "Kabupaten Bantul" in surat["perihal"]
    assert kotak.token not in str(tamu_di_basis_data().values()[0])
    masuk = layanan.masuk(token=kotak.token, pada=PADA)
    pelaku = pelaku_tamu(masuk.pk, PADA)
    assert pelaku.cakupan == Cakupan.tamu(ruang.pk)
    assert list(Ruang.objek.untuk(pelaku.cakupan)) == [ruang]
    assert lain not in Ruang.objek.untuk(pelaku.cakupan)
    assert [j.kode for j in jejak()] == ["ruang.tamu_diundang", "ruang.tamu_masuk"]
    assert {j.rantai for j in jejak()} == {"pemda:34.02"}
    assert all(j.dibagikan and "saribumi.co.id" not in j.isi for j in jejak())


@pytest.mark.parametrize(
    ("lain", "bidang"),
    [
        ({"nama": " "}, {"nama"}),
        ({"nama": "n" * 161}, {"nama"}),
        ({"email": "bukan"}, {"email"}),
        ({"berlaku_hari": 0}, {"berlaku_hari"}),
        ({"berlaku_hari": 91}, {"berlaku_hari"}),
        ({"nama": "", "email": "", "berlaku_hari": -1}, {"nama", "email", "berlaku_hari"}),
    ],
)
def test_isian_salah_ditolak_sekaligus(bantul, ruang, kotak, lain, bidang):
    with pytest.raises(MasukanTidakSah) as galat:
        izinkan(bantul, ruang, kotak, **lain)
    assert set(galat.value.bidang) == bidang
    assert not tamu_di_basis_data().exists()
    assert not kotak.surat


@pytest.mark.parametrize("peran", sorted(set(Peran.values) - {"sekretariat_tkksd"}))
def test_hanya_sekretariat_yang_membuka_pintu(kotak, peran):
    pemda = buat_pemda("34.02")
    ruang = buka_ruang(pelaku=buat_pelaku(pemda, Peran.SEKRETARIAT_TKKSD), pada=PADA, nama="R")
    unit = buat_unit(pemda) if peran == Peran.PERANGKAT_DAERAH else None
    with pytest.raises(TidakBerwenang):
        izinkan(buat_pelaku(pemda, peran, unit), ruang, kotak)


def test_ruang_yang_tidak_diikuti_tidak_ditemukan(bantul, sleman, ruang, kotak):
    with pytest.raises(TidakDitemukan):
        izinkan(sleman, ruang, kotak)
    undang_pemda(pelaku=bantul, pada=PADA, ruang=ruang, pemda_id=sleman.pemda_id)
    with pytest.raises(TidakDitemukan):
        izinkan(sleman, ruang, kotak)
    assert not kotak.surat


def test_tamu_pemerintah_lain_tidak_disentuh(bantul, sleman, ruang, kotak):
    baris = izinkan(bantul, ruang, kotak)
    Keanggotaan.objek.untuk(SEMUA).filter(
        pk=undang_pemda(pelaku=bantul, pada=PADA, ruang=ruang, pemda_id=sleman.pemda_id).pk
    ).update(keadaan="aktif")
    assert not daftar_tamu(sleman.cakupan, ruang.pk).exists()
    with pytest.raises(TidakDitemukan):
        layanan.tarik(pelaku=sleman, pada=PADA, keanggotaan_id=baris.pk)
    with pytest.raises(TidakDitemukan):
        layanan.kirim_ulang(
            pelaku=sleman, pada=PADA, keanggotaan_id=baris.pk, tautan=kotak.tautan, kirim=kotak
        )
    assert layanan.buka(token=kotak.token, pada=PADA) == baris


def test_keanggotaan_pemerintah_tidak_ditarik_lewat_pintu_tamu(bantul, ruang):
    pemerintah = Keanggotaan.objek.untuk(SEMUA).get(ruang=ruang)
    with pytest.raises(TidakDitemukan):
        layanan.tarik(pelaku=bantul, pada=PADA, keanggotaan_id=pemerintah.pk)


def test_ditarik_berlaku_seketika(bantul, ruang, kotak):
    baris = izinkan(bantul, ruang, kotak)
    for _ in range(2):
        layanan.tarik(pelaku=bantul, pada=PADA + timedelta(hours=1), keanggotaan_id=baris.pk)
    assert pelaku_tamu(baris.pk, PADA + timedelta(hours=1)) is None
    with pytest.raises(layanan.AksesTidakBerlaku) as galat:
        layanan.masuk(token=kotak.token, pada=PADA)
    assert galat.value.kode == "ruang.tamu_ditarik"
    assert "Bagian Kerja Sama" in galat.value.pesan
    assert [j.kode for j in jejak()] == ["ruang.tamu_diundang", "ruang.tamu_ditarik"]
    with pytest.raises(KeadaanBerubah):
        layanan.kirim_ulang(
            pelaku=bantul, pada=PADA, keanggotaan_id=baris.pk, tautan=kotak.tautan, kirim=kotak
        )


def test_kedaluwarsa_dan_palsu(bantul, ruang, kotak):
    baris = izinkan(bantul, ruang, kotak, berlaku_hari=1)
    besok = PADA + timedelta(days=1)
    assert pelaku_tamu(baris.pk, besok) is None
    with pytest.raises(layanan.AksesTidakBerlaku) as galat:
        layanan.masuk(token=kotak.token, pada=besok)
    assert galat.value.kode == "ruang.tamu_kedaluwarsa"
    for token in ("", "palsu", kotak.token + "x"):
        with pytest.raises(layanan.AksesTidakBerlaku) as galat:
            layanan.masuk(token=token, pada=PADA)
        assert galat.value.kode == "ruang.tamu_tidak_dikenal"


def test_perpanjangan_mematikan_tautan_lama(bantul, ruang, kotak):
    baris = izinkan(bantul, ruang, kotak, berlaku_hari=1)
    lama, nanti = kotak.token, PADA + timedelta(days=5)
    layanan.kirim_ulang(
        pelaku=bantul, pada=nanti, keanggotaan_id=baris.pk, tautan=kotak.tautan, kirim=kotak
    )
    assert layanan.buka(token=kotak.token, pada=nanti) == baris
    with pytest.raises(layanan.AksesTidakBerlaku):
        layanan.buka(token=lama, pada=nanti)


def test_tamu_ikut_keluar_bersama_tuan_rumahnya(bantul, ruang, kotak):
    izinkan(bantul, ruang, kotak)
    Keanggotaan.objek.untuk(SEMUA).filter(macam="pemda").update(keadaan="berakhir")
    with pytest.raises(layanan.AksesTidakBerlaku) as galat:
        layanan.masuk(token=kotak.token, pada=PADA)
    assert galat.value.kode == "ruang.tamu_berakhir"


def test_tanpa_jejak_tidak_ada_akses(bantul, ruang, kotak):
    with jejak_gagal("simpul.ruang.services.tamu"), pytest.raises(RuntimeError):
        izinkan(bantul, ruang, kotak)
    assert not tamu_di_basis_data().exists()
    assert not kotak.surat


def test_baris_tamu_tidak_membuka_ruang_bagi_tuan_rumah_yang_sudah_keluar(pada):
    """A guest's row names its host; it must not stand in for the host's own membership."""
    from simpul.kerja_sama.models import KerjaSama
    from simpul.kerja_sama.tests.lakon import SLEMAN, ST, dunia
    from simpul.ruang.models import Keanggotaan
    from simpul.ruang.selectors import pelaku_tamu

    d = dunia(pada)
    kasus = d.buka(SLEMAN)
    tamu = Keanggotaan.buat(
        ruang_id=kasus.kerja_sama.ruang_id, macam="tamu", keadaan="aktif", peran="pembaca",
        pemda=d.pemda[SLEMAN], nama="Narahubung", sidik_token="x" * 64, diundang_pada=pada,
    )  # fmt: skip
    cakupan = d.pelaku(SLEMAN, ST).cakupan
    assert KerjaSama.objek.untuk(cakupan).exists()
    assert pelaku_tamu(tamu.pk, pada) is not None
    Keanggotaan._semua.filter(pemda=d.pemda[SLEMAN], macam="pemda").update(keadaan="berakhir")
    assert not KerjaSama.objek.untuk(cakupan).exists()
    assert pelaku_tamu(tamu.pk, pada) is None
