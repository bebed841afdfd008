"""Dates and amounts as people write them; fields drawn label, help, error, field."""

from datetime import date

import pytest
from django import forms

from simpul.antarmuka.tampilan.bentuk import IsianTanggal, IsianUang, PerenderSimpul, WidgetKetik
from simpul.antarmuka.tampilan.tanggal import baca_tanggal, tulis_tanggal
from simpul.antarmuka.tampilan.uang import baca_rupiah, terbilang, tulis_rupiah


@pytest.mark.parametrize(
    "teks",
    [
        "24 November 2026",
        "24 nov 2026",
        "24 Nopember 2026",
        "Selasa, 24 November 2026",
        "24/11/26",
        "24-11-2026",
        "24.11.2026",
        "2026-11-24",
        "24 november 26",
    ],
)
def test_tanggal_dibaca_seperti_ditulis_orang(teks):
    assert baca_tanggal(teks) == date(2026, 11, 24)


@pytest.mark.parametrize(
    "teks", ["", "kemarin", "32/1/2026", "31 Feb 2026", "11/24/2026", "24 xx 2026"]
)
def test_yang_bukan_tanggal_tidak_ditebak(teks):
    assert baca_tanggal(teks) is None


def test_tanggal_ditulis_kembali():
    assert tulis_tanggal(date(2026, 8, 1)) == "1 Agustus 2026"


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("18.400.000.000", 18_400_000_000),
        ("Rp18.400.000.000", 18_400_000_000),
        ("Rp 750 juta", 750_000_000),
        ("2,15 miliar", 2_150_000_000),
        ("1500", 1500),
        ("1.500,00", 1500),
        ("3 triliun", 3_000_000_000_000),
    ],
)
def test_rupiah_dibaca_seperti_ditulis_orang(teks, nilai):
    assert baca_rupiah(teks) == nilai


@pytest.mark.parametrize("teks", ["", "abc", "1.50", "12,5", "1,2345678901 juta", "-5", "9" * 17])
def test_yang_bukan_jumlah_rupiah_tidak_ditebak(teks):
    assert baca_rupiah(teks) is None


@pytest.mark.parametrize(
    ("nilai", "kata"),
    [
        (0, "nol"),
        (11, "sebelas"),
        (1000, "seribu"),
        (1_100, "seribu seratus"),
        (12_015, "dua belas ribu lima belas"),
        (18_400_000_000, "delapan belas miliar empat ratus juta"),
        (1_000_000, "satu juta"),
    ],
)
def test_terbilang(nilai, kata):
    assert terbilang(nilai) == kata


def test_terbilang_sama_dengan_pustaka():
    num2words = pytest.importorskip("num2words").num2words
    for nilai in (7, 19, 21, 100, 999, 1001, 10_500, 215_000, 3_000_017, 18_400_000_000):
        assert terbilang(nilai) == num2words(nilai, lang="id")


def test_titik_ribuan():
    assert tulis_rupiah(2_150_000) == "2.150.000"


class Formulir(forms.Form):
    default_renderer = PerenderSimpul
    tanggal = IsianTanggal(label="Tanggal", help_text="Contoh")
    nilai = IsianUang(label="Nilai", required=False)
    mitra = forms.CharField(
        label="Mitra", widget=WidgetKetik(url="/cari/", label_pilihan={"3404": "Sleman"})
    )


def test_isian_tergambar_label_bantuan_galat_lalu_isian():
    form = Formulir({"tanggal": "besok", "nilai": "2 miliar", "mitra": "3404"})
    html = str(form["tanggal"].as_field_group())
    urutan = [html.index(t) for t in ("<label", "Contoh", "tidak terbaca", "<input")]
    assert urutan == sorted(urutan)
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="id_tanggal_helptext id_tanggal_error"' in html
    assert 'id="id_tanggal_error"' in html


def test_ringkasan_galat_menaut_ke_tiap_isian():
    html = str(Formulir({}))
    assert 'href="#id_tanggal"' in html
    assert 'href="#id_mitra"' in html
    assert "2 isian perlu diperbaiki" in html


def test_uang_menampilkan_titik_dan_kata():
    html = str(Formulir({"nilai": "2 miliar"})["nilai"].as_field_group())
    assert 'value="2.000.000.000"' in html
    assert "dua miliar rupiah" in html
    assert "boleh nanti" in html


def test_pilihan_ketik_mengirim_kunci_atau_yang_diketik():
    assert Formulir({"mitra": "3404", "mitra_ketik": "Sleman"})["mitra"].data == "3404"
    assert Formulir({"mitra": "", "mitra_ketik": "Sleman"})["mitra"].data == "Sleman"
    assert 'value="Sleman"' in str(Formulir({"mitra": "3404"})["mitra"])
