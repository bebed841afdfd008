"""`simpul jadwal`: the schedule. Keeps deadlines in step each hour; each round may be repeated."""

from __future__ import annotations

import argparse
import signal
import sys
import threading

JEDA = 3600.0  # seconds


def daftarkan(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    p = sub.add_parser("jadwal", help="jalankan jadwal: tenggat yang lewat, pengingat")
    p.add_argument("--sekali", action="store_true", help="satu putaran saja")
    p.set_defaults(jalankan=jalankan)


def jalankan(args: argparse.Namespace) -> int:
    from simpul.antarmuka.perintah.utama import siapkan_django

    siapkan_django()
    berhenti = threading.Event()
    signal.signal(signal.SIGINT, lambda *_: berhenti.set())
    signal.signal(signal.SIGTERM, lambda *_: berhenti.set())
    while not berhenti.is_set():
        putaran()
        if args.sekali:
            return 0
        berhenti.wait(JEDA)
    return 0


def putaran() -> int:
    """One round: cases whose deadline has passed get their next turn."""
    from django.conf import settings
    from django.db import DatabaseError

    from simpul.kerja_sama.services.jadwal import selaraskan_lewat_tenggat

    try:
        return selaraskan_lewat_tenggat(pada=settings.SIMPUL_JAM())
    except DatabaseError as galat:
        print(f"simpul: jadwal ditunda, basis data sibuk: {galat}", file=sys.stderr)
        return 0
