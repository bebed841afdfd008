"""`simpul jejak periksa`: prove the trail. Exit 0 whole, 1 broken, 2 nothing there."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path


def daftarkan(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    p = sub.add_parser("jejak", help="jejak: siapa berbuat apa, kapan, atas dasar apa")
    anak = p.add_subparsers(dest="tindakan", metavar="TINDAKAN", required=True)
    periksa = anak.add_parser("periksa", help="buktikan bahwa jejak utuh")
    periksa.add_argument("--format", choices=["teks", "json"], default="json")
    periksa.set_defaults(jalankan=jalankan)


def jalankan(args: argparse.Namespace) -> int:
    if not _ada_basis_data():
        print("simpul: belum ada basis data di folder ini; tidak ada jejak.", file=sys.stderr)
        return 2
    from simpul.antarmuka.perintah.utama import siapkan_django

    siapkan_django()
    from django.db import DatabaseError

    from simpul.jejak import selectors
    from simpul.jejak.services import folder_data

    try:
        hasil = selectors.periksa(folder_data())
    except DatabaseError as galat:
        print(f"simpul: jejak tidak terbaca: {galat}", file=sys.stderr)
        return 2
    if args.format == "json":
        baris = [
            {"rantai": h.rantai, "baris": h.baris, "utuh": h.utuh, "pertama_rusak": h.pertama_rusak}
            for h in hasil
        ]
        print(json.dumps({"rantai": baris}, ensure_ascii=False))
    for h in hasil:
        keadaan = "utuh" if h.utuh else f"RUSAK pada baris {h.pertama_rusak}: {h.sebab}"
        print(f"{h.rantai}: {h.baris} baris, {keadaan}", file=sys.stderr)
    if not hasil:
        return 2
    return 0 if all(h.utuh for h in hasil) else 1


def _ada_basis_data() -> bool:
    if os.environ.get("SIMPUL_BASIS_DATA"):
        return True
    folder = Path(os.environ.get("SIMPUL_DATA") or "data-simpul")
    return (folder / "simpul.sqlite3").exists()
