"""A demo of one's own: `simpul jalan --contoh` on a free port in a throw-away folder, then gone.

Used by gambar.py and bench.py. Nothing here touches ./data-simpul.
"""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
BATAS_MULAI = 120.0


@dataclass(frozen=True, slots=True)
class Peragaan:
    """A running demo: its address (with the slash), its first process, its data."""

    alamat: str
    pid: int
    folder: Path


def porta_bebas() -> int:
    with socket.socket() as coba:
        coba.bind(("127.0.0.1", 0))
        return int(coba.getsockname()[1])


@contextmanager
def peragaan() -> Iterator[Peragaan]:
    """Start, wait for the page, and always stop."""
    with tempfile.TemporaryDirectory(prefix="simpul-peragaan-") as folder:
        lingkungan = {k: v for k, v in os.environ.items() if not k.startswith("SIMPUL_")}
        lingkungan |= {"SIMPUL_PORTA": str(porta_bebas()), "SIMPUL_DATA": folder}
        proses = subprocess.Popen(
            [sys.executable, "-m", "simpul", "jalan", "--contoh"],
            cwd=AKAR,
            env=lingkungan,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        try:
            yield Peragaan(_tunggu(proses), proses.pid, Path(folder))
        finally:
            _hentikan(proses)


def _tunggu(proses: subprocess.Popen[bytes]) -> str:
    assert proses.stdout is not None
    batas, keluaran = time.monotonic() + BATAS_MULAI, b""
    while time.monotonic() < batas:
        if not select.select([proses.stdout], [], [], 0.5)[0]:
            continue
        potong = os.read(proses.stdout.fileno(), 65536)
        if not potong:
            break
        keluaran += potong
        for baris in keluaran.decode(errors="replace").splitlines():
            if baris.startswith("SIMPUL http"):
                return baris.split()[1]
    raise SystemExit("Peragaan tidak dapat dijalankan; coba `make demo` dan baca pesannya.")


def _hentikan(proses: subprocess.Popen[bytes]) -> None:
    if proses.poll() is not None:
        return
    os.killpg(proses.pid, signal.SIGINT)
    try:
        proses.wait(timeout=15)
    except subprocess.TimeoutExpired:
        os.killpg(proses.pid, signal.SIGKILL)
        proses.wait()


def keluarga(pid: int) -> dict[int, str]:
    """A process and all below it, with their command lines. Linux only."""
    induk: dict[int, int] = {}
    for satu in Path("/proc").iterdir():
        if not satu.name.isdigit():
            continue
        try:
            induk[int(satu.name)] = int((satu / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    milik, baru = {pid}, {pid}
    while baru := {anak for anak, bapak in induk.items() if bapak in baru} - milik:
        milik |= baru
    return {p: _perintah(p) for p in sorted(milik)}


def _perintah(pid: int) -> str:
    try:
        mentah = (Path("/proc") / str(pid) / "cmdline").read_bytes()
    except OSError:
        return ""
    return mentah.replace(b"\0", b" ").decode(errors="replace").strip()


def ingatan(pid: int) -> float:
    """Resident memory in MB, 0 when the process is gone."""
    try:
        teks = (Path("/proc") / str(pid) / "status").read_text()
    except OSError:
        return 0.0
    for baris in teks.splitlines():
        if baris.startswith("VmRSS:"):
            return int(baris.split()[1]) / 1024
    return 0.0
