"""What a stage line is made of: parties (threads), stages, and the state of each for each."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from simpul.antarmuka.tampilan.warna import NILA, Warna

Keadaan = Literal["selesai", "kini", "nanti", "dilewati", "terkunci"]
Lingkup = Literal["bersama", "per_pihak"]

SUDAH: frozenset[Keadaan] = frozenset(("selesai", "dilewati"))
TERCAPAI: frozenset[Keadaan] = frozenset(("selesai", "dilewati", "kini"))

# More parties than this are drawn as own, slowest and the rest; the list still names all.
PALING_BANYAK_BENANG = 5
_WARNA_LAIN = Warna("", "lain", "#565D6B", "#EFEDE6")


@dataclass(frozen=True)
class PihakGaris:
    """One thread; `sendiri` marks the government that is looking."""

    nama: str
    warna: Warna
    sendiri: bool = False


@dataclass(frozen=True)
class KeadaanPihak:
    """Where one party stands in one stage; `teks` is one short line, `rinci` may be longer."""

    keadaan: Keadaan
    teks: str = ""
    rinci: str = ""


@dataclass(frozen=True)
class TahapGaris:
    """One stage; `pihak` follows the order of the parties, None where a party has no part in it.

    `keterangan` is the short text under the name (a date mostly); `alasan` says why a stage was
    skipped or what a locked one waits for; `tautan` leads to where that is settled.
    """

    kode: str
    nama: str
    lingkup: Lingkup
    keadaan: Keadaan
    keterangan: str = ""
    pihak: tuple[KeadaanPihak | None, ...] = ()
    nama_pendek: str = ""
    alasan: str = ""
    tautan: str = ""

    @property
    def label(self) -> str:
        """The name that fits under a node."""
        return self.nama_pendek or self.nama

    def keadaan_pihak(self, urutan: int) -> KeadaanPihak | None:
        """The state of one party; without own entries the stage's state holds for all."""
        if not self.pihak:
            return KeadaanPihak(self.keadaan)
        return self.pihak[urutan] if urutan < len(self.pihak) else None


@dataclass(frozen=True)
class GarisTahap:
    """The whole line; `warna` is that of the government that looks (box of the current stage)."""

    pihak: tuple[PihakGaris, ...]
    tahap: tuple[TahapGaris, ...]
    warna: Warna = field(default=NILA)

    @property
    def kini(self) -> int | None:
        """Index of the stage the box stands at: the earliest that is under way."""
        return next((i for i, t in enumerate(self.tahap) if t.keadaan == "kini"), None)

    @property
    def selesai_sampai(self) -> int:
        """How many stages from the start are over (done or skipped)."""
        for urutan, tahap in enumerate(self.tahap):
            if tahap.keadaan not in SUDAH:
                return urutan
        return len(self.tahap)

    def terjauh(self, pihak: int) -> int:
        """Index of the furthest stage this party has reached, -1 for none."""
        hasil = -1
        for urutan, tahap in enumerate(self.tahap):
            keadaan = tahap.keadaan_pihak(pihak)
            nyata = tahap.keadaan if tahap.lingkup == "bersama" else keadaan and keadaan.keadaan
            if nyata in TERCAPAI:
                hasil = urutan
        return hasil

    def ringkas(self) -> GarisTahap:
        """At most five threads: own, the slowest one, and the others as one."""
        if len(self.pihak) <= PALING_BANYAK_BENANG:
            return self
        semua = range(len(self.pihak))
        sendiri = next((i for i in semua if self.pihak[i].sendiri), 0)
        lain = [i for i in semua if i != sendiri]
        lambat = min(lain, key=self.terjauh)
        lain.remove(lambat)
        nama = ngettext("%(n)d daerah lain", "%(n)d daerah lain", len(lain)) % {"n": len(lain)}
        return replace(
            self,
            pihak=(self.pihak[sendiri], self.pihak[lambat], PihakGaris(nama, _WARNA_LAIN)),
            tahap=tuple(_tiga(tahap, sendiri, lambat, lain) for tahap in self.tahap),
        )


def _tiga(tahap: TahapGaris, sendiri: int, lambat: int, lain: list[int]) -> TahapGaris:
    if not tahap.pihak:
        return tahap
    return replace(
        tahap,
        pihak=(
            tahap.keadaan_pihak(sendiri),
            tahap.keadaan_pihak(lambat),
            _gabung([k for i in lain if (k := tahap.keadaan_pihak(i))]),
        ),
    )


def _gabung(daftar: list[KeadaanPihak]) -> KeadaanPihak | None:
    """One state for several parties: the same when all agree, else under way with a count."""
    if not daftar:
        return None
    macam = {k.keadaan for k in daftar}
    if len(macam) == 1:
        return KeadaanPihak(daftar[0].keadaan)
    sudah = sum(k.keadaan in SUDAH for k in daftar)
    if sudah == len(daftar):
        return KeadaanPihak("selesai")
    teks = _("%(sudah)d dari %(semua)d selesai") % {"sudah": sudah, "semua": len(daftar)}
    return KeadaanPihak("kini" if sudah or "kini" in macam else "nanti", teks)
