"""`simpul`: one command. Modules are light; Django is loaded only by those that need it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from simpul.dasar.galat import GalatSimpul

MODUL = (
    "wilayah",
    "tahapan",
    "hukum",
    "klasifikasi",
    "skema",
    "jejak",
    "contoh",
    "cadangan",
    "jalan",
    "jadwal",
    "siapkan",
    "operator",
    "akses",
    "django",
)


def pengurai() -> argparse.ArgumentParser:
    """The whole grammar; each module adds its own part."""
    utama = argparse.ArgumentParser(
        prog="simpul", description="Sistem informasi kerja sama daerah."
    )
    utama.add_argument("--data", help="folder data (bawaan: SIMPUL_DATA atau ./data-simpul)")
    anak = utama.add_subparsers(dest="perintah", metavar="PERINTAH", required=True)
    for nama in MODUL:
        import_module(f"simpul.antarmuka.perintah.{nama}").daftarkan(anak)
    return utama


def jalankan(argv: Sequence[str] | None = None) -> int:
    """Exit 0: done; 1: done, and something is broken or refused; 2: bad use, or nothing there."""
    argumen = pengurai().parse_args(
        _data_di_mana_saja(list(sys.argv[1:] if argv is None else argv))
    )
    if argumen.data:
        os.environ["SIMPUL_DATA"] = argumen.data
    try:
        return int(argumen.jalankan(argumen))
    except GalatSimpul as galat:
        print(f"simpul: {galat.pesan}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _data_di_mana_saja(argv: list[str]) -> list[str]:
    """`--data DIR` may stand anywhere: it is moved to the front."""
    for letak, kata in enumerate(argv):
        if kata == "--":
            break
        if kata == "--data" and letak + 1 < len(argv):
            return ["--data", argv[letak + 1], *argv[:letak], *argv[letak + 2 :]]
        if kata.startswith("--data="):
            return [kata, *argv[:letak], *argv[letak + 1 :]]
    return argv


def siapkan_django() -> None:
    """Load the framework for a command that needs the database."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "simpul.konfigurasi.pengaturan")
    import django

    django.setup()
