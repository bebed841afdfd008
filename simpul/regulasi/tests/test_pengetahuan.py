"""The law of data/ as values: what the documents say must be there."""

import shutil
import subprocess
import sys
from datetime import date
from itertools import pairwise

import pytest

from simpul.dasar.galat import DataRusak
from simpul.inti.aturan import Akibat
from simpul.inti.rujukan import RujukanSalah
from simpul.inti.tahapan import Lingkup, Sifat
from simpul.regulasi import pengetahuan

PADA = date(2026, 11, 21)


def kode(jenis):
    return [t.kode for t in pengetahuan.tabel_tahapan(jenis, PADA).tahap]


def test_wajib_memakai_semua_tahap_dalam_urutan_hukum():
    assert kode("KSDD-W") == [f"DD-{n:02}" for n in [*range(1, 17), 20, 21, 22, 90]]


def test_sukarela_tanpa_koordinasi_dan_pengambilalihan_pemetaannya_anjuran():
    assert set(kode("KSDD-W")) - set(kode("KSDD-S")) == {"DD-02", "DD-22"}
    assert pengetahuan.tabel_tahapan("KSDD-S", PADA).cari("DD-01").sifat is Sifat.ANJURAN
    assert pengetahuan.tabel_tahapan("KSDD-W", PADA).cari("DD-01").sifat is Sifat.WAJIB


@pytest.mark.parametrize(
    ("tahap", "nilai", "setuju", "lanjut"),
    [("DD-06", 30, False, "DD-07"), ("DD-07", 15, False, None), ("DD-11", 45, True, "DD-12")],
)
def test_tenggat_dalam_hari_dan_arti_diam(tahap, nilai, setuju, lanjut):
    satu = pengetahuan.tabel_tahapan("KSDD-W", PADA).cari(tahap)
    assert satu.tenggat is not None
    assert (satu.tenggat.nilai, satu.tenggat.satuan.value) == (nilai, "hari")
    assert satu.diam is not None
    assert (satu.diam.setuju, satu.diam.lanjut) == (setuju, lanjut)


def test_hanya_tiga_tahap_yang_hukumnya_memberi_tenggat():
    tabel = pengetahuan.tabel_tahapan("KSDD-W", PADA)
    assert [t.kode for t in tabel.tahap if t.tenggat] == ["DD-06", "DD-07", "DD-11"]


@pytest.mark.parametrize(
    ("dokumen", "jumlah"),
    [("KAK", 8), ("TELAAHAN_TKKSD", 5), ("KSB", 7 + 4), ("PKS", 10 + 4), ("LAPORAN_SEMESTER", 9)],
)
def test_isi_dokumen_menurut_pasalnya(dokumen, jumlah):
    assert len(pengetahuan.dokumen()[dokumen].unsur) == jumlah


def test_tahap_bersama_dan_per_pihak():
    tabel = pengetahuan.tabel_tahapan("KSDD-W", PADA)
    bersama = [t.kode for t in tabel.tahap if t.lingkup is Lingkup.BERSAMA]
    assert bersama == [
        "DD-02",
        "DD-05",
        "DD-08",
        "DD-09",
        "DD-10",
        "DD-13",
        "DD-14",
        "DD-20",
        "DD-21",
        "DD-22",
        "DD-90",
    ]
    assert [t.kode for t in tabel.tahap if t.tiap_pihak] == ["DD-08", "DD-09", "DD-13"]


def test_teks_lengkap_dua_bahasa_dan_dasar_paling_banyak_enam():
    for tabel in pengetahuan.daftar_tabel():
        for tahap in tabel.tahap:
            assert tahap.nama.id != tahap.nama.en
            assert 1 <= len(tahap.dasar) <= 6
            assert len(tahap.nama_singkat.id.split()) <= 3
            assert tahap.peran


def test_hanya_aturan_pasti_atau_kuat_yang_menahan():
    for aturan in pengetahuan.daftar_aturan():
        if aturan.akibat in (Akibat.TAHAN, Akibat.TAHAN_BERALASAN):
            assert aturan.keyakinan.value in ("pasti", "kuat")
            assert aturan.terverifikasi


