"""The evaluator: three values, closed operators, certainty."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.inti.aturan import Akibat, Aturan, HasilTelaah, Tingkat, menahan, periksa, untuk_arsip
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.kondisi import (
    SELALU,
    Banding,
    Bukan,
    Gabung,
    Gabungan,
    Kebenaran,
    KondisiSalah,
    Operator,
    RujukFakta,
    daftar_kunci,
    isi_parameter,
    nilai_kondisi,
    urai_kondisi,
)
from simpul.inti.teks import Teks

PADA = date(2026, 11, 21)
B, S, T = Kebenaran.BENAR, Kebenaran.SALAH, Kebenaran.TAK_DIKETAHUI


def aturan(kode="R01", *, bila=None, tuntut=None, tingkat="wajib", keyakinan="pasti", **lain):
    isi = {
        "kode": kode,
        "jenis": ("KSDD-S",),
        "gerbang": ("DD-03",),
        "bila": urai_kondisi(bila),
        "tuntut": urai_kondisi(tuntut or {"sama": ["a", True]}),
        "tingkat": Tingkat(tingkat),
        "dasar": ("PP 28/2018 Pasal 4 ayat (3)",),
        "keyakinan": Keyakinan(keyakinan),
        "terverifikasi": True,
        "terakhir_diperiksa": PADA,
        "berlaku_sejak": date(2018, 7, 13),
        "berlaku_sampai": None,
        "pesan": Teks("a", "a"),
        "perbaikan": "a",
    }
    return Aturan(**{**isi, **lain})


@pytest.mark.parametrize(
    ("kondisi", "fakta", "hasil"),
    [
        ({"sama": ["x", 3]}, {"x": 3}, B),
        ({"sama": ["x", True]}, {"x": 1}, S),
        ({"sama": ["x", 3]}, {}, T),
        ({"sama": ["x", 3]}, {"x": None}, T),
        ({"tidak_sama": ["x", "a"]}, {"x": "b"}, B),
        ({"ada": "x"}, {"x": ""}, S),
        ({"ada": "x"}, {"x": "isi"}, B),
        ({"ada": "x"}, {}, T),
        ({"kosong": "x"}, {"x": []}, B),
        ({"kosong": "x"}, {}, T),
        ({"di_antara": ["x", ["a", "b"]]}, {"x": "b"}, B),
        ({"di_antara": ["x", ["a", "b"]]}, {"x": "c"}, S),
        ({"anggota": ["x", "a"]}, {"x": ["a"]}, B),
        ({"anggota": ["x", "a"]}, {"x": "a"}, T),
        ({"semua_anggota": ["x", ["a", "b"]]}, {"x": ["b", "a", "c"]}, B),
        ({"semua_anggota": ["x", ["a", "b"]]}, {"x": ["a"]}, S),
        ({"lebih": ["x", 2]}, {"x": 3}, B),
        ({"kurang": ["x", 2]}, {"x": 3}, S),
        ({"paling_banyak": ["x", 60]}, {"x": 60}, B),
        ({"paling_sedikit": ["x", 5]}, {"x": 4}, S),
        ({"paling_banyak": ["x", 60]}, {"x": "enam puluh"}, T),
        (
            {"paling_banyak": ["x", {"fakta": "y"}]},
            {"x": date(2026, 1, 1), "y": date(2026, 1, 2)},
            B,
        ),
        ({"paling_banyak": ["x", {"fakta": "y"}]}, {"x": 1}, T),
        ({"sama": ["x", {"fakta": "y", "tambah": 1}]}, {"x": 4, "y": 3}, B),
        ({"bukan": {"sama": ["x", 1]}}, {"x": 1}, S),
        ({"bukan": {"sama": ["x", 1]}}, {}, T),
        ({"dan": [{"sama": ["x", 1]}, {"sama": ["y", 1]}]}, {"x": 2}, S),
        ({"dan": [{"sama": ["x", 1]}, {"sama": ["y", 1]}]}, {"x": 1}, T),
        ({"atau": [{"sama": ["x", 1]}, {"sama": ["y", 1]}]}, {"x": 1}, B),
        ({"atau": [{"sama": ["x", 1]}, {"sama": ["y", 1]}]}, {"x": 2}, T),
        (None, {}, B),
    ],
)
def test_operator_bernilai_tiga(kondisi, fakta, hasil):
    assert nilai_kondisi(urai_kondisi(kondisi), fakta)[0] is hasil


@pytest.mark.parametrize(
    "data",
    [
        {"python": "1"},
        {"sama": ["x"]},
        {"ada": ["x"]},
        {"dan": []},
        {"sama": [1, 2]},
        "x",
        {},
        {"a": 1, "b": 2},
        {"sama": ["x", {"eval": "1"}]},
    ],
)
def test_operator_di_luar_daftar_ditolak(data):
    with pytest.raises(KondisiSalah):
        urai_kondisi(data)


def test_fakta_tak_diketahui_tidak_pernah_lulus_dan_menahan():
    (catatan,) = periksa([aturan()], {}, PADA)
    assert catatan.hasil is HasilTelaah.TAK_DIKETAHUI
    assert catatan.menahan
    assert catatan.fakta_kurang == ("a",)


def test_aturan_yang_syaratnya_tidak_berlaku_diam():
    assert periksa([aturan(bila={"sama": ["b", True]})], {"b": False}, PADA) == ()


def test_syarat_tak_diketahui_tetapi_tuntutan_terpenuhi_tidak_mungkin_dilanggar():
    assert periksa([aturan(bila={"sama": ["b", True]})], {"a": True}, PADA) == ()


@pytest.mark.parametrize(
    ("tingkat", "keyakinan", "akibat"),
    [
        ("wajib", "pasti", Akibat.TAHAN),
        ("wajib", "kuat", Akibat.TAHAN_BERALASAN),
        ("wajib", "tafsir", Akibat.INGATKAN),
        ("wajib", "praktik", Akibat.INGATKAN),
        ("wajib", "ingatan", Akibat.TAMPILKAN),
        ("perhatian", "pasti", Akibat.INGATKAN),
        ("saran", "pasti", Akibat.TAMPILKAN),
    ],
)
def test_keyakinan_menentukan_akibat(tingkat, keyakinan, akibat):
    (catatan,) = periksa([aturan(tingkat=tingkat, keyakinan=keyakinan)], {"a": False}, PADA)
    assert catatan.akibat is akibat
    assert bool(menahan([catatan])) == (akibat in (Akibat.TAHAN, Akibat.TAHAN_BERALASAN))


def test_aturan_hanya_pada_masanya_batas_atas_eksklusif():
    lama = aturan(berlaku_sampai=date(2026, 1, 1))
    assert periksa([lama], {"a": False}, date(2025, 12, 31))
    assert periksa([lama], {"a": False}, date(2026, 1, 1)) == ()
    assert periksa([lama], {"a": False}, date(2018, 7, 12)) == ()


def test_urutan_wajib_perhatian_saran():
    semua = [aturan("R03", tingkat="saran"), aturan("R02", tingkat="perhatian"), aturan("R01")]
    assert [c.kode for c in periksa(semua, {"a": False}, PADA)] == ["R01", "R02", "R03"]


def test_catatan_menyebut_jejaknya():
    satu = aturan(bila={"sama": ["b", 1]}, tuntut={"paling_banyak": ["c", {"fakta": "d"}]})
    (catatan,) = periksa([satu], {"b": 1, "c": 5, "d": 4}, PADA)
    assert [(j.kunci, j.nilai, j.pembanding, j.hasil) for j in catatan.jejak] == [
        ("b", 1, 1, B),
        ("c", 5, 4, S),
    ]


def test_naskah_yang_sudah_ditandatangani_turun_satu_tingkat_dan_tidak_ditahan():
    catatan = untuk_arsip(
        periksa([aturan(), aturan("R02", tingkat="perhatian")], {"a": False}, PADA)
    )
    assert [(c.tingkat, c.menahan) for c in catatan] == [
        (Tingkat.PERHATIAN, False),
        (Tingkat.SARAN, False),
    ]


def test_parameter_yang_belum_diisi_adalah_kesalahan_program():
    kondisi = urai_kondisi({"paling_banyak": ["x", {"parameter": "p"}]})
    with pytest.raises(KondisiSalah, match="p"):
        nilai_kondisi(kondisi, {"x": 1})
    assert nilai_kondisi(isi_parameter(kondisi, lambda _: 2), {"x": 1})[0] is B
    assert nilai_kondisi(isi_parameter(kondisi, lambda _: None), {"x": 1})[0] is T


NILAI = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.sampled_from(["", "a", "b"]),
    st.dates(),
    st.lists(st.sampled_from(["a", "b", 1]), max_size=3),
    st.floats(allow_nan=True),
)
KUNCI = st.sampled_from(["x", "y", "z"])
DAUN = st.builds(
    Banding,
    st.sampled_from(list(Operator)),
    KUNCI,
    st.one_of(NILAI, st.builds(RujukFakta, KUNCI, st.integers(0, 2))),
)
KONDISI = st.recursive(
    DAUN,
    lambda anak: st.one_of(
        st.builds(Bukan, anak),
        st.builds(
            Gabung,
            st.sampled_from(list(Gabungan)),
            st.lists(anak, min_size=1, max_size=3).map(tuple),
        ),
    ),
    max_leaves=6,
)
FAKTA = st.dictionaries(KUNCI, NILAI)


@given(KONDISI, FAKTA)
def test_penilai_tidak_pernah_gagal_dan_tidak_mengubah_fakta(kondisi, fakta):
    sebelum = dict(fakta)
    hasil, jejak = nilai_kondisi(kondisi, fakta)
    assert hasil in Kebenaran
    assert fakta.keys() == sebelum.keys()
    assert {j.kunci for j in jejak} <= set(daftar_kunci(kondisi))


@given(KONDISI)
def test_tanpa_fakta_apa_pun_tidak_ada_yang_diketahui(kondisi):
    assert nilai_kondisi(kondisi, {})[0] is T


@given(KONDISI, FAKTA)
def test_bukan_dua_kali_kembali_semula(kondisi, fakta):
    assert nilai_kondisi(Bukan(Bukan(kondisi)), fakta)[0] is nilai_kondisi(kondisi, fakta)[0]


@given(KONDISI, FAKTA, NILAI)
def test_yang_sudah_pasti_tidak_berubah_oleh_fakta_baru(kondisi, fakta, nilai):
    sebelum = nilai_kondisi(kondisi, fakta)[0]
    baru = {k: nilai for k in ("x", "y", "z") if fakta.get(k) is None}
    if sebelum is not T:
        assert nilai_kondisi(kondisi, {**fakta, **baru})[0] is sebelum


def test_selalu_benar():
    assert nilai_kondisi(SELALU, {}) == (B, ())
