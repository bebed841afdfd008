"""Other rules that hold beside, or instead of, the stages of cooperation: how they are recognised.

A text on population data, a lease of regional property, a hospital's own contract: each is kept in the
register all the same, but the stages are not forced upon it. Data: data/rezim_khusus.yaml.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from simpul.inti.keyakinan import Keyakinan
from simpul.inti.nama_wilayah import kata_nama
from simpul.inti.pihak import Pihak
from simpul.inti.teks import Teks

SATU_PEMDA = "satu_pemda"
_PANJANG_OBJEK = 5_000
_KATA_PALING_BANYAK = 400


@dataclass(frozen=True, slots=True)
class RezimKhusus:
    """One regime. ``kelompok`` replaces the guess of the group; ``awal``: phrases the object begins with;
    ``ragu``: phrases that only raise the question."""

    kode: str
    nama: Teks
    ciri: Teks
    penanggung_jawab: Teks
    sikap: Teks
    dasar: tuple[str, ...]
    keyakinan: Keyakinan
    kata: tuple[tuple[str, ...], ...] = ()
    awal: tuple[tuple[str, ...], ...] = ()
    tanpa: tuple[tuple[str, ...], ...] = ()
    ragu: tuple[tuple[str, ...], ...] = ()
    golongan: tuple[str, ...] = ()
    cap: tuple[str, ...] = ()
    sisi: tuple[str, ...] = ()
    otomatis: str | None = None
    kelompok: str | None = None


def kata_objek(objek: str) -> tuple[str, ...]:
    """The words of an object, as far as they can matter."""
    return kata_nama(objek[:_PANJANG_OBJEK])[:_KATA_PALING_BANYAK]


def cocok_rezim(
    semua: Iterable[RezimKhusus], objek: str, para_pihak: Sequence[Pihak], *, satu_pemda: bool
) -> tuple[RezimKhusus, ...]:
    """The regimes a case touches, strongest first."""
    kata = kata_objek(objek)
    return tuple(r for r in semua if _cocok(r, kata, para_pihak, satu_pemda=satu_pemda))


def ragu_rezim(semua: Iterable[RezimKhusus], objek: str) -> tuple[RezimKhusus, ...]:
    """Regimes whose doubtful words stand in the object: to be asked, not decided."""
    kata = kata_objek(objek)
    return tuple(
        r for r in semua if r.ragu and ada_frasa(kata, r.ragu) and not ada_frasa(kata, r.kata)
    )


def _cocok(
    rezim: RezimKhusus, kata: tuple[str, ...], para_pihak: Sequence[Pihak], *, satu_pemda: bool
) -> bool:
    if rezim.otomatis == SATU_PEMDA:
        return satu_pemda
    if rezim.sisi and not any(p.sisi in rezim.sisi for p in para_pihak):
        return False
    if rezim.golongan and any(p.jenis in rezim.golongan for p in para_pihak):
        return True
    if rezim.cap and any(p.cap & set(rezim.cap) for p in para_pihak):
        return True
    ada = ada_frasa(kata, rezim.kata) or any(kata[: len(f)] == f for f in rezim.awal)
    return ada and not ada_frasa(kata, rezim.tanpa)


def ada_frasa(kata: tuple[str, ...], frasa: Iterable[tuple[str, ...]]) -> bool:
    """Does one of the phrases stand in the words, word for word?"""
    for satu in frasa:
        panjang = len(satu)
        if any(kata[n : n + panjang] == satu for n in range(len(kata) - panjang + 1)):
            return True
    return False