def test_hak_kewajiban_dalam_kesepakatan_bersama_hanya_mengingatkan():
    (r26,) = [a for a in pengetahuan.daftar_aturan() if a.kode == "R26"]
    assert r26.akibat is Akibat.INGATKAN


def test_gerbang_penawaran():
    ada = {a.kode for a in pengetahuan.aturan_gerbang("KSDD-W", "DD-05", PADA)}
    assert ada == {"R01", "R02", "R43", "R44", "R60", "R61", "R72"}
    assert "R02" not in {a.kode for a in pengetahuan.aturan_gerbang("KSDD-S", "DD-05", PADA)}


def test_parameter_bertanggal_dan_hukum_yang_diam():
    assert pengetahuan.parameter("ksb_masa_maks", PADA).nilai == 60
    assert pengetahuan.parameter("ksb_masa_maks", date(2020, 4, 13)) is None
    diam = pengetahuan.parameter("pks_masa_maks", PADA)
    assert diam.nilai is None
    assert diam.penjelasan is not None
    with pytest.raises(KeyError):
        pengetahuan.parameter("tidak_ada", PADA)


def test_masa_tahapan_dan_parameter_sepakat():
    tabel = pengetahuan.tabel_tahapan("KSDD-W", PADA)
    for tahap, kunci in (
        ("DD-06", "ksdd_tanggapan"),
        ("DD-07", "ksdd_tanggapan_kedua"),
        ("DD-11", "dprd_dn_batas"),
    ):
        assert tabel.cari(tahap).tenggat.nilai == pengetahuan.parameter(kunci, PADA).nilai


def test_tanpa_tahapan_sebelum_hukumnya_ada():
    with pytest.raises(pengetahuan.BelumAdaTahapan, match="2020-04-14"):
        pengetahuan.tabel_tahapan("KSDD-W", date(2020, 4, 13))
    with pytest.raises(pengetahuan.BelumAdaTahapan, match="belum ada dalam data"):
        pengetahuan.tabel_tahapan("KSDLL-C", PADA)


def test_ringkasan_pasal_terdekat():
    tepat = pengetahuan.ringkasan_pasal("Permendagri 22/2020 Pasal 8 ayat (3)")
    assert "30 hari" in tepat.isi.id
    assert not tepat.luas
    assert pengetahuan.ringkasan_pasal("Permendagri 22/2020 Pasal 7 ayat (2) huruf a").luas
    assert pengetahuan.ringkasan_pasal("PP 28/2018 Pasal 999") is None
    with pytest.raises(RujukanSalah):
        pengetahuan.ringkasan_pasal("pasal delapan")


def test_tiga_puluh_dua_urusan():
    urusan = pengetahuan.urusan()
    assert len(urusan) == 32
    assert (urusan[0].kode, urusan[-1].kode) == ("1.a", "3.h")
    assert all(a.kode < b.kode for a, b in pairwise(urusan))


def test_libur_nasional_dan_cuti_bersama():
    kalender = pengetahuan.hari_libur(2026, 2027)
    assert not kalender.hari_kerja(date(2026, 8, 17))
    assert not kalender.hari_kerja(date(2026, 12, 24))
    assert kalender.hari_kerja(date(2026, 12, 23))
    with pytest.raises(ValueError, match="1990"):
        pengetahuan.hari_libur(1800)


@pytest.fixture
def salinan(tmp_path):
    shutil.copytree(pengetahuan.FOLDER, tmp_path / "data", ignore=shutil.ignore_patterns("wilayah"))
    return tmp_path / "data"


