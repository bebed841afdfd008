"""`simpul contoh`: makes the example, by the same acts as in an office. Twice is once."""

from __future__ import annotations

import argparse
import sys


def daftarkan(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    p = sub.add_parser("contoh", help="isi dengan contoh: Kartamantul, Kota Mojokerto")
    p.set_defaults(jalankan=jalankan)


def jalankan(args: argparse.Namespace) -> int:
    del args
    from simpul.antarmuka.perintah import siapkan

    siapkan.siapkan()
    baru = buat_bila_belum()
    print("Contoh dibuat." if baru else "Contoh sudah ada.", file=sys.stderr)
    return 0


def buat_bila_belum() -> bool:
    """All of the example in one transaction; False when it is there already."""
    from simpul.antarmuka.perintah.contoh import cerita

    return cerita.buat_bila_belum()


def daftar_masuk() -> list[str]:
    """The demo sign-ins, one a line."""
    from simpul.antarmuka import contoh

    baris = [f"{m.email:<48} {m.jabatan}, {m.pemda}" for m in contoh.daftar_masuk()]
    return [f"kata sandi semua: {contoh.SANDI}", *baris]
