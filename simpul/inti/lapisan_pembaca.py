"""Reading overlay data piece by piece; mistakes are noted, never raised. See ``lapisan_baca``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeVar

from simpul.inti.lapisan import JenisSumber, ParameterNasional, Sumber
from simpul.inti.lapisan_pesan import KesalahanLapisan, pesan
from simpul.inti.tahapan import Dokumen, Pelaku, TabelTahapan, Tahap
from simpul.inti.teks import Teks

_KODE = re.compile(r"S-[A-Z0-9][A-Z0-9_-]*")
_E = TypeVar("_E", bound=StrEnum)
_UBAH_ATURAN = {"menggantikan", "mengubah", "mencabut", "melonggarkan"}


@dataclass(frozen=True, slots=True)
class Nasional:
    """What the national law has, as far as an overlay must respect it."""

    tabel: Mapping[str, TabelTahapan]
    aturan: frozenset[str]
    dokumen: Mapping[str, Dokumen]
    parameter: Mapping[str, ParameterNasional]
    fakta: frozenset[str]
    pelaku: Mapping[str, Pelaku]

    def tahap(self, kode: str, jenis: Iterable[str]) -> list[Tahap]:
        """The stage in every table of these kinds that has it."""
        semua = [self.tabel[satu] for satu in jenis if satu in self.tabel]
        return [t for tabel in semua for t in tabel.tahap if t.kode == kode]

    @property
    def kode_tahap(self) -> frozenset[str]:
        """Every national stage code."""
        return frozenset(t.kode for tabel in self.tabel.values() for t in tabel.tahap)


@dataclass(slots=True)
class Pembaca:
    """What has been read so far, and what is wrong with it."""

    nasional: Nasional
    salah: list[KesalahanLapisan] = field(default_factory=list)
    jenis: tuple[str, ...] = ()
    sumber: dict[str, Sumber] = field(default_factory=dict)
    kode_tahap: set[str] = field(default_factory=set)
    kode_lain: set[str] = field(default_factory=set)

    # -- small readings --------------------------------------------------------------------------

    def catat(self, kode: str, letak: str, /, **nilai: str) -> None:
        self.salah.append(KesalahanLapisan(kode, letak, pesan(kode, **nilai)))

    def peta(self, data: object, letak: str) -> dict[str, object]:
        if isinstance(data, Mapping):
            return {str(kunci): nilai for kunci, nilai in data.items()}
        self.catat("bentuk", letak, harus="pasangan kunci dan nilai")
        return {}

    def daftar(self, data: object, letak: str) -> list[object]:
        if data is None:
            return []
        if isinstance(data, list | tuple):
            return list(data)
        self.catat("bentuk", letak, harus="daftar")
        return []

    def kata(self, isi: Mapping[str, object], kunci: str, letak: str) -> str:
        nilai = isi.get(kunci)
        if isinstance(nilai, str) and nilai.strip():
            return nilai
        self.catat("kurang", letak, kunci=kunci)
        return ""

    def kata_kata(self, isi: Mapping[str, object], kunci: str, letak: str) -> tuple[str, ...]:
        return tuple(str(satu) for satu in self.daftar(isi.get(kunci), f"{letak}.{kunci}"))

    def teks(self, isi: Mapping[str, object], kunci: str, letak: str) -> Teks:
        anak = self.peta(isi.get(kunci), f"{letak}.{kunci}") if kunci in isi else {}
        if not anak:
            self.catat("kurang", letak, kunci=kunci)
            return Teks("", "")
        return Teks(
            self.kata(anak, "id", f"{letak}.{kunci}"), self.kata(anak, "en", f"{letak}.{kunci}")
        )

    def tanggal(self, isi: Mapping[str, object], kunci: str, letak: str) -> date | None:
        nilai = isi.get(kunci)
        if nilai is None or type(nilai) is date:
            return nilai
        try:
            return date.fromisoformat(str(nilai))
        except ValueError:
            self.catat("bentuk", f"{letak}.{kunci}", harus="tanggal TTTT-BB-HH")
            return None

    def pilihan(
        self, isi: Mapping[str, object], kunci: str, letak: str, jenis: type[_E], bawaan: _E
    ) -> _E:
        try:
            return jenis(str(isi.get(kunci)))
        except ValueError:
            boleh = ", ".join(satu.value for satu in jenis)
            self.catat("bentuk", f"{letak}.{kunci}", harus=boleh)
            return bawaan

    def kunci_asing(self, isi: Mapping[str, object], boleh: set[str], letak: str) -> None:
        for kunci in sorted(set(isi) - boleh):
            if kunci in ("hapus", "ubah"):
                kode = "tahap_nasional_dihapus" if kunci == "hapus" else "tahap_nasional_diubah"
                self.catat(kode, f"{letak}.{kunci}", kode=str(isi[kunci]))
            elif kunci in ("diam", "setuju"):
                self.catat("diam_diubah", f"{letak}.{kunci}")
            elif kunci in _UBAH_ATURAN:
                self.catat("aturan_nasional_diubah", f"{letak}.{kunci}", kode=str(isi[kunci]))
            else:
                self.catat("kunci_tidak_dikenal", letak, kunci=kunci)

    def baca_sumber(self, isi: Mapping[str, object]) -> None:
        for n, mentah in enumerate(self.daftar(isi.get("sumber"), "sumber")):
            letak = f"sumber[{n}]"
            satu = self.peta(mentah, letak)
            self.kunci_asing(satu, {"kode", "jenis", "judul", "nomor", "tanggal"}, letak)
            kode = self.kata(satu, "kode", letak)
            tanggal = self.tanggal(satu, "tanggal", letak)
            if tanggal is None:
                self.catat("kurang", letak, kunci="tanggal")
            if kode in self.sumber:
                self.catat("kode_ganda", letak, kode=kode)
            self.sumber[kode] = Sumber(
                kode,
                self.pilihan(satu, "jenis", letak, JenisSumber, JenisSumber.SOP),
                self.kata(satu, "judul", letak),
                self.kata(satu, "nomor", letak),
                tanggal or date.min,
            )

    def umum(self, isi: Mapping[str, object], letak: str) -> tuple[Sumber, date, date | None]:
        """Ground and validity, which everything in an overlay must have."""
        kode = isi.get("sumber")
        sumber = self.sumber.get(str(kode))
        if kode is None:
            self.catat("tanpa_sumber", letak)
        elif sumber is None:
            self.catat("sumber_tidak_dikenal", letak, kode=str(kode))
        sejak = self.tanggal(isi, "berlaku_sejak", letak)
        sampai = self.tanggal(isi, "berlaku_sampai", letak)
        if sejak is None:
            self.catat("kurang", letak, kunci="berlaku_sejak")
        elif sampai is not None and sampai <= sejak:
            self.catat("masa_terbalik", letak)
        tanpa = Sumber("", JenisSumber.SOP, "", "", date.min)
        return sumber or tanpa, sejak or date.min, sampai

    # -- codes and references --------------------------------------------------------------------

    def kode_sendiri(self, isi: Mapping[str, object], letak: str, dipakai: set[str]) -> str:
        kode = self.kata(isi, "kode", letak)
        if kode and not _KODE.fullmatch(kode):
            self.catat("kode_tanpa_awalan", letak, kode=kode)
        if kode in dipakai:
            self.catat("kode_ganda", letak, kode=kode)
        dipakai.add(kode)
        return kode

    def pelaku(self, isi: Mapping[str, object], letak: str) -> tuple[Pelaku, ...]:
        semua = self.kata_kata(isi, "pelaku", letak)
        if not semua:
            self.catat("kurang", letak, kunci="pelaku")
        for kode in semua:
            if kode not in self.nasional.pelaku:
                self.catat("pelaku_tidak_dikenal", letak, kode=kode)
        return tuple(self.nasional.pelaku[k] for k in semua if k in self.nasional.pelaku)

    def rujuk(self, kode: str, letak: str) -> list[Tahap]:
        """The national stage in the kinds of this overlay; a mistake where there is none."""
        ada = self.nasional.tahap(kode, self.jenis)
        if not ada and kode not in self.kode_tahap:
            self.catat("tahap_tidak_dikenal", letak, kode=kode)
        return ada
