"""`make keputusan JUDUL="..."`: a new decision record with the next number, in Nygard's form."""

from __future__ import annotations

import re
import sys
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "keputusan"
POLA = re.compile(r"^(\d{4})-[a-z0-9-]+\.md$")
ISI = """# {nomor}. {judul}

Date: {tanggal}
Status: proposed

## Context

What forces are at play? What is true whichever way we decide?

## Decision

We ...

## Consequences

What becomes easier, what becomes harder, what must be watched?
"""


def nomor_berikut(folder: Path) -> int:
    return 1 + max((int(m[1]) for p in folder.glob("*.md") if (m := POLA.match(p.name))), default=0)


def slug(judul: str) -> str:
    """File name part of a title: plain letters, words joined by a dash, at most eight words."""
    polos = unicodedata.normalize("NFKD", judul).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", polos)[:8])


def buat(judul: str, folder: Path = FOLDER) -> Path:
    """Write the record and add it to the list; returns its path."""
    nomor = f"{nomor_berikut(folder):04d}"
    berkas = folder / f"{nomor}-{slug(judul)}.md"
    tanggal = datetime.now(tz=UTC).date().isoformat()
    berkas.write_text(ISI.format(nomor=int(nomor), judul=judul, tanggal=tanggal), encoding="utf-8")
    daftar = folder / "README.md"
    if daftar.exists():
        baris = f"- [{nomor}]({berkas.name}) {judul}\n"
        daftar.write_text(
            daftar.read_text(encoding="utf-8").rstrip() + "\n" + baris, encoding="utf-8"
        )
    return berkas


def main() -> int:
    judul = " ".join(sys.argv[1:]).strip()
    if not slug(judul):
        print('Sebutkan judulnya: make keputusan JUDUL="own calendar of holidays"', file=sys.stderr)
        return 2
    print(buat(judul).relative_to(FOLDER.parent.parent))
    return 0


if __name__ == "__main__":
    sys.exit(main())
