"""Keys of the trail, kept outside the database (folder `kunci/` of the data folder)."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


def buat_bila_belum(folder: Path) -> Path:
    """One secret of 32 bytes, readable by the owner only."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    berkas = folder / "jejak.kunci"
    if not berkas.exists():
        sementara = folder / f".jejak.{secrets.token_hex(4)}"
        sementara.touch(mode=0o600)
        sementara.write_text(secrets.token_hex(32), encoding="ascii")
        try:
            berkas.hardlink_to(sementara)  # fails when another process was first
        except FileExistsError:
            pass
        finally:
            sementara.unlink()
    return berkas


@lru_cache(maxsize=8)
def _rahasia(berkas: Path) -> bytes:
    return bytes.fromhex(berkas.read_text(encoding="ascii").strip())


def sidik(folder: Path, bahan: bytes) -> str:
    """Keyed hash of a row: whoever holds only the database cannot make one."""
    return hmac.new(
        _rahasia(buat_bila_belum(folder)), b"baris:" + bahan, hashlib.sha256
    ).hexdigest()


def _penanda(folder: Path) -> Ed25519PrivateKey:
    benih = hmac.new(_rahasia(buat_bila_belum(folder)), b"kepala", hashlib.sha256).digest()
    return Ed25519PrivateKey.from_private_bytes(benih)


def tanda_tangani(folder: Path, bahan: bytes) -> str:
    """Ed25519 signature (hex) of the head of a chain."""
    return _penanda(folder).sign(bahan).hex()


def sah(folder: Path, bahan: bytes, tanda_tangan: str) -> bool:
    try:
        _penanda(folder).public_key().verify(bytes.fromhex(tanda_tangan), bahan)
    except (InvalidSignature, ValueError):
        return False
    return True
