"""`make check`, part data: what it must refuse, it refuses, naming file and reason."""

import importlib
import json
import shutil
import sys
from argparse import ArgumentParser
from datetime import date

import pytest
from jsonschema import Draft202012Validator

from simpul.regulasi import pengetahuan

PADA = date(2026, 11, 21)
sys.path.insert(0, str(pengetahuan.FOLDER.parent / "alat"))
periksa_data = importlib.import_module("periksa_data")


@pytest.fixture
def salinan(tmp_path):
    shutil.copytree(pengetahuan.FOLDER, tmp_path / "data", ignore=shutil.ignore_patterns("wilayah"))
    return tmp_path / "data"


def ganti(berkas, lama, baru):
    teks = berkas.read_text(encoding="utf-8")
    assert lama in teks
    berkas.write_text(teks.replace(lama, baru, 1), encoding="utf-8")


def selain_liputan(laporan):
    """Warnings without those about articles still open (LIPUTAN_MENGGAGALKAN off)."""
    return [p for p in laporan.peringatan if not p.startswith("Liputan: ")]


def test_data_yang_ada_bersih():
    laporan = periksa_data.periksa(pengetahuan.FOLDER, PADA)
    assert laporan.gagal == []
    assert selain_liputan(laporan) == []


@pytest.mark.parametrize(
    ("berkas", "lama", "baru", "pesan"),
    [
        (
            "aturan/ksdd.yaml",
            "    dasar: [PP 28/2018 Pasal 4 ayat (3), PP 28/2018 Pasal 16 ayat (3)]\n",
            "",
            "'dasar' is a required property",
        ),
        (
            "aturan/ksdd.yaml",
            "    berlaku_sejak: 2018-07-13\n",
            "",
            "'berlaku_sejak' is a required property",
        ),
        (
            "aturan/ksdd.yaml",
            "dasar: [PP 28/2018 Pasal 4 ayat (3), PP",
            "dasar: [PP 28/2018 Pasal 999, PP",
            "pasal PP 28/2018 Pasal 999 tidak ada",
        ),
        ("aturan/ksdd.yaml", "tingkat: wajib", "tingkat: keras", "aturan, 1, tingkat"),
        (
            "aturan/ksdd.yaml",
            "terverifikasi: true",
            "terverifikasi: false",
            "sumbernya belum terverifikasi",
        ),
        (
            "aturan/ksdd.yaml",
            "gerbang: [DD-03, DD-05, PK",
            "gerbang: [DD-77, DD-05, PK",
            "tahap DD-77 tidak ada",
        ),
        (
            "aturan/ksdd.yaml",
            "gerbang: [DD-03, DD-05, PK-04, PK-06, PK-08]",
            "gerbang: [DD-03, DD-05, PK-08]",
            "Aturan R01: tanpa gerbang pada tahapan KSDPK-D",
        ),
        (
            "aturan/ksdd.yaml",
            "[darurat, program_strategis_nasional,",
            "[bencana, program_strategis_nasional,",
            "Aturan R01: bencana bukan pilihan fakta objek.alasan_di_luar_perencanaan",
        ),
        (
            "fakta.yaml",
            "tempat: [DD-07, SN-02]",
            "tempat: [DD-77, SN-02]",
            "Fakta tanggapan.permintaan_kedua_disampaikan: tahap DD-77 tidak ada",
        ),
        (
            "fakta.yaml",
            "    pilihan: [sepakat, buntu]\n",
            "",
            "Fakta perselisihan.hasil: pilihan dan jenisnya tidak cocok",
        ),
        (
            "aturan/ksdd.yaml",
            "perbaikan: objek.alasan_di_luar_perencanaan",
            "perbaikan: objek.entah",
            "fakta objek.entah tidak ada",
        ),
        ("aturan/naskah.yaml", "{parameter: ksb_masa_maks}", "{parameter: entah}", "entah"),
        ("kasus/aturan-ksdd.yaml", "aturan: R17", "aturan: R18", "Aturan R17: hanya 1 kasus"),
        (
            "kasus/aturan-ksdd.yaml",
            "aturan: R17",
            "aturan: R18",
            "Aturan R17: tidak ada kasus yang memenuhi",
        ),
        (
            "kasus/aturan-sinergi.yaml",
            "fakta: {objek.tercantum_rkpd: false}\n    hasil: dilanggar",
            "fakta: {objek.tercantum_rkpd: true}\n    hasil: terpenuhi",
            "Aturan R31: tidak ada kasus yang melanggar",
        ),
        (
            "kasus/aturan-ksdpk.yaml",
            "jenis: KSDPK-K",
            "jenis: KSDPK-L",
            "jenis KSDPK-L tidak dikenal",
        ),
        (
            "kasus/aturan-ksdpk.yaml",
            "fakta: {mitra.golongan:",
            "fakta: {mitra.golonan:",
            "fakta mitra.golonan tidak ada dalam fakta.yaml",
        ),
        (
            "kasus/aturan-ksdd.yaml",
            "fakta: {ksb.masa_bulan: 61}",
            "fakta: {ksb.masa_bulan: 59}",
            "Masa lima tahun satu bulan",
        ),
        ("aktor.yaml", "peran: [kepala_daerah]", "peran: [raja]", "peran raja tidak dikenal"),
        ("tahapan/ksdd.yaml", "satuan: hari", "satuan: minggu", "minggu"),
        (
            "tahapan/luar-negeri.yaml",
            "bila: {di_antara: [pihak.tingkat_daerah,",
            "bila: {di_antara: [pihak.entah,",
            "fakta pihak.entah tidak ada",
        ),
        ("tahapan/sinergi.yaml", "peserta: luar", "peserta: tetangga", "tetangga"),
        ("aktor.yaml", "    letak: mitra", "    letak: bulan", "bulan"),
        ("urusan.yaml", "kode: 1.a", "kode: 9.z", "urusan.yaml"),
        ("urusan/kata.yaml", "kode: 1.c.05", "kode: 1.c.55", "kode 1.c.55 bukan urusan"),
        ("urusan/kata.yaml", "kuat: [kurikulum,", "kuat: [Kurikulum,", "urusan/kata.yaml"),
        ("urusan/sub_urusan.csv", '"1.a.01"', '"1.a.07"', "kode 1.a.07 ganda"),
        ("kasus/objek-urusan.yaml", "sub: 2.e.11, juga", "sub: 2.e.10, juga", "Kartamantul"),
        ("parameter/ksdd.yaml", "kode: ksdd_tanggapan\n", "kode: KSDD\n", "parameter/ksdd.yaml"),
    ],
)
def test_yang_salah_ditolak_dengan_alasan(salinan, berkas, lama, baru, pesan):
    ganti(salinan / berkas, lama, baru)
    gagal = periksa_data.periksa(salinan, PADA).gagal
    assert any(pesan in satu for satu in gagal), gagal


