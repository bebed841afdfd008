"""Terms of law on the calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.inti.kalender import (
    KalenderKerja,
    KalenderKurang,
    Satuan,
    hari_tanggal,
    jatuh_tempo,
    semester,
    sisa,
    terhitung,
)

KALENDER = KalenderKerja(5, frozenset({date(2026, 8, 17), date(2026, 12, 24), date(2026, 12, 25)}))
TANGGAL = st.dates(date(2000, 1, 1), date(2080, 12, 31))
NILAI = st.integers(0, 120)


@pytest.mark.parametrize(
    ("mulai", "nilai", "satuan", "jatuh"),
    [
        (date(2026, 5, 4), 30, Satuan.HARI, date(2026, 6, 3)),
        (date(2026, 8, 14), 1, Satuan.HARI_KERJA, date(2026, 8, 18)),
        (date(2026, 12, 23), 1, Satuan.HARI_KERJA, date(2026, 12, 28)),
        (date(2026, 1, 31), 1, Satuan.BULAN, date(2026, 2, 28)),
        (date(2024, 2, 29), 5, Satuan.TAHUN, date(2029, 2, 28)),
        (date(2026, 11, 30), 3, Satuan.BULAN, date(2027, 2, 28)),
        (date(2026, 5, 4), 0, Satuan.HARI, date(2026, 5, 4)),
    ],
)
def test_hitungan_mulai_sehari_sesudah_diterima(mulai, nilai, satuan, jatuh):
    assert jatuh_tempo(mulai, nilai, satuan, KALENDER) == jatuh


def test_minggu_enam_hari_menghitung_sabtu():
    enam = KalenderKerja(6)
    assert jatuh_tempo(date(2026, 5, 1), 1, Satuan.HARI_KERJA, enam) == date(2026, 5, 2)
    assert jatuh_tempo(date(2026, 5, 2), 1, Satuan.HARI_KERJA, enam) == date(2026, 5, 4)


def test_libur_setempat_ditambahkan():
    setempat = KALENDER.dengan_libur(date(2026, 5, 5))
    assert jatuh_tempo(date(2026, 5, 4), 1, Satuan.HARI_KERJA, setempat) == date(2026, 5, 6)


def test_tahun_tanpa_data_libur_ditolak_bukan_ditebak():
    with pytest.raises(KalenderKurang, match="2027"):
        jatuh_tempo(
            date(2026, 12, 31),
            1,
            Satuan.HARI_KERJA,
            KalenderKerja(5, frozenset(), frozenset({2026})),
        )


def test_minggu_kerja_hanya_lima_atau_enam_hari():
    with pytest.raises(ValueError, match="5 atau 6"):
        KalenderKerja(7)


def test_tenggat_negatif_ditolak():
    with pytest.raises(ValueError, match="negatif"):
        jatuh_tempo(date(2026, 1, 1), -1, Satuan.HARI, KALENDER)


def test_semester_dan_hari_indonesia():
    assert semester(date(2026, 6, 30)) == (date(2026, 1, 1), date(2026, 6, 30))
    assert semester(date(2026, 7, 1)) == (date(2026, 7, 1), date(2026, 12, 31))
    assert hari_tanggal(date(2026, 11, 21)) == "Sabtu, 21 November 2026"


@given(TANGGAL, NILAI, st.sampled_from(list(Satuan)))
def test_jatuh_tempo_tidak_pernah_mundur(mulai, nilai, satuan):
    assert mulai <= jatuh_tempo(mulai, nilai, satuan, KALENDER)
    assert jatuh_tempo(mulai, nilai, satuan, KALENDER) <= jatuh_tempo(
        mulai, nilai + 1, satuan, KALENDER
    )


@given(TANGGAL, NILAI, st.sampled_from([Satuan.HARI, Satuan.HARI_KERJA]))
def test_terhitung_kebalikan_jatuh_tempo(mulai, nilai, satuan):
    jatuh = jatuh_tempo(mulai, nilai, satuan, KALENDER)
    assert terhitung(mulai, jatuh, satuan, KALENDER) == nilai
    assert sisa(jatuh, jatuh, satuan, KALENDER) == 0


@given(TANGGAL, st.integers(1, 60))
def test_hari_kerja_tidak_lebih_cepat_dari_hari(mulai, nilai):
    kerja = jatuh_tempo(mulai, nilai, Satuan.HARI_KERJA, KALENDER)
    assert kerja >= jatuh_tempo(mulai, nilai, Satuan.HARI, KALENDER)
    assert KALENDER.hari_kerja(kerja)


@given(TANGGAL, st.integers(0, 40), st.integers(0, 40))
def test_lewat_sehari_berarti_sisa_negatif(mulai, nilai, lewat):
    jatuh = jatuh_tempo(mulai, nilai, Satuan.HARI, KALENDER)
    assert sisa(jatuh, jatuh + timedelta(days=lewat), Satuan.HARI, KALENDER) == -lewat
