"""Every worked case of data/kasus says what the engine says."""

import pytest

from simpul.regulasi import pengetahuan
from simpul.regulasi.kasus import jalankan_semua

SEMUA = jalankan_semua()


@pytest.mark.parametrize("kasus", SEMUA, ids=lambda k: f"{k.berkas}: {k.judul}")
def test_kasus(kasus):
    assert kasus.salah == ()


def test_setiap_aturan_punya_kasus_yang_memenuhi_dan_yang_melanggar():
    punya = {kode: set() for kode in (a.kode for a in pengetahuan.daftar_aturan())}
    for satu in pengetahuan._berkas(pengetahuan.FOLDER, "kasus"):
        for kasus in satu.daftar("kasus"):
            if kasus.ada("aturan"):
                punya[kasus.kata("aturan")].add(kasus.kata("hasil"))
    kurang = [kode for kode, hasil in punya.items() if not {"terpenuhi", "dilanggar"} <= hasil]
    assert kurang == []


def test_cukup_kasus_klasifikasi_dan_tahapan():
    assert sum("klasifikasi" in k.berkas for k in SEMUA) >= 25
    assert sum("tahapan" in k.berkas for k in SEMUA) >= 25


def test_cukup_kasus_objek_dan_setiap_urusan_punya():
    kasus = [
        satu
        for isi in pengetahuan._berkas(pengetahuan.FOLDER, "kasus")
        if isi.berkas.stem.startswith("objek-")
        for satu in isi.daftar("kasus")
    ]
    assert len(kasus) >= 80
    disebut = {satu.kata_atau("urusan") for satu in kasus}
    assert {satu.kode for satu in pengetahuan.urusan()} <= disebut


@pytest.mark.parametrize(
    ("berkas", "jumlah"), [("ksdpk", 12), ("luar-negeri", 12), ("sinergi", 12), ("penerusan", 6)]
)
def test_cukup_kasus_tahapan_tiap_kelompok(berkas, jumlah):
    assert sum(k.berkas == f"tahapan-{berkas}.yaml" for k in SEMUA) >= jumlah
