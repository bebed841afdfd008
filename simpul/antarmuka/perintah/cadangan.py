"""`simpul cadangkan DIR` and `simpul pulihkan DIR`: everything of one instance, there and back."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from simpul.dasar.galat import GalatSimpul

TANDA = "simpul-cadangan.json"
IKUT = ("kunci", "jejak", "berkas", "surat")


def daftarkan(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    simpan = sub.add_parser("cadangkan", help="salin semua data ke sebuah folder")
    simpan.add_argument("folder", type=Path)
    simpan.set_defaults(jalankan=cadangkan)
    pulih = sub.add_parser("pulihkan", help="kembalikan data dari sebuah cadangan")
    pulih.add_argument("folder", type=Path)
    pulih.add_argument("--timpa", action="store_true", help="ganti data yang sekarang ada")
    pulih.set_defaults(jalankan=pulihkan)


def cadangkan(args: argparse.Namespace) -> int:
    """A consistent copy, also while the system runs. The target must be empty or absent."""
    sumber, tujuan = _folder_data(), args.folder.resolve()
    if not sumber.is_dir():
        print(f"simpul: tidak ada data di {sumber}.", file=sys.stderr)
        return 2
    if tujuan.exists() and any(tujuan.iterdir()):
        raise GalatSimpul(
            f"Folder {tujuan} sudah berisi. Pilih folder kosong; tidak ada yang diubah."
        )
    if tujuan == sumber or sumber in tujuan.parents:
        raise GalatSimpul("Cadangan tidak boleh berada di dalam folder data.")
    sementara = tujuan.with_name(tujuan.name + ".sedang-dibuat")
    shutil.rmtree(sementara, ignore_errors=True)
    try:
        sementara.mkdir(parents=True, mode=0o700)
        # The trail's heads first, then the database: rows newer than their head are whole.
        for nama in IKUT:
            if (sumber / nama).is_dir():
                shutil.copytree(sumber / nama, sementara / nama)
        _simpan_basis_data(sumber, sementara)
        _tulis_tanda(sementara)
        if tujuan.exists():
            tujuan.rmdir()
        sementara.rename(tujuan)
    except OSError as galat:
        shutil.rmtree(sementara, ignore_errors=True)
        raise GalatSimpul(
            f"Cadangan gagal: {galat.strerror or galat}. Data asal tidak berubah."
        ) from galat
    print(f"Cadangan tersimpan di {tujuan}.", file=sys.stderr)
    return 0


def pulihkan(args: argparse.Namespace) -> int:
    """Put a copy back. Refuses to cover existing data unless told, and then keeps the old beside."""
    asal, tujuan = args.folder.resolve(), _folder_data()
    tanda = _baca_tanda(asal)
    if tanda is None:
        print(f"simpul: {asal} bukan cadangan Simpul ({TANDA} tidak ada).", file=sys.stderr)
        return 2
    if tujuan.exists() and any(tujuan.iterdir()) and not args.timpa:
        raise GalatSimpul(
            f"Folder data {tujuan} sudah berisi. Hentikan Simpul, lalu ulangi dengan --timpa;"
            " data yang sekarang disimpan di sampingnya."
        )
    baru = tujuan.with_name(tujuan.name + ".sedang-dipulihkan")
    shutil.rmtree(baru, ignore_errors=True)
    shutil.copytree(asal, baru)
    (baru / TANDA).unlink()
    if tanda["basis_data"] == "postgresql":
        _pulihkan_postgres(baru / "basis-data.dump")
    if tujuan.exists():
        tujuan.rename(
            tujuan.with_name(f"{tujuan.name}.sebelum-{datetime.now(tz=UTC):%Y%m%d%H%M%S}")
        )
    baru.rename(tujuan)
    print(f"Data dipulihkan ke {tujuan}.", file=sys.stderr)
    return 0


def _folder_data() -> Path:
    return Path(os.environ.get("SIMPUL_DATA") or "data-simpul").resolve()


def _simpan_basis_data(sumber: Path, tujuan: Path) -> None:
    if os.environ.get("SIMPUL_BASIS_DATA"):
        _postgres("pg_dump", "-Fc", "-f", str(tujuan / "basis-data.dump"))
        return
    asal = sumber / "simpul.sqlite3"
    if asal.exists():
        with sqlite3.connect(asal) as dari, sqlite3.connect(tujuan / asal.name) as ke:
            dari.backup(ke)


def _pulihkan_postgres(berkas: Path) -> None:
    _postgres(
        "pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction", str(berkas)
    )
    berkas.unlink()


def _postgres(program: str, *argumen: str) -> None:
    """Run PostgreSQL's own tool; the secret goes by the environment, not the process list."""
    if shutil.which(program) is None:
        raise GalatSimpul(f"Program {program} tidak ada. Pasang postgresql-client, lalu ulangi.")
    alamat = urlsplit(os.environ["SIMPUL_BASIS_DATA"])
    basis_data = unquote(alamat.path.lstrip("/"))
    lingkungan = {
        **os.environ,
        "PGHOST": unquote(dict(parse_qsl(alamat.query)).get("host", "") or alamat.hostname or ""),
        "PGPORT": str(alamat.port or 5432),
        "PGUSER": unquote(alamat.username or ""),
        "PGPASSWORD": unquote(alamat.password or ""),
        "PGDATABASE": basis_data,
    }
    perintah = [program, *argumen, *(["-d", basis_data] if program == "pg_restore" else [])]
    hasil = subprocess.run(perintah, capture_output=True, text=True, check=False, env=lingkungan)  # noqa: S603
    if hasil.returncode != 0:
        raise GalatSimpul(f"{program} gagal: {hasil.stderr.strip()[:500]}")


def _tulis_tanda(folder: Path) -> None:
    isi = {
        "dibuat_pada": datetime.now(tz=UTC).isoformat(),
        "basis_data": "postgresql" if os.environ.get("SIMPUL_BASIS_DATA") else "sqlite",
    }
    (folder / TANDA).write_text(json.dumps(isi), encoding="utf-8")


def _baca_tanda(folder: Path) -> dict[str, Any] | None:
    try:
        isi = json.loads((folder / TANDA).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return isi if isinstance(isi, dict) and "basis_data" in isi else None
