"""`simpul django ...`: the framework's own commands (migrate, shell, check ...)."""

from __future__ import annotations

import argparse


def daftarkan(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    p = sub.add_parser("django", help="perintah bawaan kerangka (migrate, shell, ...)")
    p.add_argument("argumen", nargs=argparse.REMAINDER)
    p.set_defaults(jalankan=jalankan)


def jalankan(args: argparse.Namespace) -> int:
    import os

    from django.core.management import execute_from_command_line

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "simpul.konfigurasi.pengaturan")
    execute_from_command_line(["simpul django", *args.argumen])
    return 0
