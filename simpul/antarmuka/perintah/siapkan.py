"""`simpul siapkan`: bring the database to this version; safe to repeat."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from simpul.dasar.galat import GalatSimpul


def daftarkan(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    p = sub.add_parser("siapkan", help="bawa basis data ke versi ini: migrasi, wilayah, dinding")
    p.set_defaults(jalankan=jalankan)


def jalankan(args: argparse.Namespace) -> int:
    del args
    siapkan()
    print("Basis data siap.", file=sys.stderr)
    return 0


def siapkan() -> None:
    """Folder, migrations, regions, row-level policies. Raises GalatSimpul in clear words."""
    from simpul.antarmuka.perintah.utama import siapkan_django

    siapkan_django()
    from django.conf import settings
    from django.core.management import call_command
    from django.db import DatabaseError

    from simpul.dasar import dinding
    from simpul.jejak import kunci
    from simpul.wilayah import muat

    folder = Path(settings.SIMPUL_DATA)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _uji_tulis(folder)
        kunci.buat_bila_belum(folder / "kunci")
    except OSError as galat:
        raise GalatSimpul(_kata_folder(folder, galat)) from galat
    try:
        call_command("migrate", interactive=False, verbosity=0)
        muat.muat_wilayah()
        dinding.pasang()
    except (DatabaseError, OSError) as galat:
        raise GalatSimpul(_kata_basis_data(folder, galat)) from galat


def _uji_tulis(folder: Path) -> None:
    """A full disk is found now, not in the middle of somebody's work."""
    coba = folder / ".uji-tulis"
    try:
        coba.write_bytes(b"\0" * (1 << 20))
    finally:
        coba.unlink(missing_ok=True)


def _kata_folder(folder: Path, galat: OSError) -> str:
    return (
        f"Folder data {folder} tidak dapat ditulis ({galat.strerror}). Kosongkan ruang di cakram atau"
        " beri hak tulis, atau pilih folder lain dengan --data DIR. Tidak ada data yang diubah."
    )


def _kata_basis_data(folder: Path, galat: Exception) -> str:
    if "locked" in str(galat):
        return (
            f"Basis data di {folder} sedang dipakai proses lain. Hentikan Simpul yang lain, atau"
            " tunggu sampai selesai, lalu ulangi. Tidak ada data yang diubah."
        )
    return f"Basis data tidak dapat disiapkan: {galat}. Periksa cakram dan SIMPUL_BASIS_DATA."
