"""Terms: never an exception, the due day after the start, silence certified by people only."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.inti.hitungan import (
    AnggapanSetuju,
    KeadaanHitungan,
    Soal,
    hitung,
)
from simpul.inti.kalender import KalenderKerja, Satuan
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.tahapan import Diam, Tenggat
from simpul.inti.teks import Teks

TEKS = Teks("a", "a")
KALENDER = KalenderKerja()
SETUJU = Diam(TEKS, setuju=True, dasar="Permendagri 22/2020 Pasal 12 ayat (4)")
ANGGAPAN = AnggapanSetuju(TEKS, Teks("belum", "not yet"), ("x",), Keyakinan.TAFSIR)


def tenggat(nilai=30, satuan=Satuan.HARI):
    return Tenggat(nilai, satuan, "peristiwa", TEKS, "Permendagri 22/2020 Pasal 8 ayat (3)")


@given(
    st.integers(min_value=-5, max_value=400),
    st.sampled_from(list(Satuan)),
    st.one_of(st.none(), st.dates()),
    st.dates(),
    st.one_of(st.none(), st.dates()),
    st.sampled_from([5, 6]),
)
def test_tidak_pernah_galat(nilai, satuan, mulai, hari_ini, selesai, minggu):
    kalender = KalenderKerja(minggu, tahun=frozenset(range(1990, 2030)))
    soal = Soal(tenggat(nilai, satuan), mulai, hari_ini, SETUJU, selesai, None, ANGGAPAN)
    hasil = hitung(soal, kalender)
    assert hasil.penjelasan.id
    assert hasil.penjelasan.en


@given(
    st.integers(min_value=1, max_value=400),
    st.sampled_from(list(Satuan)),
    st.dates(min_value=date(1990, 1, 1), max_value=date(2500, 1, 1)),
    st.sampled_from([5, 6]),
)
def test_jatuh_tempo_selalu_sesudah_mulai(nilai, satuan, mulai, minggu):
    hasil = hitung(Soal(tenggat(nilai, satuan), mulai, mulai), KalenderKerja(minggu))
    assert hasil.jatuh is not None
    assert hasil.jatuh > mulai
    assert hasil.keadaan is KeadaanHitungan.BERJALAN


@given(
    st.integers(min_value=1, max_value=60),
    st.dates(min_value=date(2020, 1, 1), max_value=date(2026, 1, 1)),
)
def test_hari_kerja_tidak_pernah_lebih_cepat_daripada_hari(nilai, mulai):
    hari = hitung(Soal(tenggat(nilai), mulai, mulai), KALENDER)
    kerja = hitung(Soal(tenggat(nilai, Satuan.HARI_KERJA), mulai, mulai), KALENDER)
    enam = hitung(Soal(tenggat(nilai, Satuan.HARI_KERJA), mulai, mulai), KalenderKerja(6))
    assert hari.jatuh is not None
    assert enam.jatuh is not None
    assert kerja.jatuh is not None
    assert hari.jatuh <= enam.jatuh <= kerja.jatuh


@given(st.integers(min_value=-60, max_value=60))
def test_terlambat_hanya_sesudah_hari_terakhir(geser):
    mulai = date(2026, 6, 1)
    hasil = hitung(Soal(tenggat(), mulai, date(2026, 7, 1) + timedelta(days=geser)), KALENDER)
    assert hasil.terlambat is (geser > 0)
    assert hasil.sisa == -geser


def test_hukum_diam_tidak_memberi_tanggal():
    hasil = hitung(Soal(None, date(2026, 1, 1), date(2030, 1, 1)), KALENDER)
    assert hasil.keadaan is KeadaanHitungan.HUKUM_DIAM
    assert hasil.jatuh is None
    assert not hasil.terlambat


@pytest.mark.parametrize(("tanda_terima", "teks"), [(True, "a"), (False, "belum"), (None, "belum")])
def test_anggapan_setuju_disahkan_orang_dan_perlu_tanda_terima(tanda_terima, teks):
    soal = Soal(
        tenggat(45), date(2026, 6, 1), date(2026, 8, 1), SETUJU, None, tanda_terima, ANGGAPAN
    )
    diam = hitung(soal, KALENDER).diam
    assert diam is not None
    assert diam.pengesahan is not None
    assert diam.pengesahan.dapat is tanda_terima
    assert diam.pengesahan.teks.id == teks


def test_diam_tidak_terjadi_bila_sudah_dijawab_walau_terlambat():
    soal = Soal(
        tenggat(45), date(2026, 6, 1), date(2026, 9, 1), SETUJU, date(2026, 8, 1), True, ANGGAPAN
    )
    hasil = hitung(soal, KALENDER)
    assert hasil.terlambat
    assert hasil.diam is not None
    assert not hasil.diam.terjadi
    assert hasil.diam.pengesahan is None