def test_aturan_yang_menahan_tidak_boleh_bertumpu_pada_ingatan_saja(salinan):
    berkas = salinan / "peraturan" / "pp-28-2018.yaml"
    isi = berkas.read_text(encoding="utf-8")
    berkas.write_text(
        isi.replace("    keyakinan: pasti", "    keyakinan: ingatan"), encoding="utf-8"
    )
    gagal = periksa_data.periksa(salinan, PADA).gagal
    assert "Aturan R01: menahan perbuatan, semua dasarnya lemah (ingatan)." in gagal
    # R05 also stands on a regulation that was read; R72 has nothing else.
    assert not any("Aturan R05" in satu for satu in gagal)
    assert "Aturan R72: menahan perbuatan, semua dasarnya lemah (ingatan)." in gagal


def test_aturan_tafsir_boleh_bertumpu_pada_sumber_lemah_karena_tidak_menahan(salinan):
    ganti(
        salinan / "aturan" / "ksdd.yaml",
        "    keyakinan: pasti\n    terverifikasi: true",
        "    keyakinan: tafsir\n    terverifikasi: false",
    )
    gagal = periksa_data.periksa(salinan, PADA).gagal
    assert not any("Aturan R01" in satu for satu in gagal)


def test_yang_setahun_tidak_diperiksa_hanya_diperingatkan(salinan):
    ganti(
        salinan / "aturan" / "ksdd.yaml",
        "terakhir_diperiksa: 2026-11-21",
        "terakhir_diperiksa: 2025-01-01",
    )
    laporan = periksa_data.periksa(salinan, PADA)
    assert laporan.gagal == []
    assert selain_liputan(laporan) == ["Aturan R01 terakhir diperiksa 2025-01-01."]


def test_peraturan_yang_setahun_tidak_diperiksa_diperingatkan(salinan):
    ganti(
        salinan / "peraturan" / "uu-6-2014.yaml", "diperiksa: 2026-11-21", "diperiksa: 2025-01-01"
    )
    laporan = periksa_data.periksa(salinan, PADA)
    assert selain_liputan(laporan) == ["Peraturan UU 6/2014 terakhir diperiksa 2025-01-01."]


