"""`simpul hukum`: freshness, differences, drafts and coverage, as other programs call it."""

from __future__ import annotations

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from simpul.antarmuka.perintah import utama
from simpul.regulasi import kesegaran, pengetahuan
from tests.perintah.test_simpul import simpul

UJI = pengetahuan.FOLDER.parent / "simpul" / "regulasi" / "tests" / "rancangan_uji"


def panggil(capsys, *argumen: str) -> tuple[int, str, str]:
    kode = utama.jalankan(["hukum", *argumen])
    keluaran = capsys.readouterr()
    return kode, keluaran.out, keluaran.err


def sah(nama: str, keluaran: str) -> dict:
    """The output as JSON, after its own published schema has accepted it."""
    data = json.loads(keluaran)
    skema = json.loads((pengetahuan.FOLDER / "skema" / f"{nama}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(skema)
    Draft202012Validator(skema, format_checker=FormatChecker()).validate(data)
    return data


def setahun_sesudah(hari: int) -> str:
    """A year after the item that was looked at longest ago, and some days."""
    diperiksa = [b.terakhir_diperiksa for b in kesegaran.daftar_butir() if b.terakhir_diperiksa]
    return (min(diperiksa) + timedelta(days=kesegaran.SETAHUN + hari)).isoformat()


@pytest.fixture
def dengan_rancangan(tmp_path, monkeypatch):
    folder = tmp_path / "data"
    shutil.copytree(pengetahuan.FOLDER, folder, ignore=shutil.ignore_patterns("wilayah"))
    shutil.copy(UJI / "peraturan.yaml", folder / "peraturan" / "uji.yaml")
    shutil.copy(UJI / "perubahan.yaml", folder / "rancangan" / "uji.yaml")
    monkeypatch.setattr(pengetahuan, "FOLDER", folder)
    return folder


class TestPeriksa:
    def test_belum_setahun_selesai_dengan_nol_walau_ada_yang_belum_pasti(self, capsys):
        kode, keluaran, _ = panggil(
            capsys, "periksa", "--tanggal", setahun_sesudah(0), "--format", "json"
        )
        data = sah("hukum-periksa", keluaran)
        assert (kode, data["lewat"]) == (0, [])
        assert {b["macam"] for b in data["belum_pasti"]} >= {"aturan", "parameter", "peraturan"}

    def test_lewat_setahun_selesai_dengan_satu(self, capsys):
        kode, keluaran, _ = panggil(
            capsys, "periksa", "--tanggal", setahun_sesudah(1), "--format", "json"
        )
        lewat = sah("hukum-periksa", keluaran)["lewat"]
        assert kode == 1
        assert lewat

    def test_yang_belum_pasti_bukan_pasti_atau_belum_cocok(self, capsys):
        _, keluaran, _ = panggil(capsys, "periksa", "--format", "json")
        for butir in sah("hukum-periksa", keluaran)["belum_pasti"]:
            yakin, cocok = butir["keyakinan"], butir["terverifikasi"]
            assert yakin not in (None, "pasti") or cocok not in (None, "ya")

    def test_berkas_dan_baris_menunjuk_tempatnya(self, capsys):
        _, keluaran, _ = panggil(capsys, "periksa", "--format", "json")
        belum = sah("hukum-periksa", keluaran)["belum_pasti"]
        butir = next(b for b in belum if b["kode"] == "KUHPerdata Pasal 1320")
        berkas = pengetahuan.FOLDER.parent / butir["berkas"]
        baris = berkas.read_text(encoding="utf-8").splitlines()[butir["baris"] - 1]
        assert baris.strip() == "- letak: Pasal 1320"
        assert (butir["macam"], butir["keyakinan"]) == ("ringkasan", "ingatan")

    def test_parameter_yang_hukumnya_diam_disebut_diam(self, capsys):
        _, keluaran, _ = panggil(capsys, "periksa", "--format", "json")
        belum = {b["kode"]: b for b in sah("hukum-periksa", keluaran)["belum_pasti"]}
        assert belum["pks_masa_maks"]["terverifikasi"] == "diam"

    def test_teks_menyebut_jumlah_dan_tempat(self, capsys):
        kode, keluaran, _ = panggil(capsys, "periksa", "--tanggal", "2026-11-21")
        assert kode == 0
        assert keluaran.startswith("Setahun tidak diperiksa pada 2026-11-21: 0\n")
        assert "data/peraturan/kuhperdata.yaml:" in keluaran

    def test_satu_aturan_yang_lama_saja_sudah_cukup(self, capsys, dengan_rancangan):
        berkas = dengan_rancangan / "aturan" / "ksdd.yaml"
        isi = berkas.read_text(encoding="utf-8")
        berkas.write_text(
            isi.replace("terakhir_diperiksa: 2026-11-21", "terakhir_diperiksa: 2020-01-01", 1),
            encoding="utf-8",
        )
        kode, keluaran, _ = panggil(
            capsys, "periksa", "--tanggal", "2026-11-22", "--format", "json"
        )
        lewat = sah("hukum-periksa", keluaran)["lewat"]
        assert (kode, [b["kode"] for b in lewat]) == (1, ["R01"])


class TestBanding:
    def test_json_menurut_skemanya(self, capsys):
        kode, keluaran, _ = panggil(
            capsys, "banding", "--dari", "2020-04-13", "--ke", "2020-04-14", "--format", "json"
        )
        data = sah("hukum-banding", keluaran)
        assert kode == 0
        assert {b["bagian"] for b in data["beda"]} == {"peraturan", "parameter", "aturan", "tahapan"}  # fmt: skip

    def test_hari_yang_sama_tanpa_perbedaan(self, capsys):
        kode, keluaran, _ = panggil(capsys, "banding", "--dari", "2026-01-01", "--ke", "2026-01-01")
        assert kode == 0
        assert keluaran == "Hukum pada 2026-01-01 dan 2026-01-01: 0 perbedaan\n"


class TestRancangan:
    def test_tanpa_rancangan_dikatakan(self, capsys):
        kode, keluaran, _ = panggil(capsys, "rancangan")
        assert (kode, keluaran) == (0, "Tidak ada rancangan peraturan dalam data.\n")
        _, keluaran, _ = panggil(capsys, "rancangan", "--format", "json")
        assert sah("hukum-rancangan", keluaran)["rancangan"] == []

    def test_rancangan_dengan_perubahannya(self, capsys, dengan_rancangan):
        kode, keluaran, _ = panggil(capsys, "rancangan", "Rancangan Uji", "--format", "json")
        (satu,) = sah("hukum-rancangan", keluaran)["rancangan"]
        assert kode == 0
        assert (satu["kode"], satu["rencana_berlaku"]) == ("Rancangan Uji", "2027-07-01")
        assert {b["bagian"] for b in satu["beda"]} == {"parameter", "aturan", "tahapan"}

    def test_rancangan_yang_tidak_ada_adalah_salah_pakai(self, capsys):
        kode, keluaran, galat = panggil(capsys, "rancangan", "Rancangan Lain")
        assert (kode, keluaran) == (2, "")
        assert "Rancangan Lain" in galat


class TestLiputan:
    def test_json_menurut_skemanya_dan_jumlahnya_cocok(self, capsys):
        kode, keluaran, _ = panggil(capsys, "liputan", "--format", "json")
        assert kode == 0
        for satu in sah("hukum-liputan", keluaran)["peraturan"]:
            assert satu["jumlah"] == len(satu["pasal"])
            assert satu["dipakai"] == sum(bool(p["dipakai"]) for p in satu["pasal"])

    def test_teks_menyebut_pemakai(self, capsys):
        _, keluaran, _ = panggil(capsys, "liputan")
        assert "Permendagri 22/2020: 64 pasal" in keluaran
        assert "tahap DD-06" in keluaran


def test_tanpa_basis_data_dan_salah_pakai_bernilai_dua(tmp_path: Path):
    hasil = simpul("hukum", "periksa", "--tanggal", "2026-11-21", data=tmp_path / "data")
    assert (hasil.returncode, hasil.stderr) == (0, "")
    assert not (tmp_path / "data").exists()
    for argumen in (["periksa", "--tanggal", "besok"], ["banding", "--dari", "2020-01-01"], []):
        hasil = simpul("hukum", *argumen, data=tmp_path / "data")
        assert (hasil.returncode, hasil.stdout) == (2, "")
