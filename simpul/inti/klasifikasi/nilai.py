"""What a classification says: reasons, questions, notes, and the answer itself."""

from __future__ import annotations

from dataclasses import dataclass

from simpul.inti.aturan import Tingkat
from simpul.inti.daerah import Konfigurasi, Pasangan, PihakDaerah, terhubung
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.pihak import Pihak
from simpul.inti.rezim_khusus import RezimKhusus
from simpul.inti.teks import Teks


@dataclass(frozen=True, slots=True)
class Alasan:
    """One reason with the articles it rests on."""

    pesan: Teks
    dasar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """What must still be asked; ``kunci`` is the fact key the answer goes to."""

    kunci: str
    pesan: Teks
    dasar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CatatanKlasifikasi:
    """Something to look at before the kind is taken for granted."""

    kode: str
    tingkat: Tingkat
    keyakinan: Keyakinan
    pesan: Teks
    dasar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Klasifikasi:
    """The answer. ``keyakinan`` 0 to 1; under 0.7 ``perlu_ditanyakan`` is not empty.

    ``konfigurasi`` is that of mandatory cooperation (also while the kind is still open); ``pasangan``
    has the constellation of every two parties for voluntary cooperation too.
    """

    kelompok: str
    jenis: str | None
    konfigurasi: Konfigurasi | None
    keyakinan: float
    alasan: tuple[Alasan, ...]
    perlu_ditanyakan: tuple[Pertanyaan, ...]
    para_pihak: tuple[PihakDaerah, ...]
    pasangan: tuple[Pasangan, ...]
    catatan: tuple[CatatanKlasifikasi, ...] = ()

    @property
    def semua_berbatasan(self) -> bool:
        """Does every pair border?"""
        return bool(self.pasangan) and all(p.berbatasan for p in self.pasangan)

    @property
    def terhubung_batas(self) -> bool:
        """Do all parties hang together through borders?"""
        return terhubung(self.para_pihak, self.pasangan)

    @property
    def koordinasi(self) -> str | None:
        """Where a mandatory cooperation is discussed: ``nasional`` or ``provinsi`` (W5)."""
        if self.konfigurasi is None:
            return None
        return "provinsi" if self.konfigurasi is Konfigurasi.W5 else "nasional"

    def fakta(self) -> dict[str, object]:
        """The facts that rules read about the parties."""
        return {
            "jenis": self.jenis,
            "para_pihak.jumlah": len(self.para_pihak),
            "para_pihak.semua_berbatasan": self.semua_berbatasan,
            "para_pihak.terhubung_batas": self.terhubung_batas,
        }


@dataclass(frozen=True, slots=True)
class HasilKlasifikasi:
    """The kind of any case. ``ksdd`` holds what was found about the regions among each other.

    ``kelompok`` is always the best guess; ``jenis`` ``None`` while what decides it is not known.
    """

    kelompok: str
    jenis: str | None
    keyakinan: float
    alasan: tuple[Alasan, ...]
    perlu_ditanyakan: tuple[Pertanyaan, ...]
    para_pihak: tuple[Pihak, ...]
    ksdd: Klasifikasi | None = None
    rezim_khusus: RezimKhusus | None = None
    catatan: tuple[CatatanKlasifikasi, ...] = ()

    @property
    def konfigurasi(self) -> Konfigurasi | None:
        """The constellation of mandatory cooperation, also while the kind is still open."""
        return self.ksdd.konfigurasi if self.ksdd and self.kelompok == "KSDD" else None
