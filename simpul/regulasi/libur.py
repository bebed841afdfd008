"""Holidays as values: national ones and cuti bersama from the ``holidays`` library.

Later years are the library's estimates until the joint decree of the ministers; each government adds
its own days (``KalenderKerja.dengan_libur``).
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from simpul.inti.kalender import KalenderKerja

_AWAL, _AKHIR = 1990, 2100


@lru_cache(maxsize=32)
def _libur(tahun: tuple[int, ...]) -> frozenset[date]:
    import holidays  # loaded only where working days are counted

    return frozenset(
        holidays.country_holidays("ID", years=tahun, categories=("public", "government"))
    )


def hari_libur(
    dari: int,
    sampai: int | None = None,
    *,
    hari_per_minggu: int = 5,
    setempat: frozenset[date] = frozenset(),
) -> KalenderKerja:
    """The working calendar for the years ``dari`` to ``sampai`` (both included).

    Raises ``ValueError`` for years outside 1990 to 2100.
    """
    akhir = dari if sampai is None else sampai
    if not _AWAL <= dari <= akhir <= _AKHIR:
        raise ValueError(f"Tahun kalender harus antara {_AWAL} dan {_AKHIR}.")
    tahun = tuple(range(dari, akhir + 1))
    return KalenderKerja(hari_per_minggu, _libur(tahun) | setempat, frozenset(tahun))
