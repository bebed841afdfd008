"""Drafts are compared with the law in force and never become part of it; two days are compared alike."""

import importlib
import shutil
import sys
from datetime import date
from pathlib import Path

import pytest

from simpul.dasar.galat import DataRusak
from simpul.inti.teks import Teks
from simpul.regulasi import pengetahuan, rancangan
from simpul.regulasi.banding import Bagian, Macam, banding_hari, keadaan, tampil

PADA = date(2026, 11, 21)
NANTI = date(2030, 1, 1)
KODE = "Rancangan Uji"
UJI = Path(__file__).parent / "rancangan_uji"
sys.path.insert(0, str(pengetahuan.FOLDER.parent / "alat"))
periksa_data = importlib.import_module("periksa_data")


@pytest.fixture
def dengan(tmp_path):
    """The data with one draft in it."""
    folder = tmp_path / "data"
    shutil.copytree(pengetahuan.FOLDER, folder, ignore=shutil.ignore_patterns("wilayah"))
    shutil.copy(UJI / "peraturan.yaml", folder / "peraturan" / "uji.yaml")
    shutil.copy(UJI / "perubahan.yaml", folder / "rancangan" / "uji.yaml")
    return folder


def ganti(berkas, lama, baru):
    teks = berkas.read_text(encoding="utf-8")
    assert lama in teks
    berkas.write_text(teks.replace(lama, baru, 1), encoding="utf-8")


def cari(semua, bagian, kode, isian=None):
    return next(b for b in semua if (b.bagian, b.kode, b.isian) == (bagian, kode, isian))


# -- a draft is never in force -------------------------------------------------------------------


@pytest.mark.parametrize("pada", [PADA, NANTI], ids=str)
def test_rancangan_tidak_mengubah_tahap_aturan_dan_parameter(dengan, pada):
    for jenis in sorted({tabel.jenis for tabel in pengetahuan.daftar_tabel()}):
        asli, kini = (pengetahuan.tabel_tahapan(jenis, pada, f) for f in (None, dengan))
        assert asli == kini
        asli, kini = (pengetahuan.aturan_berlaku(jenis, pada, f) for f in (None, dengan))
        assert asli == kini
    assert pengetahuan.daftar_parameter() == pengetahuan.daftar_parameter(dengan)
    assert "uji_baru" not in pengetahuan.daftar_parameter(dengan)
    assert pengetahuan.parameter("ksdd_tanggapan", pada, dengan).nilai == 30


@pytest.mark.parametrize("pada", [PADA, NANTI], ids=str)
def test_rancangan_tidak_pernah_berlaku_juga_sesudah_hari_rencananya(dengan, pada):
    satu = pengetahuan.peraturan(dengan)[KODE]
    assert satu.status == "rancangan"
    assert not satu.berlaku(pada)
    assert KODE not in keadaan(pada, dengan).peraturan
    assert keadaan(pada, dengan) == keadaan(pada)


def test_rancangan_tidak_tampak_pada_perbedaan_dua_hari(dengan):
    assert banding_hari(PADA, NANTI, dengan) == ()


def test_rancangan_sebagai_dasar_hukum_yang_berlaku_ditolak(dengan):
    ganti(
        dengan / "parameter" / "ksdd.yaml",
        "dasar: [Permendagri 22/2020 Pasal 8 ayat (3)]",
        f"dasar: [{KODE} Pasal 1]",
    )
    gagal = periksa_data.periksa(dengan, PADA).gagal
    assert any("rancangan tidak boleh menjadi dasar" in g for g in gagal)


def test_hukum_yang_ada_tidak_memuat_rancangan():
    assert rancangan.daftar_rancangan() == {}


# -- what it would change ------------------------------------------------------------------------


def test_data_dengan_rancangan_lolos_pemeriksaan(dengan):
    assert periksa_data.periksa(dengan, PADA).gagal == []


def test_nilai_parameter_hari_ini_dan_usulnya_dengan_pasal_masing_masing(dengan):
    beda = cari(
        rancangan.perubahan(KODE, PADA, dengan), Bagian.PARAMETER, "ksdd_tanggapan", "nilai"
    )
    assert beda.macam is Macam.BERUBAH
    assert (beda.lama.id, beda.baru.id) == ("30 hari", "20 hari kerja")
    assert beda.baru.en == "20 working days"
    assert beda.dasar_lama == ("Permendagri 22/2020 Pasal 8 ayat (3)",)
    assert beda.dasar_baru == (f"{KODE} Pasal 1",)
    for bagian in ("30 hari", "20 hari kerja", *beda.dasar_lama, *beda.dasar_baru):
        assert bagian in beda.kalimat.id


