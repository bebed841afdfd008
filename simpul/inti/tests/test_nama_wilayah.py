"""Names of regions as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.inti.nama_wilayah import Cara, KamusNama, NamaWilayah

DAFTAR = [
    NamaWilayah("31", "Daerah Khusus Ibukota Jakarta", "provinsi"),
    NamaWilayah("31.74", "Jakarta Selatan", "kota_administrasi", "31"),
    NamaWilayah("32", "Jawa Barat", "provinsi"),
    NamaWilayah("32.01", "Bogor", "kabupaten", "32"),
    NamaWilayah("32.71", "Bogor", "kota", "32"),
    NamaWilayah("32.79", "Banjar", "kota", "32"),
    NamaWilayah("63.03", "Banjar", "kabupaten", "63"),
    NamaWilayah("63", "Kalimantan Selatan", "provinsi"),
    NamaWilayah("63.02", "Kotabaru", "kabupaten", "63"),
    NamaWilayah("34", "Daerah Istimewa Yogyakarta", "provinsi"),
    NamaWilayah("34.02", "Bantul", "kabupaten", "34"),
    NamaWilayah("34.03", "Gunungkidul", "kabupaten", "34"),
    NamaWilayah("34.04", "Sleman", "kabupaten", "34"),
    NamaWilayah("34.71", "Yogyakarta", "kota", "34"),
    NamaWilayah("35.78", "Surabaya", "kota", "35"),
    NamaWilayah("75", "Gorontalo", "provinsi"),
    NamaWilayah("75.01", "Gorontalo", "kabupaten", "75"),
    NamaWilayah("75.71", "Gorontalo", "kota", "75"),
]
EJAAN = [
    ("34", "DIY"),
    ("34", "D.I. Yogyakarta"),
    ("34.71", "Kota Jogja"),
    ("34.71", "Jogja"),
    ("34", "Jogja"),
    ("31", "DKI Jakarta"),
    ("63.02", "Kota Baru"),
    ("99", "tidak dikenal"),
]
KAMUS = KamusNama.buat(DAFTAR, EJAAN)


@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        ("Pemkab Bantul", "34.02"),
        ("PEMERINTAH KABUPATEN BANTUL", "34.02"),
        ("Kab. Bantul", "34.02"),
        ("Pemerintah Daerah Kabupaten Sleman", "34.04"),
        ("Bupati Sleman", "34.04"),
        ("Bantul Regency", "34.02"),
        ("Pemerintah Kota Yogyakarta", "34.71"),
        ("Kota Jogja", "34.71"),
        ("City of Yogyakarta", "34.71"),
        ("Wali Kota Yogyakarta", "34.71"),
        ("Walikota Bogor", "32.71"),
        ("Kabupaten Bogor", "32.01"),
        ("DIY", "34"),
        ("D.I.Y.", "34"),
        ("Pemda DIY", "34"),
        ("Provinsi D.I. Yogyakarta", "34"),
        ("Pemprov DKI Jakarta", "31"),
        ("Gubernur Jawa Barat", "32"),
        ("Kota Administrasi Jakarta Selatan", "31.74"),
        ("Kab. Gunung Kidul", "34.03"),
        ("Kabupaten Kotabaru", "63.02"),
        ("Kabupaten Kota Baru", "63.02"),
        ("Soerabaja", "35.78"),
        ("Banjar, Kalimantan Selatan", "63.03"),
        ("Kota Banjar (Jawa Barat)", "32.79"),
        ("Pemerintah Kabupaten Bantul Provinsi DIY", "34.02"),
        ("Provinsi Gorontalo", "75"),
    ],
)
def test_dikenali_tanpa_bertanya(teks, kode):
    hasil = KAMUS.kenali(teks)
    assert hasil.pasti is not None
    assert hasil.pasti.kode == kode


@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        ("Bogor", {"32.01", "32.71"}),
        ("Gorontalo", {"75", "75.01", "75.71"}),
        ("Yogyakarta", {"34", "34.71"}),
        ("Jogja", {"34", "34.71"}),
        ("Banjar", {"32.79", "63.03"}),
        ("Kota Bantul", {"34.02"}),
    ],
)
def test_yang_bermakna_ganda_ditanyakan_dengan_semua_kemungkinan(teks, kode):
    hasil = KAMUS.kenali(teks)
    assert hasil.perlu_tanya
    assert {k.kode for k in hasil.kandidat} == kode


def test_salah_ketik_diterima_dengan_keyakinan_lebih_rendah():
    hasil = KAMUS.kenali("Kab Slemn")
    assert hasil.pasti is not None
    assert hasil.pasti.kode == "34.04"
    assert hasil.pasti.cara is Cara.SALAH_KETIK
    assert hasil.pasti.keyakinan < 0.9


@pytest.mark.parametrize(
    "teks", ["", "xyz", "PT Maju Jaya", "Kementerian Dalam Negeri", "Dinas Kesehatan", "   ", "???"]
)
def test_yang_bukan_daerah_tidak_ditebak(teks):
    assert KAMUS.kenali(teks).kandidat == ()


@given(
    st.sampled_from([w for w in DAFTAR if w.kode != "31"]),
    st.sampled_from(["{}", "Pemerintah {}", "PEMERINTAH {}!"]),
)
def test_nama_lengkap_selalu_dikenali(wilayah, pola):
    hasil = KAMUS.kenali(pola.format(wilayah.nama_lengkap))
    assert hasil.pasti is not None
    assert hasil.pasti.kode == wilayah.kode


@given(st.text(max_size=400))
def test_teks_sembarang_tidak_pernah_gagal(teks):
    hasil = KAMUS.kenali(teks)
    assert all(0 < k.keyakinan <= 1 for k in hasil.kandidat)
    assert hasil.pasti is None or len(hasil.kandidat) == 1
