"""Regulations: every article summed up, relations between them, oddities kept."""

import re
import shutil
from collections import Counter
from datetime import date

import pytest
import yaml

from simpul.dasar.galat import DataRusak
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.rujukan import urai_rujukan
from simpul.regulasi import pengetahuan
from simpul.regulasi.isi import Isi
from simpul.regulasi.peraturan import bentuk_peraturan, salah_hubungan


def nomor_pasal(kode):
    semua = (urai_rujukan(satu).pasal for satu in pengetahuan.peraturan()[kode].pasal)
    return list(dict.fromkeys(int(n) for n in semua if n))


@pytest.mark.parametrize(
    ("kode", "jumlah"),
    [("PP 28/2018", 52), ("Permendagri 22/2020", 64), ("Permendagri 25/2020", 44), ("PP 50/2007", 28)],
)  # fmt: skip
def test_setiap_pasal_punya_ringkasan_dalam_urutannya(kode, jumlah):
    assert nomor_pasal(kode) == list(range(1, jumlah + 1))


@pytest.mark.parametrize("kode", ["PP 28/2018", "Permendagri 22/2020", "Permendagri 25/2020"])
def test_setiap_ayat_yang_diringkas_bersambung_dari_satu(kode):
    ayat = {}
    for satu in pengetahuan.peraturan()[kode].pasal:
        rujukan = urai_rujukan(satu)
        if rujukan.ayat and not rujukan.huruf:
            ayat.setdefault(rujukan.pasal, []).append(int(rujukan.ayat))
    lompat = {p for p, semua in ayat.items() if semua != list(range(1, len(semua) + 1))}
    assert lompat == set()


@pytest.mark.parametrize(
    ("rujukan", "potongan"),
    [
        ("Permendagri 22/2020 Pasal 8 ayat (3)", "30 hari"),
        ("Permendagri 22/2020 Pasal 8 ayat (5)", "15 hari"),
        ("Permendagri 22/2020 Pasal 9 ayat (3)", "5 tahun"),
        ("Permendagri 22/2020 Pasal 12 ayat (1) huruf d", "15 hari"),
        ("Permendagri 22/2020 Pasal 34 ayat (6)", "45 hari"),
        ("Permendagri 22/2020 Pasal 54 ayat (3)", "30 hari"),
        ("Permendagri 22/2020 Pasal 56 ayat (6)", "45 hari"),
        ("Permendagri 22/2020 Pasal 62", "6 bulan"),
        ("Permendagri 25/2020 Pasal 13 ayat (3)", "1 tahun"),
        ("Permendagri 25/2020 Pasal 17 ayat (2)", "45 hari kerja"),
        ("Permendagri 25/2020 Pasal 18 ayat (4)", "5 hari kerja"),
        ("PP 28/2018 Pasal 30 ayat (4)", "45 hari kerja"),
        ("PP 50/2007 Pasal 12 ayat (3)", "14 hari kerja"),
    ],
)
def test_angka_dalam_ringkasan_dan_satuannya_seperti_pasalnya(rujukan, potongan):
    ringkasan = pengetahuan.ringkasan_pasal(rujukan)
    assert not ringkasan.luas
    assert potongan in ringkasan.isi.id
    assert potongan.split()[0] in ringkasan.isi.en


@pytest.mark.parametrize(
    "rujukan",
    [
        "Permendagri 22/2020 Lampiran A.1",
        "Permendagri 22/2020 Lampiran C",
        "Permendagri 25/2020 Lampiran IV",
        "KUHPerdata Pasal 1320",
        "UU 6/2014 Pasal 92",
        "UU 32/2004 Pasal 195 ayat (4)",
        "PP 12/2019 Pasal 31 ayat (4) huruf c",
    ],
)
def test_pasal_dan_lampiran_lain_yang_dipakai_ada(rujukan):
    assert not pengetahuan.ringkasan_pasal(rujukan).luas


def test_kuhperdata_dari_ingatan_jadi_tidak_pasti():
    for satu in pengetahuan.peraturan()["KUHPerdata"].pasal:
        assert pengetahuan.ringkasan_pasal(satu).keyakinan is Keyakinan.INGATAN


def test_ringkasan_pendek_dalam_kedua_bahasa():
    for peraturan in pengetahuan.peraturan().values():
        for satu in peraturan.pasal:
            isi = pengetahuan.ringkasan_pasal(satu).isi
            for teks in (isi.id, isi.en):
                assert len(teks) <= 260, satu
                assert re.search(r"[.]$", teks), satu
            assert isi.id != isi.en, satu