def ganti(berkas, lama, baru):
    teks = berkas.read_text(encoding="utf-8")
    assert lama in teks
    berkas.write_text(teks.replace(lama, baru, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("berkas", "lama", "baru", "pesan"),
    [
        (
            "tahapan/ksdd.yaml",
            "lingkup: per_pihak",
            "lingkup: sendiri",
            r"ksdd\.yaml, baris \d+.*'sendiri' tidak dikenal",
        ),
        ("tahapan/ksdd.yaml", "nilai: 30", "nilai: tiga puluh", r"'nilai' harus berupa bilangan"),
        (
            "tahapan/ksdd.yaml",
            "pelaku: [PD_PEMRAKARSA]",
            "pelaku: [CAMAT]",
            r"pelaku CAMAT tidak ada",
        ),
        (
            "tahapan/ksdd.yaml",
            "sesudah: [DD-03]",
            "sesudah: [DD-99]",
            r"menunjuk tahap DD-99 yang tidak ada",
        ),
        ("tahapan/ksdd.yaml", "sesudah: [DD-03]", "sesudah: [DD-05]", r"menunggu tahap sesudahnya"),
        (
            "tahapan/ksdd.yaml",
            "berlaku_sejak: 2020-04-14",
            "berlaku_sejak: kemarin",
            r"harus tanggal",
        ),
        ("tahapan/ksdd.yaml", "tabel:\n", "tabel: [\n", r"baris \d+.*bukan YAML"),
        (
            "aktor.yaml",
            "peran: [kepala_daerah]",
            "peran: [raja]",
            r"aktor\.yaml.*peran raja tidak dikenal",
        ),
    ],
)
def test_berkas_rusak_disebut_berkas_baris_dan_alasannya(salinan, berkas, lama, baru, pesan):
    ganti(salinan / berkas, lama, baru)
    with pytest.raises(DataRusak, match=pesan):
        pengetahuan.tabel_tahapan("KSDD-W", PADA, salinan)


@pytest.mark.parametrize(
    ("lama", "baru", "pesan"),
    [
        (
            "{sama: [objek.dalam_dokumen_perencanaan, false]}",
            "{eval: '1'}",
            "Operator 'eval' tidak dikenal",
        ),
        ("PP 28/2018 Pasal 4 ayat (3)", "PP 28/2018 Ps 4(3)", "tidak dalam bentuk"),
        ("{unsur: KAK}", "{unsur: TIDAK_ADA}", "dokumen TIDAK_ADA"),
        ("tingkat: wajib", "tingkat: harus", "'harus' tidak dikenal"),
    ],
)
def test_aturan_rusak_disebut(salinan, lama, baru, pesan):
    ganti(salinan / "aturan" / "ksdd.yaml", lama, baru)
    with pytest.raises(DataRusak, match=pesan):
        pengetahuan.aturan_berlaku("KSDD-W", PADA, salinan)


def test_berkas_hilang_dan_bukan_teks_disebut(salinan):
    (salinan / "aktor.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataRusak, match="UTF-8"):
        pengetahuan.aktor(salinan)
    (salinan / "dokumen.yaml").unlink()
    with pytest.raises(DataRusak, match="tidak dapat dibaca"):
        pengetahuan.dokumen(salinan)


def test_pengetahuan_dibaca_tanpa_django():
    program = """if True:
        import sys
        from datetime import date
        from simpul.regulasi import pengetahuan as p
        p.tabel_tahapan("KSDD-W", date(2026, 11, 21)), p.aturan_berlaku("KSDD-W", date(2026, 11, 21))
        p.peraturan(), p.kunci_fakta(), p.glosarium(), p.urusan()
        sys.exit("django" in sys.modules)
    """
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0  # noqa: S603


def test_pengenal_sendiri_bebas_dari_ejaan_terlarang():
    import re
    from pathlib import Path

    terlarang = {kata for istilah in pengetahuan.glosarium() for kata in istilah.terlarang}
    folder = Path(pengetahuan.__file__).parents[1]
    for berkas in [*(folder / "inti").glob("*.py"), *(folder / "regulasi").glob("*.py")]:
        pengenal = re.findall(
            r"(?:def|class) (\w+)|^(\w+)\s*[:=]", berkas.read_text(encoding="utf-8"), re.M
        )
        kata = {
            bagian
            for pasangan in pengenal
            for satu in pasangan
            for bagian in satu.lower().split("_")
        }
        assert not kata & terlarang, berkas
