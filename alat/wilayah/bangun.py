"""Build data/wilayah from packages: python alat/wilayah/bangun.py (see README.md beside this file).

Same packages, same hand-kept files, same versions in requirements.txt: the same bytes.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterable
from dataclasses import astuple
from pathlib import Path

import geometri_wilayah as geometri
import pasangan_wilayah as pasangan
import tabel_wilayah as tabel
import topologi_wilayah
from sumber_wilayah import Sumber

SINI = Path(__file__).resolve().parent
DATA = SINI.parent.parent / "data" / "wilayah"
SIMPANAN = SINI.parent.parent / "build" / "sumber-wilayah"


def main() -> None:
    """Fetch, build, write, and say what came out."""
    pilihan = argparse.ArgumentParser(description=__doc__)
    pilihan.add_argument("--sumber", type=Path, default=SIMPANAN, help="folder paket yang diunduh")
    pilihan.add_argument("--hasil", type=Path, default=DATA, help="folder tujuan")
    argumen = pilihan.parse_args()
    sumber = Sumber(argumen.sumber)
    sumber.unduh()
    argumen.hasil.mkdir(parents=True, exist_ok=True)

    wilayah = tabel.wilayah(sumber, DATA / "koreksi_nilai.csv")
    _tulis(argumen.hasil / "wilayah.csv", tabel.KOLOM, (tuple(b.values()) for b in wilayah))
    ejaan = tabel.ejaan(wilayah, sumber, SINI / "masukan" / "ejaan.csv")
    _tulis(argumen.hasil / "ejaan.csv", ("kode", "ejaan", "jenis"), ejaan)

    bidang = geometri.bangun(sumber.daratan(), sumber.titik)
    koreksi = pasangan.baca_koreksi(DATA / "koreksi_batas.csv", set(bidang.luas))
    batas = pasangan.susun(bidang, koreksi)
    kepala = (
        "kode_a",
        "kode_b",
        "jenis",
        "tingkat",
        "panjang_km",
        "jarak_km",
        "sumber",
        "keyakinan",
    )
    _tulis(argumen.hasil / "batas.csv", kepala, (astuple(b) for b in batas))

    topologi = topologi_wilayah.topologi(bidang.luas)
    teks = json.dumps(topologi, separators=(",", ":"), ensure_ascii=False)
    (argumen.hasil / "bentuk.topojson").write_text(teks + "\n", encoding="utf-8")

    hitung = {(b.tingkat, b.jenis): 0 for b in batas}
    for b in batas:
        hitung[b.tingkat, b.jenis] += 1
    print(f"{len(wilayah)} wilayah, {len(ejaan)} ejaan, bentuk {len(teks) // 1000} kB")
    for (tingkat, jenis), jumlah in sorted(hitung.items()):
        print(f"{tingkat:17} {jenis:7} {jumlah}")
    nama = {b["kode"]: b["nama"] for b in wilayah}
    tanpa = pasangan.tanpa_batas_darat(batas, bidang.luas)
    print("tanpa batas darat:", ", ".join(nama[k] for k in tanpa))


def _tulis(berkas: Path, kepala: Iterable[str], baris: Iterable[Iterable[str]]) -> None:
    with berkas.open("w", encoding="utf-8", newline="") as f:
        penulis = csv.writer(f, lineterminator="\n")
        penulis.writerow(kepala)
        penulis.writerows(baris)


if __name__ == "__main__":
    main()
