"""Border pairs: measured, then corrected by the hand-kept file, then everything derived from them.

A measured edge under BATAS_TERPENDEK_KM is no border: where four regions nearly meet, the village
points cannot say which two touch. Those cases are decided one by one in koreksi_batas.csv.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geometri_wilayah as geometri
from geometri_wilayah import Bidang, Pasangan
from sumber_wilayah import S_NUSANTARA, S_PANTAI, SumberRusak

BATAS_TERPENDEK_KM = 1.0
LAUT_TERJAUH_KM = 30.0
_UKUR = f"diukur dari titik desa {S_NUSANTARA} dan garis pantai {S_PANTAI}"
_TURUNAN = "diturunkan dari pasangan kabupaten/kota"
_KODE = "diturunkan dari kode wilayah Kemendagri"


@dataclass(frozen=True, slots=True, order=True)
class Baris:
    kode_a: str
    kode_b: str
    jenis: str
    tingkat: str
    panjang_km: str
    jarak_km: str
    sumber: str
    keyakinan: str


@dataclass(frozen=True, slots=True)
class Koreksi:
    tindakan: str
    sumber: str
    keyakinan: str


def baca_koreksi(berkas: Path, dikenal: set[str]) -> dict[Pasangan, Koreksi]:
    """koreksi_batas.csv; stops at the first row that makes no sense."""
    hasil: dict[Pasangan, Koreksi] = {}
    with berkas.open(encoding="utf-8", newline="") as f:
        for nomor, r in enumerate(csv.DictReader(f), start=2):
            satu, dua = r["kode_a"], r["kode_b"]
            if not satu < dua or not {satu, dua} <= dikenal or (satu, dua) in hasil:
                raise SumberRusak(f"{berkas.name} baris {nomor}: pasangan {satu},{dua} tidak sah")
            if r["tindakan"] not in {"tambah", "hapus", "laut"} or not r["alasan"].strip():
                raise SumberRusak(f"{berkas.name} baris {nomor}: tindakan atau alasan tidak sah")
            hasil[satu, dua] = Koreksi(r["tindakan"], r["sumber"], r["keyakinan"])
    return hasil


def susun(bidang: Bidang, koreksi: dict[Pasangan, Koreksi]) -> list[Baris]:
    """Every row of batas.csv, sorted."""
    darat = {p: km for p, km in bidang.panjang.items() if km >= BATAS_TERPENDEK_KM}
    for pasangan, k in koreksi.items():
        if k.tindakan == "tambah":
            darat.setdefault(pasangan, 0.0)
        else:
            darat.pop(pasangan, None)
    laut = geometri.tetangga_laut(bidang.luas, set(darat), LAUT_TERJAUH_KM)
    for pasangan, k in koreksi.items():
        if k.tindakan == "laut":
            laut.setdefault(pasangan, 0.0)
        elif k.tindakan == "hapus":
            laut.pop(pasangan, None)
    baris = [_darat(p, km, koreksi.get(p)) for p, km in darat.items()]
    baris += [_laut(p, km, koreksi.get(p)) for p, km in laut.items()]
    baris += _provinsi(darat, laut)
    baris += [
        Baris(k[:2], k, "memuat", "provinsi-kabkota", "", "", _KODE, "pasti") for k in bidang.luas
    ]
    return sorted(baris)


def _darat(p: Pasangan, km: float, k: Koreksi | None) -> Baris:
    panjang = f"{km:.1f}" if km > 0 else ""
    if k is not None:
        return Baris(*p, "darat", "kabkota", panjang, "", f"koreksi: {k.sumber}", k.keyakinan)
    return Baris(*p, "darat", "kabkota", panjang, "", _UKUR, _keyakinan(km))


def _keyakinan(km: float) -> str:
    if km >= 10:
        return "kuat"
    return "sedang" if km >= 4 else "rendah"


def _laut(p: Pasangan, km: float, k: Koreksi | None) -> Baris:
    jarak = f"{km:.1f}" if km > 0 else ""
    if k is not None:
        return Baris(*p, "laut", "kabkota", "", jarak, f"koreksi: {k.sumber}", k.keyakinan)
    return Baris(*p, "laut", "kabkota", "", jarak, _UKUR, "sedang")


def _provinsi(darat: dict[Pasangan, float], laut: dict[Pasangan, float]) -> list[Baris]:
    panjang: dict[Pasangan, float] = defaultdict(float)
    for (a, b), km in sorted(darat.items()):
        if a[:2] != b[:2]:
            panjang[a[:2], b[:2]] += km
    dekat: dict[Pasangan, float] = {}
    for (a, b), km in sorted(laut.items()):
        p = (a[:2], b[:2])
        if a[:2] != b[:2] and p not in panjang:
            dekat[p] = min(km, dekat.get(p, km))
    hasil = [
        Baris(*p, "darat", "provinsi", f"{km:.1f}", "", _TURUNAN, "pasti")
        for p, km in panjang.items()
    ]
    hasil += [
        Baris(*p, "laut", "provinsi", "", f"{km:.1f}", _TURUNAN, "sedang")
        for p, km in dekat.items()
    ]
    return hasil


def tanpa_batas_darat(baris: list[Baris], semua: dict[str, Any]) -> list[str]:
    """Regions without any land border: they must all be islands (shown at the end of a build)."""
    punya = {k for b in baris if b.jenis == "darat" for k in (b.kode_a, b.kode_b)}
    return sorted(set(semua) - punya)
