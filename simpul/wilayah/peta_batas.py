"""Who borders whom, on every level, as a value: from the data files or from the tables.

Pairs are kept for two regions of one level. What follows from them is worked out here: a province
and its own regions (W2), a province and a region across its border (W3).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from simpul.wilayah import berkas_data

DARAT, LAUT, MEMUAT = "darat", "laut", "memuat"
FORUM_DASAR = "Permendagri 22/2020 Pasal 5 ayat (4)"


def urut(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


class PetaBatas:
    """Pairs and what follows from them. `tidak_otonom`: the six of Jakarta, governed by 31."""

    def __init__(
        self, pasangan: Iterable[tuple[str, str, str]], tidak_otonom: Iterable[str] = ()
    ) -> None:
        self._jenis = {urut(a, b): j for a, b, j in pasangan if j != MEMUAT}
        self._tidak_otonom = frozenset(tidak_otonom)
        self._tetangga: dict[tuple[str, str], set[str]] = defaultdict(set)
        for (a, b), jenis in self._jenis.items():
            self._hubungkan(a, b, jenis)
            if len(a) == 5 and a[:2] != b[:2]:
                self._hubungkan(a[:2], b, jenis)
                self._hubungkan(a, b[:2], jenis)

    def _hubungkan(self, a: str, b: str, jenis: str) -> None:
        self._tetangga[a, jenis].add(b)
        self._tetangga[b, jenis].add(a)

    def daerah(self, kode: str) -> str:
        """The autonomous region that acts for this code: itself, or Provinsi 31 for its six."""
        return kode[:2] if kode in self._tidak_otonom else kode

    def jenis(self, a: str, b: str) -> str | None:
        """`darat`, `laut`, `memuat`, or None. Symmetric; land goes before sea."""
        if a != b and a[:2] == b[:2] and len(a) != len(b):
            return MEMUAT
        return next((j for j in (DARAT, LAUT) if b in self._tetangga.get((a, j), ())), None)

    def berbatasan(self, a: str, b: str) -> bool:
        """In the sense of mandatory cooperation: by land, or province and region within it."""
        # Permendagri 22/2020 Pasal 3 ayat (2)
        return self.jenis(a, b) in (DARAT, MEMUAT)

    def tetangga(self, kode: str, jenis: str = DARAT) -> list[str]:
        """Neighbours of the same level, sorted."""
        return sorted(k for k in self._tetangga.get((kode, jenis), ()) if len(k) == len(kode))

    def tetangga_silang(self, kode: str, jenis: str = DARAT) -> list[str]:
        """Of a province: regions of other provinces at its border. Of a region: those provinces."""
        return sorted(k for k in self._tetangga.get((kode, jenis), ()) if len(k) != len(kode))

    def konfigurasi(self, a: str, b: str) -> str | None:
        """W1 to W5 for two bordering autonomous regions, else None."""
        # Permendagri 22/2020 Pasal 3 ayat (2), Pasal 5 ayat (4)
        satu, dua = self.daerah(a), self.daerah(b)
        if satu == dua or not self.berbatasan(satu, dua):
            return None
        if len(satu) == len(dua) == 2:
            return "W1"
        if len(satu) != len(dua):
            return "W2" if satu[:2] == dua[:2] else "W3"
        return "W5" if satu[:2] == dua[:2] else "W4"


@lru_cache(maxsize=1)
def dari_berkas() -> PetaBatas:
    """From the committed files, without corrections made in the system."""
    tidak_otonom = (w.kode for w in berkas_data.wilayah().values() if not w.otonom)
    return PetaBatas(((b.kode_a, b.kode_b, b.jenis) for b in berkas_data.batas()), tidak_otonom)
