"""Heads of the chains: (count, hash), signed, one small file each, outside the database.

Written after the commit. A crash in between leaves the head behind the chain, never before it:
rows past the head still carry a keyed hash and are whole; rows missing before it are a cut.
"""

from __future__ import annotations

import fcntl
import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from simpul.jejak import kunci


@dataclass(frozen=True, slots=True)
class Kepala:
    rantai: str
    jumlah: int
    hash: str
    sah: bool = True

    def bahan(self) -> bytes:
        return f"{self.rantai}|{self.jumlah}|{self.hash}".encode()


def _berkas(folder: Path, rantai: str) -> Path:
    return folder / "jejak" / f"{rantai.replace(':', '-')}.json"


@contextmanager
def _kunci_berkas(folder: Path) -> Iterator[None]:
    (folder / "jejak").mkdir(parents=True, exist_ok=True)
    with (folder / "jejak" / ".kunci").open("a") as pegangan:
        fcntl.flock(pegangan, fcntl.LOCK_EX)
        yield


def simpan(folder: Path, kepala: Kepala) -> None:
    """Move the head forward, never back."""
    with _kunci_berkas(folder):
        lama = baca(folder, kepala.rantai)
        if lama is not None and lama.sah and lama.jumlah >= kepala.jumlah:
            return
        tujuan = _berkas(folder, kepala.rantai)
        sementara = tujuan.with_suffix(f".{secrets.token_hex(4)}")
        isi = {
            "rantai": kepala.rantai,
            "jumlah": kepala.jumlah,
            "hash": kepala.hash,
            "tanda_tangan": kunci.tanda_tangani(folder / "kunci", kepala.bahan()),
        }
        with sementara.open("w", encoding="utf-8") as keluar:
            json.dump(isi, keluar)
            keluar.flush()
            os.fsync(keluar.fileno())
        sementara.replace(tujuan)


def baca(folder: Path, rantai: str) -> Kepala | None:
    """The head of a chain, `sah=False` when its signature or form is wrong; None when absent."""
    try:
        isi = json.loads(_berkas(folder, rantai).read_text(encoding="utf-8"))
        kepala = Kepala(str(isi["rantai"]), int(isi["jumlah"]), str(isi["hash"]))
        benar = kunci.sah(folder / "kunci", kepala.bahan(), str(isi["tanda_tangan"]))
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError):
        return Kepala(rantai, 0, "", sah=False)
    if benar and kepala.rantai == rantai:
        return kepala
    return Kepala(rantai, kepala.jumlah, kepala.hash, sah=False)


def semua(folder: Path) -> list[str]:
    """Names of chains that have a head, also when the database forgot them."""
    tempat = folder / "jejak"
    if not tempat.is_dir():
        return []
    return sorted(b.stem.replace("-", ":", 1) for b in tempat.glob("*.json"))