def test_hubungan_antarperaturan_cocok():
    assert salah_hubungan(pengetahuan.peraturan()) == []


def test_permendagri_54_2009_dicabut_sebagian_dan_selebihnya_masih_ada():
    satu = pengetahuan.peraturan()["Permendagri 54/2009"]
    assert satu.status == "dicabut_sebagian"
    assert satu.dicabut_oleh.sebagian
    assert satu.dicabut_oleh.dasar == "Permendagri 22/2020 Pasal 63 huruf e"
    assert "Nota Kesepakatan" in satu.dicabut_oleh.catatan.id
    assert satu.berlaku(date(2026, 11, 21))


@pytest.mark.parametrize("kode", ["Permendagri 3/2008", "Permendagri 74/2012"])
def test_pendahulu_permendagri_25_2020_berakhir_pada_hari_penggantinya_berlaku(kode):
    lama, baru = (pengetahuan.peraturan()[k] for k in (kode, "Permendagri 25/2020"))
    assert lama.berlaku_sampai == baru.berlaku_sejak == date(2020, 5, 22)
    assert not lama.berlaku(baru.berlaku_sejak)
    assert lama.berlaku(date(2020, 5, 21))


def test_tanggal_yang_tidak_diketahui_null_dan_dikatakan():
    for satu in pengetahuan.peraturan().values():
        if satu.diundangkan is None:
            assert "belum" in satu.sumber, satu.kode


def test_sembilan_belas_ganjalan_dengan_pasal_yang_ada():
    semua = pengetahuan.ganjalan()
    assert [satu.kode for satu in semua] == [f"G{n}" for n in range(1, 20)]
    for satu in semua:
        assert satu.pasal
        for rujukan in satu.pasal:
            assert pengetahuan.ringkasan_pasal(rujukan) is not None, rujukan


# -- what is refused -----------------------------------------------------------------------------


@pytest.fixture
def kepala():
    berkas = pengetahuan.FOLDER / "peraturan" / "permendagri-54-2009.yaml"
    return Isi(yaml.safe_load(berkas.read_text(encoding="utf-8")), berkas, ())


def test_pencabutan_sebagian_tanpa_catatan_ditolak(kepala):
    tanpa = {k: v for k, v in kepala.data["dicabut_oleh"].items() if k != "catatan"}
    with pytest.raises(DataRusak, match="harus menyebut bagiannya"):
        bentuk_peraturan(kepala.ganti({"dicabut_oleh": tanpa}))


@pytest.mark.parametrize(
    ("pengganti", "pesan"),
    [
        ({"status": "berlaku"}, "statusnya harus dicabut_sebagian"),
        ({"digantikan": "PP 1/1900"}, "PP 1/1900 tidak ada"),
        ({"mengubah": ["PP 28/2018"]}, "PP 28/2018: diubah Permendagri 54/2009"),
    ],
)
def test_hubungan_yang_tidak_cocok_disebut(kepala, pengganti, pesan):
    satu, _ = bentuk_peraturan(kepala.ganti(pengganti))
    semua = {**pengetahuan.peraturan(), satu.kode: satu}
    assert any(pesan in salah for salah in salah_hubungan(semua))


def test_pasal_ganda_dalam_satu_berkas_ditolak(tmp_path):
    shutil.copytree(pengetahuan.FOLDER, tmp_path / "data", ignore=shutil.ignore_patterns("wilayah"))
    berkas = tmp_path / "data" / "peraturan" / "uu-6-2014.yaml"
    isi = berkas.read_text(encoding="utf-8")
    berkas.write_text(isi.replace("letak: Pasal 92", "letak: Pasal 91"), encoding="utf-8")
    with pytest.raises(DataRusak, match="UU 6/2014 Pasal 91 ganda"):
        pengetahuan.peraturan(tmp_path / "data")


def test_tidak_ada_dua_ringkasan_yang_sama_bunyinya_dalam_satu_pasal():
    for peraturan in pengetahuan.peraturan().values():
        bunyi = Counter(
            (urai_rujukan(s).pasal, pengetahuan.ringkasan_pasal(s).isi.id)
            for s in peraturan.pasal
            if urai_rujukan(s).pasal
        )
        assert [kunci for kunci, n in bunyi.items() if n > 1] == []
