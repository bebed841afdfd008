"""`simpul wilayah batas`, as its contract says. No database is opened."""

from __future__ import annotations

import argparse
import csv
import io
import json

import pytest

from simpul.antarmuka.perintah import wilayah


def jalankan(capsys, *argv):
    pengurai = argparse.ArgumentParser()
    wilayah.daftarkan(pengurai.add_subparsers())
    args = pengurai.parse_args(["wilayah", "batas", *argv])
    assert args.jalankan(args) == 0
    keluar = capsys.readouterr()
    assert keluar.err == ""
    return keluar.out


def test_csv_berkepala_tetap_dan_tiap_pasang_sekali(capsys):
    baris = list(csv.reader(io.StringIO(jalankan(capsys))))
    assert baris[0] == ["kode_a", "nama_a", "kode_b", "nama_b", "otonom_a", "otonom_b"]
    pasang = [(b[0], b[2]) for b in baris[1:]]
    assert len({frozenset(p) for p in pasang}) == len(pasang) > 950
    assert all(len(a) == len(b) == 5 and a < b for a, b in pasang)
    assert ["34.04", "Kabupaten Sleman", "34.71", "Kota Yogyakarta", "true", "true"] in baris


def test_jakarta_disertakan_dan_ditandai_tidak_otonom(capsys):
    baris = list(csv.DictReader(io.StringIO(jalankan(capsys))))
    satu = next(b for b in baris if (b["kode_a"], b["kode_b"]) == ("31.73", "36.71"))
    assert (satu["otonom_a"], satu["otonom_b"]) == ("false", "true")


@pytest.mark.parametrize(
    ("tingkat", "panjang"), [("provinsi", {2}), ("kabkota", {5}), ("semua", {2, 5})]
)
def test_tingkat(capsys, tingkat, panjang):
    baris = json.loads(jalankan(capsys, "--tingkat", tingkat, "--format", "json"))
    assert {len(b["kode_a"]) for b in baris} == panjang
    assert all(len(b["kode_a"]) == len(b["kode_b"]) for b in baris)


def test_json_memuat_kunci_yang_sama_dan_otonom_sebagai_nilai_benar_salah(capsys):
    satu = json.loads(jalankan(capsys, "--tingkat", "provinsi", "--format", "json"))[0]
    assert tuple(satu) == wilayah.KEPALA
    assert satu["otonom_a"] is True


def test_laut_tidak_dicetak(capsys):
    keluar = jalankan(capsys, "--tingkat", "semua")
    assert "35.26,Kabupaten Bangkalan,35.78" not in keluar
    assert "16,Provinsi Sumatera Selatan,19" not in keluar


def test_pilihan_yang_tidak_dikenal_berakhir_dengan_2(capsys):
    with pytest.raises(SystemExit) as akhir:
        jalankan(capsys, "--tingkat", "desa")
    assert akhir.value.code == 2
