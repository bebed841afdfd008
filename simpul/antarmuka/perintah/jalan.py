"""`simpul jalan`: web server, job worker and schedule in one process group; stops as one."""

from __future__ import annotations

import argparse
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from simpul.dasar.galat import GalatSimpul

PORTA = 8000
BATAS_MULAI = 60.0  # seconds until the page must answer
BATAS_HENTI = 7.0


def daftarkan(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    p = sub.add_parser("jalan", help="jalankan sistem: web, pekerja, jadwal")
    p.add_argument("--porta", type=int, default=int(os.environ.get("SIMPUL_PORTA", PORTA)))
    p.add_argument("--alamat", default="127.0.0.1")
    p.add_argument("--contoh", action="store_true", help="isi dengan contoh, tampilkan cara masuk")
    p.add_argument("--pengembang", action="store_true", help="muat ulang saat kode berubah")
    p.set_defaults(jalankan=jalankan)


def jalankan(args: argparse.Namespace) -> int:
    if args.contoh:
        os.environ["SIMPUL_CONTOH"] = "1"
    if args.pengembang:
        os.environ["SIMPUL_DEBUG"] = "1"
    from simpul.antarmuka.perintah import siapkan

    siapkan.siapkan()
    if args.contoh:
        from simpul.antarmuka.perintah import contoh

        contoh.buat_bila_belum()
    porta = porta_bebas(args.alamat, args.porta)
    if porta != args.porta:
        print(f"Porta {args.porta} sedang dipakai; memakai {porta}.", file=sys.stderr)
    anak = [subprocess.Popen(p) for p in _proses(args, porta)]  # noqa: S603
    return _jaga(anak, f"http://{args.alamat}:{porta}/", contoh=args.contoh)


def _proses(args: argparse.Namespace, porta: int) -> list[list[str]]:
    os.environ["DJANGO_SETTINGS_MODULE"] = "simpul.konfigurasi.pengaturan"
    os.environ["SIMPUL_DATA"] = str(Path(os.environ.get("SIMPUL_DATA") or "data-simpul").resolve())
    py = sys.executable
    web = [py, "-m", "granian", "--interface", "wsgi", "--host", args.alamat, "--port", str(porta)]
    web += ["--workers", "1", "--blocking-threads", "4", "--backlog", "128", "--no-ws"]
    web += ["--log-level", "warning", "--workers-kill-timeout", "3"]
    web += ["--reload"] if args.pengembang else []
    return [
        [*web, "simpul.konfigurasi.wsgi:application"],
        [py, "-m", "simpul", "django", "db_worker", "--interval", "0.5", "-v", "0"],
        [py, "-m", "simpul", "jadwal"],
    ]


def porta_bebas(alamat: str, mau: int) -> int:
    """The wanted port, or one the system gives when it is taken."""
    for porta in (mau, 0):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as coba:
            coba.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                coba.bind((alamat, porta))
            except OSError:
                continue
            return int(coba.getsockname()[1])
    raise GalatSimpul(f"Tidak ada porta yang dapat dipakai di {alamat}. Pilih dengan --porta.")


def _jaga(anak: list[subprocess.Popen[bytes]], alamat: str, *, contoh: bool) -> int:
    """Tell the address once the page answers; end all when one ends or a signal comes."""
    berhenti = False

    def minta_henti(*_: object) -> None:
        nonlocal berhenti
        berhenti = True

    signal.signal(signal.SIGINT, minta_henti)
    signal.signal(signal.SIGTERM, minta_henti)
    mulai, terjawab = time.monotonic(), False
    while not berhenti and all(p.poll() is None for p in anak):
        if not terjawab:
            terjawab = _menjawab(alamat)
            if terjawab:
                _umumkan(alamat, contoh=contoh)
            elif time.monotonic() - mulai > BATAS_MULAI:
                print("simpul: halaman tidak menjawab; lihat pesan di atas.", file=sys.stderr)
                break
        time.sleep(0.1 if not terjawab else 0.3)
    _hentikan(anak)
    return 0 if berhenti else 1


def _menjawab(alamat: str) -> bool:
    """Any answer of the web server counts; behind a proxy this address need not be one it serves."""
    try:
        with urllib.request.urlopen(alamat, timeout=5):  # noqa: S310
            return True
    except urllib.error.HTTPError:
        return True
    except (urllib.error.URLError, OSError):
        return False


def _umumkan(alamat: str, *, contoh: bool) -> None:
    print(f"SIMPUL {alamat}", flush=True)
    if contoh:
        from simpul.antarmuka.perintah.contoh import daftar_masuk

        print("\nMasuk lewat halaman masuk dengan satu klik, atau dengan surel ini:")
        for baris in daftar_masuk():
            print(f"  {baris}")
        print(
            "\nSurat elektronik contoh ada di folder 'surat' di dalam folder data. Ctrl-C berhenti.",
            flush=True,
        )


def _hentikan(anak: list[subprocess.Popen[bytes]]) -> None:
    for proses in anak:
        if proses.poll() is None:
            proses.send_signal(signal.SIGINT)
    batas = time.monotonic() + BATAS_HENTI
    for proses in anak:
        try:
            proses.wait(timeout=max(0.1, batas - time.monotonic()))
        except subprocess.TimeoutExpired:
            proses.kill()
            proses.wait()
