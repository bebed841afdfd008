"""Loading, correcting, searching and reading regions in the database."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction

from simpul.dasar.cakupan import Cakupan
from simpul.dasar.galat import (
    CakupanHilang,
    DataRusak,
    MasukanTidakSah,
    TidakBerwenang,
    TidakDitemukan,
)
from simpul.jejak.models import Catatan
from simpul.jejak.pelaku import Pelaku
from simpul.wilayah import berkas_data, muat, selectors, services
from simpul.wilayah.models import BatasWilayah, EjaanWilayah, KoreksiBatas, RiwayatWilayah, Wilayah

pytestmark = [pytest.mark.django_db, pytest.mark.basis_data]

SEMUA = Cakupan.sistem("uji")
PUBLIK = Cakupan.publik()
PADA = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
OPERATOR = Pelaku(rantai="sistem", peran="operator", jabatan="Operator")
BANTUL = Pelaku(
    rantai="pemda:34.02", peran="administrator", jabatan="Administrator", pemda_kode="34.02",
    pemda_nama="Kabupaten Bantul",
)  # fmt: skip
ALASAN = "Berita acara penegasan batas, pilar sudah dipasang."


def koreksi(pelaku=OPERATOR, a="34.02", b="34.71", berbatasan=False, alasan=ALASAN, **lain):
    return services.koreksi_batas(
        pelaku=pelaku, pada=PADA, kode_a=a, kode_b=b, berbatasan=berbatasan, alasan=alasan, **lain
    )


def batas(a, b):
    return BatasWilayah.objek.untuk(SEMUA).filter(a_id=a, b_id=b).first()


def test_pemuatan_ulang_tidak_menambah_dan_tidak_mengganti_kunci():
    def hitung():
        return [
            m.objek.untuk(SEMUA).count()
            for m in (Wilayah, EjaanWilayah, BatasWilayah, RiwayatWilayah)
        ]

    sebelum, kunci = hitung(), batas("34.02", "34.71").pk
    muat.muat_wilayah()
    assert hitung() == sebelum
    assert sebelum[0] == 552
    assert batas("34.02", "34.71").pk == kunci


def test_pemuatan_memperbarui_nama_dan_membuang_pasangan_usang(tmp_path):
    Wilayah.objek.untuk(SEMUA).filter(pk="34.02").update(nama="Bantoel")
    BatasWilayah.buat(
        a_id="11.01",
        b_id="34.02",
        jenis="darat",
        tingkat="kabkota",
        sumber="usang",
        keyakinan="rendah",
    )
    muat.muat_wilayah()
    assert selectors.satu(cakupan=PUBLIK, kode="34.02").nama == "Bantul"
    assert batas("11.01", "34.02") is None


def test_pemuatan_menjaga_koreksi_administrator():
    koreksi(berbatasan=False)
    koreksi(a="34.01", b="34.03", berbatasan=True)
    koreksi(a="34.01", b="34.02", berbatasan="laut")
    muat.muat_wilayah()
    assert not selectors.berbatasan(cakupan=PUBLIK, a="34.71", b="34.02")
    assert selectors.berbatasan(cakupan=PUBLIK, a="34.03", b="34.01")
    assert selectors.hubungan(cakupan=PUBLIK, a="34.01", b="34.02") == "laut"


def test_berkas_rusak_tidak_mengubah_apa_pun(tmp_path):
    folder = shutil.copytree(berkas_data.FOLDER, tmp_path / "w")
    (folder / "wilayah.csv").write_text(
        (folder / "wilayah.csv").read_text("utf-8").replace(",Bantul,", ",Bantoel,", 1), "utf-8"
    )
    (folder / "riwayat.csv").write_text("rusak\n", "utf-8")
    with pytest.raises(DataRusak, match=r"riwayat\.csv"):
        muat.muat_wilayah(folder)
    assert selectors.satu(cakupan=PUBLIK, kode="34.02").nama == "Bantul"


def test_koreksi_menulis_alasan_dan_jejak():
    koreksi(pelaku=BANTUL, rujukan="Permendagri batas daerah")
    catatan = KoreksiBatas.objek.untuk(SEMUA).get()
    assert (catatan.kode_a, catatan.kode_b, catatan.semula, catatan.menjadi) == (
        "34.02",
        "34.71",
        "darat",
        "",
    )
    assert catatan.oleh_pemda == "Kabupaten Bantul"
    jejak = Catatan.objek.untuk(SEMUA).get(kode="wilayah.batas_dikoreksi")
    assert ALASAN in jejak.isi
    assert jejak.rantai == "pemda:34.02"


def test_koreksi_dapat_dikembalikan_dan_riwayatnya_tinggal():
    koreksi(berbatasan=False)
    koreksi(berbatasan=True)
    assert selectors.berbatasan(cakupan=PUBLIK, a="34.02", b="34.71")
    assert selectors.koreksi(cakupan=PUBLIK, kode="34.71").count() == 2


def test_urutan_kode_tidak_penting_bagi_koreksi():
    koreksi(a="34.71", b="34.02")
    assert not batas("34.02", "34.71").berlaku


@pytest.mark.parametrize("alasan", ["", "   ", "salah"])
def test_koreksi_tanpa_alasan_ditolak(alasan):
    with pytest.raises(MasukanTidakSah) as galat:
        koreksi(alasan=alasan)
    assert "alasan" in galat.value.bidang
    assert batas("34.02", "34.71").berlaku


@pytest.mark.parametrize(("nilai", "galat"), [
    ({"a": "34.02", "b": "34.02"}, MasukanTidakSah),
    ({"a": "34", "b": "33.10"}, MasukanTidakSah),
    ({"a": "34.02", "b": "99.99"}, TidakDitemukan),
    ({"berbatasan": True}, MasukanTidakSah),
    ({"berbatasan": "udara"}, MasukanTidakSah),
    ({"a": "34.01", "b": "34.71", "berbatasan": False}, MasukanTidakSah),
])  # fmt: skip
def test_koreksi_yang_tidak_masuk_akal_ditolak(nilai, galat):
    with pytest.raises(galat):
        koreksi(**nilai)
    assert not KoreksiBatas.objek.untuk(SEMUA).exists()


@pytest.mark.parametrize(("pelaku", "a", "b", "boleh"), [
    (OPERATOR, "11.01", "11.02", True),
    (BANTUL, "34.02", "34.71", True),
    (BANTUL, "34.04", "34.71", False),
    (Pelaku(rantai="pemda:34.02", peran="sekretariat_tkksd", jabatan="Staf", pemda_kode="34.02"), "34.02", "34.71", False),
    (Pelaku(rantai="pemda:34", peran="administrator", jabatan="Admin", pemda_kode="34"), "34.02", "34.71", False),
    (Pelaku(rantai="pemda:34", peran="administrator", jabatan="Admin", pemda_kode="34"), "33", "34", True),
    (Pelaku(rantai="sistem", peran="administrator", jabatan="Admin"), "34.02", "34.71", False),
])  # fmt: skip
def test_siapa_boleh_mengoreksi(pelaku, a, b, boleh):
    if boleh:
        koreksi(pelaku=pelaku, a=a, b=b)
        assert not batas(a, b).berlaku
    else:
        with pytest.raises(TidakBerwenang):
            koreksi(pelaku=pelaku, a=a, b=b)
        assert batas(a, b).berlaku


def test_koreksi_dan_jejaknya_berdiri_atau_jatuh_bersama(monkeypatch):
    def gagal(**_):
        raise RuntimeError("jejak")

    monkeypatch.setattr(services, "catat", gagal)
    with pytest.raises(RuntimeError), transaction.atomic():
        koreksi()
    assert batas("34.02", "34.71").berlaku
    assert not KoreksiBatas.objek.untuk(SEMUA).exists()


def test_koreksi_tidak_dapat_diubah_atau_dihapus():
    koreksi()
    satu = KoreksiBatas.objek.untuk(SEMUA).get()
    with pytest.raises(TypeError):
        satu.save()
    with pytest.raises(TypeError):
        satu.delete()


def test_basis_data_menolak_pasangan_terbalik_dan_ganda():
    for a, b in (("34.71", "34.02"), ("34.02", "34.71")):
        with pytest.raises(IntegrityError), transaction.atomic():
            BatasWilayah.buat(
                a_id=a, b_id=b, jenis="darat", tingkat="kabkota", sumber="uji", keyakinan="kuat"
            )


def test_tanpa_cakupan_tidak_ada_yang_terbaca():
    with pytest.raises(CakupanHilang):
        Wilayah.objek.all()


@pytest.mark.parametrize(("teks", "pertama"), [
    ("bantul", "34.02"), ("34.02", "34.02"), ("3402", "34.02"), ("Kab. Bandung", "32.04"),
    ("Kota Bandung", "32.73"), ("pemkot bandung", "32.73"), ("bandung barat", "32.17"), ("DIY", "34"),
    ("jabar", "32"), ("Provinsi Jawa Barat", "32"), ("pemprov jateng", "33"), ("solo", "33.72"),
    ("kota tangerang selatan", "36.74"), ("tangerang banten", "36.03"), ("gunung kidul", "34.03"),
    ("kulonprogo", "34.01"), ("Pemerintah Kabupaten Sleman", "34.04"), ("jaksel", "31.74"),
    ("pangkep", "73.10"), ("toba samosir", "12.12"), ("KOTA YOGYAKARTA", "34.71"),
])  # fmt: skip
def test_pencarian_menemukan_yang_dimaksud(teks, pertama):
    hasil = [w.kode for w in selectors.cari(cakupan=PUBLIK, teks=teks)]
    assert hasil[0] == pertama, hasil


@pytest.mark.parametrize("teks", ["", "  ", "zzz", "%", "'; drop table", "🙂"])
def test_pencarian_tanpa_hasil_kosong(teks):
    assert selectors.cari(cakupan=PUBLIK, teks=teks) == []


def test_pencarian_dibatasi_tingkat_dan_jumlah():
    assert {w.tingkat for w in selectors.cari(cakupan=PUBLIK, teks="ja", tingkat="kota")} == {
        "kota"
    }
    assert len(selectors.cari(cakupan=PUBLIK, teks="a", paling_banyak=4)) == 4


@pytest.mark.parametrize("teks", ["a", "bantul", "kota"])
def test_jumlah_kueri_pencarian_tetap(django_assert_num_queries, teks):
    with django_assert_num_queries(2):
        selectors.cari(cakupan=PUBLIK, teks=teks)


@pytest.mark.parametrize("kode", ["34.02", "34", "31.01"])
def test_jumlah_kueri_peta_tetangga_tetap(django_assert_num_queries, kode):
    with django_assert_num_queries(5):
        selectors.peta_tetangga(cakupan=PUBLIK, kode=kode)


def test_peta_tetangga_sebuah_kabupaten():
    peta = selectors.peta_tetangga(cakupan=PUBLIK, kode="34.04")
    assert peta.sendiri.nama_lengkap == "Kabupaten Sleman"
    menurut = {t.kode: t for t in peta.darat}
    assert set(menurut) == {"33.08", "33.09", "33.10", "34.01", "34.02", "34.03", "34.71"}
    dekat, jauh = menurut["34.71"], menurut["33.10"]
    assert (dekat.konfigurasi, dekat.lintas_provinsi, dekat.forum) == (
        "W5",
        False,
        "rapat koordinasi teknis provinsi",
    )
    assert (jauh.konfigurasi, jauh.lintas_provinsi, jauh.forum) == (
        "W4",
        True,
        "koordinasi teknis tingkat nasional",
    )
    assert jauh.forum_dasar == "Permendagri 22/2020 Pasal 5 ayat (4)"
    assert jauh.panjang_km > 10
    assert [t.kode for t in peta.silang] == ["33"]


def test_peta_tetangga_mewakilkan_jakarta_kepada_provinsinya():
    peta = selectors.peta_tetangga(cakupan=PUBLIK, kode="36.71")
    satu = next(t for t in peta.darat if t.kode == "31.73")
    assert satu.pemerintah_kode == "31"
    assert satu.konfigurasi == "W3"


def test_peta_tetangga_memisahkan_laut():
    peta = selectors.peta_tetangga(cakupan=PUBLIK, kode="35.26")
    assert "35.78" not in [t.kode for t in peta.darat]
    laut = next(t for t in peta.laut if t.kode == "35.78")
    assert laut.konfigurasi is None
    assert laut.forum == ""
    assert laut.jarak_km < 10


def test_peta_tetangga_sebuah_provinsi():
    peta = selectors.peta_tetangga(cakupan=PUBLIK, kode="34")
    assert [t.kode for t in peta.darat] == ["33"]
    assert {"33.06", "33.08", "33.10", "33.12"} <= {t.kode for t in peta.silang}
    assert {t.konfigurasi for t in peta.silang} == {"W3"}


def test_wilayah_yang_tidak_ada():
    with pytest.raises(TidakDitemukan):
        selectors.satu(cakupan=PUBLIK, kode="99.99")
    with pytest.raises(TidakDitemukan):
        selectors.peta_tetangga(cakupan=PUBLIK, kode="' or 1=1")
