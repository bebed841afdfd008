"""Regions as parties: levels, the five constellations of two of them, and how they border."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class TingkatDaerah(StrEnum):
    """Level of a region."""

    PROVINSI = "provinsi"
    KABUPATEN = "kabupaten"
    KOTA = "kota"
    KABUPATEN_ADMINISTRASI = "kabupaten_administrasi"
    KOTA_ADMINISTRASI = "kota_administrasi"


class Konfigurasi(StrEnum):
    """The five constellations of mandatory cooperation (UU 23/2014 Pasal 364 ayat (2))."""

    W1 = "W1"  # provinces
    W2 = "W2"  # a province and a regency or city inside it
    W3 = "W3"  # a province and a regency or city of another province
    W4 = "W4"  # regencies and cities of different provinces
    W5 = "W5"  # regencies and cities of one province


@dataclass(frozen=True, slots=True)
class PihakDaerah:
    """A region as a party. ``provinsi`` is the code of the province it lies in (its own, if it is one)."""

    kode: str
    nama: str
    tingkat: TingkatDaerah
    provinsi: str
    otonom: bool = True
    nama_provinsi: str = ""


@dataclass(frozen=True, slots=True)
class Pasangan:
    """Two parties: their constellation, and whether they border."""

    a: PihakDaerah
    b: PihakDaerah
    konfigurasi: Konfigurasi
    berbatasan: bool


def konfigurasi_dua(a: PihakDaerah, b: PihakDaerah) -> Konfigurasi:
    provinsi = [satu for satu in (a, b) if satu.tingkat is TingkatDaerah.PROVINSI]
    if len(provinsi) == 2:
        return Konfigurasi.W1
    if len(provinsi) == 1:
        return Konfigurasi.W2 if a.provinsi == b.provinsi else Konfigurasi.W3
    return Konfigurasi.W5 if a.provinsi == b.provinsi else Konfigurasi.W4


def berbatasan(a: PihakDaerah, b: PihakDaerah, kenal: frozenset[frozenset[str]]) -> bool:
    """Direct border; a province borders what lies in it and what borders one of its regions."""
    if konfigurasi_dua(a, b) is Konfigurasi.W2:
        return True
    return frozenset((a.kode, b.kode)) in _dengan_provinsi(kenal)


@lru_cache(maxsize=4)
def _dengan_provinsi(kenal: frozenset[frozenset[str]]) -> frozenset[frozenset[str]]:
    """The pairs, and those of the provinces their regions lie in: worked out once for all cases."""
    hasil = set(kenal)
    for pasangan in kenal:
        if len(pasangan) == 2:
            x, y = pasangan
            for satu in (x, x.partition(".")[0]):
                hasil |= {frozenset((satu, lain)) for lain in (y, y.partition(".")[0])}
    return frozenset(satu for satu in hasil if len(satu) == 2)


def terhubung(pihak: Sequence[PihakDaerah], pasangan: Sequence[Pasangan]) -> bool:
    if len(pihak) < 2:
        return False
    tercapai = {pihak[0].kode}
    while True:
        baru = {
            lain
            for p in pasangan
            if p.berbatasan
            for satu, lain in ((p.a.kode, p.b.kode), (p.b.kode, p.a.kode))
            if satu in tercapai and lain not in tercapai
        }
        if not baru:
            return len(tercapai) == len(pihak)
        tercapai |= baru