@pytest.mark.parametrize(
    ("berkas", "lama", "baru", "pesan"),
    [
        ("ganjalan.yaml", "pasal: [Permendagri 22/2020 Pasal 15 ayat (4)]", "pasal: [PP 1/1900 Pasal 1]", "Ganjalan G7"),
        ("peraturan/uu-6-2014.yaml", "mengubah: []", "mengubah: [PP 1/1900]", "PP 1/1900 tidak ada"),
        ("peraturan/uu-6-2014.yaml", "status: berlaku", "status: entah", "status"),
        ("liputan.yaml", "pasal: '52'", "pasal: '53'", "PP 28/2018 Pasal 53 tidak ada"),
    ],
)  # fmt: skip
def test_peraturan_ganjalan_dan_liputan_yang_salah_ditolak(salinan, berkas, lama, baru, pesan):
    ganti(salinan / berkas, lama, baru)
    gagal = periksa_data.periksa(salinan, PADA).gagal
    assert any(pesan in g for g in gagal), gagal


def test_keluar_satu_dan_sebut_berkasnya(salinan, capsys):
    assert periksa_data.utama(["--folder", str(salinan), "--tanggal", "2026-11-21"]) == 0
    (salinan / "fakta.yaml").write_text("fakta: [", encoding="utf-8")
    assert periksa_data.utama(["--folder", str(salinan)]) == 1
    assert "fakta.yaml, baris" in capsys.readouterr().err


def test_skema_sendiri_sah():
    for berkas in (pengetahuan.FOLDER / "skema").glob("*.json"):
        Draft202012Validator.check_schema(json.loads(berkas.read_text(encoding="utf-8")))


# The commands that show this data. They stand above this package, so they are loaded by name.


def perintah(nama, *argumen):
    modul = importlib.import_module(f"simpul.antarmuka.perintah.{nama}")
    utama = ArgumentParser()
    modul.daftarkan(utama.add_subparsers())
    args = utama.parse_args([nama, *argumen])
    return args.jalankan(args)


@pytest.mark.parametrize("jenis", ["KSDD-W", "KSDD-S"])
def test_simpul_tahapan_sesuai_kontrak_dan_skemanya(jenis, capsys):
    assert perintah("tahapan", jenis, "--tanggal", "2026-11-21", "--format", "json") == 0
    hasil = json.loads(capsys.readouterr().out)
    skema = json.loads((pengetahuan.FOLDER / "skema" / "tahapan.json").read_text(encoding="utf-8"))
    Draft202012Validator(skema).validate(hasil)
    (dd06,) = [t for t in hasil if t["kode"] == "DD-06"]
    assert dd06["tenggat"] == {"nilai": 30, "satuan": "hari"}
    assert set(dd06) == {
        "kode",
        "nama",
        "lingkup",
        "pelaku",
        "masuk",
        "keluar",
        "tenggat",
        "diam",
        "syarat",
        "dasar",
    }


def test_simpul_tahapan_sebagai_teks(capsys):
    assert perintah("tahapan", "ksdd-s", "--tanggal", "2026-11-21") == 0
    assert "Ps 8 ayat (3) Permendagri 22/2020" in capsys.readouterr().out


@pytest.mark.parametrize(
    "argumen", [("KSDLL-C",), ("KSDD-W", "--tanggal", "2019-01-01"), ("ngawur",)]
)
def test_simpul_tahapan_yang_tidak_ada_dijelaskan(argumen):
    with pytest.raises(pengetahuan.BelumAdaTahapan, match="ada"):
        perintah("tahapan", *argumen)


def test_simpul_tahapan_tanggal_salah_keluar_dua(capsys):
    with pytest.raises(SystemExit) as keluar:
        perintah("tahapan", "KSDD-W", "--tanggal", "21-11-2026")
    assert keluar.value.code == 2
    assert "bukan tanggal" in capsys.readouterr().err


def test_simpul_skema(capsys):
    assert perintah("skema", "tahapan") == 0
    assert json.loads(capsys.readouterr().out)["title"].startswith("Keluaran")
    assert perintah("skema") == 0
    assert "data-aturan" in capsys.readouterr().out
    with pytest.raises(Exception, match="tidak ada"):
        perintah("skema", "../rahasia")
