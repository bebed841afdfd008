"""`simpul wilayah batas`: who borders whom by land. Reads data/wilayah; needs no database."""

from __future__ import annotations

import argparse
import csv
import json
import sys

from simpul.wilayah import berkas_data
from simpul.wilayah.berkas_data import DataBatas, DataWilayah

KEPALA = ("kode_a", "nama_a", "kode_b", "nama_b", "otonom_a", "otonom_b")
_TINGKAT = {
    "kabkota": ("kabkota",),
    "provinsi": ("provinsi",),
    "semua": ("kabkota", "provinsi"),
}


def daftarkan(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    p = sub.add_parser("wilayah", help="wilayah dan batasnya")
    anak = p.add_subparsers(dest="perintah_wilayah", metavar="PERINTAH", required=True)
    batas = anak.add_parser("batas", help="pasangan wilayah yang berbatasan darat")
    batas.add_argument("--tingkat", choices=tuple(_TINGKAT), default="kabkota")
    batas.add_argument("--format", choices=("csv", "json"), default="csv")
    batas.set_defaults(jalankan=jalankan)


def jalankan(args: argparse.Namespace) -> int:
    daftar = pasangan(args.tingkat)
    if args.format == "json":
        json.dump(daftar, sys.stdout, ensure_ascii=False, indent=1)
        print()
        return 0
    penulis = csv.writer(sys.stdout, lineterminator="\n")
    penulis.writerow(KEPALA)
    for baris in daftar:
        penulis.writerow(
            str(nilai).lower() if isinstance(nilai, bool) else nilai for nilai in baris.values()
        )
    return 0


def pasangan(tingkat: str) -> list[dict[str, str | bool]]:
    """Each pair once, by code; kabupaten/kota first."""
    dikenal = berkas_data.wilayah()
    return [
        _baris(b, dikenal)
        for satu in _TINGKAT[tingkat]
        for b in berkas_data.batas()
        if b.tingkat == satu and b.jenis == "darat"
    ]


def _baris(b: DataBatas, dikenal: dict[str, DataWilayah]) -> dict[str, str | bool]:
    satu, dua = dikenal[b.kode_a], dikenal[b.kode_b]
    nilai = (satu.kode, satu.nama_lengkap, dua.kode, dua.nama_lengkap, satu.otonom, dua.otonom)
    return dict(zip(KEPALA, nilai, strict=True))
