"""Words one typing error away from a list of words, found without comparing with all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

PANJANG_SALAH_KETIK = 6
_TERBANYAK = 3


@dataclass(slots=True)
class DaftarMirip:
    """Each word of six letters and more, under itself and under itself with one letter left out."""

    _kurang: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def buat(cls, kata: Iterable[str]) -> DaftarMirip:
        """Index the words; shorter ones are left out, as one letter changes them too much."""
        daftar = cls()
        for satu in sorted(set(kata)):
            if len(satu) >= PANJANG_SALAH_KETIK:
                for kunci in (satu, *sorted(_kurang_satu(satu))):
                    daftar._kurang.setdefault(kunci, []).append(satu)
        return daftar

    def cari(self, kata: str) -> tuple[str, ...]:
        """Words one error away that begin with the same letter; at most three, in order of letters."""
        calon: set[str] = set()
        for kunci in (kata, *_kurang_satu(kata)):
            calon.update(self._kurang.get(kunci, ()))
        dekat = [satu for satu in sorted(calon) if satu[:1] == kata[:1] and satu_salah(kata, satu)]
        return tuple(dekat[:_TERBANYAK])


def _kurang_satu(kata: str) -> set[str]:
    return {kata[:n] + kata[n + 1 :] for n in range(len(kata))}


def satu_salah(a: str, b: str) -> bool:
    """One letter more, less or other, or two neighbours swapped?"""
    if len(a) > len(b):
        a, b = b, a
    beda = next((n for n in range(len(a)) if a[n] != b[n]), len(a))
    if len(a) == len(b):
        tukar = a[beda + 1 : beda + 2] + a[beda : beda + 1] + a[beda + 2 :]
        return a != b and (a[beda + 1 :] == b[beda + 1 :] or tukar == b[beda:])
    return len(b) - len(a) == 1 and a[beda:] == b[beda + 1 :]
