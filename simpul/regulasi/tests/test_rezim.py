"""Regimes, endings, principles: every day has an answer, and each says how sure it is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.inti.berakhir import BolehBerakhir
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.rezim import (
    DaftarMasa,
    KelompokTakDikenal,
    Masa,
    YangDinilai,
    celah,
    hari_penilai,
)
from simpul.inti.teks import Teks
from simpul.regulasi import asas, rezim

KELOMPOK = rezim.tabel_rezim().kelompok
TEKS = Teks("a", "a")


@given(st.sampled_from(KELOMPOK), st.dates())
def test_setiap_hari_dan_setiap_kelompok_punya_satu_jawaban(kelompok, tanggal):
    hasil = rezim.rezim(kelompok, tanggal)
    assert hasil.kode
    assert hasil.dasar
    assert all(p.mengenai(kelompok, tanggal, tanpa_akhir=None) for p in hasil.akibat)


@given(st.sampled_from(KELOMPOK), st.dates(max_value=date(2018, 7, 12)))
def test_naskah_sebelum_pp_28_selalu_diberi_tahu_nasibnya(kelompok, tanggal):
    kode = {p.kode for p in rezim.rezim(kelompok, tanggal).akibat}
    assert kode & {"PP28-48", "PP28-49"}


def test_kelompok_yang_tidak_dikenal_disebut_yang_ada():
    with pytest.raises(KelompokTakDikenal, match="KSDD"):
        rezim.rezim("ENTAH", date(2026, 1, 1))


def test_tahun_satu_dijawab_dengan_yang_diketahui():
    hasil = rezim.rezim("KSDD", date.min)
    assert not hasil.diketahui
    assert hasil.keyakinan is Keyakinan.INGATAN
    assert "tetap berlaku" in hasil.penjelasan.id


def test_daftar_rezim_tidak_berlubang_dan_terbuka_di_kedua_ujung():
    for daftar in rezim.tabel_rezim().daftar:
        assert celah(daftar) == ()


def test_lubang_di_antara_dua_rezim_diketahui():
    def masa(kode, sejak, sampai):
        return Masa(kode, TEKS, sejak, sampai, (), Keyakinan.PASTI, TEKS)

    lubang = (masa("A", None, date(2000, 1, 1)), masa("B", date(2000, 1, 2), None))
    assert celah(DaftarMasa("x", ("K",), lubang)) != ()
    tertutup = (masa("A", date(1999, 1, 1), None),)
    assert celah(DaftarMasa("x", ("K",), tertutup)) != ()
    assert celah(DaftarMasa("x", ("K",), ())) != ()


@pytest.mark.parametrize(
    ("apa", "tahun"),
    [(YangDinilai.NASKAH, 2015), (YangDinilai.GERBANG, 2026), (YangDinilai.TAHAPAN, 2024)],
)
def test_naskah_dinilai_harinya_gerbang_hari_perbuatan_tahap_hari_dibuka(apa, tahun):
    hari = hari_penilai(
        apa,
        perbuatan=date(2026, 1, 1),
        dibuka=date(2024, 1, 1),
        diteken=date(2015, 1, 1),
    )
    assert hari.year == tahun


def test_naskah_yang_belum_diteken_dinilai_hari_perbuatan():
    assert hari_penilai(YangDinilai.NASKAH, perbuatan=date(2026, 1, 1)) == date(2026, 1, 1)


def test_pergantian_kepala_daerah_tidak_pernah_mengakhiri():
    for kelompok in ("KSDD", "KSDPK"):
        for tahun in (2010, 2019, 2024):
            hasil = rezim.dapat_berakhir(kelompok, "pergantian_kepala_daerah", date(tahun, 1, 1))
            assert hasil.boleh is BolehBerakhir.TIDAK


def test_alasan_pihak_ketiga_adalah_alasan_antardaerah_ditambah_dua():
    hari = date(2024, 1, 1)
    antar = {a.kode for a in rezim.dapat_berakhir("KSDD", None, hari).pilihan}
    ketiga = {a.kode for a in rezim.dapat_berakhir("KSDPK", None, hari).pilihan}
    assert ketiga - antar == {"putusan_pengadilan", "pihak_ketiga_pailit"}
    assert len(antar) == 5


def test_sebelas_asas_dan_tiga_pertimbangan():
    assert [a.kode for a in asas.asas()] == [f"P{n:02}" for n in range(1, 12)]
    assert len(asas.pertimbangan()) == 3


def test_asas_tidak_pernah_kewajiban_dan_menyebut_pencabutnya():
    for satu in asas.asas():
        assert satu.dicabut_oleh == "PP 28/2018 Pasal 51"
        assert satu.keterangan is not None
        assert not satu.kewajiban
        assert satu.angka
    assert all(p.dicabut_oleh is None for p in asas.pertimbangan())
