"""`simpul skema NAMA`: the JSON Schema of a command's output or of a data file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from simpul.dasar.galat import GalatSimpul
from simpul.regulasi import pengetahuan


class SkemaTidakAda(GalatSimpul):
    """No schema has that name."""

    kode = "perintah.skema_tidak_ada"


def daftarkan(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    p = sub.add_parser("skema", help="JSON Schema keluaran perintah atau berkas data")
    p.add_argument("nama", metavar="NAMA", nargs="?", help="tanpa NAMA: daftar skema yang ada")
    p.set_defaults(jalankan=jalankan)


def jalankan(args: argparse.Namespace) -> int:
    """Exit 2 (through `SkemaTidakAda`) for an unknown name."""
    semua = daftar()
    if args.nama is None:
        print("\n".join(semua))
        return 0
    if args.nama not in semua:
        raise SkemaTidakAda(f"Skema {args.nama} tidak ada; yang ada: {', '.join(semua)}.")
    sys.stdout.write(semua[args.nama].read_text(encoding="utf-8"))
    return 0


def daftar() -> dict[str, Path]:
    """Schemas by name: those of commands under the command's name, those of data as `data-...`."""
    folder = pengetahuan.FOLDER / "skema"
    return {satu.stem: satu for satu in sorted(folder.glob("*.json"))}
