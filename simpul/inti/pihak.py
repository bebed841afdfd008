"""What a party is: its class, where it stands in the law, and how it was understood from its name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from simpul.inti.keyakinan import Keyakinan
from simpul.inti.luar_negeri import TempatAsing
from simpul.inti.teks import Teks

BATAS_PASTI = 0.7


class Sisi(StrEnum):
    """Where a party stands in the law."""

    DAERAH = "daerah"
    PIHAK_KETIGA = "pihak_ketiga"
    PUSAT = "pusat"
    LUAR_NEGERI = "luar_negeri"
    DESA = "desa"
    DAERAH_LAIN = "daerah_lain"  # made by regions, no region itself (joint secretariat)
    TIDAK_DIKETAHUI = "tidak_diketahui"


@dataclass(frozen=True, slots=True)
class Golongan:
    """A class of parties. ``yakin`` bounds the certainty of the way it leads to; ``tanya`` is then asked."""

    kode: str
    nama: Teks
    sisi: Sisi
    kelompok: str
    dasar: tuple[str, ...]
    keyakinan: Keyakinan
    rezim: str | None = None
    yakin: float = 1.0
    tanya: Teks | None = None
    sebutan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FrasaNama:
    """Words that give a party away. ``awal``: only in front of the name."""

    kata: tuple[str, ...]
    jenis: str
    awal: bool
    bobot: int
    yakin: float
    cap: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Pihak:
    """A party as it was understood. ``kode_wilayah``: its region, for a unit that of its government."""

    nama: str
    golongan: Golongan
    keyakinan: float
    kode_wilayah: str | None = None
    cap: frozenset[str] = frozenset()
    tempat: TempatAsing | None = None
    pilihan: tuple[str, ...] = ()  # codes of regions the name may mean
    tanya: Teks | None = None

    @property
    def jenis(self) -> str:
        """Code of its class."""
        return self.golongan.kode

    @property
    def sisi(self) -> Sisi:
        """Where it stands in the law."""
        return self.golongan.sisi
