"""Parties as people write their names; the lists come from data/, the rules are stated here."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.inti.luar_negeri import TingkatAsing
from simpul.inti.pihak import BATAS_PASTI, Sisi
from simpul.regulasi.pihak import kamus_pihak

KAMUS = kamus_pihak()


def kenali(nama, jenis=None):
    return KAMUS.kenali(nama, jenis)


@pytest.mark.parametrize(
    "nama",
    [
        "Pemkab Bantul",
        "PEMKAB BANTUL",
        "pemkab. bantul",
        "Pemerintah Kabupaten Bantul, DIY",
        "Bupati Bantul",
    ],
)
def test_ragam_tulisan_satu_pemerintah_daerah(nama):
    assert (kenali(nama).jenis, kenali(nama).kode_wilayah) == ("pemda", "34.02")


def test_unit_berdiri_untuk_pemerintahnya_tetapi_bumd_tidak():
    assert kenali("Dinas Pendidikan Kota Bogor").sisi is Sisi.DAERAH
    assert kenali("Perumda Tirta Pakuan Kota Bogor").sisi is Sisi.PIHAK_KETIGA


def test_nama_yang_berarti_beberapa_daerah_ditanyakan_dengan_pilihannya():
    pihak = kenali("Pemda Bogor")
    assert pihak.kode_wilayah is None
    assert set(pihak.pilihan) == {"32.01", "32.71"}
    assert "Kabupaten Bogor" in pihak.tanya.id
    assert pihak.keyakinan < BATAS_PASTI


def test_salah_ketik_daerah_sendiri_tidak_menjadi_kota_di_luar_negeri():
    assert kenali("Pemkab Gunugkidul").kode_wilayah == "34.03"
    assert kenali("Pemerintah Kota Busan").jenis == "pemda_asing"


def test_bentuk_badan_hukum_indonesia_menang_atas_kata_asing():
    for nama in ("PT Toyota Motor Corporation", "CV Holland Bakery", "Yayasan Save the Children"):
        assert kenali(nama).sisi is Sisi.PIHAK_KETIGA
        assert kenali(nama).keyakinan >= BATAS_PASTI


def test_tingkat_mitra_asing():
    assert kenali("Kyoto Prefecture").tempat.tingkat is TingkatAsing.PROVINSI
    assert kenali("Kota Kyoto, Jepang").tempat.tingkat is TingkatAsing.KABKOTA
    assert kenali("Kyoto").tempat.tingkat is TingkatAsing.KEDUANYA
    assert kenali("Seoul").tempat.tingkat is TingkatAsing.KEDUANYA
    assert kenali("Western Australia").tempat.negara == "AU"


def test_yang_dikatakan_penulis_menang_dan_daerahnya_tetap_dicari():
    assert kenali("Zzyzx", "perusahaan").jenis == "badan_usaha"
    assert kenali("Bagian Umum Kabupaten Bantul", "unit pemda").kode_wilayah == "34.02"
    assert kenali("Zzyzx", "entah").jenis == "tidak_dikenal"


def test_sekolah_menengah_milik_provinsi_sekolah_dasar_milik_kabupaten():
    assert kenali("SMA Negeri 1 Kabupaten Bantul").kode_wilayah == "34"
    assert kenali("SMP Negeri 1 Kabupaten Bantul").kode_wilayah == "34.02"


@pytest.mark.parametrize("nama", ["", " ", "...", "\x00", "Kepala", "PT", "Dinas", "a" * 5000])
def test_nama_yang_tidak_berkata_apa_apa_tetap_dijawab(nama):
    pihak = kenali(nama)
    assert pihak.tanya is not None or pihak.keyakinan >= BATAS_PASTI


@given(st.text(max_size=400), st.none() | st.text(max_size=40))
def test_nama_apa_pun_dijawab_dan_yang_ragu_ditanyakan(nama, jenis):
    pihak = kenali(nama, jenis)
    assert 0 <= pihak.keyakinan <= 1
    assert pihak.keyakinan >= BATAS_PASTI or pihak.tanya is not None
    assert kenali(nama, jenis) == pihak


@given(
    st.lists(
        st.sampled_from(
            [
                "pemkab",
                "kota",
                "dinas",
                "rsud",
                "pt",
                "jepang",
                "bogor",
                "universitas",
                "city",
                "of",
                "western",
                "australia",
                "c.q.",
                "kepala",
                "negeri",
                "(persero)",
                "tbk",
                "1",
            ]
        ),
        max_size=8,
    )
)
def test_rangkaian_kata_pengenal_apa_pun_dijawab(kata):
    pihak = kenali(" ".join(kata))
    assert pihak.golongan.dasar
    assert pihak.keyakinan >= BATAS_PASTI or pihak.tanya is not None


@pytest.mark.parametrize(
    ("nama", "jenis", "kode"),
    [
        ("Dr. Andi selaku Direktur RSUD Kota Bogor", "unit_pemda", "32.71"),
        ("H. Rahman, S.E. selaku Direktur PT Sawit Lestari", "badan_usaha", None),
        ("Ir. Joko, M.T., Kepala Dinas Sosial Kabupaten Boyolali", "unit_pemda", "33.09"),
        ("Bupati Pamekasan Ir. Sulaiman", "pemda", "35.28"),
        ("Pemkab Sleman yang diwakili oleh Kepala Dinas Pariwisata", "pemda", "34.04"),
        ("Bapak Suharto selaku pemilik tanah", "perseorangan", None),
    ],
)
def test_orang_yang_bertindak_untuk_badan_berdiri_untuk_badan_itu(nama, jenis, kode):
    pihak = kenali(nama)
    assert (pihak.nama, pihak.jenis, pihak.kode_wilayah) == (nama, jenis, kode)


def test_rumah_sakit_provinsi_tidak_menjadi_milik_kota_di_belakang_namanya():
    assert kenali("RSUD Dr. Soetomo Surabaya").kode_wilayah == "35"
    assert kenali("RSUD Ulin Banjarmasin").kode_wilayah == "63"
    assert kenali("RSUD dr. Abdul Aziz Kota Singkawang").kode_wilayah == "61.72"


def test_gelar_daerah_di_tengah_nama_menang_atas_provinsi_di_belakangnya():
    assert kenali("Dinas Kesehatan Kab. Sleman DIY").kode_wilayah == "34.04"


def test_kementerian_dengan_daerah_di_belakangnya_adalah_kantornya_di_sana():
    assert kenali("Kementerian Agama Kota Lubuklinggau").jenis == "instansi_vertikal"
    assert kenali("Kementerian Agama").jenis == "kementerian_lembaga"


def test_unit_dengan_singkatan_baru_diduga_dan_ditanyakan():
    assert kenali("Diskominfosantik Kabupaten Bekasi").kode_wilayah == "32.16"
    baru = kenali("DXYZ Provinsi Riau")
    assert (baru.jenis, baru.kode_wilayah) == ("unit_pemda", "14")
    assert baru.tanya is not None


def test_perusahaan_persero_adalah_badan_usaha_milik_negara():
    assert kenali("PT Zzyzx (Persero)").jenis == "bumn"
    assert kenali("PT Bank Sleman").jenis == "bumd"
    assert kenali("PT Tirta Segar Abadi").jenis == "badan_usaha"
