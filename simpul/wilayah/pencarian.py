"""Ranking regions for what somebody types. Pure: takes and gives values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_AWALAN = {
    "provinsi": ("provinsi", "prov", "propinsi", "pemprov", "pemda"),
    "kabupaten": ("kabupaten", "kab", "pemkab"),
    "kota": ("kota", "pemkot", "kotamadya", "kodya"),
}
_JENIS = {kata: jenis for jenis, daftar in _AWALAN.items() for kata in daftar if kata != "pemda"}
_ABAI = {"pemerintah", "daerah", "pemda", "administrasi", "adm"}


@dataclass(frozen=True, slots=True)
class Calon:
    kode: str
    nama: str
    tingkat: str
    provinsi: str
    ejaan: tuple[str, ...] = ()


def kata(teks: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", teks.lower())


def peringkat(teks: str, calon: Iterable[Calon]) -> list[str]:
    """Codes of what fits, best first. Every word typed must be found in name, spelling or province."""
    kode = re.sub(r"\s", "", teks)
    if re.fullmatch(r"\d{1,2}(\.?\d{0,2})?", kode):
        return _menurut_kode(kode, calon)
    dicari = kata(teks)
    jenis = next((_JENIS[k] for k in dicari if k in _JENIS), None)
    inti = [k for k in dicari if k not in _JENIS and k not in _ABAI] or dicari
    if not inti:
        return []
    nilai = []
    for c in calon:
        n = _nilai(inti, c)
        if n is not None:
            salah_jenis = jenis is not None and not c.tingkat.startswith(jenis)
            nilai.append((n + (10 if salah_jenis else 0), len(c.nama), c.kode))
    return [k for _, _, k in sorted(nilai)]


def _menurut_kode(kode: str, calon: Iterable[Calon]) -> list[str]:
    polos = kode.replace(".", "")
    return sorted(c.kode for c in calon if c.kode.replace(".", "").startswith(polos))


def _nilai(dicari: Sequence[str], c: Calon) -> int | None:
    """Smaller is better; None: does not fit."""
    terbaik: int | None = None
    for urutan, tulisan in enumerate((c.nama, *c.ejaan)):
        n = _cocok(dicari, kata(tulisan), kata(c.provinsi))
        if n is not None:
            n = n * 2 + (1 if urutan else 0)
            terbaik = n if terbaik is None else min(terbaik, n)
    return terbaik


def _cocok(dicari: Sequence[str], nama: Sequence[str], provinsi: Sequence[str]) -> int | None:
    """0 whole name, 1 beginning, 2 words begin so, 3 somewhere inside, 4 with the province's help."""
    rapat, rapat_nama = "".join(dicari), "".join(nama)
    if rapat == rapat_nama:
        return 0
    if rapat_nama.startswith(rapat):
        return 1
    if all(any(n.startswith(d) for n in nama) for d in dicari):
        return 2
    if len(rapat) > 2 and rapat in rapat_nama:
        return 3
    pakai_nama = [d for d in dicari if any(n.startswith(d) for n in nama)]
    sisa = [d for d in dicari if d not in pakai_nama]
    if pakai_nama and all(any(p.startswith(d) for p in provinsi) for d in sisa):
        return 4
    return None
