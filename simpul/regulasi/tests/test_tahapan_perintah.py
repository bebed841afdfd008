"""`simpul tahapan JENIS` for all ten kinds, in the form of the contract."""

import importlib
import json
from argparse import ArgumentParser
from datetime import date

import pytest
from jsonschema import Draft202012Validator

from simpul.regulasi import pengetahuan

SEPULUH = (
    "KSDD-W",
    "KSDD-S",
    "KSDPK-D",
    "KSDPK-K",
    "KSDPL-KEMBAR-PROV",
    "KSDPL-KEMBAR-KABKOTA",
    "KSDPL-LAINNYA",
    "KSDLL-A",
    "KSDLL-B",
    "SINERGI",
)


def perintah(capsys, *argumen):
    modul = importlib.import_module("simpul.antarmuka.perintah.tahapan")
    utama = ArgumentParser()
    modul.daftarkan(utama.add_subparsers())
    args = utama.parse_args(["tahapan", *argumen, "--tanggal", "2026-11-21"])
    assert args.jalankan(args) == 0
    return capsys.readouterr().out


def test_kesepuluh_jenis_dan_tidak_ada_yang_lain():
    assert {t.jenis for t in pengetahuan.daftar_tabel()} == set(SEPULUH)


@pytest.mark.parametrize("jenis", SEPULUH)
def test_keluaran_json_menurut_skemanya(jenis, capsys):
    hasil = json.loads(perintah(capsys, jenis, "--format", "json"))
    skema = json.loads((pengetahuan.FOLDER / "skema" / "tahapan.json").read_text(encoding="utf-8"))
    Draft202012Validator(skema).validate(hasil)
    assert all(tahap["syarat"] for tahap in hasil)


@pytest.mark.parametrize("jenis", SEPULUH)
def test_keluaran_teks_menyebut_tiap_tahap(jenis, capsys):
    teks = perintah(capsys, jenis.lower())
    for tahap in pengetahuan.tabel_tahapan(jenis, date(2026, 11, 21)).tahap:
        assert f"{tahap.kode}  {tahap.nama.id}" in teks


def test_konfigurasi_mengubah_bacaan(capsys):
    def pelaku(w):
        hasil = json.loads(perintah(capsys, "KSDD-W", "--konfigurasi", w, "--format", "json"))
        return next(t["pelaku"] for t in hasil if t["kode"] == "DD-22")

    assert "Gubernur sebagai wakil Pemerintah Pusat" in pelaku("W5")
    assert "Gubernur sebagai wakil Pemerintah Pusat" not in pelaku("W4")


@pytest.mark.parametrize(("jenis", "tahap"), [("SINERGI", "SN-08"), ("KSDLL-B", "LN-16")])
def test_kewajiban_berkala_disebut_dalam_syarat_bukan_dalam_tenggat(jenis, tahap, capsys):
    hasil = json.loads(perintah(capsys, jenis, "--format", "json"))
    satu = next(t for t in hasil if t["kode"] == tahap)
    assert satu["tenggat"] is None
    assert "bulan" in satu["syarat"] or "Januari" in satu["syarat"]
