"""Reading the environment: the data folder, its secrets, and the database it names."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

AKAR = Path(__file__).resolve().parent.parent.parent


def folder_data() -> Path:
    """Where this instance keeps everything: SIMPUL_DATA, else ./data-simpul."""
    return Path(os.environ.get("SIMPUL_DATA") or "data-simpul").resolve()


def ya(nama: str, *, bawaan: bool = False) -> bool:
    nilai = os.environ.get(nama)
    return bawaan if nilai is None else nilai.strip().lower() in {"1", "ya", "true", "yes"}


def daftar(nama: str, bawaan: str = "") -> list[str]:
    return [n.strip() for n in os.environ.get(nama, bawaan).split(",") if n.strip()]


def kunci_rahasia(folder: Path) -> str:
    """SIMPUL_KUNCI_RAHASIA, else one made once and kept in the data folder."""
    dari_luar = os.environ.get("SIMPUL_KUNCI_RAHASIA")
    if dari_luar:
        return dari_luar
    berkas = folder / "kunci" / "rahasia"
    try:
        return berkas.read_text(encoding="ascii").strip()
    except OSError:
        return _buat_rahasia(berkas)


def _buat_rahasia(berkas: Path) -> str:
    """Falls back to a secret for this process only where the folder cannot be written (checks)."""
    rahasia = secrets.token_urlsafe(50)
    try:
        berkas.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with os.fdopen(os.open(berkas, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as keluar:
            keluar.write(rahasia)
    except FileExistsError:
        return berkas.read_text(encoding="ascii").strip()
    except OSError:
        return rahasia
    return rahasia


def basis_data(folder: Path) -> dict[str, Any]:
    """SIMPUL_BASIS_DATA (postgresql://user:sandi@host:port/nama), else SQLite in the data folder."""
    alamat = os.environ.get("SIMPUL_BASIS_DATA", "")
    if not alamat:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": folder / "simpul.sqlite3",
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": (
                    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
                    " PRAGMA mmap_size=134217728; PRAGMA cache_size=-8000;"
                ),
            },
        }
    bagian = urlsplit(alamat)
    if bagian.scheme not in {"postgres", "postgresql"}:
        raise ValueError("SIMPUL_BASIS_DATA harus berbentuk postgresql://pengguna:sandi@host/nama.")
    pilihan = dict(p.split("=", 1) for p in bagian.query.split("&") if "=" in p)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(bagian.path.lstrip("/")),
        "USER": unquote(bagian.username or ""),
        "PASSWORD": unquote(bagian.password or ""),
        "HOST": unquote(pilihan.pop("host", "") or bagian.hostname or ""),
        "PORT": str(bagian.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {k: unquote(v) for k, v in pilihan.items()},
    }
