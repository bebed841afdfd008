"""References to articles."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.inti.rujukan import RujukanPasal, RujukanSalah, singkat, urai_rujukan

BENAR = [
    "PP 28/2018 Pasal 13 ayat (2)",
    "Permendagri 22/2020 Pasal 8",
    "Permendagri 22/2020 Pasal 8 ayat (3) huruf a",
    "Permendagri 22/2020 Pasal 1 angka 12",
    "Permendagri 22/2020 Pasal 40 ayat (1) huruf d angka 3",
    "Permendagri 22/2020 Lampiran",
    "UU 23/2014 Pasal 363",
    "KUHPerdata Pasal 1320",
]


@pytest.mark.parametrize("teks", BENAR)
def test_bentuk_kontrak_terbaca_dan_tertulis_sama(teks):
    assert str(urai_rujukan(teks)) == teks


@pytest.mark.parametrize(
    "teks",
    [
        "",
        "PP 28/2018",
        "Pasal 8",
        "Permendagri 22/2020 Ps 8",
        "PP 28/2018 Pasal 8(3)",
        "PP 28/2018 Pasal 8 ayat 3",
        "PP 28/2018 Pasal 8 ",
        "pp 28/2018 Pasal 8",
    ],
)
def test_bentuk_lain_ditolak(teks):
    with pytest.raises(RujukanSalah):
        urai_rujukan(teks)


def test_bentuk_pendek_untuk_layar():
    assert singkat("Permendagri 22/2020 Pasal 8 ayat (3)") == "Ps 8 ayat (3) Permendagri 22/2020"
    assert singkat("Permendagri 22/2020 Lampiran") == "Lampiran Permendagri 22/2020"
    assert singkat("bukan rujukan") == "bukan rujukan"


def test_induk_dari_yang_paling_sempit():
    induk = [str(r) for r in urai_rujukan("PP 1/2020 Pasal 5 ayat (1) huruf b").induk()]
    assert induk == [
        "PP 1/2020 Pasal 5 ayat (1) huruf b",
        "PP 1/2020 Pasal 5 ayat (1)",
        "PP 1/2020 Pasal 5",
    ]


@given(
    st.sampled_from(["UU 23/2014", "PP 28/2018", "Permendagri 22/2020", "KUHPerdata"]),
    st.integers(1, 999),
    st.one_of(st.none(), st.integers(1, 20)),
    st.one_of(st.none(), st.sampled_from("abcxyz")),
    st.one_of(st.none(), st.integers(1, 30)),
)
def test_setiap_rujukan_bolak_balik(peraturan, pasal, ayat, huruf, angka):
    rujukan = RujukanPasal(
        peraturan, str(pasal), str(ayat) if ayat else None, huruf, str(angka) if angka else None
    )
    assert urai_rujukan(str(rujukan)) == rujukan


@given(st.text(max_size=60))
def test_teks_sembarang_terbaca_atau_ditolak(teks):
    with contextlib.suppress(RujukanSalah):
        assert str(urai_rujukan(teks)) == teks