def test_parameter_dan_aturan_yang_baru_dan_yang_hilang(dengan):
    semua = rancangan.perubahan(KODE, PADA, dengan)
    assert cari(semua, Bagian.PARAMETER, "uji_baru").macam is Macam.BARU
    assert cari(semua, Bagian.ATURAN, "R999").macam is Macam.BARU
    hilang = cari(semua, Bagian.ATURAN, "R17")
    assert (hilang.macam, hilang.baru) == (Macam.HILANG, None)
    assert hilang.dasar_baru == (f"{KODE} Pasal 2",)
    assert hilang.lama is not None


def test_aturan_yang_diganti_hanya_berbeda_pada_isian_yang_berubah(dengan):
    semua = [b for b in rancangan.perubahan(KODE, PADA, dengan) if b.kode == "R03"]
    assert [(b.isian, b.lama.id, b.baru.id) for b in semua] == [("tingkat", "wajib", "perhatian")]


def test_tahap_berubah_hanya_pada_jenis_dan_kolom_yang_disebut(dengan):
    semua = [b for b in rancangan.perubahan(KODE, PADA, dengan) if b.bagian is Bagian.TAHAPAN]
    assert {(b.jenis, b.kode, b.isian) for b in semua} == {
        ("KSDD-W", "DD-06", "syarat"),
        ("KSDD-W", "DD-06", "tenggat"),
    }
    tenggat = cari(semua, Bagian.TAHAPAN, "DD-06", "tenggat")
    assert tenggat.lama.id.startswith("30 hari")
    assert tenggat.baru == Teks("20 hari kerja sejak diterima", "20 working days from receipt")
    assert tenggat.dasar_baru == (f"{KODE} Pasal 1",)


def test_setiap_perbedaan_punya_kalimat_utuh_dalam_dua_bahasa(dengan):
    for beda in rancangan.perubahan(KODE, PADA, dengan):
        assert beda.kalimat.id.endswith(".")
        assert beda.kalimat.en.endswith(".")
        assert beda.kalimat.id != beda.kalimat.en


def test_rancangan_yang_tidak_ada_disebut_tidak_ada(dengan):
    with pytest.raises(rancangan.RancanganTidakAda, match=KODE):
        rancangan.perubahan("Rancangan Lain", PADA, dengan)


@pytest.mark.parametrize(
    ("lama", "baru", "pesan"),
    [
        ("kode: R17", "kode: R77", "aturan R77 tidak ada"),
        ("kode: R999", "kode: R04", "aturan R04 sudah ada"),
        ("kode: DD-06", "kode: DD-66", "tahap DD-66 tidak ada pada KSDD-W"),
        ("jenis: [KSDD-W]\n    kode", "jenis: [KSDX]\n    kode", "tidak ada pada KSDX"),
        ("nilai: 3, satuan: bulan, makna: {id: 'Batas uji.', en: 'Test limit.'}", "nilai: 3", "makna"),
        ("peraturan: Rancangan Uji", "peraturan: PP 28/2018", "bukan peraturan berstatus rancangan"),
        ("tingkat: perhatian", "tingkat: keras", "tingkat"),
        ("perubahan:\n", "perubahan:\n      sarat: null\n", "kolom tahap sarat tidak dikenal"),
        ("perubahan:\n", "perubahan:\n      kode: DD-07\n", "kode"),
        ("Rancangan Uji Pasal 2]}", "Rancangan Uji Pasal 9]}", "Rancangan Uji Pasal 9 tidak ada"),
    ],
)  # fmt: skip
def test_rancangan_yang_salah_tulis_ditolak(dengan, lama, baru, pesan):
    ganti(dengan / "rancangan" / "uji.yaml", lama, baru)
    gagal = periksa_data.periksa(dengan, PADA).gagal
    assert any(pesan in g for g in gagal), gagal


