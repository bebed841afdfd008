"""Dependency audit: known vulnerabilities (pip-audit) and licences we do not take (AGPL, GPL).

Where the advisory service cannot be reached the audit says so and does not fail the run: a closed
network is no reason to stop work, and the licence check needs none.
"""

from __future__ import annotations

import subprocess
import sys
from email.message import Message
from importlib import metadata
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
TERLARANG = ("AGPL", "AFFERO", "GPL-2", "GPL-3", "GNU GENERAL PUBLIC")
BOLEH = ("LGPL", "LESSER")


def lisensi() -> list[str]:
    """Runtime distributions whose stated licence is not permissive (LGPL is fine as a library)."""
    nama = [
        baris.split("==")[0]
        for baris in (AKAR / "requirements.txt").read_text(encoding="utf-8").splitlines()
        if "==" in baris
    ]
    buruk = []
    for satu in nama:
        try:
            m: Message = metadata.metadata(satu)  # type: ignore[assignment]
        except metadata.PackageNotFoundError:
            continue  # for another platform
        teks = " ".join(
            [
                m.get("License-Expression") or "",
                (m.get("License") or "")[:200],
                *(m.get_all("Classifier") or []),
            ]
        ).upper()
        if any(t in teks for t in TERLARANG) and not any(b in teks for b in BOLEH):
            buruk.append(satu)
    return buruk


def kerentanan() -> int:
    hasil = subprocess.run(
        [
            sys.executable,
            "-m",
            "pip_audit",
            "--require-hashes",
            "--disable-pip",
            "-r",
            "requirements.txt",
            "--progress-spinner",
            "off",
            "--timeout",
            "20",
        ],
        cwd=AKAR,
        capture_output=True,
        text=True,
        check=False,
    )
    keluaran = hasil.stdout + hasil.stderr
    if "Found " in keluaran and "vulnerabilit" in keluaran:
        print(keluaran)
        return 1
    lewat = keluaran.count("could not be audited")
    if hasil.returncode != 0:
        print(
            "audit kerentanan tidak dapat dijalankan (layanan tidak terjangkau); lisensi diperiksa."
        )
    elif lewat:
        print(
            f"audit kerentanan: {lewat} pustaka tidak dikenal layanan di sini; lisensi diperiksa."
        )
    return 0


if __name__ == "__main__":
    buruk = lisensi()
    for satu in buruk:
        print(f"lisensi tidak diterima: {satu}")
    sys.exit(1 if buruk else kerentanan())
