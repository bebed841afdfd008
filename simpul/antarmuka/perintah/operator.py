"""`simpul operator EMAIL`: the first person of an instance, who opens governments and sees no insides."""

from __future__ import annotations

import argparse
import getpass
import os
import sys


def daftarkan(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    p = sub.add_parser("operator", help="buat operator, yang membuka pemerintah daerah")
    p.add_argument("email")
    p.add_argument("--nama", default="Operator")
    p.set_defaults(jalankan=jalankan)


def jalankan(args: argparse.Namespace) -> int:
    """The password is asked for, twice; SIMPUL_SANDI_OPERATOR gives it where nobody can type."""
    from simpul.antarmuka.perintah.utama import siapkan_django

    siapkan_django()
    from django.conf import settings

    from simpul.akun.services.operator import buat_operator
    from simpul.dasar.galat import MasukanTidakSah

    sandi = os.environ.get("SIMPUL_SANDI_OPERATOR") or getpass.getpass("Kata sandi: ")
    if not os.environ.get("SIMPUL_SANDI_OPERATOR") and getpass.getpass("Sekali lagi: ") != sandi:
        print("simpul: kedua kata sandi berbeda; tidak ada yang dibuat.", file=sys.stderr)
        return 1
    try:
        pengguna = buat_operator(
            email=args.email, nama=args.nama, sandi=sandi, pada=settings.SIMPUL_JAM()
        )
    except MasukanTidakSah as galat:
        print(f"simpul: {galat.pesan} Tidak ada yang dibuat.", file=sys.stderr)
        return 1
    print(f"Operator {pengguna.email} dibuat.", file=sys.stderr)
    return 0