def test_peraturan_rancangan_tanpa_berkas_perubahan_ditolak(dengan):
    (dengan / "rancangan" / "uji.yaml").unlink()
    assert any("tanpa berkas" in s for s in rancangan.salah_rancangan(PADA, dengan))


def test_rancangan_ganda_ditolak(dengan):
    shutil.copy(UJI / "perubahan.yaml", dengan / "rancangan" / "uji-2.yaml")
    with pytest.raises(DataRusak, match="ganda"):
        rancangan.daftar_rancangan(dengan)


# -- two days of the law in force ----------------------------------------------------------------


def test_hari_yang_sama_tidak_berbeda():
    assert banding_hari(PADA, PADA) == ()


def test_permendagri_22_2020_mulai_dan_lima_pendahulunya_berakhir_atau_tinggal_sebagian():
    semua = banding_hari(date(2020, 4, 13), date(2020, 4, 14))
    peraturan = {b.kode: b.macam for b in semua if b.bagian is Bagian.PERATURAN}
    assert peraturan == {
        "Permendagri 22/2020": Macam.BARU,
        "Permendagri 22/2009": Macam.HILANG,
        "Permendagri 23/2009": Macam.HILANG,
        "Permendagri 19/2009": Macam.HILANG,
        "Permendagri 69/2007": Macam.HILANG,
    }
    assert cari(semua, Bagian.PERATURAN, "Permendagri 22/2009").dasar_baru == (
        "Permendagri 22/2020 Pasal 63 huruf c",
    )
    assert cari(semua, Bagian.PARAMETER, "ksdd_tanggapan").baru.id == "30 hari"
    assert {b.macam for b in semua if b.bagian is Bagian.TAHAPAN} == {Macam.BARU}


def test_arah_perbandingan_menentukan_baru_atau_hilang():
    maju = banding_hari(date(2020, 4, 13), date(2020, 4, 14))
    mundur = banding_hari(date(2020, 4, 14), date(2020, 4, 13))
    assert len(maju) == len(mundur)
    balik = {Macam.BARU: Macam.HILANG, Macam.HILANG: Macam.BARU, Macam.BERUBAH: Macam.BERUBAH}
    assert [balik[b.macam] for b in maju] == [b.macam for b in mundur]


def test_nilai_parameter_yang_berganti_pada_suatu_hari(dengan):
    ganti(
        dengan / "parameter" / "ksdd.yaml",
        "      - {nilai: 30, dasar: [Permendagri 22/2020 Pasal 8 ayat (3)], keyakinan: pasti, "
        "terverifikasi: ya, terakhir_diperiksa: 2026-11-21, berlaku_sejak: 2020-04-14, "
        "berlaku_sampai: null}\n",
        "      - {nilai: 30, dasar: [Permendagri 22/2020 Pasal 8 ayat (3)], keyakinan: pasti, "
        "terverifikasi: ya, terakhir_diperiksa: 2026-11-21, berlaku_sejak: 2020-04-14, "
        "berlaku_sampai: 2028-01-01}\n"
        "      - {nilai: 25, dasar: [Permendagri 22/2020 Pasal 8 ayat (3)], keyakinan: pasti, "
        "terverifikasi: ya, terakhir_diperiksa: 2026-11-21, berlaku_sejak: 2028-01-01, "
        "berlaku_sampai: null}\n",
    )
    assert banding_hari(date(2027, 12, 30), date(2027, 12, 31), dengan) == ()
    (beda,) = banding_hari(date(2027, 12, 31), date(2028, 1, 1), dengan)
    assert (beda.lama.id, beda.baru.id) == ("30 hari", "25 hari")


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        (None, None),
        ((), None),
        (True, Teks("ya", "yes")),
        (30, Teks("30", "30")),
        (Teks("a", "b"), Teks("a", "b")),
        (("KSDD-W", "KSDD-S"), Teks("KSDD-W; KSDD-S", "KSDD-W; KSDD-S")),
    ],
)
def test_nilai_seperti_dibaca_orang(nilai, teks):
    assert tampil(nilai) == teks


def test_syarat_aturan_terbaca_dengan_kata_berkas_datanya():
    aturan = {a.kode: a for a in pengetahuan.daftar_aturan()}
    assert tampil(aturan["R03"].tuntut).id == "ksb.penanda_tangan_semua_kdh sama ya"
    assert "pks.kuasa_nomor" in tampil(aturan["R04"].tuntut).id
