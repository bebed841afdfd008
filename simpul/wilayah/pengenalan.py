"""Recognising a region from what somebody typed, with the committed lists. Never guesses."""

from __future__ import annotations

from functools import lru_cache

from simpul.inti.nama_wilayah import KamusNama, NamaWilayah
from simpul.wilayah import berkas_data


@lru_cache(maxsize=1)
def kamus() -> KamusNama:
    """The dictionary of all names and spellings, indexed once per process."""
    daftar = [
        NamaWilayah(w.kode, w.nama, w.tingkat, w.induk) for w in berkas_data.wilayah().values()
    ]
    return KamusNama.buat(daftar, [(e.kode, e.ejaan) for e in berkas_data.ejaan()])


def kenali(teks: str) -> tuple[str | None, list[str]]:
    """(code when it is certain, full names of what else it may mean)."""
    teks = teks.strip()
    if teks in berkas_data.wilayah():
        return teks, []
    hasil = kamus().kenali(teks)
    pasti = hasil.pasti
    return (pasti.kode if pasti else None), [k.wilayah.nama_lengkap for k in hasil.kandidat]
