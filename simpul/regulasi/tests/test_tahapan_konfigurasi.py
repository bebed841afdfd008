"""W1 to W5: where a mandatory cooperation is coordinated, who settles its dispute, who takes it over."""

from datetime import date

import pytest

from simpul.inti.tahapan import TabelSalah
from simpul.regulasi import pengetahuan

TABEL = pengetahuan.tabel_tahapan("KSDD-W", date(2026, 11, 21))
NASIONAL = ["W1", "W2", "W3", "W4"]


def pelaku(tahap, konfigurasi):
    return [p.kode for p in TABEL.menurut(konfigurasi).cari(tahap).pelaku]


@pytest.mark.parametrize("w", NASIONAL)
def test_koordinasi_nasional_difasilitasi_kementerian(w):
    assert "KEMENDAGRI" in pelaku("DD-02", w)
    assert TABEL.menurut(w).cari("DD-02").diam.dasar == "Permendagri 22/2020 Pasal 5 ayat (5)"


def test_koordinasi_satu_provinsi_di_tingkat_provinsi():
    dd02 = TABEL.menurut("W5").cari("DD-02")
    assert "PD_PROVINSI" in pelaku("DD-02", "W5")
    assert "KEMENDAGRI" not in pelaku("DD-02", "W5")
    assert "Permendagri 22/2020 Pasal 5 ayat (4) huruf a" in dd02.dasar
    assert dd02.diam is None


@pytest.mark.parametrize("w", NASIONAL)
def test_perselisihan_langsung_kepada_menteri(w):
    assert not {"TKKSD_PROVINSI", "GUBERNUR_WPP"} & set(pelaku("DD-21", w))


def test_perselisihan_satu_provinsi_lewat_tkksd_provinsi_gubernur_lalu_menteri():
    jalan = pelaku("DD-21", "W5")
    assert jalan[-3:] == ["TKKSD_PROVINSI", "GUBERNUR_WPP", "MENTERI"]


@pytest.mark.parametrize("w", NASIONAL)
def test_menteri_yang_mengambil_alih(w):
    assert "MENTERI" in pelaku("DD-22", w)
    keluar = [d.kode for d in TABEL.menurut(w).cari("DD-22").keluar]
    assert keluar == ["KOORDINASI_PENGAMBILALIHAN"]
    assert "GUBERNUR_WPP" not in pelaku("DD-22", w)


def test_gubernur_mengambil_alih_hanya_kabupaten_kota_satu_provinsi():
    dd22 = TABEL.menurut("W5").cari("DD-22")
    assert dd22.pelaku[0].kode == "GUBERNUR_WPP"
    assert "UU 23/2014 Pasal 364 ayat (4)" in dd22.dasar


def test_hanya_tiga_tahap_yang_berbeda_dan_kelimanya_terbaca():
    berbeda = [t.kode for t in TABEL.tahap if t.konfigurasi]
    assert berbeda == ["DD-02", "DD-21", "DD-22"]
    for kode in berbeda:
        untuk = [w for b in TABEL.cari(kode).konfigurasi for w in b.untuk]
        assert sorted(untuk) == [*NASIONAL, "W5"]


def test_tanpa_konfigurasi_tabelnya_tetap():
    assert TABEL.menurut(None) == TABEL
    assert TABEL.menurut("W5").cari("DD-09") == TABEL.cari("DD-09")


def test_tiga_hitungan_15_hari_dprd_antardaerah_berdiri_sendiri():
    langkah = {x.kode: x for x in TABEL.cari("DD-11").langkah}
    bertenggat = [k for k, x in langkah.items() if x.tenggat]
    assert bertenggat == ["jawaban_pimpinan", "tindak_lanjut", "persetujuan"]
    assert {langkah[k].tenggat.nilai for k in bertenggat} == {15}
    assert langkah["persetujuan"].diam.setuju
    assert langkah["persetujuan"].diam.dasar.endswith("Pasal 12 ayat (1) huruf f")


def test_satu_konfigurasi_tidak_boleh_dibaca_dua_kali():
    from dataclasses import replace

    dd02 = TABEL.cari("DD-02")
    ganda = replace(dd02, konfigurasi=(*dd02.konfigurasi, dd02.konfigurasi[0]))
    with pytest.raises(TabelSalah, match="dua kali"):
        replace(TABEL, tahap=(TABEL.cari("DD-01"), ganda))
