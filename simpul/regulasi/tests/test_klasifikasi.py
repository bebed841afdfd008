"""Whole cases: what must hold whatever is written."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.regulasi.klasifikasi import dasar, klasifikasikan
from simpul.regulasi.masukan import MasukanSalah, baca_kasus

HARI_INI = date(2026, 11, 21)
KELOMPOK = {"KSDD", "KSDPK", "KSDPL", "KSDLL", "SINERGI", "BUKAN_KSD"}


def jawab(*para_pihak, objek="Pendidikan", **lain):
    kasus = baca_kasus({"para_pihak": list(para_pihak), "objek": objek, **lain})
    return klasifikasikan(kasus, HARI_INI)


def test_setiap_jenis_mendapat_tahapannya():
    satu = jawab("Pemkab Sleman", "PT Maju", prakarsa="daerah")
    assert [t.kode for t in satu.tahapan][:2] == ["PK-01", "PK-02"]
    assert jawab("Pemkab Sleman", "Kejari Sleman").tahapan[0].kode == "SN-01"


def test_selama_jenisnya_terbuka_hanya_tahap_yang_pasti_yang_disebut():
    satu = jawab("Pemkab Sleman", "Pemkab Bantul")
    assert satu.hasil.jenis is None
    kode = {t.kode for t in satu.tahapan}
    assert "DD-03" in kode
    assert "DD-02" not in kode


def test_perjanjian_lama_tidak_diberi_tahapan_aturan_baru():
    satu = jawab("Pemkab Sleman", "PT Maju", prakarsa="daerah", tanggal="2010-05-05")
    assert satu.tahapan == ()
    assert satu.rezim.kode == "PP50+PMDN22_2009"


def test_kata_hibah_saja_tidak_memutuskan():
    satu = jawab(
        "Pemkab Sleman", "Yayasan Kasih", objek="Program hibah air minum", prakarsa="daerah"
    )
    assert satu.hasil.kelompok == "KSDPK"
    assert "rezim_khusus.HIBAH_NPHD" in {t.kunci for t in satu.perlu_ditanyakan}


def test_pihak_yang_sama_dihitung_sekali_dan_diberitahukan():
    satu = jawab("Pemkab Sleman", "Pemkab Sleman", "Pemkab Bantul")
    assert [p.kode_wilayah for p in satu.hasil.para_pihak] == ["34.04", "34.02"]
    assert any("dihitung satu pihak" in a.pesan.id for a in satu.alasan)


def test_seratus_pihak():
    daerah = [d for k, d in dasar().daerah.items() if d.otonom and "." in k]
    satu = jawab(*[f"Pemerintah {d.nama}" for d in daerah[:100]])
    assert satu.hasil.kelompok == "KSDD"
    assert len(satu.hasil.para_pihak) == 100
    assert max(len(a.pesan.id) for a in satu.alasan) < 5_000


def test_konfigurasi_campuran_disebut_dalam_bahasanya_masing_masing():
    satu = jawab("Pemprov DIY", "Pemkab Bantul", "Pemkab Klaten", "Pemkab Sleman")
    (campuran,) = [a.pesan for a in satu.alasan if "campuran" in a.pesan.id]
    assert "W2: Daerah Istimewa Yogyakarta dan Kabupaten Bantul" in campuran.id
    assert "W2: Daerah Istimewa Yogyakarta and Kabupaten Bantul" in campuran.en
    assert "Teks(" not in campuran.id + campuran.en


def test_objek_lima_ribu_huruf_dan_tanpa_objek():
    assert jawab("Pemkab Sleman", "PT A", objek="sampah " * 715).urusan[0].kode == "2.e"
    kosong = jawab("Pemkab Sleman", "PT A", objek="")
    assert "objek.urusan" in {t.kunci for t in kosong.perlu_ditanyakan}


def test_fakta_yang_tidak_dimengerti_diberitahukan():
    satu = jawab("Pemkab Sleman", "Pemkab Bantul", fakta={"warna": "biru", "efisien": "mungkin"})
    pesan = [a.pesan.id for a in satu.alasan if "tidak dipakai" in a.pesan.id]
    assert pesan == ["Fakta yang tidak dipakai untuk klasifikasi: warna, efisien."]


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ([], "objek JSON"),
        ({"objek": "x"}, "para_pihak"),
        ({"para_pihak": "Pemkab", "objek": "x"}, "daftar nama"),
        ({"para_pihak": [3], "objek": "x"}, "Pihak ke-1"),
        ({"para_pihak": ["Pemkab Sleman"], "objek": 3}, "objek"),
        ({"para_pihak": ["Pemkab Sleman"], "objek": "x", "tanggal": "kemarin"}, "TTTT-BB-HH"),
        ({"para_pihak": ["Pemkab Sleman"], "objek": "x", "fakta": 7}, "fakta"),
        ({"para_pihak": ["Pemkab Sleman"] * 601, "objek": "x"}, "600"),
    ],
)
def test_masukan_yang_salah_disebut_dalam_satu_kalimat(isi, kata):
    with pytest.raises(MasukanSalah, match=kata):
        baca_kasus(isi)


NAMA = st.text(max_size=60) | st.sampled_from(
    [
        "Pemkab Bantul",
        "Pemprov DIY",
        "Bogor",
        "RSUD",
        "Dinas Sosial",
        "PT A",
        "UNICEF",
        "Busan",
        "Jepang",
        "Desa B",
        "Kejari Sleman",
        "Perumda C",
        "PMI",
        "UGM",
        "X Ltd",
    ]
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(NAMA, max_size=6),
    st.text(max_size=200),
    st.dates(),
    st.none() | st.sampled_from(["daerah", "investor", "entah"]),
    st.dictionaries(
        st.text(max_size=20), st.booleans() | st.none() | st.text(max_size=5), max_size=4
    ),
)
def test_kasus_apa_pun_dijawab_dengan_alasan_dan_pertanyaan(
    para_pihak, objek, tanggal, prakarsa, fakta
):
    satu = jawab(
        *para_pihak, objek=objek, tanggal=tanggal.isoformat(), prakarsa=prakarsa, fakta=fakta
    )
    hasil = satu.hasil
    assert hasil.kelompok in KELOMPOK
    assert hasil.jenis is None or hasil.jenis == "SINERGI" or hasil.jenis.startswith(hasil.kelompok)
    assert satu.alasan[0].dasar
    assert hasil.keyakinan >= 0.7 or satu.perlu_ditanyakan
    assert (satu.rezim is None) == (hasil.kelompok == "BUKAN_KSD")


def test_pihak_dalam_urutan_lain_memberi_jenis_yang_sama():
    depan = jawab("Pemkab Sleman", "Kejari Sleman", "PT A")
    belakang = jawab("PT A", "Kejari Sleman", "Pemkab Sleman")
    assert (depan.hasil.kelompok, depan.hasil.jenis) == (
        belakang.hasil.kelompok,
        belakang.hasil.jenis,
    )


NILAI_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda anak: (
        st.lists(anak, max_size=4) | st.dictionaries(st.text(max_size=12), anak, max_size=4)
    ),
    max_leaves=12,
)
KUNCI = st.sampled_from(
    ["id", "tanggal", "para_pihak", "objek", "urusan", "prakarsa", "fakta", "lain"]
)


@settings(max_examples=400, deadline=None)
@given(NILAI_JSON | st.dictionaries(KUNCI, NILAI_JSON, max_size=8))
def test_json_apa_pun_menjadi_kasus_atau_kalimat_penolakan(isi):
    try:
        kasus = baca_kasus(isi)
    except MasukanSalah as galat:
        assert galat.pesan.endswith(".")
    else:
        assert klasifikasikan(kasus, HARI_INI).hasil.kelompok in KELOMPOK


@pytest.mark.parametrize(
    ("nama", "kode"),
    [
        ("Pemerintah Kota Padang dengan Pemerintah Kota Pariaman", ["13.71", "13.77"]),
        ("antara Pemkab Sleman dan Pemkab Magelang", ["34.04", "33.08"]),
        ("Pemkab Bantul, Pemkab Sleman, dan Pemkot Yogyakarta", ["34.02", "34.04", "34.71"]),
        ("Pemkab Muna dengan Kejaksaan Negeri Muna", ["74.03", None]),
    ],
)
def test_satu_tulisan_yang_jelas_menyebut_beberapa_pihak_dipisah(nama, kode):
    satu = jawab(nama, objek="air minum")
    assert [p.kode_wilayah for p in satu.hasil.para_pihak] == kode


@pytest.mark.parametrize(
    "nama",
    [
        "Pemkab Pangkajene dan Kepulauan",
        "Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Sleman",
        "Satuan Polisi Pamong Praja dan Pemadam Kebakaran Kota Bogor",
        "Dinas Perindustrian, Perdagangan, dan Koperasi Kabupaten Demak",
        "Dinas Kesehatan, Pemerintah Kabupaten Sleman",
        "Pemerintah Kabupaten Bantul, Provinsi DIY",
        "Kementerian Desa dan Pembangunan Daerah Tertinggal",
        "Asosiasi Bupati dan Wali Kota Bogor",
        "Ikatan Alumni Universitas Indonesia dan Universitas Gadjah Mada",
        "Pemkab Sleman c.q. Dinas Kesehatan dan Dinas Sosial",
        "Kantor Pengawasan dan Pelayanan Bea dan Cukai Kudus",
        "Fakultas Ekonomi dan Bisnis Universitas Airlangga",
        "Zzyzx dan PT Maju",
    ],
)
def test_nama_yang_hanya_berisi_kata_penghubung_tidak_dipisah(nama):
    satu = jawab(nama, objek="air minum")
    assert [p.nama for p in satu.hasil.para_pihak] == [nama]


def test_pengadaan_di_awal_objek_adalah_pengadaan_kecuali_tanah():
    def rezim(objek):
        isi = {"para_pihak": ["Pemkab Sleman", "PT Maju"], "objek": objek}
        hasil = klasifikasikan(baca_kasus(isi), HARI_INI).hasil
        return hasil.rezim_khusus.kode if hasil.rezim_khusus else None

    assert rezim("Pengadaan oksigen medis") == "PENGADAAN"
    assert rezim("Pengadaan tanah untuk jalan") is None
    assert rezim("Pelatihan pengadaan untuk aparatur") is None
