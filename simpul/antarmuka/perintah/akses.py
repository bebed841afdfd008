"""`simpul akses`: the table address x role, read from the addresses themselves."""

from __future__ import annotations

import argparse
import json


def daftarkan(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    p = sub.add_parser("akses", help="cetak tabel alamat x peran")
    p.add_argument("--format", choices=["teks", "json"], default="teks")
    p.set_defaults(jalankan=jalankan)


def jalankan(args: argparse.Namespace) -> int:
    from simpul.antarmuka.perintah.utama import siapkan_django

    siapkan_django()
    from simpul.antarmuka import alamat

    tabel = alamat.tabel()
    if args.format == "json":
        print(json.dumps(tabel, ensure_ascii=False))
        return 0
    kolom = alamat.KOLOM
    lebar = max(len(b["alamat"]) for b in tabel)
    print("alamat".ljust(lebar), " ".join(k[:6].ljust(6) for k in kolom))
    for baris in tabel:
        tanda = " ".join(("ya" if baris["boleh"][k] else ".").ljust(6) for k in kolom)
        print(baris["alamat"].ljust(lebar), tanda)
    print(f"{len(tabel)} alamat x {len(kolom)} peran. Kolom: {', '.join(kolom)}")
    return 0
